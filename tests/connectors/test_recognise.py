"""Which source a file is, over all its sheets."""

from pathlib import Path

import pytest
import xlsxwriter

from connectors.contract import load_contracts
from connectors.read.open import open_extract
from connectors.recognise import Recognised, recognise
from pipeline.errors import SourceError

CONTRACTS = load_contracts()
LIST = [["案号", "被执行人", "发布日期"], ["（2024）沪0112执1号", "甲乙公司", "2024-01-02"]]
MONTH = [["单位名称", "参保月份", "参保人数"], ["甲乙公司", "2024-01", "5"]]


def recognised(folder: Path, *tables: list[list[str]], source: str | None = None) -> Recognised:
    path = folder / "a.xlsx"
    with xlsxwriter.Workbook(str(path)) as book:
        for table in tables:
            sheet = book.add_worksheet()
            for row, cells in enumerate(table):
                sheet.write_row(row, 0, cells)
    return recognise(open_extract(path, name="导出.xlsx"), CONTRACTS, source=source)


def test_all_sheets_of_one_source_are_taken_and_empty_ones_passed(tmp_path: Path) -> None:
    found = recognised(tmp_path, LIST, [[""]], LIST)
    assert (found.source, [sheet.name for sheet, _ in found.sheets]) == (
        "dishonest_list",
        ["Sheet1", "Sheet3"],
    )
    assert found.passed_over == ()


def test_a_sheet_that_fits_nothing_is_passed_over_with_the_reason(tmp_path: Path) -> None:
    ((name, reason),) = recognised(tmp_path, LIST, [["填写说明"]]).passed_over
    assert (name, reason.splitlines()[0]) == ("Sheet2", "认不出这是哪种数据，没有装载。")


@pytest.mark.parametrize(
    ("tables", "source", "told"),
    [
        ([LIST[:1]], None, "导出.xlsx › 工作表“Sheet1”：只有表头，没有一条记录，没有装载"),
        ([LIST, MONTH], None, "各工作表是不同的数据：失信被执行人名单、社保参保人数，没有装载"),
        (
            [LIST],
            "insured_headcount",
            "社保参保人数（insured_headcount），缺少：单位名称、参保月份",
        ),
        ([LIST], "nothing", "投递时写明的数据源 'nothing' 没有合同\n  办法：可选：arrears_report"),
    ],
)
def test_a_file_that_cannot_be_taken_is_refused(
    tmp_path: Path, tables: list[list[list[str]]], source: str | None, told: str
) -> None:
    with pytest.raises(SourceError) as raised:
        recognised(tmp_path, *tables, source=source)
    assert told in str(raised.value)


def test_a_csv_with_headers_only_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("案号,被执行人,发布日期\n\n", encoding="utf-8")
    with pytest.raises(SourceError, match="只有表头，没有一条记录"):
        recognise(open_extract(tmp_path / "a.csv", name="a.csv"), CONTRACTS)
