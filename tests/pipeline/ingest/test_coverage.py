"""Coverage: stated or observed, by place, in gapless spans."""

from datetime import date

from pipeline.ingest.delivery import StatedCoverage
from tests.pipeline.ingest.conftest import Office

FUND = "文号,单位名称,涉及人数,应补缴金额,送达日期,区县"
PAID = "单位名称,统一社会信用代码,缴存月份,缴存人数,缴存金额"
CODE = "91420599912345677C"
ASKED = "SELECT place, month_from::VARCHAR, covered_to::VARCHAR, kind FROM coverage WHERE source = "


def test_a_ledger_covers_each_place_from_its_first_month_to_the_as_of_date(office: Office) -> None:
    office.deliver(
        f"{FUND}\nA1,甲,3,5,2024-04-11,闵行区\nA2,甲,3,5,2023-02-01,上海市闵行区\n"
        "A3,甲,3,5,2025-01-31,徐汇区\nA4,甲,3,5,2106-01-31,徐汇区\n"
    )
    assert office.rows(f"{ASKED}'fund_enforcement' ORDER BY ALL") == [
        ("徐汇", "2025-01-01", "2026-05-31", "observed"),
        ("闵行", "2023-02-01", "2026-05-31", "observed"),
    ]


def test_an_increment_covers_every_month_from_its_first_to_its_last_record(office: Office) -> None:
    office.deliver(f"{PAID}\n甲公司,,2025-01,3,5\n甲公司,,2025-03,3,5\n")
    assert office.rows(f"{ASKED}'fund_payment'") == [("", "2025-01-01", "2025-03-31", "observed")]


def test_files_of_one_night_are_one_delivery_whose_months_join(office: Office) -> None:
    office.deliver(f"{PAID}\n甲公司,,2025-01,3,5\n", file="a.csv")
    office.deliver(f"{PAID}\n甲公司,,2025-06,3,5\n", file="b.csv")
    assert office.rows(f"{ASKED}'fund_payment'") == [("", "2025-01-01", "2025-06-30", "observed")]


def test_increments_join_where_no_day_is_missing_and_part_at_a_gap(office: Office) -> None:
    for night, month in ((1, "2025-01"), (2, "2025-02"), (3, "2025-04")):
        office.deliver(f"{PAID}\n甲公司,,{month},3,5\n", night=night)
    assert office.rows(f"{ASKED}'fund_payment' ORDER BY ALL") == [
        ("", "2025-01-01", "2025-02-28", "observed"),
        ("", "2025-04-01", "2025-04-30", "observed"),
    ]


def test_a_record_lies_where_the_firm_it_names_is_registered(office: Office) -> None:
    office.deliver(
        f"统一社会信用代码,企业名称,成立日期,住所\n{CODE},甲公司,2020-01-01,上海市闵行区莘庄镇1号\n"
    )
    office.deliver(f"{PAID}\n甲厂,{CODE},2025-01,3,5\n无名厂,,2025-06,3,5\n", file="b.csv")
    assert office.rows(f"{ASKED}'fund_payment'") == [
        ("闵行", "2025-01-01", "2025-01-31", "observed")
    ]


def test_a_list_without_dates_covers_all_times(office: Office) -> None:
    office.deliver("户编号,姓名,身份证号,状态\nH1,王某,420599199001011237,边缘易致贫户\n")
    assert office.rows(f"{ASKED}'poverty_registry'") == [
        ("", "1949-01-01", "2026-05-31", "observed")
    ]


def test_what_is_stated_counts_before_what_is_observed(office: Office) -> None:
    stated = StatedCoverage(
        places=("闵行区",), covered_from=date(2025, 1, 1), covered_to=date(2025, 6, 30)
    )
    office.deliver(f"{PAID}\n甲公司,,2025-03,3,5\n", coverage=stated)
    assert office.rows(f"{ASKED}'fund_payment'") == [("闵行", "2025-01-01", "2025-06-30", "stated")]
    assert office.rows("SELECT coverage_kind, coverage::VARCHAR FROM extract") == [
        ("stated", '[{"place":"闵行","from":"2025-01-01","to":"2025-06-30"}]')
    ]


def test_a_replaced_ledger_covers_nothing_any_more(office: Office) -> None:
    office.deliver(f"{FUND}\nA1,甲,3,5,2024-04-01,闵行区\nA2,甲,3,5,2023-02-01,徐汇区\n")
    office.deliver(f"{FUND}\nA1,甲,3,5,2024-04-01,闵行区\n", night=2)
    assert office.rows(f"{ASKED}'fund_enforcement'") == [
        ("闵行", "2024-04-01", "2026-06-30", "observed")
    ]


def test_a_roster_takes_the_date_and_place_of_its_case(office: Office) -> None:
    office.deliver(
        "立案编号,用人单位,立案日期,涉及人数,涉及金额,文书类型,文书作出日期,区县\n"
        "闵1号,甲公司,2024-02-05,3,5,限期改正指令书,2024-03-01,闵行区\n"
    )
    office.deliver("立案编号,姓名,欠薪金额\n闵1号,张三,100\n闵9号,李四,100\n", file="b.csv")
    asked = "SELECT happened_on::VARCHAR FROM wage_roster ORDER BY row"
    assert office.rows(asked) == [("2024-02-05",), (None,)]
    assert office.rows(f"{ASKED}'wage_roster'") == [
        ("闵行", "2024-02-01", "2026-05-31", "observed")
    ]
