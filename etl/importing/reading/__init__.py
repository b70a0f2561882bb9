"""A file from outside into sheets of cells, under caps."""
