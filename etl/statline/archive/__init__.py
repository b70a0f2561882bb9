"""What StatLine answered, kept as it came, a folder a version."""
