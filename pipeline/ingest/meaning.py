"""What an empty cell means in its row: unknown, zero, none, or what two other fields come to."""

from collections.abc import Mapping
from dataclasses import replace

import polars as pl

from connectors.model import DATE_TYPES, Assertion, Contract
from pipeline.ingest.columns import Column

MONEY = pl.Decimal(18, 2)


def settle_empties(contract: Contract, columns: Mapping[str, Column]) -> dict[str, Column]:
    """Give each column its meaning where a cell is empty.

    A field whose empty cell says *none* has `is_none`; where another field of the row asserts the
    event, the cell is unknown instead, and of a date that is an issue (`date_without_event`).
    """
    settled: dict[str, Column] = {}
    for name, column in columns.items():
        if column.field.when_empty is not None:
            settled[name] = _difference(column, columns)
        elif column.field.empty == "none":
            settled[name] = _none(column, columns)
        else:
            settled[name] = column
    return settled


def _difference(column: Column, columns: Mapping[str, Column]) -> Column:
    rule = column.field.when_empty
    take, minus = (columns.get(name) for name in (rule.take, rule.minus)) if rule else (None, None)
    if take is None or minus is None or not column.value.null_count():
        return column
    frame = pl.DataFrame(
        {
            "value": column.value,
            "empty": column.is_empty,
            "rest": (take.value - minus.value).cast(MONEY),
        }
    )
    filled = frame.select(pl.when("empty").then("rest").otherwise("value")).to_series()
    return replace(column, value=filled)


def _none(column: Column, columns: Mapping[str, Column]) -> Column:
    empty = column.is_empty
    if not column.field.asserted_by or not empty.any():
        return replace(column, is_none=empty)
    asserted = pl.Series([False]).new_from_index(0, len(empty))
    for assertion in column.field.asserted_by:
        asserted = asserted | _asserts(assertion, columns, len(empty))
    missing = empty & asserted
    settled = replace(column, is_none=empty & ~asserted)
    if column.field.type in DATE_TYPES and missing.any():
        told = pl.select(pl.when(missing).then(pl.lit("date_without_event")).otherwise(column.kind))
        settled = replace(settled, kind=told.to_series())
    return settled


def _asserts(assertion: Assertion, columns: Mapping[str, Column], height: int) -> pl.Series:
    other = columns.get(assertion.field)
    if other is None:
        return pl.Series([False]).new_from_index(0, height)
    if not assertion.words:
        return ~other.is_empty
    return other.value.is_in(list(assertion.words)).fill_null(value=False)
