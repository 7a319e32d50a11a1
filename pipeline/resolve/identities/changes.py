"""The log of ids: what merged into what, what came off what, in which run and why.

Writes `redirect` (where an old id leads tonight) and `identity_change` (every merge and split that
the ledger knows, in order).
"""

from collections.abc import Mapping, Sequence
from pathlib import Path

import duckdb
import polars as pl

from pipeline.resolve.identities.ledger import LedgerEntry
from pipeline.resolve.tables import keep, step

SQL = Path(__file__).with_name("sql")

CHANGE_SCHEMA = pl.Schema(
    {
        "change_no": pl.Int64, "run_no": pl.Int32, "run_id": pl.String, "cause": pl.String,
        "kind": pl.String, "old_id": pl.String, "new_id": pl.String, "because": pl.String,
        "record": pl.String, "is_judged": pl.Boolean, "leads_to": pl.String,
    }
)  # fmt: skip


def survivors(ledger: Sequence[LedgerEntry]) -> dict[str, LedgerEntry]:
    """Give each id that no longer stands for itself, with its line; the latest word counts."""
    latest = {entry.entity_id: entry for entry in ledger if entry.cause != "extended"}
    return {old: entry for old, entry in latest.items() if entry.cause == "merged"}


def survivor(entity_id: str, merges: Mapping[str, LedgerEntry]) -> str:
    """Follow merges to the id that goes on; a circle (a damaged ledger) ends the walk."""
    seen = {entity_id}
    while entity_id in merges and merges[entity_id].other_id not in seen:
        entity_id = merges[entity_id].other_id
        seen.add(entity_id)
    return entity_id


def write_changes(con: duckdb.DuckDBPyConnection, ledger: Sequence[LedgerEntry]) -> None:
    """Write `redirect` and `identity_change`; an id that came back stands for itself again."""
    merges = survivors(ledger)
    rows = [(old, survivor(old, merges), e.run_id, e.cause) for old, e in sorted(merges.items())]
    names = ["old_id", "entity_id", "run_id", "cause"]
    frame = pl.DataFrame(rows, schema=dict.fromkeys(names, pl.String), orient="row")
    keep(con, "merged_id", frame)
    step(con, "redirect", folder=SQL)
    keep(con, "change_log", _log(ledger, merges))
    step(con, "identity_change", folder=SQL)


def _log(ledger: Sequence[LedgerEntry], merges: Mapping[str, LedgerEntry]) -> pl.DataFrame:
    """Give `CHANGE_SCHEMA`, one row per merge or split, in the order of the ledger."""
    rows: list[tuple[object, ...]] = []
    run_no = 0
    for entry in ledger:
        run_no += entry.cause == "run"
        if entry.cause not in ("merged", "split"):
            continue
        old, new = entry.entity_id, entry.other_id
        if entry.cause == "split":
            old, new = new, old
        rows.append(
            (len(rows) + 1, run_no, entry.run_id, entry.cause, entry.kind, old, new, entry.because,
             entry.record, entry.is_judged, survivor(old, merges))
        )  # fmt: skip
    return pl.DataFrame(rows, schema=CHANGE_SCHEMA, orient="row")
