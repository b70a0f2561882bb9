"""The pages about sectors."""

from queries.catalogue import catalogue
from queries.whole import COUNTRY, NARROW, SECTOR
from ui.pages.definition import Choice, Page, Row, many, part, row, section

_PLATFORM = "Alle platforms"
_SECTORS = catalogue()["werkbeleving_aspecten"].parameters["sector"].standaard
_ASPECTS = {
    "werkdruk_te_hoog": "Werkdruk",
    "tevreden_met_werk": "Tevredenheid",
    "autonomie": "Autonomie",
    "waardering_leidinggevende": "Waardering",
    "voldoende_tijd": "Voldoende tijd",
}


def _narrow(key: str, label: str, options: str, standaard: str | None = None, uitleg: str | None = None) -> Row:
    """Give one filter in the left part of the page."""
    return row((2, 3), Choice(key, label, options, standaard=standaard, uitleg=uitleg))


_EXPERIENCE = (
    section(
        "",
        row(
            (2, 3),
            Choice("sector", "Sector", "keuze_sector", "many", tuple(_SECTORS or ())),
            Choice("aspecten", "Aspecten", _ASPECTS, "many", tuple(_ASPECTS)),
        ),
    ),
    section("De stand, en wat er veranderde", "werkbeleving-aspecten"),
    section(
        "Eén aspect nader bekeken",
        _narrow("aspect", "Aspect", "keuze_werkbeleving_aspect", "werkdruk_te_hoog"),
        "werkbeleving-reeks",
        _narrow(
            "meting", "Meting", "keuze_werkbeleving_meting", uitleg="Metingen met cijfers van meer dan één branche."
        ),
        "werkbeleving-branches",
    ),
    section("Andere vragen", "werkbeleving-overig", "werkbeleving-werkgevers"),
)
_WHO = (
    part(
        "profiel",
        "Profiel per sector",
        section("De sectoren naast elkaar", "profiel-omvang", "profiel-gemiddelden", "profiel-aandelen"),
    ),
    part(
        "aantallen",
        "Banen en personen",
        section(
            "Banen en personen door de tijd",
            Choice(
                "afbakening",
                "Afbakening",
                {SECTOR: "Breed (met kinderopvang)", NARROW: "Smal (zonder kinderopvang)"},
                "segment",
                uitleg="Breed en smal staan nooit in één reeks.",
            ),
            "banen-per-kwartaal",
            "werkzame-personen",
        ),
    ),
    part(
        "branches",
        "Werknemers per branche",
        section(
            "Werknemers per branche",
            "werknemers-per-branche",
            _narrow("vergelijking", "Vergelijking", "werkgelegenheid_keuze_vergelijking"),
            "werknemers-verandering",
        ),
        section("Positie in de werkkring, uit een enquête", "positie-in-de-werkkring"),
        thema="werkgelegenheid",
    ),
    part(
        "regio",
        "Pendel en mbo",
        section(
            "Waar mensen wonen en waar zij werken",
            _narrow("regio", "Regio", "keuze_regio", COUNTRY, "Bij pendel: waar de werknemer woont."),
            "banen-naar-werkregio",
        ),
        section("Na een mbo-diploma", "mbo-sectorrendement"),
    ),
)
_ABSENCE = (
    section(
        "Ziekteverzuim volgens CBS",
        "verzuim-seizoen",
        _narrow("kwartaal", "Kwartaal", "verzuim_keuze_kwartaal"),
        "verzuim-branches",
        _narrow("verschilkwartaal", "Vergelijking", "verzuim_keuze_verandering"),
        "verzuim-verandering",
    ),
    section("Ander verzuim, niet te vergelijken met CBS", "verzuim-vernet", "verzuim-derden"),
)
_VACANCIES = (
    section(
        "Vacatures per AZW-branche",
        "vacatures-openstaand",
        "vacatures-ontstaan",
        "vacatures-onderwijsniveau",
        "vacaturegraad",
    ),
    section(
        "Vacatures in bedrijfstak Q",
        _narrow("vanaf", "Verandering sinds", "vacatures_keuze_vanaf"),
        "vacatures-provincies",
        "vacatures-bedrijfstak",
    ),
)
_POLL = (section("Arbeidsmarktpeiling kinderopvang", "peiling-tekort", "peiling-jaar-eerder"),)
_FORECASTS = (
    section(
        "De hele sector, zonder kinderopvang",
        _narrow("prognosejaar", "Verwacht voor", "prognose_keuze_jaar"),
        "prognose-edities",
        "prognose-tekort",
        "prognose-scenarios",
    ),
    section(
        "Per branche",
        many("prognosebranches", "Branche", "prognose_keuze_branche", "Alle branches met een cijfer"),
        "prognose-branches",
        "prognose-vraag-aanbod",
    ),
    section("Wat te doen bij krimp, stabiliteit of groei: kinderopvang", "scenario-oplossingen"),
)
_BUDGET = (
    section(
        "",
        row(
            (3, 1),
            many("platforms", "Platform", "keuze_platform", _PLATFORM),
            Choice("jaar", "Begrotingsjaar", "keuze_budgetjaar"),
        ),
    ),
    section("Budget", "platform-begroting", "platform-besteding", "platform-tempo"),
    section(
        "Projecten en subsidies",
        row(
            (3, 1),
            many("themas", "Thema", "keuze_projectthema", "Alle thema's"),
            many("statussen", "Status", "keuze_projectstatus", "Alle statussen"),
        ),
        "platform-projecten",
        "platform-subsidies",
    ),
    section("Geld per project en thema", "project-besteding", "project-tempo", "project-themas"),
)
_REACH = (
    section("", many("platforms", "Platform", "bereik_keuze_platform", _PLATFORM)),
    section("Website, kanalen en nieuwsbrief", "bereik-website", "bereik-volgers", "bereik-nieuwsbrief"),
    section("Campagnes en andere resultaten", "bereik-campagne", "bereik-overig"),
)
PAGES = (
    Page(
        "werkbeleving",
        "Werkbeleving",
        "Sector",
        "Werkdruk, tevredenheid, autonomie, waardering en tijd.",
        secties=_EXPERIENCE,
        thema="werkbeleving",
        gevouwen=("werkbeleving-overig", "werkbeleving-werkgevers"),
    ),
    Page(
        "wie-werken-er",
        "Wie werken er",
        "Sector",
        "Wie er werken per sector, en hoeveel banen en mensen het zijn.",
        onderdelen=_WHO,
        sector=True,
    ),
    Page(
        "verzuim-en-vacatures",
        "Verzuim en vacatures",
        "Sector",
        "Hoe vaak mensen ziek zijn, en hoeveel werk er open staat.",
        onderdelen=(
            part("verzuim", "Verzuim", *_ABSENCE, thema="verzuim"),
            part("vacatures", "Vacatures", *_VACANCIES, thema="vacatures"),
            part("peiling", "Peiling kinderopvang", *_POLL),
        ),
        sector=True,
        gevouwen=("vacatures-onderwijsniveau", "vacatures-bedrijfstak"),
    ),
    Page(
        "prognoses",
        "Tekorten en prognoses",
        "Sector",
        "Wat elke editie van de prognose verwacht. Verwachtingen, geen metingen.",
        secties=_FORECASTS,
        keuzes=("branche",),
        thema="prognose",
        gevouwen=("prognose-scenarios", "prognose-vraag-aanbod", "scenario-oplossingen"),
    ),
    Page(
        "platformbudget",
        "Platformbudget",
        "Sector",
        "Wat de platforms hebben, bestemmen en besteden.",
        secties=_BUDGET,
        gevouwen=(
            *("platform-projecten", "platform-subsidies"),
            *("project-besteding", "project-tempo", "project-themas"),
        ),
    ),
    Page(
        "bereik",
        "Bereik",
        "Sector",
        "Wie de platforms bereiken, met website, kanalen, nieuwsbrief en campagnes.",
        secties=_REACH,
    ),
)
