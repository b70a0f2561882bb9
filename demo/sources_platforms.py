"""Budgets, projects, reach and subsidies of the platforms."""

from __future__ import annotations

from collections.abc import Iterator

from demo.sources_draw import Draw, dutch, quarters
from demo.sources_write import Row

# Share of the money of a platform that is new, still runs from earlier years, or has no purpose yet.
_POSTS = {"nieuw geld": 0.48, "doorlopende projecten": 0.48, "niet bestemde middelen": 0.04}
_BUDGET = {"kinderopvang-werkt": 1_300_000, "jeugdzorg-werkt": 760_000, "sociaal-werk-werkt": 1_050_000}
_SPENDING = (
    ("bestemd", "nieuw geld", {"05-31": 70, "10-31": 94}),
    ("besteed", "nieuw geld + doorlopende projecten", {"05-31": 27, "10-31": 72}),
)
_THEMES = ("instroom en imago", "opleiding en kwalificatie", "behoud en werkplezier", "arbeidsmarktonderzoek", "cao")
_STATES = ("lopend", "lopend", "afgerond", "in voorbereiding", "gestopt")
_CHANNELS = {"LinkedIn": 11_000, "Instagram": 2_400, "Facebook": 1_500}


def budgets(draw: Draw) -> Iterator[Row]:
    """Give the budgets of four years, whose posts add up, with what was spent on two days of each year.

    FCB itself has none, as on the page.
    """
    for platform, size in _BUDGET.items():
        for year in range(2022, 2026):
            status = "voorlopig" if year == 2025 else "definitief"
            found = {post: round(size * part * draw.own(0.12)) for post, part in _POSTS.items()}
            base = {"platform": platform, "jaar": year, "status": status}
            for post, amount in {**found, "totaal": sum(found.values())}.items():
                yield base | {"post": post, "bedrag_eur": amount, "waarde_tekst": f"€ {dutch(amount)}"}
            for post, whole, stands in _SPENDING:
                for day, level in stands.items():
                    share = min(98, round(level * draw.own(0.08)))
                    spent = {"peildatum": f"{year}-{day}", "aandeel": share, "waarde_tekst": f"{share} procent"}
                    yield base | {"post": post, "noemer": whole} | spent


def projects(draw: Draw) -> Iterator[Row]:
    """Give five projects of each platform, with what was spent on two days of all but the last; some without dates."""
    for platform in draw.definitions.platforms:
        for number, (theme, state) in enumerate(zip(_THEMES, _STATES, strict=True), 1):
            start = draw.random.randint(2022, 2025)
            whose = {
                "platform": platform.code,
                "project": f"oefenproject-{platform.code}-{number}",
                "titel": f"Oefenproject {number} van {platform.label}",
            }
            yield whose | {
                "thema": theme,
                "status": state,
                "start": None if number == 4 else f"{start}-0{number}",
                "eind": f"{start + 1}-12" if state == "afgerond" else "2026-12" if number == 1 else None,
                "doelgroep": draw.random.choice(("werkgevers", "medewerkers", "studenten")),
                "omschrijving": f"Een verzonnen project over {theme}.",
                "resultaat": f"{draw.random.randint(8, 90)} organisaties deden mee." if state == "afgerond" else None,
            }
            if number < len(_THEMES):
                yield from (whose | stand for stand in _spent(draw, number))


def _spent(draw: Draw, number: int) -> Iterator[Row]:
    whole = round(draw.random.randint(40, 400) * 1000 * draw.own(0.1), -3)
    for day, part in {"2025-05-31": 0.4, "2025-10-31": 0.8}.items():
        amounts = {"bedrag_eur": whole, "bestemd_eur": round(whole * 0.9) if number != 2 else None}
        yield amounts | {"besteed_eur": round(whole * part * draw.own(0.1)), "peildatum": day}


def reach(draw: Draw) -> Iterator[Row]:
    """Give visitors per quarter, followers, subscribers, a campaign and an app of each platform."""
    last = quarters(2024, 2025)
    for platform in draw.definitions.platforms:
        base = {"platform": platform.code, "eenheid": "aantal", "soort": "totaal"}
        size = draw.own(0.4)
        visitors = [round(52_000 * size * (1 + place / 40) * draw.own(0.05)) for place in range(len(last))]
        for place, period in enumerate(last):
            grown = {}
            if place >= 4:
                growth = round(100 * (visitors[place] / visitors[place - 4] - 1), 1)
                grown = {"groei": growth, "vergeleken_met": last[place - 4]}
            yield base | _measure("Website", "bezoekers", period, visitors[place]) | grown
        for channel, followers in _CHANNELS.items():
            number = round(followers * size * draw.own(0.3))
            grown = {"groei": draw.random.randint(1, 18), "vergeleken_met": last[3]}
            yield base | _measure(channel, "volgers", last[-1], number) | grown
        yield base | _measure("Nieuwsbrief", "abonnees", "2025MM12", round(2100 * size))
        yield base | _measure("Oefenapp", "downloads", "2025JJ00", round(9000 * size))
        paid, free = (round(80_000 * size * draw.own(0.3)) for _ in range(2))
        for kind, number in {"betaald": paid, "organisch": free, "totaal": paid + free}.items():
            yield base | _measure("Oefencampagne", "weergaven", "2025MM10", number) | {"soort": kind}


def _measure(channel: str, measure: str, period: str, number: int) -> dict[str, object]:
    return {"kanaal": channel, "maat": measure, "periode": period, "aantal": number, "waarde_tekst": dutch(number)}


def subsidies(draw: Draw) -> Iterator[Row]:
    """Give one subsidy of each platform."""
    for number, platform in enumerate(draw.definitions.platforms, 1):
        yield {
            "subsidie": f"oefensubsidie-{number}",
            "platform": platform.code,
            "naam": f"Oefensubsidie {number}",
            "verstrekker": "Oefenministerie" if number % 2 else None,
            "status": "lopend" if number < 4 else "in voorbereiding",
        }
