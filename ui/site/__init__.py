"""What stands around every page: frame, menu, search, links."""
