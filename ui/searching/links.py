"""Where a result leads: a figure with the region, branch and period of the question filled in where it has them.

What a figure does not have is left out, and said: the link opens on the nearest choice that has figures.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from urllib.parse import urlencode

import pandas as pd

from analysis.formats import listing
from analysis.search import Understood
from queries.catalogue import CatalogueError, Parameter, catalogue
from queries.codes import choices
from queries.parameters import Asked, listed, written
from queries.run import Answer, run
from queries.warehouse import once_per_build
from queries.whole import WHOLE
from ui.choosing.choices import labels
from ui.chosen import absent
from ui.figure import Figure, asked
from ui.figures import FIGURES
from ui.opening import complete, has_figures
from ui.pages import page_of

_PARTS = ("periode", "branche", "regio")
_TABLES = {"regio": "mart.regio", "branche": "mart.branche", "periode": "mart.periode"}


@dataclass(frozen=True)
class Link:
    """An address and what it could not fill in.

    Attributes:
        adres: The address, with every choice that was filled in.
        noot: What was asked and is not there, one or two sentences; empty when all is.
        mist: How much of what was asked it does not have.
    """

    adres: str
    noot: str = ""
    mist: int = 0


@dataclass(frozen=True)
class Wish:
    """A region, branch or period of a question.

    Attributes:
        codes: Codes a figure may be asked with, the best first; a year stands for every period in it.
        naam: Its name.
        eigen: Its own code, where the pages do not offer that as a choice.
    """

    codes: tuple[str, ...]
    naam: str
    eigen: str = ""

    def has(self, code: object) -> bool:
        """Tell whether a code or name is of it."""
        said = str(code)
        return any(said.startswith(one) if one.isdigit() else said == one for one in self.codes) or (
            said in {self.eigen, self.naam}
        )


def wishes(
    question: Understood, parents: Mapping[str, str], listed_codes: Mapping[str, Sequence[str]]
) -> dict[str, Wish]:
    """Give what a question asks for by name of the part: regio, branche, periode.

    Args:
        question: The question.
        parents: Code of a branch or region -> code of what it is part of.
        listed_codes: For regio and branche the codes the pages offer; of another one the branch it is part of will do.
    """
    found: dict[str, Wish] = {}
    for part, place in (("regio", question.regio), ("branche", question.branche)):
        if place is not None:
            codes = (place.code, *([parents[place.code]] if part == "branche" and place.code in parents else []))
            found[part] = Wish(tuple(code for code in codes if code in listed_codes[part]), place.naam, place.code)
    if question.periode is not None:
        found["periode"] = Wish(question.periode.codes, question.periode.naam)
    return found


def link(
    figure: Figure,
    wanted: Mapping[str, Wish],
    indicators: Sequence[str] = (),
    held: tuple[tuple[str, str], ...] = (),
) -> Link:
    """Give the address of a figure on its page for what is wanted of it, as near as it has figures.

    Args:
        figure: The figure.
        wanted: Part of the question -> what is wishes.
        indicators: Codes of figures that the question is about, the best first, for a figure that lets one choose.
        held: Parameters it is asked with whatever else is filled in.
    """
    return _link(figure.id, tuple(sorted(wanted.items())), tuple(indicators[:3]), held)


@once_per_build(4096)
def _link(
    name: str,
    frozen: tuple[tuple[str, Wish], ...],
    indicators: tuple[str, ...],
    fixed: tuple[tuple[str, str], ...],
) -> Link:
    figure, wanted = FIGURES[name], dict(frozen)
    held = _indicator(figure, indicators) | dict(fixed)
    for kept in _kept(wanted):
        for given in _given(figure, {part: wanted[part] for part in kept}, held):
            answer = _answered(figure, given)
            if answer is not None and all(_has(figure, answer, part, wanted[part]) for part in kept):
                return _made(figure, given, answer, wanted, kept)
    # it has no figures with what it would be asked: its page opens with what there is
    return Link(_address(figure, {}), _missed(wanted, (), None), len(wanted))


def _kept(wanted: Mapping[str, Wish]) -> Iterator[tuple[str, ...]]:
    """Give which parts to hold on to: all, then all but one, the period first."""
    parts = [part for part in _PARTS if part in wanted]
    for count in range(len(parts), -1, -1):
        yield from reversed(list(combinations(parts, count)))


def _given(figure: Figure, kept: Mapping[str, Wish], held: Mapping[str, Asked]) -> Iterator[dict[str, Asked]]:
    """Give what a figure is asked with for the parts that are kept; what is not is whole, or left to its opening."""
    filled: dict[str, Asked] = dict(held)
    for part in (one for one in _PARTS if one in kept):
        for name, parameter in figure.open_parameters().items():
            if (code := _code(figure, part, name, kept[part], filled)) is not None:
                filled[name] = [code] if parameter.type == "codelijst" else code
    whole: dict[str, Asked] = {
        part: code for part, code in WHOLE.items() if part not in kept and part in figure.open_parameters()
    }
    if whole:
        yield whole | filled
    yield filled


def _code(figure: Figure, part: str, name: str, wish: Wish, filled: Mapping[str, Asked]) -> str | None:
    """Give the code a parameter is filled with, None when it is not about this part or has none of the codes."""
    parameter = figure.open_parameters()[name]
    if part == "branche" and parameter.keuzes is not None and parameter.keuzes.endswith("keuze_platform"):
        question = "keuze_platform_van_branche"
        return next((code for one in wish.codes for code in run(question, {"branche": one}).frame["code"]), None)
    if not _about(part, name, parameter):
        return None
    if parameter.keuzes is None:
        return next(iter(wish.codes), None) if part != "periode" else None
    offered = choices(catalogue()[figure.query], name, complete(figure, filled))
    exact = next((code for code in wish.codes if code in offered), None)
    return exact or next((code for code in offered if wish.has(code)), None)


def _indicator(figure: Figure, indicators: Sequence[str]) -> dict[str, Asked]:
    for name, parameter in figure.open_parameters().items():
        if parameter.tabel == "mart.indicator" and parameter.keuzes is not None and parameter.type == "code":
            offered = choices(catalogue()[figure.query], name, {})
            if found := next((code for code in indicators if code in offered), None):
                return {name: found}
    return {}


def _answered(figure: Figure, given: dict[str, Asked]) -> Answer | None:
    try:
        answer = asked(figure, complete(figure, given))
    except CatalogueError:
        return None
    return answer if has_figures(answer) else None


def _has(figure: Figure, answer: Answer, part: str, wish: Wish) -> bool:
    """Tell whether an answer is about a part of the question: asked for it or named in its rows, with a figure."""
    platforms = part == "branche" and "platforms" in figure.open_parameters()
    if platforms:
        return bool(answer.parameters["platforms"])
    names = [name for name, one in figure.open_parameters().items() if _about(part, name, one)]
    if not names:
        return _named_in(answer.frame, part, wish)
    if not any(wish.has(code) for name in names for code in listed(answer.parameters[name])):
        return False
    if part == "branche" and absent(answer):
        return False
    column = f"{part}_code"
    return part == "periode" or column not in answer.frame or _there(answer.frame, column, wish)


def _about(part: str, name: str, parameter: Parameter) -> bool:
    return parameter.tabel == _TABLES[part] or (part == "periode" and name == "jaar")


def _named_in(frame: pd.DataFrame, part: str, wish: Wish) -> bool:
    """Tell whether rows name it themselves; of a period where they say which they are of."""
    columns = [name for name in ("periode_code", "jaar") if name in frame] if part == "periode" else _texts(frame)
    return any(_there(frame, name, wish) for name in columns)


def _texts(frame: pd.DataFrame) -> list[str]:
    return [str(name) for name in frame if isinstance(next(iter(frame[name].dropna()), None), str)]


def _there(frame: pd.DataFrame, column: str, wish: Wish) -> bool:
    rows = frame[[wish.has(code) for code in frame[column]]]
    numbers = rows.select_dtypes("number").columns
    return bool(len(rows)) and (not len(numbers) or bool(rows[numbers].notna().any(axis=None)))


def _made(
    figure: Figure, given: Mapping[str, Asked], answer: Answer, wanted: Mapping[str, Wish], kept: Sequence[str]
) -> Link:
    page = page_of(figure.pagina)
    opened = {
        part: answer.parameters[part]
        for part, used in (("regio", page.regio), ("branche", page.sector))
        if used and part in answer.parameters
    }
    # what a page opens with by itself needs no place in the address, unless it was asked
    told = {name: value for name, value in (opened | dict(given)).items() if name in wanted or value != WHOLE.get(name)}
    missed = [part for part in _PARTS if part in wanted and part not in kept]
    return Link(_address(figure, told), _missed(wanted, kept, answer), len(missed))


def _missed(wanted: Mapping[str, Wish], kept: Sequence[str], answer: Answer | None) -> str:
    """Say what was asked and is not there, and what is instead."""
    missed = [part for part in ("regio", "branche", "periode") if part in wanted and part not in kept]
    if not missed:
        return ""
    lead = f"Niet voor {listing([wanted[part].naam for part in missed])}."
    if answer is None:
        return lead
    instead = [name for part in missed if part in WHOLE and (name := _named(part, answer.parameters.get(part)))]
    return f"{lead} Wel voor {listing(instead)}." if instead else lead


def _named(part: str, code: Asked | None) -> str:
    return labels(f"keuze_{part}").get(str(code), "")


def _address(figure: Figure, given: Mapping[str, Asked]) -> str:
    part = {"onderdeel": figure.onderdeel} if figure.onderdeel else {}
    return address(figure.pagina, part | {name: written(value) for name, value in given.items()}, figure.id)


def address(path: str, choice: Mapping[str, str], place: str = "") -> str:
    """Give the address of a page with a choice, at a place on it."""
    query = urlencode(choice)
    return f"/{path}{'?' if query else ''}{query}{'#' if place else ''}{place}"
