"""What a night took in and how it was linked, counted from the warehouse."""

from pathlib import Path

import duckdb
import polars as pl

_SQL = Path(__file__).with_name("sql")


def delivered(con: duckdb.DuckDBPyConnection) -> pl.DataFrame:
    """Count what became of the rows of each extract; shape in `sql/delivered.sql`."""
    return _frame(con, "delivered")


def linked(con: duckdb.DuckDBPyConnection) -> pl.DataFrame:
    """Count how the mentions of each source and role were linked; shape in `sql/linked.sql`."""
    return _frame(con, "linked")


def _frame(con: duckdb.DuckDBPyConnection, name: str) -> pl.DataFrame:
    frame: pl.DataFrame = con.cursor().sql((_SQL / f"{name}.sql").read_text(encoding="utf-8")).pl()
    return frame


def absent_fields(con: duckdb.DuckDBPyConnection) -> dict[str, frozenset[str]]:
    """Tell, by the SHA-256 of each extract, the fields whose column it lacks."""
    rows = con.cursor().execute("SELECT sha256, absent FROM extract ORDER BY extract_no").fetchall()
    return {sha256: frozenset(absent or ()) for sha256, absent in rows}
