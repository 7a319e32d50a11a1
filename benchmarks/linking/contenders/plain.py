"""One hash join of names in DuckDB: what reading both tables costs anyone."""

import duckdb
import polars as pl

from benchmarks.linking.contenders import folding


def link(firms: pl.DataFrame, mentions: pl.DataFrame, aliases: pl.DataFrame) -> pl.DataFrame:
    """Join by the name as it stands; every firm of that name makes a row, the first is taken."""
    del aliases
    with duckdb.connect() as con:
        con.register("firm", firms.to_arrow())
        con.register("mention", mentions.to_arrow())
        found: pl.DataFrame = con.sql(
            "SELECT m.mention_id, min(f.firm_id) AS firm_id FROM mention m LEFT JOIN firm f"
            " ON f.name = m.name GROUP BY m.mention_id"
        ).pl()
    return folding.answer(found)
