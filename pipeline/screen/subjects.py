"""Gathers the units of a subject: which of them make the answer, the sums over them, and what is
lacking.

chosen   unit_id, subject_key, outcome (flagged | incomplete); a subject with a true unit is flagged
on its
         true units alone, else it is incomplete on all that are left
wanted   unit_id, signal, is_value; the signals (and kept values) on which an incomplete answer
hangs
"""

import re

import duckdb
from sqlglot import exp

from pipeline.engine.statement import identifier
from pipeline.screen.condition import Answer, Condition, condition
from pipeline.screen.evaluate import decode, register_answers, run_statement, state_code
from pipeline.screen.grammar import parse
from pipeline.screen.kept import aggregate, aggregated
from pipeline.screen.kleene import Bound, Ref, Writer
from pipeline.screen.model import Rule
from pipeline.screen.statement import Clock, statement

KEPT = re.compile(r"\b([a-z][a-z0-9_]*)\.([a-z][a-z0-9_]*)\b")
LEAST, MOST = "least", "most"
"""Two views of a subject with unknown units: without them, and with them."""


def choose_units(con: duckdb.DuckDBPyConnection, rule: Rule, clock: Clock) -> None:
    """Make the tables `chosen` and `wanted` from `answer`."""
    con.execute(
        "CREATE OR REPLACE TEMP TABLE wanted (unit_id BIGINT, signal VARCHAR, is_value BOOLEAN)"
    )
    if rule.reached:
        _choose_by_totals(con, rule, clock)
    else:
        con.execute("""CREATE OR REPLACE TEMP TABLE chosen AS
SELECT unit_id, subject_key, CASE WHEN is_flagged THEN 'flagged' ELSE 'incomplete' END AS outcome
FROM (SELECT unit_id, subject_key, state,
  coalesce(bool_or(state) OVER (PARTITION BY subject_key), FALSE) AS is_flagged FROM answer)
WHERE state OR NOT is_flagged""")
        _want_units(con, "c.outcome = 'incomplete'")


def _want_units(con: duckdb.DuckDBPyConnection, where: str) -> None:
    con.execute(f"""INSERT INTO wanted SELECT a.unit_id, unnest(a.hangs_on), FALSE
FROM answer AS a JOIN chosen AS c USING (unit_id) WHERE a.state IS NULL AND {where}""")


def _choose_by_totals(con: duckdb.DuckDBPyConnection, rule: Rule, clock: Clock) -> None:
    reached = condition(rule.reached, rule)
    terms = list(dict.fromkeys(column.name for column in reached.tree.find_all(exp.Column)))
    _sum_up(con, rule, terms, clock)
    least, most = (
        [state_code(f"{view}.{identifier(term)}") for term in terms] for view in (LEAST, MOST)
    )
    least = [f"CASE WHEN {LEAST}.subject_key IS NULL THEN 'F' ELSE {code} END" for code in least]
    codes = " || ".join([*least, *most])
    con.execute(f"""CREATE OR REPLACE TEMP TABLE coded AS
SELECT {MOST}.subject_key, {codes} AS code
FROM term_{MOST} AS {MOST} LEFT JOIN term_{LEAST} AS {LEAST} USING (subject_key)""")
    found = con.execute("SELECT DISTINCT code FROM coded ORDER BY code").fetchall()
    register_answers(con, {code: reach(reached, terms, code) for (code,) in found})
    con.execute("""CREATE OR REPLACE TEMP TABLE chosen AS
SELECT a.unit_id, a.subject_key, CASE WHEN s.state THEN 'flagged' ELSE 'incomplete' END AS outcome
FROM answer AS a JOIN coded AS c USING (subject_key) JOIN answers AS s USING (code)
WHERE s.state IS NOT FALSE AND (s.state IS NULL OR a.state)""")
    hung = "SELECT subject_key, unnest(hangs_on) AS term FROM coded JOIN answers USING (code)"
    con.execute(f"CREATE OR REPLACE TEMP TABLE hung AS {hung}")
    _want_units(con, f"c.subject_key IN (SELECT subject_key FROM hung WHERE term = '{MOST}')")
    for term in terms:
        _want_term(con, rule, term)


def reach(reached: Condition, terms: list[str], code: str) -> Answer:
    """Answer for a subject by the states of its terms without and with its unknown units.

    Among what the answer hangs on, `most` stands for the unknown units themselves.
    """
    half = len(terms)
    least, most = decode(terms, code[:half]), decode(terms, code[half:])
    without, with_ = reached.answer(least), reached.answer(most)
    if without.state is not None and without.state == with_.state:
        return Answer(without.state, ())
    hangs = list(dict.fromkeys([*without.hangs_on, *with_.hangs_on]))
    if least != most and without.state != with_.state:
        settled = with_.state is True
        return Answer(None, (MOST,) if settled else (MOST, *hangs))
    return Answer(None, tuple(hangs))


def _sum_up(con: duckdb.DuckDBPyConnection, rule: Rule, terms: list[str], clock: Clock) -> None:
    """Make `term_least` and `term_most`: [subject_key, term …: boolean], one row per subject."""
    bound = Bound({name: p.value for name, p in rule.parameters.items()})
    columns = ", ".join(_term(rule, term, bound) for term in terms)
    signals = [term for term in terms if term not in rule.total]
    states = "".join(f", {any_state(f's_{s}.state')} AS s_{s}" for s in signals)
    sigs = "".join(f" JOIN sig_{s} AS s_{s} USING (unit_id)" for s in signals)
    for view, units in ((LEAST, "answer.state"), (MOST, "TRUE")):
        sql = f"""SELECT subject_key, {columns}
FROM (SELECT subject_key{states} FROM answer{sigs} WHERE {units} GROUP BY subject_key) AS g
{_sums(rule, units)}"""
        run_statement(con, statement(f"term_{view}", sql, bound), clock)


def any_state(column: str) -> str:
    """Write the state of several units together: true if one is, else unknown if one is."""
    return (
        f"CASE WHEN bool_or({column}) THEN TRUE WHEN bool_or({column} IS NULL) THEN NULL"
        " ELSE FALSE END"
    )


def _sums(rule: Rule, units: str) -> str:
    """Write the joins that add up the kept values that totals name, over distinct records."""
    joins = []
    named = [ref for text in rule.total.values() for ref in KEPT.findall(text)]
    for signal, kept in dict.fromkeys(named):
        text = rule.all_signals[signal].keep[kept]
        columns = aggregate(text).columns(kept)
        known = " AND ".join(f"{column} IS NOT NULL" for column in columns)
        values = ", ".join(f"max({column}) AS {column}" for column in columns)
        total = aggregated(text, kept, known)
        joins.append(f"""LEFT JOIN (
  SELECT subject_key, {total} AS v, bool_or(NOT ({known})) AS is_part
  FROM (SELECT subject_key, source, record_id, {values}
    FROM row_{signal} JOIN answer USING (unit_id) WHERE {units} GROUP BY ALL) GROUP BY subject_key
) AS t_{signal}_{kept} USING (subject_key)""")
    return "\n".join(joins)


def _term(rule: Rule, term: str, bound: Bound) -> str:
    if term not in rule.total:
        return f"g.s_{term} AS {identifier(term)}"
    text = rule.total[term]

    def scope(qualifier: str, name: str) -> Ref:
        return Ref(f"t_{qualifier}_{name}.v", "", qualifier, name)

    holds = Writer(scope, bound).condition(text)
    parts = " OR ".join(
        f"coalesce(t_{s}_{k}.is_part, FALSE)" for s, k in dict.fromkeys(KEPT.findall(text))
    )
    return (
        f"CASE WHEN {holds} THEN TRUE WHEN {parts or 'FALSE'} THEN NULL ELSE FALSE END"
        f" AS {identifier(term)}"
    )


def _want_term(con: duckdb.DuckDBPyConnection, rule: Rule, term: str) -> None:
    """Want what a term lacks: the kept values of a total, or the signal where it is unknown."""
    subjects = "SELECT subject_key FROM hung WHERE term = $term"
    if term in rule.total:
        signals = dict.fromkeys(
            column.table for column in parse(rule.total[term]).find_all(exp.Column)
        )
        for signal in signals:
            con.execute(
                "INSERT INTO wanted SELECT unit_id, $signal, TRUE FROM chosen"
                f" WHERE subject_key IN ({subjects})",
                {"signal": signal, "term": term},
            )
        return
    con.execute(
        f"INSERT INTO wanted SELECT unit_id, '{term}', FALSE FROM chosen"
        f" JOIN sig_{term} USING (unit_id) WHERE state IS NULL AND subject_key IN ({subjects})",
        {"term": term},
    )
