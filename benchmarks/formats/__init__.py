"""How much of a document each format's reader keeps, and how fast, beside other libraries."""
