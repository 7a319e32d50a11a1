"""Finds firms whose name is one slip of the pen away, and says in which part the slip lies.

A slip is one letter that sounds or looks alike, two swapped, one too many or too few. Another
letter in the brand is another firm; so is a slip that makes a brand or trade which others have.
"""

from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from pipeline.resolve.organisations import align, compare, letters, sounds
from pipeline.resolve.organisations.candidates import Weighed, is_borne, is_known, meet
from pipeline.resolve.organisations.compare import Asked, Pairs
from pipeline.resolve.organisations.index import Index, near
from pipeline.resolve.organisations.letters import I64, U64, Sums
from pipeline.resolve.organisations.postings import Postings, distinct
from pipeline.resolve.organisations.readings import BRANCH
from pipeline.resolve.organisations.settings import Settings

_NUMERALS = np.array(
    sorted(ord(sign) for sign in "0123456789一二三四五六七八九十百甲乙丙丁零两壹贰叁肆伍"),
    np.uint32,
)
"""Signs that tell firms apart where only one of them differs."""


_WORD = np.array([0, 1, 2, 3, 4, 5, 6, 2, 6], np.uint8)
"""Kinds of slips (`align`) as `compare.BRANDS` has them."""

_SHAPELESS = np.array([0, 1, 2, 3, 4, 5, 6, 6, 6], np.uint8)
"""As `_WORD`, where a part in common is too little: in places and behind the form."""

_MANY, _SAME_LETTERS = 3, (0, 1, 3)
"""`_WORD` from which letters are moved, not exchanged; those that keep the sound or the letters."""


class Place(NamedTuple):
    """Where slips lie: in the firm's brand, its trade, its place before them, or behind."""

    brand: npt.NDArray[np.bool_]
    trade: npt.NDArray[np.bool_]
    place: npt.NDArray[np.bool_]
    brand_at: I64
    trade_at: I64
    brand_length: I64
    trade_length: I64


def by_slip(asked: Asked, mentions: I64, index: Index, settings: Settings) -> tuple[Pairs, Weighed]:
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
    pair = distinct(pair + np.concatenate([rows for _, rows in met]))
    return _compare_slips(
        asked, mentions, index, (pair // len(index.owner), pair % len(index.owner)), settings
    )


def _way(listed: Postings, keys: U64, of: I64, hub: int) -> tuple[I64, I64]:
    met = meet(listed, keys, hub)
    return of[met.asked], met.rows


def _compare_slips(
    asked: Asked, mentions: I64, index: Index, met: tuple[I64, I64], settings: Settings
) -> tuple[Pairs, Weighed]:
    mention, name = mentions[met[0]], met[1]
    slips = align.align(asked.keys, mention, index.keys, name)
    close = np.flatnonzero(slips.kind != align.FAR)
    mention, name = mention[close], name[close]
    slips = slips.take(close)
    mine = asked.first_of(mention)
    pairs = compare.compare_roles(asked, mine, index, name, brand=0)
    return judge_slips(asked, mine, index, name, (pairs, slips), settings)


def _place_of(index: Index, name: I64, at: I64) -> Place:
    """Find the part of the firms' names in which the letters `at` stand."""
    register = index.readings
    brand_length = register.brand_length[name].astype(np.int64)
    trade_length = register.trade_length[name].astype(np.int64)
    theirs = letters.sums(letters.pick(index.keys, name))
    brand_at = align.span_of(theirs, register.brand[name], brand_length)
    trade_at = align.span_of(theirs, register.trade[name], trade_length)
    brand_end = np.where(brand_at >= 0, brand_at + brand_length, 0)
    trade_end = np.where(trade_at >= 0, trade_at + trade_length, 0)
    trade = (trade_at >= 0) & (at >= trade_at) & (at < trade_end)
    place = at < np.where(brand_at >= 0, brand_at, trade_at)
    brand = ~trade & ~place & (at < np.maximum(brand_end, trade_end))
    return Place(brand, trade, place, brand_at, trade_at, brand_length, trade_length)


def judge_slips(
    asked: Asked,
    mine: I64,
    index: Index,
    name: I64,
    compared: tuple[Pairs, align.Slips],
    settings: Settings,
) -> tuple[Pairs, Weighed]:
    """Say of pairs one slip apart in which part the slip lies and whether it can be one.

    Args:
        asked: The mentions.
        mine: Readings of theirs, one per pair.
        index: The register.
        name: Names of the register, one per pair.
        compared: What their readings say of one another, and their slips.
        settings: Limits.
    """
    pairs, slips = compared
    lies, register, kind = _place_of(index, name, slips.at), index.readings, _WORD[slips.kind]
    shapeless = _SHAPELESS[slips.kind]
    more = np.select([slips.kind == align.EXTRA, slips.kind == align.MISSING], [1, -1], 0)
    said = letters.sums(letters.pick(asked.keys, pairs.mention))
    said_brand = _run(said, lies.brand_at, lies.brand_length + more)
    said_trade = _run(said, lies.trade_at, lies.trade_length + more)
    known = is_known(index, said_brand, register.trade[name], register.place[name], settings)
    # A part in common is little: it counts where nobody bears the brand that is said.
    part = slips.kind == align.PART
    borne = is_borne(index, said_brand)
    known |= part & (borne | _has_rivals(index, name, settings))
    brand = np.where(lies.brand, np.where(known, 6, kind), 0)
    # Without a brand the trade is what tells firms of a place apart.
    other = index.has_trade(said_trade) | (kind == 6)
    other |= (lies.brand_at < 0) & ~np.isin(kind, _SAME_LETTERS)
    tail = ~(lies.brand | lies.trade | lies.place) & (register.tail_kind[name] == BRANCH)
    apart = _counts_otherwise(asked, mine, index, name, slips) | (tail & (shapeless == 6))
    within = lies.brand | lies.trade | lies.place | (kind == 0)
    weighed = Weighed(
        pairs.mention,
        np.where(lies.brand, said_brand, np.uint64(0)),
        np.where(lies.trade, said_trade, np.uint64(0)),
        (borne | part) & lies.brand,
    )
    judged = pairs._replace(
        place=_judge_places(asked, mine, index, name, (lies.place, shapeless)),
        brand=np.where(apart, 6, brand).astype(np.uint8),
        trade=np.where(lies.trade, np.where(other, 4, 3), 0).astype(np.uint8),
        form=np.where(within, 0, 3).astype(np.uint8),
    )
    return judged, weighed


def _has_rivals(index: Index, name: I64, settings: Settings) -> npt.NDArray[np.bool_]:
    """Say whether so many firms have the trade there that one more may."""
    there = letters.joined(index.readings.trade[name], near(index.readings.place[name]))
    rivals: npt.NDArray[np.bool_] = index.lists.trade_near.find(there).counts > settings.rivals_hub
    return rivals


def _judge_places(
    asked: Asked,
    mine: I64,
    index: Index,
    name: I64,
    slip: tuple[npt.NDArray[np.bool_], npt.NDArray[np.uint8]],
) -> npt.NDArray[np.uint8]:
    """Say whether a slip in the place can be one: what is said is no other place."""
    in_place, kind = slip
    named, said = index.readings.place[name], asked.readings.place[mine]
    fits = ((said == 0) | compare.contains(said, named)) & (kind != 6)
    fits &= (index.readings.brand[name] != 0) | (kind >= _MANY)
    answer = np.where(in_place, np.where(fits, 4, 5), np.where(named == 0, 1, 0))
    return answer.astype(np.uint8)


def _counts_otherwise(
    asked: Asked, mine: I64, index: Index, name: I64, slips: align.Slips
) -> npt.NDArray[np.bool_]:
    """Say whether the slip makes another number of a number."""
    own, theirs = (np.isin(letter, _NUMERALS) for letter in (slips.letter, slips.other))
    numeral = np.select(
        [
            slips.kind == align.EXTRA,
            slips.kind == align.MISSING,
            np.isin(slips.kind, (align.SWAPPED, align.EQUAL)),
        ],
        [own, theirs, False],
        own & theirs,
    )
    said, registered = asked.readings.ordinal[mine], index.readings.ordinal[name]
    other = (said >= 0) & (registered >= 0) & (said != registered)
    apart: npt.NDArray[np.bool_] = other | numeral
    return apart


def _run(said: Sums, at: I64, length: I64) -> U64:
    starts, ends = said.letters.starts[:-1], said.letters.starts[1:]
    begin = np.minimum(starts + np.maximum(at, 0), ends)
    end = np.minimum(begin + np.maximum(length, 0), ends)
    rows = np.arange(len(at))
    return np.where((at >= 0) & (end > begin), letters.run(said, begin, end, rows), np.uint64(0))
