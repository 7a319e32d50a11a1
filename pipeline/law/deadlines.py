"""Statutory periods as deadlines: month ends, roll-over, and the arithmetic in words.

A period given in months ends on the corresponding day, or the month's last day where there is
none working day (民事诉讼法 §85, 行政诉讼法解释 §48). A period that starts when another ends
starts from that one's end after roll-over and rolls over itself. Where a year without a notice
makes the end uncertain the deadline is an interval, and a missing date makes it None: unknown.
"""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

from pipeline.law.calendar import Days, add_working_days, roll

REVIEW_DAYS = 60
"""复议申请: 60 days from knowing (行政复议法 2023 §20)."""
SUIT_MONTHS = 6
"""起诉: 6 months from knowing (行政诉讼法 §46)."""
APPLICATION_MONTHS = 3
"""申请法院强制执行: 3 months from the end of the period to sue (行政强制法 §53)."""
URGE_DAYS = 10
"""催告书送达满 10 日 before applying (行政强制法 §54)."""
ACCEPTANCE_DAYS = 5
"""法院受理: within 5 days (行政强制法 §56)."""
RULING_DAYS = 7
"""准予执行裁定: within 7 days (行政强制法 §57)."""
RULING_AFTER_HEARING_DAYS = 30
"""裁定 after hearing the parties: within 30 days (行政强制法 §58)."""
TERMINATION_MONTHS = 3
"""终结本次执行程序: docketed over 3 months (法〔2016〕373号 §1)."""
POLICE_REVIEW_DAYS = 3
"""公安审查立案与否: within 3 days of receipt (行政执法机关移送涉嫌犯罪案件的规定 §8)."""
POLICE_COMPLEX_DAYS = 30
"""Complex cases: up to 30 days."""
INVESTIGATION_WORKING_DAYS = 60
"""劳动保障监察 investigation: 60 working days (劳动保障监察条例 §17)."""
INVESTIGATION_EXTENSION_WORKING_DAYS = 30
"""Approved extension of the investigation: 30 working days more (劳动保障监察条例 §17)."""
REMOVAL_WORKING_DAYS = 3
"""删除失信信息: within 3 working days (失信名单规定 2017 §10)."""

MONTHS_A_YEAR = 12
WEEKDAY_NAMES = "一二三四五六日"


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


def start(day: date | None, label: str) -> Deadline | None:
    """Open a chain of periods at an event named `label`; its day is not counted."""
    return None if day is None else Deadline(day, day, f"{label} {day}，首日不计")


def then_months(from_: Deadline | None, months: int, *, rolls: bool = True) -> Deadline | None:
    """Add a period of months that starts when `from_` ends."""
    if from_ is None:
        return None
    ends = Days(shift_months(from_.lo, months), shift_months(from_.hi, months))
    return _extend(from_, ends, f"{months} 个月", rolls=rolls)


def then_days(from_: Deadline | None, days: int, *, rolls: bool = True) -> Deadline | None:
    """Add a period of calendar days that starts when `from_` ends."""
    if from_ is None:
        return None
    ends = Days(from_.lo + timedelta(days=days), from_.hi + timedelta(days=days))
    return _extend(from_, ends, f"{days} 日", rolls=rolls)


def then_working_days(from_: Deadline | None, days: int) -> Deadline | None:
    """Add a period of working days that starts when `from_` ends; it cannot end on a day off."""
    if from_ is None:
        return None
    ends = Days(add_working_days(from_.lo, days).lo, add_working_days(from_.hi, days).hi)
    return _extend(from_, ends, f"{days} 个工作日", rolls=False)


def shift_months(day: date, months: int) -> date:
    """Find the corresponding day `months` later, or that month's last day (民法典 §202).

    >>> shift_months(date(2024, 8, 31), 6)
    datetime.date(2025, 2, 28)
    """
    year, month = divmod(day.year * MONTHS_A_YEAR + day.month - 1 + months, MONTHS_A_YEAR)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def add_months(day: date | None, months: int, label: str = "起算") -> Deadline | None:
    """End a period of `months` from an event on `day`, with roll-over."""
    return then_months(start(day, label), months)


def add_days(day: date | None, days: int, label: str = "起算") -> Deadline | None:
    """End a period of calendar days from an event on `day`, with roll-over."""
    return then_days(start(day, label), days)


def working_days(day: date | None, days: int, label: str = "起算") -> Deadline | None:
    """End a period of working days from an event on `day`."""
    return then_working_days(start(day, label), days)


def review_period_end(served: date | None) -> Deadline | None:
    """Last day to ask for administrative review of a document served on `served`."""
    return add_days(served, REVIEW_DAYS, "送达")


def suit_end(served: date | None) -> Deadline | None:
    """Last day to sue over a document served on `served` (its rights having been told)."""
    return add_months(served, SUIT_MONTHS, "送达")


def application_end(served: date | None) -> Deadline | None:
    """Last day to apply for enforcement: three months from the rolled end of `suit_end`.

    >>> application_end(date(2024, 8, 31)).lo
    datetime.date(2025, 5, 28)
    """
    return then_months(suit_end(served), APPLICATION_MONTHS)


def urge_end(urged: date | None) -> Deadline | None:
    """First day on which enforcement may be applied for after a 催告 served on `urged`.

    A shortest wait, not a last day to act: it does not roll over (行政强制法 §54).
    """
    return then_days(start(urged, "催告书送达"), URGE_DAYS, rolls=False)


def acceptance_end(applied: date | None) -> Deadline | None:
    """Last day for the court to accept an application made on `applied`."""
    return add_days(applied, ACCEPTANCE_DAYS, "申请")


def ruling_end(accepted: date | None, *, after_hearing: bool = False) -> Deadline | None:
    """Last day for the court to rule on an application accepted on `accepted`."""
    days = RULING_AFTER_HEARING_DAYS if after_hearing else RULING_DAYS
    return add_days(accepted, days, "受理")


def termination_earliest(docketed: date | None) -> Deadline | None:
    """First day on which 终本 is not less than three months after docketing; does not roll over."""
    return then_months(start(docketed, "立案"), TERMINATION_MONTHS, rolls=False)


def police_decision_end(received: date | None, *, is_complex: bool = False) -> Deadline | None:
    """Last day for the police to file or refuse a transfer received on `received`."""
    days = POLICE_COMPLEX_DAYS if is_complex else POLICE_REVIEW_DAYS
    return add_days(received, days, "公安受理")


def investigation_end(docketed: date | None, *, is_extended: bool = False) -> Deadline | None:
    """Last working day of a labour inspection docketed on `docketed`."""
    first = working_days(docketed, INVESTIGATION_WORKING_DAYS, "立案")
    if not is_extended:
        return first
    return then_working_days(first, INVESTIGATION_EXTENSION_WORKING_DAYS)


def removal_end(performed: date | None) -> Deadline | None:
    """Last working day to take a debtor off the dishonest list after performing on `performed`."""
    return working_days(performed, REMOVAL_WORKING_DAYS, "履行")


def _extend(from_: Deadline, ends: Days, period: str, *, rolls: bool) -> Deadline:
    rolled = Days(roll(ends.lo).lo, roll(ends.hi).hi) if rolls else ends
    return Deadline(rolled.lo, rolled.hi, f"{from_.arithmetic} → {period}至 {_told(ends, rolled)}")


def _told(ends: Days, rolled: Days) -> str:
    if rolled.is_exact and ends == rolled:
        return str(ends.lo)
    if rolled.is_exact:
        name = WEEKDAY_NAMES[ends.lo.weekday()]
        return f"{ends.lo}（星期{name}，非工作日）顺延至 {rolled.lo}"
    first = str(ends.lo) if ends.is_exact else f"{ends.lo} 至 {ends.hi}"
    return f"{first}（节假日安排未知，届满日在 {rolled.lo} 至 {rolled.hi} 之间）"
