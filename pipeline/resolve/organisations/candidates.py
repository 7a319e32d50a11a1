"""Finds the firms that mentions may mean, by sorted lists of hashes, and compares them."""

from typing import NamedTuple

import numpy as np
import numpy.typing as npt
import polars as pl

from pipeline.resolve.organisations import align, compare, letters, sounds
from pipeline.resolve.organisations.compare import Asked, Pairs
from pipeline.resolve.organisations.index import (
    Index,
    brand_keys,
    core_keys,
    heard_keys,
    near,
)
from pipeline.resolve.organisations.letters import I64, U64, Sums
from pipeline.resolve.organisations.postings import Postings
from pipeline.resolve.organisations.readings import BRANCH, COMPANY, I32, Readings
from pipeline.resolve.organisations.settings import Settings


class Met(NamedTuple):
    """Questions and the rows they met, and the questions whose key too many rows have."""

    asked: I64
    rows: I64
    hubs: I64
    crowd: I64


def meet(listed: Postings, keys: U64, hub: int) -> Met:
    """Look keys up; 0 asks nothing."""
    found = listed.find(keys)
    count = np.where(keys == 0, 0, found.counts)
    over = count > hub
    asked, rows = listed.rows(found._replace(counts=np.where(over, 0, count)))
    return Met(asked, rows, np.flatnonzero(over), count[over])


def meet_near(lists: tuple[Postings, Postings], keys: U64, place: I32, hub: int) -> Met:
    """Look keys up; those that too many rows have, with the city beside."""
    wide = meet(lists[0], keys, hub)
    placed = wide.hubs[place[wide.hubs] != 0]
    narrow = meet(lists[1], letters.joined(keys[placed], near(place[placed])), hub)
    crowd = np.zeros(len(keys), np.int64)
    crowd[wide.hubs] = wide.crowd
    crowd[placed] = 0
    crowd[placed[narrow.hubs]] = narrow.crowd
    hubs = np.flatnonzero(crowd)
    return Met(
        np.concatenate([wide.asked, placed[narrow.asked]]),
        np.concatenate([wide.rows, narrow.rows]),
        hubs,
        crowd[hubs],
    )


def asked_place(asked: Asked, mine: I64) -> I32:
    """Give the place by which readings are looked up: the name's, else the column's."""
    said = asked.readings.place[mine]
    return np.where(said != 0, said, asked.told.place[asked.readings.name[mine]])


def by_core(asked: Asked, mentions: I64, index: Index, settings: Settings) -> tuple[Pairs, Met]:
    """Pair mentions with all firms of the same core, in whatever place."""
    mine = asked.of(mentions)
    keys = core_keys(asked.readings, registered=False)[mine]
    lists = (index.lists.core, index.lists.core_near)
    met = meet_near(lists, keys, asked_place(asked, mine), settings.hub)
    pairs = compare.compare_roles(asked, mine[met.asked], index, met.rows, brand=0)
    return pairs, met._replace(hubs=asked.readings.name[mine[met.hubs]])


def by_brand(asked: Asked, mentions: I64, index: Index, settings: Settings) -> tuple[Pairs, Met]:
    """Pair mentions with firms of the same brand whose trade is unsaid or said in part."""
    mine = asked.of(mentions)
    keys = brand_keys(asked.readings, registered=False)[mine]
    lists = (index.lists.brand, index.lists.brand_near)
    met = meet_near(lists, keys, asked_place(asked, mine), settings.hub)
    mine_of = mine[met.asked]
    pairs = compare.compare_roles(asked, mine_of, index, met.rows, brand=0)
    # Who writes the form out writes the trade out.
    short = np.isin(asked.readings.form[mine_of], (0, COMPANY))
    part = np.flatnonzero((pairs.trade == 4) & (pairs.place != 5) & short)
    trade = pairs.trade.copy()
    trade[part[_contain(asked.readings, mine_of[part], index.readings, met.rows[part])]] = 1
    crowded = asked.readings.trade[mine[met.hubs]] == 0
    hubs = mine[met.hubs[crowded]]
    return pairs._replace(trade=trade), met._replace(
        hubs=asked.readings.name[hubs], crowd=met.crowd[crowded]
    )


def by_hearing(asked: Asked, mentions: I64, index: Index, settings: Settings) -> Pairs:
    """Pair mentions with firms whose core sounds the same, places said or not."""
    mine = asked.of(mentions)
    met = meet(
        index.lists.core_heard, heard_keys(asked.readings, registered=False)[mine], settings.hub
    )
    mine_of = mine[met.asked]
    pairs = compare.compare_roles(asked, mine_of, index, met.rows, brand=1)
    known = _is_known(
        index,
        asked.readings.brand[mine_of],
        index.readings.trade[met.rows],
        asked.readings.place[mine_of],
        settings,
    )
    same = asked.readings.brand[mine_of] == index.readings.brand[met.rows]
    apart = (pairs.brand == 6) | (known & ~same)
    brand = np.where(apart, 6, np.where(same, 0, 1)).astype(np.uint8)
    real = np.isin(asked.readings.trade[mine_of], index.trades) & (
        asked.readings.trade[mine_of] != 0
    )
    trade = np.where((pairs.trade == 4) & ~real, 3, pairs.trade).astype(np.uint8)
    return pairs._replace(brand=brand, trade=trade)


def by_slip(asked: Asked, mentions: I64, index: Index, settings: Settings) -> Pairs:
    """Pair mentions with firms whose whole name is one slip away, or sounds the same."""
    sums = letters.sums(letters.pick(asked.keys, mentions))
    whole = letters.whole(sums)
    less, of = letters.less_each(sums), sums.letters.rows
    heard = letters.whole(letters.sums(letters.mapped(sums.letters, sounds.table())))
    everyone = np.arange(len(mentions))
    ways = [
        (index.lists.heard, heard, everyone),
        (index.lists.less, whole, everyone),
        (index.lists.exact, less, of),
        (index.lists.less, less, of),
    ]
    met = [(_met, rows) for _met, rows in (_way(*way, settings.hub) for way in ways)]
    pair = np.concatenate([asked_ for asked_, _ in met]) * len(index.owner)
    pair = np.unique(pair + np.concatenate([rows for _, rows in met]))
    return _compare_slips(
        asked, mentions, index, (pair // len(index.owner), pair % len(index.owner)), settings
    )


def _way(listed: Postings, keys: U64, of: I64, hub: int) -> tuple[I64, I64]:
    met = meet(listed, keys, hub)
    return of[met.asked], met.rows


def _compare_slips(
    asked: Asked, mentions: I64, index: Index, met: tuple[I64, I64], settings: Settings
) -> Pairs:
    mention, name = mentions[met[0]], met[1]
    slips = align.align(asked.keys, mention, index.keys, name)
    close = np.flatnonzero(slips.kind != align.FAR)
    mention, name = mention[close], name[close]
    slips = slips.take(close)
    mine = asked.first_of(mention)
    pairs = compare.compare_roles(asked, mine, index, name, brand=0)
    return judge_slips(asked, mine, index, name, (pairs, slips), settings)


_NUMERALS = np.array(
    sorted(ord(sign) for sign in "0123456789一二三四五六七八九十百甲乙丙丁零两壹贰叁肆伍"),
    np.uint32,
)
"""Signs that tell firms apart where only one of them differs."""


def judge_slips(
    asked: Asked,
    mine: I64,
    index: Index,
    name: I64,
    compared: tuple[Pairs, align.Slips],
    settings: Settings,
) -> Pairs:
    """Say in which part of the firm's name the slip lies and whether it can be one."""
    pairs, slips = compared
    register = index.readings
    brand_length = register.brand_length[name].astype(np.int64)
    trade_length = register.trade_length[name].astype(np.int64)
    theirs = letters.sums(letters.pick(index.keys, name))
    brand_at = align.span_of(theirs, register.brand[name], brand_length)
    trade_at = align.span_of(theirs, register.trade[name], trade_length)
    brand_end = np.where(brand_at >= 0, brand_at + brand_length, 0)
    trade_end = np.where(trade_at >= 0, trade_at + trade_length, 0)
    first = np.where(brand_at >= 0, brand_at, trade_at)
    in_trade = (trade_at >= 0) & (slips.at >= trade_at) & (slips.at < trade_end)
    in_place = slips.at < first
    in_brand = ~in_trade & ~in_place & (slips.at < np.maximum(brand_end, trade_end))
    more = np.select([slips.kind == align.EXTRA, slips.kind == align.MISSING], [1, -1], 0)
    said = letters.sums(letters.pick(asked.keys, pairs.mention))
    said_brand = _run(said, brand_at, brand_length + more)
    said_trade = _run(said, trade_at, trade_length + more)
    kind = np.array([0, 1, 2, 3, 4, 5, 6, 6])[slips.kind]
    known = _is_known(index, said_brand, register.trade[name], register.place[name], settings)
    brand = np.where(in_brand, np.where(known, 6, kind), 0)
    real = np.isin(said_trade, index.trades)
    # Without a brand the trade is what tells firms of a place apart.
    apart = real | (kind == 6) | ((brand_at < 0) & ~np.isin(kind, (0, 1, 3)))
    trade = np.where(in_trade, np.where(apart, 4, 3), 0)
    named = register.place[name]
    said_place = asked.readings.place[mine]
    fits = (
        ((said_place == 0) | compare.contains(said_place, named))
        & (kind != 6)
        & (register.brand[name] != 0)
    )
    place = np.where(in_place, np.where(fits, 4, 5), np.where(named == 0, 1, 0))
    mine_counts, theirs_counts = (
        np.isin(letter, _NUMERALS) for letter in (slips.letter, slips.other)
    )
    numeral = np.select(
        [slips.kind == align.EXTRA, slips.kind == align.MISSING, slips.kind == align.SWAPPED],
        [mine_counts, theirs_counts, False],
        mine_counts & theirs_counts,
    )
    numbers = (asked.readings.ordinal[mine] >= 0) & (register.ordinal[name] >= 0)
    numbers &= asked.readings.ordinal[mine] != register.ordinal[name]
    tail = ~in_brand & ~in_trade & ~in_place & (register.tail_kind[name] == BRANCH)
    apart = numbers | (numeral & (slips.kind != align.EQUAL)) | (tail & (kind == 6))
    return pairs._replace(
        place=place.astype(np.uint8),
        brand=np.where(apart, 6, brand).astype(np.uint8),
        trade=trade.astype(np.uint8),
        form=np.where(in_brand | in_trade | in_place | (kind == 0), 0, 3).astype(np.uint8),
    )


def _run(said: Sums, at: I64, length: I64) -> U64:
    starts, ends = said.letters.starts[:-1], said.letters.starts[1:]
    begin = np.minimum(starts + np.maximum(at, 0), ends)
    end = np.minimum(begin + np.maximum(length, 0), ends)
    rows = np.arange(len(at))
    return np.where((at >= 0) & (end > begin), letters.run(said, begin, end, rows), np.uint64(0))


def _is_known(
    index: Index, brand: U64, trade: U64, place: I32, settings: Settings
) -> npt.NDArray[np.bool_]:
    """Say whether a brand is so common that a firm of it, this trade and place may well exist.

    The number to expect by chance: firms of the brand times firms of the trade in the city (where
    no place is said, anywhere) over all firms.
    """
    of_brand = np.where(brand == 0, 0, index.lists.bearers.find(brand).counts)
    anywhere = index.lists.trade.find(trade).counts
    there = index.lists.trade_near.find(letters.joined(trade, near(place))).counts
    of_trade = np.where(trade == 0, len(index.firm_ids), np.where(place == 0, anywhere, there))
    return of_brand * of_trade > settings.expected * len(index.firm_ids)


def _contain(asked: Readings, mine: I64, register: Readings, theirs: I64) -> npt.NDArray[np.bool_]:
    """Say whether the firm's trade begins with the one said."""
    frame = pl.DataFrame({"mine": asked.trade_text[mine], "theirs": register.trade_text[theirs]})
    within = frame.select(pl.col("theirs").str.starts_with(pl.col("mine")).fill_null(value=False))
    return within.to_series().to_numpy()
