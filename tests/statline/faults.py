"""TESTDATA: the ways in which the server can break a page, each with what has to come of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from tests.statline import breakers as b
from tests.statline.breakers import Change, all_of, first_of, rows, sent, status

Outcome = Literal["heel", "vorige"]


@dataclass(frozen=True)
class PageFault:
    """A broken page.

    `outcome`: 'heel' when the fault passes or does no harm, so the new figures must be there completely; 'vorige'
    when the figures of before must still stand, with a message that holds `says`. `on_last`: the outcome on the
    last page, where it differs. `times`: how often it breaks before the server is well again, None for always.
    `hasty`: the client must be quick to give up.
    """

    name: str
    change: Change
    outcome: Outcome
    says: str = ""
    times: int | None = None
    tries: int = 3
    on_last: Outcome | None = None
    hasty: bool = False


def _late(name: str, change: Change, says: str) -> PageFault:
    return PageFault(name, change, "vorige", says, tries=1, hasty=True)


def _old(name: str, change: Change, says: str) -> PageFault:
    return PageFault(name, change, "vorige", says)


def _whole(name: str, change: Change, times: int | None = None) -> PageFault:
    return PageFault(name, change, "heel", times=times)


_ELSEWHERE = "http://localhost.invalid/ODataFeed/odata/X/UntypedDataSet?$skip=10"
_SAME_SERVER = "dezelfde server"
_BUSY = b'{"odata.error":{"message":"TESTDATA: query returns more than 10000 records"}}'
_HALF: Change = b.body(lambda whole: whole[: len(whole) // 2])
_RESET: Change = sent(reset_at=0)

ABSENT = [
    _late("geen antwoord", sent(wait=1.6), "geen (heel )?antwoord"),
    PageFault("één keer geen antwoord", sent(wait=1.6), "heel", times=1, tries=2, hasty=True),
    _late("druppelt", sent(drip=0.05), "geen heel antwoord"),
    _late("druppelt al in de kop", sent(drip_head=0.05), "geen heel antwoord"),
    _late("korter dan beloofd", sent(declared_length=9_999_999, encoding=None), "geen (heel )?antwoord|afgebroken"),
    _whole("traag maar op tijd", sent(wait=0.1)),
    _old("reset voor het antwoord", _RESET, "afgebroken verbinding"),
    _whole("één keer reset", _RESET, times=1),
    _old("reset halverwege", sent(reset_at=100), "afgebroken verbinding"),
    _old("afgekapte JSON", _HALF, "JSON|rijen"),
    _whole("één keer afgekapt", _HALF, times=1),
    _old("leeg antwoord", sent(body=b""), "rijen"),
]
REFUSED = [
    _whole("429, één keer", status(429, Retry_After="0"), times=1),
    _old("429, altijd", status(429, Retry_After="0"), "429"),
    _old("429, over een dag", status(429, Retry_After="86400"), "429"),
    _whole("503, twee keer", status(503), times=2),
    _old("500 meer dan 10000", status(500, _BUSY), "10000 records"),
    _old("404", status(404), "404"),
    _old("206, een deel", status(206), "206"),
    _old("403", status(403), "403"),
]
NO_PAGE = [
    _old("HTML met 200", sent(body=b"<html>TESTDATA onderhoud</html>", content_type="text/html"), "rijen"),
    _old("foutmelding met 200", sent(body=_BUSY), "rijen"),
    _old("lijst zonder omslag", sent(body=b"[1, 2]"), "rijen"),
    _old("rijen die geen rijen zijn", rows(lambda _: "1, 2, 3"), "JSON"),
    _old("rommel tussen de rijen", rows(first_of(r"\},", "},,")), "JSON"),
    _old("Latin-1", b.body(lambda whole: whole.replace(b'"ID"', b'"ID\xe9"', 1)), "JSON|kolommen"),
    _old("UTF-16", b.body(lambda whole: whole.decode().encode("utf-16")), "rijen"),
    _old("NUL in de tekst", b.body(lambda whole: whole.replace(b'"ID":', b'"ID":\x00', 1)), "JSON|rijen"),
    _old("gzipbom", b.bomb, "hooguit"),
    _old("afgekapte gzip", b.packed(lambda zipped: zipped[:-12]), "gzip"),
    _old("kapotte gzip", b.packed(lambda zipped: zipped[:20] + b"\xff" * 10 + zipped[30:]), "gzip"),
    _old("onbekende verpakking", sent(encoding="br"), "gzip"),
]
LINKS = [
    PageFault("pagina overgeslagen", b.link(lambda q, r: b.page_url(q, r, 2)), "vorige", "rijen|cel", on_last="heel"),
    PageFault("geen volgende pagina", b.no_link, "vorige", "rijen"),
    _old("kring: naar zichzelf", b.link(lambda q, r: b.page_url(q, r, 0)), "cel|rondverwijzen"),
    _old("kring: naar het begin", b.link(lambda q, r: b.page_url(q, r, -9)), "cel|rondverwijzen"),
    _old("eindeloos", b.link(lambda q, r: f"{b.page_url(q, r, 0)}&n={len(r.log)}"), "cel|hooguit"),
    _old("link naar een andere server", b.link(lambda q, r: _ELSEWHERE), _SAME_SERVER),
    _old("link naar een bestand", b.link(lambda q, r: "file:///etc/passwd"), _SAME_SERVER),
    _old("link naar een interne server", b.link(lambda q, r: "http://127.0.0.1:1/x?$skip=10"), _SAME_SERVER),
    _old("link die geen tekst is", b.link(lambda q, r: 7), "verwijzing"),
    _old("doorverwijzing elders", b.redirect(lambda q, r: _ELSEWHERE), _SAME_SERVER),
    _old("doorverwijzing in een kring", b.redirect(lambda q, r: b.page_url(q, r, 0)), "doorverwijzingen"),
    _whole("doorverwijzing, één keer", b.redirect(lambda q, r: b.page_url(q, r, 0)), times=1),
]
ROWS = [
    _old("dubbele pagina", b.rows_of_page(-1), "cel|rijen"),
    _old("rij te weinig", rows(b.without_last_row), "rijen|cel"),
    _old("rij dubbel", rows(b.with_last_row_twice), "rijen|cel"),
    _old("lege pagina", rows(lambda _: ""), "rijen|cel"),
    _old("kolom hernoemd", rows(all_of('"Werknemers_1"', '"Personen_1"')), "Werknemers_1"),
    _old("kolom hernoemd in één rij", rows(first_of('(?s)(.*)"Werknemers_1"', r'\1"Personen_1"')), "Personen_1"),
    _old("kolom weg", rows(all_of(r',"Werknemers_1":"[^"]*"', "")), "Werknemers_1"),
    _old("kolom weg in één rij", rows(first_of(r'(?s)(.*),"Werknemers_1":"[^"]*"', r"\1")), "Werknemers_1"),
    _old("kolom erbij", rows(all_of('"Werknemers_1"', '"Extra_9":"1","Werknemers_1"')), "Extra_9"),
    _old("kolom twee keer", rows(all_of('"Werknemers_1"', '"Werknemers_1":"1","Werknemers_1"')), "JSON"),
    _old("cijfers als object", rows(all_of(r'"Werknemers_1":"[^"]*"', '"Werknemers_1":{"v":1}')), "Werknemers_1"),
    _old("cijfers als tekst", rows(all_of(r'"Werknemers_1":"[^"]*"', '"Werknemers_1":"zie de toelichting"')), "cijfer"),
    _old("cijfers als nan", rows(all_of(r'"Werknemers_1":"[^"]*"', '"Werknemers_1":"    NaN"')), "Werknemers_1"),
    _old("cijfers als oneindig", rows(all_of(r'"Werknemers_1":"[^"]*"', '"Werknemers_1":"     inf"')), "Werknemers_1"),
    _old("onbekend lid", rows(first_of(r'"RA\d{4}', '"RA9999')), "RA9999"),
    _whole("rijen in een andere volgorde", rows(b.backwards)),
    _whole("cijfers als kaal getal", rows(all_of(r'"Werknemers_1":" *(\d+)"', r'"Werknemers_1":\1'))),
    _whole("blank als null", rows(all_of(r'"(Werknemers_1|Aandeel_2)":" +"', r'"\1":null'))),
    _whole("komma in plaats van punt", rows(all_of(r'("Aandeel_2":" *\d+)\.', r"\1,"))),
    _whole("sleutels met meer blanks", rows(all_of(r'"([AR]A?[0-9]+) *"', r'"\1             "'))),
    _whole("sleutels zonder blanks", rows(all_of(r'" *([A-Z0-9]+) +"', r'"\1"'))),
]
PAGE_FAULTS = [*ABSENT, *REFUSED, *NO_PAGE, *LINKS, *ROWS]
