"""What may not be in a file: each problem with its place."""
