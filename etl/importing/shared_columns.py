"""Columns that several kinds of import have in common."""

from __future__ import annotations

from etl.importing.columns import Column

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

PRINTED = Column("waarde_tekst", namen=("waarde als tekst", "zoals gedrukt"))
STATE = Column("status", "keuze", keuzes=_STATUS, standaard="onbekend")
REASON = Column("reden_ontbreekt", "keuze", ("reden",), keuzes={name: name for name in REASONS})
PLACE = Column("vindplaats", namen=("pagina", "plaats in de bron"))
NOTE = Column("noot", namen=("opmerking", "opmerkingen", "noten"))
PLATFORM = Column("platform", "platform", ("platformnaam",), verplicht=True, sleutel=True)
REGION = Column(
    "regio",
    "regio",
    ("arbeidsmarktregio", "regioplus", "regiocode", "regio code", "regionaam", "gebied"),
    verplicht=True,
    sleutel=True,
)
BRANCH = Column("branche", "branche", ("sector", "branchenaam", "bedrijfstak"), verplicht=True, sleutel=True)
PERIOD = Column(
    "periode",
    "periode",
    ("perioden", "jaar", "kwartaal", "maand", "peiljaar", "verslagjaar"),
    verplicht=True,
    sleutel=True,
)
COMPARED = Column("vergeleken_met", "vergelijking", ("vergeleken met", "ten opzichte van", "t o v"))
