"""The canonical shape of every kind of tidy source file: one place, used by loader and importer."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Kind:
    """A kind of tidy CSV.

    Attributes:
        name: As origin records name it (`inhoud`), also the raw table's name.
        columns: Header of the file, in order.
        numbers: Columns that hold a number (decimal point) or nothing.
        required: Columns that may not be empty.
        codes: Column -> definition it is resolved through (branche, regio, platform, indicator).
    """

    name: str
    columns: tuple[str, ...]
    numbers: tuple[str, ...] = ()
    required: tuple[str, ...] = ()
    codes: dict[str, str] = field(default_factory=dict)


def _kind(name: str, columns: str, *, numbers: str = "", required: str = "", codes: str = "") -> Kind:
    return Kind(
        name=name,
        columns=tuple(columns.split()),
        numbers=tuple(numbers.split()),
        required=tuple(required.split()),
        codes={column: column for column in codes.split()},
    )


KINDS: dict[str, Kind] = {
    kind.name: kind
    for kind in (
        _kind(
            "kerncijfer",
            "indicator branche regio periode uitsplitsing versie waarde_tekst waarde eenheid status"
            " reden_ontbreekt vergeleken_met letterlijk vindplaats noot",
            numbers="waarde",
            required="indicator branche regio periode eenheid status",
            codes="indicator branche regio",
        ),
        _kind(
            "mobiliteit",
            "regio branche periode richting bereik categorie functiegroep waarde_tekst aantal aandeel"
            " status reden_ontbreekt samengevoegd_in vindplaats noot",
            numbers="aantal aandeel",
            required="regio branche periode richting bereik categorie status",
            codes="branche regio",
        ),
        _kind(
            "platformbudget",
            "platform jaar peildatum post waarde_tekst bedrag_eur aandeel noemer status vindplaats noot",
            numbers="jaar bedrag_eur aandeel",
            required="platform jaar post status",
            codes="platform",
        ),
        _kind(
            "project",
            "platform project titel thema status start eind doelgroep omschrijving resultaat vindplaats noot",
            required="platform project titel",
            codes="platform",
        ),
        _kind(
            "bereik",
            "platform kanaal maat soort periode waarde_tekst aantal groei vergeleken_met eenheid vindplaats noot",
            numbers="aantal groei",
            required="platform kanaal maat periode eenheid",
            codes="platform",
        ),
        _kind(
            "actie",
            "plan regio actielijn nummer actie toelichting termijn aard status eigenaar notitie peildatum vindplaats",
            required="plan regio actielijn nummer actie",
            codes="regio",
        ),
        _kind("actielijn", "plan regio actielijn titel doel vindplaats", required="plan", codes="regio"),
        _kind(
            "instrument",
            "instrument naam aanbieder prijs_tekst prijs_vast_eur prijs_per_gesprek_eur gesprekken_min"
            " gesprekken_max tijd_tekst duur_maanden doelgroep omschrijving url prijsjaar vindplaats noot",
            numbers="prijs_vast_eur prijs_per_gesprek_eur gesprekken_min gesprekken_max duur_maanden",
            required="instrument naam",
        ),
        _kind(
            "initiatief",
            "initiatief soort naam sector regio start eind organisator deelnemers deelnemers_tekst onderwerp"
            " url vindplaats noot",
            numbers="deelnemers",
            required="initiatief soort naam",
        ),
        _kind("matchtafel", "onderdeel nummer tekst vindplaats", numbers="nummer", required="onderdeel tekst"),
        _kind(
            "publicatie",
            "publicatie titel jaar opdrachtgever uitvoerder sector onderwerp samenvatting url vindplaats",
            required="publicatie titel",
        ),
        _kind(
            "bevinding",
            "bevinding onderwerp regio branche periode_van periode_tot groep richting oordeel tekst vindplaats",
            required="bevinding onderwerp tekst",
            codes="regio branche",
        ),
        _kind(
            "subsidie",
            "subsidie platform naam verstrekker status vindplaats noot",
            required="subsidie naam",
        ),
    )
}
