"""Deadlines as DuckDB macros over columns, and the calendar as a table.

The macros hold the calendar as a constant (a text with a letter a day), not as a look-up in the
table: DuckDB 2.0 plans nested look-ups as nested joins (three minutes for a million rows
instead of under a second), and a list looked up once is copied to every row by a sort.
"""

from datetime import date, timedelta

import duckdb

from pipeline.law import deadlines
from pipeline.law.calendar import LONGEST_RUN_DAYS, calendar_table, notices

FIRST_DAY = date(1949, 1, 1)
LAST_DAY = date(2099, 12, 31)
NO_OFFSET = "A"
"""The letter of a day that stays; one rolled over by n days has the n-th letter after it."""


def install(con: duckdb.DuckDBPyConnection) -> None:
    """Create the table `calendar` and the macros, replacing those that are there.

    Table: [day DATE, is_working BOOLEAN (null unknown), rolled_lo DATE, rolled_hi DATE], one row
    per day from 1949 to 2099. Macros (a *deadline* is STRUCT(lo DATE, hi DATE), both null when a
    date is missing):

    * `deadline_start(day)`: a deadline of one day, to open a chain with;
    * `deadline_add_months(day, n)`, `deadline_add_days(day, n)`: a period from an event, rolled
      over;
    * `deadline_then_months(deadline, n)`, `deadline_then_days(deadline, n)`: a period that starts
      when another ends;
    * `deadline_review(served)`, `deadline_suit(served)`, `deadline_application(served)`,
      `deadline_urge(urged)`, `deadline_acceptance(applied)`, `deadline_ruling(accepted)`,
      `deadline_ruling_after_hearing(accepted)`, `deadline_termination(docketed)`,
      `deadline_police(received)`, `deadline_police_complex(received)`;
    * `passed(deadline, as_of)`: whether the last day lies before `as_of`; null is unknown.

    Each agrees with its namesake in `pipeline.law.deadlines`.
    """
    table = calendar_table(FIRST_DAY, LAST_DAY)
    con.register("calendar_frame", table)
    con.execute(
        "CREATE OR REPLACE TABLE calendar AS"
        " SELECT day, is_working, rolled_lo, rolled_hi FROM calendar_frame ORDER BY day"
    )
    con.unregister("calendar_frame")
    for statement in macros():
        con.execute(statement)


def macros() -> list[str]:
    """Write the CREATE MACRO statements, in the order in which they need each other."""
    return [f"CREATE OR REPLACE MACRO {head} AS {body}" for head, body in _macros()]


def _macros() -> list[tuple[str, str]]:
    one = "deadline_start(day)"
    return [
        ("rolled_lo_of(day)", _rolled("rolled_lo", beyond=0)),
        ("rolled_hi_of(day)", _rolled("rolled_hi", beyond=LONGEST_RUN_DAYS)),
        ("deadline_start(day)", "{'lo': CAST(day AS DATE), 'hi': CAST(day AS DATE)}"),
        (
            "deadline_rolled(first_end, last_end)",
            "{'lo': rolled_lo_of(first_end), 'hi': rolled_hi_of(last_end)}",
        ),
        (
            "deadline_then_months(deadline, n)",
            "deadline_rolled(CAST(deadline.lo + to_months(CAST(n AS INTEGER)) AS DATE),"
            " CAST(deadline.hi + to_months(CAST(n AS INTEGER)) AS DATE))",
        ),
        (
            "deadline_then_days(deadline, n)",
            "deadline_rolled(deadline.lo + CAST(n AS INTEGER), deadline.hi + CAST(n AS INTEGER))",
        ),
        ("deadline_add_months(day, n)", f"deadline_then_months({one}, n)"),
        ("deadline_add_days(day, n)", f"deadline_then_days({one}, n)"),
        *_named(),
        (
            "passed(deadline, as_of)",
            "CASE WHEN as_of > deadline.hi THEN TRUE WHEN as_of <= deadline.lo THEN FALSE END",
        ),
    ]


def _named() -> list[tuple[str, str]]:
    d = deadlines
    wait = "{{'lo': CAST({end} AS DATE), 'hi': CAST({end} AS DATE)}}"
    return [
        ("deadline_review(served)", f"deadline_add_days(served, {d.REVIEW_DAYS})"),
        ("deadline_suit(served)", f"deadline_add_months(served, {d.SUIT_MONTHS})"),
        (
            "deadline_application(served)",
            f"deadline_then_months(deadline_suit(served), {d.APPLICATION_MONTHS})",
        ),
        ("deadline_urge(urged)", wait.format(end=f"CAST(urged AS DATE) + {d.URGE_DAYS}")),
        ("deadline_acceptance(applied)", f"deadline_add_days(applied, {d.ACCEPTANCE_DAYS})"),
        ("deadline_ruling(accepted)", f"deadline_add_days(accepted, {d.RULING_DAYS})"),
        (
            "deadline_ruling_after_hearing(accepted)",
            f"deadline_add_days(accepted, {d.RULING_AFTER_HEARING_DAYS})",
        ),
        (
            "deadline_termination(docketed)",
            wait.format(end=f"docketed + to_months({d.TERMINATION_MONTHS})"),
        ),
        ("deadline_police(received)", f"deadline_add_days(received, {d.POLICE_REVIEW_DAYS})"),
        (
            "deadline_police_complex(received)",
            f"deadline_add_days(received, {d.POLICE_COMPLEX_DAYS})",
        ),
    ]


def _rolled(column: str, *, beyond: int) -> str:
    """Write a day's roll-over with two references to it: a chain of periods nests them."""
    first = date(notices().first_year, 1, 1) - timedelta(days=LONGEST_RUN_DAYS)
    last = date(notices().last_year, 12, 31)
    table = calendar_table(first, last)
    offsets = (table[column] - table["day"]).dt.total_days()
    letters = "".join(chr(ord(NO_OFFSET) + offset) for offset in offsets)
    place = f"greatest(0, CAST(day AS DATE) - DATE '{first}' + 1)"
    letter = f"ascii(substring('{letters}', CAST({place} AS BIGINT), 1))"
    return f"CAST(day AS DATE) + coalesce(nullif({letter}, 0) - {ord(NO_OFFSET)}, {beyond})"
