"""The pages for analysts."""

from ui.pages.definition import Choice, Page, Part, many, part, row, section

_KINDS = {
    "alle": "Alle bronnen",
    "primair": "Primair",
    "secundair": "Secundair",
    "derden": "Derden",
    "eigen": "Eigen bestanden",
    "statline": "StatLine",
}
_VERDICTS = {
    "alle": "Alle",
    "wijkt af": "Wijkt af",
    "onbeslist": "Onbeslist",
    "klopt afgerond": "Klopt afgerond",
    "klopt": "Klopt",
}


def _table(code: str, naam: str, *before: Choice) -> Part:
    """Give a part with one figure, of the same name."""
    return part(code, naam, section(naam, *before, code))


_EXPLORER = (
    section("", "verkenner"),
    section("Ingelezen tabellen", "verkenner-tabellen"),
    section(
        "Zoeken in de catalogus",
        Choice("zoek", "Zoek in titels en omschrijvingen", kind="text", uitleg="Alle woorden moeten voorkomen."),
        "verkenner-catalogus",
    ),
)
_LIBRARY = (
    section(
        "",
        Choice(
            "zoektekst",
            "Zoek in titels, kerncijfers en bevindingen",
            kind="text",
            uitleg="Elk woord moet voorkomen. Hoofdletters maken niet uit.",
        ),
    ),
    section(
        "Publicaties",
        row(
            (3, 2),
            many("publicatiesectoren", "Sector", "kennis_keuze_sector", "Alle sectoren"),
            many("publicatiejaren", "Jaar", "kennis_keuze_jaar", "Alle jaren"),
        ),
        "kennis-publicaties",
        "kennis-kerncijfers",
    ),
    section(
        "Bevindingen",
        row(
            (1, 1, 1),
            many("bevindingonderwerpen", "Onderwerp", "kennis_keuze_onderwerp", "Alle onderwerpen"),
            many("bevindingbranches", "Branche van de bevinding", "kennis_keuze_branche", "Alle branches"),
            many("bevindingregios", "Regio van de bevinding", "kennis_keuze_regio", "Alle regio’s"),
        ),
        "kennis-bevindingen",
    ),
)
_GLOSSARY = (
    section(
        "",
        row(
            (1, 1),
            Choice("zoekbegrip", "Zoek in begrip en uitleg", kind="text"),
            Choice("begrip", "Begrip", "keuze_begrip", standaard="alle"),
        ),
    ),
    section("Woorden", "begrippenlijst"),
    section("Tekens", "tekens"),
)
PAGES = (
    Page(
        "verkenner",
        "Verkenner",
        "Analyse",
        "Elke ingelezen tabel van StatLine, in de vorm die u kiest.",
        secties=_EXPLORER,
        keuzes=(
            *("tabel", "onderwerpen", "leden", "regios", "perioden", "vorm"),
            *("rijen", "kolommen", "totalen", "als", "volgorde"),
        ),
        begint=True,
    ),
    Page(
        "sql",
        "SQL-bureau",
        "Analyse",
        "Stel uw eigen vraag aan de tabellen. Alleen lezen; er verandert niets.",
        secties=(
            section(
                "Tabellen",
                Choice("tabel", "Wat staat er in een tabel?", "keuze_tabel", standaard="mart.kerncijfer"),
                "woordenboek",
            ),
        ),
    ),
    Page(
        "kennisbank",
        "Kennisbank",
        "Analyse",
        "Onderzoek met kerncijfers, en wat bronnen in woorden vaststellen.",
        secties=_LIBRARY,
    ),
    Page(
        "kwaliteit",
        "Kwaliteit",
        "Analyse",
        "Waar cijfers vandaan komen, wat is nagegaan en waar bronnen zichzelf tegenspreken.",
        onderdelen=(
            _table("bronnen", "Bronnen", Choice("soort", "Soort bron", _KINDS, "segment")),
            _table("controles", "Controles"),
            _table("afwijkingen", "Uitspraken tegen cijfers", Choice("oordeel", "Oordeel", _VERDICTS, "segment")),
            _table("meer-opgaven", "Meer bronnen"),
            _table("ontbrekend", "Ontbrekend"),
            _table("correcties", "Correcties"),
        ),
    ),
    Page(
        "veranderd",
        "Wat is er veranderd",
        "Analyse",
        "Nieuwe perioden, herziene waarden en vervallen cellen per versie van de gegevens.",
        secties=(section("Per thema", "wijzigingen-per-thema"), section("Cel voor cel", "wijzigingen")),
        keuzes=("soort", "thema"),
    ),
    Page("begrippen", "Begrippen", "Analyse", "Wat woorden betekenen en waar u op let.", secties=_GLOSSARY),
    Page("figuur", "Figuur", "Analyse", "Eén figuur, om te delen.", verborgen=True),
    Page("selectie", "Uw selectie", "Analyse", "De figuren die u meeneemt, van welke pagina ook.", verborgen=True),
)
