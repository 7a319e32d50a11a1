"""Every type of field has a parser, whose values fit the type's column."""

from typing import get_args

import duckdb
import polars as pl
import pytest

from connectors.model import FieldType
from pipeline.engine.source_table import SQL_TYPES
from pipeline.ingest.parsers import parse
from pipeline.values.parsed import ISSUE_KINDS

TYPES = sorted(set(get_args(FieldType)) - {"category"})
DIRT = [
    "",
    "无",
    "待定",
    "15%",
    "12000元",
    "2024-04-01",
    "二〇二四年四月",
    "1.2万余元",
    "1***",
    "\x00",
]


@pytest.mark.parametrize("kind", TYPES)
def test_values_fit_the_column_and_kinds_are_of_the_list(kind: str) -> None:
    read = parse(kind, pl.Series(DIRT), unit="元", numeric=None)
    with duckdb.connect() as con:
        con.register("read", read.select("value").to_arrow())
        con.execute(f"CREATE TABLE one (value {SQL_TYPES.get(kind, 'VARCHAR')})")
        con.execute("INSERT INTO one SELECT value FROM read")
        loaded = con.execute("SELECT count(*), count(value) FROM one").fetchone()
    assert loaded == (len(DIRT), len(DIRT) - read["value"].null_count())
    assert set(read["kind"].drop_nulls()) <= set(ISSUE_KINDS)


def test_a_share_is_a_share_whatever_way_it_is_written() -> None:
    read = parse("percent", pl.Series(["15%", "0.15", "百分之十五"]), unit="元", numeric=None)
    assert read["value"].to_list() == [0.15, 0.15, 0.15]


@pytest.mark.parametrize(("unit", "yuan"), [("元", "12.50"), ("万元", "125000.00")])
def test_money_is_read_in_the_unit_of_its_header(unit: str, yuan: str) -> None:
    read = parse("money", pl.Series(["12.5"]), unit=unit, numeric=None)
    assert str(read["value"][0]) == yuan
