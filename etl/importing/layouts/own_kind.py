"""What people may send of an own organisation: counts for one session, never a source of the dashboard."""

from __future__ import annotations

from dataclasses import replace

from etl.importing.layouts.description import Description, Field
from etl.importing.layouts.shared_fields import PERIOD

FUNCTIONS = (
    "Verpleegkundigen",
    "Verzorgenden",
    "Helpenden en huishoudelijke hulp",
    "Begeleiders",
    "Behandelaars",
    "Sociaal werkers",
    "Pedagogisch medewerkers",
    "Leerlingen en stagiairs",
    "Leiding en staf",
    "Ondersteuning",
    "Overige functies",
)
_ALL = ("totaal", "alle", "alle functies", "alle functiegroepen")
_ALSO = {"verpleegkundige": "Verpleegkundigen", "verzorgende": "Verzorgenden", "begeleider": "Begeleiders"}

OWN = Description(
    "eigen",
    "aantallen van uw organisatie op twee momenten, een jaar uit elkaar",
    (
        replace(PERIOD, soort="kwartaal"),
        Field(
            "functiegroep",
            "keuze",
            ("functie", "functiegroepen"),
            keuzes={name: name for name in FUNCTIONS} | _ALSO | dict.fromkeys(_ALL, ""),
        ),
        Field("in_dienst_begin", "aantal", ("in dienst aan het begin", "begin"), verplicht=True),
        Field("vertrokken", "aantal", ("uitstroom",), verplicht=True),
        Field("nieuw", "aantal", ("instroom",), verplicht=True),
        Field("in_dienst_eind", "aantal", ("in dienst aan het eind", "eind"), verplicht=True),
        Field("zelfde_branche", "aantal", ("naar zelfde branche",)),
        Field("andere_branche_zw", "aantal", ("naar andere branche",)),
        Field("buiten_zw", "aantal", ("naar buiten zorg en welzijn",)),
        Field("zelfde_branche_in", "aantal", ("van zelfde branche",)),
        Field("andere_branche_in", "aantal", ("van andere branche",)),
        Field("zij_instroom", "aantal", ("zij instromers",)),
        Field("herintreders", "aantal"),
        Field("overig_in", "aantal", ("overige instroom",)),
        Field("woont_in_regio", "procent", ("woont in de regio",)),
    ),
    personen=True,
    los=True,
)
EXPLAINED = {
    "periode": "het jaar (2024) of het kwartaal waarmee het jaar eindigt (2024KW04)",
    "functiegroep": "een van de lijst hieronder; leeg is alle functies samen",
    "in_dienst_begin": "medewerkers in dienst, een jaar voor de peildatum",
    "vertrokken": "van hen niet meer in dienst op de peildatum",
    "nieuw": "in dienst op de peildatum en een jaar eerder niet",
    "in_dienst_eind": "medewerkers in dienst op de peildatum",
    "zelfde_branche": "vertrokken naar een andere werkgever in dezelfde branche",
    "andere_branche_zw": "vertrokken naar een andere branche binnen zorg en welzijn",
    "buiten_zw": "vertrokken naar buiten zorg en welzijn, ook pensioen en uitkering",
    "zelfde_branche_in": "nieuw van een andere werkgever in dezelfde branche",
    "andere_branche_in": "nieuw van een andere branche binnen zorg en welzijn",
    "zij_instroom": "nieuw van een werkgever buiten zorg en welzijn",
    "herintreders": "nieuw en eerder in zorg en welzijn, nu van buiten",
    "overig_in": "nieuw op een andere manier, zoals uit een opleiding",
    "woont_in_regio": "van in_dienst_begin, welk percentage in de regio woont; mag leeg",
}
