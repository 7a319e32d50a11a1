"""Which texts are wage complaints, and which outcomes say that wages were paid."""

import duckdb
import pytest

from pipeline.screen.group.words import LISTS, is_paid, is_wage_complaint
from pipeline.screen.word_macros import install_word_lists
from pipeline.word_lists import load_word_lists


def holds(condition: str, text: str | None) -> bool:
    with duckdb.connect() as con:
        install_word_lists(con, load_word_lists(), names=LISTS)
        found = con.execute(f"SELECT {condition} FROM (SELECT $t AS t)", {"t": text}).fetchone()
    return bool(found and found[0])


@pytest.mark.parametrize(
    "text",
    [
        "反映老板拖欠工资两个月",
        "工资一直没有发",
        "讨薪",
        "干完活包工头不给钱",
        "公司拖欠劳务费和材料款",
        "欠我们血汗钱",
        "请尽快解决拖欠工资问题，谢谢",
        "拖欠工资和高温津贴",
        "甲方已支付工程款，包工头仍拖欠工资",
        "甲方已支付工程款，拖欠工资三个月",
        "其他人的工资已发放，只有我没有拿到",
        "老板威胁要求我撤回投诉才发工资",
        "工姿没给",
        "离职工资问题",
    ],
)
def test_a_text_about_unpaid_wages_is_a_complaint(text: str) -> None:
    assert holds(is_wage_complaint("t"), text)


@pytest.mark.parametrize(
    "text",
    [
        "工地夜间施工噪音大",
        "拖欠工程款",
        "拖欠材料款和租金",
        "老板欠材料款的钱",
        "单位不发高温津贴",
        "公积金按最低工资缴",
        "社保没买",
        "此前反映的拖欠工资问题已解决，谢谢",
        "来电致谢，帮我们要回了拖欠的工资",
        "市民申请撤回拖欠工资的投诉",
        "现已收到工资，不再反映",
        "",
    ],
)
def test_other_texts_are_none(text: str) -> None:
    assert not holds(is_wage_complaint("t"), text)


@pytest.mark.parametrize(
    ("outcome", "answer"),
    [
        ("经协调，工资已全部结清", True),
        ("工资已于六月十日发放到位", True),
        ("已支付部分，尚未付清", False),
        ("已转属地办理", False),
        (None, False),
    ],
)
def test_an_outcome_says_paid_only_when_nothing_in_it_denies_it(
    outcome: str | None, answer: bool
) -> None:
    assert holds(is_paid("CAST(t AS VARCHAR)"), outcome) is answer
