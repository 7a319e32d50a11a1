"""Tells text that was read in the wrong encoding and saved again, by its first lines."""

import re
from collections.abc import Iterable

_HAN = re.compile(r"[\u4e00-\u9fff]")
_NOT_ASCII = re.compile(r"[^\x00-\x7f]")
_ENOUGH = 4
"""Chinese characters that must come to light before text counts as garbled; chosen by us."""

_AS_WESTERN = "{} 的文字被当作西文（Latin-1）"


def garbled(lines: Iterable[str]) -> str:
    """Say what became of text that is garbled; '' when it is not, or nothing shows it.

    >>> garbled(["工单编号".encode().decode("latin-1")])
    'UTF-8 的文字被当作西文（Latin-1）'
    """
    odd = "\n".join(line for line in lines if _NOT_ASCII.search(line))
    western = b"" if _HAN.search(odd) else b"".join(map(_western, odd))
    for bytes_, codec, told in (
        (western, "utf-8", _AS_WESTERN.format("UTF-8")),
        (western, "gb18030", _AS_WESTERN.format("GB18030")),
        (odd.encode("gb18030", "replace"), "utf-8", "UTF-8 的文字被当作 GB18030"),
    ):
        plain = bytes_.decode(codec, "replace")
        found = len(_HAN.findall(plain))
        if found >= _ENOUGH and found * 2 > len(_NOT_ASCII.findall(plain)):
            return told
    return ""


def _western(letter: str) -> bytes:
    """Give the byte that a western codec read as this letter; `?` when none did."""
    try:
        return letter.encode("cp1252")
    except UnicodeEncodeError:
        return letter.encode("latin-1", "replace")
