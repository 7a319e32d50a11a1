"""Traditional characters become simplified, one by one: 建設 and 建设 are one writing.

Characters of `traditional.txt` only (OpenCC's, Apache-2.0). What simplified text uses itself (乾,
沈, 昇) stays, and no word is replaced by another region's word.
"""

from functools import cache
from pathlib import Path

import polars as pl

TABLE = Path(__file__).with_name("traditional.txt")


def simplify(text: pl.Expr) -> pl.Expr:
    """Write traditional characters as simplified ones; null stays null; idempotent."""
    old, new = _characters()
    return text.str.replace_many(old, new)


@cache
def _characters() -> tuple[list[str], list[str]]:
    lines = TABLE.read_text(encoding="utf-8").splitlines()
    pairs = [pair for line in lines if not line.startswith("#") for pair in line.split()]
    return [pair[0] for pair in pairs], [pair[1] for pair in pairs]
