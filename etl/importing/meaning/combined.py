"""Combined cells of mobility tables: '840*' that is the total of several categories."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace

from etl.importing.meaning.drafts import Draft
from etl.importing.meaning.figure_kinds import COMBINED, TOTAL
from etl.importing.numbers.footnotes import Notes, split_mark
from etl.importing.numbers.slugs import key
from etl.importing.reading.collector import Collector

GROUP = ("regio", "branche", "periode", "richting", "functiegroep")
_HARMONISED = frozenset({"Uitkering", "Zelfstandige", "Inactief"})


def split_combined(drafts: list[Draft], notes: Notes, problems: Collector) -> list[Draft]:
    """Give the drafts with every combined cell as a category of its own.

    The figure moves to the combined category; the category it was printed at, and those without a
    figure that it holds, say so in `samengevoegd_in`. A cell whose note names no categories stays.
    """
    groups: dict[tuple[str, ...], list[Draft]] = defaultdict(list)
    for draft in drafts:
        groups[draft.key(GROUP)].append(draft)
    found: list[Draft] = []
    for draft in drafts:
        found.append(draft)
        members = _members(draft, groups[draft.key(GROUP)], notes)
        if len(members) > 1 and "aantal" in draft.numbers:
            found.extend(_split(draft, members, problems))
    return found


def _members(draft: Draft, group: list[Draft], notes: Notes) -> list[Draft]:
    """Give the drafts whose categories the footnote of this one names, itself among them."""
    texts = [notes.by_mark.get(mark, "").casefold() for mark in draft.marks]
    text = next((f" {key(text)} " for text in texts if "totaal van" in text or "som van" in text), "")
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
    name = COMBINED if set(names) == _HARMONISED else f"{', '.join(names[:-1])} of {names[-1]}"
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
