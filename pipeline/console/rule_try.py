"""`rules try`: a rule's hits on a night or on one's own files, its funnel, its near misses."""

from typing import NamedTuple

import duckdb
from rich.console import Console

from pipeline.console.rule_bench import Bench, Where, opened
from pipeline.console.rule_files import chosen, loaded
from pipeline.console.rule_survey import Missed, near_misses, survey
from pipeline.nightly.workspace import Workspace
from pipeline.report.clue_words import yuan
from pipeline.report.mask import mask_text
from pipeline.report.messages import MORE, OUTCOMES
from pipeline.report.terminal import Heading, print_table, text_headings
from pipeline.screen.compile import compile_rule
from pipeline.screen.condition import condition
from pipeline.screen.evaluate import FLAG, subject_key, unwatched
from pipeline.screen.load import AnyRule
from pipeline.screen.model import Rule
from pipeline.screen.parts import UNIT
from pipeline.screen.run import judge
from pipeline.screen.statement import clock_of

REACHED = "reached"
MOST = 20
"""Hits and near misses shown; ours: about a screen."""
HITS = """SELECT outcome, subject_name, about_name, amount_yuan, workers, says,
  list_distinct(list_transform(missing, lambda m: m.says)) AS lacks
FROM finding ORDER BY outcome, amount_yuan DESC NULLS LAST, subject_name"""


class Step(NamedTuple):
    """Where a rule's units stand after a step.

    Attributes:
        true, unknown, false: For a signal, what it is for the units before it.
        units, subjects: Those that are left.
    """

    name: str
    true: int | None
    unknown: int | None
    false: int | None
    units: int
    subjects: int


def try_on(console: Console, workspace: Workspace, rule_id: str, where: Where) -> None:
    """Try a rule on a night or on files; raises `UsageError` for orders that do not go together."""
    rules, _ = loaded(workspace)
    rule = chosen(rules, rule_id)
    with opened(workspace, where) as bench:
        try_rule(console, bench, rule)


def try_rule(console: Console, bench: Bench, rule: AnyRule) -> None:
    """Judge a rule and show what it finds; of a rule about units also the funnel, near misses."""
    for line in bench.lines(rule):
        console.print(line, markup=False, highlight=False, soft_wrap=True)
    bench.prepare(rule)
    steps: list[Step] = []
    funnel = _Funnel(bench.con, rule, steps) if isinstance(rule, Rule) else None
    clock = clock_of(bench.as_of)
    judge(bench.con, rule, bench.contracts, clock=clock, watch=funnel or unwatched)
    if isinstance(rule, Rule):
        if rule.reached:
            left = "SELECT count(*), count(DISTINCT subject_key) FROM chosen"
            steps.append(Step(REACHED, None, None, None, *bench.con.execute(left).fetchall()[0]))
        _print_funnel(console, bench.con, rule, steps)
    _print_hits(console, bench.con)
    if isinstance(rule, Rule):
        survey(bench.con, compile_rule(rule, bench.contracts), clock)
        _print_missed(console, rule, near_misses(bench.con, rule))


class _Funnel:
    """Counts the units that are left after each step of judging."""

    def __init__(self, con: duckdb.DuckDBPyConnection, rule: Rule, steps: list[Step]) -> None:
        self._con, self._rule, self._steps = con, rule, steps

    def __call__(self, step: str) -> None:
        """Count after a step."""
        key = subject_key(self._rule)
        left = self._con.execute(f"SELECT count(*), count(DISTINCT {key}) FROM unit AS u")
        units, subjects = left.fetchall()[0]
        true = unknown = false = None
        if step not in {UNIT, FLAG}:
            counted = self._con.execute(
                "SELECT count(*) FILTER (state), count(*) FILTER (state IS NULL),"
                f" count(*) FILTER (state IS FALSE) FROM sig_{step}"
            )
            true, unknown, false = counted.fetchall()[0]
        self._steps.append(Step(step, true, unknown, false, units, subjects))


def _print_funnel(
    console: Console, con: duckdb.DuckDBPyConnection, rule: Rule, steps: list[Step]
) -> None:
    rows = [[_title(rule, step.name), *(_count(n) for n in step[1:])] for step in steps]
    counts = dict(con.execute("SELECT outcome, count(*) FROM finding GROUP BY outcome").fetchall())
    told = "、".join(f"{name} {counts.get(outcome, 0)} 个" for outcome, name in OUTCOMES.items())
    headings = [*text_headings("步骤")]
    headings += [Heading(n, is_number=True) for n in ("成立", "不明", "不成立", "余单元", "余主体")]
    print_table(console, f"逐步筛选（结果：{told}主体）", headings, rows)


def _title(rule: Rule, step: str) -> str:
    if step == UNIT:
        return "单元"
    if step == REACHED:
        return f"合计 {rule.reached}"
    if step == FLAG:
        return f"条件 {rule.flag}"
    needed = set(condition(rule.flag, rule).needed())
    if step in rule.counter:
        return f"反证 {step} {rule.counter[step].title}"
    return f"{'必要' if step in needed else '其他'} {step} {rule.signals[step].title}"


def _count(number: int | None) -> str:
    return "" if number is None else f"{number:,}"


def _print_hits(console: Console, con: duckdb.DuckDBPyConnection) -> None:
    rows = []
    for outcome, name, about, amount, workers, says, lacks in con.execute(HITS).fetchall():
        who = f"{name or '—'}（{about}）" if about and about != name else name or "—"
        why = f"{says}（待补：{'；'.join(sorted(lacks))}）" if lacks else says
        people = "—" if workers is None else f"{workers:,}"
        rows.append([OUTCOMES[outcome], mask_text(who), yuan(amount), people, mask_text(why)])
    headings = text_headings("结果", "主体")
    headings += [Heading("金额(元)", is_number=True), Heading("人数", is_number=True)]
    more = MORE.format(number=len(rows) - MOST) if len(rows) > MOST else ""
    title = f"命中 {len(rows)} 个主体"
    print_table(console, title, [*headings, Heading("为什么")], rows[:MOST], more)


def _print_missed(console: Console, rule: Rule, missed: list[Missed]) -> None:
    rows = [
        [
            mask_text(one.name),
            mask_text(one.record_key),
            f"{one.signal} {rule.signals[one.signal].title}",
            "其余有不明的" if one.is_open else "其余都成立",
        ]
        for one in missed
    ]
    more = MORE.format(number=len(rows) - MOST) if len(rows) > MOST else ""
    headings = text_headings("主体", "单元", "只差的要素", "其余")
    print_table(console, f"只差一项的 {len(rows)} 个主体", headings, rows[:MOST], more)
