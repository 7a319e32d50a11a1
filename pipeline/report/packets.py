"""Clues by entity: what all rules together say of one, as other programs and people read it."""

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import NamedTuple

import duckdb
import pyarrow as pa

from pipeline.report.tables import ROWS_A_GROUP

_TEXT = pa.string()
_SQL = Path(__file__).with_name("sql")
_NESTED = frozenset({"parts", "clues", "rules"})

PACKET_COLUMNS = pa.schema(
    [
        ("place", pa.int32()),
        ("packet_id", _TEXT),
        ("kind", _TEXT),
        ("entity_id", _TEXT),
        ("name", _TEXT),
        ("id_no", _TEXT),
        ("score", pa.int32()),
        ("parts", pa.list_(pa.struct([("name", _TEXT), ("points", pa.int32())]))),
        ("band", _TEXT),
        ("clues", pa.list_(_TEXT)),
        ("rules", pa.list_(_TEXT)),
        ("flagged", pa.int32()),
        ("workers", pa.int64()),
        ("amount_yuan", pa.float64()),
    ]
)
PACKET_COLUMNS_FLAT = pa.schema(
    [pa.field(c.name, _TEXT) if c.name in _NESTED else c for c in PACKET_COLUMNS]
)


class Answered(NamedTuple):
    """A clue of a packet by its rule's title."""

    clue_id: str
    title: str
    outcome: str


class Packet(NamedTuple):
    """All clues about one entity, the best first; people and yuan are the most of one clue."""

    place: int
    name: str | None
    id_no: str | None
    score: int
    parts: tuple[tuple[str, int], ...]
    workers: int | None
    amount_yuan: Decimal | None
    clues: tuple[Answered, ...]


def packet_batches(con: duckdb.DuckDBPyConnection, schema: pa.Schema) -> Iterator[pa.RecordBatch]:
    """Read the packets in their order.

    Args:
        con: The warehouse.
        schema: `PACKET_COLUMNS`, or `PACKET_COLUMNS_FLAT` for nested values as JSON text.
    """
    query = (_SQL / "packet_export.sql").read_text(encoding="utf-8")
    suffix = "_text" if schema is PACKET_COLUMNS_FLAT else ""
    taken = [name + suffix if name in _NESTED else name for name in schema.names]
    for batch in con.cursor().sql(query).to_arrow_reader(ROWS_A_GROUP):
        yield batch.select(taken).rename_columns(schema.names)


def packets(
    con: duckdb.DuckDBPyConnection, *, rules: int = 1, first: int | None = None
) -> Iterator[Packet]:
    """Read the packets in their order with their clues' rules.

    Args:
        con: The warehouse.
        rules: Only those about which at least so many rules answered.
        first: At most so many; none: all.
    """
    query = (_SQL / "packet_shown.sql").read_text(encoding="utf-8")
    rows = con.cursor().execute(query, {"rules": rules, "first": first})
    while batch := rows.fetchmany(ROWS_A_GROUP):
        for place, name, id_no, score, parts, workers, amount, clues in batch:
            points = tuple((part["name"], part["points"]) for part in parts)
            answered = tuple(Answered(**clue) for clue in clues)
            yield Packet(place, name, id_no, score, points, workers, amount, answered)
