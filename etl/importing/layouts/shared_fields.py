"""Columns that several kinds of import have in common."""

from __future__ import annotations

from etl.importing.layouts.description import Field

_STATUS = {name: name for name in ("definitief", "voorlopig", "nader voorlopig", "onbekend")}
REASONS = (
    "onbekend",
    "geheim",
    "niet van toepassing",
    "niet beschikbaar",
    "samengevoegd",
    "verwijderd",
    "niet gemeten",
)

PRINTED = Field("waarde_tekst", namen=("waarde als tekst", "zoals gedrukt"))
STATE = Field("status", "keuze", keuzes=_STATUS, standaard="onbekend")
REASON = Field("reden_ontbreekt", "keuze", ("reden",), keuzes={name: name for name in REASONS})
PLACE = Field("vindplaats", namen=("pagina", "plaats in de bron"))
NOTE = Field("noot", namen=("opmerking", "opmerkingen", "noten"))
PLATFORM = Field("platform", "platform", ("platformnaam",), verplicht=True, sleutel=True)
REGION = Field(
    "regio",
    "regio",
    ("arbeidsmarktregio", "regioplus", "regiocode", "regio code", "regionaam", "gebied", "regio s", "regios"),
    verplicht=True,
    sleutel=True,
)
BRANCH = Field(
    "branche",
    "branche",
    (
        "sector",
        "branchenaam",
        "bedrijfstak",
        "branches",
        "azw branches",
        "azwbranches",
        "bedrijfstakken branches",
        "bedrijfstakken branches sbi 2008",
        "bedrijfskenmerken",
    ),
    verplicht=True,
    sleutel=True,
)
PERIOD = Field(
    "periode",
    "periode",
    ("perioden", "jaar", "kwartaal", "maand", "peiljaar", "verslagjaar"),
    verplicht=True,
    sleutel=True,
)
COMPARED = Field("vergeleken_met", "vergelijking", ("vergeleken met", "ten opzichte van", "t o v"))
