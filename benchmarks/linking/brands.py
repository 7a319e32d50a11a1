"""Brands 字号 of a world: a few borne by hundreds of firms, tens of thousands by some, many by one.

How even they are is set by what a registry of 580,000 heads shows: two in five firms bear a brand
of their own, and two firms drawn by chance share one 56 times in a million.
"""

from typing import NamedTuple

import numpy as np
import polars as pl
from numpy.typing import NDArray

from benchmarks.linking import words
from benchmarks.linking.picks import falling, pick
from benchmarks.linking.tables import sounds

TOP_SHARE = 0.0016
"""Share of the most common brand among those shared; of all firms it is a thousandth (issue 4)."""


class Brands(NamedTuple):
    """Brands from the most common to the rarest, with the share of firms that bear each."""

    names: pl.Series
    shares: NDArray[np.float64]


def make(rng: np.random.Generator, places: pl.DataFrame, *, count: int = 60_000) -> Brands:
    """Make about `count` brands of two to four characters.

    Two in three have two characters; one in forty is also a place, or begins with one (建华, 龙华,
    广安华); a few are in rare characters, in Latin letters, or persons' shops (王记).
    """
    two = _pairs(rng, 3 * count)
    long = pl.concat([_three(rng, count), _four(rng, count // 2)])
    odd = pl.concat([_rare(rng, count // 6), _latin(rng, count // 60), _of_places(rng, places)])
    # What is common stands ahead: pairs come in the order of their characters' frequency.
    two = two.unique(maintain_order=True).head(int(count * 0.66))
    rest = pl.concat([long, odd]).unique().sort()
    rest = rest.filter(~rest.is_in(two)).sample(
        min(count - len(two), len(rest)), shuffle=True, seed=int(rng.integers(1 << 30))
    )
    # A brand's rank is that of its kind, blurred: some long ones are common too.
    rank = np.concatenate(
        [np.arange(len(two)) * 1.2, rng.integers(len(two) // 40, count, len(rest))]
    )
    names = pl.concat([two, rest]).gather(np.argsort(rank * rng.uniform(0.5, 2, len(rank))))
    return Brands(names, _shares(len(names)))


def lone(rng: np.random.Generator, count: int) -> pl.Series:
    """Make brands that hardly two firms bear: rarer characters, three or four of them."""
    rare = list("".join(sounds()["same"]))
    kind = pl.Series(rng.random(count))
    first, second = _characters(rng, count), pick(rng, rare, count)
    swapped = kind < 0.25
    pair = first.zip_with(swapped, second) + second.zip_with(swapped, first)
    third, fourth = _characters(rng, count), _characters(rng, count)
    end = pick(rng, list(words.LONG_BRAND_ENDS), count)
    frame = pl.DataFrame({"pair": pair, "three": pair + end, "four": pair + third + fourth})
    return frame.select(
        pl.when(kind < 0.5).then("pair").when(kind < 0.72).then("three").otherwise("four")
    ).to_series()


def _shares(count: int) -> NDArray[np.float64]:
    """Flatten a falling curve until its top is `TOP_SHARE` (of few brands: as flat as it gets)."""
    flat = 1.0
    while (shares := falling(count, steep=0.85, flat=flat))[0] > TOP_SHARE and flat < count:
        flat *= 1.1
    return shares


def _characters(rng: np.random.Generator, count: int) -> pl.Series:
    return pick(rng, list(words.BRAND_CHARACTERS), count, falling(len(words.BRAND_CHARACTERS)))


def _pairs(rng: np.random.Generator, count: int) -> pl.Series:
    pair = pl.DataFrame({"a": _characters(rng, count), "b": _characters(rng, count)})
    counted = pair.filter(pl.col("a") != pl.col("b")).with_columns(brand=pl.col("a") + pl.col("b"))
    return (
        counted.group_by("brand")
        .len()
        .sort(pl.col("len"), "brand", descending=[True, False])["brand"]
    )


def _three(rng: np.random.Generator, count: int) -> pl.Series:
    end = pick(rng, list(words.LONG_BRAND_ENDS), count)
    return _characters(rng, count) + _characters(rng, count) + end


def _four(rng: np.random.Generator, count: int) -> pl.Series:
    parts = [_characters(rng, count) for _ in range(4)]
    return parts[0] + parts[1] + parts[2] + parts[3]


def _rare(rng: np.random.Generator, count: int) -> pl.Series:
    every = list("".join(sounds()["same"]))
    shop = pick(rng, ["", "", "", "记", "氏"], count)
    return pick(rng, every, count) + pick(rng, every, count) + shop


def _latin(rng: np.random.Generator, count: int) -> pl.Series:
    letters = [pick(rng, list(words.FOREIGN_BRANDS), count) for _ in range(3)]
    return letters[0] + letters[1] + pick(rng, ["", "T", "8"], count) + letters[2]


def _of_places(rng: np.random.Generator, places: pl.DataFrame) -> pl.Series:
    """Take places' short names as brands, and put a character behind or ahead of others."""
    short = places["district_short"].unique(maintain_order=True)
    short = short.filter(short.str.len_chars() == 2)
    count = len(short)
    return pl.concat(
        [
            short.sample(count // 4, seed=int(rng.integers(1 << 30))),
            short + _characters(rng, count),
            _characters(rng, count // 2)
            + short.sample(count // 2, seed=int(rng.integers(1 << 30))),
        ]
    )
