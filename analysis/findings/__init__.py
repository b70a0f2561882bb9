"""What the figures say: per figure one function from rows to title, sentence and alt text."""

from analysis.findings.base import Findings

__all__ = ["Findings"]
