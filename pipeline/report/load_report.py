"""The load report: of each file that the run took, what was read, set aside, and not understood."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import duckdb
import orjson
import pyarrow as pa

from pipeline.engine.statement import run_file
from pipeline.report.json_text import json_text
from pipeline.report.load_report_model import FileReport

MOST_ISSUES = 1_000
"""Issues of a file, kind and column (and what was done) that the report lists; all are counted, and
`xinsuo export issues` gives all of them. Our choice: a file of a million issues stays readable."""

_SQL = Path(__file__).with_name("sql") / "load_report.sql"
_NESTED = ("coverage", "headers", "normalised", "found_in", "issues", "issue_counts")
_TEXT, _WHOLE = pa.string(), pa.int64()

FILE_COLUMNS = pa.schema(
    [(name, _TEXT) for name in ("file", "sha256", "source", "format", "encoding", "coverage")]
    + [
        (name, _WHOLE)
        for name in ("rows_read", "rows_loaded", "rows_quarantined", "duplicates", "lines_ignored")
    ]
    + [(name, _TEXT) for name in ("headers", "normalised", "found_in", "issues", "issue_counts")]
)
"""Columns of the forms that are tables; what is nested is JSON text."""


def file_reports(
    con: duckdb.DuckDBPyConnection, *, most: int = MOST_ISSUES
) -> Iterator[dict[str, Any]]:
    """Give the report of each file that this run took, by file name, keys in the interface's order.

    Args:
        con: The warehouse.
        most: Issues listed of a file, kind and column.

    Raises:
        pydantic.ValidationError: A file is not what `docs/interface.md` promises; a bug.
    """
    rows = run_file(con.cursor(), _SQL, {"most": most})
    columns = [column[0] for column in rows.description]
    while row := rows.fetchone():
        found = dict(zip(columns, row, strict=True))
        for name in _NESTED:
            found[name] = orjson.loads(found[name])
        yield FileReport.model_validate(found).model_dump(by_alias=True)


def file_batches(con: duckdb.DuckDBPyConnection) -> Iterator[pa.RecordBatch]:
    """Give the same as Arrow batches under `FILE_COLUMNS`."""
    for report in file_reports(con):
        texts = {name: json_text(report[name]).decode() for name in _NESTED}
        yield pa.RecordBatch.from_pylist([report | texts], FILE_COLUMNS)
