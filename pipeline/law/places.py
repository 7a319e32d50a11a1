"""Which province or city a text names: 广东省珠海市香洲区; 香洲区 has the office's put before."""

import re

PROVINCES = (
    "北京",
    "天津",
    "河北",
    "山西",
    "内蒙古",
    "辽宁",
    "吉林",
    "黑龙江",
    "上海",
    "江苏",
    "浙江",
    "安徽",
    "福建",
    "江西",
    "山东",
    "河南",
    "湖北",
    "湖南",
    "广东",
    "广西",
    "海南",
    "重庆",
    "四川",
    "贵州",
    "云南",
    "西藏",
    "陕西",
    "甘肃",
    "青海",
    "宁夏",
    "新疆",
)
"""The thirty-one of the mainland, in the order of GB/T 2260."""
NAMES_PROVINCE = "省|自治区|北京市|天津市|上海市|重庆市"
"""Tells (RE2) that a district's text names its province by itself."""
SMALLER = "区县镇乡村路街道"
"""What follows a name that is a smaller place's: 中山区 of 大连, 江苏路."""


def names_place(place: str, name: str, suffix: str) -> bool:
    """Tell whether a text names the province or city `name`, not a road or district called so.

    >>> names_place("珠海香洲区", "珠海", "市"), names_place("大连市中山区", "中山", "市")
    (True, False)
    """
    if name + suffix in place or place == name:
        return True
    return place.startswith(name) and place[len(name)] not in SMALLER


def full_place(place: str | None, office: str) -> str:
    """Put the office's own province and city before a place that names no province.

    >>> full_place("香洲区", "广东省珠海市"), full_place("湖北省宜昌市", "广东省珠海市")
    ('广东省珠海市香洲区', '湖北省宜昌市')
    """
    return place if place and re.search(NAMES_PROVINCE, place) else office + (place or "")


def full_place_sql(place: str, office: str) -> str:
    """Write `full_place` of the expression `place` as SQL; `office` is a literal."""
    return (
        f"CASE WHEN regexp_matches({place}, '{NAMES_PROVINCE}') THEN {place}"
        f" ELSE {office} || coalesce({place}, '') END"
    )


def names_place_sql(place: str, name: str, suffix: str) -> str:
    """Write `names_place` of the expression `place` as SQL."""
    after = f"substring({place}, {len(name) + 1}, 1)"
    return (
        f"(contains({place}, '{name}{suffix}') OR {place} = '{name}'"
        f" OR (starts_with({place}, '{name}') AND NOT contains('{SMALLER}', {after})))"
    )


def literal(text: str) -> str:
    """Quote a text for SQL.

    >>> literal("a'b")
    "'a''b'"
    """
    return "'" + text.replace("'", "''") + "'"
