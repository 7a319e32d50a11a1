"""Sites and debtors that only their place in a sentence shows."""

import pytest

from tests.pipeline.texts.reading import parts, read


@pytest.mark.parametrize(
    ("text", "site"),
    [
        ("求助\n来电人和同乡在云玺澜台做外墙保温，工钱一直没给。", "云玺澜台"),
        ("欠薪\n我们被派到双江科创中心开塔吊，工资没发。", "双江科创中心"),
        ("欠薪\n在澄湖枢纽站房焊骨架，干完了工钱没结。", "澄湖枢纽站房"),
    ],
)
def test_where_one_builds_is_the_site(text: str, site: str) -> None:
    assert parts(read(text), "project") == [site]


@pytest.mark.parametrize(
    ("text", "firm"),
    [
        ("欠薪\n在遇见小满做店员，干了一个月工资没给。", "遇见小满"),
        ("欠薪\n我在云鹤楼端盘子，老板不发工资。", "云鹤楼"),
    ],
)
def test_where_one_serves_owes_if_no_firm_is_named_by_form(text: str, firm: str) -> None:
    assert parts(read(text), "employer") == [firm]


@pytest.mark.parametrize(
    "text",
    [
        "欠薪\n在外地打工，老板不发工资。",
        "欠薪\n在家里做保洁，工资没给。",
        "欠薪\n去年在老家县城当保安，工资没给。",
        "欠薪\n我们在渔船上当船员，工钱没结。",
    ],
)
def test_where_everybody_may_work_names_nobody(text: str) -> None:
    found = read(text)
    assert (parts(found, "employer"), parts(found, "project")) == ([], [])


def test_a_site_office_owes_by_itself_where_no_firm_is_named() -> None:
    found = read("欠薪\n湖畔佳苑项目部拖欠我们23名木工的工钱。")
    assert parts(found, "employer") == ["湖畔佳苑项目部"]
    named = read("欠薪\n云泽宏远劳务有限公司和湖畔佳苑项目部拖欠我们23名木工的工钱。")
    assert parts(named, "employer") == ["云泽宏远劳务有限公司"]


def test_a_part_of_a_builder_is_a_firm_and_a_trade_with_a_person_is_none() -> None:
    found = read("欠薪\n云泽建工第五项目部拖欠我们工资。", "欠薪\n我是一名室内设计师，工资没发。")
    assert parts(found, "employer") == ["云泽建工第五项目部"]
    assert parts(found, "employer", record=1) == []
