"""What became of ids as other programs read it: every merge and split, with its run and cause."""

from collections.abc import Iterator
from pathlib import Path

import duckdb
import pyarrow as pa

from pipeline.report.tables import ROWS_A_GROUP

_TEXT = pa.string()
_SQL = Path(__file__).with_name("sql") / "identity_export.sql"

IDENTITY_COLUMNS = pa.schema(
    [
        ("old_id", _TEXT),
        ("new_id", _TEXT),
        ("kind", _TEXT),
        ("run_no", pa.int32()),
        ("run_id", _TEXT),
        ("cause", _TEXT),
        ("because", _TEXT),
        ("record", _TEXT),
        ("is_judged", pa.bool_()),
        ("leads_to", _TEXT),
    ]
)


def identity_batches(con: duckdb.DuckDBPyConnection) -> Iterator[pa.RecordBatch]:
    """Read all merges and splits under `IDENTITY_COLUMNS`, in the order in which they were made."""
    query = _SQL.read_text(encoding="utf-8")
    yield from con.cursor().sql(query).to_arrow_reader(ROWS_A_GROUP)
