"""Numbers of a workbook that are shown in another size than their value: how they are read, and that it is told."""

from __future__ import annotations

from decimal import Decimal

from etl.importing.layouts.options import Setting
from etl.importing.meaning.figure import Measured
from etl.importing.numbers.printed import dutch
from etl.importing.numbers.scale import Scale, split_scale
from etl.importing.reading.sheet import Cell


def under_head(cell: Cell, head: Scale) -> Cell | None:
    """Give a number of which thousands are left out as what is seen of it, under a header that says so.

    630.000 that is seen as 630 under '(x 1.000)' is 630 of that unit; one that leaves out more or less, or has a word
    of its own, has two units: None.
    """
    if not cell.seen or cell.number is None or head.factor == 1:
        return cell
    body = split_scale(cell.seen)[0]
    seen = Decimal(body.replace(",", "."))
    if body == cell.seen and cell.number == seen * head.factor:
        return cell._replace(text=str(seen), number=seen, seen="")
    return None


def tell_sizes(figures: list[Measured], setting: Setting) -> None:
    """Tell how numbers were read that a reader sees in another size than their value, or than those beside them."""
    worded = [figure for figure in figures if figure.cell.number is not None and figure.scale.factor != 1]
    worded = [figure for figure in worded if split_scale(figure.cell.text)[0] != figure.cell.text]
    if worded:
        first, value = worded[0].cell, dutch((worded[0].cell.number or Decimal(0)) * worded[0].scale.factor)
        why = f"zo toont de celopmaak het{_more(worded)}"
        setting.tell(f"{first.text} in {first.address} is gelezen als {value}: {why}.")
    short = [figure for figure in figures if figure.cell.seen and split_scale(figure.cell.seen)[0] == figure.cell.seen]
    whole = [figure for figure in figures if figure.cell.number and not figure.cell.seen]
    if short and whole:
        first = short[0].cell
        why = f"de waarde in de cel; de celopmaak laat duizendtallen weg{_more(short)}"
        setting.tell(f"{first.seen} in {first.address} is gelezen als {first.text.replace('.', ',')}, {why}.")


def _more(figures: list[Measured]) -> str:
    return f" (zo staan er {len(figures)} in de tabel)" if len(figures) > 1 else ""
