"""The date on which a record happened: its own, one in its text, or that of its case."""

from collections.abc import Mapping

import duckdb
import polars as pl

from connectors.model import Contract
from pipeline.engine.statement import identifier
from pipeline.ingest.columns import Column
from pipeline.values.blanks import fold

DAY_IN_TEXT = r"((?:19|20)\d{2})[-/.年] ?(\d{1,2})[-/.月] ?(\d{1,2})"
"""A day written out; years of two digits are never guessed."""

DAY_IN_NUMBER = r"(20\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])"
"""A yyyymmdd inside an order number, looked for in key fields only: elsewhere it may be an ID."""

OF_ITS_CASE = """
UPDATE {table} AS s SET happened_on = o.happened_on
FROM (SELECT {key} AS key, {date} AS happened_on FROM {other} WHERE is_current GROUP BY {key}) AS o
WHERE o.key = s.{through}
"""


def own_date(contract: Contract, columns: Mapping[str, Column]) -> pl.Series | None:
    """Give the date of each row of a batch from its own fields; null is unknown.

    Returns:
        Dates, or None when the sheet has none of the fields that could say it.
    """
    happens = contract.happens
    dates = [
        columns[name].value.cast(pl.Date)
        for name in (happens.field, happens.otherwise)
        if name in columns and name is not None
    ]
    needs_text = not dates or dates[0].null_count() > 0
    if needs_text:
        for name in happens.texts:
            if name in columns:
                dates.append(_day_in(columns[name].text, is_number=name in contract.key))
    if not dates:
        return None
    found = pl.DataFrame([series.alias(str(i)) for i, series in enumerate(dates)])
    return found.select(pl.coalesce(pl.all())).to_series()


def date_by_case(
    con: duckdb.DuckDBPyConnection, contract: Contract, contracts: Mapping[str, Contract]
) -> None:
    """Date the records of a source by the case they name: the earliest date of its current rows.

    A case that was not delivered leaves the date unknown.
    """
    happens = contract.happens
    if happens.through is None or happens.source is None:
        return
    other = contracts[happens.source]
    own = [name for name in (other.happens.field, other.happens.otherwise) if name is not None]
    earliest = [f"min({identifier(name)})" for name in own] or ["min(happened_on)"]
    con.execute(
        OF_ITS_CASE.format(
            table=identifier(contract.source),
            other=identifier(other.source),
            key=identifier(other.key[0]),
            date=f"least({', '.join(earliest)})",
            through=identifier(happens.through),
        )
    )


def _day_in(texts: pl.Series, *, is_number: bool) -> pl.Series:
    folded = texts.to_frame("text").select(text=fold(pl.col("text")))
    patterns = (DAY_IN_TEXT, DAY_IN_NUMBER) if is_number else (DAY_IN_TEXT,)
    days = [_to_day(pl.col("text").str.extract_groups(pattern)) for pattern in patterns]
    return folded.select(pl.coalesce(days)).to_series()


def _to_day(parts: pl.Expr) -> pl.Expr:
    numbers = [parts.struct.field(n).str.zfill(2) for n in ("1", "2", "3")]
    return pl.concat_str(numbers, separator="-").str.to_date("%Y-%m-%d", strict=False)
