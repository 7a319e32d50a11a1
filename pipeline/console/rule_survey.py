"""What every signal of a rule is for its units, also for those that a night lets go at the first
needed signal that is false.

surveyed     unit_id, subject_key, name, id_no, source, record_id, record_key, is_sure, entity_id,
             number; one row per unit
lacking      unit_id, signal; one row per unit and needed signal that is false for it
"""

from collections.abc import Mapping
from typing import NamedTuple

import duckdb

from pipeline.engine.statement import identifier
from pipeline.screen.compile import Compiled
from pipeline.screen.condition import Condition, State, condition
from pipeline.screen.evaluate import (
    CODES,
    base_signals,
    drop_units,
    make_units,
    run_statement,
    state_code,
    subject_key,
)
from pipeline.screen.model import Rule
from pipeline.screen.statement import SURE, Clock

NOT_ASKED = "-"
"""Of a signal that was not looked at for a unit: it is put together with others, and the unit was
let go before."""
SURVEYED = """CREATE OR REPLACE TEMP TABLE surveyed AS
SELECT u.unit_id, {key} AS subject_key, coalesce(u.name, u.raw_name) AS name, u.id_no, u.source,
  u.record_id, u.record_key, u.rank >= {sure} AS is_sure, u.entity_id,
  CAST({number} AS VARCHAR) AS number
FROM unit AS u"""


class Missed(NamedTuple):
    """A unit that lacks one signal only.

    Attributes:
        signal: Were it true, the answer would be.
        is_open: What else is unknown would still leave the answer incomplete.
    """

    name: str
    record_key: str
    signal: str
    is_open: bool


def survey(
    con: duckdb.DuckDBPyConnection,
    compiled: Compiled,
    clock: Clock,
    *,
    of: str = "",
    most: int | None = 1,
) -> None:
    """Look at every signal and counter of the units that a SELECT names (`of`; empty: all).

    A unit for which more than `most` needed signals are false is let go, null: none is. Units that
    a night would have let go are not put together with others.
    """
    rule = compiled.rule
    make_units(con, compiled, clock)
    con.execute(SURVEYED.format(key=subject_key(rule), sure=SURE, number=_number(rule)))
    con.execute("CREATE OR REPLACE TEMP TABLE lacking (unit_id BIGINT, signal VARCHAR)")
    if of and not any(signal.among for signal in rule.all_signals.values()):
        drop_units(con, f"SELECT unit_id FROM unit WHERE unit_id NOT IN ({of})")
    needed = set(condition(rule.flag, rule).needed())
    for name in rule.all_signals:
        _look(con, compiled, name, clock)
        if name in needed:
            con.execute(
                f"INSERT INTO lacking SELECT unit_id, '{name}' FROM sig_{name} WHERE state IS FALSE"
            )
            if most is not None:
                gone = f"SELECT unit_id FROM lacking GROUP BY unit_id HAVING count(*) > {most}"
                drop_units(con, gone)


def _number(rule: Rule) -> str:
    return f"u.{identifier(f'unit.{rule.unit.number}')}" if rule.unit.number else "NULL"


def _look(con: duckdb.DuckDBPyConnection, compiled: Compiled, name: str, clock: Clock) -> None:
    is_together = compiled.rule.all_signals[name].among is not None
    if is_together:
        con.execute(
            "CREATE OR REPLACE TEMP TABLE aside AS SELECT u.* FROM unit AS u"
            " SEMI JOIN lacking USING (unit_id)"
        )
        drop_units(con, "SELECT unit_id FROM aside")
    for made in compiled.signals[name]:
        run_statement(con, made, clock)
    if is_together:
        con.execute("INSERT INTO unit SELECT * FROM aside")


def codes_of(con: duckdb.DuckDBPyConnection, rule: Rule) -> None:
    """Make the table `surveyed_code`: unit_id, code (a letter for each signal, `T` `F` `U` `-`)."""
    base = base_signals(rule)
    letters = " || ".join(
        f"CASE WHEN s_{n}.unit_id IS NULL THEN '{NOT_ASKED}' ELSE {state_code(f's_{n}.state')} END"
        for n in base
    )
    joins = "".join(f" LEFT JOIN sig_{n} AS s_{n} ON s_{n}.unit_id = u.unit_id" for n in base)
    con.execute(
        f"CREATE OR REPLACE TEMP TABLE surveyed_code AS SELECT u.unit_id, {letters} AS code"
        f" FROM unit AS u{joins}"
    )


def states_of(rule: Rule, code: str) -> dict[str, State]:
    """Read the letters of a code; what was not asked is unknown."""
    return {name: CODES.get(letter) for name, letter in zip(base_signals(rule), code, strict=True)}


def near_misses(con: duckdb.DuckDBPyConnection, rule: Rule) -> list[Missed]:
    """List units that lack exactly one signal and that nothing withdraws, one a subject that the
    rule does not tell; those first of which nothing else is open.

    Reads what `survey` left, and `finding`.
    """
    codes_of(con, rule)
    flag = condition(rule.flag, rule)
    found = con.execute("SELECT DISTINCT code FROM surveyed_code ORDER BY code").fetchall()
    lacks = [(code, *one) for (code,) in found for one in _lacked(flag, states_of(rule, code))]
    if not lacks:
        return []
    con.execute(
        "CREATE OR REPLACE TEMP TABLE lacks (code VARCHAR, signal VARCHAR, is_open BOOLEAN)"
    )
    con.executemany("INSERT INTO lacks VALUES (?, ?, ?)", lacks)
    withdrawn = " AND ".join(
        f"s.unit_id NOT IN (SELECT unit_id FROM sig_{name} WHERE state)"
        for name, counter in rule.counter.items()
        if counter.effect == "withdraw"
    )
    rows = con.execute(f"""SELECT s.name, s.record_key, l.signal,
  l.is_open OR NOT s.is_sure
FROM surveyed AS s JOIN surveyed_code USING (unit_id) JOIN lacks AS l USING (code)
WHERE {withdrawn or "TRUE"} AND s.subject_key NOT IN (
  SELECT subject_anchor FROM finding WHERE subject_anchor IS NOT NULL)
QUALIFY row_number() OVER (PARTITION BY s.subject_key ORDER BY l.is_open, l.signal, s.unit_id) = 1
ORDER BY l.is_open OR NOT s.is_sure, l.signal, s.name, s.record_key""").fetchall()
    return [Missed(str(name), *rest) for name, *rest in rows]


def _lacked(flag: Condition, states: Mapping[str, State]) -> list[tuple[str, bool]]:
    """Name the false signals of which one alone, were it true, would make the answer true or leave
    it open.
    """
    if flag.answer(states).state is not False:
        return []
    told = []
    for name in (name for name, state in states.items() if state is False):
        answer = flag.answer({**states, name: True}).state
        if answer is not False:
            told.append((name, answer is None))
    return told
