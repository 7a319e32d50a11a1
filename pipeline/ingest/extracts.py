"""The `extract` table: what each delivery brought, and the check that its rows add up."""

import json
from collections.abc import Mapping, Sequence

import duckdb
import polars as pl

from pipeline.engine.append import append
from pipeline.engine.statement import identifier
from pipeline.ingest.coverage import Span
from pipeline.ingest.load import Loaded
from pipeline.ingest.settle import Settled

COUNTED = """
SELECT extract_no, count(*) AS rows_loaded, count(*) FILTER (is_current) AS current
FROM {table} GROUP BY extract_no ORDER BY extract_no
"""

NOT_ADDING_UP = """
SELECT extract_no, file, rows_read, rows_loaded, rows_quarantined, duplicates FROM extract
WHERE rows_read <> rows_loaded + rows_quarantined + duplicates ORDER BY extract_no
"""


def write_extracts(
    con: duckdb.DuckDBPyConnection,
    loaded: Sequence[Loaded],
    settled: Mapping[str, Settled],
    spans: Sequence[Span],
) -> None:
    """Write one row per delivery and source, and check that the rows of each add up.

    Rows loaded are counted in the tables themselves, copies where they were removed, so that the
    sum can fail when a row was lost.

    Args:
        con: The warehouse.
        loaded: The extracts.
        settled: Source → what settling it did.
        spans: What the extracts cover.

    Raises:
        RuntimeError: The rows of an extract do not add up: a bug.
    """
    counted: dict[int, tuple[int, int]] = {}
    for source in settled:
        asked = COUNTED.format(table=identifier(source))
        counted |= {no: (rows, current) for no, rows, current in con.execute(asked).fetchall()}
    rows = []
    for one in loaded:
        rows_loaded, current = counted.get(one.extract_no, (0, 0))
        mine = settled[one.contract.source]
        in_force = one.extract_no not in mine.corrected and (current > 0 or rows_loaded == 0)
        rows.append(
            _described(one, spans)
            | {
                "in_force": in_force,
                "rows_loaded": rows_loaded,
                "duplicates": mine.duplicates.get(one.extract_no, 0),
            }
        )
    append(con, "extract", pl.DataFrame(rows, infer_schema_length=None))
    if lost := con.execute(NOT_ADDING_UP).fetchall():
        raise RuntimeError(f"rows do not add up: {lost}")


def _described(one: Loaded, spans: Sequence[Span]) -> dict[str, object]:
    mine = [span for span in spans if span.extract_no == one.extract_no]
    absent = [name for name in one.contract.fields if all(name in fit.absent for fit in one.fits)]
    return {
        "extract_no": one.extract_no,
        "sha256": one.delivery.sha256,
        "file": one.delivery.file,
        "source": one.contract.source,
        "format": one.file.format,
        "encoding": one.file.encoding,
        "kind": one.contract.kind,
        "delivered_night": one.delivery.night,
        "is_new": one.delivery.is_new,
        "coverage": _json(
            [
                {"place": s.place, "from": s.from_on.isoformat(), "to": s.to_on.isoformat()}
                for s in mine
            ]
        ),
        "coverage_kind": "stated" if any(s.kind == "stated" for s in mine) else "observed",
        "absent": absent,
        "rows_read": one.rows_read,
        "rows_quarantined": one.rows_quarantined,
        "lines_ignored": one.lines_ignored,
        "headers": _json(_headers(one, absent)),
        "normalised": _json(
            {
                header: dict(sorted(kinds.items()))
                for header, kinds in sorted(one.normalised.items())
            }
        ),
        "found_in": _json(one.found_in.listed()),
    }


def _headers(one: Loaded, absent: Sequence[str]) -> dict[str, object]:
    """Say what became of the headers, over all sheets of the extract."""
    return {
        "mapped": {header: name for fit in one.fits for name, header in fit.headers.items()},
        "unknown": list(dict.fromkeys(h for fit in one.fits for h in fit.unknown)),
        "discarded": list(dict.fromkeys(h for fit in one.fits for h in fit.discarded)),
        "absent": list(absent),
    }


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
