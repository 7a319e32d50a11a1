"""Blocking keys: the hashes by which mentions are looked for in a register, so what they hang on.

A mention's answer is another only if a firm that came, went or changed is in one of the lists under
one of its keys; or if it was weighed by how common a brand or trade is, which hangs on all firms.
"""

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
import polars as pl
import pyarrow as pa

from pipeline.resolve.organisations import codes18, letters, sounds
from pipeline.resolve.organisations.answers import Answers
from pipeline.resolve.organisations.candidates import Weighed
from pipeline.resolve.organisations.compare import Asked, Told
from pipeline.resolve.organisations.embedded import runs
from pipeline.resolve.organisations.index import (
    Index,
    Lists,
    begin_keys,
    brand_keys,
    core_keys,
    end_keys,
    heard_keys,
)
from pipeline.resolve.organisations.letters import I64, U32, U64, Letters
from pipeline.resolve.organisations.postings import distinct
from pipeline.resolve.organisations.readings import COMPANY
from pipeline.resolve.organisations.shortened import is_bare

NAME, ROLES, LETTERS, WORDS = range(4)
"""How far a mention was asked for: by its whole name; by code, head and roles; by sound and slips
of the pen; by names inside other words. Each with all that come before."""


class Way(NamedTuple):
    """What is looked up in one list: keys, 0 asks nothing, and the mention of each."""

    name: str
    listed: str
    keys: U64
    mention: I64


def by_name(laid: Letters, rows: I64) -> Way:
    """Give what mentions are looked up by first: all letters."""
    return Way("name", "exact", letters.whole(letters.sums(letters.pick(laid, rows))), rows)


def by_roles(told: Told, asked: Asked, rows: I64) -> Iterator[Way]:
    """Give what mentions are looked up by once they are read: rather too much than too little."""
    readings = asked.readings
    keys, of = codes18.sought(told.codes, rows)
    yield Way("code", "code", keys, of)
    mine = asked.of(rows)
    name = readings.name[mine]
    yield Way("core", "core", core_keys(readings, registered=False)[mine], name)
    yield Way("brand", "brand", brand_keys(readings, registered=False)[mine], name)
    short = np.isin(readings.form[mine], (0, COMPANY)) & (readings.ordinal[mine] < 0)
    yield Way("shortened", "brief", readings.core[mine[short]], name[short])
    bare = asked.of(rows[is_bare(asked, rows, placed=True)])
    yield Way("ends", "ends", end_keys(readings)[bare], readings.name[bare])
    yield Way("begins", "begins", begin_keys(readings)[bare], readings.name[bare])


def by_letters(asked: Asked, rows: I64) -> Iterator[Way]:
    """Give what mentions are looked up by when their roles found nobody."""
    mine = asked.of(rows)
    heard = heard_keys(asked.readings, registered=False)[mine]
    yield Way("sound", "core_heard", heard, asked.readings.name[mine])
    made = letters.sums(letters.pick(asked.keys, rows))
    less, of = letters.less_each(made), rows[made.letters.rows]
    whole = letters.whole(made)
    sound = letters.whole(letters.sums(letters.mapped(made.letters, sounds.table())))
    yield Way("slip_heard", "heard", sound, rows)
    yield Way("slip_missing", "less", whole, rows)
    yield Way("slip_extra", "exact", less, of)
    yield Way("slip_other", "less", less, of)


def by_words(laid: Letters, rows: I64) -> Way:
    """Give the runs of letters that may be a name inside other words."""
    part = letters.pick(laid, rows)
    row, begin, end = runs(part)
    return Way("inside", "exact", letters.run(letters.sums(part), begin, end, row), rows[row])


def by_weight(weighed: Weighed) -> Iterator[Way]:
    """Give the brands and trades of which it was asked whether any firm has them."""
    yield Way("brand_borne", "bearers", weighed.brand, weighed.mention)
    yield Way("trade_borne", "trade", weighed.trade, weighed.mention)


def keys_of(told: Told, laid: Letters, asked: Asked | None, answers: Answers) -> pl.Series:
    """Give the keys of each mention, list[u32] ascending; null where it hangs on all firms.

    Args:
        told: What the mentions say besides their names.
        laid: Their whole keys.
        asked: Those that were read; None where none was.
        answers: What became of them.
    """
    count = len(answers.reached)
    hangs_on_all = np.zeros(count, np.bool_)
    for weighed in answers.weighed:
        hangs_on_all[weighed.mention[weighed.is_common]] = True

    def rows(least: int) -> I64:
        return np.flatnonzero((answers.reached >= least) & ~hangs_on_all)

    ways = [by_name(laid, rows(NAME))]
    if asked is not None:
        # A head, or a site's firm, is looked up as a whole name is.
        ways += [by_name(asked.keys, rows(ROLES)), *by_roles(told, asked, rows(ROLES))]
        ways += [*by_letters(asked, rows(LETTERS)), by_words(laid, rows(WORDS))]
    ways += [way for weighed in answers.weighed for way in by_weight(weighed)]
    said = [((way.keys != 0) & ~hangs_on_all[way.mention], way) for way in ways]
    keys = np.concatenate([_short(way.keys[kept], way.listed) for kept, way in said])
    mention = np.concatenate([way.mention[kept] for kept, way in said]).astype(np.uint64)
    pairs = distinct((mention << np.uint64(32)) | keys)
    lengths = np.bincount((pairs >> np.uint64(32)).astype(np.int64), minlength=count)
    begins = np.concatenate([[0], np.cumsum(lengths)])
    listed = pa.LargeListArray.from_arrays(begins, pairs.astype(np.uint32))
    frame = pl.DataFrame({"keys": pl.Series(listed), "hangs_on_all": hangs_on_all})
    return frame.select(pl.when(~pl.col("hangs_on_all")).then("keys")).to_series()


def held(index: Index) -> U32:
    """Give the keys under which any firm of a register is found, ascending, each once."""
    kept = [
        _short(listed.entries, name)
        for name, listed in zip(Lists._fields, index.lists, strict=True)
    ]
    return distinct(np.concatenate(kept))


def meets(keys: pl.Series, others: U32) -> npt.NDArray[np.bool_]:
    """Say of lists of keys whether any is among others; of null, which hangs on all, that it is."""
    flat = keys.list.explode(keep_nulls=False, empty_as_null=False).to_numpy()
    lengths = keys.list.len().fill_null(0).to_numpy().astype(np.int64)
    at = np.minimum(np.searchsorted(others, flat), max(len(others) - 1, 0))
    hit = others[at] == flat if len(others) else np.zeros(len(flat), np.bool_)
    found = np.bincount(np.repeat(np.arange(len(keys)), lengths)[hit], minlength=len(keys)) > 0
    answer: npt.NDArray[np.bool_] = found | keys.is_null().to_numpy()
    return answer


def _short(keys: U64, listed: str) -> U32:
    """Shorten keys to 32 bits, the list's own: of entries these are the hash's, not the row's."""
    salt = np.uint32((Lists._fields.index(listed) + 1) * 0x9E3779B1 & 0xFFFFFFFF)
    return (keys >> np.uint64(32)).astype(np.uint32) ^ salt
