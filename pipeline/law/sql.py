"""Deadlines as DuckDB macros over columns, and the calendar as a table.

The macros hold the calendar as a constant text (a letter a day, or a number of five digits), not as
a look-up in the table: DuckDB 2.0 plans nested look-ups as nested joins (three minutes for a
million rows instead of under a second), and a list looked up once is copied to every row by a
sort. No look-up stands inside a lambda: there `substring` counts its way through the text.
"""

from collections.abc import Collection
from datetime import date
from functools import cache

import duckdb
import polars as pl

from pipeline.law.calendar import (
    COUNTED_A_SLACK_DAY,
    EARLIEST_SLACK_DAYS,
    FIRST_COUNTED,
    LAST_COUNTED,
    LATEST_SLACK_DAYS,
    LONGEST_RUN_DAYS,
    ONE_DAY,
    SATURDAY,
    Calendar,
    national,
)
from pipeline.law.calendar_table import lay_out
from pipeline.law.local_days import Calendars, Locality
from pipeline.law.periods.find import PERIODS
from pipeline.law.places import full_place_sql, literal, names_place_sql
from pipeline.law.sql_periods import period_macros

FIRST_DAY = date(1949, 1, 1)
LAST_DAY = date(2099, 12, 31)
NO_OFFSET = "A"
"""The letter of a day that stays; one rolled over by n days has the n-th letter after it."""

DIGITS = 5
"""Of a count of working days."""


def install(
    con: duckdb.DuckDBPyConnection,
    calendars: Calendars | None = None,
    *,
    names: Collection[str] | None = None,
) -> None:
    """Create the table `calendar` and the macros, replacing those that are there.

    Table: [day DATE, is_working BOOLEAN (null unknown), rolled_lo DATE, rolled_hi DATE], one row
    per day from 1949 to 2099, of the office's own place. Macros (a *deadline* is STRUCT(lo DATE,
    hi DATE), both null when a date is missing; `place` may be left out, and counts only where an
    office has added days of a place):

    * `deadline_start(day)`: a deadline of one day, to open a chain with;
    * `deadline_then_months(deadline, n, place)`, `deadline_then_days(…)`,
      `deadline_then_working_days(…)`: a period that starts when another ends, rolled over;
      `deadline_shift_months(deadline, n)`, `deadline_shift_days(deadline, n)`: without roll-over;
    * `deadline_add_months(day, n, place)`, `deadline_add_days(…)`,
      `deadline_add_working_days(…)`: a period from an event;
    * `deadline_<period>(day, place)` and `arithmetic_<period>(day, place)` for every period of
      `pipeline.law.periods`: its end, and how it was reckoned, in Chinese;
    * `checks_expected(closed_on, as_of)`, `checks_told(closed_on, as_of)`;
    * `passed(deadline, as_of)`: whether the last day lies before `as_of`; null is unknown.

    Each agrees with its namesake in Python. `pipeline.law.functions` lists them for rules.

    Args:
        con: An open database.
        calendars: Those of the office; None is the national calendar alone.
        names: Periods whose macros are wanted; None is all (half a second of binding).
    """
    known = calendars or Calendars("", national())
    table = lay_out(known.of(None), FIRST_DAY, LAST_DAY)
    con.register("calendar_frame", table)
    con.execute(
        "CREATE OR REPLACE TABLE calendar AS"
        " SELECT day, is_working, rolled_lo, rolled_hi FROM calendar_frame ORDER BY day"
    )
    con.unregister("calendar_frame")
    for statement in macros(known, PERIODS if names is None else names):
        con.execute(statement)


def macros(calendars: Calendars, names: Collection[str]) -> list[str]:
    """Write the CREATE MACRO statements, in the order in which they need each other."""
    written = [*_calendar_macros(calendars), *period_macros(names)]
    return [f"CREATE OR REPLACE MACRO {head} AS {body}" for head, body in written]


@cache
def _calendar_macros(calendars: Calendars) -> list[tuple[str, str]]:
    return [
        ("law_calendar_no(place)", _calendar_no(calendars)),
        ("rolled_lo_of(day, place)", _rolled(calendars, "rolled_lo", beyond=0)),
        ("rolled_hi_of(day, place)", _rolled(calendars, "rolled_hi", beyond=LONGEST_RUN_DAYS)),
        ("worked_by(day, place)", _worked_by(calendars)),
        ("worked_day(n, place)", _worked_day(calendars)),
        ("known_worked_by(day, place)", _known_worked_by(calendars)),
        ("law_days_after(day, n, place)", _days_after()),
    ]


def _calendar_no(calendars: Calendars) -> str:
    """Write the number of a place's calendar: its place in `local`, -1 for the common one."""
    if not calendars.local:
        return "-1"

    def fits(where: Locality) -> str:
        in_province = names_place_sql("f", where.province, "省")
        return f"{in_province} AND contains(f, {literal(where.district)})"

    whens = "".join(
        f" WHEN {fits(where)} THEN {at}" for at, (where, _) in enumerate(calendars.local)
    )
    full = full_place_sql("place", literal(calendars.office))
    return f"list_transform([{full}], lambda f: CASE{whens} ELSE -1 END)[1]"


def _by_calendar(values: list[str]) -> str:
    """Choose what is a place's calendar's; `values` are the local ones, then the common one."""
    whens = "".join(f" WHEN {at} THEN {value}" for at, value in enumerate(values[:-1]))
    return f"CASE law_calendar_no(place){whens} ELSE {values[-1]} END" if whens else values[-1]


def _all(calendars: Calendars) -> list[Calendar]:
    return [*(one for _, one in calendars.local), calendars.common]


def _rolled(calendars: Calendars, column: str, *, beyond: int) -> str:
    """Write a day's roll-over with two references to it: a chain of periods nests them."""
    single = [day for one in _all(calendars) for day in one.off | one.worked]
    first = min(single).replace(month=1, day=1) - LONGEST_RUN_DAYS * ONE_DAY
    last = max(single).replace(month=12, day=31)
    texts = []
    for calendar in _all(calendars):
        table = lay_out(calendar, first, last)
        offsets = (table[column] - table["day"]).dt.total_days()
        texts.append(literal("".join(chr(ord(NO_OFFSET) + offset) for offset in offsets)))
    place = f"greatest(0, CAST(day AS DATE) - DATE '{first}' + 1)"
    letter = f"ascii(substring({_by_calendar(texts)}, CAST({place} AS BIGINT), 1))"
    return f"CAST(day AS DATE) + coalesce(nullif({letter}, 0) - {ord(NO_OFFSET)}, {beyond})"


def _worked(calendar: Calendar) -> pl.DataFrame:
    """Count the working days: [n: i64], one row a day from `FIRST_COUNTED` to `LAST_COUNTED`.

    A weekday is taken as worked where nothing is known.
    """
    works = pl.col("is_working").fill_null(pl.col("day").dt.weekday() <= SATURDAY)
    return lay_out(calendar, FIRST_COUNTED, LAST_COUNTED).select(n=works.cast(pl.Int64).cum_sum())


def _worked_by(calendars: Calendars) -> str:
    """Write how many days from `FIRST_COUNTED` to `day` are worked; null outside."""
    texts = [_digits(_worked(one)["n"]) for one in _all(calendars)]
    return _number_at(texts, f"CAST(day AS DATE) - DATE '{FIRST_COUNTED}' + 1")


def _worked_day(calendars: Calendars) -> str:
    """Write the `n`-th worked day from `FIRST_COUNTED` on; null where there is none."""
    is_worked = pl.col("n") > pl.col("n").shift(1).fill_null(0)
    texts = [
        _digits(_worked(one).with_row_index("at").filter(is_worked)["at"])
        for one in _all(calendars)
    ]
    return f"DATE '{FIRST_COUNTED}' + {_number_at(texts, 'n')}"


def _known_worked_by(calendars: Calendars) -> str:
    """Write `worked_by` of the nearest day of the years that are known."""
    known = calendars.common
    first = max(date(known.first_year, 1, 1) - ONE_DAY, FIRST_COUNTED)
    last = date(known.last_year, 12, 31)
    return f"worked_by(least(greatest(CAST(day AS DATE), DATE '{first}'), DATE '{last}'), place)"


def _days_after() -> str:
    """Write the `n`-th working day after `day`, as `Calendar.add_working_days` finds it."""
    end = "worked_day(worked_by(day, place) + n, place)"
    guessed = f"n - known_worked_by({end}, place) + known_worked_by(day, place) > 0"
    late = f"{LATEST_SLACK_DAYS} + CAST(n // {COUNTED_A_SLACK_DAY} AS INTEGER)"
    return (
        f"{{'lo': {end} - CASE WHEN {guessed} THEN {EARLIEST_SLACK_DAYS} ELSE 0 END,"
        f" 'hi': {end} + CASE WHEN {guessed} THEN {late} ELSE 0 END}}"
    )


def _digits(numbers: pl.Series) -> str:
    """Write numbers in so many digits each, after a blank for what is before the first."""
    return literal(" " * DIGITS + "".join(numbers.cast(pl.String).str.zfill(DIGITS)))


def _number_at(texts: list[str], at: str) -> str:
    place = f"CAST(greatest(0, {at}) * {DIGITS} + 1 AS BIGINT)"
    return f"TRY_CAST(substring({_by_calendar(texts)}, {place}, {DIGITS}) AS INTEGER)"
