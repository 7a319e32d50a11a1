"""What `rules why` prints: units, signals with their records, and why nothing is told."""

from collections.abc import Iterator

from rich.console import Console

from pipeline.console.rule_bench import Bench, on_night
from pipeline.console.rule_why import Found, Seen, UnitView, Why, explain_subject
from pipeline.console.rules import chosen, loaded
from pipeline.errors import Place, UsageError
from pipeline.nightly.workspace import Workspace
from pipeline.report.messages import EFFECTS, OUTCOMES
from pipeline.screen.condition import State, condition
from pipeline.screen.model import Rule
from pipeline.screen.names import Contracts

STATES: dict[State, str] = {True: "成立", False: "不成立", None: "不明"}
EMPTY = "（空）"


def show_why(
    console: Console, workspace: Workspace, rule_id: str, typed: str, run_id: str | None
) -> None:
    """Say what a rule finds in a subject and why; raises `UsageError` for a rule about groups."""
    rules, _ = loaded(workspace)
    rule = chosen(rules, rule_id)
    if not isinstance(rule, Rule):
        raise UsageError(
            f"{rule_id} 按群组计数，没有逐个的要素可问",
            place=Place("规则"),
            fix=f"xinsuo rules try {rule_id} 看命中；依据的记录见报告里的线索",
        )
    if not typed.strip():
        raise UsageError("没有写问谁", place=Place("主体"), fix="写名称、代码、案号或文号")
    with on_night(workspace, run_id) as bench:
        for line in lines(bench, rule, typed.strip()):
            console.print(line, markup=False, highlight=False, soft_wrap=True)


def lines(bench: Bench, rule: Rule, typed: str) -> Iterator[str]:
    """Write the answer."""
    why = explain_subject(bench, rule, typed)
    yield f"{rule.id}  {rule.title}"
    yield bench.told
    if not why.total:
        yield from _no_unit(why, rule, typed, bench.contracts)
        return
    told = "、".join(OUTCOMES[outcome] for outcome in dict.fromkeys(why.outcomes))
    yield f"答案：{told or '什么也不报'}"
    yield from (f"  {says}" for says in why.says)
    for number, unit in enumerate(why.units, 1):
        yield ""
        yield f"单元 {number}/{why.total}：{unit.name}，{unit.source}（{unit.own.place}）"
        yield f"  {_cells(unit.own)}"
        if not unit.is_sure:
            yield "  记录与主体只是弱关联，最多待补：请先确认这个关联"
        for name, found in unit.signals.items():
            yield from _signal(rule, name, found)
        yield f"  条件 {rule.flag} → {STATES[unit.answer.state]}（{unit.points} 分）"
        yield from (f"  · {reason}" for reason in reasons(rule, unit, is_told=bool(why.outcomes)))
    if why.total > len(why.units):
        yield f"另有 {why.total - len(why.units)} 个单元没有列出；写案号或文号可只看一个。"


def _no_unit(why: Why, rule: Rule, typed: str, contracts: Contracts) -> Iterator[str]:
    yield f"答案：什么也不报：没有以“{typed}”为主体的单元"
    for take in rule.unit.sources:
        role = "、".join(take.role or take.area)
        where = f"，且 {take.where}" if take.where else ""
        yield f"  单元取自“{contracts[take.source].title}”，主体是 {role}{where}"
    if not why.mentions:
        yield "  这一夜的资料里没有这个名称或号码；换全称、代码，或用 xinsuo who 查"
    for source, role, count in why.mentions:
        yield f"  提到它的：“{contracts[source].title}”，作为 {role}，{count} 条"


def _signal(rule: Rule, name: str, found: Found) -> Iterator[str]:
    counter = rule.counter.get(name)
    kind = f"反证（{EFFECTS[counter.effect]}）" if counter else "要素"
    signal = rule.all_signals[name]
    state = STATES[found.state] if found.is_asked else "未看（前面的要素已不成立）"
    points = f"（{signal.points} 分）" if signal.points else ""
    yield f"  [{state}] {kind} {name} {signal.title}{points}"
    if signal.any:
        yield f"      其一成立即可：{'、'.join(signal.any)}"
    yield from (f"      缺：{lack}" for lack in found.lacks)
    if found.kept:
        yield "      " + "，".join(f"{kept} = {value}" for kept, value in found.kept)
    yield from (f"      {record.place}：{_cells(record)}" for record in found.records)
    if found.others:
        yield f"      看过但不合 {signal.where} 的："
        yield from (f"        {record.place}：{_cells(record)}" for record in found.others)
    elif found.state is False and signal.source and not found.records:
        yield "      没有找到这样的记录"


def _cells(record: Seen) -> str:
    return "，".join(f"{header}：{text or EMPTY}" for header, text in record.cells)


def reasons(rule: Rule, unit: UnitView, *, is_told: bool) -> list[str]:
    """Say what keeps a unit from being told, in words."""
    if unit.answer.state is False:
        return _false_reasons(rule, unit)
    held = [
        name
        for name, counter in rule.counter.items()
        if counter.effect == "withdraw" and unit.signals[name].state
    ]
    if held:
        return [f"反证 {name} {rule.counter[name].title} 成立，撤回" for name in held]
    told = [f"取决于 {name} {rule.all_signals[name].title}" for name in unit.answer.hangs_on]
    if not is_told and rule.reached:
        totals = "；".join(f"{name}：{text}" for name, text in rule.total.items())
        told.append(f"各单元合计没有达到 {rule.reached}（{totals}）")
    return told


def _false_reasons(rule: Rule, unit: UnitView) -> list[str]:
    flag = condition(rule.flag, rule)
    needed = [name for name in flag.needed() if unit.signals[name].state is False]
    if needed:
        return [f"必要的 {name} {rule.signals[name].title} 不成立" for name in needed]
    possible = sum(
        signal.points for name, signal in rule.signals.items() if unit.signals[name].state is None
    )
    return [f"条件不成立：已有 {unit.points} 分，不明的至多再加 {possible} 分"]
