"""The pages about regions."""

from queries.whole import NARROW
from ui.pages.definition import Choice, Page, again, many, part, row, section

_AREAS = many("gebieden", "Regio", "initiatief_keuze_gebied", "Alle regio's")
_FLOWS = (
    part(
        "bestemming",
        "Bestemming",
        section(
            "Waar vertrekkers heen gaan",
            "uitstroom-bestemming",
            "uitstroom-verdeling",
            "uitstroom-stroom",
            "uitstroom-pensioen",
            "uitstroom-in-woorden",
        ),
    ),
    part(
        "jaren",
        "Door de jaren",
        section(
            "In- en uitstroom door de jaren",
            "in-en-uitstroom-percentage",
            "in-en-uitstroom",
            "saldo-branches",
            "saldo-leeftijd",
        ),
    ),
    part(
        "herkomst",
        "Herkomst",
        section("Waar nieuwe werknemers vandaan komen", "instroom-herkomst", "instroom-in-woorden"),
    ),
    part(
        "functies",
        "Functiegroepen",
        section(
            "In- en uitstroom per functiegroep",
            "saldo-functiegroepen",
            "functiegroepen-jaren",
            "functiegroepen-mix",
            "functiegroepen",
        ),
    ),
)
_MAP = (
    part(
        "regioplus",
        "Kaart van de regio’s",
        section(
            "",
            Choice("gebied", "Gebied", {"alle": "Alle regio’s", "wgv": "Werkgebied WGV"}, "segment"),
            "regiokaart",
            "regio-rangorde",
        ),
        section(
            "In welke regio ligt …?",
            row((2, 3), Choice("gemeente", "Gemeente", "kaart_keuze_gemeente", standaard="GM0262")),
            "gemeente-in-regio",
        ),
        section("Namen en grenzen die veranderden", "regionamen"),
    ),
    part("provincie", "Provincies", section("", "provincies")),
    part("landsdeel", "Landsdelen", section("", "landsdelen")),
)
_RATE = Choice("graadmeter", "Cijfer", "keuze_graadmeter", standaard="uitstroompercentage")
_UNUSUAL = (
    part(
        "regios",
        "Tussen alle regio’s",
        section("Hoger of lager dan elders?", row((2, 3), _RATE), "regio-plaats"),
        section("Gewoon of bijzonder?", "regio-gewoon"),
        section(
            "Alle regio’s door de jaren",
            Choice("volgorde", "Volgorde", {"waarde": "Hoogste eerst", "gelijkenis": "Meest gelijke eerst"}, "segment"),
            "regio-reeks",
        ),
    ),
    part("gelijkenis", "Regio’s zoals de mijne", section("Wie lijkt op deze regio?", "regio-gelijkenis")),
    part(
        "waardoor",
        "Waardoor?",
        section(
            "Welke bestemming bewoog de uitstroom?",
            Choice("bereik", "Bereik", {"totaal": "Totaal", "extern": "Extern"}, "segment"),
            "uitstroom-waardoor",
        ),
        section(
            "Waardoor veranderde het aantal werknemers?",
            Choice("terug", "Vergeleken met", {"1": "Een jaar eerder", "5": "Vijf jaar eerder"}, "segment"),
            "werknemers-waardoor",
        ),
    ),
)
_OWN = (
    section("Uw in- en uitstroom naast de regio", "eigen-verloop"),
    section("Waar uw vertrekkers heen gaan", "eigen-bestemming"),
    section("Waar uw nieuwe medewerkers vandaan komen", "eigen-herkomst"),
    section("Uw uitstroom tussen alle regio’s", "eigen-trechter"),
)
_TERMS = {"kort": "Kort", "middellang": "Middellang", "lang": "Lang"}
_PLAN = part(
    "plan",
    "Acties van het plan",
    section(
        "",
        row(
            (2, 3),
            Choice("plan", "Plan", "actie_keuze_plan"),
            many("actielijnen", "Actielijn", "actie_keuze_actielijn", "Alle actielijnen"),
        ),
        row(
            (1, 1, 1),
            many("termijnen", "Termijn", _TERMS, "Alle termijnen"),
            many("aarden", "Aard", {"procedure": "Procedure", "proces": "Proces"}, "Procedure en proces"),
            many("standen", "Stand", "actie_keuze_stand", "Alle standen"),
        ),
    ),
    section("Bord per termijn", "acties-bord"),
    section("Actielijnen en doelen", "acties-lijnen", "acties-voortgang"),
    section("Regionaal actiecentrum en werkomgeving", "acties-taken", "acties-werkplek"),
    section("Geschiedenis", "acties-geschiedenis"),
)
_GUIDANCE = (
    part(
        "kosten",
        "Instrumenten en kosten",
        section("Instrumenten van werk naar werk", "instrument-prijzen"),
        section("Reken uit of het loont", "maatregelen"),
        section(
            "Wat anderen over kosten en effect schrijven",
            again(
                "kennis-bevindingen",
                "maatregelen-bewijs",
                bevindingonderwerpen="kosten en effect van behoud",
                bevindingbranches="",
                bevindingregios="",
                zoektekst="",
            ),
        ),
        section("Waar het plan van uitgaat", "plan-uitgangspunten", "plan-randvoorwaarden"),
    ),
    part("netwerken", "Netwerken", section("Netwerken in de regio", row((2, 3), _AREAS), "netwerken")),
    part("matchtafel", "Matchtafel", section("Matchtafel", "matchtafel-regels", "matchtafel-uitkomsten")),
)
PAGES = (
    Page(
        "in-en-uitstroom",
        "In- en uitstroom",
        "Regio",
        "Wie komt, wie gaat, en waarheen.",
        onderdelen=_FLOWS,
        regio=True,
        sector=True,
        keuzes=("bereik", "periode", "richting", "naast"),
        aanbod="mobiliteit_beschikbaar",
        thema="mobiliteit",
    ),
    Page(
        "ongewoon",
        "Is dat ongewoon?",
        "Regio",
        "Een regio naast alle andere, naast haar eigen verleden, en wat haar bewoog.",
        onderdelen=_UNUSUAL,
        regio=True,
        sector=True,
    ),
    Page(
        "eigen-organisatie",
        "Eigen organisatie",
        "Regio",
        "Uw in- en uitstroom naast de rest van de regio. Uw aantallen worden niet bewaard.",
        zonder="uw aantallen",
        secties=_OWN,
        regio=True,
        sector=True,
        keuzes=("periode",),
        thema="mobiliteit",
    ),
    Page(
        "regiokaart",
        "Regiokaart",
        "Regio",
        "Eén cijfer voor alle regio’s, en welke gemeente waar hoort.",
        onderdelen=_MAP,
        regio=True,
        keuzes=("cijfer", "cijferbranche", "cijferperiode"),
        toont=("maat",),
        gevouwen=("regionamen",),
    ),
    Page(
        "vergelijken",
        "Regio vergelijken",
        "Regio",
        "Regio’s of branches naast elkaar, als dat mag.",
        secties=(section("", "vergelijken"),),
        regio=True,
        keuzes=("per", "indicator", "plek", "reeks", "leden", "maat", "basis"),
        toont=("soort",),
        begint=True,
    ),
    Page(
        "scenarios",
        "Scenario’s",
        "Regio",
        "Wat er gebeurt bij krimp, stabiel of groei, en wat uw keuzes daaraan veranderen.",
        secties=(
            section("", "scenario-verloop"),
            section(
                "Wat te doen bij krimp, stabiliteit of groei",
                again("scenario-oplossingen", "scenario-oplossingen-naast"),
            ),
            section("Wat helpt het meest?", "scenario-hefbomen"),
            section("Welke aanname weegt het zwaarst?", "scenario-gevoeligheid"),
            section(
                "Hoe goed zijn verwachtingen?",
                "scenario-score",
                again("prognose-edities", "scenario-edities", branche=NARROW, prognosejaar="2032JJ00"),
            ),
            section("Hoeveel schelen jaren als die van vroeger?", "scenario-waaier"),
        ),
        regio=True,
        sector=True,
        keuzes=(
            "jaren",
            "krimp",
            "stabiel",
            "groei",
            "tekort",
            "instroom_als",
            "hefbomen",
            "opleiding",
            "scenario",
        ),
        gevouwen=("scenario-oplossingen-naast", "scenario-edities"),
    ),
    Page(
        "capaciteit",
        "Capaciteit",
        "Regio",
        "Wie er per branche komt en gaat, wat opleidingsplaatsen daarvan vervangen, en hoe u ze verdeelt.",
        secties=(
            section("", Choice("bereik", "Bereik", {"extern": "Extern", "totaal": "Totaal"}, "segment")),
            section("Uitstroom naast instroom", "capaciteit-verloop"),
            section("Opgeteld", "capaciteit-opgeteld"),
            section("Wat opleidingsplaatsen vervangen", "capaciteit-plaatsen"),
            section("Na een mbo-diploma", again("mbo-sectorrendement", "capaciteit-diploma")),
            section(
                "Acties met een doel als getal",
                row((2, 3), Choice("plan", "Plan", "actie_keuze_plan")),
                again("acties-voortgang", "capaciteit-acties", actielijnen=""),
            ),
        ),
        regio=True,
        keuzes=("sinds", "plaatsen", "opleiding"),
        gevouwen=("capaciteit-diploma", "capaciteit-acties"),
    ),
    Page(
        "acties",
        "Acties",
        "Regio",
        "Een regionaal plan als monitor: wat er gebeurt, op welke termijn en hoe ver het is.",
        onderdelen=(
            _PLAN,
            part(
                "quote",
                "Opleidingsquote",
                section("Hoeveel opleidingsplaatsen horen bij uw organisatie?", "opleidingsquote-norm"),
            ),
        ),
        gevouwen=("acties-taken", "acties-werkplek"),
    ),
    Page(
        "instrumenten",
        "Instrumenten en netwerken",
        "Regio",
        "Wat u kunt inzetten om mensen van werk naar werk te begeleiden, en wat het kost.",
        onderdelen=_GUIDANCE,
        keuzes=("onderdelen", "inzet", "medewerkers", "gesprekken", "verloop", "effect", "vertrekkosten", "startgetal"),
    ),
    Page(
        "bijeenkomsten",
        "Bijeenkomsten en initiatieven",
        "Regio",
        "Wat er is en was rond modern werkgeverschap en behoud.",
        secties=(
            section(
                "",
                row(
                    (1, 1, 1),
                    many("sectoren", "Sector", "initiatief_keuze_sector", "Alle sectoren"),
                    _AREAS,
                    many("soorten", "Soort", "initiatief_keuze_soort", "Alle soorten"),
                ),
            ),
            section("Kalender", "bijeenkomsten-kalender"),
            section("Alle bijeenkomsten en initiatieven", "bijeenkomsten-lijst"),
        ),
    ),
)
