"""XLS of Excel 5.0 and 95, built record by record: no library writes it any more."""

import struct
from pathlib import Path

import pytest

from connectors.read.open import open_extract
from pipeline.errors import SourceError
from tests.fuzz.biff5 import biff5, label, record


def cells(path: Path, data: bytes) -> list[list[str]]:
    path.write_bytes(data)
    (sheet,) = open_extract(path, name="a.xls").sheets
    assert sheet.name == "名单"
    return [list(row.cells) for row in sheet.head()]


@pytest.mark.parametrize("page", [936, 1252, 0x8000, None])
def test_chinese_texts_are_read_whatever_code_page_is_stated(
    tmp_path: Path, page: int | None
) -> None:
    rows = label(0, 0, "案号") + label(1, 0, "甲乙公司")
    assert cells(tmp_path / "a.xls", biff5(rows, page=page)) == [["案号"], ["甲乙公司"]]


def test_numbers_dates_formulas_and_long_texts_are_read(tmp_path: Path) -> None:
    formula = struct.pack("<HHHdHIH", 0, 1, 0, 12.5, 0, 0, 3) + b"\x1e\1\0"
    said = struct.pack("<HHH8BHIH", 0, 2, 0, *[0] * 6, 255, 255, 0, 0, 0)
    rich = "欠薪".encode("gbk")
    body = (
        record(0x203, struct.pack("<HHHd", 0, 0, 1, 45384))
        + record(0x06, formula)
        + record(0x06, said)
        + record(0x207, struct.pack("<H", 4) + "合计".encode("gbk"))
        + record(0xD6, struct.pack("<HHHH", 0, 3, 0, len(rich)) + rich + b"\1\0\0")
        + label(1, 0, "长" * 120)
    )
    assert cells(tmp_path / "a.xls", biff5(body)) == [
        ["2024-04-02", "12.5", "合计", "欠薪"],
        ["长" * 120, "", "", ""],
    ]


def test_what_is_hidden_is_told(tmp_path: Path) -> None:
    row = record(0x208, struct.pack("<HHHHHHHH", 1, 0, 1, 300, 0, 0, 0x20, 0))
    path = tmp_path / "a.xls"
    path.write_bytes(biff5(row + label(0, 0, "案号") + label(1, 0, "甲")))
    assert [note.text for note in open_extract(path, name="a.xls").notes] == ["第 2 行，共 1 行"]


def test_a_workbook_that_breaks_off_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.xls"
    path.write_bytes(biff5(label(0, 0, "案号")[:-1] + b""))
    with pytest.raises(SourceError, match="工作簿内容已损坏"):
        open_extract(path, name="a.xls")
