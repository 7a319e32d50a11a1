"""What a model manual says of a group rule: what it counts, whom cases know, how it judges."""

import re
from collections.abc import Mapping

from connectors.model import Contract
from pipeline.console.rule_manual_model import Table
from pipeline.screen.group.model import HAPPENED, Claim, GroupRule, Known, Matching
from pipeline.screen.names import mention_field

PLACES = {
    "subject": "主体", "period": "起止日期", "named": "人数", "found": "人数", "known": "人数",
    "claimed": "人数", "claimed_in": "哪一件", "if_confirmed": "人数", "unnamed": "条数",
    "multiplication": "倍数", "paid": "条数", "source": "来源",
}  # fmt: skip
"""What stands at the places of a group rule's sentences."""


def group_says(text: str) -> str:
    """Write a sentence of a group rule with what stands at its places; clauses are left out.

    >>> group_says("{subject} 涉及 {found} 人{in_one?}")
    '〔主体〕 涉及 〔人数〕 人'
    """
    shown = re.sub(r"\{[a-z_]+\?\}", "", text)
    return re.sub(r"\{([a-z_]+)\}", lambda one: f"〔{PLACES.get(one[1], one[1])}〕", shown)


def group_points(rule: GroupRule, contracts: Mapping[str, Contract]) -> tuple[str | Table, ...]:
    """Write the parts of a group rule, what it takes for claims, and which cases know of them."""
    people, claimed = rule.setting("min_people"), rule.setting("min_claimed")
    days, recent = rule.setting("window_days"), rule.setting("recent_days")
    points = (
        (
            "complaints",
            "多人反映欠薪",
            f"首末相隔不超过 {days} 日、最后一条在截至日期前 {recent} 日以内的诉求中，"
            f"不同的诉求人至少 {people} 名，或者一条自称涉及至少 {claimed} 人",
        ),
        ("beyond_known", "多于已掌握的", "上述人数多于同一项目、单位的已立案件所掌握的人数"),
    )
    claims = tuple(_claim(one, contracts[one.source]) for one in rule.claims)
    known = tuple(_known(one, contracts) for one in rule.known)
    return (
        Table(("要素", "内容", "条件"), points),
        "算作诉求的记录：",
        Table(("来源", "日期", "项目", "单位", "诉求人", "自称人数", "只取"), claims),
        "算作已掌握的案件：",
        Table(("来源", "案号", "人数", "结案", "只取"), known),
    )


def group_judging(rule: GroupRule) -> list[str | Table]:
    """Write when a group is told."""
    first = "项目" if rule.group[0] == "project" else "用人单位"
    both = "；没有写明项目的按用人单位归并" if len(rule.group) > 1 and first == "项目" else ""
    return [
        f"诉求按{first}归并{both}；同一人只数一次。",
        "出线条件：两个要素都成立。只凭弱关联或没有日期的诉求成立的，案件人数或结案日期不明而可能不成立的，"
        "必需的案件资料没有送来的，待补。",
    ]


def _header(contract: Contract, name: str | None) -> str:
    return contract.fields[name].header if name in contract.fields else ""


def _of_role(contract: Contract, role: str | None) -> str:
    return _header(contract, mention_field(contract, role)) if role else ""


def _holds(contract: Contract, matching: Matching | None) -> str:
    if matching is None:
        return ""
    return f"{_header(contract, matching.field)}含“{'”或“'.join(matching.words)}”"


def _claim(claim: Claim, contract: Contract) -> tuple[str, ...]:
    day = contract.happens.field if claim.on == HAPPENED else claim.on
    has_text = bool(claim.text)
    return (
        contract.title,
        _header(contract, day),
        _of_role(contract, claim.project) + ("、正文" if has_text and claim.project else ""),
        _of_role(contract, claim.employer) + ("、正文" if has_text else ""),
        _of_role(contract, claim.person),
        _header(contract, claim.claimed) or ("正文" if has_text else ""),
        "正文反映拖欠工资的" if has_text else _holds(contract, claim.matching),
    )


def _known(known: Known, contracts: Mapping[str, Contract]) -> tuple[str, ...]:
    contract = contracts[known.source]
    people = [_header(contract, known.workers), _of_role(contract, known.person)]
    if known.roster:
        people.append(f"“{contracts[known.roster.source].title}”所列的人")
    limits = [_holds(contract, known.matching)]
    if known.unless:
        words = [read for one in known.unless.words for read in _word(contract, known, one)]
        limits.append(f"{_header(contract, known.unless.field)}为“{'”或“'.join(words)}”的除外")
    return (
        contract.title,
        _header(contract, known.case),
        "、".join(filter(None, people)),
        _header(contract, known.closed),
        "；".join(filter(None, limits)),
    )


def _word(contract: Contract, known: Known, word: str) -> tuple[str, ...]:
    """Give the usual word for a category's value."""
    field = contract.fields[known.unless.field] if known.unless else None
    return (field.words[word][:1] if field and word in field.words else ()) or (word,)
