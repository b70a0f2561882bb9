"""What people may send of platforms and plans: platformbudget, project, bereik and actie."""

from __future__ import annotations

from etl.importing.layouts.description import Description, Field, TotalRule
from etl.importing.layouts.shared_fields import COMPARED, NOTE, PERIOD, PLACE, PLATFORM, PRINTED, REGION, STATE

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
        Field("jaar", "jaar", ("begrotingsjaar", "boekjaar", "periode"), verplicht=True, sleutel=True),
        Field("peildatum", "datum", ("stand per", "stand op", "per"), sleutel=True),
        Field("post", "post", ("begrotingspost", "omschrijving"), verplicht=True, sleutel=True, keuzes=POSTS),
        PRINTED,
        Field(
            "bedrag_eur",
            "euro",
            ("bedrag", "bedragen", "bedrag in euro", "bedrag in €", "euro", "€", "budget", "middelen"),
        ),
        Field("aandeel", "procent", ("percentage", "procent", "%", "aandeel in procent")),
        Field("noemer", namen=("percentage van", "aandeel van")),
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
        Field("project", "code", ("projectcode",), verplicht=True, sleutel=True, afgeleid_van="titel"),
        Field("titel", namen=("naam", "projectnaam", "projecttitel"), verplicht=True, afgeleid_van="project"),
        Field("thema", namen=("onderwerp",)),
        Field("status", "label", ("stand", "voortgang"), keuzes=_PROGRESS),
        Field("start", "moment", ("startdatum", "begin", "begindatum", "van", "vanaf")),
        Field("eind", "moment", ("einde", "einddatum", "tot", "tot en met", "t/m")),
        Field("doelgroep"),
        Field("omschrijving", namen=("toelichting", "beschrijving")),
        Field("resultaat", namen=("resultaten", "opbrengst")),
        Field("bedrag_eur", "euro", ("bedrag", "bedragen", "begroot", "begroot bedrag", "budget", "projectbudget")),
        Field("bestemd_eur", "euro", ("bestemd", "toegezegd", "toegekend")),
        Field("besteed_eur", "euro", ("besteed", "uitgegeven", "uitgaven", "realisatie")),
        Field("peildatum", "datum", ("stand per", "stand op", "per"), sleutel=True),
        Field("noemer", "keuze", ("besteed van", "deel van"), keuzes={name: name for name in ("bedrag", "bestemd")}),
        PLACE,
        NOTE,
    ),
    lijst=True,
)

REACH = Description(
    "bereik",
    "bereik van website, sociale media en nieuwsbrief",
    (
        PLATFORM,
        Field("kanaal", "label", ("medium",), verplicht=True, sleutel=True, keuzes=_CHANNELS, opgeteld=True),
        Field("maat", "label", ("wat", "meting"), verplicht=True, sleutel=True, keuzes=COUNTED),
        Field(
            "soort",
            "keuze",
            ("soort bereik",),
            sleutel=True,
            keuzes={name: name for name in ("totaal", "betaald", "organisch")},
            standaard="totaal",
        ),
        PERIOD,
        PRINTED,
        Field("aantal", "maat", ("aantallen", "bezoekers", "volgers", "abonnees")),
        Field("groei", "groei", ("groei in procent", "groei in %", "stijging", "ontwikkeling", "verandering")),
        COMPARED,
        Field("eenheid", namen=("unit",), standaard="aantal"),
        PLACE,
        NOTE,
    ),
    breed="periode",
    labels=("kanaal",),
    # who is reached both ways may count once
    ook=TotalRule("soort", "totaal", delen=("betaald", "organisch"), samen=("betaald", "organisch"), vraag=True),
    personen=True,
)

ACTION = Description(
    "actie",
    "stand van de acties van een regionaal plan",
    (
        Field("plan", "code", ("actieplan", "plancode"), verplicht=True, sleutel=True),
        REGION,
        Field("actielijn", "nummer", ("lijn", "actielijn nummer"), verplicht=True, sleutel=True),
        Field("nummer", "nummer", ("nr", "actienummer", "actie nr"), verplicht=True, sleutel=True),
        Field("actie", namen=("titel", "naam van de actie"), verplicht=True),
        Field("toelichting", namen=("omschrijving", "beschrijving")),
        Field("termijn", "keuzes", keuzes={name: name for name in ("kort", "middellang", "lang")}),
        Field("aard", "keuze", ("soort actie",), keuzes={name: name for name in ("procedure", "proces")}),
        Field("status", namen=("stand", "voortgang")),
        Field("eigenaar", namen=("trekker", "verantwoordelijke")),
        Field("notitie", namen=("opmerking", "opmerkingen", "noot")),
        Field("peildatum", "datum", ("stand per", "stand op", "datum"), verplicht=True, sleutel=True),
        Field("indicator", namen=("gemeten aan", "kpi")),
        Field("eenheid", namen=("unit",)),
        Field("nulmeting", "maat", ("begin", "startwaarde")),
        Field("doelwaarde", "maat", ("doel", "doel als getal", "streefwaarde", "target")),
        Field("meetwaarde", "maat", ("gemeten", "meting", "stand als getal", "realisatie")),
        Field("meetbron", namen=("bron", "bron van de meting")),
        PLACE,
    ),
    lijst=True,
)
