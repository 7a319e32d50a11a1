"""Checks a group rule against the contracts of the sources that it reads."""

from collections.abc import Iterator

from connectors.model import Contract
from pipeline.list_names import list_names
from pipeline.screen.group.model import HAPPENED, Claim, GroupRule, Known, Matching
from pipeline.screen.names import Contracts, mention_field

Fault = tuple[tuple[str | int, ...], str]


def group_faults(rule: GroupRule, contracts: Contracts) -> list[Fault]:
    """Find what does not fit the contracts: where in the rule, and what, in Chinese."""
    found: list[Fault] = []
    for at, claim in enumerate(rule.claims):
        found += [(("claims", at), what) for what in _claim_faults(claim, contracts)]
    for at, known in enumerate(rule.known):
        found += [(("known", at), what) for what in _known_faults(known, contracts)]
    return found


def _claim_faults(claim: Claim, contracts: Contracts) -> Iterator[str]:
    contract = contracts.get(claim.source)
    if contract is None:
        yield f"没有来源 {claim.source!r}"
        return
    day = None if claim.on == HAPPENED else claim.on
    names = (day, claim.claimed, claim.amount, claim.outcome, *claim.text, *claim.shows)
    yield from _field_faults(contract, names, claim.matching)
    yield from _role_faults(contract, (claim.project, claim.employer, claim.person))


def _known_faults(known: Known, contracts: Contracts) -> Iterator[str]:
    contract = contracts.get(known.source)
    if contract is None:
        yield f"没有来源 {known.source!r}"
        return
    yield from _field_faults(contract, (known.case, known.workers, known.closed), known.matching)
    yield from _field_faults(contract, (), known.unless)
    yield from _role_faults(contract, (known.project, known.employer, known.person))
    if known.roster is None:
        return
    roster = contracts.get(known.roster.source)
    if roster is None:
        yield f"没有来源 {known.roster.source!r}"
        return
    yield from _field_faults(roster, (known.roster.case,), None)
    yield from _role_faults(roster, (known.roster.person,))


def _field_faults(
    contract: Contract, names: tuple[str | None, ...], matching: Matching | None
) -> Iterator[str]:
    for name in (*names, matching.field if matching else None):
        if name is not None and name not in contract.fields:
            yield f"来源 {contract.source} 没有字段 {name!r}"
    if matching and matching.mentions and matching.mentions not in list_names():
        yield f"没有词表 {matching.mentions!r}，名称见 docs/parameters.md"


def _role_faults(contract: Contract, roles: tuple[str | None, ...]) -> Iterator[str]:
    for role in roles:
        if role is None:
            continue
        try:
            field = mention_field(contract, role)
        except ValueError as error:
            yield str(error)
        else:
            if contract.fields[field].several:
                yield f"{contract.source} 的 {field} 一格写多个名称，不能用来归并"
