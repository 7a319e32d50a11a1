"""The table of functions: every one can be asked, with and without what may be left out."""

from datetime import date

import duckdb
import pytest

from pipeline.law.functions import LAW_FUNCTIONS, LawFunction
from pipeline.law.sql import install
from pipeline.law.thresholds import install_place_values

SAMPLES = {"区县": "'福建省'", "月数": "3", "日数": "3", "工作日数": "3"}
TYPES = {
    "deadline": "STRUCT(lo DATE, hi DATE)",
    "text": "VARCHAR",
    "count": ("INTEGER", "BIGINT"),
    "amount": "DECIMAL(18,2)",
    "share": "DECIMAL(9,6)",
    "condition": "BOOLEAN",
}


@pytest.fixture(scope="module")
def con() -> duckdb.DuckDBPyConnection:
    con = duckdb.connect()
    install(con)
    install_place_values(con, ["福建省"], date(2024, 8, 1))
    return con


def written(function: LawFunction, count: int) -> str:
    values = [SAMPLES.get(name, "DATE '2024-03-01'") for name in function.arguments[:count]]
    return function.sql.format(*values, all=", ".join(values)) + function.after


@pytest.mark.parametrize("function", LAW_FUNCTIONS.values(), ids=lambda one: one.name)
def test_each_function_gives_what_it_says(
    con: duckdb.DuckDBPyConnection, function: LawFunction
) -> None:
    for count in {function.least, len(function.arguments)}:
        row = con.execute(f"SELECT typeof(v), v IS NULL FROM (SELECT {written(function, count)} v)")
        kind, is_null = row.fetchall()[0]
        assert kind in TYPES[function.gives]
        assert not is_null


def test_the_names_that_rules_use_already_are_there() -> None:
    assert {"suit_end", "application_end", "single_amount", "threshold_source"} <= set(
        LAW_FUNCTIONS
    )
