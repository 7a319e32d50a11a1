"""Working days of mainland China: which are known, and where a last day rolls over to.

Holidays and make-up working days come from the `chinesecalendar` package (the State Council's
yearly notices, 2004 to 2026 in version 1.11; MIT licence). The years it knows are read from it,
so that a newer version widens what is known. In any other year every day is unknown: it may be a
working day or not. An office adds days of its own, and years (`pipeline.law.local_days`).
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache
from typing import NamedTuple

from chinese_calendar import constants

LONGEST_RUN_DAYS = 10
"""Longest run of days off in 2004-2026 (2020-01-24 to 2020-02-02), measured on the package.

No run of days off in a year without a notice is taken to be longer; the law itself sets no bound.
"""
EARLIEST_SLACK_DAYS = 6
LATEST_SLACK_DAYS = 12
COUNTED_A_SLACK_DAY = 12
"""How far the n-th working day lies from the n-th weekday: at most 4 days before, and 10 to 27
days after for n up to 250, which 10 + n / 12 bounds (measured on every day of 2004-2026); two
days to spare on both sides. This is what an unknown year leaves open."""
FIRST_COUNTED = date(2003, 1, 1)
LAST_COUNTED = date(2049, 12, 31)
"""Working days are counted between these days alone: outside, every year is unknown."""

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
class Calendar:
    """What is known of working days: whole years, and single days that differ from the week.

    Attributes:
        first_year: First year whose every day is known.
        last_year: Last such year; all years between are known.
        off: Days off, weekdays or weekend, also in years that are not known as a whole.
        worked: Days worked, likewise.
    """

    first_year: int
    last_year: int
    off: frozenset[date]
    worked: frozenset[date]

    def is_known(self, day: date) -> bool:
        """Tell whether it is settled whether `day` is worked."""
        in_year = self.first_year <= day.year <= self.last_year
        return in_year or day in self.off or day in self.worked

    def is_working(self, day: date) -> bool | None:
        """Tell whether `day` is a working day; None where nothing settles it.

        >>> [national().is_working(date(2024, 10, n)) for n in (1, 12)]
        [False, True]
        """
        if day in self.off or day in self.worked:
            return day in self.worked
        return day.weekday() < SATURDAY if self.is_known(day) else None

    def roll(self, day: date) -> Days:
        """Move a last day that is not worked to the next working day (民事诉讼法 §85).

        In a year without a notice the day may stand (`lo`), or open a run of days off of at most
        `LONGEST_RUN_DAYS` (`hi`); a day known to be worked ends such a run.

        >>> national().roll(date(2024, 8, 31)).lo
        datetime.date(2024, 9, 2)
        """
        lo = day
        while self.is_working(lo) is False:
            lo += ONE_DAY
        hi, last = lo, max(lo, day + timedelta(days=LONGEST_RUN_DAYS))
        while hi < last and not self.is_working(hi):
            hi += ONE_DAY
        return Days(lo, hi)

    def add_working_days(self, start: date, count: int) -> Days | None:
        """Find the `count`-th working day after `start`, which is not counted itself.

        In years without a notice the weekdays are counted; the answer then lies up to
        `EARLIEST_SLACK_DAYS` before or `LATEST_SLACK_DAYS` and more after that day. None where
        the count leaves the years `FIRST_COUNTED` to `LAST_COUNTED`.

        >>> national().add_working_days(date(2024, 9, 30), 1).lo
        datetime.date(2024, 10, 8)
        """
        day, left, is_guessed = start, count, False
        while left > 0 and FIRST_COUNTED <= day < LAST_COUNTED:
            day += ONE_DAY
            works = self.is_working(day)
            left -= day.weekday() < SATURDAY if works is None else works
            is_guessed |= day.weekday() < SATURDAY and not self._in_known_year(day)
        if left > 0 or not FIRST_COUNTED <= start <= LAST_COUNTED:
            return None
        if not is_guessed:
            return Days(day, day)
        late = LATEST_SLACK_DAYS + count // COUNTED_A_SLACK_DAY
        return Days(day - timedelta(days=EARLIEST_SLACK_DAYS), day + timedelta(days=late))

    def _in_known_year(self, day: date) -> bool:
        return self.first_year <= day.year <= self.last_year

    def with_days(
        self, off: Iterable[date], worked: Iterable[date], *, last_year: int | None = None
    ) -> "Calendar":
        """Give this calendar with further days, which win over those that are there.

        Args:
            off: Days off.
            worked: Days worked.
            last_year: The last year that is known once these days are added; null as before.
        """
        more, less = frozenset(off), frozenset(worked)
        return replace(
            self,
            last_year=max(self.last_year, last_year or 0),
            off=(self.off - less) | more,
            worked=(self.worked - more) | less,
        )


@cache
def national() -> Calendar:
    """Read the notices once; every year from the first to the last holiday is taken as known."""
    off, worked = constants.holidays, constants.workdays
    return Calendar(
        first_year=min(off).year,
        last_year=max(off).year,
        off=frozenset(day for day in off if day.weekday() < SATURDAY),
        worked=frozenset(day for day in worked if day.weekday() >= SATURDAY),
    )
