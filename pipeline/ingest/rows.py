"""A batch of delivered rows becomes records, rows set aside, issues and counts; none is lost."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

import polars as pl

from connectors.model import Contract
from pipeline.ingest.columns import Column, key_part, raw_text, read_column
from pipeline.ingest.happened import own_date
from pipeline.ingest.meaning import settle_empties
from pipeline.ingest.oddities import find_issues, set_aside

Counts = Mapping[str, Mapping[str, int]]


class Heading(NamedTuple):
    """Where a field stands in a sheet: its header as delivered, and the unit of money in it."""

    header: str
    unit: str = "元"


@dataclass(frozen=True)
class ReadBatch:
    """What became of one batch.

    Attributes:
        records: [row, record_key, happened_on, field columns…], one row per record; a column that
            is null throughout may be left out.
        quarantine: [row, reason, column, cells: JSON], one row per row set aside.
        issues: [row, column, field, kind, raw, done, low, high], one row per odd cell or row.
        normalised: Header → kind → number of cells that were only written differently.
    """

    records: pl.DataFrame
    quarantine: pl.DataFrame
    issues: pl.DataFrame
    normalised: Counts


def read_batch(
    batch: pl.DataFrame, contract: Contract, headings: Mapping[str, Heading]
) -> ReadBatch:
    """Read one batch of a sheet by its contract.

    Args:
        batch: [row: u32, <field>: str…, <field>__cell: marker…], as `connectors` gives it.
        contract: The contract of the source.
        headings: The fields that the sheet has, with their headers; the others are unknown.
    """
    read = {
        name: read_column(
            name,
            field,
            batch[name],
            header=headings[name].header,
            unit=headings[name].unit,
            numeric=_numeric(batch, name),
        )
        for name, field in contract.fields.items()
        if name in headings
    }
    columns = settle_empties(contract, read)
    aside = set_aside(contract, columns, batch.height)
    records = _records(batch["row"], contract, columns)
    if aside is not None:
        records = records.filter(aside["reason"].is_null())
    return ReadBatch(
        records=records,
        quarantine=_quarantine(batch, columns, aside),
        issues=find_issues(batch["row"], contract, columns, aside),
        normalised={c.header: found for c in columns.values() if (found := _counted(c.written))},
    )


def _numeric(batch: pl.DataFrame, name: str) -> pl.Series | None:
    marker = f"{name}__cell"
    return batch[marker].is_in(["number", "long"]) if marker in batch.columns else None


def _records(rows: pl.Series, contract: Contract, columns: Mapping[str, Column]) -> pl.DataFrame:
    parts = [key_part(columns[n]).alias(n) if n in columns else None for n in contract.key]
    keys = pl.DataFrame([part for part in parts if part is not None])
    joined = [pl.lit("") if part is None else pl.col(part.name) for part in parts]
    given = [
        rows.alias("row"),
        keys.select(record_key=pl.concat_str(joined, separator="|")).to_series(),
    ]
    if (happened_on := own_date(contract, columns)) is not None:
        given.append(happened_on.alias("happened_on"))
    for name, column in columns.items():
        given.append(column.value.alias(name))
        given += [
            series.alias(f"{name}__{part}")
            for part, series in (
                ("raw", raw_text(column)),
                ("none", column.is_none),
                ("state", column.state),
            )
            if series is not None and series.null_count() < len(series)
        ]
    return pl.DataFrame(given)


def _quarantine(
    batch: pl.DataFrame, columns: Mapping[str, Column], aside: pl.DataFrame | None
) -> pl.DataFrame:
    if aside is None:
        return pl.DataFrame(
            schema={"row": pl.UInt32, "reason": pl.String, "column": pl.String, "cells": pl.String}
        )
    cells = pl.struct(pl.col(name).alias(column.header) for name, column in columns.items())
    return (
        batch.hstack(aside)
        .filter(pl.col("reason").is_not_null())
        .select("row", "reason", "column", cells=cells.struct.json_encode())
    )


def _counted(written: pl.Series) -> dict[str, int]:
    if written.null_count() == len(written):
        return {}
    return dict(written.drop_nulls().value_counts().sort(written.name).rows())
