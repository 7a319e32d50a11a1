"""Columns of text as flat arrays of code points, so that characters are looked up by one take."""

import numpy as np
import numpy.typing as npt
import polars as pl

Codes = npt.NDArray[np.uint32]

BASIC = 0x10000
"""Tables cover the characters below this one; those above, rare in names, stand for themselves."""

_BETWEEN = "\n"


def replace(texts: pl.Series, table: Codes) -> pl.Series:
    """Replace each character by the one that a table has for it; null stays null.

    Args:
        texts: Text; line breaks in it count as spaces.
        table: `BASIC` code points, by code point.
    """
    if texts.is_empty():
        return texts.cast(pl.String)
    lines = texts.cast(pl.String).fill_null("").str.replace_all(_BETWEEN, " ", literal=True)
    codes = code_points(lines.str.join(_BETWEEN)[0])
    replaced = np.where(codes < BASIC, table[np.minimum(codes, BASIC - 1)], codes)
    text = replaced.astype("<u4").tobytes().decode("utf-32-le")
    back = pl.Series(texts.name, [text]).str.split(_BETWEEN).explode()
    return pl.select(pl.when(texts.is_not_null()).then(back).alias(texts.name)).to_series()


def code_points(text: str) -> Codes:
    """Give the code points of a text."""
    return np.frombuffer(text.encode("utf-32-le"), dtype="<u4").astype(np.uint32)
