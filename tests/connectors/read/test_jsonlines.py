"""JSON Lines: objects keyed by header, numbers without loss, bad lines kept apart."""

from pathlib import Path

from connectors.contract import load_contracts
from connectors.fit import Fit, fit
from connectors.read.extract import Sheet
from connectors.read.open import open_extract
from pipeline.errors import Place

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
