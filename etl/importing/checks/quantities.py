"""Words by which a file says that its figures are another quantity than is imported: an index, a forecast."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from itertools import islice
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from etl.importing.layouts.description import SHARES
from etl.importing.layouts.options import Place, Setting
from etl.importing.meaning.drafts import Draft
from etl.importing.meaning.table import Table
from etl.importing.numbers.wording import key
from published.yaml_text import load

_FILE = Path(__file__).resolve().parents[3] / "data" / "definitions" / "quantities.yml"
# rows in which percent signs are looked for
_LOOKED_AT = 50
_TIMES = re.compile(r"[×*]")
# 55+
_PLUS = re.compile(r"(?<=\d)\s?\+")
_ADVICE = "Neem de cijfers waar het om gaat."
_HEAD = "Reken de cijfers om en haal het woord uit de kop."


class Quantity(BaseModel):
    """A quantity people may send in place of another; see the head of `quantities.yml`."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    grootheid: str
    soorten: tuple[str, ...]
    woorden: tuple[str, ...]
    einden: tuple[str, ...]
    niet_met: tuple[str, ...]
    tenzij_indicator: bool
    tenzij_aandeel: bool
    tenzij_uitsplitsing: bool
    kop: bool
    noot: bool
    rijen: tuple[str, ...]

    def is_in(self, text: str) -> bool:
        """Tell whether a text speaks of it."""
        plain = key(_PLUS.sub(" plus", _TIMES.sub("x", text)))
        ends = any(word.endswith(self.einden) for word in plain.split()) if self.einden else False
        return (ends or _one_of(self.woorden, plain)) and not _one_of(self.niet_met, plain)


@cache
def quantities() -> tuple[Quantity, ...]:
    """Give them, in the order of the file.

    Raises:
        pydantic.ValidationError: The file is not as its head says.
    """
    return tuple(Quantity.model_validate(entry) for entry in load(_FILE.read_text("utf-8")))


def check_quantities(table: Table, setting: Setting, titles: Iterable[Place], indicator: str) -> None:
    """Ask about titles, headers and comments that say their figures are another quantity; of most notes it is told.

    Args:
        table: The table.
        setting: What it is read with.
        titles: What stands above it, and the name of its sheet.
        indicator: Code of the key figure of all rows, '' when there is none.
    """
    heads = [Place.of(table.header.headers[at].cell) for at in sorted(table.header.figures)]
    for quantity in quantities():
        if setting.description.naam not in quantity.soorten or (
            quantity.tenzij_indicator and _is_of(quantity, indicator, setting)
        ):
            continue
        if (quantity.tenzij_aandeel and has_shares(table, setting)) or (
            quantity.tenzij_uitsplitsing and says_part(table, setting)
        ):
            continue
        if title := next((place for place in titles if quantity.is_in(place.gelezen)), None):
            setting.ask(title, quantity.grootheid, _ADVICE)
        if head := next((place for place in heads if quantity.is_in(place.gelezen)), None):
            if quantity.kop:
                setting.problems.place(quantity.grootheid, _HEAD, rij=head.rij, kolom=head.kolom, gelezen=head.gelezen)
            else:
                setting.ask(head, quantity.grootheid, _ADVICE)
        for remark in (remark for remark in table.remarks if quantity.is_in(remark.place.gelezen)):
            if remark.on_cell or quantity.noot:
                setting.ask(remark.place, quantity.grootheid, _ADVICE)
            else:
                said = f"Een noot zegt: '{remark.place.gelezen}'. Verwacht zijn {quantity.grootheid}."
                setting.tell(f"{said} Kijk na of dat klopt.")


def says_part(table: Table, setting: Setting) -> bool:
    """Tell whether an option or column says of which part of a whole a key figure is."""
    return "uitsplitsing" in {*setting.options.waarden, *table.header.columns, *table.header.said}


def has_shares(table: Table, setting: Setting) -> bool:
    """Tell whether a table shows shares: a column for them, or percent signs in its headers or first rows."""
    heads = [table.header.headers[at] for at in table.header.figures]
    shares = {column.naam for column in setting.description.measures if column.soort in SHARES}
    # over two rows a header says which figure stands under it: 'aandeel' under 2021
    named = {head.column.naam if head.column else (head.says or ("", ""))[1] for head in heads}
    columns = bool(shares & named)
    signs = (cell.text for row in islice(table.body.values(), _LOOKED_AT) for cell in row.values())
    return columns or any("%" in text for text in (*(head.cell.text for head in heads), *signs))


class UnitsOfRows:
    """Asks of what kind a figure is whose own name says that it is no count, when the file gives it no unit.

    Args:
        setting: What the file is read with.
    """

    def __init__(self, setting: Setting) -> None:
        self._setting, self._asked = setting, set[str]()
        names = {column.naam for column in setting.description.kolommen}
        ours = [quantity for quantity in quantities() if setting.description.naam in quantity.soorten]
        given = "eenheid" in setting.options.waarden or "eenheid" not in names
        self._ours = (
            [] if given else [(quantity, name) for quantity in ours for name in quantity.rijen if name in names]
        )

    def check(self, drafts: list[Draft]) -> None:
        """Ask once of each name."""
        for quantity, name in self._ours:
            for draft in drafts:
                text, unit = draft.get(name), draft.cells.get("eenheid")
                said = bool(unit and unit.text.strip()) or "%" in draft.units.values()
                if not text or said or not draft.numbers or text in self._asked or not quantity.is_in(text):
                    continue
                self._asked.add(text)
                advice = "Zet een kolom eenheid in het bestand, of geef --eenheid % of --eenheid aantal."
                self._setting.ask(Place.of(draft.cell(name)), f"{quantity.grootheid}; of een eenheid erbij", advice)


def _is_of(quantity: Quantity, code: str, setting: Setting) -> bool:
    """Tell whether a key figure is itself such a quantity; of a file with several that cannot be told."""
    if setting.description.naam != "kerncijfer":
        return False
    indicator = setting.indicator(code)
    if indicator is None:
        return True
    names = (indicator.code, indicator.label, *indicator.aliassen, indicator.soort, indicator.eenheid, indicator.thema)
    return _one_of(quantity.woorden, key(" ".join(names)))


def _one_of(words: Iterable[str], plain: str) -> bool:
    """Tell whether one of the words stands whole in a text; '100' is not in '100 000'."""
    return any(re.search(rf"\b{re.escape(word)}\b(?! 000)", plain) for word in words)
