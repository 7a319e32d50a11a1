"""Workbooks as clerks keep them: what a sheet hides is told, what it merges is counted."""

import io
import json

import pytest
import xlsxwriter

from tests.pipeline.ingest.conftest import Office

HEADERS = ["案号", "被执行人", "证件号码", "发布日期"]


@pytest.fixture
def workbook() -> bytes:
    """A list over two printed pages with a merged debtor, a hidden row and an unsaved formula."""
    buffer = io.BytesIO()
    with xlsxwriter.Workbook(buffer) as book:
        sheet = book.add_worksheet("名单")
        for top, first in ((0, 1), (6, 4)):
            sheet.merge_range(top, 0, top, 3, f"失信被执行人名单（第{first}页）", book.add_format())
            sheet.write_row(top + 1, 0, HEADERS)
            for n in range(3):
                row = [f"（2024）沪0112执{first + n}号", "甲乙公司", "", "2024-01-02"]
                sheet.write_row(top + 2 + n, 0, row)
            sheet.write_row(top + 5, 0, ["本页小计", "3人"])
        sheet.merge_range(2, 1, 4, 1, "丙丁公司", book.add_format())
        sheet.write_formula(3, 3, "=TODAY()", None, "")
        sheet.set_row(4, None, None, {"hidden": True})
        sheet.write_comment(2, 1, "请核对")
        sheet.write_row(12, 0, ["填报日期：2026年5月8日", "单位（盖章）"])
        book.add_worksheet("说明").write(0, 0, "本表由各庭填报")
    return buffer.getvalue()


def test_every_line_of_a_printed_list_is_a_record_or_ignored(
    office: Office, workbook: bytes
) -> None:
    office.deliver(workbook, file="名单.xlsx")
    asked = "SELECT rows_read, rows_loaded, rows_quarantined, lines_ignored FROM extract"
    assert office.rows(asked) == [(6, 5, 1, 7)]
    debtors = office.rows("SELECT row, debtor FROM dishonest_list ORDER BY row")
    assert debtors[:3] == [(3, "丙丁公司"), (5, "丙丁公司"), (9, "甲乙公司")]


def test_what_was_filled_from_a_merged_cell_is_counted(office: Office, workbook: bytes) -> None:
    office.deliver(workbook, file="名单.xlsx")
    ((normalised,),) = office.rows("SELECT normalised FROM extract")
    assert json.loads(normalised)["被执行人"] == {"merged": 2}


def test_hidden_rows_comments_and_other_sheets_are_told(office: Office, workbook: bytes) -> None:
    office.deliver(workbook, file="名单.xlsx")
    asked = "SELECT sheet, kind, raw, done FROM issue WHERE row = 0 ORDER BY sheet, kind"
    assert office.rows(asked) == [
        ("名单", "cell_comments", "1 处批注", "ignored"),
        ("名单", "hidden_rows", "第 5 行，共 1 行", "kept"),
        ("说明", "other_sheet", "说明", "ignored"),
    ]


def test_a_formula_without_a_saved_value_is_no_empty_cell(office: Office, workbook: bytes) -> None:
    office.deliver(workbook, file="名单.xlsx")
    asked = "SELECT row, field, kind, raw, done FROM issue WHERE field = 'published_on'"
    assert office.rows(asked) == [(4, "published_on", "cell_error", "#公式未计算!", "quarantined")]
