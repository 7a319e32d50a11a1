"""Counts of what came in and how it was linked."""

import duckdb

from pipeline.report.summary import absent_fields, delivered, linked


def test_each_extract_is_counted_with_its_issues(con: duckdb.DuckDBPyConnection) -> None:
    columns = ["file", "rows_read", "rows_loaded", "rows_quarantined", "duplicates", "issues"]
    assert delivered(con).select(columns).rows() == [
        ("执行案件.csv", 2, 2, 0, 0, 1),
        ("公积金台账.xlsx", 4, 2, 1, 1, 2),
    ]


def test_links_of_a_role_add_up_to_its_mentions(con: duckdb.DuckDBPyConnection) -> None:
    assert linked(con).rows() == [
        ("enforcement_case", "debtor", 1, 0, 0, 0, 1, 0),
        ("fund_enforcement", "employer", 2, 1, 0, 0, 0, 1),
    ]


def test_absent_columns_are_known_by_the_hash_of_their_file(
    con: duckdb.DuckDBPyConnection,
) -> None:
    assert absent_fields(con) == {"a1" * 32: frozenset({"review"}), "b2" * 32: frozenset()}
