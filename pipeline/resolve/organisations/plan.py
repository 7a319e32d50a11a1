"""Estimates, before names are compared, how many pairs each way makes and which keys are capped.

A key that more rows have than `Settings.hub` is not compared: it is asked for with the city, else
the mention is ambiguous. The counts are of the register's lists, so they cost no comparing; of many
mentions some thousand are counted and stand for all.
"""

from collections.abc import Iterator

import numpy as np
import polars as pl

from pipeline.resolve.organisations import codes18, letters, sounds
from pipeline.resolve.organisations.compare import Asked
from pipeline.resolve.organisations.index import (
    Index,
    begin_keys,
    brand_keys,
    core_keys,
    end_keys,
    heard_keys,
    plain_keys,
)
from pipeline.resolve.organisations.letters import I64, U64
from pipeline.resolve.organisations.match import read_asked, read_told
from pipeline.resolve.organisations.postings import Postings
from pipeline.resolve.organisations.settings import SETTINGS, Settings
from pipeline.resolve.organisations.shortened import is_bare
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
    whole = letters.whole(letters.sums(laid))
    found = index.lists.exact.find(whole).counts
    rows = np.flatnonzero((whole == 0) | (found == 0) | (found > settings.hub))
    asked = read_asked(told, folded, keys, rows)
    ways = [("name", index.lists.exact, whole, settings.hub)]
    ways += [("code", index.lists.code, codes18.sought(told.codes, rows)[0], settings.hub)]
    ways += list(_by_roles(asked, rows, index, settings))
    return pl.DataFrame([_counted(*way, step) for way in ways], schema=PLAN, orient="row")


def in_words(planned: pl.DataFrame) -> str:
    """Write a plan, one line a way."""
    lines = [
        f"{way:12} {keys:>12,} keys {pairs:>14,} pairs {capped:>10,} keys capped"
        for way, keys, pairs, capped in planned.iter_rows()
    ]
    return "\n".join(lines)


def _by_roles(
    asked: Asked, rows: I64, index: Index, settings: Settings
) -> Iterator[tuple[str, Postings, U64, int]]:
    """Give the keys of the ways by roles and letters; 0 asks nothing."""
    readings, lists, hub = asked.readings, index.lists, settings.hub
    bare = asked.of(rows[is_bare(asked, rows)])
    yield "core", lists.core, core_keys(readings, registered=False), hub
    yield "brand", lists.brand, brand_keys(readings, registered=False), hub
    yield "shortened", lists.brief, readings.core[readings.form == 0], hub
    yield "ends", lists.ends, end_keys(readings)[bare], hub
    yield "begins", lists.begins, begin_keys(readings)[bare], settings.begins_hub
    yield "sound", lists.core_heard, heard_keys(readings, registered=False), hub
    made = letters.sums(letters.pick(asked.keys, rows))
    less, whole = letters.less_each(made), letters.whole(made)
    heard = letters.whole(letters.sums(letters.mapped(made.letters, sounds.table())))
    yield "slip_heard", lists.heard, heard, hub
    yield "slip_missing", lists.less, whole, hub
    yield "slip_extra", lists.exact, less, hub
    yield "slip_other", lists.less, less, hub


def _counted(
    way: str, listed: Postings, keys: U64, hub: int, step: int
) -> tuple[str, int, int, int]:
    """Count one way: pairs of all questions, keys each once."""
    distinct, times = np.unique(keys[keys != 0], return_counts=True)
    counts = listed.find(distinct).counts
    capped = counts > hub
    pairs = int((np.where(capped, 0, counts) * times).sum())
    return way, len(distinct) * step, pairs * step, int(capped.sum()) * step
