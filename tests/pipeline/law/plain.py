"""A reckoning of deadlines that shares nothing with the product: one day at a time."""

from datetime import date, timedelta

import chinese_calendar

ONE_DAY = timedelta(days=1)


def months_on(day: date, months: int) -> date:
    """Step month by month, then back to the last day that exists."""
    year, month = day.year, day.month
    for _ in range(abs(months)):
        month += 1 if months > 0 else -1
        year, month = (
            (year + 1, 1) if month > 12 else (year - 1, 12) if month < 1 else (year, month)
        )
    for day_of_month in range(day.day, 27, -1):
        try:
            return date(year, month, day_of_month)
        except ValueError:
            continue
    return date(year, month, day.day)


def days_on(day: date, days: int) -> date:
    for _ in range(days):
        day += ONE_DAY
    return day


def working_days_on(day: date, days: int) -> date:
    while days:
        day += ONE_DAY
        days -= chinese_calendar.is_workday(day)
    return day


def rolled(day: date) -> date:
    while chinese_calendar.is_holiday(day):
        day += ONE_DAY
    return day
