"""Everything a reader can take away, made from a View: the same rows, words and sources as the page."""

from ui.export.formats import CONTENT_TYPES, file_name, render

__all__ = ["CONTENT_TYPES", "file_name", "render"]
