"""Every kind of fault in a definition is refused with its file and line (TESTDATA)."""

from __future__ import annotations

from pathlib import Path

import pytest

from etl.definitions import load_definitions
from etl.problems import Problem, RefusedError

FILES = {
    "indicators/test.yml": """\
- code: testdata
  label: TESTDATA
  thema: test
  eenheid: procent
  decimalen: 1
  soort: aandeel
  polariteit: neutraal
  minimum: 0
  maximum: 100
  definitie: TESTDATA
  herkomst: TESTDATA
  vergelijking: geen
  van: null
  aliassen: [Testnaam]
  let_op: []
  begrippen: [test]
""",
    "units.yml": "- {code: procent, label: '%', aliassen: [{tekst: pct, factor: 1, afgerond_op: 1}], decimalen: 1}\n",
    "branches.yml": """\
- &b {code: ZW, label: TESTDATA breed, label_kort: TEST, niveau: sector, bovenliggend: null,
   in_breed: true, in_smal: false, definitie: TESTDATA, aliassen: [Alles]}
- {code: KO, label: TESTDATA opvang, label_kort: TEST KO, niveau: branche, bovenliggend: ZW,
   in_breed: true, in_smal: false, definitie: TESTDATA, aliassen: [Opvang]}
""",
    "regions.yml": """\
- {code: PV25, label: Testland, soort: provincie, bovenliggend: null, aliassen: [], naamgeschiedenis: [], let_op: []}
- code: RA0205
  label: Testland
  soort: regioplus
  bovenliggend: null
  aliassen: [Testgouw]
  naamgeschiedenis:
    - {naam: Oud-Testland, van: null, tot: 2022-08-31, bron: TESTDATA, afgeleid: false}
    - {naam: Gist-Testland, van: 2010, tot: null, bron: TESTDATA, afgeleid: true}
  let_op: []
""",
    "municipalities.csv": "gm_code,naam,regio_code,overlap,methode\nGM9999,Testdorp,RA0205,0.98,TESTDATA\n",
    "municipality_years.csv": "gm_code,naam,van,tot,regio_code\nGM9998,Oud-Testdorp,,2019-01-01,RA0205\n",
    "plausible.yml": (
        "- {code: test, indicatoren: [testdata], niveau: [sector, branche, regio], laagste: 0, hoogste: 100, stap: 10,"
        " factor: null, reden: TESTDATA}\n"
    ),
    "platforms.yml": "- {code: test, label: TESTDATA, branche: KO, website: null, aliassen: []}\n",
    "columns.yml": """\
kolommen:
  een: {label: Een, definitie: TESTDATA}
  twee: {label: Twee, definitie: TESTDATA}
  vraag: {label: Alleen in een vraag}
tabellen:
  mart.test:
    korrel: TESTDATA
    omschrijving: TESTDATA
    sleutel: een
    kolommen: een twee?
    anders:
      twee: {eenheid: euro}
""",
    "terms.yml": "- {code: test, term: TESTDATA, uitleg: TESTDATA, zie_ook: [], bron: null}\n",
    "themes.yml": "- {code: test, label: TESTDATA, ritme: 2.5, uitleg: TESTDATA}\n",
    "events.yml": """\
- {code: test, label: TESTDATA, soort: cao, van: 2020-04, tot: 2020-06, themas: [test], branches: [KO],
   regios: [RA0205], indicatoren: [testdata], bron: TESTDATA, url: null, vindplaats: TESTDATA}
""",
    "origins.yml": "[]\n",
    "discrepancies.yml": "[]\n",
    "corrections.yml": """\
- {code: test, bron: testdata, bestand: kerncijfer.csv, sleutel: {jaar: 2020}, kolom: waarde,
   waarde_fout: 1.5, waarde_goed: null, reden: TESTDATA, gemeld: null, status: open}
""",
}


def write(folder: Path, name: str = "", old: str = "", new: str = "") -> Path:
    """Write the good definitions, with `old` replaced once in one file."""
    for file, text in FILES.items():
        path = folder / "definitions" / file
        path.parent.mkdir(parents=True, exist_ok=True)
        if file == name:
            assert old in text
        path.write_text(text.replace(old, new, 1) if file == name else text, encoding="utf-8")
    return folder / "definitions"


def refused(folder: Path) -> list[Problem]:
    with pytest.raises(RefusedError) as error:
        load_definitions(folder)
    return error.value.problems


def test_good_definitions_load(tmp_path: Path) -> None:
    found = load_definitions(write(tmp_path))
    assert found.find("regio", "Testland") is None
    assert found.find("regio", "Testland (RA)") == "RA0205"
    assert found.find("regio", "oud testland") == "RA0205"
    assert found.find("regio", "Gist-Testland") is None
    assert [name.tot for name in found.regions[1].naamgeschiedenis] == ["2022-08-31", None]
    assert found.corrections[0].sleutel == {"jaar": "2020"}
    assert found.corrections[0].waarde_fout == "1.5"


@pytest.mark.parametrize(
    ("name", "old", "new", "line", "read", "expected"),
    [
        ("indicators/test.yml", "  definitie: TESTDATA\n", "", 1, None, "dit veld"),
        ("indicators/test.yml", "definitie: TESTDATA", "definitie: ''", 10, "", "tekst die niet leeg is"),
        ("indicators/test.yml", "soort: aandeel", "soort: iets", 6, "iets", "'stroom'"),
        ("indicators/test.yml", "decimalen: 1", "decimalen: 1.5", 5, "1.5", "een geheel getal"),
        ("indicators/test.yml", "minimum: 0", "minimum: 200", 1, None, "een minimum dat niet boven"),
        ("indicators/test.yml", "label:", "lebel:", 2, "TESTDATA", "alleen bekende velden"),
        ("indicators/test.yml", "thema: test", "thema: tset", 3, "tset", "een code die bestaat; lijkt op test"),
        ("indicators/test.yml", "eenheid: procent", "eenheid: el", 4, "el", "een code die bestaat"),
        ("indicators/test.yml", "van: null", "van: weg", 13, "weg", "een code die bestaat"),
        ("indicators/test.yml", "van: null", "van: testdata", 13, "testdata", "een code die bestaat"),
        ("indicators/test.yml", "begrippen: [test]", "begrippen: [test, weg]", 16, "weg", "een begrip"),
        ("indicators/test.yml", "thema: test", "thema: [", None, None, "geldige YAML"),
        ("indicators/test.yml", "thema: test", "thema: test\n  thema: test", 4, None, "elke sleutel één keer"),
        ("units.yml", "factor: 1", "factor: -1", 1, "-1", "een getal boven 0"),
        ("branches.yml", "bovenliggend: ZW", "bovenliggend: ZX", 3, "ZX", "eerder in dit bestand"),
        ("branches.yml", "bovenliggend: null", "bovenliggend: KO", 1, "KO", "eerder in dit bestand"),
        ("branches.yml", "code: KO", "code: ZW", 3, "ZW", "een code die nog niet bestaat"),
        ("branches.yml", "[Opvang]", "[' ALLES ']", 4, "ALLES", "nog niet bij ZW hoort"),
        ("branches.yml", "[Opvang]", "[zw]", 4, "zw", "nog niet bij ZW hoort"),
        ("branches.yml", "label_kort: TEST KO", "label_kort: Alles", 4, "Alles", "nog niet bij ZW hoort"),
        ("regions.yml", "code: RA0205", "code: AM0205", 2, "AM0205", "tekst met het patroon"),
        ("regions.yml", "tot: 2022-08-31", "tot: gisteren", 8, "gisteren", "tekst met het patroon"),
        ("regions.yml", "tot: 2022-08-31", "tot: 2022-02-31", None, None, "geldige YAML"),
        ("regions.yml", "bovenliggend: null\n", "bovenliggend: LD02\n", 5, "LD02", "eerder in dit bestand"),
        ("municipalities.csv", "RA0205", "RA0999", 2, "RA0999", "een code die bestaat"),
        ("municipalities.csv", "0.98", "98", 2, "98", "een getal van 1 of lager"),
        ("municipalities.csv", "0.98,", "", 2, None, "een getal"),
        ("municipality_years.csv", "RA0205", "RA0999", 2, "RA0999", "een code die bestaat"),
        ("municipality_years.csv", "2019-01-01", "2019", 2, "2019", "een dag als 2024-12-31"),
        ("municipality_years.csv", "GM9998", "9998", 2, "9998", "tekst met het patroon ^GM[0-9]{4}$"),
        ("platforms.yml", "branche: KO", "branche: XX", 1, "XX", "een code die bestaat"),
        ("columns.yml", "label: Twee, ", "", 3, None, "dit veld"),
        ("columns.yml", "label: Twee", "lebel: Twee", 3, "Twee", "alleen bekende velden"),
        ("columns.yml", "label: Twee", "type: TEKST, label: Twee", 3, "TEKST", "'VARCHAR'"),
        ("columns.yml", "kolommen: een twee?", "kolommen: een twee? een", 10, "een", "een code die nog niet bestaat"),
        ("columns.yml", "kolommen: een twee?", "kolommen: een twee? vraag", 4, "vraag", "een definitie"),
        ("columns.yml", "kolommen: een twee?", "kolommen: een twee? drie", 10, "drie", "een kolom die bestaat"),
        ("columns.yml", "kolommen: een twee?", "kolommen: een twe?", 10, "twe", "een kolom die bestaat; lijkt op twee"),
        ("columns.yml", "kolommen: een twee?", "kolommen: ''", 10, None, "kolommen, met een spatie"),
        ("columns.yml", "sleutel: een", "sleutel: vraag", 9, "vraag", "een kolom die bestaat"),
        ("columns.yml", "twee: {eenheid", "vraag: {eenheid", 12, "vraag", "een kolom die bestaat"),
        ("columns.yml", "twee: {eenheid", "twee: {eenhied", 12, "euro", "alleen bekende velden"),
        ("columns.yml", "label: Een,", "label: Een, stap: twe,", 2, "twe", "een kolom die bestaat"),
        ("columns.yml", "label: Een,", "label: Een, verwijst: mart.weg,", 2, "mart.weg", "een code die bestaat"),
        ("columns.yml", "mart.test", "core.test", 6, "core.test", "tekst met het patroon"),
        ("columns.yml", "tabellen:", "tafels:", 1, "None", "een lijst van definities"),
        ("terms.yml", "zie_ook: []", "zie_ook: [weg]", 1, "weg", "een begrip dat bestaat"),
        ("themes.yml", "ritme: 2.5", "ritme: -1", 1, "-1", "een getal boven 0"),
        ("events.yml", "themas: [test]", "themas: [tset]", 1, "tset", "een code die bestaat; lijkt op test"),
        ("events.yml", "branches: [KO]", "branches: [OK]", 1, "OK", "een code die bestaat"),
        ("events.yml", "regios: [RA0205]", "regios: [RA9999]", 2, "RA9999", "een code die bestaat"),
        ("events.yml", "indicatoren: [testdata]", "indicatoren: [weg]", 2, "weg", "een code die bestaat"),
        ("events.yml", "tot: 2020-06", "tot: 2020-03", 1, None, "een einde dat niet voor het begin ligt"),
        ("events.yml", "van: 2020-04", "van: voorjaar", 1, "voorjaar", "tekst met het patroon"),
        ("events.yml", "bron: TESTDATA", "bron: ''", 2, "", "tekst die niet leeg is"),
        ("events.yml", ", vindplaats: TESTDATA", "", 1, None, "dit veld"),
        ("events.yml", "url: null", "url: cbs.nl", 2, "cbs.nl", "tekst met het patroon"),
        ("origins.yml", "[]", "- id: los", 1, None, "dit veld"),
        ("discrepancies.yml", "[]", "", None, None, "inhoud"),
        ("corrections.yml", "code: test", "los", 1, None, "dit veld"),
        ("corrections.yml", "status: open}", "status: open}\n- los", 3, "los", "een lijst van definities"),
    ],
)
def test_a_fault_is_named_with_its_line(  # noqa: PLR0917
    tmp_path: Path, name: str, old: str, new: str, line: int | None, read: str | None, expected: str
) -> None:
    problems = refused(write(tmp_path, name, old, new))
    hits = [
        problem
        for problem in problems
        if problem.bestand == f"definitions/{name}"
        and expected in problem.verwacht
        and (line is None or problem.rij == line)
        and (read is None or problem.gelezen == read)
    ]
    assert hits, [problem.text() for problem in problems]


def test_every_fault_of_every_file_is_told_at_once(tmp_path: Path) -> None:
    folder = write(tmp_path, "branches.yml", "niveau: branche", "niveau: tak")
    (folder / "themes.yml").unlink()
    (folder / "terms.yml").write_bytes(b"- code: \xff")
    problems = refused(folder)
    # KO is faulty but named, so nothing complains about the platform that refers to it
    assert sorted((problem.bestand, problem.verwacht) for problem in problems) == [
        ("definitions/branches.yml", "'sector', 'branche', 'subbranche', 'groep', 'bedrijfstak' of 'geen'"),
        ("definitions/terms.yml", "tekst in UTF-8"),
        ("definitions/themes.yml", "dat dit bestand bestaat"),
    ]
