"""The calendar: working days as the notices say, and unknown where there is none."""

from datetime import date, timedelta

import chinese_calendar
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.law.calendar import LAST_COUNTED, LONGEST_RUN_DAYS, Calendar, Days, national
from pipeline.law.calendar_table import lay_out

KNOWN = st.dates(date(2004, 1, 1), date(2026, 12, 31))
LOCAL = national().with_days(
    [date(2024, 4, 11), date(2027, 3, 5)], [date(2024, 4, 14), date(2024, 5, 1)], last_year=2026
)
"""A holiday of one place on a Thursday, made up for on a Sunday; one in a year nobody knows."""


def counted(start: date, count: int) -> Days:
    end = national().add_working_days(start, count)
    assert end is not None
    return end


@given(KNOWN)
def test_known_days_are_those_of_the_package(day: date) -> None:
    assert national().is_working(day) == chinese_calendar.is_workday(day)


@given(KNOWN)
def test_a_known_last_day_rolls_to_the_first_working_day(day: date) -> None:
    expected = day
    while not chinese_calendar.is_workday(expected):
        expected += timedelta(days=1)
    assert national().roll(day) == (expected, expected)


@pytest.mark.parametrize(
    ("day", "lo", "hi"),
    [
        (date(2024, 10, 12), date(2024, 10, 12), date(2024, 10, 12)),  # a Saturday that is worked
        (date(2020, 1, 24), date(2020, 2, 3), date(2020, 2, 3)),  # the longest run
        (date(2030, 3, 6), date(2030, 3, 6), date(2030, 3, 16)),  # no notice yet
        (date(2003, 12, 30), date(2003, 12, 30), date(2004, 1, 2)),  # a known day ends the run
    ],
)
def test_a_last_day_rolls_as_far_as_is_known(day: date, lo: date, hi: date) -> None:
    assert national().roll(day) == (lo, hi)


@pytest.mark.parametrize("calendar", [national(), LOCAL], ids=["national", "local"])
def test_the_table_gives_the_same_answers_day_by_day(calendar: Calendar) -> None:
    table = lay_out(calendar, date(2003, 11, 1), date(2027, 3, 31))
    expected = [
        (day, calendar.is_working(day), *calendar.roll(day)) for day in table["day"].to_list()
    ]
    assert table.rows() == expected


def test_the_table_ends_on_the_day_asked_for() -> None:
    table = lay_out(national(), date(2024, 9, 28), date(2024, 10, 1))
    assert table.row(-1) == (date(2024, 10, 1), False, date(2024, 10, 8), date(2024, 10, 8))


@given(st.dates(date(2004, 1, 1), date(2026, 6, 30)), st.integers(1, 60))
def test_working_days_are_counted_from_the_next_day(start: date, count: int) -> None:
    end = counted(start, count)
    days = [start + timedelta(days=n + 1) for n in range((end.lo - start).days)]
    assert sum(chinese_calendar.is_workday(day) for day in days) == count
    assert end.is_exact
    assert national().is_working(end.lo)


@given(st.dates(date(2004, 1, 1), date(2025, 12, 31)), st.integers(1, 200))
def test_what_an_unknown_year_leaves_open_holds_what_the_known_ones_were(
    start: date, count: int
) -> None:
    nobody_knows = Calendar(1999, 1999, frozenset(), frozenset())
    end = nobody_knows.add_working_days(start, count)
    known = national().add_working_days(start, count)
    assert end is not None
    assert known is not None
    assert not known.is_exact or end.lo <= known.lo <= end.hi


@pytest.mark.parametrize(
    ("start", "count"), [(date(2002, 12, 31), 1), (LAST_COUNTED, 1), (date(2049, 12, 1), 60)]
)
def test_working_days_outside_the_counted_years_are_unknown(start: date, count: int) -> None:
    assert national().add_working_days(start, count) is None


def test_days_of_a_place_win_over_the_notice() -> None:
    assert [LOCAL.is_working(date(2024, 4, n)) for n in (11, 14)] == [False, True]
    assert LOCAL.is_working(date(2024, 5, 1)) is True
    assert LOCAL.roll(date(2024, 4, 11)) == (date(2024, 4, 12), date(2024, 4, 12))
    assert [LOCAL.is_working(date(2027, 3, n)) for n in (4, 5)] == [None, False]


def test_a_year_that_is_added_is_known_whole() -> None:
    longer = national().with_days([date(2027, 1, 1)], [], last_year=2027)
    assert longer.roll(date(2027, 1, 1)) == (date(2027, 1, 4), date(2027, 1, 4))
    assert national().roll(date(2027, 1, 1)).is_exact is False


def test_the_longest_run_of_known_years_is_not_longer_than_taken() -> None:
    longest = max(
        (national().roll(date(2004, 1, 1) + timedelta(days=n)).lo - date(2004, 1, 1)).days - n
        for n in range(8400)
    )
    assert longest == LONGEST_RUN_DAYS
