"""How characters sound: names that were heard and not read have one key (宏远, 鸿元).

By each character's commonest reading, without tone; a key has a character's length and place, each
character written as the first one of its sound. Other characters stand for themselves.
"""

from functools import cache
from pathlib import Path

import numpy as np
import polars as pl

from pipeline.resolve.organisations import characters

TABLE = Path(__file__).with_name("tables") / "readings.txt"
_CONFUSED = (("zh", "z"), ("ch", "c"), ("sh", "s"), ("n", "l"))
"""Initials that many speakers do not tell apart; ours, after common practice of input methods."""


def pinyin_key(texts: pl.Series, *, confusable: bool = False) -> pl.Series:
    """Give the key by which texts sound alike; null stays null.

    Args:
        texts: Names, folded.
        confusable: Whether n and l, z and zh (c, s), final n and ng are one sound.

    >>> pinyin_key(pl.Series(["宏远建设"]))[0] == pinyin_key(pl.Series(["鸿元建设"]))[0]
    True
    """
    return characters.replace(texts, table(confusable=confusable))


@cache
def table(*, confusable: bool = False) -> characters.Codes:
    """Give code point → code point of the first character of its sound, for the basic plane.

    Cached and read-only.
    """
    found = np.arange(characters.BASIC, dtype=np.uint32)
    first: dict[str, int] = {}
    for syllable, members in readings().items():
        sound = loose(syllable) if confusable else syllable
        codes = characters.code_points(members)
        found[codes] = first.setdefault(sound, int(codes[0]))
    found.flags.writeable = False
    return found


@cache
def readings() -> dict[str, str]:
    """Give syllable (no tone, ü as v) → the characters first read so."""
    lines = TABLE.read_text(encoding="utf-8").splitlines()
    pairs = (line.split(" ", 1) for line in lines if not line.startswith("#"))
    return dict(pair for pair in pairs)


def loose(syllable: str) -> str:
    """Write a syllable as somebody hears it who mixes up n and l, z and zh, an and ang.

    >>> loose("zhang"), loose("nin"), loose("ling")
    ('zan', 'lin', 'lin')
    """
    for strict, folded in _CONFUSED:
        if syllable.startswith(strict) and syllable not in ("n", "ng"):
            syllable = folded + syllable[len(strict) :]
            break
    return syllable[:-1] if syllable.endswith("ng") and len(syllable) > 2 else syllable
