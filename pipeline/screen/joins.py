"""Writes how the records of a signal are found: by party, by numbers, by both, along a chain.

In the statement `u` is the unit and `r` the record; `{rows}` stands for the source as it is seen,
`{kept}` for the joins with kept values.
"""

from typing import NamedTuple

from connectors.model import Contract
from pipeline.engine.statement import identifier, text_literal
from pipeline.screen.kleene import Bound, Writer
from pipeline.screen.names import Contracts, Names, mention_field
from pipeline.screen.parts import Chain, Signal
from pipeline.screen.statement import RANK_OF_LEVEL

PROJECT = "project"
"""The source that says what a project's number stands for."""
LONGEST = 20
"""Most records in a chain; ours: the longest chain of subcontracts in published cases has five."""


class Found(NamedTuple):
    """How records are found.

    Attributes:
        tables: What stands before the SELECT, naming its tables; often empty.
        reach: From `unit AS u` to the mentions `l` of whom is looked for; empty: not by party.
        joins: What stands after that.
        party: Whom they are about.
        reached: Ranks of the links in `reach`.
        ranks: Ranks of those in `joins`.
    """

    tables: str
    reach: str
    joins: str
    party: str
    reached: tuple[str, ...]
    ranks: tuple[str, ...]

    @property
    def rank(self) -> str:
        """Write the rank of the weakest link on the way."""
        return _least([*self.reached, *self.ranks])

    def filled(self, rows: str, kept: str) -> "Found":
        """Put the source as it is seen, and the joins with kept values, in their places."""
        tables = self.tables.replace("{rows}", rows).replace("{kept}", kept)
        return self._replace(tables=tables, joins=self.joins.replace("{rows}", rows))

    def mentions_first(self, kept: str, wanted: str) -> "Found":
        """Find the mentions before the records, of units for which `wanted` may hold: few of them
        lead to few records, which the engine, left to itself, joins to all mentions first.
        """
        tables = f"""WITH met AS MATERIALIZED (
  SELECT u.unit_id, l.record_id, l.party_id, {_least([*self.reached])} AS rank
  FROM unit AS u{kept}{self.reach}
  WHERE ({wanted}) IS NOT FALSE
)
"""
        reach = "\nJOIN met AS l ON l.unit_id = u.unit_id"
        return self._replace(tables=tables, reach=reach, reached=("l.rank",))


def roles_in(alias: str, roles: tuple[str, ...]) -> str:
    """Write the condition that a mention is in one of these roles."""
    if len(roles) == 1:
        return f"{alias}.role = {text_literal(roles[0])}"
    return f"{alias}.role IN ({', '.join(text_literal(role) for role in roles)})"


def find_records(signal: Signal, contracts: Contracts, names: Names, bound: Bound) -> Found:
    """Write how the records of a source's signal are found.

    Raises:
        ValueError: A role, field or name is not there.
    """
    contract = contracts[signal.source or ""]
    found = _directly(signal, contract, names, bound)
    if signal.chain is not None:
        return _along(signal.chain, signal, contract, names, found, bound)
    return found


def _directly(signal: Signal, contract: Contract, names: Names, bound: Bound) -> Found:
    pairs = _pairs(signal, names, bound)
    if signal.role is None:
        joins = f"\nJOIN {{rows}} AS r ON {' AND '.join(pairs)}"
        met, ranks = _met(signal, contract)
        return Found("", "", joins + met, "CAST(NULL AS VARCHAR)", (), ranks)
    for role in signal.role:
        mention_field(contract, role)
    sought, via, reached = _sought(signal)
    reach = (
        f"\nJOIN unit_party AS p ON p.unit_id = u.unit_id"
        f" AND p.whose = {text_literal(signal.whose or '')}{via}"
        f"\nJOIN party AS l ON l.source = {text_literal(contract.source)}"
        f" AND {roles_in('l', signal.role)} AND l.party_id = {sought}"
    )
    joins = f"\nJOIN {{rows}} AS r ON {' AND '.join(['r.record_id = l.record_id', *pairs])}"
    met, ranks = _met(signal, contract)
    named = ("p.rank",) if signal.whose else ()
    return Found("", reach, joins + met, "l.party_id", ("l.rank", *reached, *named), ranks)


def _met(signal: Signal, contract: Contract) -> tuple[str, tuple[str, ...]]:
    """Write the joins with whom else the record must name, and the ranks of all that leads to it
    but its own mentions.
    """
    joins, ranks = "", _of_number(signal, contract)
    for at, (theirs, ours) in enumerate(signal.meets.items()):
        mention_field(contract, theirs)
        joins += (
            f"\nJOIN unit_party AS q{at} ON q{at}.unit_id = u.unit_id"
            f" AND q{at}.whose = {text_literal(ours)}"
            f"\nJOIN party AS m{at} ON m{at}.source = {text_literal(contract.source)}"
            f" AND m{at}.role = {text_literal(theirs)} AND m{at}.record_id = r.record_id"
            f" AND m{at}.party_id = q{at}.party_id"
        )
        ranks += [f"m{at}.rank", f"q{at}.rank"]
    return joins, tuple(ranks)


def number_in(signal: Signal, contract: Contract) -> str:
    """Name the field with a project's number by which records are found; empty where none is."""
    place = contract.place
    if place is None or place.source != PROJECT or place.through not in signal.on:
        return ""
    return place.through or ""


def _of_number(signal: Signal, contract: Contract) -> list[str]:
    """Write how sure it is whose record one with a project's number is, where it is found by it."""
    field = number_in(signal, contract)
    if not field:
        return []
    number = f"r.{identifier(field)}"
    return [f"CASE WHEN {number} IN (SELECT project_no FROM shared_number) THEN 1 ELSE 3 END"]


def _least(ranks: list[str]) -> str:
    if len(ranks) < 2:
        return ranks[0] if ranks else "3"
    return f"least({', '.join(ranks)})"


def _pairs(signal: Signal, names: Names, bound: Bound) -> list[str]:
    writer = Writer(names.of_unit(), bound)
    return [f"{names('', theirs).sql} = {writer.value(ours)}" for theirs, ours in signal.on.items()]


def _sought(signal: Signal) -> tuple[str, str, list[str]]:
    """Write who is looked for instead of the party in `p`: (party, joins, ranks)."""
    if signal.by:
        name, _, role = signal.by.partition(".")
        via = f"\nJOIN row_{name} AS b ON b.unit_id = u.unit_id"
        ranks = ["CASE WHEN b.state THEN b.rank ELSE 0 END"]
        if not role:
            return "b.party_id", via, ranks
        via += (
            f"\nJOIN party AS o ON o.source = b.source AND o.role = {text_literal(role)}"
            " AND o.record_id = b.record_id"
        )
        return "o.party_id", via, [*ranks, "o.rank"]
    if not (signal.through or signal.behind):
        return "p.party_id", "", []
    party, via, ranks = "p.party_id", "", []
    if signal.behind:
        via = f"\nJOIN relation AS h ON h.to_id = p.party_id AND {_kinds('h', signal.behind)}"
        party, ranks = "h.from_id", [RANK_OF_LEVEL.format(level="h.level")]
    if signal.through:
        others = " AND b.to_id <> p.party_id" if signal.behind else ""
        kinds = _kinds("b", signal.through)
        via += f"\nJOIN relation AS b ON b.from_id = {party} AND {kinds}{others}"
        party, ranks = "b.to_id", [*ranks, RANK_OF_LEVEL.format(level="b.level")]
    return party, via, ranks


def _kinds(alias: str, kinds: tuple[str, ...]) -> str:
    return f"{alias}.kind IN ({', '.join(text_literal(kind) for kind in kinds)})"


def _along(
    chain: Chain, signal: Signal, contract: Contract, names: Names, found: Found, bound: Bound
) -> Found:
    """Follow the records found from one to the next; the shortest way to a record counts, so that
    a circle ends.
    """
    pairs = " AND ".join(_pairs(signal, names, bound)) if signal.role is not None else ""
    same = f"\n  JOIN {{rows}} AS r ON r.record_id = n.record_id AND {pairs}" if pairs else ""
    tables = f"""WITH RECURSIVE edge AS (
{_edges(chain, contract, names)}
), walk AS (
  SELECT u.unit_id, r.record_id, 1 AS tier, {found.rank} AS rank
  FROM unit AS u{{kept}}{found.reach}{found.joins}
  UNION
  SELECT k.unit_id, n.record_id, k.tier + 1, least(k.rank, e.rank, n.rank)
  FROM walk AS k JOIN unit AS u ON u.unit_id = k.unit_id{{kept}}
  JOIN edge AS e ON e.record_id = k.record_id
  JOIN edge AS n ON n.here = e.next{same}
  WHERE k.tier < {LONGEST}
), met AS (
  SELECT unit_id, record_id, min(tier) AS tier, max(rank) AS rank
  FROM walk GROUP BY unit_id, record_id
)
"""
    joins = (
        "\nJOIN met AS k ON k.unit_id = u.unit_id\nJOIN {rows} AS r ON r.record_id = k.record_id"
    )
    return Found(tables, "", joins, "CAST(NULL AS VARCHAR)", (), ("k.rank",))


def _edges(chain: Chain, contract: Contract, names: Names) -> str:
    """Write the SELECT of [record_id, here, next, rank]: whom or what a record follows, and leads
    to.
    """
    if not names.is_mention(chain.from_):
        here, onward = names("", chain.from_).sql, names("", chain.to).sql
        return (
            f"  SELECT r.record_id, {here} AS here, {onward} AS next, 3 AS rank FROM {{rows}} AS r"
        )
    source = text_literal(contract.source)
    for role in (chain.from_, chain.to):
        mention_field(contract, role)
    return (
        "  SELECT a.record_id, a.party_id AS here, b.party_id AS next,"
        " least(a.rank, b.rank) AS rank\n"
        f"  FROM party AS a JOIN party AS b ON b.source = a.source AND b.record_id = a.record_id\n"
        f"  WHERE a.source = {source} AND a.role = {text_literal(chain.from_)}"
        f" AND b.role = {text_literal(chain.to)}"
    )
