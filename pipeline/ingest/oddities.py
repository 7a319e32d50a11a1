"""What a person should look at in a batch: rows set aside and why, an issue for each odd cell."""

from collections.abc import Mapping

import polars as pl

from connectors.model import Contract
from pipeline.ingest.columns import BOUND, Column

NOT_EXACT = (
    "said_unknown",
    "month_only",
    "year_only",
    "no_year",
    "several_dates",
    "ambiguous_date",
    "vague",
    "conflict",
    "foreign_currency",
)
"""Kinds of a cell that was understood and names no exact value: a required one of these reads as
unknown with an issue, like an empty one; it does not send its row to quarantine."""

ISSUES: Mapping[str, pl.DataType | type[pl.DataType]] = {
    "row": pl.UInt32,
    "column": pl.String,
    "field": pl.String,
    "kind": pl.String,
    "raw": pl.String,
    "done": pl.String,
    "low": BOUND,
    "high": BOUND,
}


def set_aside(
    contract: Contract, columns: Mapping[str, Column], height: int
) -> pl.DataFrame | None:
    """Tell which rows of a batch go to quarantine.

    A row goes there for a required cell whose text cannot be read, or for a part of its key that
    is empty or cannot be read, unless the contract says that empty means none there.

    Returns:
        [reason: str, column: str], one row per row of the batch, null where the row is kept; the
        first reason in the order of the contract's fields. None when all rows are kept.
    """
    reasons = {
        column.header: reason
        for name, column in columns.items()
        if (reason := _reason(contract, name, column)) is not None
    }
    if not reasons:
        return None
    frame = pl.DataFrame([reason.alias(str(i)) for i, reason in enumerate(reasons.values())])
    headers = [
        pl.when(pl.col(str(i)).is_not_null()).then(pl.lit(header))
        for i, header in enumerate(reasons)
    ]
    return frame.select(reason=pl.coalesce(pl.all()), column=pl.coalesce(headers))


def find_issues(
    rows: pl.Series,
    contract: Contract,
    columns: Mapping[str, Column],
    aside: pl.DataFrame | None,
) -> pl.DataFrame:
    """List the odd cells of a batch.

    Returns:
        [row, column, field, kind, raw, done, low, high], one row per odd cell; `done` is
        `quarantined` for all cells of a row set aside, else `kept` where there is a value, else
        `unknown`; `low` and `high` are the bounds that a vague figure names (inclusive; yuan for
        money), null where it leaves one open and for every other kind.
    """
    is_vague = pl.col("kind") == "vague"
    is_aside = pl.lit(value=False) if aside is None else aside["reason"].is_not_null()
    found = [
        _cells(rows, kind, column)
        .with_columns(
            done=pl.when(is_aside)
            .then(pl.lit("quarantined"))
            .when(pl.col("value").is_null())
            .then(pl.lit("unknown"))
            .otherwise(pl.lit("kept"))
        )
        .filter(pl.col("kind").is_not_null())
        .select(
            "row",
            "kind",
            "done",
            raw=pl.col("raw").fill_null(""),
            column=pl.lit(column.header),
            field=pl.lit(name),
            low=pl.when(is_vague).then(pl.col("low")),
            high=pl.when(is_vague).then(pl.col("high")),
        )
        for name, column in columns.items()
        if (kind := _kind(contract, name, column)) is not None
    ]
    listed = pl.concat([pl.DataFrame(schema=ISSUES), *found], how="diagonal")
    return listed.sort("row", maintain_order=True)


def _cells(rows: pl.Series, kind: pl.Series, column: Column) -> pl.DataFrame:
    """Lay the cells of a column out: [row, kind, raw, value, low, high]."""
    nothing = pl.lit(None, dtype=BOUND)
    low, high = column.bounds or (nothing, nothing)
    cells = pl.DataFrame({"row": rows, "kind": kind, "raw": column.text, "value": column.value})
    return cells.with_columns(low=low, high=high)


def _is_needed(contract: Contract, name: str, column: Column) -> bool:
    return column.field.required or _is_key(contract, name, column)


def _is_key(contract: Contract, name: str, column: Column) -> bool:
    return name in contract.key and column.field.empty != "none"


def _reason(contract: Contract, name: str, column: Column) -> pl.Series | None:
    if not column.value.null_count() or not _is_needed(contract, name, column):
        return None
    unread = pl.when(pl.col("value").is_null())
    if _is_key(contract, name, column):
        reason = unread.then(pl.col("kind").fill_null("empty_key"))
    else:
        reason = unread.then(pl.when(~pl.col("kind").is_in(NOT_EXACT)).then("kind"))
    frame = pl.DataFrame({"value": column.value, "kind": column.kind})
    series = frame.select(reason).to_series()
    return series if series.null_count() < len(series) else None


def _kind(contract: Contract, name: str, column: Column) -> pl.Series | None:
    if not _is_needed(contract, name, column) or not column.value.null_count():
        return column.kind if column.kind.null_count() < len(column.kind) else None
    empty = "empty_key" if _is_key(contract, name, column) else "empty_required"
    frame = pl.DataFrame({"kind": column.kind, "empty": column.is_empty})
    return frame.select(pl.when("empty").then(pl.lit(empty)).otherwise("kind")).to_series()
