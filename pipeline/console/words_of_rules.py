"""Chinese words for what rules are written in: units, signs, functions, aggregates."""

import re
from collections.abc import Mapping

from sqlglot import exp

from pipeline.screen.model import OwnParameter, Parameter

UNITS = {
    "month": "个月", "months": "个月", "day": "日", "days": "日", "year": "年", "years": "年",
    "point": "分", "points": "分", "case": "件", "cases": "件", "people": "人", "person": "人",
    "yuan": "元", "order": "件", "complaints": "件", "projects": "个", "times": "倍", "tier": "层",
    "degree": "℃", "share": "", "switch": "",
}  # fmt: skip
"""Units that parameters are given in, in Chinese; others are shown as they are written."""
KINDS = {"organisation": "单位", "person": "个人", "project": "项目"}
RELATIONS = {
    "legal_representative": "法定代表人",
    "shareholder": "股东",
    "part_of": "上级单位",
    "former_name": "曾用名",
}
CLAIMS = {"wages": "工资", "fund": "公积金", "heat": "高温津贴", "other": "其他"}
SIGNS: Mapping[type, tuple[str, str, str]] = {
    exp.EQ: ("为", "为", "="),
    exp.NEQ: ("不是", "不是", "≠"),
    exp.GT: ("大于", "晚于", ">"),
    exp.GTE: ("不小于", "不早于", "≥"),
    exp.LT: ("小于", "早于", "<"),
    exp.LTE: ("不大于", "不晚于", "≤"),
}
"""How two texts, two days, two figures are compared."""
SUMS: Mapping[type, str] = {exp.Add: "+", exp.Sub: "-", exp.Mul: "×", exp.Div: "÷"}
CALLS: Mapping[str, str] = {
    "add_months": "{0}后 {1} 个月之日",
    "add_days": "{0}后 {1} 日",
    "days_between": "{0}至{1}的日数",
    "months_between": "{0}至{1}满的月数",
    "month_of": "{0}所在的月",
    "year": "{0}的年份",
    "month": "{0}的月份",
    "date_of": "{0}",
    "floor": "{0}（取整）",
    "abs": "{0}（绝对值）",
    "if_any": "{1}（{0}为零的算零）",
    "starts_with": "{0}以{1}开头",
    "overlap": "{0}至{1}与{2}至{3}有重叠",
    "given": "写明了{0}",
    "passed": "截至日期已过{0}",
    "day_of": "{0}",
    "days_worked": "{0}所说的工作日数",
}
KEPT: Mapping[str, str] = {
    "count": "条数",
    "sum": "{0}合计",
    "mean": "{0}的平均数",
    "different": "不同的{0}数",
    "most": "同一{0}最多出现的次数",
    "first": "{1}最早的{0}",
    "last": "{1}最近的{0}",
    "count_if": "{0}的条数",
    "share": "{0}的占比",
    "spread": "{0}的离散程度（标准差与平均数之比）",
}
DAY = re.compile(r"(日期?|时间|月份?|年份)(（[^）]*）)?$|末日〕（[^（）]*）$")
IN_YUAN = re.compile(r"[（(]\s*万?元\s*[)）]$")
FIGURES = frozenset({"money", "count", "number", "percent"})
"""Types of fields that hold figures."""


def unit_in_words(unit: str) -> str:
    """Write the unit of a parameter, to stand after its value."""
    told = UNITS.get(unit, unit)
    return f" {told}" if told else ""


def value_in_words(parameter: Parameter) -> str:
    """Write a parameter's value with its unit, and what it was before an office set it."""
    unit = unit_in_words(parameter.unit)
    if isinstance(parameter, OwnParameter):
        return f"{parameter.value}{unit}（本院所设，原为 {parameter.written}）"
    return f"{parameter.value}{unit}"


def why_in_words(parameter: Parameter) -> str:
    """Write why a parameter is what it is, the office's reason after the rule's."""
    if isinstance(parameter, OwnParameter):
        return f"{parameter.why}；本院理由：{parameter.reason}"
    return parameter.why
