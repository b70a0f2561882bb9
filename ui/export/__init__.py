"""Everything a reader can take away, made from a View: the same rows, words and sources as the page."""

from ui.export.formats import CONTENT_TYPES, file_name, pieces, render
from ui.export.rows import Rows, rows_of

__all__ = ["CONTENT_TYPES", "Rows", "file_name", "pieces", "render", "rows_of"]
