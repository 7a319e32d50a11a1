"""The sum owed in all: what is left wins, else rates by how many and how long."""

import polars as pl
import pytest

from tests.pipeline.texts.reading import read


@pytest.mark.parametrize(
    ("said", "yuan"),
    [
        ("工资共计62400元，后来给了39000元，还差23400元没给", 23_400),
        ("一天220元，做了10天，一分没给，欠我工资", 2_200),
        ("每月工资3000元，拖欠了两个月工资", 6_000),
        ("8月、9月工资没发，月工资均为1850元", 3_700),
        ("欠十一个人两个月工资共9万元", 90_000),
        ("我们4个人，每人8000元工资没发", 32_000),
        ("少的六千多，多的一万二，工资都没有发", None),
        ("开发商欠他2100万，老板拖欠我工资3000元", 3_000),
        # By the hour, the trip, the night: by as many of the same unit.
        ("一小时15块，干了200个小时，工资没给", 3_000),
        ("一趟1200，跑了八趟，工资一趟都没结", 9_600),
        ("唱一晚三百，唱了二十六晚，工钱没人认", 7_800),
        ("一趟1200，干了八天，工资没结", None),
        ("日薪200元，结算单上一共做了12天，工资没结", 2_400),
        ("一个月900，三个月了一毛钱没见，没有工资", 2_700),
        ("老板把我两个月的5400工资全扣了", 5_400),
        ("我们3个人一趟1200，一共跑了八趟，工资没结", 9_600),
        ("我们3个人一天200，每人做了十天，工资没结", 6_000),
        ("一平方35元，干了2100平方，工资没结，给了两万生活费", None),
        # Month by month, where no total is said.
        ("八月份7300、九月份3400都没结，是工资", 10_700),
        ("八月份7300、九月份3400都没结，工资总共欠10000元", 10_000),
        # The one sum there is, and the sum of a note of hand.
        ("工资6800元说等年底", 6_800),
        ("队长打了张八千六的白条，工资没兑现", 8_600),
        ("招聘信息工资4500元，结果没发工资", None),
        ("店里扣我工资3000元和提成2800元，共5800元", 5_800),
        ("每月只休息两天，工资2600元。加班费从来没有", None),
    ],
)
def test_the_sum_in_all_is_what_is_left_or_worked_out(said: str, yuan: int | None) -> None:
    claims = read(f"欠薪\n来电人在鸿福食品厂上班，{said}。").claims
    assert claims.select("amount_low", "amount_high").rows() == [(yuan, yuan)]


def test_a_sum_by_the_day_is_not_worked_out_where_some_was_paid() -> None:
    claims = read("欠薪\n在鸿福食品厂一天220元，做了10天，给了500元，工资一直拖欠").claims
    assert claims["amount_low"].to_list() == [None]


def test_months_are_counted_where_the_year_is_not_known() -> None:
    text = "欠薪\n在鸿福食品厂，9月份至12月份工资未付，每月2000元"
    assert read(text).claims.select(pl.col("amount_low").cast(pl.Int64)).item() == 8_000
