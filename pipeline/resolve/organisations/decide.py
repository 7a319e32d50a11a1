"""Decides what each mention is: the one firm that fits best, several that fit alike, or none."""

from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from pipeline.resolve.organisations import codes18
from pipeline.resolve.organisations.compare import Pairs
from pipeline.resolve.organisations.letters import I64
from pipeline.resolve.organisations.settings import Settings

OPEN, LINKED, AMBIGUOUS = 0, 1, 2
WEAK, MEDIUM, STRONG = 1, 2, 3


class Fits(NamedTuple):
    """What a step decided, one row per mention that some firm fits, mentions ascending.

    `pair` is the row of the best pair; `fits` how many firms fit as well as the best, it included;
    `short` [place of the mention in this table, firm]: the first of these firms.
    """

    mention: I64
    pair: I64
    score: I64
    fits: I64
    short: tuple[I64, I64]


def points(pairs: Pairs, settings: Settings) -> npt.NDArray[np.int16]:
    """Weigh pairs: 0-100, 0 where a part says that they are two firms."""
    weights = settings.weights
    total = np.full(len(pairs.mention), weights.whole, np.int16)
    for part in ("place", "column", "brand", "trade", "form", "code", "history", "unit"):
        total += np.array(getattr(weights, part), np.int16)[getattr(pairs, part)]
    # Who leaves the trade or the form out may leave the place out too: a firm without is no nearer.
    short = ((pairs.trade == 2) | np.isin(pairs.form, (1, 4))) & (pairs.place == 1)
    total += np.where(short, weights.place[2], 0).astype(np.int16)
    # Of a bare name nobody knows what was left out; a brand alone says too little.
    coded = np.isin(pairs.code, codes18.SPEAKING)
    bare = (pairs.form == 1) & np.isin(pairs.place, (1, 2)) & ~coded
    total += np.where(bare & (pairs.trade == 1), weights.bare_part, 0).astype(np.int16)
    alone = (pairs.form == 1) & (pairs.trade == 2) & ~coded
    total += np.where(alone & (pairs.unit != 1), weights.brand_alone, 0).astype(np.int16)
    # Where the name says no place, the place beside it decides.
    unplaced = np.isin(pairs.place, (2, 3)) & (pairs.column == 3)
    return np.where(unplaced, 0, np.clip(total, 0, 100)).astype(np.int16)


def choose(
    pairs: Pairs,
    score: npt.NDArray[np.int16],
    settings: Settings,
    *,
    least: int | None = None,
) -> Fits:
    """Choose for each mention among its pairs; pairs below the least score say nothing."""
    kept = np.flatnonzero(score >= (settings.least if least is None else least))
    order = kept[np.lexsort((pairs.firm[kept], -score[kept], pairs.mention[kept]))]
    mention, firm, got = pairs.mention[order], pairs.firm[order], score[order].astype(np.int64)
    first = np.concatenate([np.ones(min(1, len(order)), np.bool_), mention[1:] != mention[:-1]])
    begin = np.flatnonzero(first)
    group = np.cumsum(first) - 1
    near = np.flatnonzero(got >= got[begin][group] - settings.margin)
    # A firm may have met by several ways: it counts once, where it scored best.
    _, at = np.unique(group[near] * (firm.max(initial=0) + 1) + firm[near], return_index=True)
    at.sort()
    group, firm = group[near[at]], firm[near[at]]
    fits = np.bincount(group, minlength=len(begin))
    rank = np.arange(len(group)) - (np.cumsum(fits) - fits)[group]
    shown = rank < settings.short_list
    return Fits(mention[begin], order[begin], got[begin], fits, (group[shown], firm[shown]))


def pick_fits(fits: Fits, kept: npt.NDArray[np.bool_]) -> Fits:
    """Keep what was chosen for some mentions."""
    place = np.cumsum(kept) - 1
    group, firm = fits.short
    shown = kept[group]
    return Fits(
        fits.mention[kept],
        fits.pair[kept],
        fits.score[kept],
        fits.fits[kept],
        (place[group[shown]], firm[shown]),
    )


def levels(pairs: Pairs) -> npt.NDArray[np.int8]:
    """Say how sure each pair is, were it the only one: `docs/architecture.md` has the levels.

    Strong: the whole code, and the name does not contradict it. Medium: the full name, or a former
    one, and nothing speaks against it. Weak: anything less.
    """
    full = (
        np.isin(pairs.place, (0, 1))
        & (pairs.brand == 0)
        & (pairs.trade == 0)
        & np.isin(pairs.form, (0, 6))
        & (pairs.column != 3)
        & np.isin(pairs.code, (codes18.UNKNOWN, *codes18.SPEAKING))
        & (pairs.unit != 3)
    )
    level = np.where(full, MEDIUM, WEAK)
    sure = np.isin(pairs.code, (codes18.SAME, codes18.INSIDE)) & (pairs.brand != 6)
    return np.where(sure, STRONG, level).astype(np.int8)
