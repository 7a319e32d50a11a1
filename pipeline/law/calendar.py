"""Working days of mainland China: which are known, and where a last day rolls over to.

Holidays and make-up working days come from the `chinesecalendar` package (the State Council's
yearly notices, 2004 to 2026 in version 1.11; MIT licence). The years it knows are read from it,
so that a newer version widens what is known. In any other year every day is unknown: it may be a
working day or not.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import NamedTuple

import polars as pl
from chinese_calendar import constants

LONGEST_RUN_DAYS = 10
"""Longest run of days off in 2004-2026 (2020-01-24 to 2020-02-02), measured on the package.

No run of days off in a year without a notice is taken to be longer; the law itself sets no bound.
"""
WEEKDAYS_OFF_A_YEAR = 25
"""Most weekdays off in one year of 2004-2026 is 23 (measured), with two to spare."""
WEEKENDS_WORKED_A_YEAR = 14
"""Most worked weekend days in one year of 2004-2026 is 12 (measured), with two to spare."""

SATURDAY = 5
ONE_DAY = timedelta(days=1)


class Days(NamedTuple):
    """A day that may not be exactly known: not before `lo`, not after `hi`."""

    lo: date
    hi: date

    @property
    def is_exact(self) -> bool:
        """Tell whether there is only one possible day."""
        return self.lo == self.hi


@dataclass(frozen=True)
class Notices:
    """What the yearly notices say: the years they cover, weekdays off and weekend days worked."""

    first_year: int
    last_year: int
    weekdays_off: frozenset[date]
    weekends_worked: frozenset[date]


@cache
def notices() -> Notices:
    """Read the notices once; every year from the first to the last holiday is taken as known."""
    off, worked = constants.holidays, constants.workdays
    return Notices(
        first_year=min(off).year,
        last_year=max(off).year,
        weekdays_off=frozenset(day for day in off if day.weekday() < SATURDAY),
        weekends_worked=frozenset(day for day in worked if day.weekday() >= SATURDAY),
    )


def is_known(day: date) -> bool:
    """Tell whether a notice settles which days of the year of `day` are worked."""
    return notices().first_year <= day.year <= notices().last_year


def is_working(day: date) -> bool | None:
    """Tell whether `day` is a working day; None in a year that no notice covers.

    >>> is_working(date(2024, 10, 1)), is_working(date(2024, 10, 12)), is_working(date(2001, 3, 5))
    (False, True, None)
    """
    if not is_known(day):
        return None
    if day.weekday() < SATURDAY:
        return day not in notices().weekdays_off
    return day in notices().weekends_worked


def roll(day: date) -> Days:
    """Move a last day that is not worked to the next working day (民事诉讼法 §85).

    In a year without a notice the day may stand (`lo`), or open a run of days off of at most
    `LONGEST_RUN_DAYS` (`hi`); a day known to be worked ends such a run.

    >>> roll(date(2024, 8, 31))
    Days(lo=datetime.date(2024, 9, 2), hi=datetime.date(2024, 9, 2))
    """
    lo = day
    while is_working(lo) is False:
        lo += ONE_DAY
    hi, last = lo, max(lo, day + timedelta(days=LONGEST_RUN_DAYS))
    while hi < last and not is_working(hi):
        hi += ONE_DAY
    return Days(lo, hi)


def add_working_days(start: date, count: int) -> Days:
    """Find the `count`-th working day after `start`, which is not counted itself.

    In years without a notice the earliest answer works `WEEKENDS_WORKED_A_YEAR` weekend days of
    each, the latest takes `WEEKDAYS_OFF_A_YEAR` weekdays of each off.

    >>> add_working_days(date(2024, 9, 30), 1).lo
    datetime.date(2024, 10, 8)
    """
    return Days(
        _counted(start, count, spare=WEEKENDS_WORKED_A_YEAR, is_early=True),
        _counted(start, count, spare=WEEKDAYS_OFF_A_YEAR, is_early=False),
    )


def _counted(start: date, count: int, *, spare: int, is_early: bool) -> date:
    left: dict[int, int] = {}
    day = start
    while count > 0:
        day += ONE_DAY
        works = is_working(day)
        if works is None:
            works = day.weekday() < SATURDAY
            if works != is_early and left.setdefault(day.year, spare) > 0:
                left[day.year] -= 1
                works = is_early
        count -= works
    return day


def calendar_table(first: date, last: date) -> pl.DataFrame:
    """Lay out the calendar for joins.

    Args:
        first: First day of the table.
        last: Last day of the table, included.

    Returns:
        [day: date, is_working: bool (null unknown), rolled_lo: date, rolled_hi: date], one row
        per day, by day; `rolled_*` are those of `roll`.
    """
    days = pl.DataFrame({"day": pl.date_range(first, _beyond(last), eager=True)})
    known = notices()
    weekday = pl.col("day").dt.weekday() <= SATURDAY
    works = (weekday & ~pl.col("day").is_in(sorted(known.weekdays_off))) | pl.col("day").is_in(
        sorted(known.weekends_worked)
    )
    year = pl.col("day").dt.year()
    marked = days.with_columns(
        pl.when(year.is_between(known.first_year, known.last_year)).then(works).alias("is_working")
    )
    next_maybe = pl.when(pl.col("is_working").fill_null(value=True)).then("day")
    next_sure = pl.when(pl.col("is_working").fill_null(value=False)).then("day")
    rolled = marked.with_columns(
        next_maybe.backward_fill().alias("rolled_lo"),
        pl.min_horizontal(
            next_sure.backward_fill(), pl.col("day").dt.offset_by(f"{LONGEST_RUN_DAYS}d")
        ).alias("rolled_hi"),
    ).with_columns(pl.max_horizontal("rolled_lo", "rolled_hi").alias("rolled_hi"))
    return rolled.filter(pl.col("day") <= last)


def _beyond(last: date) -> date:
    return last + timedelta(days=4 * LONGEST_RUN_DAYS)
