"""One module a source: each knows how to bring its files into the raw schema."""
