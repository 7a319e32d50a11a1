"""Sentences: values written for readers, the unknown as 不明, quotes kept inside."""

import duckdb
import pytest

from pipeline.screen.wording import places, sentence, unreadable


@pytest.mark.parametrize(
    ("template", "written"),
    [
        ("欠 {a.money:money}", "欠 64,000.00 元"),
        ("{a.day:date} 终本", "2024-02-29 终本"),
        ("{a.heads:count} 人", "12 人"),
        ("{a.none:money}", "不明"),
        ("[欠 {a.none:money}|金额不明]，{a.heads:count} 人", "金额不明，12 人"),
        ("[欠 {a.money:money}|金额不明]", "欠 64,000.00 元"),
        ("终本[，欠 {a.none:money}|]", "终本"),
        ("it's {subject}", "it's 甲公司"),
        ("没有数字", "没有数字"),
    ],
)
def test_a_sentence_is_written_from_values(template: str, written: str) -> None:
    values = (
        '(SELECT 64000::DECIMAL(18,2) AS "a.money", DATE \'2024-02-29\' AS "a.day",'
        ' 12::BIGINT AS "a.heads", NULL::DECIMAL(18,2) AS "a.none") AS v'
    )
    sql = f"SELECT {sentence(template)} FROM {values}, (SELECT '甲公司' AS subject_name) AS g"
    assert duckdb.connect().execute(sql).fetchone() == (written,)


def test_a_bare_name_is_the_signals_own_value() -> None:
    assert '"taxed.paid"' in sentence("{paid:money}", signal="taxed")


def test_places_are_listed_with_their_formats() -> None:
    assert places("{a.b:money} {subject}") == [("a.b", "money"), ("subject", "text")]


@pytest.mark.parametrize(
    ("template", "left"),
    [
        ("[{a.b:date} 送达|送达日期不明]", ""),
        ("[送达|不明]", "[…|…]"),
        ("[{a.b:date} 送达]", "[]"),
        ("{A b} 送达", "{}"),
    ],
)
def test_what_cannot_be_read_in_a_sentence_is_told(template: str, left: str) -> None:
    assert unreadable(template) == left
