"""Credit codes as bytes: which are whole, which are one slip away from another."""

from typing import NamedTuple

import numpy as np
import numpy.typing as npt
import polars as pl

from pipeline.resolve.organisations.letters import I64, U64
from pipeline.values import codes

WIDTH = 18

UNKNOWN, SAME, NEAR, OTHER = 0, 1, 2, 3
"""What two codes say of one another."""

_ORGANISATION = range(8, 17)
"""Where the organisation code stands in a credit code (GB 32100-2015)."""

_LEAST = 9
"""Characters that a code cut off must keep to speak for a firm; ours: half."""


class Codes(NamedTuple):
    """Codes of a column.

    `hashes`: of those whose check holds, else 0; `repaired`: it holds after O and 0 are told apart;
    `inside`: only the organisation code is given, which stands in its place in `signs`;
    `signs`: [row, 18] of the characters, 0 where there is none; `lengths`: how many there are, 0
    for a masked code and a number of another kind, which say nothing.
    """

    hashes: U64
    repaired: npt.NDArray[np.bool_]
    inside: npt.NDArray[np.bool_]
    signs: npt.NDArray[np.uint8]
    lengths: I64


def read_codes(texts: pl.Series) -> Codes:
    """Read a column of codes as written."""
    text, state = pl.col("text"), pl.col("state")
    parsed = codes.parse_codes(texts.cast(pl.String)).select("state", text="value")
    inside = (state == "partial") & (text.str.len_chars() == len(_ORGANISATION))
    padded = (
        pl.when(inside)
        .then("\0" * _ORGANISATION.start + text)
        .when(~state.is_in(["masked", "partial"]))
        .then(text)
        .fill_null("")
        .str.slice(0, WIDTH)
        .str.pad_end(WIDTH, "\0")
    )
    read = parsed.select(
        padded=pl.when(padded.str.len_bytes() == WIDTH)
        .then(padded)
        .otherwise(pl.lit("\0" * WIDTH)),
        inside=inside.fill_null(value=False),
        repaired=(state == "repaired").fill_null(value=False),
        whole=state.is_in(["ok", "repaired"]).fill_null(value=False),
    )
    flat = "".join(read["padded"].to_list()).encode()
    signs = np.frombuffer(flat, np.uint8).reshape(-1, WIDTH)
    return Codes(
        hashes=np.where(read["whole"].to_numpy(), _hash(signs), np.uint64(0)),
        repaired=read["repaired"].to_numpy(),
        inside=read["inside"].to_numpy(),
        signs=signs,
        lengths=(signs != 0).sum(axis=1),
    )


def compare_codes(mine: Codes, my_rows: I64, others: Codes, rows: I64) -> npt.NDArray[np.uint8]:
    """Say of pairs of codes: the same, one slip apart, another, or nothing to compare.

    A code that was repaired is one slip apart from the one it became.
    """
    answer = np.zeros(len(my_rows), np.uint8)
    known = np.flatnonzero((mine.lengths[my_rows] > 0) & (others.lengths[rows] > 0))
    answer[known] = _compare(mine, my_rows[known], others, rows[known])
    short = known[mine.inside[my_rows[known]]]
    part = slice(_ORGANISATION.start, _ORGANISATION.stop)
    same = mine.signs[my_rows[short], part] == others.signs[rows[short], part]
    answer[short] = np.where(same.all(axis=1), SAME, OTHER)
    answer[mine.repaired[my_rows] & (answer == SAME)] = NEAR
    return answer


def _compare(mine: Codes, my_rows: I64, others: Codes, rows: I64) -> npt.NDArray[np.int64]:
    left, right = mine.signs[my_rows], others.signs[rows]
    length, whole = mine.lengths[my_rows], others.lengths[rows]
    equal = left == right
    ahead = np.cumprod(equal, axis=1, dtype=np.int8).sum(axis=1)
    aligned = _to_end(left, length) == _to_end(right, whole)
    behind = np.cumprod(aligned[:, ::-1], axis=1, dtype=np.int8).sum(axis=1)
    near = ahead + behind >= np.maximum(length, whole) - 1
    near |= (np.maximum(ahead, behind) >= length) & (length >= _LEAST)
    return np.where(equal.all(axis=1), SAME, np.where(near, NEAR, OTHER))


def _hash(signs: npt.NDArray[np.uint8]) -> U64:
    total = np.zeros(len(signs), np.uint64)
    for place in range(WIDTH):
        total = total * np.uint64(0x9E3779B97F4A7C15) + signs[:, place]
    return total ^ (total >> np.uint64(29))


def _to_end(signs: npt.NDArray[np.uint8], lengths: I64) -> npt.NDArray[np.uint8]:
    """Move codes to the right end of their field."""
    at = np.arange(WIDTH)[None, :] - (WIDTH - lengths)[:, None]
    moved = np.take_along_axis(signs, np.maximum(at, 0), axis=1)
    return np.where(at >= 0, moved, 0).astype(np.uint8)
