"""Deadlines: worked examples, and agreement with a plain reckoning day by day."""

from datetime import date, timedelta

import chinese_calendar
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.law import deadlines
from pipeline.law.deadlines import Deadline, application_end, passed, suit_end

SERVED = st.dates(date(2004, 1, 1), date(2026, 1, 1))


def plain_months(day: date, months: int) -> date:
    """Step month by month, then back to the last day that exists; then on to a working day."""
    year, month = day.year, day.month
    for _ in range(months):
        year, month = (year + 1, 1) if month == 12 else (year, month + 1)
    for day_of_month in range(day.day, 27, -1):
        try:
            return plain_roll(date(year, month, day_of_month))
        except ValueError:
            continue
    return plain_roll(date(year, month, day.day))


def plain_roll(day: date) -> date:
    while chinese_calendar.is_holiday(day):
        day += timedelta(days=1)
    return day


def exact(deadline: Deadline | None) -> date:
    assert deadline is not None
    assert deadline.lo == deadline.hi
    return deadline.lo


@given(SERVED)
def test_periods_in_months_agree_with_a_plain_reckoning(served: date) -> None:
    suit = plain_months(served, 6)
    assert exact(suit_end(served)) == suit
    assert exact(application_end(served)) == plain_months(suit, 3)


@given(SERVED, st.integers(0, 90))
def test_periods_in_days_agree_with_a_plain_reckoning(start: date, days: int) -> None:
    assert exact(deadlines.add_days(start, days)) == plain_roll(start + timedelta(days=days))


@pytest.mark.parametrize(
    ("served", "suit", "application"),
    [
        (date(2024, 8, 31), date(2025, 2, 28), date(2025, 5, 28)),  # month end, then from that end
        (date(2024, 2, 29), date(2024, 8, 29), date(2024, 11, 29)),
        (date(2023, 8, 31), date(2024, 2, 29), date(2024, 5, 29)),
        (date(2024, 4, 1), date(2024, 10, 8), date(2025, 1, 8)),  # National Day, then from 10-08
        (date(2025, 1, 5), date(2025, 7, 7), date(2025, 10, 9)),  # Sunday, then the autumn holidays
    ],
)
def test_worked_examples_of_suit_and_application(
    served: date, suit: date, application: date
) -> None:
    assert exact(suit_end(served)) == suit
    assert exact(application_end(served)) == application


def test_the_arithmetic_shows_every_step() -> None:
    deadline = application_end(date(2025, 1, 5))
    assert deadline is not None
    assert deadline.arithmetic == (
        "送达 2025-01-05，首日不计 → 6 个月至 2025-07-05（星期六，非工作日）顺延至 2025-07-07"
        " → 3 个月至 2025-10-07（星期二，非工作日）顺延至 2025-10-09"
    )


def test_a_year_without_notice_leaves_an_interval_and_says_so() -> None:
    deadline = application_end(date(2026, 5, 6))
    assert deadline is not None
    assert (deadline.lo, deadline.hi) == (date(2027, 2, 6), date(2027, 2, 16))
    assert deadline.arithmetic.endswith(
        "3 个月至 2027-02-06（节假日安排未知，届满日在 2027-02-06 至 2027-02-16 之间）"
    )


@pytest.mark.parametrize(
    ("as_of", "answer"),
    [
        (date(2027, 2, 6), False),
        (date(2027, 2, 7), None),
        (date(2027, 2, 16), None),
        (date(2027, 2, 17), True),
    ],
)
def test_an_unknown_year_is_unknown_only_where_it_matters(as_of: date, answer: bool | None) -> None:
    assert passed(application_end(date(2026, 5, 6)), as_of) is answer


def test_a_last_day_itself_has_not_passed() -> None:
    assert passed(application_end(date(2024, 8, 31)), date(2025, 5, 28)) is False
    assert passed(application_end(date(2024, 8, 31)), date(2025, 5, 29)) is True


@pytest.mark.parametrize(
    "period",
    [
        deadlines.review_period_end,
        suit_end,
        application_end,
        deadlines.urge_end,
        deadlines.acceptance_end,
        deadlines.ruling_end,
        deadlines.termination_earliest,
        deadlines.police_decision_end,
        deadlines.investigation_end,
        deadlines.removal_end,
    ],
)
def test_a_missing_date_is_unknown(period: object) -> None:
    assert callable(period)
    assert period(None) is None
    assert passed(period(None), date(2024, 1, 1)) is None


@pytest.mark.parametrize(
    ("docketed", "terminated", "is_early"),
    [
        (date(2017, 11, 14), date(2018, 2, 13), True),
        (date(2017, 11, 13), date(2018, 2, 13), False),
        (date(2017, 11, 12), date(2018, 2, 13), False),
    ],
)
def test_termination_before_three_months_is_early(
    docketed: date, terminated: date, is_early: bool
) -> None:
    assert (terminated < exact(deadlines.termination_earliest(docketed))) is is_early


def test_short_periods_end_on_working_days() -> None:
    assert exact(deadlines.review_period_end(date(2024, 2, 29))) == date(2024, 4, 29)
    assert exact(deadlines.acceptance_end(date(2024, 9, 27))) == date(2024, 10, 8)
    assert exact(deadlines.ruling_end(date(2024, 5, 6))) == date(2024, 5, 13)
    assert exact(deadlines.ruling_end(date(2024, 5, 6), after_hearing=True)) == date(2024, 6, 5)
    assert exact(deadlines.police_decision_end(date(2024, 4, 30))) == date(2024, 5, 6)
    assert exact(deadlines.police_decision_end(date(2024, 4, 30), is_complex=True)) == date(
        2024, 5, 30
    )


def test_the_wait_after_urging_does_not_roll() -> None:
    assert exact(deadlines.urge_end(date(2024, 9, 25))) == date(2024, 10, 5)


def test_an_investigation_is_counted_in_working_days() -> None:
    first = exact(deadlines.investigation_end(date(2024, 1, 2)))
    extended = exact(deadlines.investigation_end(date(2024, 1, 2), is_extended=True))
    assert (first, extended) == (date(2024, 3, 29), date(2024, 5, 14))
    assert exact(deadlines.removal_end(date(2024, 9, 30))) == date(2024, 10, 10)
