"""What regions plan, offer and organise: plans, instruments, networks, meetings and the matchtafel."""

from __future__ import annotations

from collections.abc import Iterator

from demo.sources_draw import Draw
from demo.sources_write import Row

_REGIONS = ("RA0206", "RA0204", "RA0205", "RA0207")
_LINES = {
    "Meer opleiden": "Meer mensen beginnen aan een opleiding en maken haar af.",
    "Mensen behouden": "Minder mensen vertrekken in hun eerste twee jaar.",
    "Anders werken": "Teams proberen slimmer roosteren en andere taken uit.",
    "Samen werven": "Organisaties werven samen en geven kandidaten aan elkaar door.",
}
_ACTIONS = ("een leerafdeling openen", "elk nieuw gezicht een maatje geven", "een proef met roosters doen",
            "een banenmarkt houden", "een handreiking maken")  # fmt: skip
_TERMS = ("kort", "middellang", "lang", "kort/middellang", "middellang/lang")
_PROGRESS = ("nog niet begonnen", "loopt", "vertraagd", "afgerond")
_MEASURED = ("2025-03-31", "2025-11-30")
_INSTRUMENTS = (
    # code, name, fixed price, price per conversation, fewest and most conversations, months
    ("loopbaantraject", "loopbaan", 380, 115, 5, 8, 3),
    ("coaching", "coaching", 0, 125, 4, 6, 2),
    ("oefen-scan", "scan", 0, 0, 2, 2, None),
    ("oefen-re-integratie", "re-integratie", 2250, None, None, None, 9),
    ("oefen-training", "training in een groep", 640, None, None, None, 1),
    ("oefen-onbekend", "zonder prijs", None, None, None, None, 6),
)
_INITIATIVES = (
    # soort, name, sector, start, end, place in `_REGIONS`
    ("bijeenkomst", "werkplezier", "zorg en welzijn", "2025-03-18", "2025-03-18", 0),
    ("bijeenkomst", "roosters", "VVT", "2025-06-05", None, 1),
    ("bijeenkomst", "zij-instroom", "kinderopvang", "2025-10", None, 2),
    ("bijeenkomst", "honderd dagen", "sociaal werk", "2025-11-27", None, 0),
    ("bijeenkomst", "banenmarkt", "zorg en welzijn", "2026-01-22", None, 3),
    ("bijeenkomst", "leren op de werkvloer", "jeugdzorg", "2026-04", None, None),
    ("programma", "behoud", "zorg en welzijn", "2024", "2026", 0),
    ("programma", "anders werken", "VVT", "2025-01", None, 2),
    ("initiatief", "leerlingen op bezoek", "jeugdzorg", "2025-03", "2025-12", 1),
    ("initiatief", "gastlessen", "kinderopvang", None, None, 3),
    ("netwerk", "recruiters", "zorg en welzijn", None, None, 0),
    ("netwerk", "verzuim", "VVT", None, None, 1),
    ("netwerk", "opleiders", "alle sectoren", None, None, None),
)
_MATCH_TABLE = {
    "doel": ("Organisaties vinden en behouden samen mensen.",),
    "deelnemer": ("Oefenorganisaties uit zorg en welzijn", "Een oefenopleider"),
    "functionaris": ("Recruiter", "Loopbaanbegeleider"),
    "kandidaat": ("Medewerker met een vraag over ander werk", "Zij-instromer"),
    "spelregel": ("Iedereen is eerlijk en open.", "De kandidaat geeft vooraf toestemming."),
    "frequentie": ("Vijf keer per jaar",),
    "voordeel": ("Een sterker netwerk", "Meer kans op een match"),
    "prijs": ("Gratis",),
    "uitkomst": ("Netwerkgesprek", "Meeloopdag", "Proefplaatsing", "Detachering", "Nieuwe werkplek"),
}


def lines(_: Draw) -> Iterator[Row]:
    """Give the lines of a plan for each of four regions."""
    for region in _REGIONS:
        for number, (title, goal) in enumerate(_LINES.items(), 1):
            yield {"plan": _plan(region), "regio": region, "actielijn": number, "titel": title, "doel": goal}


def actions(draw: Draw) -> Iterator[Row]:
    """Give the actions of each plan as planned, and how far most of them were on two days."""
    for region in _REGIONS:
        for line, title in enumerate(_LINES, 1):
            for number, what in enumerate(_ACTIONS[: draw.random.randint(3, 5)], 1):
                action = {
                    "plan": _plan(region),
                    "regio": region,
                    "actielijn": line,
                    "nummer": number,
                    "actie": f"Oefenactie {line}.{number}: {what}",
                    "toelichting": f"Verzonnen actie bij '{title.lower()}'.",
                    "termijn": draw.random.choice(_TERMS),
                    "aard": draw.random.choice(("procedure", "proces")),
                }
                yield action
                if draw.random.random() < 0.2:
                    continue
                steps = sorted(draw.random.randrange(len(_PROGRESS)) for _ in _MEASURED)
                goal = {"indicator": "leerplaatsen", "nulmeting": 20 * number, "doelwaarde": 20 * number + 30}
                for day, step in zip(_MEASURED, steps, strict=True):
                    state = {"status": _PROGRESS[step], "eigenaar": f"Oefenteam {line}", "notitie": "Verzonnen stand."}
                    told = (
                        goal | {"meetwaarde": 20 * number + 12 * step, "meetbron": "Oefentelling"} if number < 3 else {}
                    )
                    yield action | state | told | {"peildatum": day}


def quotas(draw: Draw) -> Iterator[Row]:
    """Give the norm for training places of each plan."""
    for region in _REGIONS:
        yield draw.figure("opleidingsquote", "ZW", "2024JJ00", draw.random.randint(12, 16), regio=region)


def instruments(draw: Draw) -> Iterator[Row]:
    """Give instruments with a fixed price, a price per conversation, for nothing, and of unknown price."""
    for code, name, fixed, each, fewest, most, months in _INSTRUMENTS:
        price = f"€ {fixed} en € {each} per gesprek" if each else f"€ {fixed}" if fixed else "gratis"
        yield {
            "instrument": code,
            "naam": f"Oefeninstrument {name}",
            "aanbieder": "Oefenwerkgevers",
            "prijs_tekst": None if fixed is None else price,
            "prijs_vast_eur": fixed,
            "prijs_per_gesprek_eur": each,
            "gesprekken_min": fewest,
            "gesprekken_max": most,
            "tijd_tekst": f"{months} maanden" if months else "2 gesprekken",
            "duur_maanden": months,
            "doelgroep": draw.random.choice(("medewerkers", "leidinggevenden", "nieuwe collega's")),
            "omschrijving": f"Verzonnen instrument: {name}.",
            "prijsjaar": 2025,
        }


def initiatives(draw: Draw) -> Iterator[Row]:
    """Give meetings, programmes, initiatives and networks, some without a date, a region or a size."""
    for number, (soort, name, sector, start, end, place) in enumerate(_INITIATIVES, 1):
        people = draw.random.randint(12, 140) if soort == "bijeenkomst" and number % 3 else None
        yield {
            "initiatief": f"oefen-{soort}-{number}",
            "soort": soort,
            "naam": f"Oefen{soort} {name}",
            "sector": sector,
            "regio": None if place is None else _REGIONS[place],
            "start": start,
            "eind": end,
            "organisator": "Oefenwerkgevers",
            "deelnemers": people,
            "deelnemers_tekst": f"{people} deelnemers" if people else None,
            "onderwerp": f"Verzonnen: {name}.",
        }


def parts(_: Draw) -> Iterator[Row]:
    """Give what plans sum up: tasks and aspects of each region, solutions and starting points of one plan."""
    for region in _REGIONS:
        for kind in ("taak", "aspect"):
            yield from _parts(_plan(region), kind, ("algemeen", "actielijn 1", "actielijn 2"))
    yield from _parts("oefenscenarios", "oplossing", ("krimp", "stabiel", "groei"))
    for kind in ("uitgangspunt", "randvoorwaarde"):
        yield from _parts("oefenmobiliteitsplan", kind, ("algemeen", "algemeen"))


def _parts(plan: str, kind: str, groups: tuple[str, ...]) -> Iterator[Row]:
    for number, group in enumerate(groups, 1):
        text = f"Verzonnen {kind} {number}"
        yield {"plan": plan, "soort": kind, "groep": group, "nummer": number, "tekst": text}


def match_table(_: Draw) -> Iterator[Row]:
    """Give how the matchtafel works."""
    for part, texts in _MATCH_TABLE.items():
        for number, text in enumerate(texts, 1):
            yield {"onderdeel": part, "nummer": number, "tekst": text}


def match_outcomes(draw: Draw) -> Iterator[Row]:
    """Give what came of it as regions count it themselves: small counts, which stay hidden."""
    for region in _REGIONS:
        for place, outcome in enumerate(_MATCH_TABLE["uitkomst"]):
            people = draw.random.randint(20, 60) >> place
            yield draw.figure("matchtafel_uitkomst", "ZW", "2025JJ00", people, regio=region, uitsplitsing=outcome)


def _plan(region: str) -> str:
    return f"oefenplan-{region}".lower()
