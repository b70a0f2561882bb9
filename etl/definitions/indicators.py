"""Records about the figures themselves: indicators, units, corrections and discrepancies."""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from etl.definitions.records import AnyText, BranchCode, KebabCode, Record, RegionCode, SnakeCode, Text


class Equal(Record):
    """That the publisher itself says that a figure of one group is that of another.

    Attributes:
        branche: Whose figure is filled where it has none of its own.
        uit: Whose figure that is.
        regio: Where it is said to hold.
        noot: What stands with a filled figure.
        bron: Who says so, and where.
    """

    branche: BranchCode
    uit: BranchCode
    regio: RegionCode
    noot: Text
    bron: Text


class Ratio(Record):
    """What a figure is computed from: one figure over another of the same region, branch and breed or smal.

    Attributes:
        teller: Code of the figure above the line.
        min: Code of what is taken off it first, from the same source; None when nothing is.
        noemer: Code of the stock under the line.
        noemer_van: Of which day that stock is: that of the figure itself, or the same quarter a year earlier.
        per: So many of the stock: 100 gives a percentage.
        jaren: Over how many years, each ending in this quarter, it is the mean.
        waar: Only of the whole country, where the two count a region in different ways.
    """

    teller: SnakeCode
    min: SnakeCode | None = None
    noemer: SnakeCode
    noemer_van: Literal["zelfde periode", "jaar eerder"]
    per: Annotated[int, Field(gt=0)]
    jaren: Annotated[int, Field(gt=0)] = 1
    waar: Literal["overal", "land"] = "overal"


class Indicator(Record):
    """What a figure measures (`indicators/<thema>.yml`).

    Attributes:
        soort: How it behaves in time; only a 'stroom' may be added over periods, and a stroom over
            twelve months not even that (its `let_op` says so).
        minimum: Lowest value that can be right, in its unit; None without limit.
        maximum: Highest value that can be right.
        vergelijking: With what a change is told.
        van: Code of the indicator this one is the change of.
        label_kort: What it is called where there is no room, None when nothing shorter is clear.
        gelijk_aan: Whose figures stand in where there are none, None when nobody's do.
        verhouding: What it is computed from where no source gives it, None when it is not computed.
    """

    code: SnakeCode
    label: Text
    thema: KebabCode
    eenheid: Text
    decimalen: Annotated[int, Field(ge=0, le=6)]
    soort: Literal["stroom", "stand", "aandeel", "gemiddelde", "index", "verandering", "prognose"]
    polariteit: Literal["hoger is beter", "lager is beter", "neutraal"]
    minimum: float | None
    maximum: float | None
    definitie: Text
    herkomst: Text
    vergelijking: Literal["jaar eerder", "zelfde kwartaal jaar eerder", "vorige meting", "geen"]
    van: SnakeCode | None
    aliassen: tuple[Text, ...]
    let_op: tuple[Text, ...]
    begrippen: tuple[KebabCode, ...]
    label_kort: Text | None = None
    gelijk_aan: Equal | None = None
    verhouding: Ratio | None = None

    @model_validator(mode="after")
    def _limits_in_order(self) -> Self:
        if self.minimum is not None and self.maximum is not None and self.minimum > self.maximum:
            raise ValueError("een minimum dat niet boven het maximum ligt")
        return self


class Plausible(Record):
    """What figures can plausibly be (`plausible.yml`).

    Attributes:
        indicatoren: Whose figures; when nobody's, those of all with this `eenheid` and one of these `soorten` that no
            other entry names.
        niveau: Where: sector and branche are of the whole country, regio of any smaller area.
        laagste: Lowest that passes unasked, of figures without a breakdown; None without limit.
        hoogste: Highest that passes unasked.
        stap: How far two figures of a series, or of a cell in two sources, may lie apart within a year.
        factor: Likewise as a multiple.
    """

    code: KebabCode
    indicatoren: tuple[SnakeCode, ...]
    eenheid: Text | None = None
    soorten: tuple[Text, ...] = ()
    niveau: tuple[Literal["sector", "branche", "regio"], ...]
    laagste: float | None
    hoogste: float | None
    stap: Annotated[float, Field(gt=0)] | None
    factor: Annotated[float, Field(gt=1)] | None
    reden: Text

    def holds_for(self, indicator: Indicator) -> bool:
        """Tell whether it is about this indicator."""
        if self.indicatoren:
            return indicator.code in self.indicatoren
        return indicator.eenheid == self.eenheid and indicator.soort in self.soorten


class UnitAlias(Record):
    """A way sources write a unit.

    Attributes:
        tekst: As written: 'x 1 000 werknemers'.
        factor: One of these is so many of the unit.
        afgerond_op: Rounding step of such figures in the unit (100 for 'x 1 000' with one decimal).
    """

    tekst: Text
    factor: Annotated[float, Field(gt=0)]
    afgerond_op: Annotated[float, Field(gt=0)] | None


class Unit(Record):
    """A unit figures are kept in (`units.yml`).

    Attributes:
        mensen: One of it is one person, so that small numbers of unpublished files are protected.
        aandeel: It is that of shares.
        optellen: Figures in it add up to a total; not so of shares, means and rates.
    """

    code: Text
    label: Text
    aliassen: tuple[UnitAlias, ...]
    decimalen: Annotated[int, Field(ge=0, le=6)]
    mensen: bool = False
    aandeel: bool = False
    optellen: bool = True


class Subject(Record):
    """What a statement is about, for who looks at one branch: where on the overview it is told."""

    branche: BranchCode
    regio: RegionCode
    plek: SnakeCode


class Discrepancy(Record):
    """A statement in prose to hold against the source's own table (`discrepancies.yml`).

    Attributes:
        uitspraak_waarde: The number stated, in `eenheid`; None when it is no number.
        berekening: How the table's own value is found.
        gaat_over: The branch, region and key figure it is told with; None when it is about none of them.
    """

    code: KebabCode
    bron: KebabCode
    vindplaats: Text
    onderwerp: Text
    uitspraak: Text
    uitspraak_waarde: float | None
    eenheid: Text | None
    toelichting: Text
    berekening: Text
    gaat_over: Subject | None = None


class Correction(Record):
    """A mistake in a source that is mended openly (`corrections.yml`).

    Attributes:
        sleutel: Column -> value that finds the one row.
        waarde_fout: What the source says; anything else there stops the build.
        waarde_goed: What is used instead, None when the figure is dropped.
        gemeld: When the publisher was told, None when not yet.
    """

    code: KebabCode
    bron: KebabCode
    bestand: Text
    sleutel: dict[str, AnyText]
    kolom: SnakeCode
    waarde_fout: AnyText | None
    waarde_goed: AnyText | None
    reden: Text
    gemeld: AnyText | None
    status: Text
