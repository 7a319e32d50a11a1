"""One compiled statement of a rule: the temporary table it makes, its SQL and the values bound to
it.
"""

import re
from datetime import date
from pathlib import Path
from typing import NamedTuple

from pipeline.screen.kleene import Bound

RANK_OF_LEVEL = (
    "CASE {level} WHEN 'strong' THEN 3 WHEN 'medium' THEN 2 WHEN 'weak' THEN 1 ELSE 0 END"
)
"""Level of a link as a rank that compares: 3 strong, 2 medium, 1 weak, 0 ambiguous."""
TOLD_COVERAGE = Path(__file__).with_name("told_coverage.sql")
"""Makes what `covered` reads, of the table `coverage`."""
SURE = 2
"""Least rank of a link that flags."""


UNITS = "{units}"
"""Stands for the table of units in what they are told."""


class Clock(NamedTuple):
    """As of which day a rule is evaluated.

    Attributes:
        as_of: The day.
        seen_on: Records dated later are not seen; the day itself, but in the rules' own tests,
            whose tables are built as seen.
        told: Run when the units, or the claims of a group rule, stand in `UNITS`: in tests, which
            share tables, it tells each the day and place of its own test, `as_of` being the first.
    """

    as_of: date
    seen_on: date
    told: str = ""


def clock_of(as_of: date) -> Clock:
    """Give the clock of a night."""
    return Clock(as_of, as_of)


class Statement(NamedTuple):
    """A SELECT that makes one temporary table.

    Attributes:
        table: Name of the table.
        sql: The SELECT.
        values: What is bound to its `$name` places, the days apart.
        days: Which days of the clock it names, `$as_of` and `$seen_on`.
        added_if: Of one that adds to a table that is there: a SELECT, and only when it gives a row.
    """

    table: str
    sql: str
    values: dict[str, object]
    days: tuple[str, ...] = ()
    added_if: str = ""


def statement(table: str, sql: str, bound: Bound) -> Statement:
    """Finish a statement: keep only the values that its text names."""
    named = set(re.findall(r"\$([a-z][a-z0-9_]*)", sql))
    values = {name: value for name, value in bound.values.items() if name in named}
    days = tuple(sorted(named & {"as_of", "seen_on"}))
    return Statement(table, sql, values, days)


def covered(
    source: str, place: str, since: str, until: str = "CAST(NULL AS DATE)", as_of: str = "u.as_of"
) -> str:
    """Write the condition that `source` was delivered for a place from a day on.

    It covers, without gap, from the month of `since` to its own last covered day, and that is at
    least `until`, or, where that is null, a month later or the as-of date. With `since` null, any
    span will do. A court is that of a district or address that begins as its name does; two courts
    are one where the name of one, without 人民法院 and 省市区县, ends in that of the other.
    """
    least = f"coalesce({until}, CAST({since} + INTERVAL 1 MONTH AS DATE))"
    return (
        f"EXISTS (SELECT 1 FROM (SELECT court_key({place}) AS court) AS m, told_coverage AS c"
        f" WHERE c.source = {source} AND lies_in({place}, m.court, c.place, c.court)"
        f" AND ({since} IS NULL OR (coalesce(c.month_from, {since}) <= {since}"
        f" AND coalesce(c.covered_to, {as_of}) >= least({as_of}, {least}))))"
    )


TOLD = "is_told_of(c.place, u.place)"


def delivered(source: str) -> str:
    """Write the condition that a source was delivered at all; `u` is the unit."""
    return f"EXISTS (SELECT 1 FROM coverage AS c WHERE c.source = {source} AND {TOLD})"


def reads_place(made: Statement) -> bool:
    """Tell whether a statement asks where the unit lies, more than of which test's world it is."""
    return "u.place" in made.sql.replace(TOLD, "")
