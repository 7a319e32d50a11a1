"""Appending frames by column name."""

import duckdb
import polars as pl
import pytest

from pipeline.engine.append import append


@pytest.fixture
def con() -> duckdb.DuckDBPyConnection:
    con = duckdb.connect()
    con.execute("CREATE TABLE firm (code VARCHAR, heads BIGINT)")
    return con


def test_columns_go_by_name_and_missing_ones_are_null(con: duckdb.DuckDBPyConnection) -> None:
    assert append(con, "firm", pl.DataFrame({"heads": [3, 4]})) == 2
    assert con.execute("FROM firm").fetchall() == [(None, 3), (None, 4)]


def test_an_empty_frame_appends_nothing_whatever_its_columns(
    con: duckdb.DuckDBPyConnection,
) -> None:
    assert append(con, "firm", pl.DataFrame({"other": []})) == 0


def test_a_column_that_the_table_lacks_is_a_bug(con: duckdb.DuckDBPyConnection) -> None:
    with pytest.raises(duckdb.BinderException, match="other"):
        append(con, "firm", pl.DataFrame({"other": [1]}))
