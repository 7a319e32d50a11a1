"""Lengths of shared texts, also where CONTINUE records cut them."""

import struct

import pytest

from connectors.read.shared_texts import SharedTexts


def table(count: int, *parts: bytes) -> SharedTexts:
    return SharedTexts([struct.pack("<II", count, count) + parts[0], *parts[1:]])


def test_texts_cut_by_records_have_their_lengths() -> None:
    plain = b"\3\0\0abc"
    formatted = b"\2\0\x0d\1\0\5\0\0\0" + "甲乙".encode("utf-16-le") + bytes(4 + 5)
    assert table(2, plain + formatted).lengths() == [3, 2]
    assert table(2, plain, formatted).lengths() == [3, 2]
    assert table(2, b"\3\0\0a", b"\1" + "甲乙".encode("utf-16-le") + plain).lengths() == [3, 3]
    assert table(2, formatted[:-3], formatted[-3:] + plain).lengths() == [2, 3]


def test_no_texts_are_none() -> None:
    assert SharedTexts([]).lengths() == []


def test_a_text_that_breaks_off_is_told() -> None:
    with pytest.raises(ValueError, match="breaks off"):
        table(1, b"\5\0\0abc").lengths()
