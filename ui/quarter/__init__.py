"""The quarter of one region and branch: gathered once, for the page, the PDF, the mail, the feed and the calendar."""

from ui.quarter.report import Report, Told, report

__all__ = ["Report", "Told", "report"]
