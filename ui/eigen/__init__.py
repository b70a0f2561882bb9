"""Own counts of a reader on a page: read, kept as protected cells for one session, and wiped."""
