"""What a kind works out from what a row says: the scope of a category, the unit of a figure, a code."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from etl.importing.meaning.description import Description
from etl.importing.meaning.drafts import Draft
from etl.importing.meaning.figure_kinds import SCOPES, TOTAL
from etl.importing.meaning.lookups import Lookups
from etl.importing.meaning.platform_kinds import COUNTED, POSTS
from etl.importing.meaning.table import Table
from etl.importing.numbers.slugs import key, slug
from etl.importing.reading.collector import Collector

_SHARE_UNITS = frozenset({"procent", "procentpunt"})


@dataclass(frozen=True)
class Setting:
    """What deriving needs beside the row."""

    table: Table
    description: Description
    lookups: Lookups
    problems: Collector


def derive(drafts: list[Draft], setting: Setting) -> None:
    """Complete every draft of a kind; what cannot be worked out is collected."""
    step = _STEPS.get(setting.description.naam)
    for draft in drafts:
        if step:
            step(draft, setting)
    if setting.description.naam == "kerncijfer":
        _share_units(drafts)
    for draft in drafts:
        for column in setting.description.kolommen:
            if column.standaard and not draft.get(column.naam):
                draft.values[column.naam] = column.standaard


def _mobility(draft: Draft, setting: Setting) -> None:
    category, scope = draft.get("categorie"), draft.get("bereik")
    known = SCOPES.get(category, "")
    if not category or "bereik" in draft.wrong:
        return
    if category == TOTAL:
        # a total of one scope says so in the file or by the option; else it is of everything
        draft.values["bereik"] = scope or known
    elif not scope and not known:
        advice = "Zet een kolom bereik in het bestand of geef --bereik intern of --bereik extern."
        setting.problems.cell(draft.cell("categorie"), "een bekende categorie, of het bereik erbij", advice)
        draft.wrong.add("bereik")
    elif (scope and known and scope != known) or scope == "totaal":
        expected = f"bereik {known or 'intern of extern'} voor '{category}'"
        setting.problems.cell(draft.cell("bereik"), expected, "Verbeter het bereik.", gelezen=scope)
        draft.wrong.add("bereik")
    else:
        draft.values["bereik"] = scope or known


def _key_figure(draft: Draft, setting: Setting) -> None:
    cell = draft.place
    header = setting.table.header.headers.get(cell.column)
    printed = {"%": "procent", "€": "euro"}.get(draft.units.get("waarde", ""), "")
    said = header.unit if header else ""
    unit = draft.get("eenheid")
    if not unit and said:
        if setting.lookups.unit(said):
            unit = said
        elif "eenheid" not in draft.wrong:
            advice = "Zet een kolom eenheid in het bestand of geef --eenheid, bv. 'x 1 000 werknemers'."
            setting.problems.cell(cell, "een bekende eenheid", advice, gelezen=said)
            draft.wrong.add("eenheid")
    code = (setting.lookups.unit(unit) or ("",))[0]
    if printed and code and code != printed and not (printed == "procent" and code in _SHARE_UNITS):
        setting.problems.cell(cell, f"een cijfer in {unit}", "Verbeter de cel of de eenheid.")
    draft.values["eenheid"] = unit or printed


def _share_units(drafts: list[Draft]) -> None:
    """Give rows without a figure the unit of their indicator, when the file shows only one."""
    units: dict[str, set[str]] = {}
    for draft in drafts:
        units.setdefault(draft.get("indicator"), set()).add(draft.get("eenheid"))
    for draft in drafts:
        known = units[draft.get("indicator")] - {""}
        if not draft.get("eenheid") and not draft.numbers and len(known) == 1:
            draft.values["eenheid"] = next(iter(known))


def _project(draft: Draft, _: Setting) -> None:
    title = draft.get("titel") or draft.cell("project").text.strip()
    if "project" in draft.cells or draft.get("titel"):
        draft.values["titel"] = " ".join(title.split())
    draft.values["project"] = draft.get("project") or slug(title, longest=80)


def _budget(draft: Draft, setting: Setting) -> None:
    share, base = draft.numbers.get("aandeel"), draft.get("noemer")
    if share is not None and not base and draft.get("post") in ("bestemd", "besteed"):
        advice = "Zet een kolom noemer in het bestand, bv. 'nieuw geld + doorlopende projecten'."
        setting.problems.cell(draft.place, "waarvan dit percentage is (noemer)", advice)
    known = {key(written): value for written, value in POSTS.items()}
    parts = [known.get(key(part)) for part in base.split("+")] if base else []
    if not all(parts):
        advice = f"Gebruik de posten: {', '.join(dict.fromkeys(POSTS.values()))}."
        setting.problems.cell(draft.cell("noemer"), "posten met een + ertussen", advice)
    draft.values["noemer"] = " + ".join(part for part in parts if part)


def _reach(draft: Draft, setting: Setting) -> None:
    number, unit = draft.numbers.get("aantal"), draft.get("eenheid")
    if draft.units.get("aantal") == "%":
        if unit not in ("", "procent", "%"):
            setting.problems.cell(draft.place, f"een cijfer in {unit}", "Verbeter de cel of de eenheid.")
        draft.values["eenheid"] = "procent"
    elif number is not None and number % 1 and draft.get("maat") in COUNTED:
        setting.problems.cell(draft.place, "een geheel aantal", "Klopt het decimaalteken? Geef anders --decimaal.")


_STEPS: dict[str, Callable[[Draft, Setting], None]] = {
    "mobiliteit": _mobility,
    "kerncijfer": _key_figure,
    "project": _project,
    "platformbudget": _budget,
    "bereik": _reach,
}
