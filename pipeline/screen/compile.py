"""Compiles a rule to SQL: the units it judges, each signal, and what each signal lacks where it is
unknown.

Identifiers come from the contracts and from names that the rule's model has checked; every literal
and
parameter is bound.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from pipeline.screen.missing import missing_statement
from pipeline.screen.model import Rule
from pipeline.screen.names import Contracts
from pipeline.screen.signals import signal_statements
from pipeline.screen.statement import Statement
from pipeline.screen.units import unit_statements


@dataclass(frozen=True)
class Compiled:
    """A rule's statements, in the order in which they run.

    Attributes:
        units: The tables of units.
        signals: By signal and counter: its rows, then its state.
        missing: By signal and counter that is no mere name for others: what it lacks.
    """

    rule: Rule
    units: tuple[Statement, ...]
    signals: Mapping[str, tuple[Statement, ...]]
    missing: Mapping[str, Statement]

    def text(self) -> str:
        """Write all statements as one text, for the golden files."""
        every = [*self.units, *(s for made in self.signals.values() for s in made)]
        return "\n\n".join(
            f"-- {made.table}{f', added to it if {made.added_if}' if made.added_if else ''}\n"
            f"{made.sql};\n-- values: {made.values}"
            for made in [*every, *self.missing.values()]
        )


def compile_rule(rule: Rule, contracts: Contracts) -> Compiled:
    """Compile a rule that has passed lint; pure.

    Raises:
        ValueError: A name, role or expression is not what the contracts know (lint says so with its
            place).
    """
    parameters = {name: p.value for name, p in rule.parameters.items()}
    signals = {
        name: tuple(signal_statements(rule, contracts, name, parameters))
        for name in rule.all_signals
    }
    missing = {
        name: missing_statement(rule, contracts, name, parameters)
        for name, signal in rule.all_signals.items()
        if not signal.any
    }
    made = [*(one for several in signals.values() for one in several), *missing.values()]
    units = unit_statements(rule, contracts, parameters, made)
    return Compiled(rule, tuple(units), signals, missing)
