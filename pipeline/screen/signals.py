"""Compiles a signal: the records that show it, then what it is for each unit.

row_<s>   unit_id, source, record_id, record_key, party_id, state (true, or null: unknown), rank,
          "<kept>" …; one row per unit and record for which the condition is not false
sig_<s>   unit_id, state (true | false | null: unknown), rank, "<kept>" …; one row per unit
"""

from collections.abc import Mapping

from pipeline.engine.statement import identifier, text_literal
from pipeline.screen.kleene import Bound, Writer
from pipeline.screen.model import UNIT, Rule, Signal
from pipeline.screen.names import Contracts, Names, aggregate, mention_field
from pipeline.screen.seen import seen
from pipeline.screen.statement import (
    RANK_OF_LEVEL,
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
    rows = _part_rows if signal.of else _source_rows
    return [
        rows(rule, contracts, name, Bound(dict(parameters))),
        _state(rule, contracts, name, Bound(dict(parameters))),
    ]


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
    own = signal.of or contracts[signal.source or ""]
    return Names(rule, contracts, own, before(rule, name))


def kept_columns(signal: Signal, writer: Writer) -> list[str]:
    """Write the kept values of one record."""
    columns = []
    for kept, text in signal.keep.items():
        _, value = aggregate(text)
        columns.append(f"{writer.value(value) if value else '1'} AS {identifier(kept)}")
    return columns


def join_record(rule: Rule, contracts: Contracts, name: str, names: Names) -> tuple[str, str, str]:
    """Write how a source's records are found: (joins, their party, rank of the link).

    Raises:
        ValueError: A role or field is not there.
    """
    signal = rule.all_signals[name]
    contract = contracts[signal.source or ""]
    if signal.on:
        pairs = [
            f"{names('', theirs).sql} = {_ours(names, ours)}" for theirs, ours in signal.on.items()
        ]
        return f"\nJOIN {{rows}} AS r ON {' AND '.join(pairs)}", "CAST(NULL AS VARCHAR)", "3"
    mention_field(contract, signal.role or "")
    party, via, rank = _party(signal)
    link = (
        f"\nJOIN unit_party AS p ON p.unit_id = u.unit_id{via}"
        f"\nJOIN party AS l ON l.source = {text_literal(contract.source)}"
        f" AND l.role = {text_literal(signal.role or '')} AND l.party_id = {party}"
        "\nJOIN {rows} AS r ON r.record_id = l.record_id"
    )
    return link, "l.party_id", f"least(l.rank, {rank})" if rank else "l.rank"


def _ours(names: Names, text: str) -> str:
    part, _, field = text.rpartition(".")
    return names(part or UNIT, field).sql


def _party(signal: Signal) -> tuple[str, str, str]:
    if signal.by:
        via = f"\nJOIN row_{signal.by} AS b ON b.unit_id = u.unit_id"
        return "b.party_id", via, "CASE WHEN b.state THEN b.rank ELSE 0 END"
    if signal.through or signal.behind:
        kinds = ", ".join(text_literal(kind) for kind in signal.through or signal.behind)
        ours, theirs = ("from_id", "to_id") if signal.through else ("to_id", "from_id")
        via = f"\nJOIN relation AS b ON b.{ours} = p.party_id AND b.kind IN ({kinds})"
        return f"b.{theirs}", via, RANK_OF_LEVEL.format(level="b.level")
    return "p.party_id", "", ""


def _source_rows(rule: Rule, contracts: Contracts, name: str, bound: Bound) -> Statement:
    signal = rule.all_signals[name]
    names = signal_names(rule, contracts, name)
    writer = names.writer(bound)
    where = writer.condition(signal.where)
    kept = kept_columns(signal, writer)
    joins, party, rank = join_record(rule, contracts, name, names)
    wanted = _wanted(signal, names, bound)
    contract = contracts[signal.source or ""]
    columns = "".join(f", {column}" for column in kept)
    sql = f"""SELECT * FROM (
  SELECT u.unit_id, {text_literal(contract.source)} AS source, r.record_id, r.record_key,
    {party} AS party_id,
    {where} AS state, {rank} AS rank{columns}
  FROM unit AS u{joins.format(rows=seen(contract, names.used))}{names.joins()}
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
    columns = "".join(f", {column}" for column in kept_columns(signal, writer))
    wanted = _wanted(signal, names, bound)
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


def _wanted(signal: Signal, names: Names, bound: Bound) -> str:
    """Write the condition on the unit that the signal can hold at all."""
    parts = []
    if signal.only:
        parts.append(f"coalesce(u.entity_kind, 'organisation') = {text_literal(signal.only)}")
    if signal.expected:
        parts.append(names.of_unit().writer(bound).condition(signal.expected))
    return " AND ".join(f"({part})" for part in parts) or "TRUE"


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
    since = writer.value(signal.since) if signal.since else "CAST(NULL AS DATE)"
    wanted = _wanted(signal, names, bound)
    sure = "f.sure"
    if signal.is_by_party:
        sure = f"f.sure AND u.rank >= {SURE}"
    found, silent = ("FALSE", "TRUE") if signal.absent else ("TRUE", "FALSE")
    rank = _level_rank(rule, signal)
    kept = "".join(f", f.{identifier(column)}" for column in signal.keep)
    sql = f"""WITH found AS (
  SELECT unit_id, bool_or(coalesce(state AND rank >= {SURE}, FALSE)) AS sure,
    max(rank) FILTER (WHERE state) AS rank{"".join(_aggregated(signal))}
  FROM row_{name} GROUP BY unit_id
)
SELECT u.unit_id, CASE WHEN ({wanted}) IS FALSE THEN FALSE WHEN {sure} THEN {found}
    WHEN f.unit_id IS NOT NULL OR ({when}) IS NOT FALSE OR {_not_looked_up(signal, since)} THEN NULL
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
    rows = f"WHERE state AND rank >= {SURE}"
    columns = []
    for kept, text in signal.keep.items():
        name, _ = aggregate(text)
        columns.append(f",\n    {aggregated(name, identifier(kept), rows)} AS {identifier(kept)}")
    return columns


def aggregated(name: str, value: str, rows: str) -> str:
    """Write an aggregate that is null as soon as one of its values is; `rows` is `WHERE …`."""
    if name == "count":
        return f"count(*) FILTER ({rows})"
    all_known = f"count(*) FILTER ({rows}) = count({value}) FILTER ({rows})"
    return f"CASE WHEN {all_known} THEN {name}({value}) FILTER ({rows}) END"


def _not_looked_up(signal: Signal, since: str) -> str:
    """Write the condition that finding no record does not mean that there is none."""
    if signal.of and signal.of != UNIT:
        return f"u.{identifier(f'{signal.of}.state')} IN ('lost', 'uncovered')"
    if signal.of or signal.unfound == "false":
        return "FALSE"
    if signal.unfound == "unknown":
        return "TRUE"
    return f"NOT {covered(signal.source or '', 'u.place', since)}"
