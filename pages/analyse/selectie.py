"""The figures a reader takes along: `/selectie?figuren=<figures with their choices>`."""

from ui.pieces.selection import selection

selection()
