"""Compiles a signal that puts units together: those that agree in something, in a
window of time.

mem_<s>   unit_id, source, record_id, record_key, party_id, key_1 …, day, state (true, or null: not
          sure that it counts), rank, values of the unit; one row per unit and key
fig_<s>   key_1 …, last_day, state (true | null), "<kept>" …; one row per key of which the condition
          is not false: that of its windows which speaks
row_<s>, sig_<s>   as of other signals: a unit that lies in the window, and what it is then; in
          sig_<s> is_dark besides: what is asked about was not delivered for the whole span

The figures are worked out of the units that surely count, and, for keys of which something is not
sure, once more with those of which one is not. Where both hold, so does the condition; where only
one does, it is unknown.
"""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from sqlglot import exp

from pipeline.engine.statement import identifier, text_literal
from pipeline.screen.condition import kleene
from pipeline.screen.kept import aggregate, aggregated, kept_columns
from pipeline.screen.kleene import Bound, Ref, Scope, Writer
from pipeline.screen.model import Rule
from pipeline.screen.names import SUBJECT, Contracts, Names
from pipeline.screen.parts import UNIT, Among, Signal, Window
from pipeline.screen.scopes import before, signal_names, wanted_of
from pipeline.screen.statement import SURE, Statement, covered, statement

MAYBE = "__most"
"""After a kept value: with the units of which one is not sure."""


def among_statements(
    rule: Rule, contracts: Contracts, name: str, parameters: Mapping[str, object]
) -> list[Statement]:
    """Compile one signal that puts units together."""
    signal = rule.all_signals[name]
    if signal.among is None:
        raise ValueError(name)
    among = signal.among
    return [
        _members(rule, contracts, name, among, Bound(dict(parameters))),
        _sure_figures(name, signal, among, Bound(dict(parameters))),
        _doubted_figures(name, signal, among, Bound(dict(parameters))),
        _rows(name, signal, among, Bound(dict(parameters))),
        _state(rule, contracts, name, signal, Bound(dict(parameters))),
    ]


class _Key(NamedTuple):
    """One thing that units agree in: its value, the joins it needs and the rank of its link."""

    sql: str
    joins: str
    rank: str


def _key(rule: Rule, text: str, at: int, writer: Writer) -> _Key:
    if text == SUBJECT:
        return _Key("u.party_id", "", "3" if rule.subject == "record" else "u.rank")
    if text in rule.unit.others:
        joins = (
            f"\nLEFT JOIN unit_party AS g{at} ON g{at}.unit_id = u.unit_id"
            f" AND g{at}.whose = {text_literal(text)}"
        )
        return _Key(f"g{at}.party_id", joins, f"coalesce(g{at}.rank, 3)")
    return _Key(writer.value(text), "", "3")


def _keys(among: Among) -> list[str]:
    return [f"key_{at}" for at in range(1, len(among.by) + 1)]


def _party(rule: Rule, joins: dict[str, str]) -> Callable[[exp.Expr], str]:
    def party(value: exp.Expr) -> str:
        if not isinstance(value, exp.Column) or value.table:
            return ""
        if value.name == SUBJECT:
            return "u.party_id"
        if value.name not in rule.unit.others:
            return ""
        alias = f"p_{value.name}"
        joins[value.name] = (
            f"\nLEFT JOIN (SELECT unit_id, max(party_id) AS party_id FROM unit_party"
            f" WHERE whose = {text_literal(value.name)} GROUP BY unit_id) AS {alias}"
            f" ON {alias}.unit_id = u.unit_id"
        )
        return f"{alias}.party_id"

    return party


def _members(rule: Rule, contracts: Contracts, name: str, among: Among, bound: Bound) -> Statement:
    signal = rule.all_signals[name]
    names = signal_names(rule, contracts, name)
    writer = names.writer(bound)
    keys = [_key(rule, text, at, writer) for at, text in enumerate(among.by, 1)]
    named: dict[str, str] = {}
    kept = kept_columns(signal, writer, _party(rule, named))
    day = writer.value(among.window.on) if among.window else "CAST(NULL AS DATE)"
    counts, states = kleene(among.with_) if among.with_ else ("TRUE", [])
    joins = "".join(
        [
            *(key.joins for key in keys),
            *(f"\nJOIN sig_{one} AS s_{one} ON s_{one}.unit_id = u.unit_id" for one in states),
            names.joins(),
            *named.values(),
        ]
    )
    columns = [
        *(f"{key.sql} AS {column}" for key, column in zip(keys, _keys(among), strict=True)),
        f"{day} AS day",
        f"{counts} AS state",
        f"least({', '.join(['3', *(key.rank for key in keys)])}) AS rank",
        *kept,
    ]
    there = "".join(f" AND {column} IS NOT NULL" for column in _keys(among))
    sql = f"""SELECT *, coalesce(state AND rank >= {SURE}{_dated(among)}, FALSE) AS is_sure FROM (
  SELECT u.unit_id, u.source, u.record_id, u.record_key, u.party_id, u.as_of,
    {", ".join(columns)}
  FROM unit AS u{joins}
  WHERE ({wanted_of(signal, names, bound)}) IS NOT FALSE
) WHERE state IS NOT FALSE{there}"""
    return statement(f"mem_{name}", sql, bound)


def _dated(among: Among) -> str:
    return " AND day IS NOT NULL" if among.window else ""


def _first_day(window: Window, last: str, bound: Bound) -> str:
    """Write the first day of a window that ends on `last`."""
    writer = Writer(_nothing, bound)
    for unit, length in (("days", window.days), ("months", window.months)):
        if length:
            return f"CAST({last} - to_{unit}(CAST({writer.value(str(length))} AS INTEGER)) AS DATE)"
    return "DATE '0001-01-01'"


def _nothing(qualifier: str, name: str) -> Ref:
    raise ValueError(f"这里只能写数字或 :参数，而不是 {name!r}")


def _sure_figures(name: str, signal: Signal, among: Among, bound: Bound) -> Statement:
    """Work out the figures of the keys of which all is sure."""
    views = _views(signal, "", "TRUE", maybe=False)
    figured = _figured(name, signal, among, bound, views, "ANTI")
    where = Writer(kept_scope(signal), bound).condition(signal.where)
    kept = "".join(f", {identifier(one)}" for one in signal.keep)
    sql = f"""SELECT {", ".join(_keys(among))}, last_day, state{kept} FROM (
  SELECT *, {where} AS state FROM ({figured})
) {_speaking(among)}"""
    return statement(f"fig_{name}", sql, bound)


def _doubted_figures(name: str, signal: Signal, among: Among, bound: Bound) -> Statement:
    """Work out the figures of the other keys, in both ways."""
    views = [
        *_views(signal, "", "m.is_sure", maybe=False),
        *_views(signal, MAYBE, "TRUE", maybe=True),
    ]
    figured = _figured(name, signal, among, bound, views, "SEMI")
    sure, most = (
        Writer(kept_scope(signal, suffix), bound).condition(signal.where) for suffix in ("", MAYBE)
    )
    shown = "".join(
        f", CASE WHEN state THEN {identifier(kept)} ELSE {identifier(kept + MAYBE)} END"
        f" AS {identifier(kept)}"
        for kept in signal.keep
    )
    sql = f"""SELECT {", ".join(_keys(among))}, last_day, state{shown} FROM (
  SELECT *, CASE WHEN ({sure}) AND ({most}) THEN TRUE
    WHEN ({sure}) IS FALSE AND ({most}) IS FALSE THEN FALSE END AS state
  FROM ({figured})
) {_speaking(among)}"""
    return statement(f"fig_{name}", sql, bound)._replace(added_if=_doubted(name, signal, among))


def _views(signal: Signal, suffix: str, rows: str, *, maybe: bool) -> list[str]:
    return [
        f"{aggregated(text, kept, rows, alias='m.', maybe=maybe)} AS {identifier(kept + suffix)}"
        for kept, text in signal.keep.items()
    ]


def _doubted(name: str, signal: Signal, among: Among) -> str:
    """Write the SELECT of the keys whose figures are not the same in both ways."""
    counted = [kept for kept, text in signal.keep.items() if aggregate(text).name == "different"]
    unknown = "".join(f" OR {identifier(kept)} IS NULL" for kept in counted)
    return f"SELECT {', '.join(_keys(among))} FROM mem_{name} WHERE NOT is_sure{unknown}"


def _figured(
    name: str, signal: Signal, among: Among, bound: Bound, views: list[str], kind: str
) -> str:
    """Write the SELECT of the figures of each key and window; `kind` of join with the doubted."""
    plain = ", ".join(_keys(among))
    told = f"mem_{name} {kind} JOIN ({_doubted(name, signal, among)}) AS d USING ({plain})"
    source, last = f"(FROM {told}) AS m", "CAST(NULL AS DATE)"
    if among.window:
        last = "e.last_day"
        same = " AND ".join(f"e.{key} = m.{key}" for key in _keys(among))
        first = _first_day(among.window, "last_day", bound)
        source = (
            f"(SELECT *, {first} AS first_day FROM (\n"
            f"    SELECT DISTINCT {plain}, coalesce(day, as_of) AS last_day FROM {told})) AS e\n"
            f"  JOIN mem_{name} AS m ON {same}"
            f" AND (m.day IS NULL OR m.day BETWEEN e.first_day AND {last})"
        )
    keys = ", ".join(f"m.{key}" for key in _keys(among))
    counted = "count(*) FILTER (WHERE m.is_sure) AS counted"
    return f"""SELECT {", ".join([keys, f"{last} AS last_day", counted, *views])}
  FROM {source}
  GROUP BY ALL"""


def _speaking(among: Among) -> str:
    """Write the end that keeps of each key the window that speaks."""
    return f"""WHERE state IS NOT FALSE
QUALIFY row_number() OVER (
  PARTITION BY {", ".join(_keys(among))}
  ORDER BY state NULLS LAST, counted DESC, last_day DESC) = 1"""


def kept_scope(signal: Signal, suffix: str = "") -> Scope:
    """Resolve the names of kept values in a condition over them."""

    def scope(qualifier: str, name: str) -> Ref:
        if qualifier or name not in signal.keep:
            raise ValueError(f"没有保留值 {name!r}：归并的条件写在 keep 的数上")
        return Ref(identifier(name + suffix), "", "own", name)

    return scope


def _rows(name: str, signal: Signal, among: Among, bound: Bound) -> Statement:
    same = " AND ".join(f"f.{key} = m.{key}" for key in _keys(among))
    within = ""
    if among.window:
        first = _first_day(among.window, "f.last_day", bound)
        within = f" AND (m.day IS NULL OR m.day BETWEEN {first} AND f.last_day)"
    kept = "".join(f", f.{identifier(one)}" for one in signal.keep)
    sql = f"""SELECT m.unit_id, m.source, m.record_id, m.record_key, m.party_id,
  CASE WHEN m.is_sure AND f.state THEN TRUE END AS state, m.rank, m.is_sure{kept}
FROM mem_{name} AS m JOIN fig_{name} AS f ON {same}{within}
QUALIFY row_number() OVER (
  PARTITION BY m.unit_id
  ORDER BY m.is_sure AND f.state DESC NULLS LAST, m.rank DESC, f.last_day DESC) = 1"""
    return statement(f"row_{name}", sql, bound)


def _state(rule: Rule, contracts: Contracts, name: str, signal: Signal, bound: Bound) -> Statement:
    names = Names(rule, contracts, UNIT, before(rule, name))
    writer = names.writer(bound)
    when = writer.condition(signal.unknown.when) if signal.unknown else "FALSE"
    since, until = (
        writer.value(text) if text else "CAST(NULL AS DATE)"
        for text in (signal.since, signal.until)
    )
    dark = f"NOT {covered('u.source', 'u.place', since, until)}" if signal.since else "FALSE"
    kept = "".join(f", r.{identifier(one)}" for one in signal.keep)
    sql = f"""SELECT u.unit_id, CASE WHEN r.unit_id IS NULL THEN FALSE
    WHEN r.state AND NOT (({when}) IS NOT FALSE OR {dark}) THEN TRUE END AS state,
  CASE WHEN r.state THEN r.rank END AS rank, {dark} AS is_dark{kept}
FROM unit AS u LEFT JOIN row_{name} AS r ON r.unit_id = u.unit_id{names.joins()}"""
    return statement(f"sig_{name}", sql, bound)
