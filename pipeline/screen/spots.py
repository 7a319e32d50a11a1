"""Lists every expression of a rule with its place in the file and the scope in which it is
written.
"""

from collections.abc import Callable, Iterator
from functools import partial
from typing import NamedTuple

from sqlglot import exp

from pipeline.screen.among import kept_scope
from pipeline.screen.grammar import AGGREGATES
from pipeline.screen.kept import aggregate
from pipeline.screen.kleene import Bound, Ref, Scope, Writer
from pipeline.screen.model import Rule
from pipeline.screen.names import SUBJECT, Contracts, Names, field_of, taken
from pipeline.screen.parts import UNIT, Constant, Signal
from pipeline.screen.scopes import before, signal_names


class Spot(NamedTuple):
    """An expression: where it stands, its text, and a trial of writing it (raises `ValueError`)."""

    where: tuple[str | int, ...]
    text: str
    write: Callable[[], object]


def spots(rule: Rule, contracts: Contracts) -> Iterator[Spot]:
    """List the expressions of a rule whose sources and roles are right; `flag` and `reached`
    apart.
    """
    bound = Bound({name: p.value for name, p in rule.parameters.items()})
    yield from _of_units(rule, contracts, bound)
    for block, signals in (("signals", rule.signals), ("counter", rule.counter)):
        for name, signal in signals.items():
            if not signal.any:
                yield from _of_signal(rule, contracts, (block, name), bound)
    for name, text in rule.total.items():
        yield _condition(("total", name), text, _kept_scope(rule), bound)


def _condition(where: tuple[str | int, ...], text: str, scope: Scope, bound: Bound) -> Spot:
    return Spot(where, text, lambda: Writer(scope, bound, is_trial=True).condition(text))


def _value(where: tuple[str | int, ...], text: str, scope: Scope, bound: Bound) -> Spot:
    return Spot(where, text, lambda: Writer(scope, bound, is_trial=True).value(text))


def _of_units(rule: Rule, contracts: Contracts, bound: Bound) -> Iterator[Spot]:
    unit = Names(rule, contracts, UNIT, {})
    for at, take in enumerate(rule.unit.sources):
        own = Names(rule, contracts, contracts[take.source], {})
        if take.where:
            yield _condition(("unit", "sources", at, "where"), take.where, own, bound)
        for name, given in take.take.items():
            at_name = ("unit", "sources", at, "take", name)
            if isinstance(given, Constant) and given.value:
                yield _value(at_name, given.value, own, bound)
                continue
            yield Spot(at_name, name, partial(taken, take, contracts, name))
    if rule.unit.number:
        yield _value(("unit", "number"), rule.unit.number, unit, bound)
    if rule.unit.latest:
        yield _value(("unit", "latest", "per"), rule.unit.latest.per, unit, bound)
    for name in rule.unit.match:
        yield from _of_match(rule, contracts, name, bound)


def _of_match(rule: Rule, contracts: Contracts, name: str, bound: Bound) -> Iterator[Spot]:
    where, match = ("unit", "match", name), rule.unit.match[name]
    source = contracts[match.source]
    unit, theirs = Names(rule, contracts, UNIT, {}), Names(rule, contracts, source, {})
    for pair in match.numbers:
        yield _value((*where, "numbers"), pair.theirs, theirs, bound)
        yield _value((*where, "numbers"), pair.ours, unit, bound)
    for given in match.given:
        yield _value((*where, "given"), given, unit, bound)
    if match.basis:
        yield Spot((*where, "basis"), match.basis, partial(field_of, source, match.basis))
    if match.since:
        yield _value((*where, "since"), match.since, unit, bound)
    for key, text, scope in (
        ("or_party", match.or_party, theirs),
        ("expected", match.expected, unit),
    ):
        if text:
            yield _condition((*where, key), text, scope, bound)


def _of_signal(
    rule: Rule, contracts: Contracts, where: tuple[str, str], bound: Bound
) -> Iterator[Spot]:
    name = where[1]
    signal = rule.all_signals[name]
    own = signal_names(rule, contracts, name)
    unit = Names(rule, contracts, UNIT, before(rule, name))
    others = frozenset({SUBJECT, *rule.unit.others}) if signal.among else frozenset()
    if signal.among:
        yield from _of_among(signal, where, unit, bound, others)
    else:
        yield _condition((*where, "where"), signal.where, own, bound)
    for kept, text in signal.keep.items():
        yield Spot((*where, "keep", kept), text, partial(_write_kept, text, own, bound, others))
    for theirs, ours in signal.on.items():
        yield _value((*where, "on"), theirs, own, bound)
        yield _value((*where, "on"), ours, unit, bound)
    if signal.expected:
        yield _condition((*where, "expected"), signal.expected, unit, bound)
    for key in ("since", "until"):
        if text := getattr(signal, key):
            yield _value((*where, key), text, unit, bound)
    if signal.unknown:
        yield _condition((*where, "unknown", "when"), signal.unknown.when, unit, bound)


def _of_among(
    signal: Signal, where: tuple[str, str], unit: Names, bound: Bound, others: frozenset[str]
) -> Iterator[Spot]:
    among = signal.among
    if among is None:
        return
    for at, text in enumerate(among.by):
        if text not in others:
            yield _value((*where, "among", "by", at), text, unit, bound)
    if among.window:
        yield _value((*where, "among", "window", "on"), among.window.on, unit, bound)
        for key in ("days", "months"):
            if isinstance(text := getattr(among.window, key), str):
                at_key = (*where, "among", "window", key)
                yield _value(at_key, text, kept_scope(signal), bound)
    yield _condition((*where, "where"), signal.where, kept_scope(signal), bound)


def _write_kept(text: str, scope: Scope, bound: Bound, others: frozenset[str]) -> None:
    made = aggregate(text)
    function = AGGREGATES[made.name]
    writer = Writer(scope, bound, is_trial=True)
    for at, value in enumerate(made.values):
        if function.skips and isinstance(value, exp.Column) and value.name in others:
            continue
        (writer.condition if function.takes_condition and at == 0 else writer.value)(value)


def _kept_scope(rule: Rule) -> Scope:
    def scope(qualifier: str, name: str) -> Ref:
        if qualifier not in rule.signals or name not in rule.signals[qualifier].keep:
            raise ValueError(f"没有保留值 {qualifier}.{name}")
        return Ref(name, "", qualifier, name)

    return scope
