"""Unified credit codes by GB 32100-2015 in whole columns, and the damage that is done to them."""

import numpy as np
import polars as pl
from numpy.typing import NDArray

_ALPHABET = np.frombuffer(b"0123456789ABCDEFGHJKLMNPQRTUWXY", dtype=np.uint8)
_DIGITS = np.frombuffer(b"0123456789", dtype=np.uint8)
_ORGANISATION_CHECKS = np.frombuffer(b"0X987654321", dtype=np.uint8)
_CREDIT_WEIGHTS = np.array([pow(3, place, 31) for place in range(17)], dtype=np.int64)
_ORGANISATION_WEIGHTS = np.array([3, 7, 9, 10, 5, 8, 4, 2], dtype=np.int64)
_SPREAD = 61_803_399
"""Odd and no multiple of 5: multiples of it modulo 10**8 do not repeat."""


def credit_codes(districts: NDArray[np.int64], first: int) -> pl.Series:
    """Make one code a district: 91, the district, an organisation code, the check character.

    Args:
        districts: GB/T 2260 codes of six digits.
        first: Number of the first code; codes of different numbers below 10**8 differ.
    """
    count = len(districts)
    written = np.empty((count, 18), dtype=np.uint8)
    written[:, :2] = np.frombuffer(b"91", dtype=np.uint8)
    written[:, 2:8] = _digits(districts, 6)
    numbers = _digits((np.arange(first, first + count) * _SPREAD) % 10**8, 8)
    written[:, 8:16] = numbers
    total = (numbers.astype(np.int64) - 48) @ _ORGANISATION_WEIGHTS
    written[:, 16] = _ORGANISATION_CHECKS[total % 11]
    values = np.zeros(256, dtype=np.int64)
    values[_ALPHABET] = np.arange(31)
    total = values[written[:, :17]] @ _CREDIT_WEIGHTS
    written[:, 17] = _ALPHABET[(31 - total % 31) % 31]
    texts = written.reshape(-1).view("S18").astype("U18")
    return pl.Series("code", texts, dtype=pl.String)


def damaged(codes: pl.Series, rng: np.random.Generator) -> pl.Series:
    """Damage each code: one character changed, two swapped, cut short, or O for 0 and I for 1."""
    count = len(codes)
    at, way = pl.Series(rng.integers(2, 17, count)), pl.Series(rng.random(count))
    other = pl.Series("other", _DIGITS.view("S1").astype("U1")[rng.integers(0, 10, count)])
    code = pl.col("code")
    ahead, behind = code.str.slice(0, pl.col("at")), code.str.slice(pl.col("at") + 1)
    own = code.str.slice(pl.col("at"), 1)
    wrong = pl.when(own == pl.col("other")).then(pl.lit("A")).otherwise("other")
    changed = ahead + wrong + behind
    swapped = ahead + behind.str.slice(0, 1) + own + behind.str.slice(1)
    lettered = code.str.replace_all("0", "O").str.replace_all("1", "I")
    frame = pl.DataFrame({"code": codes, "at": at, "way": way, "other": other})
    chance = pl.col("way")
    cut = code.str.slice(0, pl.col("at"))
    damage = pl.when(chance < 0.4).then(changed).when(chance < 0.6).then(swapped)
    written = damage.when(chance < 0.8).then(cut).otherwise(lettered)
    # Two like characters swapped are no damage: that code is cut too.
    return frame.select(code=pl.when(written == code).then(cut).otherwise(written)).to_series()


def _digits(numbers: NDArray[np.int64], width: int) -> NDArray[np.uint8]:
    powers = 10 ** np.arange(width - 1, -1, -1)
    return np.asarray((numbers[:, None] // powers) % 10 + 48, dtype=np.uint8)
