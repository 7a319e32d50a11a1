"""Lines to records: cells with line breaks, broken quotes, undecodable and over-long lines."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from connectors.read import records as module
from connectors.read.records import Cut, Records, cells_of
from connectors.read.text import LongLine


def read(text: str, width: int = 3, *, has_lost: bool = False) -> tuple[list[list[str]], list[Cut]]:
    records = Records(",", width, has_lost=has_lost)
    sound = b"".join(records.read([text.encode()])).decode()
    found = list(cells_of(sound, ","))
    assert records.number == len(found) + len(records.cuts)
    return found, records.cuts


@pytest.mark.parametrize(
    "row",
    ['1,"甲\n乙",3', '"1","甲""\n""乙","3"', '1,"甲\n\n,,\n乙","3\n4"', '1," ""，"" ",', '"",,""'],
)
def test_a_sound_record_of_several_lines_is_one(row: str) -> None:
    (expected,) = csv.reader(io.StringIO(row, newline=""))
    assert read(f"a,b,c\n{row}\n4,5,6\n") == ([["a", "b", "c"], expected, ["4", "5", "6"]], [])


@pytest.mark.parametrize(
    "broken",
    ['1,"甲,3', '1,"甲"乙,3', '"1","甲"乙","3"', '1,甲,"', '"1"",甲,3', '1,"甲,"乙",3'],
)
def test_a_broken_quote_costs_its_own_line_only(broken: str) -> None:
    found, cuts = read(f'0,0,0\n{broken}\n4,"5",6\n"7",8,"9\n9"\n')
    assert found == [["0", "0", "0"], ["4", "5", "6"], ["7", "8", "9\n9"]]
    assert cuts == [Cut(2, broken, "broken_quote")]


def test_lines_that_are_records_are_not_swallowed_between_two_stray_quotes() -> None:
    found, cuts = read('1,"甲,3\n4,5,6\n7,8",9\n')
    assert found == [["4", "5", "6"], ["7", '8"', "9"]]
    assert cuts == [Cut(1, '1,"甲,3', "broken_quote")]


def test_a_quote_that_is_never_closed_costs_its_own_line_only() -> None:
    lines = "\n".join(f"{n},甲,3" for n in range(5000))
    found, cuts = read(f'x,"甲,3\n{lines}\n')
    assert (len(found), cuts) == (5000, [Cut(1, 'x,"甲,3', "broken_quote")])


def test_a_record_of_too_many_lines_is_a_broken_quote(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST_LINES", 2)
    assert read('1,"a\nb\nc",3\n')[1] == []
    assert [cut.number for cut in read('1,"a\nb\nc\nd",3\n')[1]] == [1]


def test_an_undecodable_record_is_cut_out_whole() -> None:
    text = '1,"甲\ufffd\n乙",3\n4,\ufffd,6\n7,8,9\n'
    found, cuts = read(text, has_lost=True)
    assert found == [["7", "8", "9"]]
    assert [(cut.number, cut.why) for cut in cuts] == [(1, "undecodable"), (2, "undecodable")]
    assert read(text)[1] == []


def test_an_over_long_line_is_cut_out_and_ends_what_was_open() -> None:
    records = Records(",", 2)
    blocks: list[bytes | LongLine] = [b'1,2\n3,"4\n', LongLine("5,", 9_999_999), b"6,7\n"]
    assert b"".join(records.read(blocks)) == b"1,2\n6,7\n"
    assert [(cut.number, cut.why) for cut in records.cuts] == [(2, "broken_quote"), (3, "too_long")]


def test_records_above_the_table_are_left_out() -> None:
    records = Records(",", 2, below=2)
    assert b"".join(records.read([b'"a\nb",c\nx,"y\n1,2\n', b"3,4\n"])) == b"1,2\n3,4\n"
    assert (records.number, records.cuts) == (4, [])


pieces = st.lists(st.sampled_from(['"', ",", "\n", "a", "甲", " ", "\r\n", '""', '","', '\n"']))


@given(pieces=pieces, cut=st.integers(0, 40))
def test_where_blocks_end_changes_nothing(pieces: list[str], cut: int) -> None:
    lines = ("".join(pieces) + "\n").encode().splitlines(keepends=True)
    blocks = [b"".join(lines[:cut]), b"".join(lines[cut:])]
    one, two = Records(",", 3), Records(",", 3)
    whole = b"".join(one.read([b"".join(lines)]))
    assert b"".join(two.read(filter(None, blocks))) == whole
    assert (two.number, two.cuts) == (one.number, one.cuts)


@given(pieces=pieces)
def test_no_text_is_lost(pieces: list[str]) -> None:
    text = "".join(pieces) + "\n"
    records = Records(",", 3)
    kept = b"".join(records.read([text.encode()])).decode()
    cut = "".join(cut.text for cut in records.cuts)
    fold = str.maketrans("", "", "\r\n")
    assert sorted((kept + cut).translate(fold)) == sorted(text.translate(fold))


cells = st.text(st.characters(codec="utf-8", exclude_characters="\r"), max_size=5)


@given(rows=st.lists(st.tuples(cells, cells), min_size=1, max_size=6))
def test_what_a_writer_quotes_is_sound(rows: list[tuple[str, str]]) -> None:
    text = io.StringIO()
    csv.writer(text, quoting=csv.QUOTE_ALL, lineterminator="\n").writerows(rows)
    assert read(text.getvalue(), 2) == ([list(row) for row in rows], [])
