"""Rules ask for a word of a list by the list's name."""

from datetime import date
from pathlib import Path

import duckdb
import pytest

from pipeline.list_names import FILE
from pipeline.parameters import PARAMETERS
from pipeline.screen.kleene import Bound, Ref, Writer
from pipeline.screen.mentions import lists_named
from pipeline.screen.word_macros import install_word_lists
from pipeline.word_lists import load_word_lists


def scope(_qualifier: str, name: str) -> Ref:
    kind = "数" if name == "amount" else "文字"
    return Ref(f"CAST({name} AS VARCHAR)", "", "own", name, kind)


def answer(text: str | None, *folders: Path) -> object:
    asked = "mentions(cause, 'wage_cause')"
    sql = Writer(scope, Bound({})).condition(asked)
    lists = load_word_lists((PARAMETERS, *folders), date(2025, 6, 1))
    with duckdb.connect() as con:
        install_word_lists(con, lists, names=lists_named(asked))
        found = con.execute(f"SELECT {sql} FROM (SELECT $t AS cause)", {"t": text}).fetchone()
    assert found is not None
    return found[0]


@pytest.mark.parametrize(
    ("text", "state"),
    [("追索劳动报酬纠纷", True), ("劳务合同纠纷", True), ("买卖合同纠纷", False), (None, None)],
)
def test_a_text_holds_a_word_of_the_list_or_none_or_is_unknown(
    text: str | None, state: bool | None
) -> None:
    assert answer(text) is state


def test_an_offices_own_words_reach_its_rules(tmp_path: Path) -> None:
    (tmp_path / FILE).write_text(
        "lists: [{name: wage_cause, words: [工资支付'纠纷], reason: 本地案由写法}]\n",
        encoding="utf-8",
    )
    assert answer("工资支付'纠纷") is False
    assert answer("工资支付'纠纷", tmp_path) is True


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("mentions(cause, 'no_such')", "没有词表 'no_such'"),
        ("mentions(cause, agent)", "没有词表 agent"),
        ("mentions(amount, 'wage_cause')", "文字"),
    ],
)
def test_what_is_no_list_or_no_text_is_told(text: str, told: str) -> None:
    with pytest.raises(ValueError, match=told):
        Writer(scope, Bound({}), is_trial=True).condition(text)
