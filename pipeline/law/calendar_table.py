"""A calendar as a table, for joins."""

from datetime import date, timedelta

import polars as pl

from pipeline.law.calendar import LONGEST_RUN_DAYS, SATURDAY, Calendar


def lay_out(calendar: Calendar, first: date, last: date) -> pl.DataFrame:
    """Lay out a calendar.

    Args:
        calendar: What is known of working days.
        first: First day of the table.
        last: Last day of the table, included.

    Returns:
        [day: date, is_working: bool (null unknown), rolled_lo: date, rolled_hi: date], one
        row per day, by day; `rolled_*` are those of `Calendar.roll`.
    """
    beyond = last + timedelta(days=4 * LONGEST_RUN_DAYS)
    days = pl.DataFrame({"day": pl.date_range(first, beyond, eager=True)})
    maybe, sure = (pl.col("is_working").fill_null(value=unknown_as) for unknown_as in (True, False))
    longest = pl.col("day") + pl.duration(days=LONGEST_RUN_DAYS)
    rolled = days.with_columns(_works(calendar).alias("is_working")).with_columns(
        pl.when(maybe).then("day").backward_fill().alias("rolled_lo"),
        pl.when(sure).then("day").backward_fill().alias("sure"),
    )
    hi = pl.max_horizontal("rolled_lo", pl.min_horizontal("sure", longest))
    return rolled.select("day", "is_working", "rolled_lo", hi.alias("rolled_hi")).filter(
        pl.col("day") <= last
    )


def _works(calendar: Calendar) -> pl.Expr:
    day = pl.col("day")
    known = day.dt.year().is_between(calendar.first_year, calendar.last_year)
    return (
        pl.when(day.is_in(sorted(calendar.off)))
        .then(pl.lit(value=False))
        .when(day.is_in(sorted(calendar.worked)))
        .then(pl.lit(value=True))
        .when(known)
        .then(day.dt.weekday() <= SATURDAY)
    )
