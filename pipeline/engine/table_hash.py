"""Tells whether two tables hold the same rows in any order: the hash in a night's manifest."""

import hashlib

import duckdb

from pipeline.engine.statement import identifier

BATCH_ROWS = 100_000


def table_hash(con: duckdb.DuckDBPyConnection, table: str) -> str:
    """Hash the sorted rows of `table`: SHA-256 over its columns and the MD5 of each row, sorted.

    Null and empty text differ; the order of rows and of threads does not matter; a column renamed,
    moved or retyped does.
    """
    columns = con.execute(f"DESCRIBE {identifier(table)}").fetchall()
    digest = hashlib.sha256("\n".join(f"{name} {kind}" for name, kind, *_ in columns).encode())
    if not con.execute(f"SELECT 1 FROM {identifier(table)} LIMIT 1").fetchall():
        return digest.hexdigest()
    cells = ", ".join(f"coalesce({identifier(name)}::VARCHAR, chr(30))" for name, *_ in columns)
    row_hash = f"md5(concat_ws(chr(31), {cells}))"
    rows = con.sql(f"SELECT {row_hash} AS row_hash FROM {identifier(table)} ORDER BY row_hash")
    for batch in rows.to_arrow_reader(BATCH_ROWS):
        digest.update("".join(batch.column(0).to_pylist()).encode())
    return digest.hexdigest()
