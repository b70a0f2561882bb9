"""Accepted imports become source folders, whole or not at all; templates load nothing by accident."""

from __future__ import annotations

import csv
import hashlib
import os
from datetime import date
from pathlib import Path

import pytest
import python_calamine

from etl.importing import IMPORT_KINDS, prepare, template, write
from etl.kinds import kinds
from etl.problems import RefusedError
from etl.sources.origins import read_origin
from tests.command import etl
from tests.unit.importing.kit import (
    AS_PRINTED,
    MOBILITY,
    OPTIONS,
    TITLE,
    accepted,
    csv_file,
    definitions,
    refused,
    the_one,
    xlsx_file,
)

TODAY = date(2026, 11, 21)


def test_an_import_is_a_source_folder(tmp_path: Path) -> None:
    path = csv_file(tmp_path, AS_PRINTED)
    prepared = accepted("mobiliteit", path, **OPTIONS)
    folder = write(prepared, tmp_path / "imports", TODAY)
    assert folder.parent == tmp_path / "imports"
    assert folder.name == prepared.bron_id
    assert folder.name.startswith("import-mobiliteit-ontwikkeling-mobiliteit")
    assert sorted(entry.name for entry in folder.iterdir()) == ["mobiliteit.csv", "origin.yml", "origineel.csv"]
    assert (folder / "origineel.csv").read_bytes() == path.read_bytes()
    origin = read_origin(folder / "origin.yml")
    content = (folder / "mobiliteit.csv").read_bytes()
    assert (origin.soort, origin.titel, origin.document) == ("eigen", TITLE, "testdata.csv")
    assert (str(origin.opgehaald), "Bron: AIB WGV dashboard 3.0." in origin.toelichting) == ("2026-11-21", True)
    assert origin.bestanden[0].sha256 == hashlib.sha256(content).hexdigest()
    assert origin.bestanden[0].rijen == 25
    assert content.startswith(",".join(kinds()["mobiliteit"].columns).encode() + b"\n")
    assert b"\r" not in content


def test_the_same_content_is_the_same_folder(tmp_path: Path) -> None:
    imports = tmp_path / "imports"
    first = write(accepted("mobiliteit", csv_file(tmp_path, AS_PRINTED), **OPTIONS), imports, TODAY)
    before = (first / "origin.yml").read_bytes()
    renamed = csv_file(tmp_path, [*AS_PRINTED[1:]], name="andere naam.csv")
    again = write(accepted("mobiliteit", renamed, **OPTIONS), imports, date(2027, 1, 1))
    workbook = xlsx_file(tmp_path, {"A": AS_PRINTED})
    assert write(accepted("mobiliteit", workbook, **OPTIONS), imports, TODAY) == first == again
    assert (first / "origin.yml").read_bytes() == before
    assert [entry.name for entry in imports.iterdir()] == [first.name]


def test_other_content_is_another_folder(tmp_path: Path) -> None:
    imports = tmp_path / "imports"
    path = csv_file(tmp_path, AS_PRINTED)
    write(accepted("mobiliteit", path, **OPTIONS), imports, TODAY)
    write(accepted("mobiliteit", path, **{**OPTIONS, "regio": "Twente"}, bevestig="TESTDATA"), imports, TODAY)
    assert len(list(imports.iterdir())) == 2


def test_nothing_is_written_when_the_file_is_refused(tmp_path: Path) -> None:
    refused("mobiliteit", csv_file(tmp_path, AS_PRINTED))
    assert sorted(entry.name for entry in tmp_path.iterdir()) == ["testdata.csv"]


@pytest.mark.parametrize("step", ["rename", "replace"])
def test_a_write_cut_off_leaves_no_source(tmp_path: Path, step: str, monkeypatch: pytest.MonkeyPatch) -> None:
    imports = tmp_path / "imports"
    prepared = accepted("mobiliteit", csv_file(tmp_path, AS_PRINTED), **OPTIONS)
    with monkeypatch.context() as patch:
        patch.setattr(Path, step, lambda *_: (_ for _ in ()).throw(OSError("TESTDATA schijf vol")))
        with pytest.raises(OSError, match="schijf vol"):
            write(prepared, imports, TODAY)
    assert not list(imports.rglob("origin.yml"))
    assert read_origin(write(prepared, imports, TODAY) / "origin.yml").soort == "eigen"
    assert len(list(imports.iterdir())) == 1


@pytest.mark.parametrize("name", ["../../weg.csv", "CON.csv", "a" * 200 + ".csv", "ünï/../x.csv", "-.csv"])
def test_a_name_cannot_lead_outside_the_folder(tmp_path: Path, name: str) -> None:
    path = csv_file(tmp_path, MOBILITY[:2])
    options = {**OPTIONS, "titel": name.removesuffix(".csv")}
    folder = write(prepare("mobiliteit", path, options, definitions()), tmp_path / "imports", TODAY)
    assert folder.parent == tmp_path / "imports"
    assert folder.resolve().is_relative_to((tmp_path / "imports").resolve())
    assert read_origin(folder / "origin.yml").id == folder.name
    assert len(folder.name) < 100


def test_texts_stay_one_line_and_are_no_yaml(tmp_path: Path) -> None:
    rows = [["Titel: - x #\u2028y"], ["categorie", "2022", "noot"], ["Pensioen", "5", "a\u2028b\x0bc"]]
    prepared = accepted("mobiliteit", csv_file(tmp_path, rows), **OPTIONS)
    folder = write(prepared, tmp_path / "imports", TODAY)
    text = (folder / "mobiliteit.csv").read_text(encoding="utf-8")
    assert len(text.splitlines()) == 2
    assert prepared.rijen[0]["noot"] == "a b c"
    assert read_origin(folder / "origin.yml").titel == "Titel: - x # y"


@pytest.mark.parametrize("suffix", [".csv", ".xlsx"])
@pytest.mark.parametrize("kind", IMPORT_KINDS)
def test_a_template_has_the_headers_and_loads_nothing(tmp_path: Path, kind: str, suffix: str) -> None:
    path = template(kind, tmp_path / f"sjabloon{suffix}")
    if suffix == ".csv":
        assert path.read_bytes().startswith(b"\xef\xbb\xbf")
        rows = list(csv.reader(path.read_text(encoding="utf-8-sig").splitlines(), delimiter=";"))
    else:
        book = python_calamine.load_workbook(str(path))
        assert book.sheet_names == [kind.capitalize(), "Uitleg"]
        rows = [[str(cell) for cell in row] for row in book.get_sheet_by_index(0).to_python()]
    header, example = rows
    assert set(header) <= set(kinds()[kind].columns)
    assert example[0] == "VOORBEELD"
    assert not any(char.isdigit() for cell in example for char in cell)
    problem = refused(kind, path)[-1]
    assert "minstens één rij" in problem.verwacht


FILLED = {
    "mobiliteit": {"regio": "Twente", "branche": "VVT", "periode": "2022", "richting": "uitstroom"}
    | {"categorie": "Pensioen", "aantal": "380"},
    "platformbudget": {"platform": "fcb", "jaar": "2021", "post": "totaal", "bedrag_eur": "5"},
    "project": {"platform": "fcb", "titel": "TESTDATA"},
    "bereik": {"platform": "fcb", "kanaal": "Website", "maat": "bezoekers", "periode": "2021", "aantal": "5"},
    "actie": {"plan": "testdata", "regio": "Twente", "actielijn": "1", "nummer": "1", "actie": "TESTDATA"}
    | {"peildatum": "2024-01-01"},
    "kerncijfer": {"indicator": "werkdruk_te_hoog", "branche": "VVT", "regio": "Nederland"}
    | {"periode": "2022", "waarde": "43", "eenheid": "procent"},
}


@pytest.mark.parametrize("kind", IMPORT_KINDS)
def test_a_filled_template_is_accepted_and_the_example_passed_over(tmp_path: Path, kind: str) -> None:
    path = template(kind, tmp_path / "sjabloon.csv")
    header = path.read_text(encoding="utf-8-sig").splitlines()[0].split(";")
    with path.open("a", encoding="utf-8", newline="") as stream:
        csv.DictWriter(stream, header, delimiter=";").writerow(FILLED[kind])
    prepared = accepted(kind, path)
    assert len(prepared.rijen) == 1
    assert any("voorbeeldrij" in notice for notice in prepared.notices)
    assert tuple(prepared.rijen[0]) == kinds()[kind].columns


def test_an_unreadable_file_is_refused(tmp_path: Path) -> None:
    if os.geteuid() == 0:
        # root reads everything: a folder in place of the file is the fault that also hits root
        (tmp_path / "map.csv").mkdir()
        path = tmp_path / "map.csv"
    else:
        path = csv_file(tmp_path, MOBILITY)
        path.chmod(0)
    assert the_one(refused("mobiliteit", path, **OPTIONS))


def test_an_unknown_kind_is_a_mistake_of_the_caller(tmp_path: Path) -> None:
    with pytest.raises(KeyError):
        prepare("iets", tmp_path / "x.csv", {}, definitions())
    assert issubclass(RefusedError, Exception)


@pytest.mark.parametrize("suffix", [".xlsx", ".csv"])
def test_a_template_that_cannot_be_written_is_one_sentence(tmp_path: Path, suffix: str) -> None:
    place = tmp_path / "weg" / f"leeg{suffix}"
    done = etl("template", "mobiliteit", str(place))
    assert done.returncode == 1
    assert str(place) in done.stdout + done.stderr
    assert "een bestand of map die er niet is" in done.stdout + done.stderr
