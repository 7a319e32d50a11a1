"""Sentences: values written for readers, the unknown as 未知, quotes kept inside."""

import duckdb
import pytest

from pipeline.screen.wording import places, sentence


@pytest.mark.parametrize(
    ("template", "written"),
    [
        ("欠 {a.money:money}", "欠 64,000.00 元"),
        ("{a.day:date} 终本", "2024-02-29 终本"),
        ("{a.heads:count} 人", "12 人"),
        ("{a.none:money}", "未知"),
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
