"""Runs a rule's own tests in the real engine, on tiny tables."""

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import date
from functools import cache
from time import thread_time
from typing import Any

import duckdb

from pipeline.engine.warehouse import EngineSettings, open_warehouse
from pipeline.law.functions import periods_asked
from pipeline.law.sql import install
from pipeline.law.thresholds import place_value_table
from pipeline.screen.faults import TEXTS
from pipeline.screen.group.model import GroupRule
from pipeline.screen.load import AnyRule
from pipeline.screen.model import Case, Rule, as_written
from pipeline.screen.names import Contracts
from pipeline.screen.run import IS_TOLD_OF, judge, prepare
from pipeline.screen.statement import Clock
from pipeline.screen.tiny import build, told_of_claims, told_of_units
from pipeline.screen.tiny_links import tag
from pipeline.screen.tiny_texts import ReadTexts

WORKERS = 2
"""Rules that are tried at a time: the engine plans small statements on one thread. Ours."""

UNORDERED = "SET disabled_optimizers = 'join_order,join_filter_pushdown'"
"""The order of joins is not worth finding for a few rows."""


@dataclass(frozen=True)
class Outcome:
    """How one test went.

    Attributes:
        kind: `known_miss` or `known_false_alarm` where the test documents a limit.
        faults: What came out otherwise than expected, in Chinese; empty when the test passed.
        seconds: Processor time that all tests of its rule took together, reading texts apart.
    """

    rule_id: str
    name: str
    kind: str
    faults: tuple[str, ...]
    seconds: float

    @property
    def passed(self) -> bool:
        """Tell whether all came out as expected."""
        return not self.faults


def sources_of(rule: AnyRule) -> set[str]:
    """Name the sources that a rule reads."""
    if isinstance(rule, GroupRule):
        return rule.sources
    signals = {signal.source for signal in rule.all_signals.values() if signal.source}
    matches = {match.source for match in rule.unit.match.values()}
    return {take.source for take in rule.unit.sources} | signals | matches


def try_rules(
    rules: Sequence[AnyRule], contracts: Contracts, *, read: ReadTexts | None = None
) -> list[Outcome]:
    """Run all tests of `rules`, in the order in which they are written, several rules at a time,
    each in a database of its own in memory; `read` reads the texts in them, which else are told
    by their words alone.
    """
    with ThreadPoolExecutor(WORKERS) as pool:
        tried = pool.map(lambda rule: _try_rule(rule, contracts, read), rules)
        return [outcome for outcomes in tried for outcome in outcomes]


def _try_rule(rule: AnyRule, contracts: Contracts, read: ReadTexts | None) -> list[Outcome]:
    rule = rule.with_parameters(as_written(rule.parameters))  # tests know of no office's values
    faults: dict[str, list[str]] = {}
    start = thread_time()
    with open_warehouse(None, EngineSettings(threads=1)) as con:
        con.execute(UNORDERED)
        install(con, names=periods_asked(rule.model_dump_json()))
        for cases in _alike(rule, contracts):
            try:
                faults |= _try_cases(con, rule, cases, contracts, read)
            except duckdb.Error as error:
                what = f"[XS901] {TEXTS['XS901'][0].format(what=str(error).splitlines()[0])}"
                faults |= {case.name: [what] for case in cases}
    took = thread_time() - start
    return [Outcome(rule.id, c.name, c.kind, tuple(faults[c.name]), took) for c in rule.tests]


def _alike(rule: AnyRule, contracts: Contracts) -> list[list[Case]]:
    """Put together the tests that can share tables: each has its own day and deliveries, but one
    province, and days on which its places set the same amounts of money.
    """
    districts = _districts(rule.tests, contracts)

    @cache
    def set_on(day: str, province: str) -> list[tuple[Any, ...]]:
        return place_value_table(districts, date.fromisoformat(day), province=province).rows()

    together: dict[str, list[Case]] = {}
    for case in rule.tests:
        told: object = case.as_of if rule.hangs_on_day else ""
        if isinstance(rule, Rule) and rule.hangs_on_place:
            told = (told, set_on(case.as_of, case.province))
        apart = repr((case.province, sorted(case.parameters.items()), told))
        together.setdefault(apart, []).append(case)
    return list(together.values())


def _districts(cases: Sequence[Case], contracts: Contracts) -> set[str | None]:
    """Gather the districts and courts that tests give, and none."""
    return {None} | {
        row.get(place.field)
        for case in cases
        for source, rows in case.given.items()
        if (place := contracts[source].place) is not None and place.field
        for row in rows
    }


def _try_cases(
    con: duckdb.DuckDBPyConnection,
    rule: AnyRule,
    cases: Sequence[Case],
    contracts: Contracts,
    read_texts: ReadTexts | None,
) -> dict[str, list[str]]:
    """Run tests that share tables; gives, by name, what came out otherwise than expected."""
    needed = sources_of(rule).union(*(case.given.keys() for case in cases))
    through = {contracts[source].happens.source for source in needed} - {None}
    read = {source: contracts[source] for source in sorted(needed | {str(s) for s in through})}
    build(con, cases, read, read=read_texts)
    as_of = date.fromisoformat(min(case.as_of for case in cases))
    rule = rule.with_parameters(cases[0].parameters)
    prepare(con, [rule], read, as_of=as_of, province=cases[0].province)
    con.execute(IS_TOLD_OF.format(told="place = '' OR contains(unit_place, place)"))
    told = told_of_claims(cases) if isinstance(rule, GroupRule) else told_of_units(cases)
    judge(con, rule, read, clock=Clock(as_of, date.max, told))
    found = con.sql("SELECT * FROM finding ORDER BY subject_anchor").pl().to_dicts()
    faults = {}
    for at, case in enumerate(cases):
        mark = tag(at, cases)
        mine = [row for row in found if mark in str(row["subject_anchor"])]
        faults[case.name] = _compared(mine, case, mark)
    return faults


def _compared(found: list[dict[str, Any]], case: Case, mark: str) -> list[str]:
    faults = []
    for outcome in ("flagged", "incomplete"):
        got = sorted(
            str(row["subject_name"]).replace(mark, "") for row in found if row["outcome"] == outcome
        )
        wanted = sorted(getattr(case.expect, outcome))
        if got != wanted:
            faults.append(f"{outcome} 应为 {wanted}，得到 {got}")
    return faults or _details(found, case, mark)


def _details(found: list[dict[str, Any]], case: Case, mark: str) -> list[str]:
    expect = case.expect
    faults: list[str] = []

    def compare(what: str, got: object, wanted: object) -> None:
        if wanted is not None and got != wanted:
            faults.append(f"{what} 应为 {wanted}，得到 {got}")

    for row in found[:1]:
        missing = sorted(_told(item) for item in row["missing"])
        compare("missing", missing, None if expect.missing is None else sorted(expect.missing))
        compare("amount", str(row["amount_yuan"]), expect.amount)
        compare("workers", row["workers"], expect.workers)
        counter = sorted(f"{c['name']}:{c['state']}" for c in row["counter"])
        compare("counter", counter, None if expect.counter is None else sorted(expect.counter))
        if expect.says and expect.says not in str(row["says"]).replace(mark, ""):
            faults.append(f"says 应含 {expect.says!r}，得到 {row['says']!r}")
    return faults


def _told(item: dict[str, str | None]) -> str:
    """Write a missing thing as tests name it: `field source.field`, `source x`, `link x.field`."""
    at = ".".join(part for part in (item["source"], item["field"]) if part)
    return f"{item['kind']} {at}".strip()
