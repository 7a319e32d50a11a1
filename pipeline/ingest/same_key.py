"""Rows of one delivery under one key: copies count once, others add up, or the later counts."""

import duckdb
import polars as pl

from connectors.model import Contract
from pipeline.engine.append import append
from pipeline.engine.statement import identifier
from pipeline.ingest.content import content_columns, find_blank_texts

COMPARED = """
CREATE OR REPLACE TEMP TABLE same_key AS
WITH compared AS (
    SELECT s.record_id, s.extract_no, s.sheet, s.row, s.record_key, c.delivery_no,
           struct_pack({apart}) AS apart, struct_pack({content}) AS content
    FROM same_key_candidate AS c JOIN {table} AS s ON s.record_id = c.record_id
),
numbered AS (
    SELECT *,
           dense_rank() OVER (under_key ORDER BY apart) AS part_no,
           dense_rank() OVER (under_key ORDER BY content) AS content_no,
           row_number() OVER (of_content ORDER BY record_id) AS copy_no,
           max(record_id) OVER of_content AS last_id,
           min(extract_no) OVER of_content AS first_extract_no
    FROM compared
    WINDOW under_key AS (PARTITION BY delivery_no, record_key),
           of_content AS (PARTITION BY delivery_no, record_key, content)
)
SELECT record_id, extract_no, sheet, row, record_key, part_no, content_no, copy_no,
       last_id = max(last_id) OVER of_part AS is_last,
       min(record_id) OVER of_part = record_id AS is_first,
       first_extract_no = extract_no AS is_same_file
FROM numbered
WINDOW of_part AS (PARTITION BY delivery_no, record_key, part_no)
"""

COPIES = """
SELECT extract_no, sheet, row, '' AS "column", '' AS field, 'exact_copy' AS kind,
       record_key AS raw, 'ignored' AS done
FROM same_key WHERE copy_no > 1 AND is_same_file ORDER BY record_id
"""

OTHER_CONTENT = """
SELECT extract_no, sheet, row, '' AS "column", '' AS field, 'same_key_differs' AS kind,
       record_key AS raw, 'kept' AS done
FROM same_key WHERE copy_no = 1 AND NOT is_first ORDER BY record_id
"""

APART = """
SELECT extract_no, sheet, row, '' AS "column", '' AS field, 'code_two_names' AS kind,
       record_key AS raw, 'kept' AS done
FROM same_key WHERE copy_no = 1 AND part_no > 1 ORDER BY record_id
"""

COUNTED = """
SELECT extract_no, count(*) FROM same_key WHERE copy_no > 1 GROUP BY extract_no ORDER BY extract_no
"""


def settle_same_keys(
    con: duckdb.DuckDBPyConnection, contract: Contract, candidates: pl.DataFrame
) -> dict[int, int]:
    """Settle the rows of a source that may share a key within their delivery; change no other row.

    Exact copies leave the table (the first stays). Where rows add up, and where names under one
    code stay apart, the second and further rows become `<key>#2` and so on, in the order of their
    content, so that the order of rows in a file changes nothing. Where one row a key counts, the
    rows before the last one are no longer current. All but adding up leaves an issue; copies of
    rows in another file of the delivery are only counted, lest a file sent twice lists them all.

    Args:
        con: The warehouse.
        contract: The contract of the source.
        candidates: [record_id: i64, delivery_no: i32], one row per record whose key's hash is not
            its own within its delivery.

    Returns:
        Extract → exact copies of it that left the table.
    """
    table = identifier(contract.source)
    con.execute(
        "CREATE OR REPLACE TEMP TABLE same_key_candidate (record_id BIGINT, delivery_no INTEGER)"
    )
    append(con, "same_key_candidate", candidates)
    find_blank_texts(con, contract)
    content = content_columns(contract)
    apart = {name: content[name] for name in contract.apart_by} or {"all": "0"}
    con.execute(COMPARED.format(table=table, apart=_packed(apart), content=_packed(content)))
    con.execute(f"INSERT INTO issue BY NAME {COPIES}")
    con.execute(
        f"DELETE FROM {table} WHERE record_id IN (SELECT record_id FROM same_key WHERE copy_no > 1)"
    )
    if contract.rows == "add_up":
        _number(con, table, "content_no")
    else:
        con.execute(f"INSERT INTO issue BY NAME {OTHER_CONTENT}")
        con.execute(
            f"UPDATE {table} SET is_current = false WHERE record_id IN"
            " (SELECT record_id FROM same_key WHERE copy_no = 1 AND NOT is_last)"
        )
    if contract.apart_by:
        con.execute(f"INSERT INTO issue BY NAME {APART}")
        _number(con, table, "part_no")
    return dict(con.execute(COUNTED).fetchall())


def _number(con: duckdb.DuckDBPyConnection, table: str, number: str) -> None:
    con.execute(
        f"UPDATE {table} AS s SET record_key = k.record_key || '#' || k.{number}"
        f" FROM same_key AS k WHERE k.record_id = s.record_id AND k.copy_no = 1 AND k.{number} > 1"
    )


def _packed(columns: dict[str, str]) -> str:
    return ", ".join(f"{identifier(name)} := {value}" for name, value in columns.items())
