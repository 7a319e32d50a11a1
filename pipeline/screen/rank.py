"""Makes clues of findings: score with named parts, band, fingerprint, and evidence down to the
cell.
"""

from collections.abc import Mapping, Sequence
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
RAW = "__raw"
"""After a field: its original text."""
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
BATCH = 200_000
"""Records whose cells are put together at a time: lists of cells do not spill to disk."""
PLACES = """SELECT max(place) FROM (
  SELECT place, sum(records) OVER (ORDER BY place ROWS UNBOUNDED PRECEDING) // $most AS batch
  FROM scored_finding) GROUP BY batch ORDER BY ALL"""
"""The last place of each batch."""
CANONICAL = {
    "date": "strftime({0}, '%Y-%m-%d')",
    "month": "strftime({0}, '%Y-%m')",
    "timestamp": "strftime({0}, '%Y-%m-%d %H:%M:%S')",
    "number": "CASE WHEN {0} = floor({0}) THEN CAST(CAST({0} AS BIGINT) AS VARCHAR)"
    " ELSE CAST({0} AS VARCHAR) END",
}
"""Canonical text by type, where it is not the plain cast (`docs/architecture.md`)."""
KINDS = """CREATE OR REPLACE TEMP TABLE shown_kind AS
SELECT row_number() OVER (ORDER BY d.rule_id, d.signal, d.source) AS kind_no, d.rule_id, d.signal,
  d.source, list_sort(d.fields) AS fields,
  dense_rank() OVER (PARTITION BY d.source ORDER BY list_sort(d.fields)) AS set_no,
  len(t.reopen_on) = 0 OR list_contains(t.reopen_on, d.signal) AS reopens
FROM finding_field AS d JOIN rule_told AS t USING (rule_id)
SEMI JOIN (SELECT DISTINCT source FROM finding_record) AS f ON f.source = d.source"""
"""What the records of a rule's signal in one source show: `set_no` numbers, from 1 within the
source, which fields together."""
SHOWN = """CREATE OR REPLACE TEMP TABLE shown_record AS
SELECT s.place, k.kind_no, f.record_id
FROM finding_record AS f JOIN scored_finding AS s USING (finding_id)
JOIN shown_kind AS k ON k.rule_id = s.rule_id AND k.signal = f.signal AND k.source = f.source
ORDER BY s.place"""
"""All records in the order of their findings, so that a batch reads its own alone."""
CELLS = "MAP(VARCHAR, STRUCT(raw VARCHAR, value VARCHAR))"
NO_EVIDENCE = f"""SELECT 0 AS place, '' AS signal, '' AS source, '' AS record_key, '' AS file,
  '' AS sheet, 0 AS row, '' AS sha256,
  CAST(NULL AS {CELLS}) AS fields,
  CAST([] AS VARCHAR[]) AS facts WHERE FALSE"""


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
    first.
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
    shown = _shown(con)
    for source, sets in shown.items():
        _show_cells(con, contracts[source], sorted({field for one in sets for field in one}))
    con.execute(SHOWN)
    _write_batches(con, contracts, shown, values)
    for source in shown:
        con.execute(f"DROP TABLE {_cells(source)}")
    con.execute("DROP VIEW IF EXISTS evidence_row")
    con.execute("DROP TABLE shown_record")


def _write_batches(
    con: duckdb.DuckDBPyConnection,
    contracts: Contracts,
    shown: Mapping[str, list[list[str]]],
    values: Mapping[str, object],
) -> None:
    """Add the clues to their table, a batch at a time; as one transaction, or else each batch goes
    through the log, and what is full of the table is written to the file again.
    """
    first, places = 1, con.execute(PLACES, {"most": BATCH}).fetchall()
    con.begin()
    for (last,) in places:
        _show_batch(con, contracts, shown, first, last)
        run_file(con, CLUE_SQL, {**values, "first": first, "last": last})
        first = last + 1
    con.commit()


def write_packets(con: duckdb.DuckDBPyConnection) -> None:
    """Write the table `packet` of `clue`: all clues about one entity together."""
    run_file(con, PACKET_SQL)


def _shown(con: duckdb.DuckDBPyConnection) -> dict[str, list[list[str]]]:
    """List by source which fields of it are shown together, in the order of their numbers."""
    con.execute(KINDS)
    return dict(
        con.execute("""SELECT source, list(fields ORDER BY set_no)
FROM (SELECT DISTINCT source, set_no, fields FROM shown_kind)
GROUP BY source ORDER BY source""").fetchall()
    )


def _cells(source: str) -> str:
    return identifier(f"cells_{source}")


def _show_cells(con: duckdb.DuckDBPyConnection, contract: Contract, fields: list[str]) -> None:
    """Make `cells_<source>`: record_id, record_key, file, sheet, row, sha256, and for each field
    its original and its canonical text, `<field>__raw` and `<field>`; one row per record that a
    finding shows.
    """
    texts = ", ".join(
        f"{text} AS {name}, coalesce(r.{raw}, {text}, '') AS {raw}"
        for text, name, raw in (
            (canonical(contract, field), identifier(field), identifier(field + RAW))
            for field in fields
        )
    )
    con.execute(f"""CREATE OR REPLACE TEMP TABLE {_cells(contract.source)} AS
SELECT r.record_id, r.record_key, e.file, r.sheet, r.row, e.sha256, {texts}
FROM {identifier(contract.source)} AS r JOIN extract AS e ON e.extract_no = r.extract_no
WHERE r.record_id IN (
  SELECT record_id FROM finding_record WHERE source = {text_literal(contract.source)})""")


def _show_poor(con: duckdb.DuckDBPyConnection, contracts: Contracts) -> None:
    """Make `poor_people`: [finding_id, people]; empty where no register was ever described."""
    none = "SELECT CAST(NULL AS VARCHAR) AS finding_id, 0 AS people WHERE FALSE"
    sql = POOR if POOR_SOURCE in contracts else none
    con.execute(f"CREATE OR REPLACE TEMP TABLE poor_people AS {sql}")


def _show_batch(
    con: duckdb.DuckDBPyConnection,
    contracts: Contracts,
    shown: Mapping[str, list[list[str]]],
    first: int,
    last: int,
) -> None:
    """Show the evidence of the findings from place `first` to `last` as the view `evidence_row`."""
    batch = f"place BETWEEN {first} AND {last}"
    found = con.execute(
        "SELECT DISTINCT source FROM shown_kind SEMI JOIN"
        f" (SELECT kind_no FROM shown_record WHERE {batch}) USING (kind_no) ORDER BY source"
    ).fetchall()
    selects = [_evidence(contracts[source], shown[source], batch) for (source,) in found]
    union = "\nUNION ALL\n".join(selects or [NO_EVIDENCE])
    con.execute(f"CREATE OR REPLACE TEMP VIEW evidence_row AS {union}")


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


def _evidence(contract: Contract, sets: list[list[str]], batch: str) -> str:
    """Write the SELECT of the records of one source, with the cells that each finding shows, and
    the facts in them where these bring a decided clue back.
    """
    cells, facts = (_by_set([write(contract, one) for one in sets]) for write in (_fields, _facts))
    return f"""SELECT f.place, k.signal, k.source, r.record_key, r.file, r.sheet, r.row,
  r.sha256, {cells} AS fields, CASE WHEN k.reopens THEN {facts} END AS facts
FROM shown_record AS f JOIN shown_kind AS k USING (kind_no)
JOIN {_cells(contract.source)} AS r USING (record_id)
WHERE k.source = {text_literal(contract.source)} AND f.{batch}"""


def _by_set(written: list[str]) -> str:
    told = " ".join(f"WHEN {no} THEN {sql}" for no, sql in enumerate(written, 1))
    return f"CASE k.set_no {told} END"


def _fields(_: Contract, fields: list[str]) -> str:
    """Write the cells of these fields; a struct is made a map, which checks no key."""
    return f"CAST({{{', '.join(map(_entry, fields))}}} AS {CELLS})"


def _facts(contract: Contract, fields: list[str]) -> str:
    """Write the facts in these fields: all but a record's key and whom it names."""
    ids = {spec.id for spec in contract.fields.values() if spec.is_mention}
    names = {name for name, spec in contract.fields.items() if spec.is_mention}
    unread = {*contract.key, *names, *ids}
    facts = (
        f"k.signal || '|' || k.source || '|' || r.record_key || {text_literal(f'|{field}=')}"
        f" || coalesce(r.{identifier(field)}, '')"
        for field in fields
        if field not in unread
    )
    return f"CAST([{', '.join(facts)}] AS VARCHAR[])"


def canonical(contract: Contract, field: str) -> str:
    """Write the canonical text of a field of `r`; null where the value is."""
    column = f"r.{identifier(field)}"
    return CANONICAL.get(contract.fields[field].type, "CAST({0} AS VARCHAR)").format(column)


def _entry(field: str) -> str:
    value, raw = (f"r.{identifier(name)}" for name in (field, field + RAW))
    return f"{text_literal(field)}: {{'raw': {raw}, 'value': {value}}}"
