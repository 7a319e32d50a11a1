"""Claims as other programs read them: one row a claim, with the spans of text they come from."""

from collections.abc import Iterator
from pathlib import Path

import duckdb
import pyarrow as pa

from pipeline.report.tables import ROWS_A_GROUP

_SQL = Path(__file__).with_name("sql") / "claim_export.sql"
_SPANS = pa.list_(pa.struct([("text", pa.string()), ("start", pa.int32()), ("end", pa.int32())]))

CLAIM_COLUMNS = pa.schema(
    [
        ("order_no", pa.string()),
        ("kind", pa.string()),
        ("employer", _SPANS),
        ("project", _SPANS),
        ("place", pa.string()),
        ("people", pa.list_(pa.int64())),
        ("amount_yuan", pa.list_(pa.float64())),
        ("period", pa.list_(pa.string())),
        ("boss", _SPANS),
        ("phones", pa.list_(pa.string())),
        ("paid", pa.bool_()),
        ("urgent", pa.bool_()),
        ("sure", pa.int32()),
    ]
)
CLAIM_COLUMNS_FLAT = pa.schema(
    [pa.field(c.name, pa.string()) if pa.types.is_nested(c.type) else c for c in CLAIM_COLUMNS]
)


def claim_batches(
    con: duckdb.DuckDBPyConnection, schema: pa.Schema, *, full: bool
) -> Iterator[pa.RecordBatch]:
    """Read the claims in the order of their records.

    Args:
        con: The warehouse.
        schema: `CLAIM_COLUMNS`, or `CLAIM_COLUMNS_FLAT` for nested values as JSON text.
        full: Whether phones are given unmasked.
    """
    query = con.cursor().sql(_SQL.read_text(encoding="utf-8"), params={"full": full})
    if schema is CLAIM_COLUMNS_FLAT:
        nested = [c.name for c in CLAIM_COLUMNS if pa.types.is_nested(c.type)]
        texts = ", ".join(f"to_json({name})::VARCHAR AS {name}" for name in nested)
        query = query.project(f"* REPLACE ({texts})")
    yield from query.to_arrow_reader(ROWS_A_GROUP)
