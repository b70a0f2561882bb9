"""Figures about where leavers go and where newcomers come from."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd

from analysis.claims import Value, roughly, share, value_of
from analysis.findings.mobiliteit import bestemming as destinations
from analysis.findings.mobiliteit import groei as growth
from analysis.findings.mobiliteit import herkomst as origins
from analysis.findings.mobiliteit import verdeling as shares
from analysis.findings.mobiliteit.woorden import parts
from analysis.formats import MISSING
from analysis.rows import records
from queries.parameters import Parameters
from queries.rows import UitstroomStroom, UitstroomVerdeling
from ui.charts.compared.ranking import ranking
from ui.charts.sankey import sankey
from ui.charts.time.slopes import slopes
from ui.figure import Figure
from ui.picture import Picture

_SIDE = {"intern": ", binnen", "extern": ", buiten"}
_FLOW = "Uitstroom is gemeten over twaalf maanden; de vergelijking is met een eerder jaar. Kwartalen tellen nooit op."
_RESIDENCE = "Regio is waar de werknemer woont. Alleen de hoofdbaan telt."
_MERGED = (
    "De bron geeft uitkering, zelfstandige en inactief niet in elk jaar apart. Wij tellen ze daarom in elk jaar bij"
    " elkaar op. Anders lijkt 'inactief' in het laatste jaar te verdubbelen."
)


def _destinations(frame: pd.DataFrame, _: Parameters) -> Picture:
    return slopes(
        frame.assign(voorlopig=frame["status"].str.contains("voorlopig")),
        x="periode_kort",
        y="aantal",
        series="categorie",
        unit="werknemers",
        accent=growth.fastest(frame),
        hollow="voorlopig",
    )


def _shares(frame: pd.DataFrame, _: Parameters) -> Picture:
    """Draw people; a bar says which part that is of what is shown, when the rounding leaves that to be said."""
    listed = records(frame, UitstroomVerdeling)
    told = [
        row for row in parts(listed, value_of(listed[0], "samen", "samen_afgerond_op")) if row["aantal"] is not None
    ]
    words = [f"{_with_share(row)}{_SIDE.get(row['bereik'], '')}" for row in told]
    rows = frame[frame["aantal"].notna()]
    built = ranking(
        rows.assign(tekst=words, buiten=rows["bereik"] == "extern"),
        row="categorie",
        value="aantal",
        text="tekst",
        unit="werknemers (% van wat hier staat)",
        chosen="buiten",
    )
    return built.update_axes("x", nticks=4, tickangle=0)


def _with_share(row: Mapping[str, Any]) -> str:
    part = row["deel"].tekst if row["deel"] else None
    size = value_of(row, "aantal")
    return f"{MISSING if size is None else roughly(size)}{f' ({part})' if part else ''}"


def _routes(frame: pd.DataFrame, _: Parameters) -> Picture:
    rows = frame[frame["aantal"].notna()]
    told = [
        share(value_of(row, "aantal"), value_of(row, "totaal", "totaal_afgerond_op"))
        for row in records(rows, UitstroomStroom)
    ]
    rows = rows.assign(
        buiten=rows["bereik"] == "extern", deel=[part.waarde if part and part.tekst else None for part in told]
    )
    return sankey(rows, source="van", target="naar", value="aantal", share="deel", chosen="buiten")


def _parts(frame: pd.DataFrame, _: Parameters) -> Picture:
    rows = frame[frame["aantal"].notna()]
    name = "categorie" if "categorie" in rows else "reden"
    texts = [_with_share(row) for row in parts(records(rows), _whole(rows))]
    built = ranking(rows.assign(tekst=texts), row=name, value="aantal", text="tekst", unit="werknemers")
    return built.update_axes("x", nticks=4, tickangle=0)


def _whole(rows: pd.DataFrame) -> Value | None:
    """Give the total that the source gives beside its parts."""
    return value_of(records(rows)[0], "totaal", "totaal_afgerond_op")


FIGURES = [
    Figure(
        "uitstroom-bestemming",
        "uitstroom_bestemming",
        destinations.destinations,
        _destinations,
        onderwerp=("bestemming", "uitstroom naar bestemming"),
        vergelijkt=("uitstroom_{bereik}",),
        begrippen=("uitstroom", "bestemming", "geharmoniseerd", "totale-mobiliteit", "externe-mobiliteit"),
        toelichting=(_FLOW, _MERGED, _RESIDENCE),
    ),
    Figure(
        "uitstroom-verdeling",
        "uitstroom_verdeling",
        shares.shares,
        _shares,
        vergelijkt=("uitstroom_{bereik}",),
        begrippen=("uitstroom", "bestemming", "geharmoniseerd", "symbolen"),
        toelichting=(_MERGED,),
    ),
    Figure(
        "uitstroom-stroom",
        "uitstroom_stroom",
        shares.routes,
        _routes,
        vergelijkt=("uitstroom_totaal",),
        begrippen=("uitstroom", "totale-mobiliteit", "externe-mobiliteit"),
        toelichting=(
            "Hoe breder een stroom, hoe meer werknemers. Percentages zijn van de totale uitstroom.",
            _RESIDENCE,
        ),
    ),
    Figure(
        "uitstroom-pensioen",
        "uitstroom_pensioen",
        origins.pension,
        _parts,
        onderwerp=("pensioen", "vertrek door pensioen"),
        vergelijkt=("uitstroom_pensioen",),
        begrippen=("uitstroom", "afgeleid"),
    ),
    Figure(
        "uitstroom-in-woorden",
        "mobiliteit_bevindingen",
        origins.in_words,
        onderwerp=("uitstroom-woorden", ""),
        vast=(("onderwerp", "uitstroom"),),
        begrippen=("uitstroom", "bestemming"),
    ),
    Figure(
        "instroom-herkomst",
        "instroom_herkomst",
        origins.origins,
        _parts,
        onderwerp=("herkomst", "herkomst in cijfers"),
        vergelijkt=("instroom_totaal", "instroom_extern"),
        begrippen=("instroom", "herkomst", "herintreder", "zij-instromer", "afronding"),
        toelichting=("Instroom is gemeten over twaalf maanden. Het jaarcijfer is dat van het vierde kwartaal.",),
    ),
    Figure(
        "instroom-in-woorden",
        "mobiliteit_bevindingen",
        origins.in_words,
        onderwerp=("herkomst-woorden", "herkomst in woorden"),
        vast=(("onderwerp", "herkomst"),),
        begrippen=("instroom", "herkomst", "herintreder", "zij-instromer"),
    ),
    Figure(
        "functiegroepen",
        "mobiliteit_bevindingen",
        origins.in_words,
        onderwerp=("functies", "functiegroepen"),
        vast=(("onderwerp", "functiegroep"),),
        begrippen=("instroom", "uitstroom", "externe-mobiliteit"),
    ),
]
