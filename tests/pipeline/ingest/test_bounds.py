"""A source beyond its bounds stops alone, with the reason; what was delivered before stays."""

from typing import Any

import pytest

from connectors.model import Bounds
from tests.pipeline.ingest.conftest import Office

FUND = "文号,单位名称,涉及人数,应补缴金额,送达日期"
ROW = "沪金〔2024〕{}号,甲公司,3,5,2024-04-01"
LIST = "案号,被执行人,发布日期\n（2025）鄂0599执1号,周某,2025-01-02\n"
EXTRACTS = "SELECT file, source, in_force FROM extract ORDER BY extract_no"


def bounded(office: Office, **bounds: Any) -> None:
    contract = office.contracts["fund_enforcement"]
    wider = contract.model_copy(update={"bounds": Bounds(**{"judged_from": 1} | bounds)})
    office.contracts = office.contracts | {"fund_enforcement": wider}


def fund(*rows: str) -> str:
    return "\n".join([FUND, *rows, ""])


def reason(office: Office) -> str:
    office.ingest()
    assert office.result is not None
    return "；".join(str(error) for _, error in office.result.refused)


@pytest.mark.parametrize(
    ("bounds", "told"),
    [
        ({"min_rows": 4}, "只有 3 行，契约约定至少 4 行"),
        ({"max_rows": 2}, "有 3 行，契约约定至多 2 行"),
        ({"quarantine_share": 0.3}, "3 行中有 1 行要隔离，超过契约约定的 30%"),
        ({"issue_share": 0.5}, "3 行中有 2 行有问题，超过契约约定的 50%"),
        ({"issues": {"bad_number": 0.3}}, "3 行中有 1 行“读不出数字”，超过契约约定的 30%"),
    ],
)
def test_each_bound_stops_the_source_with_its_reason(
    office: Office, bounds: dict[str, Any], told: str
) -> None:
    bounded(office, **bounds)
    rows = [ROW.format(1), "沪金〔2024〕2号,甲公司,读不出,5,2024-04-01"]
    rows.append("沪金〔2024〕3号,甲公司,,5,2024-04-01")
    office.deliver(fund(*rows))
    assert told in reason(office)
    assert office.rows("SELECT count(*) FROM fund_enforcement") == [(0,)]
    assert office.rows("SELECT count(*) FROM issue") == [(0,)]
    assert office.rows("SELECT count(*) FROM quarantine") == [(0,)]


@pytest.mark.parametrize(
    "bounds",
    [
        {"issues": {"masked": 0}},
        {"issues": {"bad_number": 0.5}},
        {"judged_from": 4, "issue_share": 0},
        {"min_rows": 3, "max_rows": 3},
    ],
)
def test_a_kind_that_is_not_bounded_or_few_rows_stop_nothing(
    office: Office, bounds: dict[str, Any]
) -> None:
    bounded(office, **bounds)
    office.deliver(fund(ROW.format(1), "沪金〔2024〕2号,甲公司,读不出,5,2024-04-01", ROW.format(3)))
    assert reason(office) == ""
    assert office.rows("SELECT count(*) FROM fund_enforcement") == [(2,)]


def test_a_source_stops_whole_and_alone_and_the_earlier_delivery_stays(office: Office) -> None:
    bounded(office, issues={"empty_required": 0.2})
    office.deliver(fund(ROW.format(1)), file="五月.csv")
    office.deliver(
        fund(ROW.format(2), "沪金〔2024〕3号,甲公司,,5,2024-04-01"), file="a.csv", night=2
    )
    office.deliver(fund(ROW.format(4)), file="b.csv", night=2)
    office.deliver(LIST, file="c.csv", night=2)
    office.deliveries[0] = office.deliveries[0].model_copy(update={"is_new": False})
    assert "a.csv：" in reason(office)
    assert office.result is not None
    assert [one.file for one, _ in office.result.refused] == ["a.csv", "b.csv"]
    assert office.rows(EXTRACTS) == [
        ("五月.csv", "fund_enforcement", True),
        ("c.csv", "dishonest_list", True),
    ]
    assert office.rows("SELECT order_no FROM fund_enforcement WHERE is_current") == [
        ("沪金〔2024〕1号",)
    ]


def test_what_was_taken_is_not_judged_again(office: Office) -> None:
    bounded(office, min_rows=5)
    office.deliver(fund(ROW.format(1)))
    office.deliveries[0] = office.deliveries[0].model_copy(update={"is_new": False})
    assert reason(office) == ""


@pytest.mark.parametrize(("headers", "stops"), [("same", True), ("may_change", False)])
def test_headers_that_came_or_went_stop_only_where_bounded(
    office: Office, headers: str, stops: bool
) -> None:
    bounded(office, headers=headers)
    office.deliver("状态," + fund(ROW.format(1)).replace("沪金", "在办,沪金"), night=1)
    office.deliver("备注," + fund(ROW.format(2)).replace("沪金", "无,沪金"), night=2)
    office.deliveries[0] = office.deliveries[0].model_copy(update={"is_new": False})
    told = reason(office)
    assert ("表头与上一次送来的不同：少了'状态'，多了'备注'" in told) == stops
    lost = [(2, "状态", "state", "unknown")]
    asked = "SELECT extract_no, \"column\", field, done FROM issue WHERE kind = 'lost_column'"
    assert office.rows(asked) == ([] if stops else lost)


def test_the_order_of_columns_is_no_change(office: Office) -> None:
    bounded(office, headers="same")
    office.deliver(fund(ROW.format(1)), night=1)
    office.deliveries[0] = office.deliveries[0].model_copy(update={"is_new": False})
    turned = "单位名称,文号,涉及人数,应补缴金额,送达日期\n甲公司,沪金〔2024〕2号,3,5,2024-04-01\n"
    office.deliver(turned, night=2)
    assert reason(office) == ""
