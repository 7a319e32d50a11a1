"""Ids that stay: whoever shares an anchor with an earlier night's entity keeps its id.

Reads who belongs together (`entity_anchor`) and never changes it. Of several old ids of one entity
the earliest goes on (one that people said to be another goes behind it) and the others become
redirects; of several entities that come off one old id
the one with its earliest anchor keeps it.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import duckdb
import polars as pl

from pipeline.resolve.identities.changes import survivor, survivors, write_changes
from pipeline.resolve.identities.ledger import LedgerEntry
from pipeline.resolve.identities.placing import NUMBERED, know
from pipeline.resolve.identities.targets import PREFIXES
from pipeline.resolve.tables import ask, keep, step

SQL = Path(__file__).with_name("sql")

KINDS = {prefix: kind for kind, prefix in PREFIXES.items()}
"""First three letters of an anchor, and of an id, → kind."""

ANCHORS_SCHEMA = pl.Schema(
    {"known_by": pl.String, "entity_id": pl.String, "at_line": pl.Int64, "at_place": pl.Int64}
)


class _Settled(NamedTuple):
    """Who keeps which id.

    Attributes:
        kept: [anchor, entity_id]; each id at most once in kept and merged together.
        merged: [entity_id, other_id, anchor, known_by]: the anchor in common that made it.
        lost: [anchor, entity_id]: whom an entity without an old id comes off, each anchor once.
    """

    kept: pl.DataFrame
    merged: pl.DataFrame
    lost: pl.DataFrame


def remember(con: duckdb.DuckDBPyConnection, ledger: Sequence[LedgerEntry]) -> None:
    """Make `ledger_anchor`, the latest owner of each anchor, and `ledger_number` of numbers."""
    anchors = owners(ledger)
    keep(con, "ledger_anchor", anchors)
    numbers = anchors.filter(pl.col("known_by").str.contains(NUMBERED))
    keep(con, "ledger_number", numbers.select("entity_id", number="known_by"))


def identify(
    con: duckdb.DuckDBPyConnection, ledger: Sequence[LedgerEntry], *, run_id: str
) -> list[LedgerEntry]:
    """Give every entity of tonight its id (`entity_id_of`); write `redirect`, `identity_change`.

    Needs `remember` and the judgements applied. Only entities that something but the register of
    firms mentions are entered in the ledger: the id of the others is the hash of the anchor that
    they are registered by.

    Returns:
        The run's entries for the ledger, its `run` line first.
    """
    know(con, list(PREFIXES))
    step(con, "given_up", folder=SQL)
    step(con, "entity_anchor", folder=SQL)
    claims = ask(con, "claim", {"numbered": NUMBERED}, folder=SQL)
    settled = _settle(claims, _first_lines(ledger))
    keep(con, "kept_id", settled.kept)
    step(con, "entity_id_of", {"run_id": run_id}, folder=SQL)
    entries = [
        LedgerEntry(run_id, "run"),
        *_entered(con, settled.lost),
        *_told(con, settled.merged),
    ]
    entries = [entry._replace(run_id=run_id) for entry in entries]
    write_changes(con, [*ledger, *entries])
    return entries


def owners(ledger: Sequence[LedgerEntry]) -> pl.DataFrame:
    """Give `ANCHORS_SCHEMA`, one row per anchor: its latest owner."""
    merges = survivors(ledger)
    went_on = pl.DataFrame(
        [(old, survivor(old, merges)) for old in merges],
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
        .join(went_on, on="entity_id", how="left", maintain_order="left")
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


def _settle(claims: pl.DataFrame, first_lines: pl.DataFrame) -> _Settled:
    """Decide who keeps which id."""
    ranked = claims.join(first_lines, on="entity_id", how="left").sort(
        "entity_id", "at_line", "at_place", "anchor"
    )
    won = ranked.unique("entity_id", keep="first", maintain_order=True).sort(
        "anchor", "is_taken_over", "first_line", "entity_id"
    )
    kept = won.unique("anchor", keep="first", maintain_order=True).select("anchor", "entity_id")
    merged = (
        won.join(kept, on="entity_id", how="anti")
        .join(kept.rename({"entity_id": "other_id"}), on="anchor")
        .select("entity_id", "other_id", "anchor", "known_by")
        .sort("entity_id")
    )
    lost = (
        ranked.join(kept, on="anchor", how="anti")
        .sort("anchor", "first_line", "entity_id")
        .unique("anchor", keep="first", maintain_order=True)
        .select("anchor", "entity_id")
    )
    return _Settled(kept, merged, lost)


def _entered(con: duckdb.DuckDBPyConnection, lost: pl.DataFrame) -> list[LedgerEntry]:
    """Give the entries of entities that are new, came off another, or have further anchors."""
    off = pl.concat([ask(con, "parted", folder=SQL), lost]).unique(
        "anchor", keep="first", maintain_order=True
    )
    told = (
        ask(con, "ledger_entry", folder=SQL)
        .join(off.rename({"entity_id": "other_id"}), on="anchor", how="left")
        .with_columns(
            cause=pl.when(pl.col("is_kept"))
            .then(pl.lit("extended"))
            .when(pl.col("other_id").is_not_null())
            .then(pl.lit("split"))
            .otherwise(pl.lit("founded"))
        )
        .sort("entity_id")
    )
    split = told.filter(pl.col("cause") == "split")
    causes = _causes(con, split.select("anchor", known_by="anchor"))
    entries = []
    for cause, entity_id, anchor, anchors, other_id in told.select(
        "cause", "entity_id", "anchor", "anchors", "other_id"
    ).rows():
        kind, other = KINDS[entity_id[:3]], other_id or ""
        entry = LedgerEntry("", cause, entity_id, kind, tuple(anchors), "")
        if cause == "split":
            record, is_judged = causes[anchor, anchor]
            entry = entry._replace(
                other_id=other, because=anchor, record=record, is_judged=is_judged
            )
        entries.append(entry)
    return entries


def _told(con: duckdb.DuckDBPyConnection, merged: pl.DataFrame) -> list[LedgerEntry]:
    causes = _causes(con, merged.select("anchor", "known_by"))
    return [
        LedgerEntry(
            "", "merged", old, KINDS[old[:3]], (), other, known_by, *causes[anchor, known_by]
        )
        for old, other, anchor, known_by in merged.rows()
    ]


def _causes(
    con: duckdb.DuckDBPyConnection, changes: pl.DataFrame
) -> dict[tuple[str, str], tuple[str, bool]]:
    """Give (anchor, known_by) → the mention that bears it, whether people's word did it."""
    keep(con, "change", changes.unique(maintain_order=True))
    rows = ask(con, "change_cause", folder=SQL).rows() if changes.height else []
    return {(anchor, known_by): (record, judged) for anchor, known_by, record, judged in rows}
