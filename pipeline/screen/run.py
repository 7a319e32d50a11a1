"""Screens a night: every rule over the linked records, then the ranked clues. One rule's failure
stops no other.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import duckdb

from pipeline.engine.statement import identifier, run_file
from pipeline.law.functions import periods_asked
from pipeline.law.local_days import load_calendars
from pipeline.law.sql import install
from pipeline.law.thresholds import install_place_values
from pipeline.parameters import PARAMETERS
from pipeline.screen.budget import Budget, OverBudgetError, within
from pipeline.screen.compile import compile_rule
from pipeline.screen.evaluate import Watch, evaluate_units, unwatched
from pipeline.screen.findings import create_finding_tables, show_contracts, write_findings
from pipeline.screen.group.evaluate import evaluate_group
from pipeline.screen.group.model import GroupRule
from pipeline.screen.group.words import LISTS
from pipeline.screen.joins import PROJECT
from pipeline.screen.mentions import lists_named
from pipeline.screen.model import Head, Rule
from pipeline.screen.names import Contracts
from pipeline.screen.rank import write_clues, write_packets
from pipeline.screen.settings import ScreenSettings
from pipeline.screen.statement import RANK_OF_LEVEL, TOLD_COVERAGE, Clock, clock_of
from pipeline.screen.subjects import choose_units
from pipeline.screen.word_macros import install_word_lists
from pipeline.word_lists import load_word_lists

Progress = Callable[[str, int, int | None], None]

PARTY = f"""CREATE OR REPLACE TEMP VIEW party AS
SELECT source, role, record_id, party_id, {RANK_OF_LEVEL.format(level="level")} AS rank FROM link
UNION ALL SELECT source, role, record_id, unnest(candidates).entity_id, 0
FROM link WHERE entity_id IS NULL"""
"""Whom a mention may be: its party, and each candidate of an ambiguous one with rank 0."""

NO_SHARED_NUMBER = "CREATE OR REPLACE TEMP TABLE shared_number (project_no VARCHAR)"
SHARED_NUMBER = f"""CREATE OR REPLACE TEMP TABLE shared_number AS
SELECT DISTINCT p.project_no FROM {PROJECT} AS p
JOIN link AS l ON l.source = '{PROJECT}' AND l.role = 'project' AND l.record_id = p.record_id
WHERE p.is_current AND l.level = 'weak'"""
"""Numbers of projects that do not tell by themselves which project is meant."""
IS_TOLD_OF = "CREATE OR REPLACE TEMP MACRO is_told_of(place, unit_place) AS {told}"
"""Whether a row of `coverage` is of a unit's own world: in a night there is one."""


@dataclass(frozen=True)
class ScreenResult:
    """What screening gave.

    Attributes:
        clues: Number of clues by rule id, 0 included.
        failed: Rules that failed, with the reason, or were stopped over their budget; they give no
            clues.
    """

    clues: dict[str, int]
    failed: tuple[tuple[str, str], ...]


def screen(  # noqa: PLR0913  # the signature of the seam
    con: duckdb.DuckDBPyConnection,
    rules: Sequence[Head],
    contracts: Contracts,
    *,
    as_of: date,
    run_id: str,
    settings: ScreenSettings,
    progress: Progress,
) -> ScreenResult:
    """Run `rules` as of a date and write `finding`, `finding_record`, `clue` and `packet`.

    Reads the source tables, `link`, `relation`, `coverage` and `extract`. Retired rules are left
    out.
    """
    asked = periods_asked("".join(rule.model_dump_json() for rule in rules))
    install(con, load_calendars(settings.parameters, office=settings.province), names=asked)
    prepare(
        con,
        rules,
        contracts,
        as_of=as_of,
        province=settings.province,
        folders=settings.parameters,
    )
    active = [rule for rule in rules if rule.status != "retired"]
    budget = Budget(settings.rule_seconds, settings.rule_megabytes)
    failed = []
    for done, rule in enumerate(active):
        progress("screen", done, len(active))
        try:
            with within(con, budget):
                judge(con, rule, contracts, clock=clock_of(as_of))
        except (duckdb.Error, OverBudgetError) as error:
            _take_back(con, rule)
            failed.append((rule.id, str(error).splitlines()[0]))
    progress("screen", len(active), len(active))
    write_clues(con, active, contracts, as_of=as_of, run_id=run_id, settings=settings)
    write_packets(con)
    found = con.execute(
        "SELECT rule_id, count(*) FROM clue GROUP BY rule_id ORDER BY rule_id"
    ).fetchall()
    return ScreenResult({**{rule.id: 0 for rule in active}, **dict(found)}, tuple(failed))


def _take_back(con: duckdb.DuckDBPyConnection, rule: Head) -> None:
    """Drop what a rule that failed has found so far."""
    mine = "SELECT finding_id FROM finding WHERE rule_id = $id"
    con.execute(f"DELETE FROM finding_record WHERE finding_id IN ({mine})", {"id": rule.id})
    con.execute("DELETE FROM finding WHERE rule_id = $id", {"id": rule.id})


def prepare(
    con: duckdb.DuckDBPyConnection,
    rules: Sequence[Head],
    contracts: Contracts,
    *,
    as_of: date,
    province: str,
    folders: tuple[Path, ...] = (PARAMETERS,),
) -> None:
    """Make the empty tables of findings, and what `rules` look up: contracts' words, thresholds
    and lists of words.
    """
    show_contracts(con, contracts)
    con.execute(PARTY)
    run_file(con, TOLD_COVERAGE)
    con.execute(IS_TOLD_OF.format(told="TRUE"))
    con.execute(SHARED_NUMBER if PROJECT in contracts else NO_SHARED_NUMBER)
    create_finding_tables(con)
    places = _places(con, contracts)
    install_place_values(con, places, as_of, province=province, folders=folders)
    names = lists_named("".join(rule.model_dump_json() for rule in rules))
    if any(isinstance(rule, GroupRule) for rule in rules):
        names |= LISTS
    install_word_lists(con, load_word_lists(folders, as_of), names=names)


def judge(
    con: duckdb.DuckDBPyConnection,
    rule: Head,
    contracts: Contracts,
    *,
    clock: Clock,
    watch: Watch = unwatched,
) -> None:
    """Evaluate one rule and append to `finding` and `finding_record`; `watch` sees a rule about
    units at each step.

    Raises:
        duckdb.Error: A statement of the rule fails on this data.
    """
    if isinstance(rule, GroupRule):
        evaluate_group(con, rule, contracts, clock=clock)
    elif isinstance(rule, Rule) and (watch is not unwatched or _has_records(con, rule)):
        compiled = compile_rule(rule, contracts)
        if evaluate_units(con, compiled, clock, watch):
            choose_units(con, rule, clock)
            write_findings(con, compiled, contracts, clock)


def _has_records(con: duckdb.DuckDBPyConnection, rule: Rule) -> bool:
    """Tell whether any source of a rule's units has a record; else there is nothing to judge."""
    sources = sorted({take.source for take in rule.unit.sources})
    asked = " OR ".join(f"EXISTS (FROM {identifier(one)} WHERE is_current)" for one in sources)
    [(found,)] = con.execute(f"SELECT {asked}").fetchall()
    return bool(found)


def _places(con: duckdb.DuckDBPyConnection, contracts: Contracts) -> list[str | None]:
    """List the distinct districts and courts that records name."""
    fields = [
        (contract.source, contract.place.field)
        for contract in contracts.values()
        if contract.place is not None and contract.place.field is not None
    ]
    selects = [f'SELECT DISTINCT "{field}" AS place FROM "{source}"' for source, field in fields]
    if not selects:
        return []
    found = con.execute(f"SELECT DISTINCT place FROM ({' UNION '.join(selects)}) ORDER BY place")
    return [place for (place,) in found.fetchall()]
