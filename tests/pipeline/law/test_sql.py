"""The SQL macros agree with the Python functions, date by date, in ends and in words."""

from datetime import date, timedelta

import duckdb
import pytest

from pipeline.law.calendar import national
from pipeline.law.deadlines import Step, passed, start, then
from pipeline.law.local_days import Calendars, Locality
from pipeline.law.periods.find import PERIODS, checks_expected, checks_told, end
from pipeline.law.sql import install

DAYS = [date(1999, 1, 1) + timedelta(days=6 * n) for n in range(2000)]
"""Every sixth day from 1999 to 2031: before the first notice and after the last."""
LOCAL = Calendars(
    "广西壮族自治区",
    national(),
    (
        (Locality("新疆", ""), national().with_days([date(2024, 4, 11)], [date(2024, 4, 13)])),
        (Locality("广西", ""), national().with_days([date(2024, 4, 11), date(2024, 4, 12)], [])),
    ),
)


@pytest.fixture(scope="module")
def con() -> duckdb.DuckDBPyConnection:
    con = duckdb.connect()
    install(con)
    con.execute("CREATE TABLE day AS SELECT unnest($days) AS day", {"days": DAYS})
    return con


@pytest.mark.parametrize("name", PERIODS)
def test_each_period_is_the_same_in_sql(con: duckdb.DuckDBPyConnection, name: str) -> None:
    rows = con.execute(
        f"SELECT d.lo, d.hi, told FROM (SELECT day, deadline_{name}(day) AS d,"
        f" arithmetic_{name}(day) AS told FROM day) ORDER BY day"
    ).fetchall()
    expected = [
        (None, None, None) if one is None else (one.lo, one.hi, one.arithmetic)
        for one in (end(name, day) for day in DAYS)
    ]
    assert rows == expected


@pytest.mark.parametrize(
    ("macro", "step"),
    [
        ("deadline_add_months(day, 1)", Step(1, "months")),
        ("deadline_add_days(day, 45)", Step(45, "days")),
        ("deadline_add_working_days(day, 20)", Step(20, "working_days")),
        ("deadline_shift_months(deadline_start(day), 7)", Step(7, "months", rolls=False)),
    ],
)
def test_a_period_of_any_length_is_the_same_in_sql(
    con: duckdb.DuckDBPyConnection, macro: str, step: Step
) -> None:
    rows = con.execute(f"SELECT d.lo, d.hi FROM (SELECT day, {macro} AS d FROM day) ORDER BY day")
    reckoned = [then(start(day), step) for day in DAYS]
    assert rows.fetchall() == [(one.lo, one.hi) if one else (None, None) for one in reckoned]


def test_checks_are_counted_the_same_in_sql(con: duckdb.DuckDBPyConnection) -> None:
    as_of = date(2024, 2, 29)
    rows = con.execute(
        "SELECT checks_expected(day, $as_of), checks_told(day, $as_of) FROM day ORDER BY day",
        {"as_of": as_of},
    ).fetchall()
    assert rows == [(checks_expected(day, as_of), checks_told(day, as_of)) for day in DAYS]


def test_passed_is_three_valued_in_sql_as_in_python(con: duckdb.DuckDBPyConnection) -> None:
    as_of = date(national().last_year + 1, 2, 10)
    rows = con.execute(
        "SELECT passed(deadline_application(day), $as_of) FROM day ORDER BY day", {"as_of": as_of}
    )
    expected = [(passed(end("application", day), as_of),) for day in DAYS]
    assert rows.fetchall() == expected
    assert {answer for (answer,) in expected} == {True, False, None}


@pytest.mark.parametrize("name", PERIODS)
def test_a_missing_date_is_unknown(con: duckdb.DuckDBPyConnection, name: str) -> None:
    row = con.execute(
        f"SELECT deadline_{name}(NULL::DATE).hi, arithmetic_{name}(NULL::DATE),"
        f" passed(deadline_{name}(NULL::DATE), DATE '2024-01-01')"
    ).fetchall()
    assert row == [(None, None, None)]


def test_days_of_a_place_count_there_alone() -> None:
    con = duckdb.connect()
    install(con, LOCAL, names=["urge", "suggestion", "removal"])
    places = ["乌鲁木齐市新疆路", "新疆维吾尔自治区喀什", "南宁市", "广东省广州市", None]
    rows = con.execute(
        "SELECT deadline_suggestion(DATE '2024-02-11', place).lo,"
        " deadline_removal(DATE '2024-04-09', place).lo,"
        " arithmetic_removal(DATE '2024-04-09', place)"
        " FROM (SELECT unnest($places) AS place, unnest(range(5)) AS no) ORDER BY no",
        {"places": places},
    ).fetchall()
    expected = []
    for place in places:
        calendar = LOCAL.of(place)
        suggestion = end("suggestion", date(2024, 2, 11), calendar)
        removal = end("removal", date(2024, 4, 9), calendar)
        assert suggestion is not None
        assert removal is not None
        expected.append((suggestion.lo, removal.lo, removal.arithmetic))
    assert rows == expected
    assert [lo.day for lo, _, _ in rows] == [15, 12, 15, 11, 15]


def test_the_macros_work_inside_windows_and_joins(con: duckdb.DuckDBPyConnection) -> None:
    row = con.execute(
        "SELECT count(*) FROM (SELECT day FROM day"
        " QUALIFY row_number() OVER (ORDER BY deadline_suit(day).hi, day) <= 3) a"
        " JOIN (SELECT day FROM day WHERE day < DATE '1999-01-19') b"
        " ON passed(deadline_suit(a.day), b.day + 365)"
    ).fetchall()
    assert row == [(9,)]


def test_installing_twice_leaves_one_calendar(con: duckdb.DuckDBPyConnection) -> None:
    install(con)
    row = con.execute("SELECT count(*), min(day), max(day) FROM calendar").fetchall()
    assert row == [(55152, date(1949, 1, 1), date(2099, 12, 31))]
