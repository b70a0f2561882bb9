"""What stands around figures: frame, menu, search, links, and a page as its definition says."""
