"""Checks a rule against the contracts and against itself: all faults at once, each numbered and
placed.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from sqlglot import exp

from pipeline.errors import RuleError
from pipeline.located import Located
from pipeline.screen.condition import POINTS
from pipeline.screen.faults import fault
from pipeline.screen.grammar import columns, parse, refused_in
from pipeline.screen.group.model import GroupRule
from pipeline.screen.hints import name_like, source_like
from pipeline.screen.kinds import KindError
from pipeline.screen.lint_tests import test_faults
from pipeline.screen.lint_words import cited_faults, word_faults
from pipeline.screen.model import Rule
from pipeline.screen.names import Contracts, mention_field
from pipeline.screen.parts import UNIT, Signal, Take
from pipeline.screen.spots import Spot, spots
from pipeline.screen.wording import FIXED, FORMATS, places, unreadable

Where = Sequence[str | int]
FLAG_NODES = (
    exp.And,
    exp.Or,
    exp.Not,
    exp.Paren,
    exp.Column,
    exp.Identifier,
    exp.GTE,
    exp.Placeholder,
    exp.Literal,
)


def lint(rule: Rule, file: Located, contracts: Contracts) -> list[RuleError]:
    """List the faults of one rule; `file` tells where each thing stands."""
    shape = [fault(code, file, where, what) for code, where, what in _shape(rule, contracts)]
    if shape:
        return shape  # expressions mean nothing while sources and parts are wrong
    found = [
        *_expressions(rule, contracts),
        *_flags(rule),
        *_kept(rule),
        *_use(rule),
        *head_faults(rule, contracts),
    ]
    return [fault(code, file, where, what) for code, where, what in found]


Found = Iterator[tuple[str, Where, str]]


def _shape(rule: Rule, contracts: Contracts) -> Found:
    for at, take in enumerate(rule.unit.sources):
        yield from _take(take, ("unit", "sources", at), contracts)
    for name, match in rule.unit.match.items():
        yield from _source(match.source, _one(match.role), ("unit", "match", name), contracts)
    for block, signals in (("signals", rule.signals), ("counter", rule.counter)):
        for name, signal in signals.items():
            yield from _signal(rule, name, signal, (block, name), contracts)


def _one(role: str | None) -> tuple[str, ...]:
    return (role,) if role else ()


def _take(take: Take, where: Where, contracts: Contracts) -> Found:
    if (take.role is None) != bool(take.area):
        yield "XS307", where, ""
    yield from _source(take.source, take.role or (), where, contracts)
    if take.source not in contracts:
        return
    for name, roles in take.others.items():
        yield from _source(take.source, roles, (*where, "others", name), contracts)
    for name in set(take.area) - contracts[take.source].fields.keys():
        yield "XS203", (*where, "area"), f"来源 {take.source} 没有字段 {name!r}"


def _source(source: str, roles: Sequence[str], where: Where, contracts: Contracts) -> Found:
    if source not in contracts:
        yield "XS301", (*where, "from"), source_like(source, contracts)
        return
    for role in roles:
        try:
            mention_field(contracts[source], role)
        except ValueError as error:
            yield "XS302", (*where, "role"), str(error)


def _signal(rule: Rule, name: str, signal: Signal, where: Where, contracts: Contracts) -> Found:
    kinds = (signal.of, signal.source, signal.among, signal.any or None)
    if sum(kind is not None for kind in kinds) != 1:
        yield "XS304", where, ""
        return
    if signal.of is not None and signal.of != UNIT and signal.of not in rule.unit.match:
        yield "XS303", (*where, "of"), signal.of
    yield from _references(rule, name, signal, where)
    if signal.source is not None:
        yield from _looked_up(rule, signal, where, contracts)


def _looked_up(rule: Rule, signal: Signal, where: Where, contracts: Contracts) -> Found:
    source = signal.source or ""
    yield from _source(source, (*(signal.role or ()), *signal.meets), where, contracts)
    if not signal.on and signal.role is None:
        yield "XS305", where, ""
    if signal.chain and source in contracts:
        fields = contracts[source].fields
        for end in {signal.chain.from_, signal.chain.to} - fields.keys():
            yield "XS203", (*where, "chain"), f"来源 {source} 没有字段 {end!r}"


def _references(rule: Rule, name: str, signal: Signal, where: Where) -> Found:
    """Check the names of other signals and of whom else the unit names."""
    earlier = list(rule.all_signals)[: list(rule.all_signals).index(name)]
    for other in (*signal.any, *([signal.by_signal] if signal.by else [])):
        if other not in earlier or rule.all_signals[other].any:
            yield "XS306", where, other
    for named in (*([signal.whose] if signal.whose else []), *signal.meets.values()):
        if named not in rule.unit.others:
            yield "XS308", where, named
    if signal.among and signal.among.with_:
        allowed = set(earlier)
        try:
            tree = parse(signal.among.with_)
        except ValueError as error:
            yield "XS201", (*where, "among", "with"), str(error)
            return
        yield from _nodes(tree, (*where, "among", "with"), allowed, rule, FLAG_NODES[:6])


def _expressions(rule: Rule, contracts: Contracts) -> Found:
    for spot in spots(rule, contracts):
        yield from _expression(spot, rule)


def _expression(spot: Spot, rule: Rule) -> Found:
    try:
        bad = refused_in(spot.text)
    except ValueError as error:
        yield "XS201", spot.where, str(error)
        return
    if bad:
        yield "XS202", spot.where, "、".join(dict.fromkeys(bad))
        return
    try:
        spot.write()
    except KindError as error:
        yield "XS205", spot.where, str(error)
    except ValueError as error:
        yield "XS203", spot.where, str(error) + _without_colon(spot.text, rule)


def _without_colon(text: str, rule: Rule) -> str:
    """Hold out the parameters that an expression names without their colon."""
    names = [column.name for column in columns(text) if not column.table]
    meant = [f":{name}" for name in names if name in rule.parameters]
    return f"；参数前要写冒号：{'、'.join(meant)}" if meant else ""


def _flags(rule: Rule) -> Found:
    for key, text, extra in (("flag", rule.flag, ()), ("reached", rule.reached, tuple(rule.total))):
        if not text:
            continue
        try:
            tree = parse(text)
        except ValueError as error:
            yield "XS201", (key,), str(error)
            continue
        yield from _nodes(tree, (key,), {*rule.signals, *extra, POINTS}, rule, FLAG_NODES)
    for name in rule.reopen_on:
        if name not in rule.signals:
            yield "XS401", ("reopen_on",), _named(name, rule.signals)


def _named(name: str, known: Iterable[str]) -> str:
    """Write a name that is not there, with the one that may be meant."""
    return f"{name!r}{name_like(name, known)}"


def _is_in_place(node: exp.Expr) -> bool:
    """Tell whether a comparison is of points with a figure, and a figure stands in one."""
    if isinstance(node, exp.GTE):
        is_figure = isinstance(node.expression, exp.Placeholder) or node.expression.is_int
        return isinstance(node.this, exp.Column) and node.this.name == POINTS and is_figure
    if isinstance(node, exp.Literal | exp.Placeholder):
        return isinstance(node.parent, exp.GTE)
    if isinstance(node, exp.Column) and node.name == POINTS:
        return isinstance(node.parent, exp.GTE)
    return True


def _nodes(
    tree: exp.Expr, where: Where, names: set[str], rule: Rule, allowed: tuple[type, ...]
) -> Found:
    for node in tree.walk():
        if not isinstance(node, allowed) or not _is_in_place(node):
            yield "XS204", where, node.sql(dialect="duckdb")
            return  # what stands in it is no signal either
        if isinstance(node, exp.Column) and node.name not in names:
            yield "XS401", where, _named(node.name, names)
        elif isinstance(node, exp.Placeholder) and node.name not in rule.parameters:
            yield "XS203", where, f"没有参数 :{node.name}"


def _kept(rule: Rule) -> Found:
    named: list[tuple[Where, str]] = [
        ((key,), getattr(rule, key)) for key in ("amount", "workers", "aged_from")
    ]
    named += [(("figures", name), text) for name, text in rule.figures.items()]
    named += [
        ((key,), place.name)
        for key, text in rule.headlines.items()
        for place in places(text)
        if place.name not in FIXED
    ]
    for where, text in named:
        signal, _, value = text.partition(".")
        if text and (signal not in rule.all_signals or value not in rule.all_signals[signal].keep):
            kept = [f"{name}.{own}" for name, one in rule.all_signals.items() for own in one.keep]
            yield "XS402", where, _named(text, kept)
    for name, one in rule.all_signals.items():
        block = "signals" if name in rule.signals else "counter"
        unknown = [p.name for p in places(one.says) if p.name not in {*one.keep, *FIXED}]
        where = (block, name, "says")
        yield from (("XS402", where, _named(what, (*one.keep, *FIXED))) for what in unknown)
    for text in _sentences(rule):
        formats = (place.format for place in places(text))
        yield from (("XS403", ("says",), kind) for kind in formats if kind not in FORMATS)
        if unreadable(text):
            yield "XS404", ("says",), unreadable(text)


def _sentences(rule: Rule) -> list[str]:
    return [*rule.headlines.values(), *(signal.says for signal in rule.all_signals.values())]


def _use(rule: Rule) -> Found:
    written = " ".join(
        [rule.flag, rule.reached, *rule.total.values(), *(text for text in _all_texts(rule))]
    )
    for name, parameter in rule.parameters.items():
        if not re.search(rf":{name}\b", written):
            yield "XS502", ("parameters", name), name
        if said := parameter.out_of_range(name, parameter.value):
            yield "XS501", ("parameters", name), said
    for name, signal in rule.signals.items():
        if not signal.points and not re.search(rf"\b{name}\b", written):
            yield "XS503", ("signals", name), name


def _all_texts(rule: Rule) -> Iterator[str]:
    for match in rule.unit.match.values():
        yield from (match.or_party, match.expected, match.since)
    for signal in rule.all_signals.values():
        yield from (signal.where, signal.expected, signal.since, *signal.keep.values(), *signal.any)
        yield from (signal.by or "", signal.unknown.when if signal.unknown else "", signal.until)
        if signal.among:
            window = signal.among.window
            yield from (signal.among.with_, *signal.among.by)
            yield from (str(window.days), str(window.months)) if window else ()


def head_faults(rule: Rule | GroupRule, contracts: Contracts) -> Found:
    """List what is wrong with the words, the basis and the tests of any kind of rule."""
    yield from word_faults(rule)
    yield from cited_faults(rule)
    yield from test_faults(rule.tests, rule.parameters, contracts, status=rule.status)
