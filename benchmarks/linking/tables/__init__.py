"""Tables of the yardstick, written by `make.py` beside them, read when asked for."""

from pathlib import Path

import polars as pl

_HERE = Path(__file__).parent


def sounds() -> pl.DataFrame:
    """Give [sound: str toneless pinyin, same: str characters of that sound], one row a sound."""
    return _read("sounds.tsv", ["sound", "same"])


def traditional() -> pl.DataFrame:
    """Give [simplified: str, traditional: str], one row a character that has another writing."""
    return _read("traditional.tsv", ["simplified", "traditional"])


def _read(name: str, columns: list[str]) -> pl.DataFrame:
    return pl.read_csv(_HERE / name, separator="\t", has_header=False, new_columns=columns)
