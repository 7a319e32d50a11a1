"""What `rules why` prints: units, signals with their records, and why nothing is told."""

from collections.abc import Iterator, Sequence

from pipeline.console.rule_bench import Bench
from pipeline.console.rule_why import Found, Seen, UnitView, Why, explain_subject
from pipeline.report.messages import EFFECTS, OUTCOMES
from pipeline.screen.condition import State, condition
from pipeline.screen.grammar import columns
from pipeline.screen.model import Rule
from pipeline.screen.names import Contracts

STATES: dict[State, str] = {True: "成立", False: "不成立", None: "不明"}
EMPTY = "（空）"


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
        yield f"  {cells(unit.own)}"
        if not unit.is_sure:
            yield "  记录与主体只是弱关联，最多待补：请先确认这个关联"
        for name, found in unit.signals.items():
            yield from _signal(rule, name, found, unit)
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
    yield from named_in(why.mentions, contracts)


def named_in(mentions: Sequence[tuple[str, str, int]], contracts: Contracts) -> Iterator[str]:
    """Say which sources name somebody, where nothing is told of him."""
    if not mentions:
        yield "  这一夜的资料里没有这个名称或号码；换全称、代码，或用 xinsuo who 查"
    for source, role, count in mentions:
        yield f"  提到它的：“{contracts[source].title}”，作为 {role}，{count} 条"


def _signal(rule: Rule, name: str, found: Found, unit: UnitView) -> Iterator[str]:
    counter = rule.counter.get(name)
    kind = f"反证（{EFFECTS[counter.effect]}）" if counter else "要素"
    signal = rule.all_signals[name]
    state = STATES[found.state] if found.is_asked else "未看（前面的要素已不成立）"
    points = f"（{signal.points} 分）" if signal.points else ""
    yield f"  [{state}] {kind} {name} {signal.title}{points}"
    if signal.any:
        yield f"      其一成立即可：{'、'.join(signal.any)}"
    yield from (f"      缺：{lack}" for lack in found.lacks)
    if found.is_asked and found.state is None and not found.lacks:
        yield from (f"      {why}" for why in _leans_on(rule, name, unit))
    if found.kept:
        yield "      " + "，".join(f"{kept} = {value}" for kept, value in found.kept)
    yield from (f"      {record.place}：{cells(record)}" for record in found.records)
    if found.others:
        yield f"      看过但不合 {signal.where} 的："
        yield from (f"        {record.place}：{cells(record)}" for record in found.others)
    elif found.state is False and signal.source and not found.records:
        yield "      没有找到这样的记录"


def _leans_on(rule: Rule, name: str, unit: UnitView) -> Iterator[str]:
    """Say which signals' values an unknown signal reads that have none, not being true."""
    signal = rule.all_signals[name]
    texts = [text for text in (signal.where, signal.since, signal.until) if text]
    tables = dict.fromkeys(one.table for text in texts for one in columns(text))
    for other in (one for one in tables if one in rule.all_signals):
        if unit.signals[other].state is not True:
            yield f"要用 {other} 的数，而 {other} 没有成立"


def cells(record: Seen) -> str:
    """Write the cells of a record on one line."""
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
