"""Judgements at work: must-link and cannot-link hold, and what cannot be followed is told."""

import pytest

from pipeline.resolve.identities.ledger import LedgerEntry
from tests.pipeline.resolve.night import CODE_A, CODE_B, Night, Row, fund_order

NAME = "上海宏远建筑有限公司"
FIRST, SECOND = "fund_enforcement|甲1|employer|1", "fund_enforcement|甲2|employer|1"
THIRD = "fund_enforcement|甲3|employer|1"
REGISTERED = f"org:code:{CODE_A}"


def judged(verdict: str, right: str = REGISTERED, left: str = FIRST, at: str = "2026-01-01") -> Row:
    return {"left": left, "right": right, "verdict": verdict, "at": at}


def short_name() -> Night:
    return fund_order(Night().firm(CODE_A, NAME), "甲1", "老王施工队")


def test_same_forces_a_strong_link() -> None:
    night = short_name()
    night.resolve(judgements=[judged("same")])
    link = night.link("甲1", "employer")
    assert (link["outcome"], link["level"], link["score"]) == ("linked", "strong", 100)
    assert (link["entity_id_no"], link["reasons"]) == (CODE_A, ["judged_same"])


def test_different_forbids_a_link_and_the_next_best_is_taken() -> None:
    night = Night().firm(CODE_A, NAME).firm(CODE_B, NAME)
    fund_order(night, "甲1", NAME).resolve(judgements=[judged("different")])
    link = night.link("甲1", "employer")
    assert (link["outcome"], link["entity_id_no"]) == ("linked", CODE_B)


def test_the_latest_word_on_a_pair_counts() -> None:
    night = short_name()
    night.resolve(judgements=[judged("same", at="2026-03-01"), judged("unsure", at="2026-03-02")])
    assert night.link("甲1", "employer")["outcome"] == "founded"


def test_two_mentions_judged_the_same_meet_where_one_is_registered() -> None:
    night = fund_order(short_name(), "甲2", NAME)
    night.resolve(judgements=[judged("same", SECOND)])
    assert night.link("甲1", "employer")["entity_id_no"] == CODE_A


def test_a_mention_judged_different_from_another_leaves_its_entity() -> None:
    night = fund_order(fund_order(Night(), "甲1", NAME), "甲2", NAME)
    night.resolve(judgements=[judged("different", SECOND)])
    assert night.rows("SELECT count(DISTINCT entity_id) FROM link") == [(2,)]
    assert night.link("甲1", "employer")["counter_reasons"] == ["judged_different"]


def test_a_judgement_on_a_record_that_is_not_there_is_told() -> None:
    night = short_name()
    night.resolve(judgements=[judged("same", left="fund_enforcement|甲9|employer|1")])
    assert night.rows('SELECT "left", verdict, because FROM unmet_judgement') == [
        ("fund_enforcement|甲9|employer|1", "same", "mention_absent")
    ]


def three_orders() -> Night:
    night = fund_order(Night().firm(CODE_A, NAME), "甲1", "老王施工队")
    return fund_order(fund_order(night, "甲2", NAME), "甲3", "远宏劳务公司")


def test_same_is_carried_on() -> None:
    night = three_orders()
    night.resolve(judgements=[judged("same", SECOND), judged("same", FIRST, THIRD)])
    codes = [night.link(key, "employer")["entity_id_no"] for key in ("甲1", "甲2", "甲3")]
    assert codes == [CODE_A] * 3


def test_different_holds_between_all_of_two_groups() -> None:
    night = fund_order(fund_order(fund_order(Night(), "甲1", NAME), "甲2", NAME), "甲3", NAME)
    night.resolve(judgements=[judged("same", SECOND), judged("different", SECOND, THIRD)])
    one, two, three = (night.link(key, "employer")["entity_id"] for key in ("甲1", "甲2", "甲3"))
    assert one == two != three


def test_a_word_against_earlier_ones_is_told_with_them_and_not_followed() -> None:
    night = three_orders()
    night.resolve(
        judgements=[
            judged("same", SECOND),
            judged("same", THIRD, SECOND),
            judged("different", THIRD, at="2026-02-01"),
        ]
    )
    assert night.link("甲3", "employer")["entity_id_no"] == CODE_A
    assert night.rows('SELECT "left", "right", because, against FROM unmet_judgement') == [
        (FIRST, THIRD, "contradiction", [f"{FIRST} ＝ {SECOND}", f"{SECOND} ＝ {THIRD}"])
    ]


def test_a_mention_never_makes_two_registered_firms_one() -> None:
    night = fund_order(Night().firm(CODE_A, NAME).firm(CODE_B, "乙方建设有限公司"), "甲1", "宏远")
    other = judged("same", f"org:code:{CODE_B}", at="2026-02-01")
    night.resolve(judgements=[judged("same"), other])
    assert night.link("甲1", "employer")["entity_id_no"] == CODE_A
    assert night.rows("SELECT because FROM unmet_judgement") == [("contradiction",)]


def test_two_entities_judged_the_same_merge_with_all_their_mentions() -> None:
    def night() -> Night:
        made = fund_order(Night().firm(CODE_A, NAME), "甲1", NAME)
        return fund_order(fund_order(made, "甲2", "老王劳务队"), "甲3", "老王劳务队")

    before, after = night(), night()
    ledger = before.resolve(run_id="夜1")
    [(founded,)] = before.rows("SELECT DISTINCT anchor FROM entity WHERE name = '老王劳务队'")
    new = after.resolve(ledger, judgements=[judged("same", left=str(founded))], run_id="夜2")
    assert {after.link(key, "employer")["entity_id_no"] for key in ("甲1", "甲2", "甲3")} == {
        CODE_A
    }
    old = before.link("甲2", "employer")["entity_id"]
    firm = before.link("甲1", "employer")["entity_id"]
    merged = [entry for entry in new if entry.cause == "merged"]
    assert [(e.entity_id, e.other_id, e.is_judged) for e in merged] == [(old, firm, True)]
    assert after.rows("SELECT old_id, entity_id FROM redirect") == [(old, firm)]


def test_a_withdrawn_word_gives_the_id_back() -> None:
    def night() -> Night:
        return fund_order(fund_order(Night().firm(CODE_A, NAME), "甲1", NAME), "甲2", "老王劳务队")

    nights = [night() for _ in range(3)]
    said = judged("same", left="fund_enforcement|甲2|employer|1")
    ledger = nights[0].resolve(run_id="夜1")
    ledger += nights[1].resolve(ledger, judgements=[said], run_id="夜2")
    back = [said, {**said, "verdict": "withdrawn"}]
    ledger += nights[2].resolve(ledger, judgements=back, run_id="夜3")
    ids = [made.link("甲2", "employer")["entity_id"] for made in nights]
    assert ids[0] == ids[2] != ids[1] == nights[1].link("甲1", "employer")["entity_id"]
    assert nights[1].rows("SELECT old_id FROM redirect") == [(ids[0],)]
    assert nights[2].rows("FROM redirect") == []


def test_a_word_on_an_entity_holds_when_the_register_names_it_anew() -> None:
    first = fund_order(fund_order(Night(), "甲1", "老王施工队"), "甲2", NAME)
    then = fund_order(fund_order(Night().firm(CODE_A, NAME), "甲1", "老王施工队"), "甲2", NAME)
    said = judged("same", f"org:name:{NAME}@")
    ledger = first.resolve(judgements=[said], run_id="夜1")
    then.resolve(ledger, judgements=[said], run_id="夜2")
    assert then.link("甲1", "employer")["entity_id_no"] == CODE_A
    assert then.rows("FROM unmet_judgement") == []


def test_an_entity_nobody_knows_is_told() -> None:
    night = short_name()
    night.resolve(judgements=[judged("same", f"org:code:{CODE_B}")])
    assert night.link("甲1", "employer")["outcome"] == "founded"
    assert night.rows('SELECT "right", because FROM unmet_judgement') == [
        (f"org:code:{CODE_B}", "entity_absent")
    ]


def test_a_person_is_never_judged_to_be_a_firm() -> None:
    night = short_name().add("hotline_order", "单1", order_no="单1", caller="张三")
    night.resolve(judgements=[judged("same", left="hotline_order|单1|caller|1")])
    assert night.rows("SELECT because FROM unmet_judgement") == [("other_kind",)]


@pytest.mark.parametrize("verdict", ["same", "different"])
def test_persons_are_judged_too(verdict: str) -> None:
    night = Night()
    for key, phone in (("单1", "13800000001"), ("单2", "13800000002")):
        night.add("hotline_order", key, order_no=key, caller="张三", caller_phone=phone)
    ends = {"left": "hotline_order|单1|caller|1", "right": "hotline_order|单2|caller|1"}
    night.resolve(judgements=[{**ends, "verdict": verdict}])
    expected = 1 if verdict == "same" else 2
    assert night.rows("SELECT count(DISTINCT entity_id) FROM link") == [(expected,)]


def test_whoever_comes_along_keeps_its_level() -> None:
    night = fund_order(fund_order(Night().firm(CODE_A, NAME), "甲1", "老王施工队"), "甲2", NAME)
    ledger = [LedgerEntry("夜0", "run")]
    night.resolve(ledger, judgements=[judged("same", left="org:name:老王施工队@")])
    link = night.link("甲1", "employer")
    assert (link["entity_id_no"], link["level"]) == (CODE_A, "weak")
    assert "judged_same" in link["reasons"]


def test_an_entity_that_only_the_ledger_knows_is_stood_for_by_the_mention() -> None:
    first, then = fund_order(Night(), "甲2", NAME, CODE_A), fund_order(Night(), "甲1", "老王施工队")
    ledger = first.resolve(run_id="夜1")
    then.resolve(ledger, judgements=[judged("same")], run_id="夜2")
    assert then.link("甲1", "employer")["entity_id"] == first.link("甲2", "employer")["entity_id"]
    assert then.rows("FROM unmet_judgement") == []


def by_nine_and_by_name(night: Night) -> Night:
    partial = {"employer_code": CODE_A[8:17], "employer_code__state": "partial"}
    return fund_order(fund_order(night, "甲1", "宏远队", **partial), "甲2", NAME)


@pytest.mark.parametrize(("verdict", "told"), [("same", []), ("different", [("one_by_data",)])])
def test_words_on_two_entities_that_the_register_makes_one(
    verdict: str, told: list[tuple[str]]
) -> None:
    first = by_nine_and_by_name(Night())
    then = by_nine_and_by_name(Night().firm(CODE_A, NAME))
    said = judged(verdict, f"org:name:{NAME}@", f"org:orgcode:{CODE_A[8:17]}")
    ledger = first.resolve(judgements=[said], run_id="夜1")
    expected = 1 if verdict == "same" else 2
    assert first.rows("SELECT count(DISTINCT entity_id) FROM link") == [(expected,)]
    then.resolve(ledger, judgements=[said], run_id="夜2")
    assert then.rows("SELECT count(DISTINCT entity_id) FROM link") == [(1,)]
    assert then.rows("SELECT because FROM unmet_judgement") == told
