"""How well the names of bodies are told apart and together."""
