"""What `tests.fuzz.rules` does with each input: a shipped rule is changed, loaded, compiled."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from connectors.contract import load_contracts
from pipeline.errors import RuleError
from pipeline.located import read_yaml
from pipeline.nightly.folders import SHIPPED_RULES
from pipeline.screen.compile import compile_rule
from pipeline.screen.fragments import FRAGMENTS, fragment_files
from pipeline.screen.load import read_rules, rule_files
from pipeline.screen.model import Rule

CONTRACTS = load_contracts()
TOKENS = [
    "unit", "count()", "sum(", ":as_of", ":x", "and", "or", "not", "(", ")", ",", "'a'", "'", '"',
    "in", "between", "is null", "=", "<>", "+", "1e999", "null", "true", "amount", "closed_on",
    "passed(", "suit_end(", "contains_any(", "date_of(", "coalesce(", "given(", "overlap(",
    "text_kinds", "tier", "employer_kind", "points", "{subject}", "{a.b:money}", "[", "|", "]",
    "{", "}", "$after", "select", "case", "cast(", "::", "interval", "x -> x", ";", "--", "/*",
    "[1]", "?", "@", "over ()", "（", "，", "“", "\x00", "9" * 400, "a" * 300, "..", "any(", "if(",
]  # fmt: skip
KEYS = [
    "use", "with", "of", "from", "role", "among", "any", "where", "keep", "on", "whose", "behind",
    "through", "by", "meets", "chain", "absent", "since", "until", "unknown", "window", "take",
    "latest", "match", "others", "area", "points", "effect", "group", "overlay", "total", "given",
]  # fmt: skip
Places = list[tuple[Any, ...]]


class UnnumberedError(Exception):
    """A fault of a rule file that has no number."""


def places(value: Any, at: tuple[Any, ...] = ()) -> Places:
    """List where something stands in a rule."""
    found = [at] if at else []
    if isinstance(value, dict | list):
        for key, one in value.items() if isinstance(value, dict) else enumerate(value):
            found += places(one, (*at, key))
    return found


def mutated(data: Any, bases: list[Any], spots: list[Places]) -> Any:
    """Take a shipped rule and change it in a few places, as `data` (atheris' provider) says."""
    at = data.ConsumeIntInRange(0, len(bases) - 1)
    rule = json.loads(bases[at])
    for _ in range(data.ConsumeIntInRange(1, 3)):
        where, holder = data.PickValueInList(spots[at]), rule
        try:
            for key in where[:-1]:
                holder = holder[key]
            old = holder[where[-1]]
            if isinstance(old, str) and data.ConsumeBool():
                cut = data.ConsumeIntInRange(0, len(old))
                holder[where[-1]] = f"{old[:cut]} {data.PickValueInList(TOKENS)} {old[cut:]}"
            else:
                holder[where[-1]] = _value(data)
        except (KeyError, IndexError, TypeError):
            continue  # an earlier change took it away
    return rule


def _value(data: Any, depth: int = 0) -> Any:
    kind = data.ConsumeIntInRange(0, 6 if depth < 3 else 4)
    some = range(data.ConsumeIntInRange(0, 4))
    if kind <= 2:
        return " ".join(data.PickValueInList(TOKENS) for _ in some)
    if kind == 3:
        return data.PickValueInList([None, True, False, -1, 0, 1.5, "", 10**30])
    if kind == 4:
        return data.ConsumeUnicodeNoSurrogates(12)
    if kind == 5:
        return [_value(data, depth + 1) for _ in some]
    return {data.PickValueInList(KEYS): _value(data, depth + 1) for _ in some}


def tried(folder: Path, rule: Any) -> None:
    """Load and compile one rule; raises where what comes of it is no numbered fault."""
    (folder / "x.yaml").write_text(json.dumps(rule, ensure_ascii=False), encoding="utf-8")
    made, faults = read_rules([folder], CONTRACTS)
    for one in faults:
        if not (isinstance(one, RuleError) and "[XS" in str(one)):
            raise UnnumberedError(repr(one))
    for rule_ in made:
        if isinstance(rule_, Rule):
            compile_rule(rule_, CONTRACTS)


def target(folder: Path, provider: Callable[[bytes], Any]) -> Callable[[bytes], None]:
    """Make what atheris calls with each input."""
    (folder / FRAGMENTS).mkdir()
    for path in fragment_files(SHIPPED_RULES):
        (folder / FRAGMENTS / path.name).write_bytes(path.read_bytes())
    values: list[Any] = [read_yaml(path).value for path in rule_files(SHIPPED_RULES)]
    bases = [json.dumps({**one, "id": "x", "tests": one["tests"][:2]}) for one in values]
    spots = [places(json.loads(one)) for one in bases]

    def once(data: bytes) -> None:
        tried(folder, mutated(provider(data), bases, spots))

    return once
