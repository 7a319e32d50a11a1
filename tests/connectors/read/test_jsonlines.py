"""JSON Lines: objects keyed by header, numbers without loss, bad lines kept apart."""

import json
from pathlib import Path

import pytest

from connectors.contract import load_contracts
from connectors.fit import Fit, fit
from connectors.read.extract import Sheet
from connectors.read.open import open_extract
from pipeline.errors import Place, SourceError

CONTRACTS = load_contracts()
LINES = """{"案号": "执1号", "被执行人": "甲乙公司", "发布日期": 20240102, "备注": "x"}
{"案号": "坏

{"案号": "执2号", "被执行人": null, "发布日期": "2024-01-03", "证件号码": 310112199001011234}
[1]
{"案号": "三\\u0000", "被执行人": "丙/丁\\n", "发布日期": "", "证件号码": 3.10112199001011e17}
"""


def opened(folder: Path) -> tuple[Sheet, Fit]:
    path = folder / "导出"
    path.write_text(LINES, encoding="utf-8")
    (sheet,) = open_extract(path, name="导出").sheets
    return sheet, fit(sheet.head(), CONTRACTS, place=Place("导出"))


def test_a_key_of_any_line_is_a_column_and_the_headers_are_row_zero(tmp_path: Path) -> None:
    _, found = opened(tmp_path)
    assert (found.source, found.header_row, found.unknown) == ("dishonest_list", 0, ("备注",))
    assert list(found.headers) == ["case_no", "debtor", "published_on", "debtor_id_no"]


def test_cells_are_text_and_rows_are_lines(tmp_path: Path) -> None:
    sheet, found = opened(tmp_path)
    (batch,) = sheet.batches(found)
    assert batch.frame["row"].to_list() == [1, 3, 4, 6]
    assert batch.frame["debtor"].to_list() == ["甲乙公司", None, None, "丙/丁\n"]
    assert batch.frame["published_on"].to_list() == ["20240102", None, "2024-01-03", ""]


def test_a_long_whole_number_keeps_its_digits_and_a_long_float_is_marked(tmp_path: Path) -> None:
    sheet, found = opened(tmp_path)
    (batch,) = sheet.batches(found)
    assert batch.frame["published_on__cell"].to_list() == ["number", None, None, None]
    assert batch.frame["debtor_id_no"][2] == "310112199001011234"
    assert batch.frame["debtor_id_no__cell"].to_list() == [None, None, None, "long"]


def test_a_line_that_is_no_object_is_kept_apart(tmp_path: Path) -> None:
    sheet, found = opened(tmp_path)
    (batch,) = sheet.batches(found)
    assert batch.ragged.rows() == [
        (2, '{"案号": "坏', 0, 4, None),
        (5, "[1]", 0, 4, None),
    ]


def test_small_batches_give_the_same_rows(tmp_path: Path) -> None:
    sheet, found = opened(tmp_path)
    parts = list(sheet.batches(found, 1))
    assert [row for part in parts for row in part.frame["row"]] == [1, 3, 4, 6]


def rows(folder: Path, data: bytes) -> tuple[list[tuple[object, ...]], list[tuple[object, ...]]]:
    path = folder / "导出"
    path.write_bytes(data)
    (sheet,) = open_extract(path, name="导出").sheets
    found = fit(sheet.head(), CONTRACTS, place=Place("导出"))
    parts = list(sheet.batches(found))
    read = [row for part in parts for row in part.frame.select("row", "debtor").rows()]
    return read, [(row, why) for part in parts for row, *_, why in part.ragged.rows()]


GOOD = '{"案号": "执1号", "被执行人": "甲公司", "发布日期": "2024-01-02"}'


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\n\ufeff"])
def test_every_line_end_ends_an_object(tmp_path: Path, end: str) -> None:
    data = end.join([GOOD] * 3).encode()
    assert rows(tmp_path, data) == ([(1, "甲公司"), (2, "甲公司"), (3, "甲公司")], [])


def test_bad_bytes_and_over_long_lines_are_kept_apart(tmp_path: Path) -> None:
    bad = GOOD.encode().replace("公司".encode(), b"\xff")
    long = GOOD.replace("甲公司", "甲" * (1 << 20)).encode()
    data = b"\n".join([GOOD.encode(), bad, long, *[GOOD.encode()] * 9])
    read, apart = rows(tmp_path, data)
    assert [row for row, _ in read] == [1, *range(4, 13)]
    assert apart == [(2, "undecodable"), (3, "too_long")]


@pytest.mark.parametrize(
    "value", ["[" * 90_000 + "]" * 90_000, '{"a":' * 90_000 + "1" + "}" * 90_000, "9" * 5000]
)
def test_a_value_nested_deeply_or_long_loses_no_line(tmp_path: Path, value: str) -> None:
    odd = GOOD.replace('"甲公司"', value)
    read, apart = rows(tmp_path, f"{GOOD}\n{odd}\n{GOOD}\n".encode())
    assert [row for row, _ in read] + [row for row, _ in apart] == [1, 2, 3]


def test_objects_of_too_many_keys_are_refused(tmp_path: Path) -> None:
    odd = json.dumps({f"k{number}": number for number in range(1001)})
    with pytest.raises(SourceError, match="各行的键合起来超过 1000 种"):
        rows(tmp_path, f"{GOOD}\n{odd}\n".encode())


def test_the_head_goes_on_in_the_last_line_that_has_no_end(tmp_path: Path) -> None:
    blank = GOOD.replace("甲公司", "").replace("执1号", "").replace("2024-01-02", "")
    assert rows(tmp_path, f"{blank}\n{GOOD}".encode())[0] == [(1, ""), (2, "甲公司")]
