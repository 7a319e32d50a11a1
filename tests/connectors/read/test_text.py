"""Whole lines of a text file: line ends, joined files, padding, over-long lines."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from connectors.read import text
from connectors.read.encoding import find_encoding
from connectors.read.text import LongLine, line_blocks, padding


def lines(path: Path, data: bytes, block_size: int = 1 << 24) -> list[str | LongLine]:
    path.write_bytes(data)
    found: list[str | LongLine] = []
    for block in line_blocks(path, find_encoding(path, "a.csv"), block_size):
        if isinstance(block, LongLine):
            found.append(block)
        else:
            assert block.endswith(b"\n")
            found += block.decode().removesuffix("\n").split("\n")
    return found


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "a.csv"


def test_every_line_end_ends_a_line(file: Path) -> None:
    assert lines(file, b"a\r\nb\nc\rd\r\r\ne") == ["a\r", "b", "c", "d", "\r", "e"]


@pytest.mark.parametrize("codec", ["utf-8-sig", "utf-16", "gb18030"])
def test_joined_files_are_taken_apart(file: Path, codec: str) -> None:
    mark = "\ufeff".encode("gb18030") if codec == "gb18030" else b""
    part = mark + "头,尾\n甲,1".encode(codec)
    assert lines(file, part + part + part + b"") == ["头,尾", "甲,1"] * 3


def test_a_mark_inside_a_line_stays_unless_the_first_line_follows(file: Path) -> None:
    assert lines(file, "头\n\n\ufeff甲\n乙\ufeff丙\n".encode()) == ["头", "", "甲", "乙\ufeff丙"]


@pytest.mark.parametrize("tail", [b"\0" * 5000, b"\x1a", b"\0\0\x1a"])
def test_padding_behind_the_last_line_goes(file: Path, tail: bytes) -> None:
    assert lines(file, "甲\n乙\n".encode() + tail) == ["甲", "乙"]
    assert lines(file, "甲\n乙".encode() + tail) == ["甲", "乙"]


@pytest.mark.parametrize("block_size", [1 << 16, 1 << 24])
@pytest.mark.parametrize("end", [b"\n", b"\r\n", b"\r"])
def test_an_over_long_line_is_told_by_its_beginning(
    file: Path, block_size: int, end: bytes
) -> None:
    data = b"a" + end + b"b" * (text.LONGEST + 1) + end + b"c" * text.LONGEST + end + b"d"
    a, b, c, d = lines(file, data, block_size)
    assert isinstance(b, LongLine)
    assert (b.size, b.start[:3], len(b.start)) == (text.LONGEST + 1, "bbb", 1000)
    assert b.text.endswith("b……（这一行共 1,048,577 字节，原文见原始文件）")
    assert isinstance(c, str)
    assert (a, c.strip(), d) == (("a\r" if end == b"\r\n" else "a"), "c" * text.LONGEST, "d")


def test_a_long_tail_of_padding_is_a_blank_line(file: Path) -> None:
    assert lines(file, b"a\n" + bytes(text.LONGEST * 3), 1 << 20) == ["a", ""]


def test_a_joined_file_is_known_by_its_first_line_below_blank_ones(file: Path) -> None:
    data = "\n\n案号,金额\n1,2\n甲\ufeff案号,金额\n3,4\n".encode()
    assert lines(file, data) == ["", "", "案号,金额", "1,2", "甲", "案号,金额", "3,4"]


@given(
    pieces=st.lists(st.sampled_from(["a", "b\n", "\r", "\r\n", "\ufeff", "甲", "\0"])),
    block_size=st.integers(1, 9),
)
def test_the_size_of_a_block_changes_nothing(
    tmp_path_factory: pytest.TempPathFactory, pieces: list[str], block_size: int
) -> None:
    file = tmp_path_factory.mktemp("text") / "a.csv"
    data = "".join(pieces).encode()
    assert lines(file, data, block_size) == lines(file, data)


@pytest.mark.parametrize("codec", ["utf-8", "gb18030", "utf-16"])
def test_padding_behind_the_last_line_is_counted(file: Path, codec: str) -> None:
    file.write_bytes(("甲,1\n" * 30 + "\0" * 24).encode(codec))
    assert padding(file, find_encoding(file, "a.csv")) == 24
    file.write_bytes(("甲,1\n" * 30).encode(codec))
    assert padding(file, find_encoding(file, "a.csv")) == 0
