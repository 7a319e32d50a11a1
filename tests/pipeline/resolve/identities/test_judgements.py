"""Judgements: they outlive every rebuild and are never overridden in silence."""

from pathlib import Path

from pipeline.resolve.identities.judgements import read_judgements
from tests.pipeline.resolve.night import CODE_A, CODE_B, Night, Row, fund_order

NAME = "上海宏远建筑有限公司"
FIRST, SECOND = "fund_enforcement|甲1|employer|1", "fund_enforcement|甲2|employer|1"
REGISTERED = f"org:code:{CODE_A}"


def judged(verdict: str, right: str = REGISTERED, left: str = FIRST, at: str = "2026-01-01") -> Row:
    return {"left": left, "right": right, "verdict": verdict, "at": at}


def short_name() -> Night:
    return fund_order(Night().firm(CODE_A, NAME), "甲1", "宏远公司")


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
    assert night.link("甲1", "employer")["reasons"] == ["judged_different"]


def test_a_judgement_on_a_record_that_is_not_there_is_told() -> None:
    night = short_name()
    night.resolve(judgements=[judged("same", left="fund_enforcement|甲9|employer|1")])
    assert night.rows('SELECT "left", verdict FROM unmet_judgement') == [
        ("fund_enforcement|甲9|employer|1", "same")
    ]


def test_judgements_are_read_from_the_workspace(tmp_path: Path) -> None:
    line = '{"left": "a", "right": "b", "verdict": "same", "by": "甲", "at": "2026-01-01"}\n'
    assert read_judgements(tmp_path).height == 0
    (tmp_path / "judgements.jsonl").write_text(line, encoding="utf-8")
    assert read_judgements(tmp_path).row(0) == ("a", "b", "same", "甲", "2026-01-01")
