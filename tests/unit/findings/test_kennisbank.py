"""What the library and the glossary say about a search, and that their lists never become markup."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from analysis.findings import Findings
from analysis.findings.analyse.begrippen import glossary, signs
from analysis.findings.analyse.kennisbank import key_figures, publications, statements
from analysis.rows import records
from queries.run import run
from ui.pieces.entries import Entry, entry_list
from ui.pieces.library import publication_list, term_list


def said(findings, query: str, **parameters: list[str] | str) -> Findings:
    answer = run(query, parameters)
    return findings(answer.frame, answer.parameters)


def test_publications() -> None:
    found = said(publications, "kennis_publicaties")
    assert found.titel == "22 publicaties, waarvan vijf met kerncijfers"
    assert found.zin == "Uit 2020 tot en met 2022; bij negen noemt de bron geen jaar."
    assert said(publications, "kennis_publicaties", zoektekst="verzuim").titel == "Twee publicaties met 'verzuim'"
    assert said(publications, "kennis_publicaties", zoektekst="qqq").titel == (
        "Geen publicaties met 'qqq' voor deze keuze"
    )


def test_key_figures_and_statements() -> None:
    assert said(key_figures, "kennis_kerncijfers").titel == "Tien kerncijfers uit vijf publicaties"
    found = said(statements, "kennis_bevindingen", zoektekst="werkdruk jeugd")
    assert found.titel == "Twee bevindingen in woorden met 'werkdruk jeugd'"
    assert found.zin == "Over één branche of sector. Allemaal over werkdruk."


def test_only_who_searched_is_told_to_search_in_another_way() -> None:
    assert "Zoek met minder woorden" in said(statements, "kennis_bevindingen", zoektekst="qqq").zin
    fits = said(statements, "kennis_bevindingen", bevindingonderwerpen=["qqq"])
    assert (fits.titel, fits.zin) == (
        "Geen bevindingen voor deze keuze",
        "In deze versie van de gegevens staat er geen die erbij past.",
    )


def test_glossary() -> None:
    assert said(glossary, "begrippenlijst").titel == "49 begrippen uit de arbeidsmarkt, in gewone taal"
    chosen = said(glossary, "begrippenlijst", begrip="saldo")
    assert chosen.titel == "Saldo"
    assert chosen.zin == "De uitleg, met 2 begrippen die ermee te maken hebben."
    assert said(glossary, "begrippenlijst", zoekbegrip="qqq").titel == "Geen begrip met 'qqq'"
    assert "NB (2 keer)" in said(signs, "begrippen_tekens").zin


def test_every_term_has_an_anchor_and_its_links_lead_somewhere() -> None:
    frame = run("begrippenlijst").frame
    html = term_list(frame, "alle")
    for code in frame["begrip_code"]:
        assert html.count(f'id="begrip-{code}"') == 1
    linked = {code for row in records(frame) for code in row["zie_ook_codes"] or ()}
    assert linked
    assert linked <= set(frame["begrip_code"])


def test_key_figures_stand_at_their_publication() -> None:
    html = publication_list(run("kennis_publicaties", {"zoektekst": "woningcorporaties"}).frame)
    assert "Werknemers die hun werk zien veranderen: 85%" in html
    assert "Rendement van sociaal werk: rond de 1,6" in publication_list(run("kennis_publicaties").frame)


@given(st.text(), st.text(), st.text())
def test_texts_never_become_markup(title: str, text: str, mark: str) -> None:
    entry = Entry(f"<b>{title}", f"<script>{text}", (f"<i>{mark}",), (f"<u>{mark}",), (("javascript:x", "lees"),))
    html = entry_list([entry])
    assert not any(tag in html for tag in ("<b>", "<script>", "<i>", "<u>", "javascript:"))
