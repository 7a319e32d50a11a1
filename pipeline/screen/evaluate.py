"""Runs one rule: its units, its signals in order, its condition, its counter-evidence.

answer   unit_id, subject_key, state (true, or null: unknown), hangs_on VARCHAR[]; the units that
are
         left: those for which the answer is not false and nothing withdraws it
"""

from collections.abc import Callable, Iterable, Mapping

import duckdb
import pyarrow as pa

from pipeline.engine.statement import identifier
from pipeline.screen.compile import Compiled
from pipeline.screen.condition import Answer, Condition, State, condition
from pipeline.screen.model import Rule
from pipeline.screen.parts import UNIT, Counter
from pipeline.screen.statement import SURE, UNITS, Clock, Statement

LINK = "link"
"""Stands for the unit's own link among what an answer hangs on."""
FLAG = "flag"
CODES: Mapping[str, State] = {"T": True, "F": False, "U": None}


def run_statement(con: duckdb.DuckDBPyConnection, made: Statement, clock: Clock) -> None:
    """Make the temporary table of one compiled statement, or add to it."""
    if made.added_if and con.execute(f"{made.added_if} LIMIT 1").fetchone() is None:
        return
    values = {**made.values, **{day: getattr(clock, day) for day in made.days}}
    head = "INSERT INTO" if made.added_if else "CREATE OR REPLACE TEMP TABLE"
    after = "" if made.added_if else " AS"
    con.execute(f"{head} {made.table}{after}\n{made.sql}", values or None)


Watch = Callable[[str], None]
"""Is told after each step, when the units that are left stand in `unit`: `unit`, a signal's name,
`FLAG`, a counter's name."""


def unwatched(step: str) -> None:
    """Let a step go by."""


def evaluate_units(
    con: duckdb.DuckDBPyConnection, compiled: Compiled, clock: Clock, watch: Watch = unwatched
) -> bool:
    """Judge every unit of a rule; leaves the tables `unit`, `row_*`, `sig_*` and `answer`.

    Returns:
        False: no unit was left, and the tables of what is further on were not made. Watched, it
        goes on to the end.
    """
    make_units(con, compiled, clock)
    watch(UNIT)
    return (
        _goes_on(con, watch)
        and _judge_signals(con, compiled, clock, watch)
        and _judge_counters(con, compiled, clock, watch)
    )


def _goes_on(con: duckdb.DuckDBPyConnection, watch: Watch) -> bool:
    return watch is not unwatched or bool(con.execute("SELECT 1 FROM unit LIMIT 1").fetchone())


def _judge_signals(
    con: duckdb.DuckDBPyConnection, compiled: Compiled, clock: Clock, watch: Watch
) -> bool:
    rule = compiled.rule
    flag = condition(rule.flag, rule)
    needed = set(flag.needed())
    for name in rule.signals:
        for made in compiled.signals[name]:
            run_statement(con, made, clock)
        if name in needed:
            drop_units(con, f"SELECT unit_id FROM sig_{name} WHERE state IS FALSE")
        watch(name)
        if name in needed and not _goes_on(con, watch):
            return False
    _answer(con, rule, flag)
    watch(FLAG)
    return _goes_on(con, watch)


def _judge_counters(
    con: duckdb.DuckDBPyConnection, compiled: Compiled, clock: Clock, watch: Watch
) -> bool:
    for name, counter in compiled.rule.counter.items():
        for made in compiled.signals[name]:
            run_statement(con, made, clock)
        if counter.effect == "withdraw":
            _withdraw(con, name, counter)
        watch(name)
    return _goes_on(con, watch)


def make_units(con: duckdb.DuckDBPyConnection, compiled: Compiled, clock: Clock) -> None:
    """Make the tables of units."""
    base, *further = compiled.units
    run_statement(con, base, clock)
    if clock.told:
        con.execute(clock.told.replace(UNITS, base.table))
    for made in further:
        run_statement(con, made, clock)


def subject_key(rule: Rule) -> str:
    """Write what tells the subjects of a rule apart: the party, the record, or the case that it is
    of.
    """
    if rule.subject != "record":
        return "u.party_id"
    per = rule.unit.per
    key = f"u.{identifier(f'{UNIT}.{per}')}" if per else "NULL"
    return f"u.source || ':' || coalesce({key}, u.record_key)"


def drop_units(con: duckdb.DuckDBPyConnection, chosen: str) -> None:
    """Let the units go that a SELECT names."""
    con.execute(f"DELETE FROM unit WHERE unit_id IN ({chosen})")


def base_signals(rule: Rule) -> list[str]:
    """Name the signals that are no mere names for others."""
    return [name for name, signal in rule.signals.items() if not signal.any]


def state_code(column: str) -> str:
    """Write a state as one letter: T, F or U (unknown)."""
    return f"CASE WHEN {column} THEN 'T' WHEN {column} IS FALSE THEN 'F' ELSE 'U' END"


def _answer(con: duckdb.DuckDBPyConnection, rule: Rule, flag: Condition) -> None:
    base = base_signals(rule)
    codes = " || ".join(state_code(f"s_{name}.state") for name in base)
    joins = "".join(f" JOIN sig_{name} AS s_{name} USING (unit_id)" for name in base)
    con.execute(
        f"CREATE OR REPLACE TEMP TABLE coded AS SELECT unit_id, {codes} AS code FROM unit{joins}"
    )
    found = con.execute("SELECT DISTINCT code FROM coded ORDER BY code").fetchall()
    answers = {code: flag.answer(decode(base, code)) for (code,) in found}
    register_answers(con, answers)
    is_record = rule.subject == "record"
    unsure = "FALSE" if is_record else f"u.rank < {SURE}"
    con.execute(f"""CREATE OR REPLACE TEMP TABLE answer AS
SELECT u.unit_id, {subject_key(rule)} AS subject_key,
  CASE WHEN {unsure} THEN NULL ELSE a.state END AS state,
  CASE WHEN {unsure} THEN list_append(a.hangs_on, '{LINK}') ELSE a.hangs_on END AS hangs_on
FROM unit AS u JOIN coded AS c USING (unit_id) JOIN answers AS a USING (code)
WHERE a.state IS NOT FALSE""")
    drop_units(con, "SELECT unit_id FROM unit ANTI JOIN answer USING (unit_id)")


def decode(names: Iterable[str], code: str) -> dict[str, State]:
    """Read a code of `state_code` letters back into states by name."""
    return dict(zip(names, (CODES[letter] for letter in code), strict=True))


def register_answers(con: duckdb.DuckDBPyConnection, answers: Mapping[str, Answer]) -> None:
    """Show answers by code to the engine as the table `answers` (code, state, hangs_on)."""
    table = pa.table(
        {
            "code": pa.array(list(answers), pa.string()),
            "state": pa.array([answer.state for answer in answers.values()], pa.bool_()),
            "hangs_on": pa.array(
                [list(answer.hangs_on) for answer in answers.values()], pa.list_(pa.string())
            ),
        }
    )
    con.register("answers_shown", table)
    con.execute("CREATE OR REPLACE TEMP TABLE answers AS SELECT * FROM answers_shown")
    con.unregister("answers_shown")


def _withdraw(con: duckdb.DuckDBPyConnection, name: str, counter: Counter) -> None:
    """Drop the units that a counter withdraws; one unknown in the unit's own record, or of which
    the rule says so, leaves it unknown.
    """
    gone = f"SELECT unit_id FROM sig_{name} WHERE state"
    con.execute(f"DELETE FROM answer WHERE unit_id IN ({gone})")
    drop_units(con, gone)
    is_own = counter.of == UNIT
    if is_own or counter.doubt == "incomplete":
        met = "" if is_own else f" SEMI JOIN row_{name} USING (unit_id)"
        con.execute(
            "UPDATE answer SET state = NULL, hangs_on = list_append(hangs_on, $name)"
            f" WHERE unit_id IN (SELECT unit_id FROM sig_{name}{met} WHERE state IS NULL)",
            {"name": name},
        )
