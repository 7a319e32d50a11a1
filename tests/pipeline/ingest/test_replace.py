"""What a later delivery replaces, and what stays."""

import pytest

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


COMBINATIONS = """
SELECT e.file, e.in_force, s.is_current, s.happened_on::VARCHAR
FROM {source} AS s JOIN extract AS e USING (extract_no) ORDER BY s.record_id
"""
FUND_PAID = PAID + "\n"
LISTED = "案号,被执行人,发布日期\n"


@pytest.mark.parametrize(
    ("source", "header", "again", "later", "kept"),
    [
        # a ledger that overlaps the last replaces it whole, an increment only the keys it brings
        ("dishonest_list", LISTED, "{}1号,甲,2025-01-02\n", "{}2号,乙,2025-03-02\n", False),
        ("fund_payment", FUND_PAID, "甲公司,2025-01,3,5\n", "乙公司,2025-03,3,5\n", True),
    ],
)
def test_what_overlaps_the_last_delivery_replaces_as_its_kind_says(
    office: Office, source: str, header: str, again: str, later: str, kept: bool
) -> None:
    again, later = again.replace("{}", "（2025）鄂0599执"), later.replace("{}", "（2025）鄂0599执")
    first = again.replace("甲", "丙").replace("1号", "9号")
    office.deliver(header + first + again, file="五月.csv")
    office.deliver(header + again + later, file="六月.csv", night=2)
    found = office.rows(COMBINATIONS.format(source=source))
    assert [(file, current) for file, _, current, _ in found] == [
        ("五月.csv", kept),
        ("五月.csv", False),
        ("六月.csv", True),
        ("六月.csv", True),
    ]
    assert {file: in_force for file, in_force, *_ in found} == {"五月.csv": kept, "六月.csv": True}


@pytest.mark.parametrize(
    ("source", "header", "row"),
    [
        ("dishonest_list", LISTED, "（2025）鄂0599执1号,甲,2025-01-02\n"),
        ("fund_payment", FUND_PAID, "甲公司,2025-01,3,5\n"),
    ],
)
@pytest.mark.parametrize("night", [1, 2])
def test_what_comes_again_whole_counts_once_and_the_old_rows_stay(
    office: Office, source: str, header: str, row: str, night: int
) -> None:
    office.deliver(header + row, file="一.csv")
    office.deliver(header + row + "\n", file="二.csv", night=night)
    found = office.rows(f"SELECT is_current FROM {source} ORDER BY record_id")
    assert found == ([(True,)] if night == 1 else [(False,), (True,)])
    sums = office.rows("SELECT rows_loaded, duplicates FROM extract ORDER BY extract_no")
    assert sums == ([(1, 0), (0, 1)] if night == 1 else [(1, 0), (1, 0)])


@pytest.mark.parametrize("night", [1, 2])
def test_a_correction_replaces_the_whole_extract_of_an_increment(
    office: Office, night: int
) -> None:
    wrong = FUND_PAID + "甲公司,2025-01,3,5\n乙公司,2025-01,3,5\n"
    sha256 = office.deliver(wrong, file="z.csv")
    right = FUND_PAID + "甲公司,2025-01,4,5\n"
    office.deliver(right, file="a.csv", night=night, replaces=sha256)
    assert office.rows(
        "SELECT e.file, e.in_force, s.is_current, s.heads FROM fund_payment AS s"
        " JOIN extract AS e USING (extract_no) ORDER BY e.file, s.row"
    ) == [
        ("a.csv", True, True, 4),
        ("z.csv", False, False, 3),
        ("z.csv", False, False, 3),
    ]
