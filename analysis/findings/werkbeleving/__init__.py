"""How employees experience their work."""
