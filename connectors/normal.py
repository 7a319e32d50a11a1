"""Headers folded for comparison: width, brackets, spaces, stars, and the unit at their end."""

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

_BRACKETS = str.maketrans("［］〔〕【】｛｝{}[]", "()()()()()()")
_MARKS = re.compile(r"[\s*＊★:：、,，;；.。_\-—/\\'\"“”‘’]+")
_UNIT = re.compile(r"[(/,:_-]\s*(?:单位\s*:?\s*)?(?:人民币)?(万?元|人|名|次|个?月)\)?[\s*]*$")


class NormalHeader(NamedTuple):
    """A header as it is compared, and the unit of money it names ('' when it names none)."""

    text: str
    unit: str


@lru_cache(maxsize=4096)
def normal_header(header: str) -> NormalHeader:
    r"""Fold one header; what is left is compared letter by letter, never guessed.

    >>> normal_header(" 涉及金额（万元）\n* ")
    NormalHeader(text='涉及金额', unit='万元')
    """
    text = unicodedata.normalize("NFKC", header).translate(_BRACKETS)
    text = "".join(c for c in text if unicodedata.category(c) not in {"Cc", "Cf"} or c.isspace())
    found = _UNIT.search(text)
    if found is None or not _MARKS.sub("", text[: found.start()]):
        return NormalHeader(_MARKS.sub("", text).casefold(), "")
    unit = found[1] if found[1].endswith("元") else ""
    return NormalHeader(_MARKS.sub("", text[: found.start()]).casefold(), unit)
