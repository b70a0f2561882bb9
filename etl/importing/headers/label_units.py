"""The unit that the header of the labels gives: 'Bestemming (x 1.000)' speaks of the figures beside it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from etl.importing.headers.header import Header, HeaderRow
from etl.importing.layouts.description import SHARES
from etl.importing.layouts.options import Setting
from etl.importing.numbers.currency import foreign
from etl.importing.numbers.scale import no_count, scale_in, telling
from etl.importing.numbers.wording import clean, key

# what is no label may have a year or a unit behind its name by nature
_NO_LABELS = frozenset({"periode", "jaar", "kwartaal", "datum", "moment", "eenheid", "nummer"})


def with_label_units(header: HeaderRow, setting: Setting) -> HeaderRow:
    """Give the header row with what the headers of its labels say of the unit, over figures that say none themselves.

    What follows from a unit (a scale, a share, a refusal of fte) then is as when it stands over the figures.
    """
    names = {column.naam for column in setting.description.measures if column.soort not in SHARES}
    bare = {
        at: head
        for at, head in header.headers.items()
        if at in header.figures and not head.unit and not (head.column and head.column.naam not in names)
    }
    labels = [(head, unit) for head, unit in _labels(header, setting) if bare]
    if not labels:
        return header
    unit = " ".join(dict.fromkeys(unit for _, unit in labels))
    said = " en ".join(f"'{clean(head.cell.text)}'" for head, _ in labels)
    setting.tell(f"{said} zegt de eenheid van de cijfers: {unit}.")
    given = {at: replace(head, unit=unit) for at, head in bare.items()}
    return replace(header, headers={**header.headers, **given})


def _labels(header: HeaderRow, setting: Setting) -> Iterator[tuple[Header, str]]:
    """Give the headers before the figures that say a unit, with it."""
    first = min(header.figures, default=0)
    for at, head in header.headers.items():
        if at >= first or head.period or head.part or head.says or (head.column and head.column.soort in _NO_LABELS):
            continue
        unit = head.unit if _is_unit(head.unit, setting) else _of_text(head, setting)
        if unit:
            yield head, unit


def _is_unit(text: str, setting: Setting) -> bool:
    return bool(text and (setting.definitions.unit(text) or scale_in(text) or no_count(text) or foreign(text)))


def _of_text(head: Header, setting: Setting) -> str:
    """Give the unit a header without brackets is ('fte') or tells ('uitstroom in fte'), '' for none."""
    plain = clean(head.cell.text)
    if key(plain) in setting.description.by_header():
        # a sign alone in brackets is no part of a name
        return foreign(plain) or ("€" if "€" in plain else "")
    return plain if _is_unit(plain, setting) else telling(plain) or no_count(plain, title=True)
