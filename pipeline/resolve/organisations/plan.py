"""Estimates, before names are compared, how many pairs each way makes and which keys are capped.

A key that more rows have than `Settings.hub` is not compared: it is asked for with the city, else
the mention is ambiguous. The counts are of the register's lists, so they cost no comparing; of many
mentions some thousand are counted and stand for all.
"""

import numpy as np
import polars as pl

from pipeline.resolve.organisations import letters
from pipeline.resolve.organisations.blocking import Way, by_letters, by_name, by_roles
from pipeline.resolve.organisations.index import Index, plain_keys
from pipeline.resolve.organisations.match import read_asked, read_told
from pipeline.resolve.organisations.settings import SETTINGS, Settings
from pipeline.values import names

SAMPLE = 5_000
"""Mentions counted; ours: a tenth of a second, and pairs right within some per cent."""

PLAN = pl.Schema({"way": pl.String, "keys": pl.Int64, "pairs": pl.Int64, "capped": pl.Int64})
"""One row per way: distinct keys asked for, pairs that will be made, keys too common for it."""


def plan(index: Index, mentions: pl.DataFrame, settings: Settings = SETTINGS) -> pl.DataFrame:
    """Estimate the pairs of `match.match_index` on the same mentions, `PLAN`, in order of the ways.

    Too many rather than too few: who is settled by an earlier way is asked for no more, but for the
    whole name, which is counted.
    """
    step = -(-mentions.height // SAMPLE) or 1
    some = mentions.gather_every(step)
    folded = names.name_keys(some["name"])
    told, keys = read_told(some), plain_keys(folded)
    laid = letters.letters_of(keys)
    whole = by_name(laid, np.arange(some.height))
    found = index.lists.exact.find(whole.keys).counts
    rows = np.flatnonzero((whole.keys == 0) | (found == 0) | (found > settings.hub))
    asked = read_asked(told, folded, keys, rows)
    ways = [whole, *by_roles(told, asked, rows), *by_letters(asked, rows)]
    return pl.DataFrame(
        [_counted(way, index, settings, step) for way in ways], schema=PLAN, orient="row"
    )


def in_words(planned: pl.DataFrame) -> str:
    """Write a plan, one line a way."""
    lines = [
        f"{way:12} {keys:>12,} keys {pairs:>14,} pairs {capped:>10,} keys capped"
        for way, keys, pairs, capped in planned.iter_rows()
    ]
    return "\n".join(lines)


def _counted(way: Way, index: Index, settings: Settings, step: int) -> tuple[str, int, int, int]:
    """Count one way: pairs of all questions, keys each once."""
    hub = settings.begins_hub if way.listed == "begins" else settings.hub
    distinct, times = np.unique(way.keys[way.keys != 0], return_counts=True)
    counts = getattr(index.lists, way.listed).find(distinct).counts
    capped = counts > hub
    pairs = int((np.where(capped, 0, counts) * times).sum())
    return way.name, len(distinct) * step, pairs * step, int(capped.sum()) * step
