"""Random picks of whole columns; the same generator gives the same columns."""

from collections.abc import Sequence

import numpy as np
import polars as pl
from numpy.typing import NDArray


def falling(count: int, *, steep: float = 1.0, flat: float = 5.0) -> NDArray[np.float64]:
    """Give shares that fall with the rank as (rank + flat) ** -steep and add up to 1."""
    weights = (np.arange(count) + flat) ** -steep
    return np.asarray(weights / weights.sum())


def pick(
    rng: np.random.Generator,
    words: Sequence[str],
    count: int,
    shares: NDArray[np.float64] | None = None,
) -> pl.Series:
    """Draw `count` words, each as often as its share says, all alike without shares."""
    if shares is None:
        rows = rng.integers(0, len(words), count)
    else:
        rows = np.searchsorted(np.cumsum(shares), rng.random(count) * shares.sum(), side="right")
        rows = np.minimum(rows, len(words) - 1)
    return pl.Series(words, dtype=pl.String).gather(rows)


def luck(rng: np.random.Generator, count: int) -> pl.Series:
    """Draw `count` numbers from 0 to 1, to choose by."""
    return pl.Series(rng.random(count))
