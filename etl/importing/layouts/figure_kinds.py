"""What people may send of mobiliteit and kerncijfer."""

from __future__ import annotations

from etl.importing.layouts.description import Description, Field, TotalRule
from etl.importing.layouts.shared_fields import BRANCH, COMPARED, NOTE, PERIOD, PLACE, PRINTED, REASON, REGION, STATE
from etl.importing.numbers.summing import GRAND_TOTALS

TOTAL = "Totaal"
COMBINED = "Uitkering, zelfstandige of inactief"
IN_COMBINED = frozenset({"Uitkering", "Zelfstandige", "Inactief"})
# what each known category is called, and whether it stays inside zorg en welzijn
SCOPES = {
    "Andere werkgever zelfde branche": "intern",
    "Andere branche binnen Zorg en Welzijn": "intern",
    "Uitkering": "extern",
    "Zelfstandige": "extern",
    "Pensioen": "extern",
    "Inactief": "extern",
    COMBINED: "extern",
    "Overige sectoren": "extern",
    TOTAL: "totaal",
}
_ALSO = {
    "andere werkgever in dezelfde branche": "Andere werkgever zelfde branche",
    "andere werkgever binnen dezelfde branche": "Andere werkgever zelfde branche",
    "andere branche binnen zorg & welzijn": "Andere branche binnen Zorg en Welzijn",
    "andere branche zorg en welzijn": "Andere branche binnen Zorg en Welzijn",
    "uitkeringen": "Uitkering",
    "zelfstandigen": "Zelfstandige",
    "inactieven": "Inactief",
    "overige sector": "Overige sectoren",
    **dict.fromkeys((*GRAND_TOTALS, "alle categorieen", "alle bestemmingen", "alle herkomsten"), TOTAL),
    "uitkering, zelfstandige en inactief": COMBINED,
}

MOBILITY = Description(
    "mobiliteit",
    "in- en uitstroom naar herkomst of bestemming",
    (
        REGION,
        BRANCH,
        PERIOD,
        Field(
            "richting",
            "keuze",
            ("stroom", "in of uitstroom", "in uitstroom"),
            verplicht=True,
            sleutel=True,
            keuzes={"instroom": "instroom", "uitstroom": "uitstroom", "in": "instroom", "uit": "uitstroom"},
        ),
        Field(
            "bereik",
            "keuze",
            ("soort mobiliteit", "intern extern"),
            verplicht=True,
            sleutel=True,
            keuzes={"intern": "intern", "extern": "extern", "totaal": "totaal"},
            afgeleid_van="categorie",
        ),
        Field(
            "categorie",
            "label",
            (
                "mobiliteit",
                "bestemming",
                "herkomst",
                "herkomst of bestemming",
                "uitstroom naar",
                "instroom uit",
                "instroom vanuit",
            ),
            verplicht=True,
            sleutel=True,
            keuzes={name: name for name in SCOPES} | _ALSO,
            opgeteld=True,
        ),
        Field(
            "functiegroep",
            "label",
            ("functie", "functiegroepen"),
            sleutel=True,
            # all functions together are no function of their own
            keuzes=dict.fromkeys((*GRAND_TOTALS, "alle", "alle functies", "alle functiegroepen"), ""),
            opgeteld=True,
        ),
        PRINTED,
        Field(
            "aantal",
            "aantal",
            (
                "aantallen",
                "aantal medewerkers",
                "aantal werknemers",
                "aantal personen",
                "medewerkers",
                "werknemers",
            ),
        ),
        Field("aandeel", "procent", ("percentage", "procent", "aandeel in procent", "%", "aandeel in %")),
        STATE,
        REASON,
        Field("samengevoegd_in", namen=("samengevoegd in",)),
        PLACE,
        NOTE,
    ),
    breed="periode",
    labels=("categorie",),
    totaal=TotalRule("categorie", TOTAL, bereik="bereik", bereiken=SCOPES),
    # a row without a group of functions is of all of them
    ook=TotalRule("functiegroep", "", alle=False),
    personen=True,
    samen=True,
)

KEY_FIGURE = Description(
    "kerncijfer",
    "kerncijfers per branche, regio en periode",
    (
        Field("indicator", "indicator", ("kerncijfer", "onderwerp"), verplicht=True, sleutel=True),
        BRANCH,
        REGION,
        PERIOD,
        Field("uitsplitsing", "label", ("kenmerk",), sleutel=True),
        Field("versie", sleutel=True),
        PRINTED,
        Field("waarde", "waarde", ("cijfer", "aantal", "percentage", "score", "uitkomst")),
        Field("eenheid", "eenheid", verplicht=True, afgeleid_van="waarde"),
        STATE,
        REASON,
        COMPARED,
        Field("letterlijk", "keuze", keuzes={"ja": "ja", "nee": "nee"}, standaard="ja"),
        PLACE,
        NOTE,
    ),
    breed="periode",
    labels=("indicator", "branche", "regio"),
    bewijs=TotalRule("uitsplitsing", TOTAL),
    samen=True,
)
