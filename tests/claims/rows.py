"""The rows of a figure as facts: a value with its column, unit, names, periods and rounding."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import pandas as pd

from queries.catalogue import Query
from tests.claims.dutch import NUMBER, periods_in, read_number, read_period, year_before

Row = dict[str, Any]
# Text columns that name no member: what a row is about stands in the others.
_NO_NAME = {
    "status", "eenheid", "verschil_eenheid", "bron_soort", "bron_id", "bron", "vindplaats", "formule", "waarde_tekst",
    "cijfer", "polariteit", "oordeel", "herkomst", "afgeleid", "definitie", "noot", "toelichting", "licentie", "url",
    "reden", "ontbreekt", "niveau", "enquete", "in_woorden", "tekst", "omschrijving", "oefencijfers_verzonnen",
    "versie", "vorige_versie", "vergelijking", "stand_op", "peildatum", "looptijd", "landsdeel", "methode", "let_op",
    "opdracht", "plek_soort", "uitgever", "soort_getal", "tot", "waarde_bron", "basis", "wereld", "opgehaald",
    "gecontroleerd", "verwacht", "melding", "precisie", "datum", "jaar", "start", "eind", "uitleg", "betekenis",
    "deelnemers_tekst", "wanneer", "richting", "resultaat", "doel", "actie", "notitie", "regio_soort", "termijn",
    "berekening", "uitspraak", "was", "is_nu", "cel", "kolom", "samengevoegd_uit", "botst_met", "groep_soort",
    "volgende_verwacht", "laatste_periode", "versie_tekst", "zekerheid", "ook_genoemd", "prijsjaar", "bereik",
    "reeks_code", "omvang", "bereikbaar", "type", "noemer", "verschil_tekst", "cijfer_eerder", "prijs_tekst",
}  # fmt: skip
_PERIOD = ("periode", "meting", "jaar", "periode_kort", "stand_op", "laatste_periode", "looptijd", "datum")
_THEN = ("vergeleken_met", "basis", "vorige_versie", "sinds", "tekort_jaar")
_PAST = ("eerder", "vorige", "begin_tekort", "toen", "toen_kw02", "toen_kw04")
_NO_VALUE = {
    "decimalen", "jaar", "kwartaal", "afgerond_op", "vergelijk_stap", "breed_stap", "marge", "marge_eur", "nummer",
    "actielijn",
}  # fmt: skip
_UNITS = {"procent": "%", "%": "%", "procentpunt": "pp", "euro": "€"}
_LEVELS = {"waarde", "getoond", "breed", "vorige", "referentie", "aantal", "toen", "eerder"}
_BASE = {"waarde", "aantal", "nu", "getoond", "saldo", "instroom", "uitstroom", "eerder", "bedrag_eur", "toen"}
_SAME = 1e-6
_CHANGE = ("verschil", "verandering", "groei", "spreiding", "gepubliceerd")


@dataclass(frozen=True)
class Fact:
    """One value: column, size, unit, the row it stands in, its periods and the step it was rounded to.

    `ends` are the two values a difference or share was computed from, with the step of each.
    """

    column: str
    value: float
    unit: str
    row: Row = field(hash=False, compare=False)
    periods: tuple[str, ...] = ()
    step: float = 0.0
    change: bool = False
    ends: tuple[tuple[float, float], tuple[float, float]] | None = None


def missing(value: Any) -> bool:
    """Tell whether a cell is empty."""
    return value is None or value is pd.NaT or value is pd.NA or (isinstance(value, float) and math.isnan(value))


class Table:
    """The rows of one figure with what can be said of them.

    Args:
        frame: The rows.
        query: The question, for the units of its columns.
        shape: What of this figure no header says: see shapes.yml.
    """

    def __init__(self, frame: pd.DataFrame, query: Query, shape: Row) -> None:
        self.columns = [str(name) for name in frame.columns]
        self.rows: list[Row] = [{str(k): self._plain(v) for k, v in row.items()} for row in frame.to_dict("records")]
        self.query, self.shape = query, shape
        self.numeric = [
            name
            for name in self.columns
            if name not in _NO_VALUE | set(shape.get("geen_waarde", ()))
            and not name.endswith(("_afgerond_op", "_stap"))
            and pd.api.types.is_numeric_dtype(frame[name])
            and not pd.api.types.is_bool_dtype(frame[name])
        ]
        hidden = (_NO_NAME | set(shape.get("geen_naam", ()))) - set(shape.get("namen", ()))
        self.named = [
            name
            for name in self.columns
            if name not in hidden
            and name not in _PERIOD
            and name not in _THEN
            and not name.endswith("_code")
            and not name.startswith("gekozen")
            and any(isinstance(row[name], str) for row in self.rows[:200] if not missing(row[name]))
        ]

    @staticmethod
    def _plain(value: Any) -> Any:
        if hasattr(value, "tolist") and not isinstance(value, str):
            value = value.tolist()
        return None if not isinstance(value, list) and missing(value) else value

    @cached_property
    def names(self) -> dict[str, set[tuple[str, str]]]:
        """Every name in lower case -> the columns and values it stands for."""
        found: dict[str, set[tuple[str, str]]] = {}
        for said, (column, value) in self.shape.get("anders", {}).items():
            if any(row.get(column) == value for row in self.rows):
                found.setdefault(said, set()).add((column, value))
        for row in self.rows:
            for column in self.named:
                value = row[column]
                if isinstance(value, str) and len(value) > 1:
                    said = value.lower()
                    # of one dimension its member is told: 'AZW-branche: Jeugdzorg' is 'Jeugdzorg'
                    member = (
                        {said.partition(": ")[2] or said} if column == "uitsplitsing" and ";" not in said else set()
                    )
                    for each in {said, said.replace("(", "").replace(")", ""), *member}:
                        found.setdefault(each, set()).add((column, value))
        return found

    @cached_property
    def quotes(self) -> set[str]:
        """Long texts of the rows, and the part before their first comma, which words may repeat as they are."""
        return {
            said.rstrip(".").lower()
            for row in self.rows
            for column, value in row.items()
            if isinstance(value, str)
            for said in (value, value.partition(",")[0])
            if (len(said) > 14 or column == "deelnemers_tekst" or column.startswith("gekozen"))
            and column != "cijfer"
            and not read_period(value)
        }

    @cached_property
    def facts(self) -> list[Fact]:
        """Every number of the rows."""
        found = [self._fact(column, row) for row in self.rows for column in self.numeric if row[column] is not None]
        for column in self.shape.get("tekstgetal", ()):
            for row in self.rows[:2000]:
                for match in [NUMBER.fullmatch(str(row[column] or ""))]:
                    if match:
                        number = read_number(match)
                        found.append(Fact(column, number.value, number.unit, row, self.periods_of(row)))
        return found

    def _fact(self, column: str, row: Row) -> Fact:
        return Fact(
            column,
            float(row[column]),
            self.unit(column, row),
            row,
            self.periods_for(column, row),
            self.step(column, row),
            self.is_change(column),
        )

    def is_change(self, column: str) -> bool:
        """Tell whether a column holds differences."""
        return column.startswith(_CHANGE) or column in self.shape.get("verandering", ())

    def unit(self, column: str, row: Row) -> str:
        """Give the unit of a cell as words have it: '%', 'pp', '€' or ''."""
        header = self.query.kolommen.get(column)
        unit = header.eenheid if header and header.eenheid else None
        if unit is None and column in {
            "waarde",
            "getoond",
            "breed",
            "vorige",
            "referentie",
            "mediaan",
            "aantal",
            "toen",
            "eerder",
        }:
            unit = row.get("eenheid")
        if unit is None and (column.startswith("verschil") or column == "spreiding"):
            unit = row.get("verschil_eenheid") or ("procentpunt" if row.get("eenheid") == "procent" else None)
        unit = self.shape.get("eenheid", {}).get(column, unit)
        return _UNITS.get(str(unit).strip(), "")

    def step(self, column: str, row: Row) -> float:
        """Give what a cell was rounded to: by its source, else by the multiples seen in its column."""
        for name in (f"{column}_afgerond_op", f"{column}_stap"):
            if row.get(name):
                return float(row[name])
        if column == "bedrag_eur" and row.get("marge_eur"):
            return 2 * float(row["marge_eur"])  # worked out from a rounded percentage
        ends = (row.get("eerder"), row.get("waarde"))
        if self.is_change(column) and None not in ends and abs(ends[1] - ends[0] - row[column]) < _SAME:
            return self.step("eerder", row) + self.step("waarde", row)
        share = self.unit(column, row) in {"%", "pp"}
        said = row.get("afgerond_op") if "vergelijk_stap" not in row else row.get("stap")
        if said and (column in _BASE or (share and float(said) <= 1)):
            return float(said)
        return 0.0 if share or column in {"plaats", "index"} else self._multiple.get(column, 0.0)

    @cached_property
    def _multiple(self) -> dict[str, float]:
        steps: dict[str, float] = {}
        if any(name.endswith("afgerond_op") for name in self.columns):
            return steps  # the rows say it themselves; what they do not say is exact
        for column in self.numeric:
            values = [abs(row[column]) for row in self.rows if row[column] not in (None, 0)]
            whole = len(values) > 2 and all(float(value).is_integer() for value in values)
            step = 1
            while whole and step < 1000 and all(value % (step * 10) == 0 for value in values):
                step *= 10
            steps[column] = float(step) if step > 1 else 0.0
        return steps

    def periods_of(self, row: Row) -> tuple[str, ...]:
        """Give the codes of the periods a row is about."""
        found: list[str] = []
        for column in _PERIOD:
            value = row.get(column)
            if isinstance(value, str):
                found += periods_in(value)
        code = row.get("periode_code")
        if isinstance(code, str) and (read := read_period(code)):
            found.append(read)
        return tuple(dict.fromkeys(found))

    def then_of(self, row: Row) -> tuple[str, ...]:
        """Give the codes of the periods a row is compared with."""
        told = [str(row[column]) for column in _THEN if isinstance(row.get(column), (str, int))]
        said = [code for text in told for code in periods_in(text)]
        return tuple(said or [year_before(code) for code in self.periods_of(row) if len(code) != 10])

    def periods_for(self, column: str, row: Row) -> tuple[str, ...]:
        """Give the codes of the periods a cell is about: of an earlier value those the row is compared with."""
        now = self.periods_of(row)
        if column in _PAST:
            return self.then_of(row)
        return (*now, *self.then_of(row)) if self.is_change(column) else now

    @cached_property
    def newest(self) -> tuple[str, ...]:
        """The codes of the newest period of every member that has a value, and of the rows marked as chosen."""
        last: dict[tuple[object, ...], Row] = {}
        for row in self.rows:
            key = tuple(row[name] for name in self.named)
            if any(row[name] is not None for name in self.numeric) and self._order(row) >= self._order(last.get(key)):
                last[key] = row
        chosen = [row for row in self.rows if row.get("gekozen") is True]
        return tuple(dict.fromkeys(code for row in (*last.values(), *chosen) for code in self.periods_of(row)))

    def _order(self, row: Row | None) -> str:
        return "" if row is None else max(self.periods_of(row), default="")
