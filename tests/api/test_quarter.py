"""The quarter of a region and branch as files, each read by a parser that does not know what wrote it."""

from __future__ import annotations

import base64
import quopri
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from html.parser import HTMLParser
from pathlib import Path
from xml.dom import minidom

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from queries.run import run
from queries.warehouse import current
from serving.api.quarter import KINDS
from serving.routes import routes
from ui.figure import make_view
from ui.figures import FIGURES
from ui.pages import page_of
from ui.quarter import report
from ui.quarter.calendar import as_calendar

MARK = "Oefencijfers, verzonnen: "
VVT = "/api/v1/kwartaal/RA0206/VVT"


@pytest.fixture
def client() -> TestClient:
    return TestClient(Starlette(routes=routes()))


@pytest.fixture(params=["shipped", "demo"])
def served(request: pytest.FixtureRequest, client: TestClient, monkeypatch: pytest.MonkeyPatch) -> TestClient:
    """The same questions on the shipped figures and on the demo."""
    if request.param == "demo":
        folder: Path = request.getfixturevalue("demo_folder")
        monkeypatch.setenv("DOORSTROOM_WAREHOUSE", str(folder / "warehouse"))
    return client


def unfolded(text: str) -> list[str]:
    """Give the content lines of a calendar: RFC 5545 section 3.1, lines end in CRLF and a space continues one."""
    assert "\n" not in text.replace("\r\n", "")
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    return re.sub(r"\r\n[ \t]", "", text).rstrip("\r\n").split("\r\n")


def events(text: str) -> Iterator[dict[str, str]]:
    """Give each VEVENT as name -> value, escapes undone; nesting and the properties RFC 5545 requires are checked."""
    lines, open_now = unfolded(text), []
    event: dict[str, str] = {}
    assert lines[0] == "BEGIN:VCALENDAR"
    assert lines[-1] == "END:VCALENDAR"
    for line in lines:
        name, _, value = line.partition(":")
        key = name.partition(";")[0]
        if key == "BEGIN":
            open_now.append(value)
            event = {} if value == "VEVENT" else event
        elif key == "END":
            assert open_now.pop() == value
            if value == "VEVENT":
                assert {"UID", "DTSTAMP", "DTSTART", "SUMMARY"} <= event.keys()
                yield event
        else:
            known = re.sub(r"\\([\\;,nN])", lambda found: "\n" if found[1] in "nN" else found[1], value)
            event[key] = known
    assert open_now == []


def parts(raw: bytes) -> dict[str, str]:
    """Give the bodies of a mail by type, split and decoded by hand: RFC 2046 section 5.1 and RFC 2045 section 6."""
    assert b"\n" not in raw.replace(b"\r\n", b"")
    head, _, rest = raw.partition(b"\r\n\r\n")
    boundary = re.search(rb'boundary="([^"]+)"', head)
    assert boundary is not None
    found = {"": re.sub(r"\r\n[ \t]", " ", head.decode("ascii"))}
    pieces = rest.split(b"--" + boundary[1])
    assert pieces[-1].strip() == b"--"
    for piece in pieces[1:-1]:
        headers, _, body = piece.strip(b"\r\n").partition(b"\r\n\r\n")
        kind = re.search(rb"Content-Type: ([a-z/]+)", headers)
        coding = re.search(rb"Content-Transfer-Encoding: (\S+)", headers)
        assert kind and coding
        decode = {b"base64": base64.b64decode, b"quoted-printable": quopri.decodestring, b"8bit": bytes, b"7bit": bytes}
        found[kind[1].decode()] = decode[coding[1]](body).decode("utf-8")
    return found


class Words(HTMLParser):
    """What a page says, and where it links to; a tag that is not closed is a fault."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.said, self.links, self.open = "", list[str](), list[str]()
        self.feed(text)
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in {"meta", "br"}:
            self.open.append(tag)
        self.links += [value for name, value in attrs if name == "href" and value]

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.said += data


def test_the_numbers_of_the_quarter_are_those_of_its_figures(served: TestClient) -> None:
    told = served.get(f"{VVT}.json").json()
    assert (told["regio"], told["branche"], told["build_id"]) == ("RA0206", "VVT", current().build_id)
    known = {figure["figuur"] for figure in told["figuren"]}
    assert known == set(page_of("mijn-kwartaal").figures()) - {"kwartaal-sinds", "kwartaal-agenda"}
    for figure in told["figuren"]:
        answer = served.get(figure["cijfers"])
        assert answer.status_code == 200, figure
        assert (answer.json()["titel"], answer.json()["zin"]) == (figure["titel"], figure["zin"])
    titles = {FIGURES[name].id for name in FIGURES}
    for one in told["zinnen"]:
        figure = re.search(r"#([a-z-]+)$", one["adres"])
        assert figure and figure[1] in titles
        asked = dict(re.findall(r"[?&](regio|branche|graadmeter|bereik|terug)=([^&#]+)", one["adres"]))
        words = make_view(FIGURES[figure[1]], FIGURES[figure[1]].takes(asked)).findings
        assert one["tekst"].endswith(words.titel.removeprefix(MARK))


def test_what_is_read_alone_says_itself_that_it_is_invented(served: TestClient) -> None:
    told = served.get(f"{VVT}.json").json()
    alone = [told["titel"], *(one["tekst"] for one in told["zinnen"]), *(one["titel"] for one in told["figuren"])]
    assert {text.startswith(MARK) for text in alone} == {current().build_id.endswith("oefencijfers-verzonnen")}
    assert told["titel"].removeprefix(MARK).startswith("Mijn kwartaal: ")


def test_few_figures_give_few_sentences_and_say_so(client: TestClient) -> None:
    told = client.get(f"{VVT}.json").json()
    assert [one["reden"] for one in told["zinnen"]] == ["veranderd", "gewoon", "gewoon"]
    assert told["zinnen"][0]["tekst"] == (
        "Uitstroom, VVT in de Stedendriehoek & Noord-Veluwe (2022): +300; grootste verschil: overige sectoren (+150)"
    )
    assert told["zinnen"][2]["tekst"].startswith("Landelijk. VVT: ")
    assert told["tekort"].startswith("Drie zinnen in plaats van vijf")


def test_the_calendar_has_a_whole_uncertain_day_for_each_expected_release(served: TestClient) -> None:
    answer = served.get(f"{VVT}.ics")
    assert answer.headers["content-type"] == "text/calendar; charset=utf-8"
    found = list(events(answer.text))
    rows = run("kwartaal_agenda").frame.to_dict("records")
    rows = [row for row in rows if row["verwacht"] >= date.today().isoformat()]
    assert len(found) == len(rows) > 0
    for event, row in zip(found, rows, strict=True):
        due = date.fromisoformat(row["verwacht"])
        assert (event["DTSTART"], event["DTEND"]) == (f"{due:%Y%m%d}", f"{due + timedelta(days=1):%Y%m%d}")
        assert event["SUMMARY"].endswith(f"Verwacht: {row['thema']}, {row['periode']}")
        assert event["STATUS"] == "TENTATIVE"
        assert "geen toezegging" in event["DESCRIPTION"]
        assert row["ritme_bron"] in event["DESCRIPTION"]
        assert event["URL"].startswith("http://testserver/mijn-kwartaal?regio=RA0206&branche=VVT&build=")
    assert len({event["UID"] for event in found}) == len(found)
    assert not any(event["DTSTART"] in event["UID"].replace("-", "") for event in found)
    (name,) = [line for line in unfolded(answer.text) if line.startswith("X-WR-CALNAME:")]
    plain = "Nieuwe cijfers: Verpleging\\, verzorging en thuiszorg in Stedendriehoek & Noord-Veluwe"  # , is escaped
    assert name.endswith(plain)
    assert not re.search(r"(?<!\\),", name)


def test_an_event_keeps_its_name_when_its_day_moves() -> None:
    told = report("RA0206", "VVT", date(2026, 1, 1))
    first = dict(told.agenda[0])
    moved = replace(told, agenda=(first | {"verwacht": "2026-02-03"}, *told.agenda[1:]))
    (before, *_), (after, *_) = (list(events(as_calendar(made, "").decode())) for made in (told, moved))
    assert before["UID"] == after["UID"]
    assert (before["DTSTART"], after["DTSTART"]) == (first["verwacht"].replace("-", ""), "20260203")
    assert re.fullmatch(r"[a-z]+\.[1-4]e-kwartaal-\d{4}\.RA0206\.VVT@doorstroom\.invalid", before["UID"])


def test_the_mail_says_the_same_in_text_and_html(served: TestClient) -> None:
    answer = served.get(f"{VVT}.eml")
    assert answer.headers["content-type"] == "message/rfc822"
    found = parts(answer.content)
    assert re.search(
        r"^Subject: .*Mijn kwartaal: Verpleging, verzorging en thuiszorg in Stedendriehoek & Noord-Veluwe\r?$",
        found[""],
        re.M,
    )
    assert "X-Unsent: 1" in found[""]
    assert "\r\nTo:" not in found[""]
    told = served.get(f"{VVT}.json").json()
    words = Words(found["text/html"])
    for one in told["zinnen"]:
        assert one["tekst"].removeprefix(MARK) in found["text/plain"]
        assert one["tekst"].removeprefix(MARK) in words.said
        assert f"http://testserver{one['adres']}" in words.links
    for figure in told["figuren"]:
        assert figure["zin"] in found["text/plain"]
        assert figure["zin"] in words.said
    assert told["adressen"]["pagina"] in found["text/plain"]
    assert served.get(f"{VVT}.eml").content == answer.content


def test_the_feed_has_one_entry_that_is_new_only_when_something_changed_there(served: TestClient) -> None:
    answer = served.get(f"{VVT}.atom")
    assert answer.headers["content-type"] == "application/atom+xml; charset=utf-8"
    feed = minidom.parseString(answer.content).documentElement  # noqa: S318 - our own answer
    assert (feed.tagName, feed.getAttribute("xmlns")) == ("feed", "http://www.w3.org/2005/Atom")

    def text(node: minidom.Element, tag: str) -> str:
        (one,) = [child for child in node.childNodes if child.nodeName == tag]
        return "".join(part.data for part in one.childNodes)

    (entry,) = feed.getElementsByTagName("entry")
    for node in (feed, entry):  # RFC 4287 sections 4.1.1 and 4.1.2
        assert all(text(node, tag) for tag in ("id", "title", "updated"))
        assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+Z][\d:]*", text(node, "updated"))
    changed = run("veranderd_themas", {"regio": "RA0206", "branche": "VVT"}).frame["versie"]
    since = changed.iloc[0] if len(changed) else run("versies").frame["build_id"].iloc[-1]
    assert text(entry, "id") == f"urn:doorstroom:kwartaal:RA0206:VVT:{since}"
    assert Words(text(entry, "content")).links


def test_a_copy_that_is_still_right_is_not_sent_again(client: TestClient) -> None:
    for kind in KINDS:
        answer = client.get(f"{VVT}.{kind}")
        tag = answer.headers["etag"]
        assert current().build_id in tag
        assert date.today().isoformat() in tag
        assert client.get(f"{VVT}.{kind}", headers={"if-none-match": tag}).status_code == 304
        assert client.get(f"{VVT}.{kind}", headers={"if-none-match": '"oud"'}).status_code == 200


@pytest.mark.parametrize(
    ("path", "status", "said"),
    [
        ("Twente/VVT.json", 400, "dat is een naam. Schrijf de code: RA0205"),
        ("RA0206/ONZIN.pdf", 400, "branche kent geen 'ONZIN'"),
        ("PV25/VVT.json", 400, "van regio 'PV25' is er geen kwartaal"),
        ("RA0206/SBI86.ics", 400, "van branche 'SBI86' is er geen kwartaal"),
        ("RA0206/VVT.doc", 404, "Onbekend formaat 'doc'"),
        ("RA0206/VVT.json?kleur=rood", 400, "onbekende parameter kleur"),
    ],
)
def test_what_does_not_exist_is_refused_in_dutch(client: TestClient, path: str, status: int, said: str) -> None:
    answer = client.get(f"/api/v1/kwartaal/{path}")
    assert (answer.status_code, answer.headers["content-type"]) == (status, "application/problem+json")
    assert said in answer.json()["detail"]


def test_an_address_of_another_build_says_so(client: TestClient) -> None:
    answer = client.get(f"{VVT}.ics?build=20200101T000000-00000000")
    assert "1 januari 2020" in answer.headers["x-let-op"]


def test_the_country_has_a_quarter_too(client: TestClient) -> None:
    told = client.get("/api/v1/kwartaal/NL00/ZW.json").json()
    assert told["tekort"] == ""
    assert not any("Landelijk." in one["tekst"] for one in told["zinnen"])


def test_it_is_made_once_for_a_build_and_day() -> None:
    assert report("RA0206", "VVT", date(2026, 1, 1)) is report("RA0206", "VVT", date(2026, 1, 1))
    assert report("RA0206", "VVT", date(2026, 1, 2)).dag == "2026-01-02"
