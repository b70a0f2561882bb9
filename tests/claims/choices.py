"""Every choice a reader or the API can make of a figure, sampled in a fixed way where there are too many."""

from __future__ import annotations

import random
from collections.abc import Iterator
from itertools import pairwise, product
from typing import Any

from analysis.rows import records
from queries.catalogue import Parameter, catalogue
from queries.run import run
from queries.warehouse import current
from ui.figure import Figure

Choice = dict[str, Any]
MOST = 20_000
_PATIENT = 120.0
# Where the page takes the options of a parameter from; else the table or the values its header names.
_ASKED = {
    "regio": "keuze_regio",
    "graadmeter": "keuze_graadmeter",
    "vanaf": "vacatures_keuze_vanaf",
    "kwartaal": "verzuim_keuze_kwartaal",
    "verschilkwartaal": "verzuim_keuze_verandering",
    "vergelijking": "werkgelegenheid_keuze_vergelijking",
    "aspect": "keuze_werkbeleving_aspect",
    "jaar": "keuze_budgetjaar",
    "gemeente": "kaart_keuze_gemeente",
    "begrip": "keuze_begrip",
    "actielijnen": "actie_keuze_actielijn",
    "standen": "actie_keuze_stand",
    "sectoren": "initiatief_keuze_sector",
    "gebieden": "initiatief_keuze_gebied",
    "soorten": "initiatief_keuze_soort",
    "publicatiesectoren": "kennis_keuze_sector",
    "publicatiejaren": "kennis_keuze_jaar",
    "bevindingonderwerpen": "kennis_keuze_onderwerp",
    "bevindingbranches": "kennis_keuze_branche",
    "bevindingregios": "kennis_keuze_regio",
    "themas": "keuze_projectthema",
    "statussen": "keuze_projectstatus",
    "prognosebranches": "prognose_keuze_branche",
}
_DEPENDENT = {
    "periode": "keuze_mobiliteit_periode",
    "meting": "keuze_werkbeleving_meting",
    "prognosejaar": "prognose_keuze_jaar",
}
_TYPED = {
    "aarden": ["procedure", "proces"],
    "onderdelen": ["doel", "deelnemer", "kandidaat", "spelregel", "prijs"],
    "zoekbegrip": ["", "werk", "xyzzy"],
    "zoektekst": ["", "werkdruk", "zorg", "xyzzy"],
    "zoek": ["", "zorg", "xyzzy"],
    "inzet": ["loopbaantraject", "outplacement", "sterk-in-je-werk"],
    "medewerkers": [1, 20],
    "gesprekken": [0, 7],
    "verloop": ["", "15", "8-15-25"],
    "effect": ["", "20", "0-10-30"],
    "vertrekkosten": ["", "20000", "100", "10000-30000"],
    "reeks": [],
}


def choices(figure: Figure, most: int = MOST) -> list[Choice]:
    """Give choices of a figure, at most `most` of them in a fixed sample; the page's own choice comes first."""
    return sampled(every(figure), most, figure.id)


def every(figure: Figure) -> list[Choice]:
    """Give every choice of a figure, the page's own first."""
    return _OWN[figure.query](figure) if figure.query in _OWN else list(_all(figure))


def sampled(found: list[Choice], most: int, name: str) -> list[Choice]:
    """Give at most so many choices in a fixed order that any beginning of is a sample; the first stays first."""
    rest = random.Random(name).sample(found[1:], len(found[1:]))  # noqa: S311 - a sample, no secret
    return [*found[:1], *rest][:most]


def _all(figure: Figure) -> Iterator[Choice]:
    asked = figure.open_parameters()
    free = [name for name in asked if name not in _DEPENDENT]
    bound = [name for name in asked if name in _DEPENDENT]
    for values in product(*(_values(figure, name, asked[name]) for name in free)):
        choice = dict(zip(free, values, strict=True))
        for rest in product(*(_dependent(name, choice, figure) for name in bound)):
            yield choice | dict(zip(bound, rest, strict=True))


def _values(figure: Figure, name: str, parameter: Parameter) -> list[Any]:
    codes = _codes(figure, name, parameter)
    if parameter.type == "codelijst":
        return _lists(codes, list(parameter.standaard or []))
    default = parameter.standaard
    return sorted(codes, key=lambda code: code != default) if codes else [default]


def _lists(codes: list[str], default: list[str]) -> list[list[str]]:
    """Give the default, each code alone and each pair of neighbours: enough to meet every branch of a sentence."""
    found = [default, *([code] for code in codes), *(list(pair) for pair in pairwise(codes))]
    return [item for place, item in enumerate(found) if item not in found[:place]]


def _codes(figure: Figure, name: str, parameter: Parameter) -> list[str]:
    if parameter.waarden or name in _TYPED:
        return list(parameter.waarden or _TYPED[name])
    query = catalogue()[figure.query]
    of_sidebar = "mobiliteit" in str(query.bronnen) or "graadmeter" in query.parameters
    asked = _ASKED | {"branche": "keuze_branche"} if of_sidebar else _ASKED
    asked = asked | {"platforms": "bereik_keuze_platform" if figure.pagina == "bereik" else "keuze_platform"}
    if name in asked:
        return _column(asked[name], {})
    if name == "thema":
        return ["alle", *sorted(set(run("veranderd_themas").frame["thema"]))]
    if parameter.tabel:
        # The names come from our own headers, never from a reader.
        statement = f"select distinct {parameter.kolom} as code from {parameter.tabel} order by code"  # noqa: S608
        return [str(code) for code in current().query(statement)["code"].dropna()]
    return []


def _dependent(name: str, choice: Choice, figure: Figure) -> list[str]:
    query = _DEPENDENT[name]
    asked = {key: choice[key] for key in catalogue()[query].parameters if key in choice}
    if query == "keuze_mobiliteit_periode":
        asked["richting"] = "instroom" if "instroom" in figure.query else "uitstroom"
        return ["laatste", *_column(query, asked)]
    return _column(query, asked) or ["2022KW02"]


def _column(query: str, asked: Choice) -> list[str]:
    return [str(code) for code in run(query, asked).frame["code"]]


def _regional(figure: Figure) -> list[Choice]:
    """Give the figures the map offers; every region and area on the map of regions."""
    kind = dict(figure.vast)["soort"]
    rows = [row for row in records(run("kaart_aanbod").frame) if row["soort"] == kind]
    found = [
        {"cijfer": row["indicator_code"], "cijferbranche": row["branche_code"], "cijferperiode": row["periode_code"]}
        for row in rows
    ]
    if kind != "regioplus":
        return found or [{}]
    places = [("NL00", "alle"), ("NL00", "wgv"), *((code, "alle") for code in _column("keuze_regio", {})[1:])]
    return [one | {"regio": code, "gebied": area} for code, area in places for one in found] or [{}]


def _compared(_: Figure) -> list[Choice]:
    """Give each figure of the comparison with the members a page offers: two, three, six, far apart, one."""
    found: list[Choice] = [{}]
    for per in ("branche", "regio"):
        groups: dict[tuple[str, str, str], tuple[list[str], list[str]]] = {}
        statement = "select * from core.vergelijkbaar where per = $per order by lengte desc, lid_volgorde, eind"
        frame = current().query(statement, {"per": per}, timeout=_PATIENT)
        for keys, rows in frame.groupby(["indicator_code", "plek_code", "reeks_code"], sort=True):
            groups[keys] = (list(dict.fromkeys(rows["lid_code"])), sorted(set(rows["periode_code"])))
        for (indicator, place, series), (members, periods) in groups.items():
            base = {"per": per, "indicator": indicator, "plek": place, "reeks": series}
            sets = [members[:2], members[:3], members[:6], members[-2:], members[::3][:4], members[:1]]
            for group in [item for at, item in enumerate(sets) if item and item not in sets[:at]]:
                found += [base | {"leden": group, "maat": "absoluut", "basis": periods[0]}]
                found += [base | {"leden": group, "maat": "verschil", "basis": periods[0]}]
                found += [
                    base | {"leden": group, "maat": "index", "basis": code}
                    for code in dict.fromkeys((periods[0], periods[len(periods) // 2], periods[-1]))
                ]
    return found


def _explored(_: Figure) -> list[Choice]:
    """Give of each table of StatLine every topic alone and two together, with all, one and two members."""
    found: list[Choice] = []
    for table in _column("keuze_verkenner_tabel", {}):
        topics = _column("keuze_verkenner_onderwerp", {"tabel": table})
        statement = "select distinct dimensie from raw.statline_lid where tabel = $tabel order by dimensie"
        names = list(current().query(statement, {"tabel": table})["dimensie"])
        members = [
            f"{name}={code}"
            for name in names
            for code in _column("keuze_verkenner_lid", {"tabel": table, "dimensie": name})
            if name not in {"Perioden", "RegioS"}
        ]
        for subject in [[topic] for topic in topics] + [topics[:2]]:
            for group in [[], members[:1], members[1:3], members[-2:]]:
                for shape in ("lijn", "tabel"):
                    found.append({"tabel": table, "onderwerpen": subject, "leden": group, "vorm": shape})
    return found


_OWN = {"kaart_regio": _regional, "vergelijk_reeksen": _compared, "verkenner": _explored}
