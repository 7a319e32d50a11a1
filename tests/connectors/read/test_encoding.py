"""Encodings are found by the whole file, and the stream gives what was written."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from connectors.read.encoding import find_encoding, utf8_stream

HAN = st.text(st.characters(min_codepoint=0x4E00, max_codepoint=0x9FA5), min_size=4)


@given(text=HAN, codec=st.sampled_from(["utf-8", "utf-8-sig", "gb18030", "utf-16"]))
def test_what_was_written_is_streamed(
    tmp_path_factory: pytest.TempPathFactory, text: str, codec: str
) -> None:
    path = tmp_path_factory.mktemp("text") / "a.csv"
    path.write_bytes(f'案号,"{text}"\n'.encode(codec))
    encoding = find_encoding(path, "a.csv")
    with utf8_stream(path, encoding) as stream:
        assert stream.read().decode() == f'案号,"{text}"\n'
    assert (encoding.name, encoding.quotes) == (codec, 2)


def test_gb18030_after_much_ascii_is_found(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(b"a,b\n" * 5_000_000 + "甲,乙\n".encode("gb18030"))
    assert find_encoding(path, "a.csv").name == "gb18030"


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be"])
def test_utf_16_without_a_mark_is_found(tmp_path: Path, codec: str) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes("案号,2024-01-01\n".encode(codec) * 20)
    assert find_encoding(path, "a.csv").codec == codec


def test_nul_cells_between_lines_of_single_bytes_are_not_utf_16(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(b'"a","b","c"\n"\0","\0","\0"\n')
    assert find_encoding(path, "a.csv").name == "utf-8"
