"""The quarter as a mail in a file: whoever opens it sends it from a program of their own; there is no mail server."""

from __future__ import annotations

from datetime import UTC, datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime

from published.layout import moment
from ui import practice
from ui.markup import render
from ui.quarter.report import Report
from ui.quarter.words import blocks, standing

HOST = "doorstroom.invalid"
"""A name that no mail can reach (RFC 2606): this message is a draft, and nobody sent it."""


def made_at(report: Report) -> datetime:
    """Give when the figures were built; a build whose name tells no moment is of 1970."""
    return moment(report.build_id) or datetime.fromtimestamp(0, UTC)


def as_mail(report: Report, base: str) -> bytes:
    """Give the message: text and HTML, the same words; byte for byte the same for one build and day.

    Args:
        report: The quarter.
        base: Where the dashboard is reached, for its links.
    """
    told = tuple(blocks(report))
    mark = practice.mark(report.build_id)
    message = EmailMessage(policy=SMTP)
    message["Subject"] = practice.titled(report.titel, report.build_id)
    message["From"] = Address("Doorstroom", "kwartaal", HOST)
    message["Date"] = format_datetime(made_at(report))
    message["Message-ID"] = f"<{report.build_id}.{report.regio}.{report.branche}@{HOST}>"
    message["X-Unsent"] = "1"  # opens as a draft
    message["Content-Language"] = "nl"
    lines = [practice.titled(report.titel, report.build_id), ""]
    for block in told:
        lines += [block.kop, *_plain(block.regels, base, numbered=block.genummerd), ""]
    lines += [f"Alles op één pagina: {base}{report.pad()}", standing(report), mark]
    message.set_content("\n".join(lines).strip() + "\n")
    body = render("quarter.blocks", told=told, base=base, mark=mark)
    foot = standing(report)
    page = render("quarter.mail", title=report.titel, body=body, base=base, link=report.pad(), foot=foot)
    message.add_alternative(str(page), subtype="html")
    message.set_boundary(f"kwartaal-{report.build_id}")
    return bytes(message)


def _plain(lines: tuple[tuple[str, str | None], ...], base: str, *, numbered: bool) -> list[str]:
    told = []
    for place, (text, path) in enumerate(lines, 1):
        told.append(f"{f'{place}.' if numbered else '-'} {text}")
        told += [f"  {base}{path}"] if path else []
    return told
