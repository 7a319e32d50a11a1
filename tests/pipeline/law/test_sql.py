"""The SQL macros agree with the Python functions, date by date."""

from collections.abc import Callable
from datetime import date, timedelta

import duckdb
import pytest

from pipeline.law import deadlines
from pipeline.law.deadlines import Deadline
from pipeline.law.sql import install

DAYS = [date(1999, 1, 1) + timedelta(days=3 * n) for n in range(4000)]
"""Every third day from 1999 to 2031: before the first notice and after the last."""


@pytest.fixture(scope="module")
def con() -> duckdb.DuckDBPyConnection:
    con = duckdb.connect()
    install(con)
    con.execute("CREATE TABLE day AS SELECT unnest($days) AS day", {"days": DAYS})
    return con


@pytest.mark.parametrize(
    ("macro", "function"),
    [
        ("deadline_review(day)", deadlines.review_period_end),
        ("deadline_suit(day)", deadlines.suit_end),
        ("deadline_application(day)", deadlines.application_end),
        ("deadline_urge(day)", deadlines.urge_end),
        ("deadline_acceptance(day)", deadlines.acceptance_end),
        ("deadline_ruling(day)", deadlines.ruling_end),
        (
            "deadline_ruling_after_hearing(day)",
            lambda d: deadlines.ruling_end(d, after_hearing=True),
        ),
        ("deadline_termination(day)", deadlines.termination_earliest),
        ("deadline_police(day)", deadlines.police_decision_end),
        (
            "deadline_police_complex(day)",
            lambda d: deadlines.police_decision_end(d, is_complex=True),
        ),
        ("deadline_add_months(day, 1)", lambda d: deadlines.add_months(d, 1)),
        ("deadline_add_days(day, 45)", lambda d: deadlines.add_days(d, 45)),
    ],
)
def test_each_macro_gives_what_its_function_gives(
    con: duckdb.DuckDBPyConnection, macro: str, function: Callable[[date], Deadline | None]
) -> None:
    rows = con.execute(f"SELECT d.lo, d.hi FROM (SELECT day, {macro} AS d FROM day) ORDER BY day")
    expected = [(end.lo, end.hi) for end in map(function, DAYS) if end is not None]
    assert rows.fetchall() == expected


def test_passed_is_three_valued_in_sql_as_in_python(con: duckdb.DuckDBPyConnection) -> None:
    as_of = date(2027, 2, 10)
    rows = con.execute(
        "SELECT passed(deadline_application(day), $as_of) FROM day ORDER BY day", {"as_of": as_of}
    )
    expected = [(deadlines.passed(deadlines.application_end(day), as_of),) for day in DAYS]
    assert rows.fetchall() == expected
    assert {answer for (answer,) in expected} == {True, False, None}


def test_a_missing_date_is_unknown(con: duckdb.DuckDBPyConnection) -> None:
    row = con.execute(
        "SELECT deadline_suit(NULL).hi, passed(deadline_application(NULL::DATE), DATE '2024-01-01')"
    ).fetchall()
    assert row == [(None, None)]


def test_the_macros_work_inside_windows_and_joins(con: duckdb.DuckDBPyConnection) -> None:
    row = con.execute(
        "SELECT count(*) FROM (SELECT day FROM day"
        " QUALIFY row_number() OVER (ORDER BY deadline_suit(day).hi, day) <= 3) a"
        " JOIN (SELECT day FROM day WHERE day < DATE '1999-01-10') b"
        " ON passed(deadline_suit(a.day), b.day + 365)"
    ).fetchall()
    assert row == [(9,)]


def test_installing_twice_leaves_one_calendar(con: duckdb.DuckDBPyConnection) -> None:
    install(con)
    row = con.execute("SELECT count(*), min(day), max(day) FROM calendar").fetchall()
    assert row == [(55152, date(1949, 1, 1), date(2099, 12, 31))]
