"""The map of regions."""
