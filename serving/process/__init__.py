"""The process itself: its socket and connections, its memory, and the refresh it starts."""
