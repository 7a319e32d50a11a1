"""What changed between two deliveries of one source: rows by key, headers, coverage, counts.

Rows of a source with one row a key are matched by record key; where a file brings a key several
times, its last row is matched with the other's last, and so on. Rows that add up are compared as
multisets: equal in every field, each as often as it stands. Values are compared, not ways of
writing: 2024.4.1 and 2024-04-01 are one day. Exact copies that ingest took out of the table are
counted with the file, not compared.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, NamedTuple

import duckdb
import orjson
import pyarrow as pa

from connectors.model import Contract, Field
from pipeline.engine.statement import identifier, text_literal
from pipeline.report import messages
from pipeline.report.tables import ROWS_A_GROUP

_TEXT, _ROW = pa.string(), pa.int32()

CHANGE_COLUMNS = pa.schema(
    [
        ("change", _TEXT),
        ("record_key", _TEXT),
        ("field", _TEXT),
        ("header", _TEXT),
        ("old", _TEXT),
        ("new", _TEXT),
        ("old_sheet", _TEXT),
        ("old_row", _ROW),
        ("new_sheet", _TEXT),
        ("new_row", _ROW),
    ]
)
"""One row per row gone or added (`field` empty, its filled cells as JSON, header → text) and per
cell changed; by record key, then gone, added, changed, then place and field of the contract."""

_COUNTS = ("rows_read", "rows_loaded", "rows_quarantined", "duplicates", "lines_ignored")


_MATCHED = """
CREATE OR REPLACE TEMP TABLE differing AS
WITH side AS (
    SELECT record_id, extract_no = $old AS is_old, {key} AS match_key, {content} AS content
    FROM {table} WHERE extract_no IN ($old, $new)
),
numbered AS (
    SELECT *, row_number() OVER (PARTITION BY is_old, match_key ORDER BY record_id DESC) AS nth
    FROM side
)
SELECT o.record_id AS old_id, n.record_id AS new_id
FROM (SELECT * FROM numbered WHERE is_old) AS o
FULL JOIN (SELECT * FROM numbered WHERE NOT is_old) AS n
    ON o.match_key = n.match_key AND o.nth = n.nth
WHERE o.content IS DISTINCT FROM n.content
"""

_LISTED = """
CREATE OR REPLACE TEMP TABLE extract_change AS
WITH text AS (
    SELECT record_id, record_key, sheet, "row", {texts} FROM {table}
    WHERE extract_no IN ($old, $new)
),
one_sided AS (
    SELECT CASE WHEN d.new_id IS NULL THEN 'gone' ELSE 'added' END AS change,
        t.record_key, 0 AS place, '' AS field, '' AS header,
        json_merge_patch({cells}) AS cells, d.new_id IS NULL AS is_old, t.sheet, t."row"
    FROM differing AS d JOIN text AS t ON t.record_id = coalesce(d.old_id, d.new_id)
    WHERE d.old_id IS NULL OR d.new_id IS NULL
),
changed AS (
    SELECT 'changed' AS change, n.record_key, o.sheet AS old_sheet, o."row" AS old_row,
        n.sheet AS new_sheet, n."row" AS new_row, unnest([{pairs}]) AS cell
    FROM differing AS d
    JOIN text AS o ON o.record_id = d.old_id JOIN text AS n ON n.record_id = d.new_id
)
SELECT change, record_key, place, field, header, CASE WHEN is_old THEN cells::VARCHAR END AS old,
    CASE WHEN NOT is_old THEN cells::VARCHAR END AS new,
    CASE WHEN is_old THEN sheet END AS old_sheet, CASE WHEN is_old THEN "row" END AS old_row,
    CASE WHEN NOT is_old THEN sheet END AS new_sheet, CASE WHEN NOT is_old THEN "row" END AS new_row
FROM one_sided
UNION ALL
SELECT change, record_key, cell.place, cell.field, cell.header, cell.old, cell.new,
    old_sheet, old_row, new_sheet, new_row
FROM changed WHERE cell.old <> cell.new
"""

_ORDERED = """
SELECT change, record_key, field, header, old, new, old_sheet, old_row, new_sheet, new_row
FROM extract_change
ORDER BY record_key, list_position(['gone', 'added', 'changed'], change), old_sheet, old_row,
    new_sheet, new_row, place
"""


class Delivered(NamedTuple):
    """One side: the extract, as the terminal names and counts it."""

    extract_no: int
    source: str
    file: str
    sha256: str
    night: int
    counts: dict[str, int]
    headers: dict[str, Any]
    coverage: list[dict[str, str]]


@dataclass(frozen=True)
class Comparison:
    """Two deliveries of a source and what changed; the rows are in the table `extract_change`.

    Attributes:
        rows: gone, added, changed → rows; `cells` → cells changed.
        headers: (field's header, in the old file, in the new file); '' where it has none.
        coverage: (in the old file, in the new file) of spans that only one has; '' for none.
    """

    contract: Contract
    old: Delivered
    new: Delivered
    rows: dict[str, int]
    headers: tuple[tuple[str, str, str], ...]
    coverage: tuple[tuple[str, str], ...]


def delivered(con: duckdb.DuckDBPyConnection) -> list[Delivered]:
    """List every extract of the warehouse, by number."""
    rows = con.execute(f"""SELECT extract_no, source, file, sha256, delivered_night,
        {", ".join(_COUNTS)}, headers::VARCHAR, coalesce(coverage, '[]')::VARCHAR
        FROM extract ORDER BY extract_no""").fetchall()
    return [
        Delivered._make(
            (
                *row[:5],
                dict(zip(_COUNTS, row[5:-2], strict=True)),
                orjson.loads(row[-2]),
                orjson.loads(row[-1]),
            )
        )
        for row in rows
    ]


def compare(
    con: duckdb.DuckDBPyConnection, contract: Contract, old: Delivered, new: Delivered
) -> Comparison:
    """Compare two extracts of one source; makes the temporary table `extract_change`.

    Args:
        con: The warehouse; it may be open to read only.
        contract: The contract of their source.
        old: The earlier delivery.
        new: The later one.
    """
    table = identifier(contract.source)
    texts = {name: _text(name, field) for name, field in contract.fields.items()}
    content = f"md5(concat_ws(chr(31), {', '.join(texts.values())}))"
    key = "record_key" if contract.rows == "one_per_key" else content
    takes = {"old": old.extract_no, "new": new.extract_no}
    con.execute(_MATCHED.format(table=table, key=key, content=content), takes)
    named = ", ".join(f"{sql} AS {identifier(name)}" for name, sql in texts.items())
    cells, pairs = _cells(contract), _pairs(contract)
    con.execute(_LISTED.format(table=table, texts=named, cells=cells, pairs=pairs), takes)
    headers = tuple(_headers(contract, old.headers, new.headers))
    return Comparison(contract, old, new, _counted(con), headers, tuple(_coverage(old, new)))


def _cells(contract: Contract) -> str:
    """Write the JSON objects of a row's filled cells, one a field; an empty one is the last."""
    parts = [
        f"CASE WHEN t.{identifier(name)} = '' THEN '{{}}'::JSON ELSE"
        f" json_object({text_literal(field.header)}, t.{identifier(name)}) END"
        for name, field in contract.fields.items()
    ]
    return ", ".join([*parts, "'{}'::JSON"])


def _pairs(contract: Contract) -> str:
    """Write the structs of old and new text, one a field."""
    return ", ".join(
        f"{{'place': {place}, 'field': {text_literal(name)},"
        f" 'header': {text_literal(field.header)},"
        f" 'old': o.{identifier(name)}, 'new': n.{identifier(name)}}}"
        for place, (name, field) in enumerate(contract.fields.items(), 1)
    )


def change_batches(
    con: duckdb.DuckDBPyConnection, *, first: int | None = None
) -> Iterator[pa.RecordBatch]:
    """Read `extract_change` in its order under `CHANGE_COLUMNS`, at most the `first` rows."""
    limit = "" if first is None else f" LIMIT {int(first)}"
    for batch in con.sql(_ORDERED + limit).to_arrow_reader(ROWS_A_GROUP):
        yield from pa.Table.from_batches([batch]).cast(CHANGE_COLUMNS).to_batches()


def _counted(con: duckdb.DuckDBPyConnection) -> dict[str, int]:
    asked = """SELECT count(*) FILTER (new_id IS NULL), count(*) FILTER (old_id IS NULL),
        count(*) FILTER (old_id IS NOT NULL AND new_id IS NOT NULL),
        (SELECT count(*) FROM extract_change WHERE change = 'changed') FROM differing"""
    names = ("gone", "added", "changed", "cells")
    return dict(zip(names, con.execute(asked).fetchall()[0], strict=True))


def _text(name: str, field: Field) -> str:
    """Write the text by which a field is compared: its value, else what was not understood."""
    value = identifier(name)
    formats = {"date": "%Y-%m-%d", "month": "%Y-%m", "timestamp": "%Y-%m-%d %H:%M:%S"}
    if field.type in formats:
        value = f"strftime({value}, '{formats[field.type]}')"
    elif field.type == "category" and field.words:
        words = " ".join(
            f"WHEN {text_literal(word)} THEN {text_literal(said[0])}"
            for word, said in field.words.items()
            if said
        )
        value = f"CASE {value} {words} ELSE {value} END"
    return f"coalesce({value}::VARCHAR, {identifier(name + '__raw')}, '')"


def _headers(
    contract: Contract, old: dict[str, Any], new: dict[str, Any]
) -> Iterator[tuple[str, str, str]]:
    """List the fields whose header changed, came or went; then unknown headers of one side only."""
    before = {field: header for header, field in old["mapped"].items()}
    after = {field: header for header, field in new["mapped"].items()}
    for name, field in contract.fields.items():
        if before.get(name) != after.get(name):
            yield field.header, before.get(name, ""), after.get(name, "")
    for header in sorted(set(old["unknown"]) ^ set(new["unknown"])):
        was = header in old["unknown"]
        yield messages.DIFF_UNKNOWN, header if was else "", "" if was else header


def _coverage(old: Delivered, new: Delivered) -> Iterator[tuple[str, str]]:
    def spans(side: Delivered) -> list[str]:
        return sorted(
            f"{one['place']} {one['from']} — {one['to']}".strip() for one in side.coverage
        )

    before, after = spans(old), spans(new)
    yield from ((span, "") for span in before if span not in after)
    yield from (("", span) for span in after if span not in before)
