"""`rules explain`: a rule as the model manual 模型说明书, in Chinese."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Literal, NamedTuple

from rich.console import Console

from connectors.template import field_notes
from pipeline.console.expression_in_words import Reader
from pipeline.console.rule_files import chosen, loaded
from pipeline.console.rule_in_words import flag_in_words, says_in_words, signal_in_words
from pipeline.console.rule_manual_docx import write_docx
from pipeline.console.rule_manual_group import group_judging, group_points, group_says
from pipeline.console.rule_manual_model import Manual, Section, Table
from pipeline.console.rule_reads import Read, reads, title_of
from pipeline.console.rules import KINDS, STATUSES
from pipeline.console.words_of_rules import value_in_words, why_in_words
from pipeline.errors import Place, UsageError
from pipeline.nightly.workspace import Workspace
from pipeline.report.messages import EFFECTS, EXTRACT_KINDS, LINES
from pipeline.report.terminal import plain_lines, text_headings
from pipeline.report.whole_file import whole_file
from pipeline.screen.condition import condition
from pipeline.screen.load import AnyRule
from pipeline.screen.model import Case, Rule
from pipeline.screen.names import Contracts

SUBJECTS = {
    "organisation": "单位",
    "person": "个人",
    "party": "单位或个人",
    "project": "项目",
    "any": "记录所指的主体",
    "record": "案件或文书",
}
THREE = (
    "答案有三种：出线（所需的都成立）、待补（现有的都成立，但缺某项资料或关联待确认，逐项列出）、"
    "不报（有一项确实不成立）。"
)


TO_FILL_IN = "由办案单位填写；申报上架时一并报送。"
FORM = Table(
    ("项目", "内容"),
    tuple((name, "") for name in ("线索数与成案数", "类案监督", "治理效果", "推广价值")),
)


class Order(NamedTuple):
    """In which form a manual is wanted, and where."""

    form: Literal["text", "docx"]
    out: Path | None


def explain_rule(console: Console, workspace: Workspace, rule_id: str, order: Order) -> None:
    """Write a rule's manual to the screen or a file; raises `UsageError` for a DOCX without one."""
    rules, contracts = loaded(workspace)
    made = manual(chosen(rules, rule_id), contracts)
    if order.out is None:
        if order.form == "docx":
            fix = f"如 --out {rule_id}.docx"
            raise UsageError("没写写到哪个文件", place=Place("--out"), fix=fix)
        console.file.write(as_text(made))
        return
    with whole_file(order.out) as draft:
        if order.form == "docx":
            write_docx(made, draft)
        else:
            draft.write_text(as_text(made), encoding="utf-8")
    console.print(f"已写出：{order.out}", markup=False)


def manual(rule: AnyRule, contracts: Contracts) -> Manual:
    """Make the manual of a rule: overview, basis, points, elements, sources, flow, cases."""
    found = reads(rule, contracts)
    sections = (
        Section("一、模型概述", _overview(rule)),
        Section("二、监督依据", tuple(rule.basis)),
        Section("三、监督点", _points(rule, contracts)),
        Section("四、研判规则", _judging(rule, contracts)),
        Section("五、数据要素", (_elements(rule, found, contracts),)),
        Section("六、数据来源", (_sources(found, contracts),)),
        Section("七、流程", _flow(rule, contracts)),
        Section("八、核查与可能的正常原因", _checks(rule)),
        Section("九、案例", (_cases(rule, contracts), *_limits(rule))),
        Section("十、类案监督、治理效果与推广价值", (TO_FILL_IN, FORM)),
    )
    return Manual(f"{rule.title}\n模型说明书", sections)


def as_text(made: Manual) -> str:
    """Write a manual as plain text, tables aligned."""
    lines = [*made.title.split("\n"), ""]
    for section in made.sections:
        lines.append(section.title)
        for block in section.blocks:
            if isinstance(block, Table):
                lines += plain_lines(text_headings(*block.headings), block.rows)
            else:
                lines.append(f"  {block}")
        lines.append("")
    return "\n".join(lines)


def _overview(rule: AnyRule) -> tuple[str | Table, ...]:
    if isinstance(rule, Rule):
        subject, says = SUBJECTS[rule.subject], says_in_words(rule.says)
    else:
        subject, says = "同一项目或单位的一群诉求", group_says(rule.says.flagged)
    rows = (
        ("编号", rule.id),
        ("条线", LINES[rule.line]),
        ("状态和版本", f"{STATUSES[rule.status]}，第 {rule.version} 版"),
        ("主体", subject),
        ("线索表述", says),
    )
    return (Table(("项目", "内容"), rows), THREE, *rule.notes)


def _points(rule: AnyRule, contracts: Contracts) -> tuple[str | Table, ...]:
    if not isinstance(rule, Rule):
        return group_points(rule, contracts)
    needed = condition(rule.flag, rule).needed()
    has_points = any(signal.points for signal in rule.signals.values())
    rows = [
        (
            name,
            signal.title,
            *((str(signal.points or ("必要" if name in needed else "")),) if has_points else ()),
            signal_in_words(signal, rule, contracts),
        )
        for name, signal in rule.signals.items()
    ]
    heads = ("要素", "内容", *(("分值",) if has_points else ()), "条件")
    return (Table(heads, tuple(rows)),)


def _judging(rule: AnyRule, contracts: Contracts) -> tuple[str | Table, ...]:
    blocks: list[str | Table] = []
    if isinstance(rule, Rule):
        reader = Reader(rule, contracts)
        blocks.append(f"出线条件：{flag_in_words(rule.flag, rule)}。")
        if rule.reached:
            totals = {name: f"“{reader(text)}”" for name, text in rule.total.items()}
            told = flag_in_words(rule.reached, rule, totals)
            blocks.append(f"一个主体的各单元相加后还要：{told}。")
        counters = [
            (name, one.title, EFFECTS[one.effect], signal_in_words(one, rule, contracts))
            for name, one in rule.counter.items()
        ]
        if counters:
            blocks.append(Table(("反证", "内容", "效果", "条件"), tuple(counters)))
    else:
        blocks += group_judging(rule)
    figures = [
        (name, value_in_words(one), _range(one.range), why_in_words(one))
        for name, one in rule.parameters.items()
    ]
    if figures:
        blocks.append(Table(("参数", "值", "可调范围", "理由"), tuple(figures)))
    return tuple(blocks)


def _range(bounds: tuple[float, float] | None) -> str:
    return f"{bounds[0]:g} 至 {bounds[1]:g}" if bounds else ""


def _elements(rule: AnyRule, found: list[Read], contracts: Contracts) -> Table:
    parts: dict[tuple[str, str], dict[str, None]] = {}
    for one in found:
        if one.field is not None:
            is_match = isinstance(rule, Rule) and one.part in rule.unit.match
            told = "与单元对应的记录" if is_match else title_of(rule, one.part)
            parts.setdefault((one.source, one.field), {})[told] = None
    rows = []
    order = list(dict.fromkeys(source for source, _ in parts))  # a source's fields together
    for (source, field), used in sorted(parts.items(), key=lambda one: order.index(one[0][0])):
        read = contracts[source].fields[field]
        kind = re.split("；表头|，如", field_notes(read)[2])[0]
        kind += "）" if "（" in kind and not kind.endswith("）") else ""
        rows.append((contracts[source].title, read.header, kind, "、".join(used)))
    return Table(("来源", "字段", "类型", "用于"), tuple(rows))


def _sources(found: list[Read], contracts: Contracts) -> Table:
    rows = [
        (contract.title, contract.holder, EXTRACT_KINDS[contract.kind])
        for contract in (contracts[name] for name in dict.fromkeys(one.source for one in found))
    ]
    return Table(("资料", "掌握单位", "报送方式"), tuple(rows))


def _flow(rule: AnyRule, contracts: Contracts) -> tuple[str, ...]:
    steps = ["收数：各单位资料按契约读入，读不懂的列为问题，缺的列为不明。"]
    steps.append("认主体：单位、个人、项目按代码、证件号码和名称关联；弱关联只待补，不出线。")
    if isinstance(rule, Rule):
        named = "、".join(dict.fromkeys(contracts[t.source].title for t in rule.unit.sources))
        steps.append(f"取单元：{named}，每条记录逐个判断。")
        for name, match in rule.unit.match.items():
            steps.append(f"对应：在“{contracts[match.source].title}”中找属于单元的记录（{name}）。")
        steps += [f"看要素：{signal.title}。" for signal in rule.signals.values()]
        steps.append(f"判断：{flag_in_words(rule.flag, rule)}。")
        steps += [f"看反证：{c.title}（{EFFECTS[c.effect]}）。" for c in rule.counter.values()]
        steps += ["合计：同一主体的各单元相加。"] if rule.reached else []
    else:
        named = "、".join(contracts[claim.source].title for claim in rule.claims)
        steps.append(f"取诉求：{named}，按项目或单位归在一起，在时间窗内按人数计。")
        known = "、".join(contracts[one.source].title for one in rule.known)
        steps.append(f"减去已掌握的：{known}。")
    steps.append("出线索：按得分排序，附证据到原始文件的行，交检察官核查。")
    return tuple(f"{number}. {step}" for number, step in enumerate(steps, 1))


def _checks(rule: AnyRule) -> tuple[str, ...]:
    return (
        *(f"核查：{item}" for item in rule.check),
        *(f"可能的正常原因：{item}" for item in rule.innocent),
    )


def _cases(rule: AnyRule, contracts: Contracts) -> Table:
    rows = []
    for case in rule.tests:
        given = "；".join(
            f"{contracts[source].title} {len(rows_)} 条" for source, rows_ in case.given.items()
        )
        rows.append((case.name, case.as_of, given, _outcome(case)))
    return Table(("情形（虚构）", "截至", "资料", "结果"), tuple(rows))


def _outcome(case: Case) -> str:
    told: Mapping[str, tuple[str, ...]] = {
        "出线": case.expect.flagged,
        "待补": case.expect.incomplete,
    }
    found = [f"{word}：{'、'.join(names)}" for word, names in told.items() if names]
    return "；".join(found) or "不报"


def _limits(rule: AnyRule) -> tuple[str, ...]:
    return tuple(f"{KINDS[case.kind]}：{case.name}" for case in rule.tests if case.kind)
