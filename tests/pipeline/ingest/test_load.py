"""A file's rows: which are lines, which are ragged, which sheets count, and that all add up."""

import json
from pathlib import Path

import xlsxwriter

from tests.pipeline.ingest.conftest import Office

FUND = "文号,单位名称,涉及人数,应补缴金额,送达日期"
ROW = "沪金〔2024〕{},甲公司,3,5,2024-04-01"
SUMS = """
SELECT rows_read, rows_loaded, rows_quarantined, duplicates, lines_ignored FROM extract
ORDER BY extract_no
"""


def test_titles_headers_totals_signatures_and_blanks_are_lines(office: Office) -> None:
    rows = [ROW.format("1号"), ROW.format("2号")]
    office.deliver(
        "\n".join(
            [
                "某区欠缴台账,,,,",
                FUND,
                rows[0],
                ",,,,",
                rows[1],
                "合计,,6,10,",
                "制表人：王某,,,,",
                "",
            ]
        )
    )
    assert office.rows(SUMS) == [(2, 2, 0, 0, 5)]
    assert office.rows("SELECT row FROM fund_enforcement ORDER BY row") == [(3,), (5,)]


def test_rows_read_are_loaded_set_aside_or_copies(office: Office) -> None:
    rows = [",甲公司,3,5,2024-04-01", "多,出,一,个,格,子"]
    rows += [ROW.format(n) for n in ("1号", "1号", "2号")]
    office.deliver("\n".join([FUND, *rows]))
    assert office.rows(SUMS) == [(5, 2, 2, 1, 1)]


def test_a_workbook_may_hold_two_sources_and_a_sheet_of_something_else(
    office: Office, tmp_path: Path
) -> None:
    office.deliver(_workbook(tmp_path), file="台账.xlsx")
    assert office.rows("SELECT source, format FROM extract ORDER BY extract_no") == [
        ("fund_enforcement", "xlsx"),
        ("wage_roster", "xlsx"),
    ]
    assert office.rows("SELECT sheet, row, worker FROM wage_roster") == [("花名册", 2, "张三")]
    assert office.rows("SELECT sheet, kind, done FROM issue WHERE row = 0") == [
        ("说明", "other_sheet", "ignored")
    ]


def test_a_number_of_eighteen_digits_in_a_spreadsheet_is_damaged(
    office: Office, tmp_path: Path
) -> None:
    office.deliver(_workbook(tmp_path), file="台账.xlsx")
    assert office.rows("SELECT id_no__state FROM wage_roster") == [("damaged",)]


def test_a_file_that_fits_nothing_is_refused_and_the_others_go_on(office: Office) -> None:
    office.deliver("甲,乙\n1,2\n", file="a.csv")
    office.deliver(f"{FUND}\n{ROW.format('1号')}\n", file="b.csv")
    assert office.rows("SELECT file, extract_no FROM extract") == [("b.csv", 1)]
    assert office.result is not None
    ((delivery, error),) = office.result.refused
    assert (delivery.file, "认不出" in str(error)) == ("a.csv", True)


def test_a_file_that_breaks_off_leaves_nothing(office: Office, tmp_path: Path) -> None:
    path = tmp_path / "made.xlsx"
    with xlsxwriter.Workbook(path) as book:
        fund, roster = book.add_worksheet("责令"), book.add_worksheet("花名册")
        fund.write_row(0, 0, FUND.split(","))
        fund.write_row(1, 0, ROW.format("1号").split(","))
        roster.write_row(0, 0, ["立案编号", "姓名", "身份证号", "欠薪金额"])
        roster.write_row(1, 0, ["合计", "", "", 100])
    office.deliver(path.read_bytes())
    assert office.rows("SELECT count(*) FROM fund_enforcement") == [(0,)]
    assert office.rows("SELECT count(*) FROM issue") == [(0,)]
    assert office.result is not None
    assert [str(why)[:4] for _, why in office.result.refused] == ["导出.c"]


def test_a_source_named_by_the_sidecar_is_the_only_one_tried(office: Office) -> None:
    office.deliver(f"{FUND}\n{ROW.format('1号')}\n", source="wage_roster")
    office.ingest()
    assert office.result is not None
    ((_, error),) = office.result.refused
    assert "wage_roster" in str(error)


def test_a_share_of_issues_beyond_the_contract_refuses_the_file(office: Office) -> None:
    contract = office.contracts["fund_enforcement"]
    bounds = contract.bounds.model_copy(update={"issue_share": 0.4, "judged_from": 1})
    office.contracts = office.contracts | {
        "fund_enforcement": contract.model_copy(update={"bounds": bounds})
    }
    office.deliver(f"{FUND}\n{ROW.format('1号')}\n沪金〔2024〕2号,甲公司,,5,2024-04-01\n")
    office.ingest()
    assert office.result is not None
    ((_, error),) = office.result.refused
    assert "2 行中有 1 行有问题，超过契约约定的 40%" in str(error)


def _workbook(folder: Path) -> bytes:
    path = folder / "made.xlsx"
    with xlsxwriter.Workbook(path) as book:
        book.add_worksheet("空")
        fund = book.add_worksheet("责令")
        fund.write_row(0, 0, FUND.split(","))
        fund.write_row(1, 0, ROW.format("1号").split(","))
        roster = book.add_worksheet("花名册")
        roster.write_row(0, 0, ["立案编号", "姓名", "身份证号", "欠薪金额"])
        roster.write_row(1, 0, ["闵1号", "张三", 420599196204169911, 100])
        book.add_worksheet("说明").write_row(0, 0, ["本表", "仅供参考"])
    return path.read_bytes()


def test_lines_and_what_the_reader_saw_stand_with_their_rows(office: Office) -> None:
    header = "通知书文号,单位名称,涉及人数,应补缴金额,通知书送达日期"
    office.deliver(
        f"台账\n{header}\n一、欠缴类,,,,\n沪金〔2024〕1号,甲公司,3,5.00,2024-04-01,,\n"
        f'沪金〔2024〕2号,乙"公司,3,5.00,2024-04-01\n{header}\n合计,,6,10,\n\0\0'
    )
    assert office.rows("SELECT record_key FROM fund_enforcement ORDER BY 1") == [
        ("沪金〔2024〕1号",),
        ("沪金〔2024〕2号",),
    ]
    [(found_in, normalised, ignored)] = office.rows(
        "SELECT found_in::VARCHAR, normalised::VARCHAR, lines_ignored FROM extract"
    )
    assert [(one["column"], one["kind"], one["rows"]) for one in json.loads(found_in)] == [
        ("", "head", [[1, 2]]),
        ("", "header", [[6, 6]]),
        ("", "section", [[3, 3]]),
        ("", "surplus_cells", [[4, 4]]),
        ("", "total", [[7, 7]]),
        ("单位名称", "stray_quote", [[5, 5]]),
    ]
    assert json.loads(normalised) == {"": {"surplus_cells": 1}, "单位名称": {"stray_quote": 1}}
    assert ignored == 5
    assert office.rows('SELECT "row", kind, raw, done FROM issue') == [
        (0, "padding", "文件末尾有 2 个填充字符", "ignored")
    ]


def test_lines_that_quotes_may_have_joined_are_an_issue(office: Office) -> None:
    office.deliver('工单编号,诉求内容\nA1,灯不亮\nA2,"水停了\nA3,路不平"\nA4,"噪声\n扰民"\n')
    assert office.rows("SELECT content FROM hotline_order ORDER BY record_id") == [
        ("灯不亮",),
        ("水停了\nA3,路不平",),
        ("噪声\n扰民",),
    ]
    assert office.rows('SELECT "row", kind, done FROM issue') == [(3, "joined_lines", "kept")]
