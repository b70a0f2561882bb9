"""The quarter in plain lines under headings: what the mail, the feed and the lists of the PDF say alike."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from analysis.findings.kwartaal.zinnen import REASONS
from analysis.formats import build_line, full_stop
from ui.alone import alone
from ui.figure import View
from ui.quarter.report import Report

_RELEASES = 4


@dataclass(frozen=True)
class Block:
    """Lines under a heading, each with the address it links to, None for none; `genummerd`: their order tells."""

    kop: str
    regels: tuple[tuple[str, str | None], ...]
    genummerd: bool = False


def sentences(report: Report) -> Block:
    """Give the sentences, each with why it was chosen, and what is lacking."""
    told = [(_with_reason(full_stop(one.tekst), REASONS[one.reden]), one.adres) for one in report.zinnen]
    short = [(report.tekort, None)] if report.tekort else []
    return Block("Dit kwartaal in vijf zinnen", (*told, *short), genummerd=not short)


def _with_reason(text: str, reason: str) -> str:
    return f"{text} ({reason})" if reason else text


def releases(report: Report) -> Block:
    """Give the first releases that are expected."""
    lines = [f"{row['thema']}, {row['periode']}: rond {row['verwacht_rond']}" for row in report.agenda[:_RELEASES]]
    told = [(line, None) for line in lines] or [("Geen thema met een vast ritme heeft cijfers.", None)]
    return Block("Wanneer komt er nieuws? (verwacht, geen toezegging)", tuple(told))


def blocks(report: Report) -> Iterator[Block]:
    """Give the whole quarter: sentences, what each figure of the page says, and what is to come."""
    yield sentences(report)
    for heading, views in report.delen:
        told = [(in_words(view), view.page_path()) for view in views]
        yield Block(heading, tuple(dict(told).items()))
    yield releases(report)


def in_words(view: View) -> str:
    """Give the title and sentence of a figure so that they can be read without it."""
    return f"{full_stop(alone(view))} {view.findings.zin}"


def standing(report: Report) -> str:
    """Give of when the figures are, and who made this of them."""
    return f"{build_line(report.build_id)}. De bron staat bij elke figuur. Bewerking: Doorstroom."
