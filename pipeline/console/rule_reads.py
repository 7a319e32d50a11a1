"""Which fields of which sources a rule reads, and for which of its parts."""

from collections.abc import Iterator
from typing import NamedTuple

from sqlglot import exp

from connectors.model import Contract
from pipeline.frozen import Frozen
from pipeline.screen.grammar import parse
from pipeline.screen.group.model import GroupRule
from pipeline.screen.load import AnyRule
from pipeline.screen.model import Rule
from pipeline.screen.names import TEXT_ROLES, Contracts, mention_field, part_fields, taken
from pipeline.screen.parts import UNIT, Match, Take
from pipeline.screen.shown import fields_behind, fields_read


class Read(NamedTuple):
    """A field that a part of a rule reads.

    Attributes:
        part: `unit`, a match, a signal or a counter; of a group rule the claim's or case's source.
        field: Null: the source itself.
    """

    part: str
    source: str
    field: str | None = None


def reads(rule: AnyRule, contracts: Contracts) -> list[Read]:
    """List what a rule reads, each once, in the order of its parts; the source itself first."""
    found = _of_group(rule, contracts) if isinstance(rule, GroupRule) else _of_rule(rule, contracts)
    return list(dict.fromkeys(found))


def title_of(rule: AnyRule, part: str) -> str:
    """Name a part of a rule in Chinese."""
    if isinstance(rule, GroupRule):
        return "诉求" if part in {claim.source for claim in rule.claims} else "已立案件"
    if part == UNIT or part in rule.unit.match:
        return "单元" if part == UNIT else f"单元的 {part}"
    kind = "反证" if part in rule.counter else "要素"
    return f"{kind}“{rule.all_signals[part].title}”"


def _of_rule(rule: Rule, contracts: Contracts) -> Iterator[Read]:
    fields = part_fields(rule)
    for take in rule.unit.sources:
        yield from _of_take(take, fields[UNIT], contracts)
    for name, match in rule.unit.match.items():
        yield from _of_match(name, match, fields[name], contracts)
    for name, signal in rule.all_signals.items():
        if signal.source is None:
            continue
        contract = contracts[signal.source]
        ends = (signal.chain.from_, signal.chain.to) if signal.chain else ()
        named = [*fields_read(rule, name), *ends]
        yield Read(name, signal.source)
        for field in (*_of_roles((*(signal.role or ()), *signal.meets), contract), *named):
            if field in contract.fields:
                yield Read(name, signal.source, field)


def _of_take(take: Take, names: list[str], contracts: Contracts) -> Iterator[Read]:
    contract = contracts[take.source]
    roles = [*(take.role or ()), *(role for roles in take.others.values() for role in roles)]
    behind = [field for name in names for field in fields_behind(taken(take, contracts, name))]
    yield Read(UNIT, take.source)
    for field in (*_of_roles(roles, contract), *take.area, *_columns(take.where), *behind):
        if field in contract.fields:
            yield Read(UNIT, take.source, field)


def _of_match(name: str, match: Match, names: list[str], contracts: Contracts) -> Iterator[Read]:
    contract = contracts[match.source]
    theirs = [pair.theirs for pair in match.numbers]
    named = [*_of_roles([match.role] if match.role else [], contract), *theirs, *names]
    yield Read(name, match.source)
    for field in (*named, *([match.basis] if match.basis else []), *_columns(match.or_party)):
        if field in contract.fields:
            yield Read(name, match.source, field)


def _of_roles(roles: list[str] | tuple[str, ...], contract: Contract) -> list[str]:
    """List the fields that name roles; whom a free text names stands in no column of its own."""
    found = []
    for role in roles:
        if role not in TEXT_ROLES or contract.texts is None:
            found.append(mention_field(contract, role))
    return found


def _columns(text: str) -> list[str]:
    if not text:
        return []
    return [column.name for column in parse(text).find_all(exp.Column) if not column.table]


def _of_group(rule: GroupRule, contracts: Contracts) -> Iterator[Read]:
    rosters = [known.roster for known in rule.known if known.roster]
    parts: list[Frozen] = [*rule.claims, *rule.known, *rosters]
    for part in parts:
        told = part.model_dump()
        contract = contracts[told["source"]]
        matched = [told[key]["field"] for key in ("matching", "unless") if told.get(key)]
        named = [value for value in told.values() if isinstance(value, str)]
        named += [*told.get("text", ()), *matched]
        roles = {contract.role(name): name for name, one in contract.fields.items() if one.role}
        yield Read(contract.source, contract.source)
        for name in named:
            field = roles.get(name, name)
            if field in contract.fields:
                yield Read(contract.source, contract.source, field)
