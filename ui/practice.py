"""The mark of a build for practice: "Oefencijfers, verzonnen" on whatever leaves the house.

Every function gives what it was given when the figures are real. Figures get their mark in `ui.figure.view_of`,
through which all of them pass; what is drawn or sent beside figures asks here.
"""

from __future__ import annotations

from dataclasses import replace

from markupsafe import Markup

from analysis.findings import Findings
from published.contract import Column
from published.mark import MARK, is_invented
from queries.run import Answer
from queries.warehouse import practising
from ui.colours import SHEET
from ui.markup import render
from ui.picture import Picture

COLUMN = "oefencijfers_verzonnen"
_FILE_PREFIX = "oefencijfers-verzonnen_"
_CHART_LINE = 36


def mark(build_id: str) -> str:
    """Give the words that stand with every figure of this build; empty when its figures are real."""
    return MARK if is_invented(build_id) else ""


def titled(text: str, build_id: str) -> str:
    """Give a title with the mark before it."""
    return f"{MARK}: {text}" if is_invented(build_id) else text


def named(file_name: str, build_id: str) -> str:
    """Give a file name with the mark before it."""
    return f"{_FILE_PREFIX}{file_name}" if is_invented(build_id) else file_name


def told(build_id: str) -> dict[str, str]:
    """Give the entry that an answer for programs has beside its own; an extension field by the rules of OpenAPI."""
    return {"x-let-op": MARK} if is_invented(build_id) else {}


def in_address(build_id: str | None) -> dict[str, str]:
    """Give what an address must hold to say it: the build, whose name ends with the words."""
    return {"build": build_id} if build_id and is_invented(build_id) else {}


def _once(text: str) -> str:
    """Give a text without the mark that a name of a table of practice brings: the text gets one of its own."""
    return text.replace(f"{MARK}: ", "")


def marked_words(words: Findings, build_id: str) -> Findings:
    """Give the words of a figure with the mark in each part that is read or copied alone."""
    if not is_invented(build_id):
        return words
    return replace(
        words,
        titel=titled(_once(words.titel), build_id),
        zin=f"{_once(words.zin)} {MARK}.".strip(),
        alt=f"{MARK}. {words.alt}",
    )


def unmarked_words(words: Findings, build_id: str) -> Findings:
    """Give the words as they were before `marked_words`, for a page that has its banner and its stamp in each chart."""
    if not is_invented(build_id):
        return words
    return replace(words, titel=_once(words.titel), zin=words.zin.removesuffix(f"{MARK}.").rstrip())


def marked_rows(answer: Answer) -> Answer:
    """Give the rows with the mark as a column, so that each row says it in whatever file it ends up."""
    if not is_invented(answer.build_id):
        return answer
    columns = answer.query.kolommen | {COLUMN: Column(label=MARK, tonen=False)}
    query = answer.query.model_copy(update={"kolommen": columns})
    return replace(answer, query=query, frame=answer.frame.assign(**{COLUMN: MARK}))


def marked_chart(chart: Picture, height: int, build_id: str) -> Picture:
    """Give the chart with the mark as a line under it, and as much higher; above it a legend may need the room.

    Args:
        chart: The chart; may be changed.
        height: Its height in pixels when it names none itself.
        build_id: The build its rows come from.
    """
    if not is_invented(build_id):
        return chart
    bottom = chart.layout.margin.b
    chart.update_layout(
        height=int(chart.layout.height or height) + _CHART_LINE,
        margin={"b": (80 if bottom is None else bottom) + _CHART_LINE},
        title={"text": MARK, "x": 0, "xref": "container", "xanchor": "left", "y": 0, "yref": "container",
               "yanchor": "bottom", "automargin": True, "pad": {"b": 4, "l": 8}, "font": {"size": 13}},
    )  # fmt: skip
    return chart


def here(title: str) -> str:
    """Give a title that belongs to no figure, with the mark before it when the live build is for practice."""
    return titled(title, practising() or "")


def line() -> Markup:
    """Give the mark as a line of HTML above what is drawn outside a chart from the live build."""
    return render("practice.line", mark=mark(practising() or ""))


def banner(*, embedded: bool) -> Markup:
    """Give what stands on top of every page, on paper on every sheet; empty when the figures are real.

    Args:
        embedded: The page is in a frame of another site, without the bar under which the banner stays.
    """
    return render("practice.banner", mark=mark(practising() or ""), fixed=not embedded, colour=SHEET["merk"])
