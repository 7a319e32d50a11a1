"""Counts of clues by rule, district and month, ready to be drawn as bars."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

import polars as pl

from pipeline.report import messages

_DISTRICT = "(市中区|[^省市州盟区县旗]{1,6}[区县旗市])$"

MOST_BARS = 13
MOST_PLACES = 12
MOST_MONTHS = 24
"""Bars seen at a glance, our choice: rules beyond them are behind a click, places beyond them are
added up in one.
"""


class Bar(NamedTuple):
    """One bar: its name, how many are flagged and incomplete, shares of the longest (0–100)."""

    name: str
    flagged: int
    incomplete: int
    flagged_share: float
    incomplete_share: float


def by_rule(standings: pl.DataFrame) -> list[Bar]:
    """Count clues by rule, the most first."""
    return _bars(_counts(standings, pl.col("title")))


def by_place(standings: pl.DataFrame) -> list[Bar]:
    """Count clues by district (else court), the most first; those beyond the 12th as one.

    `云泽市望江区` and `望江区` are one bar, unless the clues name that district of two cities.
    """
    name = pl.col("place").str.extract(_DISTRICT)
    city = pl.col("place").str.strip_suffix(name)
    cities = city.filter(city != "").n_unique().over(name)
    short = pl.when(name.is_not_null() & (cities <= 1)).then(name).otherwise("place")
    counts = _counts(standings, short.fill_null(messages.NO_PLACE))
    return _bars(_beyond(counts, MOST_PLACES))


def by_month(standings: pl.DataFrame) -> list[Bar]:
    """Count clues by the month of their latest record: up to 24 months in a row to the last one.

    Months without clues have a bar of their own; those before the 24 are one bar, those without a
    date another.
    """
    month = pl.col("latest_on").dt.truncate("1mo")
    last = standings.select(month.max()).item()
    if last is None:
        return _bars(_counts(standings, month.cast(pl.String).fill_null(messages.NO_MONTH)))
    first = max(standings.select(month.min()).item(), _months_before(last, MOST_MONTHS - 1))
    name = (
        pl.when(month.is_null())
        .then(pl.lit(messages.NO_MONTH))
        .when(month < first)
        .then(pl.lit(messages.EARLIER))
        .otherwise(month.dt.strftime("%Y-%m"))
    )
    counts = {row[0]: row for row in _counts(standings, name).rows()}
    months = pl.date_range(first, last, "1mo", eager=True).dt.strftime("%Y-%m").to_list()
    around = [[n] if n in counts else [] for n in (messages.EARLIER, messages.NO_MONTH)]
    axis = [*around[0], *months, *around[1]]
    rows = [counts.get(name, (name, 0, 0)) for name in axis]
    return _bars(pl.DataFrame(rows, ["name", "flagged", "incomplete"], orient="row"))


def _months_before(month: date, number: int) -> date:
    at = month.year * 12 + month.month - 1 - number
    return date(at // 12, at % 12 + 1, 1)


def _counts(standings: pl.DataFrame, name: pl.Expr) -> pl.DataFrame:
    return (
        standings.group_by(name.alias("name"))
        .agg(
            flagged=(pl.col("outcome") == "flagged").sum(),
            incomplete=(pl.col("outcome") == "incomplete").sum(),
        )
        .sort(
            pl.col("flagged") + pl.col("incomplete"),
            "flagged",
            "name",
            descending=[True, True, False],
        )
    )


def _beyond(counts: pl.DataFrame, most: int) -> pl.DataFrame:
    if counts.height <= most:
        return counts
    rest = counts.slice(most).select(
        name=pl.lit(messages.OTHERS.format(number=counts.height - most)),
        flagged=pl.col("flagged").sum(),
        incomplete=pl.col("incomplete").sum(),
    )
    return pl.concat([counts.head(most), rest.head(1)])


def _bars(counts: pl.DataFrame) -> list[Bar]:
    rows: Sequence[tuple[str, int, int]] = counts.rows()
    longest = max((flagged + incomplete for _, flagged, incomplete in rows), default=1) or 1
    return [
        Bar(name, flagged, incomplete, _share(flagged, longest), _share(incomplete, longest))
        for name, flagged, incomplete in rows
    ]


def _share(count: int, longest: int) -> float:
    return round(100 * count / longest, 1)
