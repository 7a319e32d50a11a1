"""Finds the firms that mentions may mean, by sorted lists of hashes, and compares them."""

from typing import NamedTuple

import numpy as np
import numpy.typing as npt
import polars as pl

from pipeline.resolve.organisations import compare, letters
from pipeline.resolve.organisations.compare import Asked, Pairs
from pipeline.resolve.organisations.index import (
    Index,
    brand_keys,
    core_keys,
    heard_keys,
    near,
)
from pipeline.resolve.organisations.letters import I64, U64
from pipeline.resolve.organisations.postings import Postings
from pipeline.resolve.organisations.readings import COMPANY, I32, Readings
from pipeline.resolve.organisations.settings import Settings


class Met(NamedTuple):
    """Questions and the rows they met, and the questions whose key too many rows have."""

    asked: I64
    rows: I64
    hubs: I64
    crowd: I64


class Weighed(NamedTuple):
    """Pairs weighed by whether others have the brand and trade said, one row per pair.

    0 is no brand or trade. `is_common`: by how many have them, not only whether any has.
    """

    mention: I64
    brand: U64
    trade: U64
    is_common: npt.NDArray[np.bool_]


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
    # A brand alone means a firm without a trade no more than another: `by_brand` has them all.
    pairs = pairs.pick(~np.isin(pairs.trade, (1, 2)))
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


def by_hearing(
    asked: Asked, mentions: I64, index: Index, settings: Settings
) -> tuple[Pairs, Weighed]:
    """Pair mentions with firms whose core sounds the same, places said or not."""
    mine = asked.of(mentions)
    met = meet(
        index.lists.core_heard, heard_keys(asked.readings, registered=False)[mine], settings.hub
    )
    mine_of = mine[met.asked]
    pairs = compare.compare_roles(asked, mine_of, index, met.rows, brand=1)
    said_brand, said_trade = asked.readings.brand[mine_of], asked.readings.trade[mine_of]
    trade, place = index.readings.trade[met.rows], asked.readings.place[mine_of]
    known = is_known(index, said_brand, trade, place, settings)
    same = said_brand == index.readings.brand[met.rows]
    apart = (pairs.brand == 6) | (known & ~same)
    brand = np.where(apart, 6, np.where(same, 0, 1)).astype(np.uint8)
    real = index.has_trade(said_trade) & (said_trade != 0)
    heard = np.where((pairs.trade == 4) & ~real, 3, pairs.trade).astype(np.uint8)
    asked_brand = np.where(same, np.uint64(0), said_brand)
    asked_trade = np.where(pairs.trade == 4, said_trade, np.uint64(0))
    weighed = Weighed(pairs.mention, asked_brand, asked_trade, is_borne(index, asked_brand))
    return pairs._replace(brand=brand, trade=heard), weighed


def is_known(
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


def is_borne(index: Index, brand: U64) -> npt.NDArray[np.bool_]:
    """Say whether any firm bears a brand."""
    borne: npt.NDArray[np.bool_] = (brand != 0) & (index.lists.bearers.find(brand).counts > 0)
    return borne


def _contain(asked: Readings, mine: I64, register: Readings, theirs: I64) -> npt.NDArray[np.bool_]:
    """Say whether the firm's trade begins with the one said."""
    frame = pl.DataFrame({"mine": asked.trade_text[mine], "theirs": register.trade_text[theirs]})
    within = frame.select(pl.col("theirs").str.starts_with(pl.col("mine")).fill_null(value=False))
    return within.to_series().to_numpy()
