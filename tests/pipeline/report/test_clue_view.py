"""A clue as a page shows it: masked, in Chinese, nothing lost."""

from dataclasses import asdict

import duckdb
import pytest

from pipeline.report.clue_view import ClueView, clue_view
from pipeline.report.clues import ranked_clues
from pipeline.report.run_facts import RunFacts


@pytest.fixture
def views(con: duckdb.DuckDBPyConnection, run: RunFacts) -> dict[str, ClueView]:
    return {item.clue.clue_id: clue_view(item, run) for item in next(ranked_clues(con))}


def test_no_full_id_is_in_what_a_page_shows(views: dict[str, ClueView]) -> None:
    shown = {**asdict(views["c-low"]), "clue": None}
    assert "310112199001011234" not in str(shown)
    assert views["c-low"].number == "310***********1234"


def test_the_code_of_a_firm_is_shown(views: dict[str, ClueView]) -> None:
    assert views["c-high"].number == "91310112MA1GXK7T4X"


def test_signals_are_named_by_state_and_level(views: dict[str, ClueView]) -> None:
    assert [(line.label, line.remark) for line in views["c-high"].signals] == [
        ("成立", "关联程度：强"),
        ("不成立", ""),
    ]


def test_what_is_missing_names_source_field_record_and_holder(views: dict[str, ClueView]) -> None:
    [line] = views["c-wait"].missing
    assert (line.label, line.says) == ("缺字段", "缺送达日期")
    assert line.remark == "公积金执行台账；测公积金〔2023〕2号；由住房公积金管理中心持有"


def test_figures_have_chinese_names(views: dict[str, ClueView]) -> None:
    assert views["c-high"].figures == (("终本后入库税款", "12,000.00"), ("不同诉求人", "16"))


def test_a_rule_without_words_shows_its_title_only(views: dict[str, ClueView]) -> None:
    rule = views["c-wait"].rule
    assert (rule.title, rule.check) == ("生效决定逾期未申请执行", ())
