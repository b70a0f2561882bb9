"""`/metrics`: what a program that watches over servers asks (Prometheus).

What is counted as it happens stands where it happens: `queries.opening` (questions), `ui.site.frame` (pages) and
`serving.process.requests` (addresses). Here stands what is true when it is asked: the build, its figures, its readers.
prometheus_client adds memory, processor and open files of the process.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any

from prometheus_client import REGISTRY, Metric
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.exposition import choose_encoder
from prometheus_client.registry import Collector
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from streamlit.runtime import Runtime

from analysis.rows import records
from published.layout import warehouse_folder
from published.refreshes import read_refreshes
from queries.run import run
from queries.warehouse import WarehouseError, current, one_build
from serving.process.connections import Connection
from serving.settings import said

_SESSIONS = "active_sessions"
_PASSED_ON = ("forwarded", "x-forwarded-for", "x-forwarded-proto", "x-real-ip", "via")
_HERE = frozenset({"127.0.0.1", "::1"})


def measured() -> bool | None:
    """Give whether all may read the measures; None when only this machine may (`DOORSTROOM_METRICS`).

    Raises:
        SystemExit: The setting says something else than ja or nee (Dutch).
    """
    return said("DOORSTROOM_METRICS", "alleen voor wie het op deze computer zelf vraagt")


async def metrics(request: Request) -> Response:
    """Answer `/metrics` to who asks on this machine itself, not by a proxy; to all or to none when that is set."""
    may = measured()
    if not (_asked_here(request) if may is None else may):
        return PlainTextResponse("Dit adres bestaat niet.\n", 404)
    write, kind = choose_encoder(request.headers.get("accept", ""))
    body = await run_in_threadpool(write, REGISTRY)
    return Response(body, headers={"content-type": kind, "cache-control": "no-store"})


def _asked_here(request: Request) -> bool:
    host = request.client.host if request.client else ""
    return host in _HERE and not any(name in request.headers for name in _PASSED_ON)


class Now(Collector):
    """What is true when it is asked; a build that cannot be read is told as such and takes nothing else away."""

    def collect(self) -> Iterable[Metric]:
        """Give each measure."""
        yield _gauge("doorstroom_sessies", "Open pagina's van bezoekers.", _sessions())
        yield _gauge("doorstroom_verbindingen", "Open verbindingen.", Connection.open_now())
        yield from _of_the_build()
        yield _refreshed()

    def describe(self) -> Iterable[Metric]:
        """Give none beforehand: to name them it need not be asked."""
        return ()


def _gauge(name: str, text: str, value: float) -> Metric:
    return GaugeMetricFamily(name, text, value=value)


def _sessions() -> int:
    if not Runtime.exists():
        return 0
    stats: Any = Runtime.instance().stats_mgr.get_stats(family_names=[_SESSIONS])
    return int(sum(stat.value for stat in stats.get(_SESSIONS, ())))


def _of_the_build() -> Iterable[Metric]:
    read = GaugeMetricFamily("doorstroom_gegevens_leesbaar", "1 als er een versie van de gegevens te lezen is.")
    built = GaugeMetricFamily(
        "doorstroom_gebouwd_tijd_seconden", "Wanneer de versie die gelezen wordt, is gebouwd.", labels=["build"]
    )
    fetched, late = (
        GaugeMetricFamily("doorstroom_thema_opgehaald_tijd_seconden", "Van wanneer de cijfers zijn.", labels=["thema"]),
        GaugeMetricFamily("doorstroom_thema_verwacht_tijd_seconden", "Wanneer de volgende komen.", labels=["thema"]),
    )
    try:
        with one_build():
            warehouse = current()
            built.add_metric([warehouse.build_id], datetime.fromisoformat(warehouse.built_at).timestamp())
            for row in records(run("overzicht_actualiteit").frame):
                for family, column in ((fetched, "opgehaald"), (late, "volgende_verwacht")):
                    if row[column]:
                        moment = datetime.fromisoformat(row[column]).replace(tzinfo=UTC)
                        family.add_metric([row["thema_code"]], moment.timestamp())
        read.add_metric([], 1)
    except WarehouseError:
        read.add_metric([], 0)
    return read, built, fetched, late


def _refreshed() -> Metric:
    family = GaugeMetricFamily(
        "doorstroom_ververst_tijd_seconden", "Wanneer CBS het laatst gevraagd is, en hoe dat ging.", labels=["afloop"]
    )
    for last in read_refreshes(warehouse_folder())[:1]:
        family.add_metric(["mislukt" if last.geweigerd else "goed"], last.begonnen.timestamp())
    return family


REGISTRY.register(Now())
