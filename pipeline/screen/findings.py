"""Writes what a rule found: a row of `finding` per subject, the records that show it in
`finding_record`.
"""

import duckdb
import polars as pl

from pipeline.engine.statement import identifier, text_literal
from pipeline.screen.compile import Compiled
from pipeline.screen.evaluate import LINK, run_statement
from pipeline.screen.kept import aggregate, aggregated
from pipeline.screen.model import Rule
from pipeline.screen.names import Contracts
from pipeline.screen.parts import Signal
from pipeline.screen.points import DOWNGRADE, POINT, SIGNAL, YEAR_DAYS
from pipeline.screen.shown import shown_fields, write_fields, write_records
from pipeline.screen.statement import SURE, Clock
from pipeline.screen.subjects import KEPT, any_state
from pipeline.screen.wording import places, sentence

STATED, OBSERVED = "（覆盖范围由送来单位说明）", "（覆盖范围按实有记录推断）"
"""What an answer that rests on absence says of its coverage."""

MISSING_SAYS = """WHEN 'field' THEN coalesce(x.says, '缺少“' || f.header || '”')
        || '（' || t.title || coalesce('，' || x.record_key, '') || '）'
      WHEN 'source' THEN coalesce(x.says || '：', '') || '没有送来“' || t.title || '”'
      WHEN 'coverage' THEN coalesce(x.says || '（' || t.title || '）',
        '“' || t.title || '”未覆盖所问的地区或时段') || coalesce('：' || x.record_key, '')
      WHEN 'link' THEN coalesce(x.says, '确认此关联') || '（' || t.title
        || coalesce('，' || x.record_key, '') || coalesce('，' || f.header, '') || '）'"""
"""How each kind of missing thing is told; `x` is the thing, `t` its source, `f` its field."""

TABLES = """
CREATE OR REPLACE TABLE finding (rule_id VARCHAR, finding_id VARCHAR, subject_kind VARCHAR,
  subject_entity_id VARCHAR, subject_name VARCHAR, subject_id_no VARCHAR, subject_anchor VARCHAR,
  about_entity_id VARCHAR, about_name VARCHAR, about_id_no VARCHAR, outcome VARCHAR, workers BIGINT,
  amount_yuan DECIMAL(18,2), figures JSON, says VARCHAR, parts STRUCT(name VARCHAR, points
  INTEGER)[],
  missing STRUCT(kind VARCHAR, field VARCHAR, source VARCHAR, record_key VARCHAR, holder VARCHAR,
  says VARCHAR)[],
  signals STRUCT(name VARCHAR, state VARCHAR, level VARCHAR, says VARCHAR)[],
  counter STRUCT(name VARCHAR, state VARCHAR, effect VARCHAR, says VARCHAR)[]);
CREATE OR REPLACE TABLE finding_record (finding_id VARCHAR, signal VARCHAR, source VARCHAR,
  record_id BIGINT);
CREATE OR REPLACE TABLE finding_field (rule_id VARCHAR, signal VARCHAR, source VARCHAR,
  fields VARCHAR[]);
"""
GROUP = """CREATE OR REPLACE TEMP TABLE subject_group AS
SELECT c.subject_key, left(sha256($rule_id || '|' || c.subject_key), 20) AS finding_id, c.outcome,
  arg_min(u.as_of, u.unit_id) AS as_of,
  CASE WHEN {is_record} THEN 'record'
    ELSE coalesce(arg_min(u.entity_kind, u.unit_id), 'organisation') END AS subject_kind,
  CASE WHEN {is_record} THEN NULL ELSE arg_min(u.entity_id, u.unit_id) END AS subject_entity_id,
  CASE WHEN {is_record} THEN {number} ELSE coalesce(arg_min(u.name, u.unit_id), arg_min(u.raw_name,
  u.unit_id)) END
    AS subject_name,
  CASE WHEN {is_record} THEN {number} ELSE arg_min(u.id_no, u.unit_id) END AS subject_id_no,
  c.subject_key AS subject_anchor,
  CASE WHEN {is_record} THEN arg_min(u.entity_id, u.unit_id) END AS about_entity_id,
  CASE WHEN {is_record} THEN coalesce(arg_min(u.name, u.unit_id), arg_min(u.raw_name, u.unit_id))
  END AS about_name,
  CASE WHEN {is_record} THEN arg_min(u.id_no, u.unit_id) END AS about_id_no
FROM chosen AS c JOIN unit AS u USING (unit_id) GROUP BY c.subject_key, c.outcome"""


def create_finding_tables(con: duckdb.DuckDBPyConnection) -> None:
    """Make the empty tables `finding`, `finding_record` and `finding_field` (see
    `docs/architecture.md`).
    """
    con.execute(TABLES)


def show_contracts(con: duckdb.DuckDBPyConnection, contracts: Contracts) -> None:
    """Make the temporary table `told`: [source, field (null: the source), header, title,
    holder].
    """
    rows = [
        (source, field, header, contract.title, contract.holder)
        for source, contract in contracts.items()
        for field, header in [(None, None), *((n, f.header) for n, f in contract.fields.items())]
    ]
    schema = dict.fromkeys(("source", "field", "header", "title", "holder"), pl.String)
    con.register("told_frame", pl.DataFrame(rows, schema, orient="row").to_arrow())
    con.execute("CREATE OR REPLACE TEMP TABLE told AS SELECT * FROM told_frame")
    con.unregister("told_frame")


def write_findings(
    con: duckdb.DuckDBPyConnection, compiled: Compiled, contracts: Contracts, clock: Clock
) -> None:
    """Append a rule's findings from `chosen`, `wanted`, `unit`, `row_*` and `sig_*`."""
    rule = compiled.rule
    is_record = "TRUE" if rule.subject == "record" else "FALSE"
    number = (
        f"arg_min(u.{identifier(f'unit.{rule.unit.number}')}, u.unit_id)"
        if rule.unit.number
        else "NULL"
    )
    con.execute(GROUP.format(is_record=is_record, number=number), {"rule_id": rule.id})
    _values(con, rule)
    _missing(con, compiled, clock)
    _states(con, rule)
    con.execute(_finding(rule), {"rule_id": rule.id})
    write_records(con, rule)
    write_fields(con, rule.id, shown_fields(rule, contracts))


def _references(rule: Rule) -> dict[tuple[str, str], None]:
    """List the kept values that sentences and figures name."""
    found = [place.name for text in rule.headlines.values() for place in places(text)]
    found += [rule.amount, rule.workers, rule.aged_from, *rule.figures.values()]
    for name, signal in rule.all_signals.items():
        found += [
            f"{name}.{place.name}" for place in places(signal.says) if place.name in signal.keep
        ]
    refs = [KEPT.fullmatch(text) for text in found]
    return dict.fromkeys((ref.group(1), ref.group(2)) for ref in refs if ref)


def _values(con: duckdb.DuckDBPyConnection, rule: Rule) -> None:
    """Make `subject_value`: subject_key and "signal.value" over the distinct records of its chosen
    units.
    """
    by_signal: dict[str, list[str]] = {}
    for signal, kept in _references(rule):
        by_signal.setdefault(signal, []).append(kept)
    joins = [_values_of(rule, signal, kept) for signal, kept in by_signal.items()]
    columns = [
        f", t_{signal}.{identifier(name)} AS {identifier(f'{signal}.{name}')}"
        for signal, kept in by_signal.items()
        for name in kept
    ]
    con.execute(
        f"CREATE OR REPLACE TEMP TABLE subject_value AS SELECT g.subject_key{''.join(columns)}\n"
        f"FROM subject_group AS g\n{' '.join(joins)}"
    )


def _values_of(rule: Rule, signal: str, kept: list[str]) -> str:
    """Write the join with the kept values of one signal, by subject."""
    told = rule.all_signals[signal]
    if told.among:
        values = ", ".join(f"max(s.{identifier(one)}) AS {identifier(one)}" for one in kept)
        return f"""LEFT JOIN (SELECT c.subject_key, {values}
  FROM sig_{signal} AS s JOIN chosen AS c USING (unit_id) GROUP BY c.subject_key
  ) AS t_{signal} USING (subject_key)"""
    columns = dict.fromkeys(c for one in kept for c in aggregate(told.keep[one]).columns(one))
    values = ", ".join(f"max(r.{column}) AS {column}" for column in columns)
    sums = ", ".join(
        f"{aggregated(told.keep[one], one, 'TRUE')} AS {identifier(one)}" for one in kept
    )
    unsure = "c.outcome = 'incomplete'" if told.of else "FALSE"
    return f"""LEFT JOIN (SELECT subject_key, {sums}
  FROM (SELECT c.subject_key, r.source, r.record_id, {values}
    FROM row_{signal} AS r JOIN chosen AS c USING (unit_id)
    WHERE (r.state AND (r.rank >= {SURE} OR c.outcome = 'incomplete')) OR ({unsure})
    GROUP BY c.subject_key, r.source, r.record_id)
  GROUP BY subject_key) AS t_{signal} USING (subject_key)"""


def _states(con: duckdb.DuckDBPyConnection, rule: Rule) -> None:
    """Make `subject_state`: subject_key and, for each signal and counter, its state and rank."""
    columns = "".join(
        f", {any_state(f's_{n}.state')} AS {identifier(n)},"
        f" max(s_{n}.rank) AS {identifier(n + '__rank')}"
        + (f", min(s_{n}.coverage_kind) AS {identifier(n + '__coverage')}" if signal.absent else "")
        for n, signal in rule.all_signals.items()
    )
    joins = "".join(f" JOIN sig_{n} AS s_{n} USING (unit_id)" for n in rule.all_signals)
    con.execute(
        "CREATE OR REPLACE TEMP TABLE subject_state AS"
        f" SELECT c.subject_key{columns} FROM chosen AS c{joins} GROUP BY c.subject_key"
    )


def _missing(con: duckdb.DuckDBPyConnection, compiled: Compiled, clock: Clock) -> None:
    """Make `subject_missing`: subject_key and the sorted list of what is missing."""
    wanted = {name for (name,) in con.execute("SELECT DISTINCT signal FROM wanted").fetchall()}
    selects = [
        "SELECT u.unit_id, 'link' AS kind, u.mention AS field, u.source, u.record_key, NULL AS says"
        f" FROM unit AS u JOIN wanted AS w ON w.unit_id = u.unit_id AND w.signal = '{LINK}'"
    ]
    for name in compiled.missing:
        if name in wanted:
            run_statement(con, compiled.missing[name], clock)
            selects.append(f"SELECT * FROM miss_{name}")
    con.execute(f"""CREATE OR REPLACE TEMP TABLE subject_missing AS
SELECT subject_key, list(m ORDER BY m.kind, m.source, m.record_key, m.field, m.says) AS missing
FROM (
  SELECT DISTINCT c.subject_key, {{'kind': x.kind, 'field': x.field, 'source': x.source,
    'record_key': x.record_key, 'holder': t.holder, 'says': CASE x.kind
      {MISSING_SAYS}
      ELSE x.says END}} AS m
  FROM ({" UNION ALL ".join(selects)}) AS x
  JOIN chosen AS c ON c.unit_id = x.unit_id AND c.outcome = 'incomplete'
  LEFT JOIN told AS t ON t.source = x.source AND t.field IS NULL
  LEFT JOIN told AS f ON f.source = x.source AND f.field = x.field
) GROUP BY subject_key""")


def _said(name: str, signal: Signal) -> str:
    title = text_literal(signal.title)
    holds = sentence(signal.says, signal=name) if signal.says else title
    state = _state(name)
    if signal.absent:
        kind = f"s.{identifier(name + '__coverage')}"
        holds += f" || CASE {kind} WHEN 'stated' THEN '{STATED}' ELSE '{OBSERVED}' END"
    return (
        f"CASE WHEN {state} THEN {holds} WHEN {state} IS NULL THEN {title} || '：不明'"
        f" ELSE {title} || '：未见' END"
    )


def _state(name: str) -> str:
    return f"s.{identifier(name)}"


def _word(name: str) -> str:
    state = _state(name)
    return f"CASE WHEN {state} THEN 'true' WHEN {state} IS FALSE THEN 'false' ELSE 'unknown' END"


def _level(name: str) -> str:
    rank = f"s.{identifier(name + '__rank')}"
    return f"CASE {rank} WHEN 3 THEN 'strong' WHEN 2 THEN 'medium' WHEN 1 THEN 'weak' END"


def _parts(rule: Rule) -> list[str]:
    """Write the parts of the score that the rule itself gives."""
    worth = {n: (s.title, s.points * SIGNAL) for n, s in rule.signals.items() if s.points}
    for name, counter in rule.counter.items():
        if counter.effect == "downgrade":
            worth[name] = (f"反证：{counter.title}", DOWNGRADE)
    parts = [
        f"CASE WHEN {_state(n)} THEN {{'name': {text_literal(title)}, 'points': {points}}} END"
        for n, (title, points) in worth.items()
    ]
    if rule.aged_from:
        days = f"date_diff('day', v.{identifier(rule.aged_from)}, g.as_of)"
        worth_days = f"CAST({days} * {POINT} // {YEAR_DAYS} AS INTEGER)"
        parts.append(
            f"CASE WHEN {days} > 0 THEN {{'name': '拖欠时长', 'points': {worth_days}}} END"
        )
    return parts


def _finding(rule: Rule) -> str:
    signals = ", ".join(
        f"{{'name': '{n}', 'state': {_word(n)}, 'level': {_level(n)}, 'says': {_said(n, s)}}}"
        for n, s in rule.signals.items()
    )
    counters = ", ".join(
        f"CASE WHEN {_state(n)} IS NOT FALSE THEN {{'name': '{n}', 'state': {_word(n)},"
        f" 'effect': '{c.effect}', 'says': {_said(n, c)}}} END"
        for n, c in rule.counter.items()
    )
    parts = _parts(rule)
    figures = ", ".join(
        f"{text_literal(n)}, v.{identifier(text)}" for n, text in rule.figures.items()
    )

    headline = sentence(rule.says)
    if rule.says_incomplete:
        partly = sentence(rule.says_incomplete)
        headline = f"CASE g.outcome WHEN 'incomplete' THEN {partly} ELSE {headline} END"

    def kept(text: str, kind: str) -> str:
        return f"CAST(v.{identifier(text)} AS {kind})" if text else f"CAST(NULL AS {kind})"

    no_nulls = "list_filter([{0}], lambda x: x IS NOT NULL)"
    return f"""INSERT INTO finding
SELECT $rule_id, g.finding_id, g.subject_kind,
  g.subject_entity_id, g.subject_name, g.subject_id_no, g.subject_anchor,
  g.about_entity_id, g.about_name, g.about_id_no, g.outcome,
  {kept(rule.workers, "BIGINT")}, {kept(rule.amount, "DECIMAL(18,2)")},
  json_object({figures}), {headline},
  {no_nulls.format(", ".join(parts) or "NULL")}, coalesce(m.missing, []),
  [{signals}], {no_nulls.format(counters or "NULL")}
FROM subject_group AS g JOIN subject_value AS v USING (subject_key)
JOIN subject_state AS s USING (subject_key)
LEFT JOIN subject_missing AS m USING (subject_key)
ORDER BY g.subject_key"""
