"""Makes clues of findings: score with named parts, band, fingerprint, and evidence down to the
cell.
"""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import duckdb
import polars as pl

from connectors.model import Contract
from pipeline.engine.statement import identifier, run_file, text_literal
from pipeline.screen.model import Head
from pipeline.screen.names import Contracts
from pipeline.screen.points import POINT
from pipeline.screen.settings import ScreenSettings

TABLE_SQL, SCORE_SQL, CLUE_SQL, PACKET_SQL = (
    Path(__file__).with_name(name)
    for name in ("clue_table.sql", "score.sql", "clue.sql", "packet.sql")
)
POOR_SOURCE = "poverty_registry"
POOR = f"""SELECT f.finding_id, count(DISTINCT l.party_id) AS people
FROM finding_record AS f
JOIN link AS l ON l.source = f.source AND l.record_id = f.record_id AND l.entity_kind = 'person'
JOIN (SELECT DISTINCT k.party_id FROM link AS k JOIN {POOR_SOURCE} AS p ON p.record_id = k.record_id
  WHERE k.source = '{POOR_SOURCE}' AND k.level IN ('strong', 'medium') AND p.is_current
    AND NOT coalesce(contains(p.state, '已脱贫') OR contains(p.state, '已消除'), FALSE)) AS p
  ON p.party_id = l.party_id
WHERE l.level IN ('strong', 'medium') GROUP BY f.finding_id"""
"""How many people of registered poor households the records of a finding name."""
BATCH = 5_000
"""Findings whose evidence is put together at a time: lists of cells do not spill to disk."""
CANONICAL = {
    "date": "strftime({0}, '%Y-%m-%d')",
    "month": "strftime({0}, '%Y-%m')",
    "timestamp": "strftime({0}, '%Y-%m-%d %H:%M:%S')",
    "number": "CASE WHEN {0} = floor({0}) THEN CAST(CAST({0} AS BIGINT) AS VARCHAR)"
    " ELSE CAST({0} AS VARCHAR) END",
}
"""Canonical text by type, where it is not the plain cast (`docs/architecture.md`)."""
EVIDENCE = """CREATE OR REPLACE TEMP TABLE evidence_row (finding_id VARCHAR, signal VARCHAR, source
VARCHAR,
  record_key VARCHAR, file VARCHAR, sheet VARCHAR, row INTEGER, sha256 VARCHAR,
  fields MAP(VARCHAR, STRUCT(raw VARCHAR, value VARCHAR)), facts VARCHAR[])"""


def write_clues(  # everything a clue says of its run
    con: duckdb.DuckDBPyConnection,
    rules: Sequence[Head],
    contracts: Contracts,
    *,
    as_of: date,
    run_id: str,
    settings: ScreenSettings,
) -> None:
    """Write the table `clue` (see `docs/interface.md`) from `finding` and `finding_record`, best
    first, and `packet`: all clues about one entity together.
    """
    _show_rules(con, rules)
    run_file(con, TABLE_SQL)
    _show_poor(con, contracts)
    run_file(con, SCORE_SQL, {"point": POINT})
    values = {
        "as_of": as_of,
        "run_id": run_id,
        "high": settings.high * POINT,
        "medium": settings.medium * POINT,
    }
    found = con.execute("SELECT count(*) FROM scored_finding").fetchone()
    for first in range(1, (found[0] if found else 0) + 1, BATCH):
        last = first + BATCH - 1
        _show_batch(con, contracts, first, last)
        run_file(con, CLUE_SQL, {**values, "first": first, "last": last})
    run_file(con, PACKET_SQL)


def _show_poor(con: duckdb.DuckDBPyConnection, contracts: Contracts) -> None:
    """Make `poor_people`: [finding_id, people]; empty where no register was ever described."""
    none = "SELECT CAST(NULL AS VARCHAR) AS finding_id, 0 AS people WHERE FALSE"
    sql = POOR if POOR_SOURCE in contracts else none
    con.execute(f"CREATE OR REPLACE TEMP TABLE poor_people AS {sql}")


def _show_batch(
    con: duckdb.DuckDBPyConnection, contracts: Contracts, first: int, last: int
) -> None:
    """Make `evidence_row` for the findings from place `first` to `last`."""
    con.execute(EVIDENCE)
    con.execute(
        "CREATE OR REPLACE TEMP TABLE shown_record AS SELECT f.* FROM finding_record AS f"
        " JOIN scored_finding AS s USING (finding_id) WHERE s.place BETWEEN $first AND $last",
        {"first": first, "last": last},
    )
    found = con.execute("SELECT DISTINCT source FROM shown_record ORDER BY source").fetchall()
    for (source,) in found:
        _show_evidence(con, contracts[source])


def _show_rules(con: duckdb.DuckDBPyConnection, rules: Sequence[Head]) -> None:
    frame = pl.DataFrame(
        {
            "rule_id": [rule.id for rule in rules],
            "title": [rule.title for rule in rules],
            "line": [rule.line for rule in rules],
            "rule_version": [rule.version for rule in rules],
            "reopen_on": [list(getattr(rule, "reopen_on", ())) for rule in rules],
        },
        schema={
            "rule_id": pl.String,
            "title": pl.String,
            "line": pl.String,
            "rule_version": pl.Int32,
            "reopen_on": pl.List(pl.String),
        },
    )
    con.register("rule_frame", frame.to_arrow())
    con.execute("CREATE OR REPLACE TEMP TABLE rule_told AS SELECT * FROM rule_frame")
    con.unregister("rule_frame")


def _show_evidence(con: duckdb.DuckDBPyConnection, contract: Contract) -> None:
    """Append to `evidence_row` the records of one source, with the cells that each finding
    shows.
    """
    source = text_literal(contract.source)
    shown = con.execute(
        f"SELECT DISTINCT unnest(fields) AS f FROM shown_record WHERE source = {source} ORDER BY f"
    ).fetchall()
    ids = {spec.id for spec in contract.fields.values() if spec.is_mention}
    names = {name for name, spec in contract.fields.items() if spec.is_mention}
    unread = {*contract.key, *names, *ids}  # shown, but no fact of the rule's
    entries = ", ".join(_entry(contract, field) for (field,) in shown)
    facts = ", ".join(
        f"CASE WHEN list_contains(f.fields, {text_literal(field)}) THEN {text_literal(field + '=')}"
        f" || coalesce({canonical(contract, field)}, '') END"
        for (field,) in shown
        if field not in unread
    )
    con.execute(f"""INSERT INTO evidence_row
SELECT f.finding_id, f.signal, f.source, r.record_key, e.file, r.sheet, r.row, e.sha256,
  map_from_entries(list_filter([{entries}], lambda x: list_contains(f.fields, x.k))),
  list_filter([{facts or "NULL"}], lambda x: x IS NOT NULL)
FROM shown_record AS f JOIN {identifier(contract.source)} AS r ON r.record_id = f.record_id
JOIN extract AS e ON e.extract_no = r.extract_no WHERE f.source = {source}""")


def canonical(contract: Contract, field: str) -> str:
    """Write the canonical text of a field of `r`; null where the value is."""
    column = f"r.{identifier(field)}"
    return CANONICAL.get(contract.fields[field].type, "CAST({0} AS VARCHAR)").format(column)


def _entry(contract: Contract, field: str) -> str:
    value = canonical(contract, field)
    raw = f"coalesce(r.{identifier(field + '__raw')}, {value}, '')"
    return f"{{'k': {text_literal(field)}, 'v': {{'raw': {raw}, 'value': {value}}}}}"
