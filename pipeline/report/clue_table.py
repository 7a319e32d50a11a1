"""Clues as rows of a table: nested for Parquet, nested values as JSON text for CSV."""

from collections.abc import Iterable, Iterator
from typing import Any

import pyarrow as pa

from pipeline.report.clues import RankedClue
from pipeline.report.json_text import json_text

_TEXT, _WHOLE, _PLACE = pa.string(), pa.int64(), pa.int32()


def _struct(*names: str, **others: pa.DataType) -> pa.DataType:
    return pa.struct([(name, _TEXT) for name in names] + list(others.items()))


_ABOUT = _struct("entity_id", "name", "id_no")
_RECORD = pa.struct(
    [(name, _TEXT) for name in ("signal", "source", "record_key", "file", "sheet")]
    + [("row", pa.int32()), ("sha256", _TEXT), ("fields", pa.map_(_TEXT, _struct("raw", "value")))]
    + [("spans", pa.list_(_struct("field", start=_PLACE, end=_PLACE, part=_TEXT)))]
)
CLUE_COLUMNS = pa.schema(
    [
        ("clue_id", _TEXT),
        ("fingerprint", _TEXT),
        ("rule_id", _TEXT),
        ("rule_version", pa.int32()),
        ("outcome", _TEXT),
        ("missing", pa.list_(_struct("kind", "field", "source", "record_key", "holder", "says"))),
        ("subject", _struct("kind", "entity_id", "name", "id_no", about=_ABOUT)),
        ("score", pa.int32()),
        ("parts", pa.list_(_struct("name", points=pa.int32()))),
        ("band", _TEXT),
        ("workers", _WHOLE),
        ("amount_yuan", pa.decimal128(18, 2)),
        ("figures", _TEXT),
        ("says", _TEXT),
        ("signals", pa.list_(_struct("name", "state", "level", "says"))),
        ("counter", pa.list_(_struct("name", "state", "effect", "says"))),
        ("evidence", pa.list_(_RECORD)),
        ("run_id", _TEXT),
        ("as_of", pa.date32()),
    ]
)
"""Columns of the Parquet form; `figures` is JSON text, `fields` a map."""

CLUE_COLUMNS_FLAT = pa.schema(
    [
        pa.field(column.name, _TEXT) if pa.types.is_nested(column.type) else column
        for column in CLUE_COLUMNS
    ]
)
"""Columns of the CSV form: what is nested is JSON text."""


def clue_rows(batches: Iterable[list[RankedClue]]) -> Iterator[dict[str, Any]]:
    """Give each clue as the interface has it, keys in its order."""
    for batch in batches:
        for item in batch:
            yield item.clue.model_dump()


def clue_batches(
    batches: Iterable[list[RankedClue]], schema: pa.Schema
) -> Iterator[pa.RecordBatch]:
    """Give clues as Arrow batches.

    Args:
        batches: Clues in their order.
        schema: `CLUE_COLUMNS` or `CLUE_COLUMNS_FLAT`.
    """
    for batch in batches:
        rows = [_row(row, schema) for row in clue_rows([batch])]
        yield pa.RecordBatch.from_pylist(rows, schema)


def _row(row: dict[str, Any], schema: pa.Schema) -> dict[str, Any]:
    as_text = {"figures"}
    if schema is CLUE_COLUMNS_FLAT:
        as_text |= {c.name for c in CLUE_COLUMNS if pa.types.is_nested(c.type)}
    else:
        for record in row["evidence"]:
            record["fields"] = list(record["fields"].items())
    return row | {name: json_text(row[name]).decode() for name in as_text}
