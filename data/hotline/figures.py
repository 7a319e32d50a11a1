"""How callers say figures: the words, and the lowest and highest number that they mean.

Bounds by the rules for labelling petitions: 三十来号 is 30–39, 两万多 20,001–29,999, 近 5 万
45,000–50,000.
"""

from typing import NamedTuple


class Said(NamedTuple):
    """A figure as somebody says it, with its bounds, inclusive."""

    text: str
    low: int
    high: int


PEOPLE = (
    Said("3人", 3, 3),
    Said("4名工人", 4, 4),
    Said("五个人", 5, 5),
    Said("6个工友", 6, 6),
    Said("七名员工", 7, 7),
    Said("8个人", 8, 8),
    Said("九个工人", 9, 9),
    Said("两个人", 2, 2),
)
"""Few enough that no rule takes one call for a cluster."""

MANY = (
    Said("12个人", 12, 12),
    Said("十几个工友", 11, 19),
    Said("二十多人", 21, 29),
    Said("三十来号人", 30, 39),
    Said("二三十人", 20, 30),
    Said("几十号工人", 20, 99),
)
"""Crews, as part of a larger group."""

AMOUNTS = (
    Said("12000元", 12_000, 12_000),
    Said("1.8万元", 18_000, 18_000),
    Said("两万多元", 20_001, 29_999),
    Said("八千块钱", 8_000, 8_000),
    Said("36500元", 36_500, 36_500),
    Said("一万二千元", 12_000, 12_000),
    Said("3万余元", 30_001, 39_999),
    Said("9600元", 9_600, 9_600),
    Said("2.35万元", 23_500, 23_500),
    Said("六千五百元", 6_500, 6_500),
    Said("15,800元", 15_800, 15_800),
)
PERIODS = (
    *("两个月", "3个月", "三个月", "2个月", "近三个月"),
    *("2026年1月至3月", "今年2月份到4月份", "去年11月至今年1月", "2025年12月至今"),
)
"""For how long, or from when to when, nothing was paid."""

TRADES = ("木工", "钢筋工", "瓦工", "水电安装", "外墙粉刷", "架子工", "小工", "油漆工")
