"""Lines that are no records, and records that only look like such lines."""

import polars as pl
import pytest

from connectors.contract import load_contracts
from connectors.fit import Fit, fit
from connectors.lines import ignored_lines, ignored_texts
from connectors.read.extract import LEAD, HeadRow
from pipeline.errors import Place

CONTRACT = load_contracts()["insured_headcount"]
HEADERS = ["序号", "单位名称", "参保月份", "参保人数"]
FIT: Fit = fit(
    [HeadRow(1, HEADERS), HeadRow(2, ["1"])], {CONTRACT.source: CONTRACT}, place=Place("a")
)
SCHEMA = dict.fromkeys([LEAD, "employer", "month", "heads"], pl.String)


def kinds(*rows: tuple[str | None, ...]) -> list[str | None]:
    frame = pl.DataFrame(rows, schema=SCHEMA, orient="row")
    return ignored_lines(frame, FIT, CONTRACT).to_list()


@pytest.mark.parametrize(
    ("row", "kind"),
    [
        (("1", "甲乙公司", "2024-01", "5"), None),
        (("", "", "　", None), "blank"),
        (("7", "", "", ""), "blank"),
        (("第9号", "", "", ""), "blank"),
        (("某市公积金中心", "", "", ""), "signature"),
        (("合  计", "", "", "12"), "total"),
        (("", "总计", "2024-01", "12"), "total"),
        (("3", "小　计：", "", "12"), "total"),
        (("合计", "甲乙公司", "2024-01", "5"), "total"),
        (("制表人：张三", "", "审核：李四", ""), "signature"),
        (("", "填报单位（盖章）：某局", "", ""), "signature"),
        (("", "填表人：张三　　审核人：李四", "", ""), "signature"),
        (("", "2024年4月1日", "", ""), "signature"),
        (("", "数据来源：某平台", "", ""), "signature"),
        (("", "第1页共3页", "", ""), "signature"),
        (("合计", "—", "/", "12"), "total"),
        (("一、欠薪类", "", "", ""), "section"),
        (("", "（二） 望江区（共12户）", "", ""), "section"),
        (("", "第三批：补报", "", ""), "section"),
        (("十一、", "", "", ""), "signature"),
        (("3", "三、李四合伙企业", "", ""), None),
        (("序号", "单位名称", "参保月份", "参保人数"), "header"),
        (("2", "合计商贸有限公司", "2024-01", "5"), None),
        (("2", "审核", "2024-01", "5"), None),
        (("2", "注册管理服务公司", "", "5"), None),
        (("2", "说明书印刷有限公司", "", "5"), None),
        (("2", "人和建筑有限公司", "", "5"), None),
        (("2", "甲乙公司", "", ""), None),
    ],
)
def test_a_line_is_told_from_a_record(row: tuple[str | None, ...], kind: str | None) -> None:
    assert kinds(row) == [kind]


def test_lines_are_told_among_records() -> None:
    record = ("1", "甲乙公司", "2024-01", "5")
    assert kinds(record, ("合计", "", "", "5"), record, ("", "", "", "")) == [
        None,
        "total",
        None,
        "blank",
    ]


def test_no_rows_give_no_kinds() -> None:
    assert ignored_lines(pl.DataFrame(schema=SCHEMA), FIT, CONTRACT).to_list() == []


def test_ragged_records_are_told_by_their_first_cell() -> None:
    texts = pl.Series([",,,", '"制表人：张三",', "合计,,5", "甲,乙", "审核\t李", "一、甲类,"])
    kinds = ["blank", "signature", "total", None, "signature", "section"]
    assert ignored_texts(texts).to_list() == kinds
    assert ignored_texts(pl.Series(["一、甲类,乙"])).to_list() == [None]


def test_an_office_below_the_table_is_no_record_and_a_firm_within_it_is() -> None:
    assert kinds(
        ("", "甲乙公司", "", ""),
        ("2", "丙丁公司", "2024-01", "5"),
        ("", "某市公积金中心执法科", "", ""),
    ) == [None, None, "signature"]


PRINTED: Fit = fit(
    [
        HeadRow(1, ["参保情况统计表（第1页）"]),
        HeadRow(2, ["", "单位名称", "参保情况", ""]),
        HeadRow(3, ["序号", "", "参保月份", "参保人数"]),
        HeadRow(4, ["1"]),
    ],
    {CONTRACT.source: CONTRACT},
    place=Place("a"),
)


def test_titles_and_both_header_rows_printed_again_are_no_records() -> None:
    rows = [
        ("1", "甲乙公司", "2024-01", "5"),
        ("", "参保情况统计表（第12页）", "", ""),
        ("", "单位名称", "参保情况", ""),
        ("序号", "", "参保月份", "参保人数"),
        ("2", "参保情况统计咨询公司", "2024-01", "5"),
    ]
    frame = pl.DataFrame(rows, schema=SCHEMA, orient="row")
    kinds = ignored_lines(frame, PRINTED, CONTRACT).to_list()
    assert kinds == [None, "title", "title", "header", None]


def test_what_stands_alone_above_a_repeated_header_is_its_title() -> None:
    assert kinds(
        ("1", "甲乙公司", "2024-01", "5"),
        ("", "参保情况（续表）", "", ""),
        ("序号", "单位名称", "参保月份", "参保人数"),
        ("", "丙丁公司", "", ""),
        ("2", "甲乙公司", "2024-01", "5"),
    ) == [None, "title", "header", None, None]


def test_cells_that_all_begin_as_signatures_are_no_record() -> None:
    assert kinds(
        ("", "填报日期：2026年7月1日", "单位（盖章）", "审核：张三"),
        ("", "填报网络科技公司", "2024-01", "5"),
    ) == ["signature", None]


def test_an_office_signs_below_a_table_with_two_required_columns() -> None:
    contract = load_contracts()["wage_security"]
    headers = ["项目编号", "类型", "形式"]
    found = fit(
        [HeadRow(1, headers), HeadRow(2, ["P1"])], {contract.source: contract}, place=Place("a")
    )
    rows = [("P1", "工资保证金", "现金"), ("P2", "", ""), ("云泽市住房和城乡建设局", "", "")]
    frame = pl.DataFrame(rows, schema=["project_no", "security_type", "form"], orient="row")
    assert ignored_lines(frame, found, contract).to_list() == [None, None, "signature"]
