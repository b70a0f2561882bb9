"""Publications, their key figures, and findings in words."""

from __future__ import annotations

from collections.abc import Iterator

from demo.sources_draw import Draw
from demo.sources_write import Row

_TOPICS = ("behoud van personeel", "werkdruk", "opleiden", "zij-instroom", "verzuim", "roosteren")
_SECTORS = ("zorg en welzijn", "kinderopvang", "jeugdzorg", "sociaal werk")
_PUBLICATIONS = 12
# Indicator of the theme kennis -> (branch, lowest, highest).
_FIGURES = {
    "onderzoek_werkgevers": ("ALLE", 60, 400),
    "onderzoek_werknemers": ("ALLE", 900, 6000),
    "werk_verandert": ("ALLE", 60, 90),
    "moeite_met_werven": ("ALLE", 40, 80),
    "opleidingsplannen_expliciet": ("ALLE", 15, 40),
    "opleidingsplannen_algemeen": ("ALLE", 30, 60),
    "scholingsaanbod_samen_beslissen": ("ALLE", 20, 80),
    "charter_ondertekenaars": ("ALLE", 150, 400),
    "leerwerkloketten_plus": ("ALLE", 2, 9),
    "sroi_sociaal_werk": ("SW", 1, 3),
}
_BRANCHES = ("ZW", "VVT", "KO")
_STATEMENTS = (
    # topic, group, direction, verdict, sentence
    (
        "functiegroep",
        "verzorgenden",
        "saldo",
        "uitstroom hoger dan instroom",
        "er gaan meer verzorgenden dan er komen.",
    ),
    ("functiegroep", "helpenden", "saldo", "instroom hoger dan uitstroom", "er komen meer helpenden dan er gaan."),
    ("functiegroep", "begeleiders", "saldo", "instroom en uitstroom gelijk", "bij begeleiders is het in evenwicht."),
    ("herkomst", "herintreders", "instroom", "stijgt", "meer mensen komen terug na een jaar of langer."),
    ("uitstroom", "medewerkers", "uitstroom", "daalt", "minder mensen stappen over naar een andere sector."),
    ("verzuim", "medewerkers", None, "hoog", "het verzuim blijft hoog, vooral in de winter."),
    ("behoud", "leidinggevenden", None, None, "een gesprek na honderd dagen helpt om mensen te houden."),
)
_REGIONS = ("NL00", "RA0205", "RA0206")


def publications(draw: Draw) -> Iterator[Row]:
    """Give twelve publications, one of them without a year."""
    for number in range(1, _PUBLICATIONS + 1):
        topic = _TOPICS[number % len(_TOPICS)]
        yield {
            "publicatie": _code(number),
            "titel": f"Oefenonderzoek {number}: {topic}",
            "jaar": None if number == 5 else draw.random.randint(2020, 2025),
            "opdrachtgever": "Oefenfonds" if number % 3 else None,
            "uitvoerder": "Oefenbureau",
            "sector": draw.random.choice(_SECTORS),
            "onderwerp": topic,
            "samenvatting": f"Een verzonnen onderzoek naar {topic}, om te laten zien waar een samenvatting staat.",
        }


def key_figures(draw: Draw) -> Iterator[Row]:
    """Give one key figure of each indicator of the theme kennis, each from a publication."""
    for number, (indicator, (branch, lowest, highest)) in enumerate(_FIGURES.items(), 1):
        value = round(draw.random.uniform(lowest, highest), 1 if branch == "SW" else None)
        yield draw.figure(indicator, branch, "2024JJ00", value, uitsplitsing=_code(number))


def statements(draw: Draw) -> Iterator[Row]:
    """Give findings in words for the country and two regions."""
    for region in _REGIONS:
        for branch in _BRANCHES if region == "NL00" else ("ZW", "VVT"):
            for topic, group, direction, verdict, sentence in _STATEMENTS:
                yield {
                    "bevinding": f"oefen-{region}-{branch}-{topic}-{group}".lower(),
                    "onderwerp": topic,
                    "regio": region,
                    "branche": branch,
                    "periode_van": "2023JJ00",
                    "periode_tot": draw.random.choice(("2024JJ00", "2025JJ00")),
                    "groep": group,
                    "richting": direction,
                    "oordeel": verdict,
                    "tekst": f"Oefenbevinding: {sentence}",
                }


def _code(number: int) -> str:
    return f"oefenonderzoek-{number}"
