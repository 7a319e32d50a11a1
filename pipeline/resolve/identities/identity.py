"""Ids that stay: whoever shares an anchor with an earlier night's entity keeps its id.

Reads who belongs together (`entity_anchor`) and never changes it. Of several old ids of one entity
the earliest goes on and the others become redirects; of several entities that come off one old id
the one with its earliest anchor keeps it.
"""

from collections.abc import Sequence
from pathlib import Path

import duckdb
import polars as pl

from pipeline.resolve.identities.ledger import LedgerEntry
from pipeline.resolve.tables import ask, keep, step

SQL = Path(__file__).with_name("sql")

NUMBERED = "^(org:code|per:id|prj:no):"
"""Anchors by a checked number, which never belong to two entities."""

KINDS = {"org": "organisation", "per": "person", "prj": "project"}
"""First three letters of an anchor, and of an id, → kind."""

ANCHORS_SCHEMA = pl.Schema(
    {"known_by": pl.String, "entity_id": pl.String, "at_line": pl.Int64, "at_place": pl.Int64}
)


def identify(
    con: duckdb.DuckDBPyConnection, ledger: Sequence[LedgerEntry], *, run_id: str
) -> list[LedgerEntry]:
    """Give every entity of tonight its id (`entity_id_of`) and write `redirect`.

    Only entities that something but the register of firms mentions are entered in the ledger: the
    id of the others is the hash of the anchor that they are registered by.

    Returns:
        The run's entries for the ledger, its `run` line first.
    """
    merges = _merges(ledger)
    anchors = _anchors(ledger, merges)
    keep(con, "ledger_anchor", anchors)
    numbers = anchors.filter(pl.col("known_by").str.contains(NUMBERED))
    keep(con, "ledger_number", numbers.select("entity_id", number="known_by"))
    step(con, "entity_anchor", folder=SQL)
    claims = ask(con, "claim", {"numbered": NUMBERED}, folder=SQL)
    kept, merged, lost = _settle(claims, _first_lines(ledger))
    keep(con, "kept_id", kept)
    step(con, "entity_id_of", {"run_id": run_id}, folder=SQL)
    entries = [
        LedgerEntry(run_id, "run"),
        *_entered(con, lost, run_id=run_id),
        *_told(merged, run_id),
    ]
    _write_redirects(con, [*ledger, *entries])
    return entries


def _merges(ledger: Sequence[LedgerEntry]) -> dict[str, LedgerEntry]:
    """Give each id that no longer stands for itself, with its line; the latest word counts."""
    latest = {entry.entity_id: entry for entry in ledger if entry.cause != "extended"}
    return {old: entry for old, entry in latest.items() if entry.cause == "merged"}


def _survivor(entity_id: str, merges: dict[str, LedgerEntry]) -> str:
    """Follow merges to the id that goes on; a circle (a damaged ledger) ends the walk."""
    seen = {entity_id}
    while entity_id in merges and merges[entity_id].other_id not in seen:
        entity_id = merges[entity_id].other_id
        seen.add(entity_id)
    return entity_id


def _anchors(ledger: Sequence[LedgerEntry], merges: dict[str, LedgerEntry]) -> pl.DataFrame:
    """Give [known_by, entity_id, at_line, at_place], one row per anchor: its latest owner."""
    survivors = pl.DataFrame(
        [(old, _survivor(old, merges)) for old in merges],
        schema={"entity_id": pl.String, "survivor": pl.String},
        orient="row",
    )
    entries = pl.DataFrame(
        [(e.entity_id, list(e.anchors)) for e in ledger],
        schema={"entity_id": pl.String, "known_by": pl.List(pl.String)},
        orient="row",
    )
    return (
        entries.with_row_index("at_line")
        .explode("known_by", empty_as_null=True)
        .filter(pl.col("known_by").is_not_null())
        .with_columns(at_place=pl.int_range(pl.len()))
        .join(survivors, on="entity_id", how="left", maintain_order="left")
        .with_columns(entity_id=pl.coalesce("survivor", "entity_id"))
        .unique("known_by", keep="last", maintain_order=True)
        .select([pl.col(name).cast(dtype) for name, dtype in ANCHORS_SCHEMA.items()])
    )


def _first_lines(ledger: Sequence[LedgerEntry]) -> pl.DataFrame:
    """Give [entity_id, first_line], one row per id: where the ledger first names it."""
    ids = pl.DataFrame(
        {"entity_id": [entry.entity_id for entry in ledger]}, schema={"entity_id": pl.String}
    )
    return ids.with_row_index("first_line").group_by("entity_id").agg(pl.col("first_line").min())


def _settle(
    claims: pl.DataFrame, first_lines: pl.DataFrame
) -> tuple[pl.DataFrame, pl.DataFrame, pl.DataFrame]:
    """Decide who keeps which id.

    Returns:
        kept [anchor, entity_id], merged [entity_id, other_id], lost [anchor, entity_id]; each id in
        at most one of kept and merged, each anchor at most once in kept and in lost.
    """
    ranked = claims.join(first_lines, on="entity_id", how="left").sort(
        "entity_id", "at_line", "at_place", "anchor"
    )
    won = ranked.unique("entity_id", keep="first", maintain_order=True).sort(
        "anchor", "first_line", "entity_id"
    )
    kept = won.unique("anchor", keep="first", maintain_order=True).select("anchor", "entity_id")
    merged = (
        won.join(kept, on="entity_id", how="anti")
        .join(kept.rename({"entity_id": "other_id"}), on="anchor")
        .select("entity_id", "other_id")
        .sort("entity_id")
    )
    lost = (
        ranked.join(kept, on="anchor", how="anti")
        .sort("anchor", "first_line", "entity_id")
        .unique("anchor", keep="first", maintain_order=True)
        .select("anchor", "entity_id")
    )
    return kept, merged, lost


def _entered(
    con: duckdb.DuckDBPyConnection, lost: pl.DataFrame, *, run_id: str
) -> list[LedgerEntry]:
    """Give the entries of entities that are new, came off another, or have further anchors."""
    entered = ask(con, "ledger_entry", folder=SQL)
    told = entered.join(
        lost.rename({"entity_id": "other_id"}), on="anchor", how="left"
    ).with_columns(
        cause=pl.when(pl.col("is_kept"))
        .then(pl.lit("extended"))
        .when(pl.col("other_id").is_not_null())
        .then(pl.lit("split"))
        .otherwise(pl.lit("founded"))
    )
    rows = told.sort("entity_id").select("cause", "entity_id", "anchors", "other_id").rows()
    return [
        LedgerEntry(run_id, cause, entity_id, KINDS[entity_id[:3]], tuple(anchors), other_id or "")
        for cause, entity_id, anchors, other_id in rows
    ]


def _told(merged: pl.DataFrame, run_id: str) -> list[LedgerEntry]:
    return [
        LedgerEntry(run_id, "merged", old, KINDS[old[:3]], (), other)
        for old, other in merged.rows()
    ]


def _write_redirects(con: duckdb.DuckDBPyConnection, ledger: Sequence[LedgerEntry]) -> None:
    """Write `redirect`: every id that merged and has not come back, with where it leads tonight."""
    merges = _merges(ledger)
    rows = [(old, _survivor(old, merges), e.run_id, e.cause) for old, e in sorted(merges.items())]
    names = ["old_id", "entity_id", "run_id", "cause"]
    frame = pl.DataFrame(rows, schema=dict.fromkeys(names, pl.String), orient="row")
    keep(con, "merged_id", frame)
    step(con, "redirect", folder=SQL)
