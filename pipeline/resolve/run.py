"""Resolves a night: who is named in its records, which of them are one, and by what id."""

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

import duckdb
import polars as pl

from connectors.contract import Contract
from pipeline.resolve.identities.identity import identify, remember
from pipeline.resolve.identities.ledger import LedgerEntry
from pipeline.resolve.identities.placing import apply_judgements, forget_views, keep_judgements
from pipeline.resolve.mentions import collect
from pipeline.resolve.organisations.matched import Say
from pipeline.resolve.organisations.night import link_organisations, register_firms, tell_hubs
from pipeline.resolve.organisations.reuse import NOTHING, Reuse
from pipeline.resolve.persons.decide import MACROS as OF_PERSONS
from pipeline.resolve.persons.night import link_persons
from pipeline.resolve.projects.night import MACROS as OF_PROJECTS
from pipeline.resolve.projects.night import link_projects, register_projects
from pipeline.resolve.read import read_names
from pipeline.resolve.reasons import AGAINST, REASONS
from pipeline.resolve.tables import drop, step, working_tables

MACROS = ("place_rank", *OF_PROJECTS, *OF_PERSONS)
"""Functions of SQL that resolving makes and drops."""

Progress = Callable[[str, int, int | None], None]

STAGES = ("mentions", "names", "organisations", "projects", "persons", "identity", "tables")
"""What `progress` is told, in order."""


def silent(stage: str, done: int, total: int | None) -> None:
    """Tell nobody."""


class Manner(NamedTuple):
    """How a night is resolved; nothing of it changes what comes out.

    Attributes:
        progress: Told the stage reached.
        reuse: A former night, whose answers are not asked again where nothing has changed.
        say: Told the plan of pairs before they are made; null: nobody, and none is made.
    """

    progress: Progress = silent
    reuse: Reuse = NOTHING
    say: Say | None = None


PLAINLY = Manner()
"""Nobody is told, and no former night helps."""


def resolve(
    con: duckdb.DuckDBPyConnection,
    contracts: Mapping[str, Contract],
    ledger: Sequence[LedgerEntry],
    judgements: pl.DataFrame,
    *,
    run_id: str,
    manner: Manner = PLAINLY,
) -> list[LedgerEntry]:
    """Write the tables of resolution (`docs/architecture.md`).

    Args:
        con: The warehouse, with the source tables.
        contracts: Source → contract.
        ledger: What earlier runs entered, in order; the lines of this very run left out.
        judgements: `judgements.JUDGEMENT_SCHEMA`, one row per event, in order.
        run_id: This run.
        manner: Who is told, and which former night helps.

    Returns:
        This run's entries for the ledger; `ledger.append_ledger` keeps them once the run is good.
    """
    tell = _Teller(manner.progress)
    with working_tables(con, MACROS):
        _read(con, contracts, tell)
        remember(con, ledger)
        _link(con, judgements, manner, tell)
        tell()
        entries = identify(con, ledger, run_id=run_id)
        tell()
        for name in ("mention", "entity"):
            step(con, name)
        against = {"against": list(AGAINST)}
        step(con, "link", against)
        step(con, "relation")
        words = {"codes": list(REASONS), "words": list(REASONS.values())}
        step(con, "reason", {**words, **against})
        forget_views(con)
    return entries


def _read(
    con: duckdb.DuckDBPyConnection, contracts: Mapping[str, Contract], tell: Callable[[], None]
) -> None:
    """Make `mention_work` of what the records say, and `assigned`, empty."""
    tell()
    collect(con, contracts)
    tell()
    read_names(con)
    for name in ("mention_work", "assigned", "place_rank"):
        step(con, name)
    drop(con, "numbered", "form", "place_form")


def _link(
    con: duckdb.DuckDBPyConnection,
    judgements: pl.DataFrame,
    manner: Manner,
    tell: Callable[[], None],
) -> None:
    """Fill `assigned`; persons come last, for they are told by whom they work for."""
    tell()
    register_firms(con)
    register_projects(con)
    demands = keep_judgements(con, judgements)
    link_organisations(con, manner.reuse, manner.say)
    tell()
    link_projects(con)
    apply_judgements(con, demands, ["organisation", "project"])
    tell()
    link_persons(con)
    tell_hubs(con)
    apply_judgements(con, demands, ["person"])


class _Teller:
    """Counts the stages for `progress`."""

    def __init__(self, progress: Progress) -> None:
        self._progress, self._done = progress, 0

    def __call__(self) -> None:
        """Say that the next stage begins."""
        self._progress(STAGES[self._done], self._done, len(STAGES))
        self._done += 1
