"""What a reader does with a proof_figure: PNG, link, print."""

from __future__ import annotations

import struct
from base64 import b64encode
from pathlib import Path

from playwright.sync_api import Dialog, Page, expect

from tests.browser.conftest import Server, settled

ACCENT = (12, 83, 100)


def test_png_holds_title_chart_and_source(proof_figure: Page, tmp_path: Path) -> None:
    with proof_figure.expect_download() as waiting:
        proof_figure.get_by_role("button", name="PNG").click()
    expect(proof_figure.get_by_role("status").filter(has_text="Afbeelding opgeslagen")).to_be_visible()
    download = waiting.value
    assert download.suggested_filename == "proef.png"
    file = tmp_path / "proef.png"
    download.save_as(file)
    data = file.read_bytes()
    assert data[:8] == b"\x89PNG\r\n\x1a\n"
    width, height = struct.unpack(">II", data[16:24])
    box = proof_figure.locator(".js-plotly-plot").bounding_box()
    assert box is not None
    assert width == 2 * (round(box["width"]) + 48)
    assert height > 2 * box["height"] + 200
    inked = _inked(proof_figure, data)
    assert inked["bars"] > 20_000
    assert inked["title"] > 2_000
    assert inked["source"] > 500
    assert inked["corner"] == 255 * 3


def _inked(page: Page, data: bytes) -> dict[str, int]:
    """Count accent pixels, and dark pixels above and below the chart, with the browser's own decoder."""
    return dict(
        page.evaluate(
            """async ([encoded, accent]) => {
              const bytes = Uint8Array.from(atob(encoded), sign => sign.charCodeAt(0));
              const picture = await createImageBitmap(new Blob([bytes], {type: 'image/png'}));
              const canvas = new OffscreenCanvas(picture.width, picture.height);
              const pen = canvas.getContext('2d');
              pen.drawImage(picture, 0, 0);
              const {data} = pen.getImageData(0, 0, picture.width, picture.height);
              const count = {bars: 0, title: 0, source: 0, corner: data[0] + data[1] + data[2]};
              for (let i = 0; i < data.length; i += 4) {
                const row = Math.floor(i / 4 / picture.width);
                if (data[i] === accent[0] && data[i + 1] === accent[1] && data[i + 2] === accent[2]) count.bars++;
                const dark = data[i] + data[i + 1] + data[i + 2] < 250;
                if (dark && row < 150) count.title++;
                if (dark && row > picture.height - 110) count.source++;
              }
              return count;
            }""",
            [b64encode(data).decode(), list(ACCENT)],
        )
    )


def test_copy_link(proof_figure: Page, proof: Server) -> None:
    proof_figure.context.grant_permissions(["clipboard-read", "clipboard-write"])
    proof_figure.get_by_role("button", name="Kopieer link").click()
    said = proof_figure.locator("#ds-bericht")
    expect(said).to_have_text("Link gekopieerd")
    expect(said).to_have_attribute("role", "status")
    assert proof_figure.evaluate("navigator.clipboard.readText()") == f"{proof.url}/figuur?regio=RA0207#proef"


def test_refused_clipboard_shows_the_link(proof_figure: Page, proof: Server) -> None:
    shown: list[str] = []
    proof_figure.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(new Error('nee')) }")

    def refuse(dialog: Dialog) -> None:
        shown.append(dialog.default_value)
        dialog.dismiss()

    proof_figure.on("dialog", refuse)
    with proof_figure.expect_event("dialog"):
        proof_figure.get_by_role("button", name="Kopieer link").click()
    assert shown == [f"{proof.url}/figuur?regio=RA0207#proef"]


def test_buttons_stay_hidden_without_the_script(page: Page, proof: Server) -> None:
    page.route("**/doorstroom.js*", lambda route: route.abort())
    page.goto(f"{proof.url}/figuur")
    settled(page)
    expect(page.locator("[data-ds-js]").first).to_be_hidden()
    expect(page.get_by_role("link", name="CSV")).to_be_visible()


def test_a_question_mark_shows_the_keys_and_gives_the_focus_back(proof_figure: Page) -> None:
    heading = proof_figure.locator("summary", has_text="Toelichting")
    heading.focus()
    proof_figure.keyboard.press("?")
    dialog = proof_figure.get_by_role("dialog", name="Toetsen")
    expect(dialog).to_be_visible()
    expect(dialog.get_by_role("button", name="Sluiten")).to_be_focused()
    proof_figure.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    expect(heading).to_be_focused()
    proof_figure.get_by_role("combobox", name="Zoeken", exact=True).fill("saldo")
    proof_figure.get_by_role("button", name="Sneltoets / uitzetten").click()
    heading.focus()
    proof_figure.keyboard.press("?")
    expect(dialog).to_be_hidden()


def _column(page: Page, at: int) -> list[str]:
    return page.locator(f"table.ds-tabel tbody tr > :nth-child({at})").all_inner_texts()


def test_a_heading_sorts_its_table_and_says_so(proof_figure: Page) -> None:
    """Numbers as numbers, highest first; a missing one last both ways; the third time as it was."""
    proof_figure.locator("summary", has_text="Tabel").click()
    proof_figure.evaluate(
        "() => { const cells = document.querySelectorAll('table.ds-tabel tbody tr td:last-child');"
        " cells[0].textContent = '–'; cells[1].textContent = '1.234,5'; cells[2].textContent = '−7'; }"
    )
    before = _column(proof_figure, 4)
    heading = proof_figure.get_by_role("button", name="2022")
    heading.focus()
    proof_figure.keyboard.press("Enter")
    expect(proof_figure.get_by_role("columnheader", name="2022")).to_have_attribute("aria-sort", "descending")
    expect(proof_figure.locator("#ds-bericht")).to_have_text("Gesorteerd op 2022, hoogste eerst")
    found = _column(proof_figure, 4)
    assert (found[:2], found[-2:]) == (["1.234,5", "860"], ["−7", "–"])
    heading.click()
    expect(proof_figure.get_by_role("columnheader", name="2022")).to_have_attribute("aria-sort", "ascending")
    found = _column(proof_figure, 4)
    assert (found[:2], found[-2:]) == (["−7", "600"], ["1.234,5", "–"])
    proof_figure.get_by_role("button", name="Bestemming").click()
    expect(proof_figure.locator("[aria-sort]")).to_have_count(1)
    assert _column(proof_figure, 1) == sorted(_column(proof_figure, 1))
    for _ in range(2):
        proof_figure.get_by_role("button", name="Bestemming").click()
    assert _column(proof_figure, 4) == before


def test_quarters_sort_in_time(proof_figure: Page) -> None:
    proof_figure.locator("summary", has_text="Tabel").click()
    proof_figure.evaluate(
        "() => { const names = ['2e kwartaal 2022', '1e kwartaal 2023', '3e kwartaal 2021'];"
        " document.querySelectorAll('table.ds-tabel tbody tr').forEach((row, at) => {"
        " if (at < 3) row.cells[0].textContent = names[at]; else row.remove(); }); }"
    )
    proof_figure.get_by_role("button", name="Bestemming").click()
    assert _column(proof_figure, 1) == ["3e kwartaal 2021", "2e kwartaal 2022", "1e kwartaal 2023"]


def test_a_table_is_copied_as_it_stands_for_a_spreadsheet(proof_figure: Page) -> None:
    proof_figure.context.grant_permissions(["clipboard-read", "clipboard-write"])
    proof_figure.evaluate(
        "() => { const row = document.querySelector('table.ds-tabel tbody tr').cells;"
        " ['=A1', '–', '1.234,5', '−7'].forEach((text, at) => { row[at].textContent = text; }); }"
    )
    proof_figure.get_by_role("button", name="Kopieer tabel").click()
    expect(proof_figure.locator("#ds-bericht")).to_have_text("Tabel gekopieerd: 24 rijen. Plak haar in uw rekenblad.")
    lines = proof_figure.evaluate("navigator.clipboard.readText()").splitlines()
    assert lines[:3] == [
        "Werknemers naar bestemming",
        "Bestemming\t2020\t2021\t2022",
        "'=A1\t\t1234,5\t-7",
    ]


def test_print_opens_everything_and_hides_controls(proof_figure: Page) -> None:
    proof_figure.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    proof_figure.emulate_media(media="print")
    expect(proof_figure.get_by_role("table")).to_be_visible()
    expect(proof_figure.locator(".ds-acties")).to_be_hidden()
    expect(proof_figure.get_by_test_id("stSidebar")).to_be_hidden()
    assert "https://www.wgvzenw.nl/plan" in proof_figure.locator(".ds-bron a").evaluate(
        "element => getComputedStyle(element, '::after').content"
    )
    proof_figure.emulate_media(media="screen")
    proof_figure.evaluate("window.dispatchEvent(new Event('afterprint'))")
    expect(proof_figure.get_by_role("table")).to_be_hidden()
    assert proof_figure.pdf().startswith(b"%PDF")


def test_periods_are_sorted_by_time(proof_figure: Page) -> None:
    """Months, days, quarters and years in one order; a missing one last both ways."""
    proof_figure.locator("summary", has_text="Tabel").click()
    periods = [
        "april 2024",
        "Januari 2024",
        "–",
        "2 november 2023",
        "1e kwartaal 2025",
        "2024",
        "augustus 2023 (voorlopig)",
    ]
    proof_figure.evaluate(
        "(periods) => { const body = document.querySelector('table.ds-tabel tbody'), row = body.rows[0];"
        " body.replaceChildren(...periods.map((text) => { const own = row.cloneNode(true);"
        " own.cells[0].textContent = text; return own; })); }",
        periods,
    )
    heading = proof_figure.get_by_role("button", name="Bestemming")
    heading.click()
    rising = [periods[at] for at in (6, 3, 5, 1, 0, 4)]
    assert _column(proof_figure, 1) == [*rising, "–"]
    heading.click()
    assert _column(proof_figure, 1) == [*rising[::-1], "–"]


# the voices of this device as the test would have them, and what was asked of them
_VOICES = """(voices) => {
  window.dsSaid = [];
  window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
  const speech = window.speechSynthesis;
  speech.getVoices = () => voices;
  speech.speak = (one) => window.dsSaid.push([one.text, one.voice.name]);
  speech.cancel = () => window.dsSaid.push("stop");
}"""
_NETWORK = {"name": "Netwerk", "lang": "nl-NL", "localService": False}
_OWN = {"name": "Eigen", "lang": "nl_NL", "localService": True}


def test_a_table_is_read_aloud_in_one_go_by_a_voice_of_the_device_alone(proof_figure: Page) -> None:
    """Each row with its words and its numbers under their headings; a voice of the network is never used."""
    proof_figure.set_viewport_size({"width": 320, "height": 800})
    proof_figure.locator("summary", has_text="Tabel").click()
    proof_figure.evaluate("() => { document.querySelector('table.ds-tabel tbody td').textContent = '–'; }")
    reader = proof_figure.get_by_role("button", name="Lees voor")
    proof_figure.evaluate(_VOICES, [_NETWORK, _OWN])
    reader.click()
    expect(reader).to_have_attribute("aria-pressed", "true")
    said = proof_figure.evaluate("window.dsSaid")
    assert said[:3] == [
        "stop",
        ["Werknemers naar bestemming. 24 rijen", "Eigen"],
        ["Overige sectoren, 2020: geen cijfer, 2021: 720, 2022: 860", "Eigen"],
    ]
    assert len(said) == 26
    reader.click()
    expect(reader).to_have_attribute("aria-pressed", "false")
    assert proof_figure.evaluate("window.dsSaid.length") == 27
    proof_figure.evaluate(_VOICES, [_NETWORK])
    proof_figure.locator("[data-ds-grafiek]").focus()
    proof_figure.keyboard.press("Enter")
    heard = proof_figure.locator("#ds-reeks[role=status]")
    expect(heard).to_contain_text("24 rijen. Overige sectoren, 2020: geen cijfer, 2021: 720, 2022: 860. Ziekenhuizen")
    assert proof_figure.evaluate("window.dsSaid") == ["stop"]
