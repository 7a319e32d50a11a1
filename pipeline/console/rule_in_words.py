"""A rule's signals and sentences as a reader without SQL sees them; never read back."""

import re
from collections.abc import Mapping
from types import MappingProxyType

from connectors.model import Contract
from pipeline.console.expression_in_words import Reader, own_of
from pipeline.console.words_of_rules import RELATIONS
from pipeline.screen.model import Rule
from pipeline.screen.names import mention_field
from pipeline.screen.parts import Signal

FORMATS = {"money": "金额", "date": "日期", "count": "数", "text": "文字"}
FIXED = {"subject": "主体", "about": "当事人", "number": "文号", "as_of": "截至日期"}


def signal_in_words(signal: Signal, rule: Rule, contracts: Mapping[str, Contract]) -> str:
    """Write when a signal holds: which records are looked at, what they must say."""
    if signal.any:
        return "以下其一成立：" + "、".join(rule.all_signals[name].title for name in signal.any)
    reader = Reader(
        rule, contracts, own_of(signal, contracts), kept_of=signal if signal.among else None
    )
    told = [] if signal.where in ("true", "false") else [reader(signal.where)]
    if signal.among:
        told = [_among(signal, rule, contracts), *told]
    else:
        told = [_records(signal, rule, contracts), *told]
    if signal.unknown:
        told.append(f"不明的情形：{signal.unknown.says}")
    return "；".join(told)


def _among(signal: Signal, rule: Rule, contracts: Mapping[str, Contract]) -> str:
    among, unit = signal.among, Reader(rule, contracts)
    if among is None:
        return ""
    told = f"按{'、'.join(unit(text) for text in among.by)}归并"
    if among.with_:
        told += f"（只算 {flag_in_words(among.with_, rule)} 的）"
    if among.window:
        length = among.window.days or among.window.months
        span = unit(str(length)) if isinstance(length, str) else str(length)
        plain = span.removesuffix(" 日").removesuffix(" 个月")
        last = "日" if among.window.days else "个月"
        told += f"，{unit(among.window.on)}首末相隔不超过 {plain} {last}"
    return told


def _records(signal: Signal, rule: Rule, contracts: Mapping[str, Contract]) -> str:
    """Say which records a signal looks at, and that there must be none where it asks so."""
    if signal.source is None:
        matched = rule.unit.match.get(signal.of or "")
        if matched:
            return f"与单元对应的“{contracts[matched.source].title}”"
        titles = [contracts[take.source].title for take in rule.unit.sources]
        return f"“{titles[0]}”" if len(titles) == 1 else "单元自己的记录"
    contract = contracts[signal.source]
    found = [*_named(signal, rule, contracts), *_numbered(signal, rule, contracts)]
    found += ["以及由它们逐级引出的"] if signal.chain else []
    since = f"（问 {_since(signal, rule, contracts)} 起的）" if signal.since else ""
    none = "没有这样的记录：" if signal.absent else ""
    return f"{none}“{contract.title}”中{'、'.join(found)}{since}"


def _since(signal: Signal, rule: Rule, contracts: Mapping[str, Contract]) -> str:
    return Reader(rule, contracts)(signal.since)


def _named(signal: Signal, rule: Rule, contracts: Mapping[str, Contract]) -> list[str]:
    if signal.role is None:
        return []
    contract = contracts[signal.source or ""]
    heads = [contract.fields[mention_field(contract, role)].header for role in signal.role]
    who = "主体"
    if signal.whose:
        who = f"单元的{Reader(rule, contracts)(signal.whose)}"
    elif signal.by:
        who = f"“{rule.all_signals[signal.by_signal].title}”所涉的主体"
    if signal.behind:
        who += f"的{'、'.join(RELATIONS[one] for one in signal.behind)}"
    if signal.through:
        who += f"（作为{'、'.join(RELATIONS[one] for one in signal.through)}）名下的企业"
    return [f"“{'”或“'.join(dict.fromkeys(heads))}”是{who}的"]


def _numbered(signal: Signal, rule: Rule, contracts: Mapping[str, Contract]) -> list[str]:
    theirs = Reader(rule, contracts, contracts[signal.source or ""])
    ours = Reader(rule, contracts)
    values = {field: ours(value) for field, value in signal.on.items()}
    told = [
        f"{theirs(field)}与{value if '的' in value else f'单元的{value}'}相同的"
        for field, value in values.items()
    ]
    return told + [f"{theirs(a)}是单元的{ours(b)}的" for a, b in signal.meets.items()]


def flag_in_words(text: str, rule: Rule, totals: Mapping[str, str] = MappingProxyType({})) -> str:
    """Write a condition over signals with their titles, over totals in the words given."""
    joints = {"and": "且", "or": "或", "not": "非", "points": "分值合计"}
    words = {**joints, **{name: f"“{signal.title}”" for name, signal in rule.signals.items()}}
    words |= totals
    told = re.sub(r":([a-z_]+)", lambda one: str(rule.parameters[one[1]].value), text)
    told = told.replace(">=", "≥")
    return re.sub(r"[a-z][a-z0-9_]*", lambda one: words.get(one[0], one[0]), told)


def says_in_words(text: str) -> str:
    """Write a sentence with what stands at its places, the clauses for known values.

    >>> says_in_words("{subject} 欠 {a.b:money}[，{c.d:date} 立案|]")
    '〔主体〕 欠 〔金额〕，〔日期〕 立案'
    """
    shown = re.sub(r"\{([a-z_.]+)(?::([a-z]+))?\}", _place, text)
    return re.sub(r"\[([^|\]]*)\|[^\]]*\]", r"\1", shown)


def _place(found: re.Match[str]) -> str:
    name, form = found[1], found[2]
    return f"〔{FIXED.get(name) or FORMATS.get(form or 'text', '文字')}〕"
