"""In which scope a signal of a rule is written: what comes before it, and whom it can be about."""

from pipeline.engine.statement import text_literal
from pipeline.screen.kleene import Bound
from pipeline.screen.model import Rule
from pipeline.screen.names import Contracts, Names
from pipeline.screen.parts import UNIT, Signal


def before(rule: Rule, name: str) -> dict[str, Signal]:
    """Give the signals that come before `name` and so may be used in it."""
    found = {}
    for other, signal in rule.all_signals.items():
        if other == name:
            break
        found[other] = signal
    return found


def signal_names(rule: Rule, contracts: Contracts, name: str) -> Names:
    """Make the scope of a signal's condition and kept values."""
    signal = rule.all_signals[name]
    own = UNIT if signal.among else signal.of or contracts[signal.source or ""]
    return Names(rule, contracts, own, before(rule, name), tiers="k" if signal.chain else "")


def wanted_of(signal: Signal, names: Names, bound: Bound) -> str:
    """Write the condition on the unit that the signal can hold at all."""
    parts = []
    if signal.only:
        parts.append(f"coalesce(u.entity_kind, 'organisation') = {text_literal(signal.only)}")
    if signal.expected:
        parts.append(names.of_unit().writer(bound).condition(signal.expected))
    return " AND ".join(f"({part})" for part in parts) or "TRUE"
