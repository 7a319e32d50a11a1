"""What the parts of a comparison say, in Chinese: for a link, against it, or neither."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal, NamedTuple

Side = Literal["for", "against"]


class PartWord(NamedTuple):
    """What one reason code says.

    Attributes:
        part: Part of the name it is about, or of what is told beside it; '' where the words say it.
        side: Whether it speaks for the link or against it (or for less trust).
        words: Its words, which stand behind the part.
    """

    part: str
    side: Side
    words: str


PLACE, BESIDE, BRAND, TRADE, FORM = "地名", "所在地", "字号", "行业", "组织形式"
CODE, HISTORY, UNIT = "统一社会信用代码", "曾用名", ""
SAME, OTHER = "相同", "不同"

BRANCH_ABSENT = "branch_absent"
"""A firm whose branch is asked for, and the branch is not registered; said by `who` alone."""

BRAND_WITHIN = "brand_within"
"""A firm whose name merely holds the brand that is asked for; said by `who` alone."""

PART_WORDS: Mapping[str, PartWord | None] = MappingProxyType(
    {
        "place_same": PartWord(PLACE, "for", SAME),
        "place_none": None,
        "place_unsaid": PartWord(PLACE, "against", "没有写"),
        "place_added": PartWord(PLACE, "for", "名称中本来没有，所写的是其所在地"),
        "place_slip": PartWord(PLACE, "against", "差一字"),
        "place_other": PartWord(PLACE, "against", OTHER),
        "at_place": PartWord(BESIDE, "for", "一致"),
        "at_near_place": PartWord(BESIDE, "against", "同在一市，区县不同"),
        "at_other_place": PartWord(BESIDE, "against", "不一致"),
        "brand_same": PartWord(BRAND, "for", SAME),
        "brand_sound": PartWord(BRAND, "against", "同音而用字不同"),
        "brand_shape": PartWord(BRAND, "against", "字形相近而不同"),
        "brand_swapped": PartWord(BRAND, "against", "两字颠倒"),
        "brand_extra": PartWord(BRAND, "against", "多写一字"),
        "brand_missing": PartWord(BRAND, "against", "少写一字"),
        "brand_other": PartWord(BRAND, "against", OTHER),
        "brand_shared": PartWord(BRAND, "for", "有共同之处"),
        "trade_same": PartWord(TRADE, "for", SAME),
        "trade_part": PartWord(TRADE, "against", "只写了一部分"),
        "trade_unsaid": PartWord(TRADE, "against", "没有写"),
        "trade_slip": PartWord(TRADE, "against", "差一字"),
        "trade_other": PartWord(TRADE, "against", OTHER),
        "form_same": PartWord(FORM, "for", SAME),
        "form_unsaid": PartWord(FORM, "against", "没有写"),
        "form_kin": PartWord(FORM, "against", "写法不同，常有混用"),
        "form_slip": PartWord(FORM, "against", "差一字"),
        "form_loose": PartWord(FORM, "against", "只写了“公司”"),
        "form_other": PartWord(FORM, "against", OTHER),
        "form_alike": PartWord(FORM, "for", "相同，写法有别"),
        "code_same": PartWord(CODE, "for", SAME),
        "code_near": PartWord(CODE, "for", "只差一处"),
        "code_other": PartWord(CODE, "against", OTHER),
        "organisation_code_equal": PartWord(CODE, "for", "中的九位组织机构代码相同"),
        "mask_fits": PartWord(UNIT, "for", "被遮蔽的号码与之相符"),
        "registration_no_equal": PartWord(UNIT, "for", "十五位注册号（税号）相同"),
        "code_damaged": PartWord(CODE, "against", "通不过校验，也不相符"),
        "other_name": PartWord(HISTORY, "for", "对得上"),
        "department": PartWord(UNIT, "for", "项目部、工地等不是另一单位，归其所属单位"),
        "branch": PartWord(UNIT, "for", "是登记在册的分支机构"),
        BRANCH_ABSENT: PartWord(UNIT, "against", "所问的是分支机构，没有登记；不当作其所属单位"),
        BRAND_WITHIN: PartWord(BRAND, "against", "只是含在其名称里"),
        "stray_words": PartWord(UNIT, "against", "名称之外还有别的字"),
    }
)
"""Reason code of `match` and of `who` → what it says; null says nothing worth telling."""
