"""What a later delivery replaces, and what stays."""

from pipeline.ingest.delivery import StatedCoverage
from tests.pipeline.ingest.conftest import Office

FUND = "文号,单位名称,涉及人数,应补缴金额,送达日期,区县"
PAID = "单位名称,缴存月份,缴存人数,缴存金额"
ROSTER = "立案编号,姓名,欠薪金额"
CURRENT = "SELECT record_key FROM fund_enforcement WHERE is_current ORDER BY ALL"


def test_a_ledger_replaces_all_when_its_places_are_not_stated(office: Office) -> None:
    office.deliver(f"{FUND}\nA1,甲,3,5,2024-04-01,闵行区\nA2,甲,3,5,2024-04-01,徐汇区\n")
    office.deliver(f"{FUND}\nA3,甲,3,5,2024-04-01,闵行区\n", night=2)
    assert office.rows(CURRENT) == [("A3",)]
    assert office.rows("SELECT count(*) FROM fund_enforcement") == [(3,)]
    assert office.rows("SELECT in_force FROM extract ORDER BY extract_no") == [(False,), (True,)]


def test_a_ledger_replaces_only_the_places_that_its_stated_coverage_names(office: Office) -> None:
    office.deliver(f"{FUND}\nA1,甲,3,5,2024-04-01,上海市闵行区\nA2,甲,3,5,2024-04-01,徐汇区\n")
    office.deliver(
        f"{FUND}\nA3,甲,3,5,2024-04-01,闵行区\n", night=2, coverage=StatedCoverage(places=("闵行",))
    )
    assert office.rows(CURRENT) == [("A2",), ("A3",)]


def test_a_key_brought_again_is_replaced_even_outside_the_stated_places(office: Office) -> None:
    office.deliver(f"{FUND}\nA1,甲,3,5,2024-04-01,徐汇区\n")
    office.deliver(
        f"{FUND}\nA1,甲,9,5,2024-04-01,徐汇区\n", night=2, coverage=StatedCoverage(places=("闵行",))
    )
    asked = "SELECT workers, is_current FROM fund_enforcement ORDER BY record_id"
    assert office.rows(asked) == [(3, False), (9, True)]
    assert office.rows("SELECT count(*) FROM issue") == [(0,)]


def test_a_roster_replaces_the_cases_that_are_in_it(office: Office) -> None:
    office.deliver(f"{ROSTER}\n闵1号,张三,100\n闵1号,李四,100\n闵2号,王五,100\n")
    office.deliver(f"{ROSTER}\n闵1号,赵六,100\n", night=2)
    asked = "SELECT worker FROM wage_roster WHERE is_current ORDER BY record_id"
    assert office.rows(asked) == [("王五",), ("赵六",)]


def test_an_increment_replaces_all_rows_under_a_key_it_brings_again(office: Office) -> None:
    office.deliver(f"{PAID}\n甲公司,2026-04,3,10\n甲公司,2026-04,3,20\n乙公司,2026-04,1,5\n")
    office.deliver(f"{PAID}\n甲公司,2026-04,4,40\n", night=2)
    asked = "SELECT record_key, paid::INTEGER FROM fund_payment WHERE is_current ORDER BY record_id"
    assert office.rows(asked) == [("乙公司|2026-04", 5), ("甲公司|2026-04", 40)]
    old = "SELECT record_key FROM fund_payment WHERE NOT is_current ORDER BY record_id"
    assert office.rows(old) == [("甲公司|2026-04",), ("甲公司|2026-04#2",)]


def test_what_a_correction_replaces_is_no_longer_in_force(office: Office) -> None:
    office.deliver(f"{PAID}\n甲公司,2026-04,3,10\n")
    wrong = office.deliver(f"{PAID}\n甲公司,2026-04,3,99\n乙公司,2026-05,3,99\n", night=2)
    office.deliver(f"{PAID}\n乙公司,2026-05,3,20\n", night=3, replaces=wrong)
    asked = "SELECT employer, paid::INTEGER FROM fund_payment WHERE is_current ORDER BY record_id"
    assert office.rows(asked) == [("甲公司", 10), ("乙公司", 20)]
    asked = "SELECT in_force FROM extract ORDER BY extract_no"
    assert office.rows(asked) == [(True,), (False,), (True,)]


def test_a_correction_that_is_refused_corrects_nothing(office: Office) -> None:
    first = office.deliver(f"{PAID}\n甲公司,2026-04,3,10\n")
    office.deliver("不相干\n1\n", night=2, replaces=first)
    assert office.rows("SELECT is_current FROM fund_payment") == [(True,)]
    assert office.result is not None
    assert [delivery.night for delivery, _ in office.result.refused] == [2]
