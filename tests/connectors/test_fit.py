"""Which contract a head fits: by its headers alone, whatever their order and dress."""

import random

import pytest

from connectors.contract import Contract, load_contracts
from connectors.fit import fit
from connectors.read.extract import HeadRow
from pipeline.errors import Place, SourceError

CONTRACTS = load_contracts()
HERE = Place("导出.xlsx", sheet="数据")
every_contract = pytest.mark.parametrize("contract", CONTRACTS.values(), ids=lambda c: c.source)


def head(*rows: list[str]) -> list[HeadRow]:
    """Give the rows and one record below them."""
    return [HeadRow(number, cells) for number, cells in enumerate([*rows, ["值"]], 1)]


def refusal(*rows: list[str]) -> str:
    with pytest.raises(SourceError) as raised:
        fit(head(*rows), CONTRACTS, place=HERE)
    return str(raised.value)


@every_contract
def test_its_own_headers_fit_it_and_nothing_is_left_over(contract: Contract) -> None:
    headers = [field.header for field in contract.fields.values()]
    found = fit(head(headers), CONTRACTS, place=HERE)
    assert (found.source, found.unknown, found.absent) == (contract.source, (), ())
    assert list(found.columns.values()) == list(contract.fields)


@every_contract
def test_its_required_headers_alone_fit_it(contract: Contract) -> None:
    headers = [contract.fields[name].header for name in contract.required]
    assert fit(head(headers), CONTRACTS, place=HERE).source == contract.source


@every_contract
def test_its_last_aliases_fit_it_in_any_order_and_dress(contract: Contract) -> None:
    headers = [f"* {field.headers[-1]}\n" for field in contract.fields.values()]
    random.Random(7).shuffle(headers)
    assert fit(head(headers), CONTRACTS, place=HERE).source == contract.source


@every_contract
@pytest.mark.parametrize("title", ["二〇二四年一季度统计表", "单位：某局"])
def test_titles_and_an_empty_row_above_the_headers_are_passed(
    contract: Contract, title: str
) -> None:
    headers = ["序号", *(field.header for field in contract.fields.values())]
    found = fit(head([title], [""], headers), CONTRACTS, place=HERE)
    assert (found.source, found.header_row, found.unknown) == (contract.source, 3, ("序号",))
    assert (found.columns[1], found.lead) == (next(iter(contract.fields)), 0)


@every_contract
def test_a_missing_required_column_is_named_in_the_refusal(contract: Contract) -> None:
    lost, *kept = contract.required
    others = [field.header for name, field in contract.fields.items() if not field.required]
    told = refusal([*(contract.fields[name].header for name in kept), *others])
    assert f"{contract.title}（{contract.source}），缺少：{contract.fields[lost].header}" in told


def test_the_common_four_column_hotline_export_fits() -> None:
    found = fit(head(["序号", "工单编号", "标题", "内容"]), CONTRACTS, place=HERE)
    assert (found.source, found.columns) == (
        "hotline_order",
        {1: "order_no", 2: "title", 3: "content"},
    )


def test_a_unit_is_taken_from_the_header_else_from_the_table_else_from_the_contract() -> None:
    names = ["项目编号", "项目名称", "建设单位", "施工总承包单位", "合同签订日期"]
    of_header = fit(head(["单位：万元"], [*names, "合同价（元）"]), CONTRACTS, place=HERE)
    of_table = fit(head(["金额单位：元"], [*names, "合同价"]), CONTRACTS, place=HERE)
    of_contract = fit(head([*names, "合同价"]), CONTRACTS, place=HERE)
    assert [found.units["contract_price"] for found in (of_header, of_table, of_contract)] == [
        "元",
        "元",
        "万元",
    ]


@pytest.mark.parametrize("title", ["单位：万元", "（单位: 人、万元）", "金额单位（人民币万元）"])
def test_a_unit_above_the_table_is_read(title: str) -> None:
    headers = ["线索编号", "用人单位", "欠薪金额", "反映时间"]
    assert fit(head([title], headers), CONTRACTS, place=HERE).units == {"amount": "万元"}


@pytest.mark.parametrize("title", ["填报单位：某局", "单位：人", "建设单位（开元公司）"])
def test_what_is_no_unit_above_the_table_changes_nothing(title: str) -> None:
    headers = ["线索编号", "用人单位", "欠薪金额", "反映时间"]
    assert fit(head([title], headers), CONTRACTS, place=HERE).units == {"amount": "元"}


def test_a_table_in_a_unit_that_is_not_read_is_refused() -> None:
    told = refusal(["单位：千元"], ["线索编号", "用人单位", "欠薪金额", "反映时间"])
    assert "表头上方写明单位为“千元”，“欠薪金额(元)”只能按元或万元读" in told


def test_of_two_columns_for_one_field_the_usual_header_counts() -> None:
    found = fit(head(["工单编号", "派单时间", "来电时间", "内容"]), CONTRACTS, place=HERE)
    assert (found.columns[2], found.unknown) == ("called_at", ("派单时间",))


def test_one_header_in_two_columns_is_refused() -> None:
    told = refusal(["工单编号", "内容", "标题", "标 题"])
    assert "工作表“数据” › 第 1 行：2 列的表头相同（'标题'、'标 题'，字段 title）" in told


def test_a_discarded_column_is_named_as_such() -> None:
    headers = ["线索编号", "用人单位", "欠薪金额", "反映时间", "银行卡号"]
    found = fit(head(headers), CONTRACTS, place=HERE)
    assert (found.discarded, found.unknown) == (("银行卡号",), ())


def test_contracts_that_fit_equally_well_are_refused() -> None:
    shared = CONTRACTS["insured_headcount"]
    twins = {"one": shared.model_copy(update={"source": "one"}), "two": shared}
    headers = [field.header for field in shared.fields.values()]
    with pytest.raises(SourceError, match="表头同时符合社保参保人数、社保参保人数"):
        fit(head(headers), twins, place=HERE)


def test_headers_over_two_rows_are_read_together() -> None:
    upper, lower = ["单位名称", "缴存信息", "", ""], ["", "缴存月份", "缴存人数", "缴存金额"]
    found = fit(head(upper, lower), CONTRACTS, place=HERE)
    assert (found.source, found.header_row) == ("fund_payment", 2)
    assert found.columns == {0: "employer", 1: "month", 2: "heads", 3: "paid"}


def test_headers_without_a_record_are_refused() -> None:
    rows = [HeadRow(1, ["工单编号", "内容"]), HeadRow(2, ["", " "])]
    with pytest.raises(SourceError, match="工作表“数据”：只有表头，没有一条记录，没有装载"):
        fit(rows, CONTRACTS, place=HERE)


def test_a_strange_table_is_refused_with_three_contracts_and_its_headers() -> None:
    told = refusal(["序号", "企业名称", "产品通用名称"])
    assert told.count("最接近的是") == 3
    assert "企业登记（registration），缺少：统一社会信用代码" in told
    assert "表中的表头：序号、企业名称、产品通用名称" in told
