"""Answers a rule's `flag` from the states of its signals, and tells which unknown signals the
answer hangs on.

Worked out once for each distinct combination of states, never for each row.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from typing import NamedTuple

from sqlglot import exp

from pipeline.screen.grammar import parse
from pipeline.screen.model import Rule
from pipeline.screen.parts import Signal

State = bool | None
POINTS = "points"
MOST_GUESSES = 10
"""Most unknown signals of which every combination is tried; ours: a thousand take 50 ms."""


class Answer(NamedTuple):
    """True, false or None (unknown), and the unknown signals of which one could change it."""

    state: State
    hangs_on: tuple[str, ...]


@dataclass(frozen=True)
class Condition:
    """A boolean expression over named states and `points`.

    Attributes:
        tree: The expression.
        signals: Signals by name: their points, and what they stand for (`any`).
        parameters: Values of `:name`.
    """

    tree: exp.Expr
    signals: Mapping[str, Signal]
    parameters: Mapping[str, object]

    def answer(self, states: Mapping[str, State]) -> Answer:
        """Answer for one combination of states of the signals that are looked at themselves.

        An unknown signal counts as hung on when some outcome of the others leaves the answer to it.
        """
        read = set(self._read())
        unknown = [name for name, state in states.items() if state is None and name in read]
        if len(unknown) > MOST_GUESSES:
            state = self._bounded(states)
            return Answer(state, () if state is not None else tuple(unknown))
        outcomes: dict[tuple[bool, ...], bool] = {
            guess: bool(self._bounded({**states, **dict(zip(unknown, guess, strict=True))}))
            for guess in product((False, True), repeat=len(unknown))
        }
        answers = set(outcomes.values())
        if len(answers) == 1:
            return Answer(answers.pop(), ())
        pivots = [
            name
            for at, name in enumerate(unknown)
            if any(outcomes[guess] != outcomes[_flipped(guess, at)] for guess in outcomes)
        ]
        return Answer(None, tuple(pivots))

    def _bounded(self, states: Mapping[str, State]) -> State:
        """Answer by the bounds of each part: the answer itself where no signal is unknown, else
        never wrong, at times unknown where trying all would tell.
        """
        full = {
            **states,
            **{
                name: _any([states[part] for part in signal.any])
                for name, signal in self.signals.items()
                if signal.any and all(part in states for part in signal.any)
            },
        }
        points = [
            sum(
                signal.points
                for name, signal in self.signals.items()
                if full.get(name) or (most and name in full and full[name] is None)
            )
            for most in (False, True)
        ]
        return self._bound(self.tree, full, points)

    def _bound(self, node: exp.Expr, full: Mapping[str, State], points: list[int]) -> State:
        if isinstance(node, exp.Paren):
            return self._bound(node.this, full, points)
        if isinstance(node, exp.And | exp.Or):
            parts = [self._bound(part, full, points) for part in node.flatten()]
            return _any(parts) if isinstance(node, exp.Or) else _not(_any([_not(p) for p in parts]))
        if isinstance(node, exp.Not):
            return _not(self._bound(node.this, full, points))
        if isinstance(node, exp.GTE):
            least = self._least(node.expression)
            return True if points[0] >= least else None if points[1] >= least else False
        return full[node.name]

    def needed(self) -> list[str]:
        """Name the signals without which the condition cannot hold: operands of its outermost
        `and`.
        """
        operands = list(self.tree.flatten()) if isinstance(self.tree, exp.And) else [self.tree]
        names = [node.name for node in operands if isinstance(node, exp.Column)]
        return [name for name in names if name in self.signals]

    def _read(self) -> Iterator[str]:
        for column in self.tree.find_all(exp.Column):
            if column.name == POINTS:
                scored = [name for name, signal in self.signals.items() if signal.points]
                yield from (part for name in scored for part in self._parts(name))
            else:
                yield from self._parts(column.name)

    def _parts(self, name: str) -> list[str]:
        signal = self.signals.get(name)
        return list(signal.any) if signal is not None and signal.any else [name]

    def _least(self, node: exp.Expr) -> int:
        value = self.parameters[node.name] if isinstance(node, exp.Placeholder) else node.to_py()
        return int(str(value))


def _any(states: Sequence[State]) -> State:
    return True if True in states else None if None in states else False


def _not(state: State) -> State:
    return None if state is None else not state


def kleene(text: str) -> tuple[str, list[str]]:
    """Write a condition over signals, without `points`, as SQL over `s_<signal>.state`; gives it
    with the signals that it names.
    """
    names = list(dict.fromkeys(column.name for column in parse(text).find_all(exp.Column)))
    return _sql(parse(text)), names


def _sql(node: exp.Expr) -> str:
    if isinstance(node, exp.Paren):
        return f"({_sql(node.this)})"
    if isinstance(node, exp.Not):
        return f"NOT ({_sql(node.this)})"
    if isinstance(node, exp.And | exp.Or):
        word = " AND " if isinstance(node, exp.And) else " OR "
        return "(" + word.join(_sql(part) for part in node.flatten()) + ")"
    return f"s_{node.name}.state"


def condition(text: str, rule: Rule) -> Condition:
    """Read a condition over a rule's signals; what it may hold is checked by lint."""
    values = {name: p.value for name, p in rule.parameters.items()}
    return Condition(parse(text), rule.signals, values)


def _flipped(guess: tuple[bool, ...], at: int) -> tuple[bool, ...]:
    return (*guess[:at], not guess[at], *guess[at + 1 :])
