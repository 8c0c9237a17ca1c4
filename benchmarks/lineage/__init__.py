"""How well and how fast two task lists are aligned."""
