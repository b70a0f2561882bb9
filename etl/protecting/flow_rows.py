"""Protected splits of a flow, written as rows of the mobility table."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from etl.held import Row
from etl.protecting.flat import Flat
from etl.protecting.rows import NOTE, ROUNDED, SECRET, TOTAL, joined, other_name
from protection import OTHER, STEP, Cell, Split

_SEPARATOR = "\t"


@dataclass(frozen=True)
class Margin:
    """A split by categorie, with the rows it came from.

    Attributes:
        parts: 'bereik<tab>categorie' -> persons.
    """

    parts: dict[str, int]
    flat: Flat
    rows: list[Row]

    @classmethod
    def of(cls, flat: Flat, rows: list[Row]) -> Margin:
        """Name the parts of a flow by their place; a number inside another part has no row."""
        places = {(row["bereik"], row["categorie"]) for row in rows if row["aantal"] and row["categorie"] != TOTAL}
        inside = places - flat.parts.keys()
        kept = [row for row in rows if (row["bereik"], row["categorie"]) not in inside]
        return cls({_SEPARATOR.join(place): count for place, count in flat.parts.items()}, flat, kept)


def category_rows(split: Split | None, margin: Margin) -> Iterator[Row]:
    """Give the rows of a split by categorie: its cells, the cells the source left empty, the totals that follow."""
    if split is not None and split.exact:
        yield from margin.rows
        return
    cells = split.cells if split else ()
    rows = {f"{row['bereik']}{_SEPARATOR}{row['categorie']}": row for row in margin.rows}
    # one cell for everything is no split: only its total is left
    if len(cells) > 1 or len(margin.parts) == 1:
        other = other_name(OTHER, (name.split(_SEPARATOR)[1] for cell in cells for name in _alone(cell)))
        gone = {name.split(_SEPARATOR)[1] for name in (split.hidden if split else ())}
        for cell in cells:
            if len(cell.parts) > 1:
                yield _combined(cell, rows, margin.rows[0], other)
                if len({_scope(name) for name in cell.parts}) > 1:
                    # neither side of the border can be told, and each says which part of it is missing
                    yield from (
                        _empty(rows[name] | {"reden_ontbreekt": "samengevoegd"}, other)
                        for name in cell.parts
                        if name in rows
                    )
            elif cell.parts[0] in rows:
                yield _rounded(rows[cell.parts[0]], cell.count)
        for row in margin.rows:
            if row["aantal"] is None and row["categorie"] != TOTAL:
                yield _empty(row, other if row["samengevoegd_in"] in gone else row["samengevoegd_in"])
    yield from _totals(cells, margin, rows)


def function_rows(
    split: Split | None, parts: Mapping[str, int], scopes: frozenset[str], tables: Mapping[str, list[Row]]
) -> Iterator[Row]:
    """Give the rows of a split by functiegroep: a total for each; none when it may not be shown."""
    if split is None or (len(split.cells) < 2 and len(parts) > 1):
        return
    scope = _whole_scope(scopes)
    other = other_name(OTHER, (name for cell in split.cells for name in _alone(cell)))
    for cell in split.cells:
        known = [name for name in cell.parts if name in tables]
        if len(cell.parts) > 1:
            row = _with_note(tables[known[0]][0], cell.parts)
            yield _rounded(row, cell.count) | {"functiegroep": other, "categorie": TOTAL, "bereik": scope}
        elif known:
            write = _plain if split.exact else _rounded
            yield write(tables[known[0]][0], cell.count) | {"categorie": TOTAL, "bereik": scope}


def _totals(cells: tuple[Cell, ...], margin: Margin, rows: Mapping[str, Row]) -> Iterator[Row]:
    """Give the totals the cells tell; one they do not tell is secret, so that nothing works it out."""
    for scope in sorted(margin.flat.closed):
        inside = [cell for cell in cells if any(_scope(name) == scope for name in cell.parts)]
        whole = all(_scope(name) == scope for cell in inside for name in cell.parts)
        yield _total(scope, inside if whole else [], margin, rows)
    if _whole_scope(margin.flat.scopes) == "totaal" and margin.flat.whole is not None:
        yield _total("totaal", cells, margin, rows)


def _total(scope: str, cells: Sequence[Cell], margin: Margin, rows: Mapping[str, Row]) -> Row:
    row = rows.get(f"{scope}{_SEPARATOR}{TOTAL}", margin.rows[0]) | {"categorie": TOTAL, "bereik": scope}
    if not cells:
        return _empty(row | {"reden_ontbreekt": SECRET}, None)
    # each cell may be half a step off, so their sum may be half of so many
    return _rounded(row, sum(cell.count for cell in cells)) | {ROUNDED: str(STEP * len(cells))}


def _combined(cell: Cell, rows: Mapping[str, Row], default: Row, name: str) -> Row:
    members = [rows[part] for part in cell.parts if part in rows] or [default]
    scopes = {_scope(part) for part in cell.parts}
    states = {row["status"] for row in members}
    row = _with_note(members[0], (part.split(_SEPARATOR)[1] for part in cell.parts))
    return _rounded(row, cell.count) | {
        "categorie": name,
        # over both sides of the sector's border it is a part of the whole only
        "bereik": scopes.pop() if len(scopes) == 1 else "totaal",
        "status": states.pop() if len(states) == 1 else "onbekend",
        "noot": row["noot"],
    }


def _with_note(row: Row, names: Iterable[str]) -> Row:
    return row | {"noot": f"Samen: {joined(sorted(set(names)))}. {NOTE}"}


def _rounded(row: Row, count: int) -> Row:
    note = row["noot"] if (row["noot"] or "").endswith(NOTE) else NOTE
    return _plain(row, count) | {ROUNDED: str(STEP), "noot": note}


def _plain(row: Row, count: int) -> Row:
    """Give a row with this number and nothing the source wrote beside its own."""
    nothing = dict.fromkeys(("aandeel", "waarde_tekst", "reden_ontbreekt", "samengevoegd_in", "noot"))
    return row | nothing | {"aantal": str(count)}


def _empty(row: Row, inside: str | None) -> Row:
    """Give a row without a number, for the reason it had; what was printed may tell one."""
    nothing = dict.fromkeys(("aantal", "aandeel", "waarde_tekst"))
    return row | nothing | {"samengevoegd_in": inside, "noot": NOTE, ROUNDED: str(STEP)}


def _alone(cell: Cell) -> tuple[str, ...]:
    return cell.parts if len(cell.parts) == 1 else ()


def _scope(name: str) -> str:
    return name.split(_SEPARATOR, maxsplit=1)[0]


def _whole_scope(scopes: frozenset[str]) -> str:
    return next(iter(scopes)) if len(scopes) == 1 else "totaal"
