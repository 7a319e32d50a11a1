"""Which characters look alike: what was misread or mistyped by shape (末未, 远运, 金鑫).

The table's making is told in `tables/make_look_alikes.py`; only characters of GB 2312 are in it.
"""

from functools import cache
from pathlib import Path

import numpy as np
import numpy.typing as npt
import polars as pl

from pipeline.resolve.organisations import characters

TABLES = tuple(
    Path(__file__).with_name("tables") / f"look_alikes_{kind}.txt" for kind in ("drawn", "parts")
)
PARTS = Path(__file__).with_name("tables") / "parts.txt"
LEAST = 20
"""Likeness in hundredths from which characters count as alike; ours, the least in the table."""


def look_alike(left: pl.Series, right: pl.Series, *, at_least: int = LEAST) -> pl.Series:
    """Say of each two single characters whether they look alike and are not the same.

    Args:
        left: One character a row; null or longer text gives false.
        right: As `left`.
        at_least: Likeness in hundredths, by tens; 20 takes all pairs.

    >>> look_alike(pl.Series(["末", "末"]), pl.Series(["未", "远"])).to_list()
    [True, False]
    """
    codes = [_single_codes(side) for side in (left, right)]
    return pl.Series(is_alike(codes[0], codes[1], at_least=at_least))


def is_alike(
    left: characters.Codes, right: characters.Codes, *, at_least: int = LEAST
) -> npt.NDArray[np.bool_]:
    """Say of each two code points whether they look alike."""
    wanted = left.astype(np.uint64) << np.uint64(32) | right.astype(np.uint64)
    known = pairs(at_least=at_least)
    at = np.minimum(np.searchsorted(known, wanted), len(known) - 1)
    found: npt.NDArray[np.bool_] = known[at] == wanted
    return found


def neighbours(character: str, *, at_least: int = LEAST) -> str:
    """Give the characters that look like one, sorted by code point; "" where none.

    >>> "未" in neighbours("末")
    True
    """
    known = pairs(at_least=at_least)
    start = np.uint64(ord(character)) << np.uint64(32)
    low, high = np.searchsorted(known, [start, start + (np.uint64(1) << np.uint64(32))])
    return "".join(chr(int(pair) & 0xFFFFFFFF) for pair in known[low:high])


@cache
def pairs(*, at_least: int = LEAST) -> npt.NDArray[np.uint64]:
    """Give all pairs of look-alikes, both ways: left << 32 | right, sorted; read-only."""
    lefts, rights, tens = _table()
    kept = tens >= at_least // 10
    left, right = lefts[kept].astype(np.uint64), rights[kept].astype(np.uint64)
    shift = np.uint64(32)
    found = np.sort(np.concatenate([left << shift | right, right << shift | left]))
    found.flags.writeable = False
    return found


def share_part(left: characters.Codes, right: characters.Codes) -> npt.NDArray[np.bool_]:
    """Say of each two code points whether the characters have a part in common (达过: 辶).

    Only everyday characters are known by their parts; of others nothing is said.
    """
    rows, parts = _parts()
    mine, theirs = (parts[rows[np.where(side < len(rows), side, 0)]] for side in (left, right))
    shared = np.zeros(len(left), np.bool_)
    for column in range(parts.shape[1]):
        one = mine[:, column, None]
        shared |= ((one != 0) & (one == theirs)).any(axis=1)
    return shared


@cache
def _parts() -> tuple[npt.NDArray[np.int64], characters.Codes]:
    """Give the row of each code point, 0 where it is not known, and each row's parts, 0 for none.

    A character is a part of itself: 水 of 冰.
    """
    lines = PARTS.read_text(encoding="utf-8").splitlines()[1:]
    parts = np.zeros((len(lines) + 1, max(len(line) for line in lines)), np.uint32)
    rows = np.zeros(characters.BASIC, np.int64)
    for row, line in enumerate(lines, 1):
        codes = characters.code_points(line)
        parts[row, : len(codes)] = codes
        rows[codes[0]] = row
    return rows, parts


@cache
def _table() -> tuple[characters.Codes, characters.Codes, npt.NDArray[np.uint8]]:
    """Give left, right and tens of likeness of each pair, left < right."""
    lines = [line for file in TABLES for line in file.read_text(encoding="utf-8").splitlines()[1:]]
    rows = [line.split(" ") for line in lines]
    groups = [(row[0], group[1:], int(group[0])) for row in rows for group in row[1:]]
    sizes = [len(members) for _, members, _ in groups]
    return (
        np.repeat(characters.code_points("".join(left for left, _, _ in groups)), sizes),
        characters.code_points("".join(members for _, members, _ in groups)),
        np.repeat(np.array([tens for _, _, tens in groups], dtype=np.uint8), sizes),
    )


def _single_codes(texts: pl.Series) -> characters.Codes:
    """Give the code points of single characters; 0 for anything else."""
    text = pl.col("text")
    single = pl.when(text.str.len_chars() == 1).then(text).otherwise(pl.lit("\0"))
    joined = texts.cast(pl.String).alias("text").to_frame().select(single.str.join(""))
    return characters.code_points(joined.item() or "")
