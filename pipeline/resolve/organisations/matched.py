"""Links what number and full name left over: short, heard, slipped and rearranged names."""

from pathlib import Path

import duckdb
import polars as pl

from pipeline.resolve.organisations.match import match
from pipeline.resolve.tables import ask, keep, step
from pipeline.values import places

SQL = Path(__file__).with_name("sql")


def assign_matched(con: duckdb.DuckDBPyConnection) -> None:
    """Add to `assigned` the mentions of organisations that a firm fits part by part.

    Needs `organisation_mention`, `firm`, `former_name`, `forbidden` and `assigned`.
    """
    mentions = ask(con, "unmatched_mention", folder=SQL)
    if mentions.is_empty():
        return
    firms = ask(con, "known_firm", folder=SQL)
    if firms.is_empty():
        return
    former = con.sql("SELECT firm_id, name_key AS name FROM former_name ORDER BY ALL").pl()
    answers = match(firms.with_columns(place=_places(firms["address"])), mentions, aliases=former)
    keep(con, "matched", answers.filter(pl.col("outcome") != "none"))
    step(con, "assign_matched", folder=SQL)


def _places(addresses: pl.Series) -> pl.Series:
    """Give province, city and district of addresses, as far as they are written."""
    parts = addresses.to_frame("address").select(part=places.place_parts(pl.col("address")))
    frame = parts.unnest("part")
    text = frame.select(pl.concat_str("province", "city", "district", ignore_nulls=True))
    return text.to_series().replace("", None)
