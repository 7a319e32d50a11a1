"""Appends a frame to a table through Arrow, by column name and in the order of its rows."""

import duckdb
import polars as pl
import pyarrow as pa

from pipeline.engine.statement import identifier

HANDED_OVER = "frame_to_append"
"""The view under which a frame is shown to DuckDB while it is copied."""


def append(con: duckdb.DuckDBPyConnection, table: str, frame: pl.DataFrame | pa.Table) -> int:
    """Append `frame` to `table`; columns the frame lacks become null.

    Returns:
        The number of rows appended.

    Raises:
        duckdb.BinderException: The frame has a column that the table lacks.
    """
    rows = frame.height if isinstance(frame, pl.DataFrame) else frame.num_rows
    if not rows:
        return 0
    newest = pl.CompatLevel.newest()
    shown = frame.to_arrow(compat_level=newest) if isinstance(frame, pl.DataFrame) else frame
    con.register(HANDED_OVER, shown)
    try:
        con.execute(f"INSERT INTO {identifier(table)} BY NAME SELECT * FROM {HANDED_OVER}")
    finally:
        con.unregister(HANDED_OVER)
    return rows
