"""Traditional characters become simplified, one by one: 建設 and 建设 are one writing.

Characters of `traditional.txt` only (OpenCC's, Apache-2.0). What simplified text uses itself (乾,
沈, 昇) stays, and no word is replaced by another region's word.
"""

from functools import cache
from pathlib import Path

import numpy as np
import numpy.typing as npt
import polars as pl

_BASIC = 0x10000
"""Traditional characters of the table are below this one."""

TABLE = Path(__file__).with_name("traditional.txt")


def simplify(text: pl.Expr) -> pl.Expr:
    """Write traditional characters as simplified ones; null stays null; idempotent."""
    old, new = _characters()
    return text.str.replace_many(old, new)


def simplify_column(texts: pl.Series) -> pl.Series:
    """Write a column as `simplify` does; only texts that have such characters are touched."""
    codes = np.frombuffer("".join(texts.str.join("")).encode("utf-32-le"), "<u4")
    at = np.flatnonzero(_is_traditional()[np.minimum(codes, _BASIC)])
    if not len(at):
        return texts
    ends = texts.str.len_chars().fill_null(0).cum_sum().to_numpy()
    rows = np.unique(np.searchsorted(ends, at, "right"))
    odd = texts.gather(rows).alias("text").to_frame()
    return texts.clone().scatter(rows, odd.select(simplify(pl.col("text"))).to_series())


@cache
def _is_traditional() -> npt.NDArray[np.bool_]:
    table = np.zeros(_BASIC + 1, np.bool_)
    table[[ord(character) for character in _characters()[0]]] = True
    return table


@cache
def _characters() -> tuple[list[str], list[str]]:
    lines = TABLE.read_text(encoding="utf-8").splitlines()
    pairs = [pair for line in lines if not line.startswith("#") for pair in line.split()]
    return [pair[0] for pair in pairs], [pair[1] for pair in pairs]
