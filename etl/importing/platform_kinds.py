"""What people may send of platforms and plans: platformbudget, project, bereik and actie."""

from __future__ import annotations

from etl.importing.columns import Column, Description, TotalRule
from etl.importing.shared_columns import COMPARED, NOTE, PERIOD, PLACE, PLATFORM, PRINTED, REGION, STATE

POSTS = {
    "nieuw geld": "nieuw geld",
    "doorlopende projecten": "doorlopende projecten",
    "doorlopende projecten voorgaande jaren": "doorlopende projecten",
    "niet bestemde middelen": "niet bestemde middelen",
    "niet bestemd": "niet bestemde middelen",
    "totaal": "totaal",
    "totaal budget": "totaal",
    "totaal beschikbaar": "totaal",
    "totaal beschikbare middelen": "totaal",
    "bestemd": "bestemd",
    "besteed": "besteed",
}
_PROGRESS = {name: name for name in ("lopend", "in voorbereiding", "afgerond", "gestopt", "onbekend")}
_CHANNELS = {name: name for name in ("Website", "LinkedIn", "Facebook", "Twitter", "Instagram", "Nieuwsbrief")} | {
    "nieuwsbrieven": "Nieuwsbrief"
}
# what is counted one by one, and so is a whole number
COUNTED = {name: name for name in ("bezoekers", "volgers", "abonnees", "weergaven", "downloads")}

BUDGET = Description(
    "platformbudget",
    "begroting en besteding van een platform",
    (
        PLATFORM,
        Column("jaar", "jaar", ("begrotingsjaar", "boekjaar", "periode"), verplicht=True, sleutel=True),
        Column("peildatum", "datum", ("stand per", "stand op", "per"), sleutel=True),
        Column("post", "post", ("begrotingspost", "omschrijving"), verplicht=True, sleutel=True, keuzes=POSTS),
        PRINTED,
        Column(
            "bedrag_eur",
            "euro",
            ("bedrag", "bedrag in euro", "bedrag in €", "euro", "€", "budget", "middelen"),
        ),
        Column("aandeel", "procent", ("percentage", "procent", "%", "aandeel in procent")),
        Column("noemer", namen=("percentage van", "aandeel van")),
        STATE,
        PLACE,
        NOTE,
    ),
    breed="jaar",
    labels=("post",),
    totaal=TotalRule(
        "post",
        "totaal",
        delen=("nieuw geld", "doorlopende projecten", "niet bestemde middelen"),
        samen=("nieuw geld", "doorlopende projecten"),
    ),
)

PROJECT = Description(
    "project",
    "projecten van een platform",
    (
        PLATFORM,
        Column("project", "code", ("projectcode",), verplicht=True, sleutel=True, afgeleid_van="titel"),
        Column("titel", namen=("naam", "projectnaam", "projecttitel"), verplicht=True, afgeleid_van="project"),
        Column("thema", namen=("onderwerp",)),
        Column("status", "label", ("stand", "voortgang"), keuzes=_PROGRESS),
        Column("start", "moment", ("startdatum", "begin", "begindatum")),
        Column("eind", "moment", ("einde", "einddatum")),
        Column("doelgroep"),
        Column("omschrijving", namen=("toelichting", "beschrijving")),
        Column("resultaat", namen=("resultaten", "opbrengst")),
        PLACE,
        NOTE,
    ),
)

REACH = Description(
    "bereik",
    "bereik van website, sociale media en nieuwsbrief",
    (
        PLATFORM,
        Column("kanaal", "label", ("medium",), verplicht=True, sleutel=True, keuzes=_CHANNELS),
        Column("maat", "label", ("wat", "meting"), verplicht=True, sleutel=True, keuzes=COUNTED),
        Column(
            "soort",
            "keuze",
            ("soort bereik",),
            sleutel=True,
            keuzes={name: name for name in ("totaal", "betaald", "organisch")},
            standaard="totaal",
        ),
        PERIOD,
        PRINTED,
        Column("aantal", "maat", ("aantallen", "bezoekers", "volgers", "abonnees")),
        Column("groei", "groei", ("groei in procent", "groei in %", "stijging", "ontwikkeling", "verandering")),
        COMPARED,
        Column("eenheid", namen=("unit",), standaard="aantal"),
        PLACE,
        NOTE,
    ),
    breed="periode",
    labels=("kanaal",),
    personen=True,
)

ACTION = Description(
    "actie",
    "stand van de acties van een regionaal plan",
    (
        Column("plan", "code", ("actieplan", "plancode"), verplicht=True, sleutel=True),
        REGION,
        Column("actielijn", "nummer", ("lijn", "actielijn nummer"), verplicht=True, sleutel=True),
        Column("nummer", "nummer", ("nr", "actienummer", "actie nr"), verplicht=True, sleutel=True),
        Column("actie", namen=("titel", "naam van de actie"), verplicht=True),
        Column("toelichting", namen=("omschrijving", "beschrijving")),
        Column("termijn", "keuzes", keuzes={name: name for name in ("kort", "middellang", "lang")}),
        Column("aard", "keuze", ("soort actie",), keuzes={name: name for name in ("procedure", "proces")}),
        Column("status", namen=("stand", "voortgang")),
        Column("eigenaar", namen=("trekker", "verantwoordelijke")),
        Column("notitie", namen=("opmerking", "opmerkingen", "noot")),
        Column("peildatum", "datum", ("stand per", "stand op", "datum"), verplicht=True, sleutel=True),
        PLACE,
    ),
)
