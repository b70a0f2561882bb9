"""Own counts from a file to a finding and away again, on the demo; and scenario's as a reader fills them in."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
import xlsxwriter
from playwright.sync_api import Page, expect

from tests.browser.conftest import Server, Watch, settled

HERE = "regio=RA0206&branche=VVT"
# Counts that stand nowhere in the figures, and a name of a file that nobody has.
COUNTS, NAME = ("7919", "1213", "1117", "7823"), "kanarienaam"
HEAD = ("periode", "in_dienst_begin", "vertrokken", "nieuw", "in_dienst_eind")
CSV = f"{';'.join(HEAD)}\n2025;{';'.join(COUNTS)}\n".encode()


def workbook() -> bytes:
    """Give the same counts as Excel would."""
    held = io.BytesIO()
    with xlsxwriter.Workbook(held) as book:
        sheet = book.add_worksheet("Eigen")
        sheet.write_row(0, 0, HEAD)
        sheet.write_row(1, 0, [2025, *map(int, COUNTS)])
    return held.getvalue()


def opened(page: Page, demo: Server, path: str) -> None:
    page.goto(f"{demo.url}{path}")
    settled(page)


def told(page: Page, figure: str) -> str:
    return page.locator(f".st-key-figuur-{figure} h3").inner_text()


def open_files(server: Server) -> bytes:
    """Give what stands in every file on disk that the server holds open, also one without a name."""
    found = b""
    for one in Path(f"/proc/{server.process.pid}/fd").iterdir():
        try:
            target = str(one.readlink())
            if target.startswith("/") and not target.startswith(("/dev", "/proc")) and ".duckdb" not in target:
                found += one.read_bytes()
        except OSError:
            continue
    return found


def fill_first_row(page: Page, *texts: str) -> None:
    """Type in the grid, cell by cell: a canvas, with a table in it for who cannot see it."""
    expect(page.get_by_test_id("glide-cell-1-0")).to_be_attached(timeout=30_000)
    grid = page.get_by_test_id("data-grid-canvas").first
    grid.scroll_into_view_if_needed()
    place = grid.bounding_box()
    assert place is not None
    page.mouse.click(place["x"] + 60, place["y"] + 52)
    for at, text in enumerate(texts, 1):
        cell = page.get_by_test_id(f"glide-cell-{at}-0")
        expect(cell).to_have_attribute("aria-selected", "true")
        if text:
            type_in_cell(page, text)
        page.keyboard.press("Tab")
        expect(cell).to_have_text(text)
        expect(page.locator("#portal input, #portal textarea")).to_have_count(0)  # of the cell before


def type_in_cell(page: Page, text: str) -> None:
    """Type in the cell that is chosen."""
    page.keyboard.press("Enter")
    expect(page.locator("#portal input, #portal textarea").first).to_be_focused()
    page.keyboard.type(text, delay=20)


@pytest.mark.parametrize("sent", [(1440, "csv", CSV), (390, "xlsx", workbook())], ids=["csv", "xlsx"])
def test_own_counts_are_compared_and_wiped(
    page: Page, demo: Server, watch: Watch, sent: tuple[int, str, bytes]
) -> None:
    width, kind, data = sent
    page.set_viewport_size({"width": width, "height": 1000})
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    opened(page, demo, f"/eigen-organisatie?{HERE}")
    before = told(page, "eigen-verloop")
    page.get_by_role("tab", name="Bestand").click()
    page.set_input_files("input[type=file]", {"name": f"{NAME}.{kind}", "mimeType": "", "buffer": data})
    expect(page.locator(".st-key-figuur-eigen-verloop h3")).not_to_have_text(before, timeout=30_000)
    settled(page)
    assert "Uw uitstroom" in told(page, "eigen-verloop")
    shown = page.locator("main").inner_text()
    assert not [count for count in (*COUNTS, NAME) if count in shown.replace(".", "")]  # rounded, and never repeated
    links = " ".join(page.locator("a[href]").evaluate_all("all => all.map(one => one.href)"))
    assert "/api/v1/factsheet/" in links
    assert not [text for text in (*COUNTS, NAME) if text in links]
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    figure = page.locator(".st-key-figuur-eigen-verloop")
    figure.get_by_text("Meenemen").click()
    with page.expect_download() as got:
        figure.get_by_role("button", name="Excel").click()
    with zipfile.ZipFile(got.value.path()) as book:
        inside = b" ".join(map(book.read, book.namelist()))
    assert b"Uw uitstroom" in inside
    assert not [text for text in (*COUNTS, NAME) if text.encode() in inside]
    page.get_by_role("button", name="Wis mijn gegevens").click()
    expect(page.locator(".st-key-figuur-eigen-verloop h3")).to_have_text(before)
    settled(page)
    kept = open_files(demo) + demo.log.read_bytes() + " ".join([*asked, page.url]).encode()
    assert b"Doorstroom" in kept  # the log was read
    assert not [text for text in (*COUNTS, NAME) if text.encode() in kept]
    watch.assert_clean()


def test_what_is_typed_in_the_grid_is_compared_and_leaves_the_last_message_of_the_browser(
    page: Page, demo: Server, watch: Watch
) -> None:
    """The server holds the last message until the next: that of the button has the grid, so one more follows."""
    sent: list[bytes] = []

    def heard(frame: bytes | str) -> None:
        sent.append(frame if isinstance(frame, bytes) else frame.encode())

    page.on("websocket", lambda socket: socket.on("framesent", heard))
    opened(page, demo, f"/eigen-organisatie?{HERE}")
    before = told(page, "eigen-verloop")
    fill_first_row(page, "2025", "", *COUNTS[:-1])
    type_in_cell(page, COUNTS[-1])
    page.keyboard.press("Tab")
    page.get_by_role("button", name="Vergelijk", exact=True).click()  # at once: the last cell comes along
    expect(page.locator(".st-key-figuur-eigen-verloop h3")).to_contain_text("Uw uitstroom", timeout=30_000)
    page.get_by_role("button", name="Wis mijn gegevens").click()
    expect(page.locator(".st-key-figuur-eigen-verloop h3")).to_have_text(before, timeout=30_000)
    assert [frame for frame in sent if COUNTS[0].encode() in frame]
    for _ in range(100):
        if COUNTS[0].encode() not in sent[-1]:
            break
        page.wait_for_timeout(100)
    assert not [count for count in COUNTS if count.encode() in sent[-1]]
    watch.assert_clean()


def test_one_row_per_person_is_refused_without_a_word_of_it(page: Page, demo: Server, watch: Watch) -> None:
    people = "naam;geboortedatum;salaris\nJansen-Kanarie;01-02-1980;3500\nPieters-Kanarie;03-04-1985;3600\n"
    opened(page, demo, f"/eigen-organisatie?{HERE}")
    page.get_by_role("tab", name="Bestand").click()
    page.set_input_files("input[type=file]", {"name": "mensen.csv", "mimeType": "text/csv", "buffer": people.encode()})
    expect(page.locator(".ds-melding").nth(1)).to_be_visible(timeout=30_000)
    settled(page)
    assert "Kanarie" not in page.locator("main").inner_text()
    assert b"Kanarie" not in demo.log.read_bytes()
    watch.assert_clean()


def test_a_file_that_is_too_large_is_refused_in_dutch_in_place_of_what_was_said_before(
    page: Page, demo: Server, watch: Watch
) -> None:
    def send(data: bytes) -> None:
        page.set_input_files("input[type=file]", {"name": "groot.csv", "mimeType": "text/csv", "buffer": data})

    opened(page, demo, f"/eigen-organisatie?{HERE}")
    page.get_by_role("tab", name="Bestand").click()
    send(bytes(range(256)))
    before = page.get_by_text("tekens die geen tekst zijn")
    expect(before).to_be_visible(timeout=30_000)
    settled(page)
    send(b" " * (1024 * 1024 + 1))
    alert = page.get_by_test_id("stFileChip").get_by_role("alert")
    expect(alert).to_have_text("Fout: Het bestand is te groot. Hooguit 1 MB.")
    expect(alert).to_be_in_viewport()
    expect(before).to_be_hidden()
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    page.get_by_role("tab", name="Invullen").click()
    fill_first_row(page, "2025", "", "10", "5", "5", "11")
    page.keyboard.press("Tab")
    page.get_by_role("button", name="Vergelijk", exact=True).click()
    expect(page.locator(".st-key-eigen-fouten .ds-melding").first).to_be_visible(timeout=30_000)
    watch.assert_clean()


def test_a_scenario_follows_what_is_filled_in_and_stands_in_the_link(page: Page, demo: Server, watch: Watch) -> None:
    opened(page, demo, f"/scenarios?{HERE}")
    first = told(page, "scenario-verloop")
    field = page.get_by_role("textbox", name="Hoeveel van de 100 vertrekken voorkomt u")
    field.fill("10")
    field.press("Enter")
    expect(page.locator(".st-key-figuur-scenario-hefbomen h3")).not_to_contain_text("als u niets doet")
    settled(page)
    second = told(page, "scenario-verloop")
    assert second != first
    assert "hefbomen=behoud" in page.url
    page.reload()
    settled(page)
    assert told(page, "scenario-verloop") == second
    watch.assert_clean()
