"""A clue in one-line texts."""

from decimal import Decimal

import duckdb
import pytest

from pipeline.report.clue_model import About, Clue, Subject
from pipeline.report.clue_words import (
    checks,
    confidence,
    counters,
    hits,
    subject_name,
    subject_number,
    yuan,
)
from pipeline.report.clues import ranked_clues
from pipeline.report.run_facts import RunFacts


@pytest.fixture
def clues(con: duckdb.DuckDBPyConnection) -> dict[str, Clue]:
    return {item.clue.clue_id: item.clue for item in next(ranked_clues(con))}


def test_unknown_money_is_a_dash_not_a_zero() -> None:
    assert (yuan(None), yuan(Decimal(0)), yuan(Decimal("1234567.8"))) == (
        "—",
        "0.00",
        "1,234,567.80",
    )


def test_a_record_is_named_with_whom_it_is_about(clues: dict[str, Clue]) -> None:
    subject = clues["c-low"].subject
    assert subject_name(subject) == "（2023）测0101执12号（张三）"
    assert subject_number(subject) == "310112199001011234"


def test_a_subject_without_name_is_named_by_its_number() -> None:
    about = About(entity_id=None, name=None, id_no=None)
    subject = Subject(kind="record", entity_id=None, name=None, id_no="案1", about=about)
    assert (subject_name(subject), subject_number(subject)) == ("案1", "案1")


def test_an_incomplete_clue_says_so_before_its_band(clues: dict[str, Clue]) -> None:
    assert (confidence(clues["c-high"]), confidence(clues["c-wait"])) == (
        "高（7 分）",
        "待补\n低（1 分）",
    )


def test_only_what_holds_is_listed_as_a_hit(clues: dict[str, Clue]) -> None:
    assert hits(clues["c-high"])[1:] == ["欠缴 200,000.10 元"]


def test_a_counter_says_what_it_would_do_and_innocent_reasons_follow(
    clues: dict[str, Clue], run: RunFacts
) -> None:
    assert counters(clues["c-high"], run) == [
        "[不明] 缓缴批准情况未核对（成立则撤回）",
        "[可能] 税款为终本前所属期的补缴",
    ]


def test_what_is_missing_stands_before_the_list_of_the_rule(
    clues: dict[str, Clue], run: RunFacts
) -> None:
    assert checks(clues["c-wait"], run) == ["[缺字段] 缺送达日期（住房公积金管理中心）"]
    assert checks(clues["c-high"], run) == ["调取纳税申报表"]
