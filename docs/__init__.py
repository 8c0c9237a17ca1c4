"""Pages generated of the product itself: `python -m docs` writes them again."""
