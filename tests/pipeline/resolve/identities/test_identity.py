"""Ids over nights: kept by a shared anchor, merged into the earliest, split with a line."""

import pytest

from pipeline.resolve.identities.ledger import LedgerEntry
from tests.pipeline.resolve.night import CODE_A, CODE_B, ID_A, Night, fund_order

NAME = "上海宏远建筑有限公司"


def named(*keys: str) -> Night:
    night = Night()
    for key in keys:
        fund_order(night, key, NAME)
    return night


def registered() -> Night:
    return Night().firm(CODE_A, NAME)


def id_of(night: Night, key: str, role: str = "employer") -> str:
    return str(night.link(key, role)["entity_id"])


def test_the_same_records_give_the_same_ids_and_nothing_new() -> None:
    first, again = named("甲1"), named("甲1")
    ledger = first.resolve(run_id="夜1")
    assert again.resolve(ledger, run_id="夜2") == [LedgerEntry("夜2", "run")]
    assert id_of(again, "甲1") == id_of(first, "甲1")


def test_a_founded_firm_keeps_its_id_when_the_register_brings_its_code() -> None:
    first, then = named("甲1"), fund_order(registered(), "甲1", NAME)
    ledger = first.resolve(run_id="夜1")
    new = then.resolve(ledger, run_id="夜2")
    assert id_of(then, "甲1") == id_of(first, "甲1")
    assert [(e.cause, e.anchors) for e in new[1:]] == [("extended", (f"org:code:{CODE_A}",))]


def test_a_firm_keeps_its_id_when_the_register_is_not_delivered() -> None:
    first, then = fund_order(registered(), "甲1", NAME), named("甲1")
    ledger = first.resolve(run_id="夜1")
    then.resolve(ledger, run_id="夜2")
    assert id_of(then, "甲1") == id_of(first, "甲1")


def test_two_entities_that_turn_out_one_keep_the_earliest_id_and_redirect() -> None:
    phoned = {"caller": "张三", "caller_phone": "13800000001"}
    first = Night().add("hotline_order", "单1", order_no="单1", **phoned)
    second = Night().add("arrears_report", "线1", report_no="线1", reporter="张三", id_no=ID_A)
    third = Night().add("hotline_order", "单1", order_no="单1", **phoned)
    third.add(
        "arrears_report", "线1", report_no="线1", reporter="张三", id_no=ID_A, phone="13800000001"
    )
    ledger = first.resolve(run_id="夜1")
    ledger += second.resolve(ledger, run_id="夜2")
    ledger += third.resolve(ledger, run_id="夜3")
    old = id_of(second, "线1", "reporter")
    assert id_of(third, "线1", "reporter") == id_of(first, "单1", "caller") != old
    assert third.rows("FROM redirect") == [(old, id_of(first, "单1", "caller"), "夜3", "merged")]


def test_a_merge_is_logged_with_its_night_the_anchor_in_common_and_the_record() -> None:
    first = Night().add("arrears_report", "线1", report_no="线1", reporter="张三", id_no=ID_A)
    phoned = {"caller": "张三", "caller_phone": "13800000001"}
    second = Night().add("hotline_order", "单1", order_no="单1", **phoned)
    third = Night().add("hotline_order", "单1", order_no="单1", **phoned)
    third.add("arrears_report", "线1", report_no="线1", reporter="张三", id_no=ID_A)
    third.add(
        "arrears_report", "线2", report_no="线2", reporter="张三", id_no=ID_A, phone="13800000001"
    )
    ledger = first.resolve(run_id="夜1")
    ledger += second.resolve(ledger, run_id="夜2")
    ledger += third.resolve(ledger, run_id="夜3")
    assert third.rows(
        "SELECT run_no, run_id, cause, old_id, new_id, because, record, is_judged, leads_to"
        " FROM identity_change"
    ) == [
        (3, "夜3", "merged", id_of(second, "单1", "caller"), id_of(first, "线1", "reporter"),
         "per:phone_name:张三|13800000001", "arrears_report|线2|reporter|1", False,
         id_of(first, "线1", "reporter"))
    ]  # fmt: skip


def test_a_redirect_stays_on_later_nights_and_follows_further_merges() -> None:
    ledger = [
        LedgerEntry("夜1", "run"),
        LedgerEntry("夜1", "founded", "org-c", "organisation", ("org:name:丙@",)),
        LedgerEntry("夜1", "founded", "org-b", "organisation", ("org:name:乙@",)),
        LedgerEntry("夜1", "founded", "org-a", "organisation", (f"org:name:{NAME}@",)),
        LedgerEntry("夜2", "merged", "org-c", "organisation", (), "org-b"),
        LedgerEntry("夜3", "merged", "org-b", "organisation", (), "org-a"),
    ]
    night = named("甲1")
    night.resolve(ledger, run_id="夜4")
    assert id_of(night, "甲1") == "org-a"
    assert night.rows("SELECT old_id, entity_id FROM redirect") == [
        ("org-b", "org-a"),
        ("org-c", "org-a"),
    ]


def test_what_comes_off_an_entity_gets_an_id_of_its_own_and_the_split_is_told() -> None:
    first, then = named("甲1", "甲2"), named("甲1", "甲2")
    ledger = first.resolve(run_id="夜1")
    apart = {"left": "fund_enforcement|甲2|employer|1", "right": "fund_enforcement|甲1|employer|1"}
    new = then.resolve(ledger, judgements=[{**apart, "verdict": "different"}], run_id="夜2")
    assert id_of(then, "甲1") == id_of(first, "甲1") != id_of(then, "甲2")
    told = new[1]
    assert (told.cause, told.other_id, told.is_judged) == ("split", id_of(first, "甲1"), True)
    assert (told.record, told.because) == (apart["left"], f"org:record:{apart['left']}")


def test_two_firms_of_different_codes_never_share_an_id() -> None:
    first = fund_order(registered(), "甲1", NAME)
    then = fund_order(Night().firm(CODE_B, NAME), "甲1", NAME)
    ledger = first.resolve(run_id="夜1")
    then.resolve(ledger, run_id="夜2")
    assert id_of(then, "甲1") != id_of(first, "甲1")
    assert then.rows("FROM redirect") == []


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 1, 0), (1, 2, 0)])
def test_the_order_of_nights_never_changes_who_belongs_together(order: tuple[int, ...]) -> None:
    def last() -> Night:
        return fund_order(fund_order(registered(), "甲1", NAME), "甲2", NAME, CODE_A)

    earlier = [named("甲1"), registered(), fund_order(Night(), "甲2", NAME, CODE_A)]
    ledger: list[LedgerEntry] = []
    for number in order:
        ledger += earlier[number].resolve(ledger, run_id=f"夜{number}")
    night = last()
    night.resolve(ledger, run_id="末夜")
    assert night.rows("SELECT count(*), count(DISTINCT entity_id) FROM link") == [(3, 1)]


def test_firms_that_only_the_register_names_are_not_entered() -> None:
    night = registered()
    assert night.resolve(run_id="夜1") == [LedgerEntry("夜1", "run")]
