"""Counts of clues by rule, district and month, ready to be drawn as bars."""

from collections.abc import Sequence
from typing import NamedTuple

import polars as pl

from pipeline.report import messages

MOST_PLACES = 12
MOST_MONTHS = 24
"""Bars drawn; what is beyond them is added up in one. Our choice: what a page shows at a glance."""


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
    """Count clues by district (else court), the most first; those beyond the 12th as one."""
    counts = _counts(standings, pl.col("place").fill_null(messages.NO_PLACE))
    return _bars(_beyond(counts, MOST_PLACES, messages.OTHERS))


def by_month(standings: pl.DataFrame) -> list[Bar]:
    """Count clues by the month of their latest record, in order; before the last 24 as one."""
    month = pl.col("latest_on").dt.strftime("%Y-%m").fill_null(messages.NO_MONTH)
    counts = _counts(standings, month).sort("name", descending=True)
    return _bars(_beyond(counts, MOST_MONTHS, messages.EARLIER).reverse())


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


def _beyond(counts: pl.DataFrame, most: int, words: str) -> pl.DataFrame:
    if counts.height <= most:
        return counts
    rest = counts.slice(most).select(
        name=pl.lit(words.format(number=counts.height - most)),
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
