"""The words in which links, judgements and open questions are told; IDs and phones masked."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from pipeline.report.mask import mask_id, mask_party, mask_text
from pipeline.resolve.identities.follow import short_id
from pipeline.resolve.identities.judgements import Verdict

VERDICTS: Mapping[str, Verdict] = MappingProxyType(
    {"相同": "same", "不同": "different", "不清": "unsure", "撤回": "withdrawn"}
)
"""What people type and read → the word of `judgements.jsonl`."""

BECAUSE: Mapping[str, str] = MappingProxyType(
    {
        "mention_absent": "没有照办：这一夜没有这处提及",
        "entity_absent": "没有照办：这一夜和台账里都没有这个主体",
        "other_kind": "没有照办：两头不是一类",
        "contradiction": "没有照办：与以前的判断相抵，见下",
        "one_by_data": "没有照办：数据把两者认作同一主体",
    }
)
"""Why a night could not follow a judgement → its words."""

KINDS = {"organisation": "单位", "person": "个人", "project": "项目"}
LEVELS = {"strong": "强", "medium": "中", "weak": "弱"}
OUTCOMES = {"linked": "已关联", "founded": "新立主体", "ambiguous": "待辨"}

WAYS: Mapping[str, str] = MappingProxyType(
    {
        "name_contradicts": "号码和名称哪个写错了：请送数单位核对",
        "number_of_another": "号码和姓名哪个写错了：请送数单位核对",
        "developer_differs": "是不是同一项目：项目编号或施工许可证号",
        "contractor_differs": "是哪一标段：项目编号或施工许可证号",
        "number_differs": "号码不符：请送数单位核对号码",
        "number_unchecked": "号码有误：请送数单位更正",
        "number_masked": "未遮蔽的号码",
        "mask_fits": "未遮蔽的证件号码",
        "place_differs": "是否迁址，或另有同名单位",
        "known_short_name": "原文的简称指的是不是这一家：全称或代码",
        "site_name_shared": "是哪一期、哪一标段：项目编号或施工许可证号",
    }
)
"""Reason code → what would decide the question, the most telling first."""

WAYS_OF_KIND = {
    "organisation": "统一社会信用代码，或登记全称和所在区县",
    "person": "身份证号，或姓名加电话",
    "project": "项目编号或施工许可证号，或写全期、标段的名称",
}

MOST_CANDIDATES = 5
"""Candidates that are named; of the rest the number."""


def decider(kind: str, codes: list[str]) -> str:
    """Say what would decide a question, by what speaks for and against the link."""
    return next((way for code, way in WAYS.items() if code in codes), WAYS_OF_KIND[kind])


def named(name: str | None, number: str | None) -> str:
    """Name an entity with its number, masked."""
    shown = f"（{mask_party(number)}）" if number else ""
    return f"{mask_text(name or '（没有名称）')}{shown}"


def candidates_named(candidates: list[dict[str, Any]]) -> str:
    """Name the first candidates, and how many there are."""
    first = "、".join(named(c["name"], c["id_no"]) for c in candidates[:MOST_CANDIDATES])
    return f"{first} 等 {len(candidates)} 个" if len(candidates) > MOST_CANDIDATES else first


def masked_key(key: str) -> str:
    """Write a mention with the numbers in its record key masked, and its short id.

    >>> masked_key("wage_roster|甲1|张三|310112199001011234|worker|1")
    'wage_roster|甲1|张三|310***********1234|worker|1〔7ca75e8d87cb〕'
    """
    return f"{mask_text(key)}〔{short_id(key)}〕"


def masked_anchor(anchor: str) -> str:
    """Write an anchor with a person's ID or phone masked.

    >>> masked_anchor("per:id:310112199001011234")
    'per:id:310***********1234'
    """
    if anchor.startswith("per:id:"):
        return "per:id:" + mask_id(anchor.removeprefix("per:id:"))
    return mask_text(anchor)
