"""Roles: the cells of StatLine that are figures of the dashboard, as rows of kerncijfer and mobiliteit."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import duckdb

from etl.definitions import Definitions
from etl.statline.cells.tables import create
from etl.statline.meaning.binding import COUNTRY, Binding, UnboundError, bind
from etl.statline.meaning.choosing import Listed, best
from etl.statline.meaning.municipalities import days
from etl.statline.meaning.rules import Role
from etl.statline.wire.model import Table, Topic

_SQL = Path(__file__).parent / "sql"
Place = tuple[str | None, ...]


@dataclass
class RoleReport:
    """What became of the roles.

    Attributes:
        tables: Code of the role -> id of its table, None without one.
        rows: Code of the role -> rows it gave.
        warnings: What did not fit, per role (Dutch).
        filled: Which figures of which table were made -> code of the role that made them.
    """

    tables: dict[str, str | None] = field(default_factory=dict)
    rows: dict[str, int] = field(default_factory=dict)
    warnings: list[str] = field(default_factory=list)
    filled: dict[Place, str] = field(default_factory=dict)

    def warn(self, role: Role, text: str) -> None:
        """Add a warning about a role."""
        self.warnings.append(f"rol '{role.code}': {text}")


def role_rows(
    con: duckdb.DuckDBPyConnection,
    tables: Sequence[Table],
    roles: Sequence[Role],
    definitions: Definitions | None,
    seen: Mapping[str, Listed],
) -> RoleReport:
    """Create `core.statline_kerncijfer`, `core.statline_mobiliteit` and the `raw.statline_rol*` tables, and fill them.

    `raw.statline_rolcel` and `raw.statline_rolregio` say which cell became which figure, so that a change is told once.

    Args:
        con: Has `core.statline`.
        tables: The tables in it.
        roles: What tables are for.
        definitions: Names of branches and regions; None only without tables.
        seen: Table id -> what the catalogue said of it last.
    """
    for name in ("kerncijfer_leeg", "mobiliteit_leeg", "rolcel_leeg"):
        con.execute(_sql(name))
    report = RoleReport()
    for role in roles:
        found = best(role, tables, seen)
        report.tables[role.code] = found[0].id if len(found) == 1 else None
        report.rows[role.code] = 0
        if len(found) > 1:
            report.warn(role, f"{len(found)} tabellen passen even goed: {', '.join(table.id for table in found)}")
        elif found and definitions is not None and role.soort != "verkenner":
            _fill(con, role, found[0], definitions, report)
    columns = {"rol": "varchar", "tabel": "varchar", "rijen": "bigint"}
    rows = [(code, table, report.rows[code]) for code, table in report.tables.items()]
    create(con, "raw.statline_rol", columns, rows)
    return report


def misfits(role: Role, table: Table, definitions: Definitions) -> list[str]:
    """Give what of a table does not fit a role (Dutch); nothing when it all does, or the role fills no figures."""
    if role.soort == "verkenner":
        return []
    try:
        binding, notes = bind(role, table, definitions)
    except UnboundError as error:
        return [str(error)]
    report = RoleReport()
    for pattern, units in [(r.onderwerp, r.eenheden) for r in role.onderwerpen] or [("", role.eenheden)]:
        _topic(binding, pattern, units, report)
    return [*notes, *(warning.removeprefix(f"rol '{role.code}': ") for warning in report.warnings)]


def _fill(
    con: duckdb.DuckDBPyConnection, role: Role, table: Table, definitions: Definitions, report: RoleReport
) -> None:
    try:
        binding, notes = bind(role, table, definitions)
    except UnboundError as error:
        report.warn(role, str(error))
        return
    for note in notes:
        report.warn(role, note)
    places = _places(binding)
    if before := sorted({report.filled[place] for place in places & report.filled.keys()}):
        report.warn(role, f"tabel {table.id} vult deze cijfers al in rol '{before[0]}'; er komt niets bij")
        return
    report.filled.update(dict.fromkeys(places, role.code))
    _register(con, binding)
    con.execute(_sql("rolregio"), {"tabel": table.id})
    fill = _mobility if role.soort == "mobiliteit" else _figures
    report.rows[role.code] = fill(con, binding, definitions, report)
    con.execute("drop view raw.rol_cijfer")
    for name in ("combinatie", "regio", "gemeente", "dag"):
        con.execute(f"drop table raw.rol_{name}")


def _places(binding: Binding) -> set[Place]:
    """Give which figures a role makes of a table: the same ones twice would be the same rows twice."""
    targets = [rule.indicator for rule in binding.role.onderwerpen] or ["mobiliteit"]
    found: set[Place] = set()
    for target in targets:
        for _, (branch, feature, split) in binding.combinations:
            flow = f"{feature.richting} {feature.bereik} {feature.categorie}" if feature else None
            found.add((binding.table.id, target, branch, flow, split or ""))
    return found


def _register(con: duckdb.DuckDBPyConnection, binding: Binding) -> None:
    """Give the SQL small tables: which combination, region and municipality is what."""
    features = ("richting", "bereik", "categorie")
    columns = {"combinatie": "integer", **dict.fromkeys(("branche_code", "uitsplitsing", *features), "varchar")}
    rows = [
        (number, labels.branch, labels.split, *(getattr(labels.feature, name, None) for name in features))
        for number, labels in binding.combinations
    ]
    create(con, "raw.rol_combinatie", columns, rows)
    regions = binding.regions or {"": COUNTRY}
    create(con, "raw.rol_regio", {"statline": "varchar", "regio_code": "varchar"}, list(regions.items()))
    life = {"gemeente": "varchar", "regio_code": "varchar", "van": "date", "tot": "date"}
    create(con, "raw.rol_gemeente", life, binding.municipalities)
    create(con, "raw.rol_dag", {"periode_code": "varchar", "dag": "date"}, days(binding.table.periods))
    con.execute(_sql("rolcijfer"))


def _figures(con: duckdb.DuckDBPyConnection, binding: Binding, definitions: Definitions, report: RoleReport) -> int:
    units = {indicator.code: indicator.eenheid for indicator in definitions.indicators}
    rows = 0
    for rule in binding.role.onderwerpen:
        topic = _topic(binding, rule.onderwerp, rule.eenheden, report)
        if topic is not None:
            parameters = _parameters(binding.table, topic, rule.eenheden[topic.unit])
            parameters |= {"indicator": rule.indicator, "eenheid": units[rule.indicator]}
            rows += _insert(con, "kerncijfer", parameters)
            if binding.municipalities:
                rows += _inserted(con, "kerncijfer_gemeente", parameters)
    return rows


def _mobility(con: duckdb.DuckDBPyConnection, binding: Binding, _: Definitions, report: RoleReport) -> int:
    topic = _topic(binding, "", binding.role.eenheden, report)
    if topic is None:
        return 0
    return _insert(con, "mobiliteit", _parameters(binding.table, topic, binding.role.eenheden[topic.unit]))


def _topic(binding: Binding, pattern: str, units: dict[str, float], report: RoleReport) -> Topic | None:
    """Give the one topic that fits and whose unit is known; else None, and a warning."""
    found = [topic for topic in binding.table.topics if re.search(pattern, topic.title, re.IGNORECASE)]
    if len(found) != 1:
        report.warn(binding.role, f"{len(found)} onderwerpen passen bij '{pattern}'")
        return None
    if found[0].unit not in units:
        report.warn(binding.role, f"onderwerp '{found[0].title}' heeft een onbekende eenheid: '{found[0].unit}'")
        return None
    return found[0]


def _parameters(table: Table, topic: Topic, factor: float) -> dict[str, object]:
    return {
        "tabel": table.id,
        "onderwerp": topic.name,
        "factor": factor,
        # What the table says of itself; the model core.afronding looks what its figures show.
        "afgerond_op": factor / 10**topic.decimals,
        "vindplaats": f"StatLine {table.id}, onderwerp {topic.title}",
    }


def _insert(con: duckdb.DuckDBPyConnection, name: str, parameters: dict[str, object]) -> int:
    rows = _inserted(con, name, parameters)
    cell = {key: parameters.get(key) for key in ("tabel", "onderwerp", "indicator")}
    con.execute(_sql("rolcel"), cell | {"doel": f"mart.{name}"})
    return rows


def _inserted(con: duckdb.DuckDBPyConnection, name: str, parameters: dict[str, object]) -> int:
    row = con.execute(_sql(name), parameters).fetchone()
    return int(row[0]) if row else 0


def _sql(name: str) -> str:
    return (_SQL / f"{name}.sql").read_text(encoding="utf-8")
