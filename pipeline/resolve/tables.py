"""Runs the steps in `sql/`, moves frames into working tables, and drops these at the end."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import duckdb
import polars as pl

from pipeline.engine.statement import identifier, run_file

SQL = Path(__file__).with_name("sql")

SHOWN = "frame_to_keep"
"""The view under which a frame is shown to DuckDB while it is copied."""


def step(
    con: duckdb.DuckDBPyConnection,
    name: str,
    values: Mapping[str, object] | None = None,
    *,
    folder: Path = SQL,
) -> None:
    """Run the statement `<folder>/<name>.sql`."""
    run_file(con, folder / f"{name}.sql", values)


def ask(
    con: duckdb.DuckDBPyConnection,
    name: str,
    values: Mapping[str, object] | None = None,
    *,
    folder: Path = SQL,
) -> pl.DataFrame:
    """Give the rows of the query `<folder>/<name>.sql`."""
    text = (folder / f"{name}.sql").read_text(encoding="utf-8")
    rows: pl.DataFrame = con.sql(text, params=dict(values) if values else None).pl()
    return rows


def keep(
    con: duckdb.DuckDBPyConnection, table: str, frame: pl.DataFrame, *, stays: bool = False
) -> None:
    """Make a frame a working table, or one that stays, in place of one of that name."""
    kind = "TABLE" if stays else "TEMP TABLE"
    con.register(SHOWN, frame.to_arrow())
    try:
        con.execute(f"CREATE OR REPLACE {kind} {identifier(table)} AS FROM {SHOWN}")
    finally:
        con.unregister(SHOWN)


def drop(con: duckdb.DuckDBPyConnection, *tables: str) -> None:
    """Drop working tables that no later step reads."""
    for table in tables:
        con.execute(f"DROP TABLE {identifier(table)}")


def is_empty(con: duckdb.DuckDBPyConnection, table: str) -> bool:
    """Tell whether a table has no row: steps over it can be spared, each costs its planning."""
    return not con.execute(f"SELECT 1 FROM {identifier(table)} LIMIT 1").fetchall()


@contextmanager
def working_tables(con: duckdb.DuckDBPyConnection, macros: Iterable[str]) -> Iterator[None]:
    """Drop, at the end, every temporary table that was made inside, and these macros."""
    others = _temporary(con)
    try:
        yield
    finally:
        drop(con, *sorted(_temporary(con) - others))
        for macro in macros:
            con.execute(f"DROP MACRO IF EXISTS {identifier(macro)}")


def _temporary(con: duckdb.DuckDBPyConnection) -> set[str]:
    query = "SELECT table_name FROM duckdb_tables() WHERE temporary ORDER BY table_name"
    return {name for (name,) in con.sql(query).fetchall()}
