"""Sites and debtors that only their place in a sentence shows."""

import pytest

from tests.pipeline.texts.reading import parts, read


@pytest.mark.parametrize(
    ("text", "site"),
    [
        ("求助\n来电人和同乡在云玺澜台做外墙保温，工钱一直没给。", "云玺澜台"),
        ("欠薪\n我们被派到双江科创中心开塔吊，工资没发。", "双江科创中心"),
        ("欠薪\n在澄湖枢纽站房焊骨架，干完了工钱没结。", "澄湖枢纽站房"),
        ("欠薪\n我们在柳林垃圾焚烧发电厂做保温，工钱没给。", "柳林垃圾焚烧发电厂"),
        ("欠薪\n包工头喊我们去澄湾光伏基地埋桩，工钱没给。", "澄湾光伏基地"),
        ("欠薪\n望江区文体中心早就启用了，我们23个瓦工的工钱还欠着。", "望江区文体中心"),
    ],
)
def test_where_one_builds_is_the_site(text: str, site: str) -> None:
    assert parts(read(text), "project") == [site]


@pytest.mark.parametrize(
    ("text", "firm"),
    [
        ("欠薪\n在遇见小满做店员，干了一个月工资没给。", "遇见小满"),
        ("欠薪\n我在云鹤楼端盘子，老板不发工资。", "云鹤楼"),
        ("欠薪\n我给云上标识装灯箱，工钱没结。", "云上标识"),
        ("欠薪\n本人三月底从优玩互娱离职，工资到现在没发。", "优玩互娱"),
        ("欠薪\n云织坊拖了我们三十个绣娘一年的工钱。", "云织坊"),
        ("欠薪\n八点便利店长说公司没这规定，夜班费不给。", "八点便利店"),
        ("欠薪\n我们几个护河员归清溪镇水管站管，去年的工资没发。", "清溪镇水管站"),
        ("欠薪\n我是小学士托管的晚辅老师，课时费没给。", "小学士托管"),
        ("欠薪\n活干完了，云固建设说跟我们没有关系，工钱没结。", "云固建设"),
        ("云乐早教中心\n我们17个老师两个月没发工资，校区说等总部。", "云乐早教中心"),
    ],
)
def test_where_one_serves_owes_if_no_firm_is_named_by_form(text: str, firm: str) -> None:
    assert parts(read(text), "employer") == [firm]


@pytest.mark.parametrize(
    ("text", "firm", "site"),
    [
        # One works at a place for somebody.
        ("欠薪\n我们在澄湾国际给云美装饰做精装修，工钱没结。", ["云美装饰"], ["澄湾国际"]),
        ("欠薪\n父亲在望江区敬老院给包工头谢小满做大工，工钱没结。", [], ["望江区敬老院"]),
        ("欠薪\n我去年给云雅装饰做了四套房子的木工，工钱没结。", ["云雅装饰"], []),
        ("欠薪\n其为清水村活动中心安装铝合金门窗，人工费一直未付。", [], ["清水村活动中心"]),
        ("欠薪\n工人由包工头石某招至沿江快速通道浇筑路面，工钱没给。", [], ["沿江快速通道"]),
        # A site whose name ends like a builder's, and a watchman sent to a site.
        ("望江区城关中学食堂建设拖欠工人工资\n早用上了。", [], ["望江区城关中学食堂建设"]),
        (
            "欠薪\n本人系云泽安信监理有限公司派驻望江区高标准农田建设项目监理员，工资没发。",
            ["云泽安信监理有限公司"],
            ["望江区高标准农田建设项目"],
        ),
        # A builder's part, and a firm whose trade looks like a town.
        ("欠薪\n云赣路桥集团第三工区把活包给了老邓，工钱没给。", ["云赣路桥集团第三工区"], []),
        ("欠薪\n洁云城市管理服务公司承包清扫，9名环卫工工资没发。", ["洁云城市管理服务公司"], []),
        ("云泽县城乡环卫公司拖欠司机工资\n一直没有发放。", ["云泽县城乡环卫公司"], []),
        ("欠薪\n30名工友在工地，国云环保工程公司人均欠付3万元工资。", ["国云环保工程公司"], []),
    ],
)
def test_debtor_and_site_are_told_apart(text: str, firm: list[str], site: list[str]) -> None:
    found = read(text)
    assert (parts(found, "employer"), parts(found, "project")) == (firm, site)


@pytest.mark.parametrize(
    "text",
    [
        "欠薪\n在外地打工，老板不发工资。",
        "欠薪\n在家里做保洁，工资没给。",
        "欠薪\n去年在老家县城当保安，工资没给。",
        "欠薪\n我们在渔船上当船员，工钱没结。",
        "欠薪\n给人盖猪场，工钱没给。",
        "欠薪\n雇主裴女士欠我两个月工资。",
        "欠薪\n打电话老板讲没钱，工钱拖着。",
        "欠薪\n我们去厂房铺地砖，工钱没结。",
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
