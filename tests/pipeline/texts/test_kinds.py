"""Unpaid work heard in everyday words, and other complaints about money left alone."""

from pathlib import Path
from typing import Any, cast

import pytest

from pipeline.located import read_yaml
from tests.pipeline.texts.reading import read

CALLS = cast("list[dict[str, Any]]", read_yaml(Path(__file__).with_name("kinds.yaml")).value)


def test_unpaid_work_is_heard_and_other_money_is_not_but_for_the_known_misses() -> None:
    heard = read(*(f"{one['t']}\n{one['b']}" for one in CALLS)).readings["kind"]
    wrong = [
        one["t"]
        for one, kind in zip(CALLS, heard, strict=True)
        if (one["kind"] == "wages") != (kind == "wages")
    ]
    assert wrong == [one["t"] for one in CALLS if one.get("missed")]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("咨询加班费\n来电人咨询节假日加班费怎么算，已解答，来电人表示清楚。", "other"),
        ("交房\n楼盘停工，开发商说没付工人工资才停的，请问何时交房。", "other"),
        ("社保\n厂里按最低工资基数缴社保，去年起一直没有缴养老保险。", "fund"),
        ("防暑\n夏天在室外清扫，单位从来没有发过高温补助，只发绿豆汤。", "heat"),
        ("求助\n在蓝湾健身当教练，公司每月少发我八百，一年了。", "wages"),
        ("帮帮忙\n去年在工地砌墙，讲好一天两百，干到年底，老板说没钱，一直拖到现在。", "wages"),
        ("难\n我在饭馆洗碗，一个月1900块，五个月没给。", "wages"),
        ("难\n我在饭馆洗碗，一个月1900块，每月都按时给。", "other"),
        ("货款\n给工地供货，老板欠我货款八万，一直没给。", "other"),
        ("退休金\n我是厂里的工人，退休金比别人少，一直没人管。", "other"),
        ("交房\n我们业主的首付是打工攒的血汗钱，开发商到现在没交房，钱也没退。", "other"),
    ],
)
def test_a_text_is_heard_as_what_it_complains_of(text: str, kind: str) -> None:
    assert read(text).readings["kind"].to_list() == [kind]


def test_thanks_that_name_a_party_are_a_settled_claim_and_others_none() -> None:
    found = read(
        "致谢\n此前反映的被云泽豫泰建筑工程有限公司欠付工资一事，9名工友的钱已全部发到手，特来电致谢。",
        "致谢\n此前反映的拖欠工资已解决，谢谢。",
    )
    assert found.claims.select("record_id", "is_paid").rows() == [(0, True)]
