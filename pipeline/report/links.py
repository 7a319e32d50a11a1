"""Links as other programs read them: what became of each mention, and where the mention stands."""

from collections.abc import Iterator
from pathlib import Path

import duckdb
import pyarrow as pa

from pipeline.engine.statement import identifier, text_literal
from pipeline.report.tables import ROWS_A_GROUP

_TEXT = pa.string()
_SQL = Path(__file__).with_name("sql") / "link_export.sql"

LINK_COLUMNS = pa.schema(
    [
        ("source", _TEXT),
        ("record_key", _TEXT),
        ("file", _TEXT),
        ("sheet", _TEXT),
        ("row", pa.int32()),
        ("role", _TEXT),
        ("ordinal", pa.int32()),
        ("raw_name", _TEXT),
        ("raw_id_no", _TEXT),
        ("outcome", _TEXT),
        ("entity_id", _TEXT),
        ("entity_kind", _TEXT),
        ("entity_name", _TEXT),
        ("entity_id_no", _TEXT),
        ("level", _TEXT),
        ("score", pa.int32()),
        ("via", _TEXT),
        ("reasons", pa.list_(_TEXT)),
        ("counter_reasons", pa.list_(_TEXT)),
        (
            "candidates",
            pa.list_(pa.struct([("entity_id", _TEXT), ("name", _TEXT), ("id_no", _TEXT)])),
        ),
    ]
)
LINK_COLUMNS_FLAT = pa.schema(
    [pa.field(c.name, _TEXT) if pa.types.is_nested(c.type) else c for c in LINK_COLUMNS]
)
_NESTED = frozenset({"reasons", "counter_reasons", "candidates"})


def link_batches(con: duckdb.DuckDBPyConnection, schema: pa.Schema) -> Iterator[pa.RecordBatch]:
    """Read the links in the order source, file, sheet, row, role, ordinal.

    Args:
        con: The warehouse.
        schema: `LINK_COLUMNS`, or `LINK_COLUMNS_FLAT` for nested values as JSON text.
    """
    cursor = con.cursor()
    _make_places(cursor)
    suffix = "_text" if schema is LINK_COLUMNS_FLAT else ""
    taken = [n + suffix if n in _NESTED else n for n in schema.names]
    for batch in cursor.sql(_SQL.read_text(encoding="utf-8")).to_arrow_reader(ROWS_A_GROUP):
        yield batch.select(taken).rename_columns(schema.names)


def _make_places(cursor: duckdb.DuckDBPyConnection) -> None:
    sources = cursor.execute("SELECT DISTINCT source FROM link ORDER BY source").fetchall()
    parts = [_place(source) for (source,) in sources] or [_place(None)]
    cursor.execute(f"CREATE OR REPLACE TEMP VIEW place AS {' UNION ALL '.join(parts)}")


def _place(source: str | None) -> str:
    if source is None:
        return """SELECT '' AS source, 0::BIGINT AS record_id, 0 AS extract_no, '' AS sheet,
            0 AS "row" WHERE false"""
    return f"""SELECT {text_literal(source)} AS source, record_id, extract_no, sheet, "row"
        FROM {identifier(source)}"""
