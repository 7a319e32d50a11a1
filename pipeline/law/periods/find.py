"""Finds a statutory period by its name, and counts the checks that are due in a series of them."""

from datetime import date

from pipeline.law.calendar import Calendar
from pipeline.law.deadlines import Deadline, shift_months
from pipeline.law.periods import administrative, criminal, execution, labour
from pipeline.law.periods.model import Period

PERIODS: dict[str, Period] = {
    period.name: period
    for group in (administrative, execution, labour, criminal)
    for period in group.PERIODS
}
"""Every period of statute by name, in the order of the lists."""

RECHECK_MONTHS = 6
"""终本后每六个月网络查控一次 (法〔2016〕373号 §9)."""
MOST_RECHECKS = 10
"""For five years (the same)."""


def end(name: str, day: date | None, calendar: Calendar | None = None) -> Deadline | None:
    """Reckon the end of the period `name` for an event on `day`; None is unknown.

    >>> end("application", date(2024, 8, 31)).lo
    datetime.date(2025, 5, 28)
    """
    return PERIODS[name].end(day, calendar)


def checks_expected(closed_on: date | None, as_of: date | None) -> int | None:
    """Count the network checks due by `as_of`: one per full six months since 终本, ten at most.

    A half-year is full when its last day, the corresponding one, is over.

    >>> [checks_expected(date(2024, 8, 31), date(2025, month, 1)) for month in (2, 3)]
    [0, 1]
    """
    if closed_on is None or as_of is None:
        return None
    ends = (shift_months(closed_on, RECHECK_MONTHS * n) for n in range(1, MOST_RECHECKS + 1))
    return sum(as_of > end_on for end_on in ends)


def checks_told(closed_on: date | None, as_of: date | None) -> str | None:
    """Say in Chinese how `checks_expected` was counted."""
    expected = checks_expected(closed_on, as_of)
    if expected is None:
        return None
    return f"终本 {closed_on}，五年内每 {RECHECK_MONTHS} 个月一次，至 {as_of} 应查 {expected} 次"
