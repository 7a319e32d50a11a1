"""Issues as other programs read them: what could not be taken as it is, with its file."""

from collections.abc import Iterator
from pathlib import Path

import duckdb
import pyarrow as pa

from pipeline.report.tables import ROWS_A_GROUP

_TEXT = pa.string()
_SQL = Path(__file__).with_name("sql") / "issue_export.sql"

ISSUE_COLUMNS = pa.schema(
    [
        ("file", _TEXT),
        ("sha256", _TEXT),
        ("source", _TEXT),
        ("sheet", _TEXT),
        ("row", pa.int32()),
        ("column", _TEXT),
        ("kind", _TEXT),
        ("raw", _TEXT),
        ("done", _TEXT),
        ("low", pa.decimal128(18, 2)),
        ("high", pa.decimal128(18, 2)),
    ]
)


def issue_batches(con: duckdb.DuckDBPyConnection) -> Iterator[pa.RecordBatch]:
    """Read all issues of the warehouse under `ISSUE_COLUMNS`, in the order of their places."""
    query = _SQL.read_text(encoding="utf-8")
    yield from con.cursor().sql(query).to_arrow_reader(ROWS_A_GROUP)
