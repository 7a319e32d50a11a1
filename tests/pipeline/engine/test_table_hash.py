"""The hash by which two tables are told apart."""

import duckdb
import pytest

from pipeline.engine.table_hash import table_hash


def _hash(rows: str, columns: str = "(code VARCHAR, heads INTEGER)") -> str:
    con = duckdb.connect()
    con.execute(f"CREATE TABLE firm {columns}")
    con.execute(f"INSERT INTO firm VALUES {rows}")
    return table_hash(con, "firm")


def test_the_order_of_rows_does_not_matter() -> None:
    assert _hash("('a', 1), ('b', 2)") == _hash("('b', 2), ('a', 1)")


@pytest.mark.parametrize("rows", ["('a', 1), ('b', 3)", "('a', 1)", "('a', 1), ('b', 2), ('b', 2)"])
def test_another_row_more_or_less_matters(rows: str) -> None:
    assert _hash(rows) != _hash("('a', 1), ('b', 2)")


def test_null_is_not_empty_text() -> None:
    assert _hash("(NULL, 1)") != _hash("('', 1)")


def test_the_name_and_type_of_a_column_matter() -> None:
    assert _hash("('a', 1)") != _hash("('a', 1)", "(code VARCHAR, heads BIGINT)")


def test_the_hash_stays_the_same_from_release_to_release() -> None:
    expected = "b32d9cea8d88d1d969946d8fe1347b03e3c78409a232f23681a8ae82cc4b1ee2"
    assert _hash("('a', 1)") == expected
