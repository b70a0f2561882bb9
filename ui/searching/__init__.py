"""Search: what can be found (`documents`), where it is (`links`) and what a question is answered with (`answers`)."""
