"""How a statutory period is reckoned: month ends, roll-over, and the arithmetic in words.

A period given in months ends on the corresponding day, or the month's last day where there is
none (民法典 §202); the day of the event is not counted, and a last day that is not worked moves to
the next working day (民事诉讼法 §85, 行政诉讼法解释 §48). A period that starts when another ends
starts from that one's end after roll-over and rolls over itself. A shortest wait and a term of
effect do not roll. Where a year without a notice makes the end uncertain the deadline is an
interval, and a missing date makes it None: unknown.
"""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from pipeline.law.calendar import Calendar, Days, national

MONTHS_A_YEAR = 12
WEEKDAY_NAMES = "一二三四五六日"

Unit = Literal["months", "days", "working_days"]
WORDS: dict[Unit, str] = {"months": "{} 个月", "days": "{} 日", "working_days": "{} 个工作日"}
BACK = "前推 "


@dataclass(frozen=True)
class Step:
    """One period: so many months, days or working days; negative: that long before.

    Attributes:
        count: How many.
        unit: Of what; working days never end on a day off.
        rolls: Whether a last day that is not worked moves on.
    """

    count: int
    unit: Unit
    rolls: bool = True

    @property
    def words(self) -> str:
        """Say it in Chinese.

        >>> Step(3, "months").words, Step(-12, "months", rolls=False).words
        ('3 个月', '前推 12 个月')
        """
        return (BACK if self.count < 0 else "") + WORDS[self.unit].format(abs(self.count))


@dataclass(frozen=True)
class Deadline:
    """The last day of a period: `lo` ≤ the day ≤ `hi`, and how it was reckoned, in Chinese."""

    lo: date
    hi: date
    arithmetic: str

    @property
    def is_exact(self) -> bool:
        """Tell whether the calendar leaves only one possible day."""
        return self.lo == self.hi

    def passed(self, as_of: date) -> bool | None:
        """Tell whether the last day lies before `as_of`; None where an unknown year decides."""
        if as_of > self.hi:
            return True
        return False if as_of <= self.lo else None


def passed(deadline: Deadline | None, as_of: date | None) -> bool | None:
    """Tell whether `deadline` lies before `as_of`; None when one is missing or it is unknown."""
    return None if deadline is None or as_of is None else deadline.passed(as_of)


def start(day: date | None, label: str = "起算") -> Deadline | None:
    """Open a chain of periods at an event named `label`; its day is not counted."""
    return None if day is None else Deadline(day, day, f"{label} {day}，首日不计")


def then(from_: Deadline | None, step: Step, calendar: Calendar | None = None) -> Deadline | None:
    """Add a period that starts when `from_` ends.

    Args:
        from_: What ends; None gives None.
        step: The period.
        calendar: The calendar of the place; None is the national one.

    Returns:
        Its end; None too where working days leave the years in which they are counted.
    """
    days = calendar or national()
    ends = None if from_ is None else _ends(from_, step, days)
    if from_ is None or ends is None:
        return None
    if step.rolls and step.unit != "working_days":
        rolled = Days(days.roll(ends.lo).lo, days.roll(ends.hi).hi)
    else:
        rolled = ends
    told = f"{from_.arithmetic} → {step.words}至 {_told(ends, rolled)}"
    return Deadline(rolled.lo, rolled.hi, told)


def shift_months(day: date, months: int) -> date:
    """Find the corresponding day `months` later, or that month's last day (民法典 §202).

    >>> shift_months(date(2024, 8, 31), 6), shift_months(date(2024, 2, 29), -12)
    (datetime.date(2025, 2, 28), datetime.date(2023, 2, 28))
    """
    year, month = divmod(day.year * MONTHS_A_YEAR + day.month - 1 + months, MONTHS_A_YEAR)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _ends(from_: Deadline, step: Step, days: Calendar) -> Days | None:
    if step.unit == "months":
        return Days(shift_months(from_.lo, step.count), shift_months(from_.hi, step.count))
    if step.unit == "days":
        return Days(from_.lo + timedelta(days=step.count), from_.hi + timedelta(days=step.count))
    first = days.add_working_days(from_.lo, step.count)
    last = days.add_working_days(from_.hi, step.count)
    return None if first is None or last is None else Days(first.lo, last.hi)


def _told(ends: Days, rolled: Days) -> str:
    if rolled.is_exact and ends == rolled:
        return str(ends.lo)
    if rolled.is_exact:
        name = WEEKDAY_NAMES[ends.lo.weekday()]
        return f"{ends.lo}（星期{name}，非工作日）顺延至 {rolled.lo}"
    first = str(ends.lo) if ends.is_exact or ends == rolled else f"{ends.lo} 至 {ends.hi}"
    return f"{first}（节假日安排未知，届满日在 {rolled.lo} 至 {rolled.hi} 之间）"
