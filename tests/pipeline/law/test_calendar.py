"""The calendar: working days as the notices say, and unknown where there is none."""

from datetime import date, timedelta

import chinese_calendar
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.law.calendar import (
    LONGEST_RUN_DAYS,
    add_working_days,
    calendar_table,
    is_working,
    roll,
)

KNOWN = st.dates(date(2004, 1, 1), date(2026, 12, 31))


@given(KNOWN)
def test_known_days_are_those_of_the_package(day: date) -> None:
    assert is_working(day) == chinese_calendar.is_workday(day)


@given(KNOWN)
def test_a_known_last_day_rolls_to_the_first_working_day(day: date) -> None:
    expected = day
    while not chinese_calendar.is_workday(expected):
        expected += timedelta(days=1)
    assert roll(day) == (expected, expected)


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
    assert roll(day) == (lo, hi)


def test_the_table_gives_the_same_answers_day_by_day() -> None:
    table = calendar_table(date(2003, 11, 1), date(2027, 3, 31))
    expected = [(day, is_working(day), *roll(day)) for day in table["day"].to_list()]
    assert table.rows() == expected


def test_the_table_ends_on_the_day_asked_for() -> None:
    table = calendar_table(date(2024, 9, 28), date(2024, 10, 1))
    assert table.row(-1) == (date(2024, 10, 1), False, date(2024, 10, 8), date(2024, 10, 8))


@given(st.dates(date(2004, 1, 1), date(2026, 6, 30)), st.integers(1, 60))
def test_working_days_are_counted_from_the_next_day(start: date, count: int) -> None:
    end = add_working_days(start, count)
    days = [start + timedelta(days=n + 1) for n in range((end.lo - start).days)]
    assert sum(chinese_calendar.is_workday(day) for day in days) == count
    assert end.is_exact
    assert is_working(end.lo)


@given(st.dates(date(2031, 1, 1), date(2060, 1, 1)), st.integers(1, 90))
def test_unknown_years_hold_the_weekday_count_between_both_ends(start: date, count: int) -> None:
    day, left = start, count
    while left:
        day += timedelta(days=1)
        left -= day.weekday() < 5
    end = add_working_days(start, count)
    assert end.lo <= day <= end.hi


def test_the_longest_run_of_known_years_is_not_longer_than_taken() -> None:
    longest = max(
        (roll(date(2004, 1, 1) + timedelta(days=n)).lo - date(2004, 1, 1)).days - n
        for n in range(8400)
    )
    assert longest == LONGEST_RUN_DAYS
