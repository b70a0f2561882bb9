"""What the live build costs to show and to serve, written to docs/snelheid.md: `python -m benchmarks.speed`.

Set DOORSTROOM_DATA for the demo, which fills every region. Measure on a machine that does nothing else: about six
minutes. Processor times are of one core; what stands beside each other was measured in one run.
"""

# ruff: noqa: T201 - a benchmark prints.

from __future__ import annotations

import os
import platform
import statistics
import time
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

import httpx

from analysis.formats import day, number
from benchmarks import pages, sessions
from benchmarks.desk import server
from published.layout import PROJECT
from queries.warehouse import current

PAGE = PROJECT / "docs" / "snelheid.md"
FIGURE = "/api/v1/figuren/in-en-uitstroom.json?regio=RA0206"
TABLE = "/api/v1/tabellen/mart.mobiliteit"
ROWS = 100_000
REQUESTS = 500
_TICK = os.sysconf("SC_CLK_TCK")


def main() -> None:
    """Measure, print and write."""
    rows = int(current().query("select count(*) as n from mart.mobiliteit").iloc[0]["n"])
    parts = [_head(rows), "\n".join(_pages())]
    with server(ahead=True) as (url, pid):
        time.sleep(sessions.WARMING)
        parts += ["\n".join(_sessions(url, pid)), "\n".join(_answers(url, pid, min(ROWS, rows)))]
    text = "\n\n".join(parts) + "\n"
    print(text)
    PAGE.write_text(text, "utf-8")


def _head(rows: int) -> str:
    build = current().build_id
    machine = f"{_processor()}, {os.cpu_count()} kernen, Python {platform.python_version()}"
    return f"""# Snelheid: wat een pagina, een antwoord en een lezer kosten

Dit stuk is gemaakt met `python -m benchmarks.speed`; niemand schrijft erin.

Gemaakt op {day(date.today())}, versie `{build}` met {number(rows, 0)} rijen in- en uitstroom. Machine: {machine}."""


def _processor() -> str:
    told = Path("/proc/cpuinfo").read_text("utf-8") if Path("/proc/cpuinfo").exists() else ""
    names = [line.partition(":")[2].strip() for line in told.splitlines() if line.startswith("model name")]
    return names[0] if names else platform.machine()


def _pages() -> Iterator[str]:
    found = pages.measured()
    yield "## Een pagina"
    yield ""
    yield "Milliseconden processor van het script, zonder browser: de eerste keer dat iemand deze regio kiest, en weer."
    yield "De pagina zoals hij opent is vooraf getekend (ADR 027) en kost dan wat onder 'weer' staat."
    yield ""
    yield from _table(
        ("pagina", "eerste keer", "weer"),
        [(one.page, number(one.first, 0), number(one.again, 1)) for one in found],
    )
    middle = statistics.median(one.again for one in found)
    yield ""
    most = max(one.again for one in found)
    yield f"Weer, in het midden: {number(middle, 1)} ms; de duurste pagina {number(most, 1)} ms."


def _sessions(url: str, pid: int) -> Iterator[str]:
    yield "## Lezers tegelijk"
    yield ""
    yield "Eén server op één kern. Elke lezer heeft een pagina open over de websocket en kiest om de vijf seconden iets"
    yield "anders, één op de vijf keer iets wat nog niemand koos. Tijd van de vraag tot het einde van de run."
    yield ""
    held = sessions.measured(url, pid, sessions.READERS, sessions.SECONDS)
    yield from _table(
        ("lezers", "keuzes", "midden, ms", "p95, ms", "traagst, ms", "geheugen per lezer, MB"),
        [
            (str(one.readers), str(one.changes), *(number(ms, 0) for ms in (one.middle, one.p95, one.slowest)),
             number(one.memory, 2))
            for one in held
        ],
    )  # fmt: skip


def _answers(url: str, pid: int, rows: int) -> Iterator[str]:
    yield "## Antwoorden voor programma's"
    yield ""
    yield f"Processor van de server per antwoord, {REQUESTS} achter elkaar over één verbinding; van een tabel"
    yield f"{number(rows, 0)} rijen, één keer."
    yield ""
    found: list[tuple[str, str, str]] = []
    with httpx.Client(base_url=url, timeout=120) as client:
        tag = client.get(FIGURE).raise_for_status().headers["etag"]
        kinds: Sequence[tuple[str, dict[str, str]]] = (("figuur, bewaard", {}), ("304", {"if-none-match": tag}))
        for name, headers in kinds:
            begun, clock = _processor_ms(pid), time.perf_counter()
            for _ in range(REQUESTS):
                client.get(FIGURE, headers=headers)
            took = 1000 * (time.perf_counter() - clock)
            found.append((name, number((_processor_ms(pid) - begun) / REQUESTS, 2), number(took / REQUESTS, 2)))
        for extension in ("csv", "nl.csv", "json", "parquet", "xlsx"):
            begun, clock = _processor_ms(pid), time.perf_counter()
            client.get(f"{TABLE}.{extension}", params={"aantal": ROWS}).raise_for_status()
            took = 1000 * (time.perf_counter() - clock)
            found.append((f"tabel, {extension}", number(_processor_ms(pid) - begun, 0), number(took, 0)))
    yield from _table(("antwoord", "processor, ms", "duur, ms"), found)


def _processor_ms(pid: int) -> float:
    told = Path(f"/proc/{pid}/stat").read_text("utf-8").rpartition(")")[2].split()
    return 1000 * (int(told[11]) + int(told[12])) / _TICK


def _table(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> Iterator[str]:
    yield f"| {' | '.join(heads)} |"
    yield f"|---|{'---:|' * (len(heads) - 1)}"
    yield from (f"| {' | '.join(row)} |" for row in rows)


if __name__ == "__main__":
    main()
