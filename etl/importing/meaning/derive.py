"""What a kind works out from what its rows say: the scope of a category, the unit of a figure, a code.

In tables of mobility also what a combined cell holds: '840*' that is the total of several categories.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from dataclasses import replace

from etl.importing.layouts.figure_kinds import COMBINED, IN_COMBINED, SCOPES, TOTAL
from etl.importing.layouts.options import Setting
from etl.importing.layouts.platform_kinds import COUNTED
from etl.importing.meaning.drafts import Draft
from etl.importing.meaning.table import Table
from etl.importing.numbers.summing import total_of
from etl.importing.numbers.wording import Notes, key, slug, split_mark
from etl.importing.reading.collector import Collector

_GROUP = ("regio", "branche", "periode", "richting", "functiegroep")


def derive(drafts: list[Draft], table: Table, setting: Setting) -> list[Draft]:
    """Give the drafts complete, with combined cells as rows of their own; what cannot be known is collected."""
    kind = setting.description.naam
    step = _STEPS.get(kind)
    standard = {column.naam: column.standaard for column in setting.description.kolommen if column.standaard}
    for draft in drafts:
        if step:
            step(draft, table, setting)
    if kind == "kerncijfer":
        _share_units(drafts)
    for draft in drafts:
        draft.values.update({name: value for name, value in standard.items() if not draft.get(name)})
    return _split_combined(drafts, table.notes, setting.problems) if kind == "mobiliteit" else drafts


def _mobility(draft: Draft, _: Table, setting: Setting) -> None:
    category, scope = draft.get("categorie"), draft.get("bereik")
    if not category or "bereik" in draft.wrong:
        return
    category, scope = _named_total(draft, category, scope, setting)
    known = SCOPES.get(category, "")
    what = "" if known else _no_category(category, setting)
    if what:
        advice = "Is dit een draaitabel met groepen onder elkaar? Zet elke groep in een eigen kolom (Tabelweergave)."
        setting.problems.cell(draft.cell("categorie"), f"een herkomst of bestemming, geen {what}", advice)
        draft.wrong |= {"categorie", "bereik"}
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
        if "bereik" in draft.cells:
            setting.problems.cell(draft.cell("bereik"), expected, "Verbeter het bereik.", gelezen=scope)
        else:
            advice = "Laat --bereik weg: het volgt uit de categorie." if known else "Geef een ander --bereik."
            setting.problems.cell(draft.cell("categorie"), f"{expected}, niet --bereik {scope}", advice)
        draft.wrong.add("bereik")
    else:
        draft.values["bereik"] = scope or known


def _named_total(draft: Draft, category: str, scope: str, setting: Setting) -> tuple[str, str]:
    """Give category and scope of a row: 'Totale uitstroom' is the total of a table of uitstroom."""
    rest = total_of(category)
    if rest is None or category == TOTAL or "categorie" not in draft.cells:
        return category, scope
    plain = [word.removesuffix("e") if word in ("interne", "externe") else word for word in rest.split()]
    scopes = [word for word in plain if word in ("intern", "extern")]
    left = [word for word in plain if word not in (*scopes, draft.get("richting"))]
    if len(scopes) > 1 or not _is_own(left, draft, setting):
        return category, scope
    draft.values["categorie"] = TOTAL
    return TOTAL, (scopes or [scope])[0]


def _is_own(words: list[str], draft: Draft, setting: Setting) -> bool:
    """Tell whether words say nothing more than the branche and the region of a row."""
    find = setting.definitions.find
    parts = ((" ".join(words[:at]), " ".join(words[at:])) for at in range(len(words) + 1))
    own = {"branche": draft.get("branche"), "regio": draft.get("regio")}
    return any(
        all(not text or find(kind, text) == own[kind] for kind, text in zip(order, both, strict=True))
        for both in parts
        for order in (("branche", "regio"), ("regio", "branche"))
    )


def _no_category(category: str, setting: Setting) -> str:
    """Give what a text is that is no category, '' when it may be one."""
    for kind in ("branche", "regio"):
        if code := setting.definitions.find(kind, category):
            return f"{kind} ({code})"
    if total_of(category) is not None:
        return "totaal van een deel"
    if setting.definitions.period(category):
        return "periode"
    return "richting" if key(category) in ("instroom", "uitstroom") else ""


def _key_figure(draft: Draft, table: Table, setting: Setting) -> None:
    cell = draft.place
    header = table.header.headers.get(cell.column)
    printed = {"%": "procent", "€": "euro"}.get(draft.units.get("waarde", ""), "")
    said = header.unit if header else ""
    # without its indicator nothing can be said of the unit
    draft.wrong |= {"eenheid"} if "indicator" in draft.wrong else set()
    unit = _of_indicator(draft.get("eenheid") or said, draft, setting)
    if not unit and said and "eenheid" not in draft.wrong:
        advice = "Zet een kolom eenheid in het bestand of geef --eenheid, bv. 'x 1 000 werknemers'."
        setting.problems.cell(cell, "een bekende eenheid", advice, gelezen=said)
        draft.wrong.add("eenheid")
    code = (setting.definitions.unit(unit) or ("",))[0]
    if printed and code and code != printed and not (printed == "procent" and setting.is_share(code)):
        setting.problems.cell(cell, f"een cijfer in {unit}", "Verbeter de cel of de eenheid.")
    draft.values["eenheid"] = unit or printed or ("" if said else _of_indicator("", draft, setting, assumed=True))


def _of_indicator(said: str, draft: Draft, setting: Setting, *, assumed: bool = False) -> str:
    """Give the unit a header tells, 'x 1000' completed with what its indicator counts, '' when it is not known.

    With `assumed` nothing tells one: it is that of the indicator, unless sources also print that in thousands.
    """
    indicator, unit = setting.indicator(draft.get("indicator")), setting.definitions.unit
    found = unit(said) if said else None
    if indicator is None:
        return said if found else ""
    if found and found[0] == "aantal" and unit(f"{said} {indicator.eenheid}"):
        said = f"{said} {indicator.eenheid}"
    if assumed and draft.numbers and not setting.scaled(indicator.eenheid):
        said = indicator.eenheid
    elif not found:
        return ""
    if said != draft.get("eenheid") and (assumed or found != unit(said)):
        setting.tell(f"De eenheid is gelezen als {said}, want {indicator.code} is in {indicator.eenheid}.")
    return said


def _share_units(drafts: list[Draft]) -> None:
    """Give rows without a figure the unit of their indicator, when the file shows only one."""
    units: dict[str, set[str]] = {}
    for draft in drafts:
        units.setdefault(draft.get("indicator"), set()).add(draft.get("eenheid"))
    for draft in drafts:
        known = units[draft.get("indicator")] - {""}
        if not draft.get("eenheid") and not draft.numbers and len(known) == 1:
            draft.values["eenheid"] = next(iter(known))


def _project(draft: Draft, *_: object) -> None:
    title = draft.get("titel") or draft.cell("project").text.strip()
    if "project" in draft.cells or draft.get("titel"):
        draft.values["titel"] = " ".join(title.split())
    draft.values["project"] = draft.get("project") or slug(title, longest=80)


def _budget(draft: Draft, _: Table, setting: Setting) -> None:
    share, base = draft.numbers.get("aandeel"), draft.get("noemer")
    if share is not None and not base and draft.get("post") in ("bestemd", "besteed"):
        advice = "Zet een kolom noemer in het bestand, bv. 'nieuw geld + doorlopende projecten'."
        setting.problems.cell(draft.place, "waarvan dit percentage is (noemer)", advice)
    known = setting.description.column("post").choices
    parts = [known.get(key(part)) for part in base.split("+")] if base else []
    if not all(parts):
        advice = f"Gebruik de posten: {', '.join(dict.fromkeys(known.values()))}."
        setting.problems.cell(draft.cell("noemer"), "posten met een + ertussen", advice)
    draft.values["noemer"] = " + ".join(part for part in parts if part)


def _reach(draft: Draft, _: Table, setting: Setting) -> None:
    number, unit = draft.numbers.get("aantal"), draft.get("eenheid")
    if draft.units.get("aantal") == "%":
        if unit not in ("", "procent", "%"):
            setting.problems.cell(draft.place, f"een cijfer in {unit}", "Verbeter de cel of de eenheid.")
        draft.values["eenheid"] = "procent"
    elif number is not None and number % 1 and draft.get("maat") in COUNTED:
        setting.problems.cell(draft.place, "een geheel aantal", "Klopt het decimaalteken? Geef anders --decimaal.")


def _action(draft: Draft, table: Table, setting: Setting) -> None:
    """Refuse a start, goal or measurement that says a percentage where the others, or the unit, say none."""
    heads = {name: table.header.headers.get(draft.cell(name).column) for name in draft.numbers}
    signed = {name for name, head in heads.items() if "%" in (draft.units.get(name), head.unit if head else "")}
    unit = draft.get("eenheid")
    wrong = sorted(signed) if unit and key(unit) not in ("%", "", "procent", "percentage") else []
    if not unit and signed and signed != set(draft.numbers):
        wrong = sorted(signed)
    for name in wrong:
        expected = f"een getal in {unit}" if unit else "getallen in één eenheid, met die eenheid erbij"
        setting.problems.cell(draft.cell(name), expected, "Verbeter de cel of de eenheid.")
    draft.wrong |= set(wrong)


def _split_combined(drafts: list[Draft], notes: Notes, problems: Collector) -> list[Draft]:
    """Give the drafts with every combined cell as a category of its own.

    The figure moves to the combined category; the category it was printed at, and those without a
    figure that it holds, say so in `samengevoegd_in`. A cell whose note names no categories stays.
    """
    groups: dict[tuple[str, ...], list[Draft]] = defaultdict(list)
    for draft in drafts:
        groups[draft.key(_GROUP)].append(draft)
    found: list[Draft] = []
    for draft in drafts:
        found.append(draft)
        members = _members(draft, groups[draft.key(_GROUP)], notes)
        if len(members) > 1 and "aantal" in draft.numbers:
            found.extend(_split(draft, members, problems))
    return found


def _members(draft: Draft, group: list[Draft], notes: Notes) -> list[Draft]:
    """Give the drafts whose categories the footnote of this one names, itself among them."""
    texts = [notes.by_mark.get(mark, "").casefold() for mark in draft.marks]
    text = next((f" {key(text)} " for text in texts if "totaal van" in text or "som van" in text), "")
    if not text:
        # most rows: looking through all of a group for each would take as long as the group squared
        return []
    named = [
        other
        for other in group
        if other.get("categorie") not in ("", TOTAL, COMBINED) and f" {key(other.get('categorie'))}" in text
    ]
    return named if draft in named else []


def _split(draft: Draft, members: list[Draft], problems: Collector) -> list[Draft]:
    others = [other for other in members if other is not draft]
    doubled = [other for other in others if "aantal" in other.numbers]
    for other in doubled if split_mark(draft.place.text)[1] else []:
        # a mark on the label or the header counts for many cells, not all of them combined
        expected = f"geen eigen cijfer, want het zit volgens de voetnoot in '{draft.get('categorie')}'"
        problems.cell(other.place, expected, "Haal het cijfer weg of verbeter de voetnoot.")
    if doubled:
        return []
    names = [member.get("categorie") for member in members]
    name = COMBINED if set(names) == IN_COMBINED else f"{', '.join(names[:-1])} of {names[-1]}"
    whole = replace(
        draft,
        values={**draft.values, "categorie": name},
        numbers=dict(draft.numbers),
        notes=[f"in de bron bij {draft.get('categorie')}", *draft.notes],
    )
    draft.numbers.clear()
    draft.values["reden_ontbreekt"] = "samengevoegd"
    for member in members:
        member.values["samengevoegd_in"] = name
    return [whole]


_STEPS: dict[str, Callable[[Draft, Table, Setting], None]] = {
    "mobiliteit": _mobility,
    "kerncijfer": _key_figure,
    "project": _project,
    "platformbudget": _budget,
    "bereik": _reach,
    "actie": _action,
}
