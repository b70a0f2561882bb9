"""Terms, library, quality and the explorer."""
