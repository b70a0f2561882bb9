"""Search: what a question names (`slots`), which documents it is about (`index`), in Dutch words (`words`). Pure."""

from __future__ import annotations

from analysis.search.index import Document, Found, Index
from analysis.search.slots import Names, Period, Place, Understood
from analysis.search.words import Vocabulary

__all__ = ["Document", "Found", "Index", "Names", "Period", "Place", "Understood", "Vocabulary"]
