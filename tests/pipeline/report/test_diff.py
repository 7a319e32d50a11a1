"""What changed between two deliveries: by key, as multisets, headers and coverage."""

from typing import Any

import duckdb
import pytest

from connectors.model import Contract
from pipeline.report.diff import Comparison, change_batches, compare, delivered


def contract(rows: str = "one_per_key") -> Contract:
    return Contract.model_validate(
        {
            "source": "list",
            "title": "名单",
            "holder": "法院",
            "kind": "ledger",
            "rows": rows,
            "key": ["no"],
            "happens": "on",
            "fields": {
                "no": {"header": "案号", "type": "text"},
                "on": {"header": "日期", "type": "date"},
                "paid": {"header": "金额", "type": "money"},
                "state": {
                    "header": "状态",
                    "type": "category",
                    "words": {"open": ["在办"], "shut": ["办结", "结案"]},
                },
            },
        }
    )


@pytest.fixture
def con() -> duckdb.DuckDBPyConnection:
    con = duckdb.connect()
    con.execute("""CREATE TABLE extract (extract_no INTEGER, source VARCHAR, file VARCHAR,
        sha256 VARCHAR, delivered_night INTEGER, rows_read BIGINT, rows_loaded BIGINT,
        rows_quarantined BIGINT, duplicates BIGINT, lines_ignored BIGINT, headers JSON,
        coverage JSON)""")
    con.execute("""INSERT INTO extract VALUES
        (1, 'list', '名单.csv', 'aa', 1, 3, 3, 0, 0, 1,
         '{"mapped":{"案号":"no","日期":"on"},"unknown":["备注"]}',
         '[{"place":"甲区","from":"2024-01-01","to":"2024-02-29"}]'),
        (2, 'list', '名单.csv', 'bb', 2, 3, 3, 0, 0, 0,
         '{"mapped":{"案号":"no","立案日期":"on"},"unknown":[]}',
         '[{"place":"甲区","from":"2024-01-01","to":"2024-03-31"}]')""")
    con.execute("""CREATE TABLE list (record_id BIGINT, record_key VARCHAR, extract_no INTEGER,
        sheet VARCHAR, "row" INTEGER, no VARCHAR, no__raw VARCHAR, "on" DATE, on__raw VARCHAR,
        paid DECIMAL(18,2), paid__raw VARCHAR, state VARCHAR, state__raw VARCHAR)""")
    return con


def put(con: duckdb.DuckDBPyConnection, extract: int, *rows: tuple[Any, ...]) -> None:
    """Add rows [key, on, paid, state]; an `on` that is no date was not understood."""
    for n, (key, on, paid, state) in enumerate(rows, 2):
        understood = on if on is None or on[0] == "2" else None
        raw = None if understood else on
        con.execute(
            "INSERT INTO list VALUES (?, ?, ?, '', ?, ?, NULL, ?, ?, ?, NULL, ?, NULL)",
            [100 * extract + n, key, extract, n, key.split("#")[0], understood, raw, paid, state],
        )


def found(con: duckdb.DuckDBPyConnection, rows: str = "one_per_key") -> Comparison:
    return compare(con, contract(rows), *delivered(con))


def listed(con: duckdb.DuckDBPyConnection) -> list[tuple[Any, ...]]:
    rows = [row for batch in change_batches(con) for row in batch.to_pylist()]
    names = ("change", "record_key", "field", "old", "new", "old_row", "new_row")
    return [tuple(row[name] for name in names) for row in rows]


def test_rows_of_one_key_are_compared_cell_by_cell(con: duckdb.DuckDBPyConnection) -> None:
    put(con, 1, ("甲", "2024-01-05", 10, "open"), ("乙", None, 5, None), ("丙", None, 7, None))
    put(con, 2, ("丙", None, 7, None), ("甲", "2024-01-06", 10, "shut"), ("丁", None, 1, None))
    assert found(con).rows == {"gone": 1, "added": 1, "changed": 1, "cells": 2}
    assert listed(con) == [
        ("added", "丁", "", None, '{"案号":"丁","金额":"1.00"}', None, 4),
        ("gone", "乙", "", '{"案号":"乙","金额":"5.00"}', None, 3, None),
        ("changed", "甲", "on", "2024-01-05", "2024-01-06", 2, 3),
        ("changed", "甲", "state", "在办", "办结", 2, 3),
    ]


def test_values_are_compared_and_not_ways_of_writing(con: duckdb.DuckDBPyConnection) -> None:
    put(con, 1, ("甲", "2024-01-05", 10, "open"), ("乙", "某日", 1, None))
    put(con, 2, ("甲", "2024-01-05", 10, "open"), ("乙", "不详", 1, None))
    con.execute("UPDATE list SET on__raw = '2024.1.5' WHERE record_id = 202")
    found(con)
    assert listed(con) == [("changed", "乙", "on", "某日", "不详", 3, 3)]


def test_of_a_key_that_stands_twice_the_last_rows_meet(con: duckdb.DuckDBPyConnection) -> None:
    put(con, 1, ("甲", None, 1, None), ("甲", None, 2, None))
    put(con, 2, ("甲", None, 2, None))
    found(con)
    assert listed(con) == [("gone", "甲", "", '{"案号":"甲","金额":"1.00"}', None, 2, None)]


def test_rows_that_add_up_are_compared_as_multisets(con: duckdb.DuckDBPyConnection) -> None:
    put(con, 1, ("甲", None, 1, None), ("甲#2", None, 2, None), ("甲#3", None, 3, None))
    put(con, 2, ("甲", None, 2, None), ("甲#2", None, 1, None), ("甲#3", None, 1, None))
    assert found(con, "add_up").rows == {"gone": 1, "added": 1, "changed": 0, "cells": 0}
    assert [row[:5] for row in listed(con)] == [
        ("added", "甲#2", "", None, '{"案号":"甲","金额":"1.00"}'),
        ("gone", "甲#3", "", '{"案号":"甲","金额":"3.00"}', None),
    ]


def test_headers_and_coverage_that_changed_are_told(con: duckdb.DuckDBPyConnection) -> None:
    told = found(con)
    assert told.headers == (("日期", "日期", "立案日期"), ("（未识别）", "备注", ""))
    assert told.coverage == (
        ("甲区 2024-01-01 — 2024-02-29", ""),
        ("", "甲区 2024-01-01 — 2024-03-31"),
    )


def test_the_same_content_shows_nothing(con: duckdb.DuckDBPyConnection) -> None:
    put(con, 1, ("甲", "2024-01-05", 10, "open"))
    put(con, 2, ("甲", "2024-01-05", 10, "open"))
    assert set(found(con).rows.values()) == {0}
    assert listed(con) == []


def test_quotes_in_headers_and_words_stay_text(con: duckdb.DuckDBPyConnection) -> None:
    strange = contract().model_dump()
    strange["fields"]["paid"]["header"] = "金额'\"); DROP TABLE list; --"
    put(con, 1, ("甲", None, 1, None))
    compare(con, Contract.model_validate(strange), *delivered(con))
    assert "DROP TABLE" in listed(con)[0][3]
