"""Compiles a signal: the records that show it, then what it is for each unit.

row_<s>   unit_id, source, record_id, record_key, party_id, state (true, or null: unknown), rank,
          "<kept>" …; one row per unit and record for which the condition is not false
sig_<s>   unit_id, state (true | false | null: unknown), rank, "<kept>" …; one row per unit
"""

from collections.abc import Callable, Mapping

from sqlglot import exp

from pipeline.engine.statement import identifier, text_literal
from pipeline.screen.among import among_statements
from pipeline.screen.joins import find_records
from pipeline.screen.kept import aggregated, kept_columns
from pipeline.screen.kleene import Bound
from pipeline.screen.model import Rule
from pipeline.screen.names import Contracts, Names
from pipeline.screen.parts import UNIT, Signal
from pipeline.screen.scopes import before, signal_names, wanted_of
from pipeline.screen.seen import seen
from pipeline.screen.statement import (
    SURE,
    Statement,
    covered,
    statement,
)


def signal_statements(
    rule: Rule, contracts: Contracts, name: str, parameters: Mapping[str, object]
) -> list[Statement]:
    """Compile one signal; one that stands for others has no rows of its own."""
    signal = rule.all_signals[name]
    if signal.any:
        return [_any(name, signal)]
    if signal.among:
        return among_statements(rule, contracts, name, parameters)
    rows = _part_rows if signal.of else _source_rows
    return [
        rows(rule, contracts, name, Bound(dict(parameters))),
        _state(rule, contracts, name, Bound(dict(parameters))),
    ]


def _party_of(names: Names) -> Callable[[exp.Expr], str]:
    def party(value: exp.Expr) -> str:
        is_named = isinstance(value, exp.Column) and not value.table
        return names.party(value.name) if is_named and names.is_mention(value.name) else ""

    return party


def _source_rows(rule: Rule, contracts: Contracts, name: str, bound: Bound) -> Statement:
    signal = rule.all_signals[name]
    names = signal_names(rule, contracts, name)
    writer = names.writer(bound)
    where = writer.condition(signal.where)
    kept = kept_columns(signal, writer, _party_of(names))
    found = find_records(signal, contracts, names, bound)
    if found.reach:
        able = signal_names(rule, contracts, name)
        wanted = wanted_of(signal, able, bound)
        found = found.mentions_first(able.joins(), wanted)
        wanted = "TRUE"
    else:
        wanted = wanted_of(signal, names, bound)
    contract = contracts[signal.source or ""]
    found = found.filled(seen(contract, names.used), names.kept_joins())
    columns = "".join(f", {column}" for column in [*kept, *(["k.tier"] if signal.chain else [])])
    sql = f"""{found.tables}SELECT * FROM (
  SELECT u.unit_id, {text_literal(contract.source)} AS source, r.record_id, r.record_key,
    {found.party} AS party_id,
    {where} AS state, {found.rank} AS rank{columns}
  FROM unit AS u{names.kept_joins()}{found.reach}{found.joins}{names.record_joins()}
  WHERE ({wanted}) IS NOT FALSE
) WHERE state IS NOT FALSE
QUALIFY row_number() OVER (
  PARTITION BY unit_id, record_id ORDER BY state NULLS LAST, rank DESC, party_id) = 1"""
    return statement(f"row_{name}", sql, bound)


def _part_rows(rule: Rule, contracts: Contracts, name: str, bound: Bound) -> Statement:
    signal = rule.all_signals[name]
    part = signal.of or UNIT
    names = signal_names(rule, contracts, name)
    writer = names.writer(bound)
    where = writer.condition(signal.where)
    kept = kept_columns(signal, writer, lambda _: "")
    columns = "".join(f", {column}" for column in kept)
    wanted = wanted_of(signal, names, bound)
    if part == UNIT:
        source, record, key = "u.source", "u.record_id", "u.record_key"
        state = where
    else:
        source = text_literal(rule.unit.match[part].source)
        record, key = (f"u.{identifier(f'{part}.{c}')}" for c in ("record_id", "record_key"))
        found = f"u.{identifier(f'{part}.state')} = 'found'"
        state = f"CASE WHEN {found} THEN {where} WHEN ({where}) IS FALSE THEN FALSE END"
    sql = f"""SELECT * FROM (
  SELECT u.unit_id, {source} AS source, {record} AS record_id, {key} AS record_key, u.party_id,
    {state} AS state, 3 AS rank{columns}
  FROM unit AS u{names.joins()}
  WHERE {record} IS NOT NULL AND ({wanted}) IS NOT FALSE
) WHERE state IS NOT FALSE"""
    return statement(f"row_{name}", sql, bound)


def _any(name: str, signal: Signal) -> Statement:
    states = " OR ".join(f"s_{other}.state" for other in signal.any)
    ranks = ", ".join(f"CASE WHEN s_{other}.state THEN s_{other}.rank END" for other in signal.any)
    joins = "".join(f"\nJOIN sig_{other} AS s_{other} USING (unit_id)" for other in signal.any)
    sql = f"SELECT unit_id, {states} AS state, greatest({ranks}) AS rank\nFROM unit AS u{joins}"
    return statement(f"sig_{name}", sql, Bound({}))


def _state(rule: Rule, contracts: Contracts, name: str, bound: Bound) -> Statement:
    signal = rule.all_signals[name]
    names = Names(rule, contracts, UNIT, before(rule, name))
    writer = names.writer(bound)
    when = writer.condition(signal.unknown.when) if signal.unknown else "FALSE"
    since, until = (
        writer.value(text) if text else "CAST(NULL AS DATE)"
        for text in (signal.since, signal.until)
    )
    wanted = wanted_of(signal, names, bound)
    sure = "f.sure"
    if signal.is_by_party:
        sure = f"f.sure AND u.rank >= {SURE}"
    dark = _not_looked_up(signal, since, until)
    found, silent = ("FALSE", "TRUE") if signal.absent else ("TRUE", "FALSE")
    rank = _level_rank(rule, signal)
    kept = "".join(f", f.{identifier(column)}" for column in signal.keep)
    sql = f"""WITH found AS (
  SELECT unit_id, bool_or(coalesce(state AND rank >= {SURE}, FALSE)) AS sure,
    max(rank) FILTER (WHERE state) AS rank{"".join(_aggregated(signal))}
  FROM row_{name} GROUP BY unit_id
)
SELECT u.unit_id, CASE WHEN ({wanted}) IS FALSE THEN FALSE WHEN {sure} THEN {found}
    WHEN f.unit_id IS NOT NULL OR ({when}) IS NOT FALSE OR {dark} THEN NULL
    ELSE {silent} END AS state, {rank} AS rank{kept}{_coverage(signal)}
FROM unit AS u LEFT JOIN found AS f USING (unit_id){names.joins()}"""
    return statement(f"sig_{name}", sql, bound)


def _level_rank(rule: Rule, signal: Signal) -> str:
    """Write the rank of the weakest link in a signal; null where nothing was found."""
    is_alone = rule.subject == "record" and not signal.is_by_party
    if signal.absent:
        return "3" if is_alone else "u.rank"
    return "f.rank" if is_alone else "CASE WHEN f.rank IS NOT NULL THEN least(f.rank, u.rank) END"


def _coverage(signal: Signal) -> str:
    """Write whether what an answer of absence rests on was stated, or only observed."""
    if not signal.absent:
        return ""
    source = text_literal(signal.source or "")
    return f", (SELECT min(c.kind) FROM coverage AS c WHERE c.source = {source}) AS coverage_kind"


def _aggregated(signal: Signal) -> list[str]:
    rows = f"state AND rank >= {SURE}"
    return [
        f",\n    {aggregated(text, kept, rows)} AS {identifier(kept)}"
        for kept, text in signal.keep.items()
    ]


def _not_looked_up(signal: Signal, since: str, until: str) -> str:
    """Write the condition that finding no record does not mean that there is none."""
    if signal.of and signal.of != UNIT:
        return f"u.{identifier(f'{signal.of}.state')} IN ('lost', 'uncovered')"
    if signal.of or signal.unfound == "false":
        return "FALSE"
    if signal.unfound == "unknown":
        return "TRUE"
    return f"NOT {covered(text_literal(signal.source or ''), 'u.place', since, until)}"
