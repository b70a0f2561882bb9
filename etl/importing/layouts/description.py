"""The words a kind of file is described in: its columns, its measures and its total."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

from etl.importing.numbers.wording import key
from etl.kinds import kinds
from published.alike import alike

Sort = Literal[
    "tekst",
    "label",
    "code",
    "regio",
    "branche",
    "platform",
    "indicator",
    "periode",
    "vergelijking",
    "keuze",
    "keuzes",
    "post",
    "datum",
    "moment",
    "jaar",
    "kwartaal",
    "nummer",
    "eenheid",
    "aantal",
    "maat",
    "procent",
    "groei",
    "euro",
    "waarde",
]
# what data/definitions has names for
NAMED = frozenset({"regio", "branche", "platform", "indicator"})
# kinds of figure that are a part of something
SHARES = frozenset({"procent", "groei"})
MEASURES = frozenset({"aantal", "maat", "procent", "groei", "euro", "waarde"})


@dataclass(frozen=True)
class Field:
    """One column people may send.

    Attributes:
        naam: Its canonical name.
        soort: What is in it, and so how it is read.
        namen: Other headers it goes by.
        verplicht: True when every row needs it, from the file or an option.
        sleutel: True when it is a part of what makes a row unique.
        keuzes: Written value -> canonical value; a 'label' may have others too.
        standaard: What an empty or absent cell stands for.
        afgeleid_van: Column it can be worked out from, so that it need not be in the file.
        opgeteld: True when its values are parts of a whole, so that a total among them is none of them.
    """

    naam: str
    soort: Sort = "tekst"
    namen: tuple[str, ...] = ()
    verplicht: bool = False
    sleutel: bool = False
    keuzes: dict[str, str] = field(default_factory=dict)
    standaard: str = ""
    afgeleid_van: str | None = None
    opgeteld: bool = False

    @property
    def is_measure(self) -> bool:
        """True when the column holds a figure."""
        return self.soort in MEASURES

    @cached_property
    def choices(self) -> dict[str, str]:
        """Written value, in the form in which two ways of writing are equal, -> canonical value."""
        return {key(written): value for written, value in self.keuzes.items()}


@dataclass(frozen=True)
class TotalRule:
    """Parts that must add up to a total within a group of rows.

    Attributes:
        kolom: Column that tells part from total.
        totaal: Its value in the row with the total.
        delen: Its values in the rows with the parts; None when every other row is a part.
        samen: Parts that must all be there before the sum can be held to the total.
        bereik: Column in which the total's 'totaal' covers every value, and another only its own.
        bereiken: Value of `kolom` -> its `bereik`, for a row that does not say it itself.
        alle: False when there may be parts that no table names, so that the total may be more than those it has.
        vraag: True when it may be another sum after all, so that one that does not add up is asked.
    """

    kolom: str
    totaal: str
    delen: tuple[str, ...] | None = None
    samen: tuple[str, ...] = ()
    bereik: str | None = None
    bereiken: Mapping[str, str] = field(default_factory=dict)
    alle: bool = True
    vraag: bool = False

    def is_total(self, value: str) -> bool:
        """Tell whether a value of `kolom` is that of the total, however it is written."""
        return value == self.totaal or (bool(value) and key(value) == key(self.totaal))


@dataclass(frozen=True)
class Description:
    """What people may send of one kind.

    Attributes:
        naam: Name of the kind, as in `etl.kinds`.
        titel: The kind in Dutch, for messages and templates.
        kolommen: Every column, measures last.
        breed: Column that periods as headers fill; None when the kind has no wide form.
        labels: Columns an unnamed first column of a wide table may be.
        totaal: Parts and total; None when there is none.
        ook: A second way its rows add up.
        bewijs: Parts and total that are not held to each other, as a total may be a mean, but that can settle how
            figures are read when they add up.
        lijst: True when a row says something without a figure: a list with amounts beside some of its words.
        personen: True when data on persons could slip in and must not.
        samen: True when more sources may each say the same row, as a table then shows the best of them or all.
        los: True when its rows never become a source, so that no table has to know it.
    """

    naam: str
    titel: str
    kolommen: tuple[Field, ...]
    breed: str | None = None
    labels: tuple[str, ...] = ()
    totaal: TotalRule | None = None
    ook: TotalRule | None = None
    bewijs: TotalRule | None = None
    lijst: bool = False
    personen: bool = False
    samen: bool = False
    los: bool = False

    def __post_init__(self) -> None:
        """Refuse a kind or column the contract does not know: what people send under it would be lost.

        Raises:
            ValueError: Names it, with the nearest.
        """
        if self.los:
            return
        if self.naam not in kinds():
            raise ValueError(f"soort '{self.naam}' staat bij geen tabel in columns.yml{alike(self.naam, kinds())}")
        for column in self.kolommen:
            if column.naam not in self.canonical:
                near = alike(column.naam, self.canonical)
                raise ValueError(f"soort '{self.naam}' heeft in columns.yml geen kolom '{column.naam}'{near}")

    @property
    def canonical(self) -> tuple[str, ...]:
        """Columns of the canonical CSV, in order."""
        return kinds()[self.naam].columns

    @cached_property
    def measures(self) -> tuple[Field, ...]:
        """The columns that hold figures, the main one first."""
        return tuple(column for column in self.kolommen if column.is_measure)

    @property
    def counts(self) -> bool:
        """True when a row without a figure says nothing."""
        return bool(self.measures) and not self.lijst

    @cached_property
    def share(self) -> Field | None:
        """The column for what the one figure is as a percentage; None when it has none, or there are more figures."""
        shares = [measure for measure in self.measures if measure.soort == "procent"]
        return shares[0] if shares and len(self.measures) - len(shares) == 1 else None

    @property
    def keys(self) -> tuple[str, ...]:
        """Columns that together make a row unique."""
        return tuple(column.naam for column in self.kolommen if column.sleutel)

    def origin(self, column: Field) -> Field | None:
        """Give the column another one is worked out from; None when none is, or each from the other."""
        found = self.column(column.afgeleid_van) if column.afgeleid_van else None
        return None if found is None or found.afgeleid_van else found

    def column(self, naam: str) -> Field:
        """Give a column by its canonical name.

        Raises:
            KeyError: The kind has no such column.
        """
        return {column.naam: column for column in self.kolommen}[naam]

    def choice(self, text: str) -> str | None:
        """Give the canonical value a text stands for in a label column, None when it is not a known one."""
        wanted = key(text)
        columns = (self.column(label) for label in self.labels)
        return next((column.choices[wanted] for column in columns if wanted in column.choices), None)

    def by_header(self) -> dict[str, Field]:
        """Give header key -> column, for every name a column goes by."""
        return {key(name): column for column in self.kolommen for name in (column.naam, *column.namen)}
