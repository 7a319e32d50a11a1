"""Expressions as SQL: true, false or unknown, and which cells make it unknown."""

from collections.abc import Iterator

import duckdb
import pytest

from pipeline.screen.kleene import Bound, Ref, Writer


@pytest.fixture
def con() -> Iterator[duckdb.DuckDBPyConnection]:
    with duckdb.connect() as made:
        made.execute("CREATE TABLE r (a INTEGER, b INTEGER, c INTEGER, c__none BOOLEAN)")
        yield made


def scope(_qualifier: str, name: str) -> Ref:
    if name not in {"a", "b", "c"}:
        raise ValueError(f"没有字段 {name!r}")
    return Ref(f'r."{name}"', 'r."c__none"' if name == "c" else "", "own", name)


def answer(con: duckdb.DuckDBPyConnection, text: str, row: str) -> tuple[object, list[str]]:
    """Give the answer on one row, and the fields that are missing for it."""
    con.execute(f"INSERT INTO r VALUES ({row})")
    writer = Writer(scope, Bound({"least": 5}))
    sql = writer.condition(text)
    values = writer.bound.values
    found = con.execute(f"SELECT {sql} FROM r", values).fetchone()
    assert found is not None
    missing = []
    for atom in writer.atoms:
        dark = f"({atom.sql}) IS NULL AND {atom.matters}"
        named = {k: v for k, v in values.items() if f"${k}" in dark}
        if con.execute(f"SELECT {dark} FROM r", named or None).fetchone() == (True,):
            missing += [ref.name for ref in atom.refs]
    return found[0], missing


@pytest.mark.parametrize(
    ("text", "row", "state"),
    [
        ("a > 1", "2, 0, 0, false", True),
        ("a > 1", "NULL, 0, 0, false", None),
        ("c > 1", "0, 0, NULL, true", False),
        ("c <> 1", "0, 0, NULL, true", False),
        ("not (c > 1)", "0, 0, NULL, true", True),
        ("c is null", "0, 0, NULL, true", True),
        ("c is not null", "0, 0, NULL, true", False),
        ("c is null", "0, 0, NULL, false", None),
        ("c is not null", "0, 0, NULL, NULL", None),
        ("c is null", "0, 0, 3, false", False),
        ("a is null", "NULL, 0, 0, false", None),
        ("given(c)", "0, 0, NULL, NULL", False),
        ("a > 1 and b > 1", "NULL, 0, 0, false", False),
        ("a > 1 or b > 1", "NULL, 2, 0, false", True),
        ("a > 1 or b > 1", "NULL, 0, 0, false", None),
        ("a in (1, :least)", "5, 0, 0, false", True),
        ("a / b > 1", "5, 0, 0, false", None),
        ("least(a, b) = 2", "2, 3, 0, false", True),
        ("greatest(a, b) = 2", "2, NULL, 0, false", None),
        ("floor(a / b) = 2", "5, 2, 0, false", True),
        ("overlap(a, b, c, c)", "1, 3, 3, false", True),
        ("overlap(a, b, c, c)", "1, 2, 3, false", False),
        ("overlap(a, b, c, c)", "NULL, 2, 3, false", False),
        ("overlap(a, b, c, c)", "1, NULL, 3, false", None),
        ("coalesce(c, a) = 4", "4, 0, NULL, true", True),
        ("if_any(a, b) = 0", "0, NULL, 0, false", True),
        ("b > 1 and c < 3 and c > 1", "0, 9, NULL, true", False),
    ],
)
def test_null_is_unknown_and_none_is_no(
    con: duckdb.DuckDBPyConnection, text: str, row: str, state: object
) -> None:
    assert answer(con, text, row)[0] == state


@pytest.mark.parametrize(
    ("text", "row", "missing"),
    [
        ("a > 1 and b > 1", "NULL, 2, 0, false", ["a"]),
        ("a > 1 and b > 1", "NULL, NULL, 0, false", ["a", "b"]),
        ("(a = 1 and b = 2) or c = 3", "0, NULL, NULL, false", ["c"]),
        ("(a = 1 and b = 2) or c = 3", "1, NULL, 4, false", ["b"]),
        ("a = 1 or b = 2", "1, NULL, 0, false", []),
    ],
)
def test_only_cells_that_could_change_the_answer_are_missing(
    con: duckdb.DuckDBPyConnection, text: str, row: str, missing: list[str]
) -> None:
    assert answer(con, text, row)[1] == missing


def test_literals_and_parameters_are_bound_never_written() -> None:
    writer = Writer(scope, Bound({"least": 5}))
    sql = writer.condition("a = 7 and b >= :least and contains(c, 'x'' or 1=1')")
    assert writer.bound.values == {"v1": 7, "p_least": 5, "v2": "x' or 1=1"}
    assert "1=1" not in sql


@pytest.mark.parametrize(
    ("text", "why"),
    [("d > 1", "没有字段 'd'"), ("a > :most", "没有参数 :most"), ("a + 1", "不是条件")],
)
def test_a_name_that_is_not_there_is_told(text: str, why: str) -> None:
    with pytest.raises(ValueError, match=why):
        Writer(scope, Bound({})).condition(text)
