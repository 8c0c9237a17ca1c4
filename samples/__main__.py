"""`python -m samples` rewrites `documents`."""

from .generate import main

main()
