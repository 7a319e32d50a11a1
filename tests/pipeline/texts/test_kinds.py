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
        # Piece work told by its rate and count, no pay noun.
        ("缝手套\n村里二十几个妇女缝手套，两毛一双，收货的人拿了货就不来结。", "wages"),
        ("贴砖\n李师傅喊我贴外墙砖，38块一平，贴了三百平，别的推给甲方。", "wages"),
        # Withheld against something, promised for later, or nobody's business.
        ("夜市\n在夜市摊烤串，讲好一晚一百二，老板说抵打坏的桌子。", "wages"),
        ("保洁\n我们六个保洁换了公司，老公司押的半个月没人认，新公司说不归他管。", "wages"),
        ("猪舍\n我们四个人给合作社盖猪舍，社长说卖了猪就给，猪卖了又说没卖上价。", "wages"),
        ("食堂\n食堂的九个阿姨三个月没见到钱，承包人以学校没付款为由让等通知。", "wages"),
        ("兼职\n在培训机构带课，约定2800元，对方以家长退费为由拒不支付。", "wages"),
        # As provinces say it.
        ("工钱\n胡老板喊我们七个做起走，做到年底一分钱都莫得。", "wages"),
        ("工钱\n我们五个人帮人搬厂，讲好搬完就把钱，搬完冇得钱把。", "wages"),
        ("车衣\n我和老婆在制衣厂车衣，厂里拖粮两个月。", "wages"),
        # Others' quarrels with shops, sites and neighbours.
        ("占道\n工地把人行道占了，老板答应搬走材料，一直拖着没搬。", "other"),
        ("旅行社\n旅行社扣着4980元团费不退，跑了三趟都没结果。", "other"),
        ("装修\n交了五万装修款，装修队做了一半水电，老板跑了。", "other"),
        ("赔偿\n放炮震死我家鸭子，施工队答应赔，一直拖着，找项目部推三阻四。", "other"),
        ("话费\n我们用血汗钱充的话费，营业厅不给解释扣到哪里去了。", "other"),
        ("菜款\n我家种菜，卖给食堂的菜款八千没结，老板说等学校拨款。", "other"),
        # Workers' words in the complaints of buyers, and pay that is others' or hearsay.
        ("P2P跑路\n我打工多年的血汗钱投进平台，员工都遣散了，几百人一分没拿到。", "other"),
        ("学费不退\n教练说驾校老板半年没给他们发工资都走了，我们学员的学费没人退。", "other"),
        ("物业\n听保安讲物业公司发不出工资，小区没人管，业主的血汗钱白交了。", "other"),
        ("待遇\n国家规定教师工资标准不低于公务员，我们这里至今没有落实。", "other"),
        ("份子钱\n我们出租车司机每月交6800元份子钱，挣不到四千，请求降低。", "other"),
        ("楼盘\n开发商在楼盘欠我们农民工的血汗钱，两年一分没拿到。", "wages"),
        # The heat allowance, told with words of pay around it.
        ("津贴\n三伏天的高温津贴公司一直未发放，说包在工资里了。", "heat"),
        ("津贴\n25名装卸工人6月至8月未发放高温补贴，公司称发过绿豆汤。", "heat"),
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
