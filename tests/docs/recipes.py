"""What somebody who follows the README's recipes would write; everything says TESTDATA."""

ORIGIN = """\
id: testdata-recept
titel: TESTDATA van een recept
uitgever: TESTDATA
url: null
document: TESTDATA
licentie: TESTDATA
gepubliceerd: 2001-06-01
opgehaald: 2026-01-02
soort: derden
toelichting: TESTDATA, geen bron.
nagelezen: {titel: TESTDATA van een recept, uitgever: TESTDATA, document: TESTDATA, licentie: TESTDATA,
  gepubliceerd: 2001-06-01, opgehaald: 2026-01-02}
bestanden:
- bestand: kerncijfer.csv
  inhoud: kerncijfer
  vindplaats: TESTDATA
  rijen: 0
  sha256: ''
"""

TELLING = """\
  telling:
    rijen: 1
    indicator: verzuim_overig
    branche: KO
    regio: NL00
    periode: 2001JJ00
    versie: TESTDATA
    som van waarde: 12.5
    eenheid: '%'
    status: onbekend
    letterlijk: ja
    vindplaats: TESTDATA, regel 1
"""

ROWS = (
    "indicator,branche,regio,periode,uitsplitsing,versie,waarde_tekst,waarde,eenheid,status,reden_ontbreekt,"
    "vergeleken_met,letterlijk,vindplaats,noot\n"
    'verzuim_overig,KO,NL00,2001JJ00,,TESTDATA,"12,5",12.5,%,onbekend,,,ja,"TESTDATA, regel 1",\n'
)

QUERY = """\
/*
titel: TESTDATA, branches van een niveau
omschrijving: TESTDATA, voor het recept van een figuur.
parameters:
  niveau: {type: keuze, waarden: [sector, branche], standaard: sector, omschrijving: Niveau}
korrel: één branche
kolommen:
  branche_code: {label: Code}
  branche: {label: Branche}
  status: {label: Status}
  bron_ids: {label: Bron, tonen: false}
bronnen: [mart.branche]
*/
select
    branche_code,
    label as branche,
    'onbekend' as status,
    cast([] as varchar[]) as bron_ids
from mart.branche
where niveau = $niveau
order by branche_code
"""

FINDINGS = '''\
"""TESTDATA, findings of a recipe."""

from analysis.findings.base import Findings
from analysis.formats import count_word


def branches(frame, _):
    """Say how many rows there are."""
    return Findings(titel=f"TESTDATA: {count_word(len(frame))} rijen", zin="TESTDATA.", alt="TESTDATA.")
'''

FIGURE_MODULE = '''\
"""TESTDATA, figure of a recipe."""

from analysis.findings.testdata import branches
from ui.figure import Figure

FIGURES = [Figure("testdata-branches", "testdata_branches", branches, chart=None)]
'''

PAGE = '''\
"""TESTDATA, page of a recipe."""

from ui.site.page import opened
from ui.drawing.tile import show

for figure, chosen in opened("testdata"):
    show(figure, chosen)
'''

PLACE = "section('TESTDATA', Choice('niveau', 'Niveau', {'sector': 'Sector'}), 'testdata-branches'),"

LIST = """
testdata_keuze_niveau:
  wat: TESTDATA-niveau
  omschrijving: TESTDATA, voor het recept van een lijst om uit te kiezen.
  van: mart.branche
  code: niveau
"""
LIST_PLACE = PLACE.replace("{'sector': 'Sector'}", "'testdata_keuze_niveau'")

PAGE_ENTRY = f'    Page("testdata", "TESTDATA-pagina", "Analyse", "TESTDATA.", secties=({PLACE})),\n'

COLUMN = "  testdata: {label: TESTDATA, eenheid: uren, definitie: TESTDATA}\n"

# What the recipe for a column changes: text of the file -> what stands there then; both happen once a table.
IN_TABLES = (
    ("letterlijk noot?", "letterlijk testdata? noot?"),
    ("doelgroep? omschrijving? resultaat?", "testdata? doelgroep? omschrijving? resultaat?"),
)
IN_MODELS = {
    "core/kerncijfer.sql": ("        opgave.noot,\n", "        opgave.testdata,\n        opgave.noot,\n"),
    "mart/platforms/project.sql": ("    rij.doelgroep,\n", "    rij.testdata,\n    rij.doelgroep,\n"),
}

TELLING_PROJECTS = """\
  telling:
    rijen: 1
    platform: kinderopvang-werkt
    project: testdata-recept
    titel: TESTDATA
    testdata: veertig
"""

PROJECTS = "platform,project,titel,testdata\nkinderopvang-werkt,testdata-recept,TESTDATA,veertig\n"

INDICATOR = """\
- code: verzuim_testdata
  label: TESTDATA-verzuim
  thema: verzuim
  eenheid: procent
  decimalen: 1
  soort: aandeel
  polariteit: lager is beter
  minimum: 0
  maximum: 100
  definitie: TESTDATA, voor het recept van een indicator.
  herkomst: TESTDATA
  vergelijking: jaar eerder
  van: null
  aliassen: []
  let_op: []
  begrippen: [verzuim]
"""

IMPORT_KIND = '''\
"""TESTDATA, an import kind of a recipe."""

from etl.importing.layouts.description import Description, Field

SUBSIDY = Description(
    "subsidie",
    "subsidies waar een platform mee werkt",
    (
        Field("subsidie", "code", ("code",), verplicht=True, sleutel=True),
        Field("platform", "platform"),
        Field("naam", namen=("titel",), verplicht=True),
        Field("verstrekker"),
        Field("status", namen=("stand",)),
        Field("vindplaats"),
        Field("noot"),
    ),
)
'''
IMPORT_KIND_NAMED = "from etl.importing.meaning.testdata_kinds import SUBSIDY"

SENTENCE = "    low = {asks}(rows)\n"
SENTENCE_SAID = " Het laagst in deze reeks: {who(low, 'periode', 'jaren', percent, said=str) if low else 'geen'}."
