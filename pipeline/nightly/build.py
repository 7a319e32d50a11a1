"""A night being built in a folder of its own: ingest, texts, resolve, screen, in that order."""

import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import NamedTuple

import duckdb
import polars as pl

from pipeline.engine.warehouse import EngineSettings, open_warehouse
from pipeline.errors import SourceError
from pipeline.ingest.delivery import Delivery, StatedCoverage
from pipeline.ingest.run import ingest, recognise, sources_of
from pipeline.nightly.correction import read_corrected_rows
from pipeline.nightly.delivery_log import Entry, corrections, in_force
from pipeline.nightly.folders import parameter_folders
from pipeline.nightly.inputs import Inputs
from pipeline.nightly.log import RunLog
from pipeline.nightly.runs import BUILDING, current, database_path
from pipeline.nightly.taking import Refusal, named
from pipeline.nightly.workspace import Workspace
from pipeline.resolve.identities.judgements import read_judgements
from pipeline.resolve.identities.ledger import LedgerEntry, read_ledger
from pipeline.resolve.organisations.reuse import Reuse
from pipeline.resolve.run import Manner, resolve
from pipeline.screen.run import screen
from pipeline.screen.settings import ScreenSettings
from pipeline.texts.corrections import read_claim_corrections
from pipeline.texts.run import read_texts
from pipeline.word_lists import load_word_lists

IDENTITY_LEDGER = "identity.jsonl"


class Plan(NamedTuple):
    """What is to be built: where, from what, as of when, as which night."""

    workspace: Workspace
    inputs: Inputs
    as_of: date
    night: int
    run_id: str
    log: RunLog

    @property
    def folder(self) -> Path:
        """The folder that holds the night until it is published."""
        return self.workspace.warehouse / f"{BUILDING}{self.run_id}"


@dataclass
class Build:
    """A night whose extracts are in; `screen` does the rest.

    Attributes:
        con: The night's database, open for writing.
        refused: Files that ingest could not take.
        ledger: New entries of the identity ledger, not yet written.
        failed_rules: Rules that failed, with the reason.
    """

    plan: Plan
    con: duckdb.DuckDBPyConnection
    refused: tuple[Refusal, ...] = ()
    ledger: Sequence[LedgerEntry] = ()
    failed_rules: tuple[tuple[str, str], ...] = ()

    def ingest(self, entries: Sequence[Entry]) -> tuple[Refusal, ...]:
        """Read every delivery in force into the database; gives the files that it could not."""
        plan = self.plan
        with plan.log.stage("ingest"):
            result = ingest(
                self.con,
                [_delivery(plan, entry) for entry in in_force(entries)],
                plan.inputs.contracts,
                stated=plan.inputs.settings.coverage,
                corrected=read_corrected_rows(plan.workspace.archive, corrections(entries)),
                progress=plan.log.progress,
            )
        return tuple(
            Refusal(one.file, one.sha256, why, sources_of(one, plan.inputs.contracts))
            for one, why in result.refused
        )

    def screen(self) -> None:
        """Link the mentions and run the rules."""
        plan = self.plan
        with plan.log.stage("texts"):
            unmet = read_texts(
                self.con,
                plan.inputs.contracts,
                read_claim_corrections(plan.workspace.root),
                words=load_word_lists(parameter_folders(plan.workspace), plan.as_of),
                progress=plan.log.progress,
            )
            if unmet:
                plan.log.say("corrections_unmet", number=unmet)
        with plan.log.stage("resolve"):
            self.ledger = resolve(
                self.con,
                plan.inputs.contracts,
                read_ledger(plan.workspace.warehouse / IDENTITY_LEDGER, before=plan.run_id),
                read_judgements(plan.workspace.root),
                run_id=plan.run_id,
                manner=_manner(plan),
            )
        with plan.log.stage("screen"):
            result = screen(
                self.con,
                plan.inputs.rules,
                plan.inputs.contracts,
                as_of=plan.as_of,
                run_id=plan.run_id,
                settings=_screen_settings(plan),
                progress=plan.log.progress,
            )
            self.failed_rules = tuple(result.failed)

    def abandon(self) -> None:
        """Close and remove what was built; a night that was published is not touched."""
        self.con.close()
        shutil.rmtree(self.plan.folder, ignore_errors=True)


def take_in(plan: Plan, entries: Sequence[Entry]) -> Build:
    """Make the night's database and read into it every delivery in force."""
    plan.folder.mkdir()
    limits = plan.inputs.settings.limits
    con = open_warehouse(
        plan.folder / "night.duckdb",
        EngineSettings(limits.threads, f"{limits.memory_gib}GiB", plan.folder / "spill"),
    )
    build = Build(plan, con)
    try:
        build.refused = build.ingest(entries)
    except BaseException:
        build.abandon()
        raise
    for refusal in build.refused:
        plan.log.say(
            "file_refused", file=refusal.file, sha256=refusal.sha256, why=str(refusal.error)
        )
    return build


def strangers(plan: Plan, entries: Sequence[Entry]) -> list[Refusal]:
    """Tell which files cannot be opened or fit no contract, before anything is built."""
    refused = []
    for entry in entries:
        try:
            recognise(_delivery(plan, entry), plan.inputs.contracts)
        except SourceError as error:
            refused.append(Refusal(entry.file, entry.sha256, error, named(entry.source)))
    return refused


def _manner(plan: Plan) -> Manner:
    """Tell screen and log how far resolving is; the last good night answers what it knows."""
    last = current(plan.workspace)
    former = database_path(plan.workspace, last.run_id) if last else None

    def say(planned: pl.DataFrame) -> None:
        for way in planned.to_dicts():
            plan.log.say("pairs_planned", **way)

    return Manner(
        progress=lambda _, done, total: plan.log.progress("resolve", done, total),
        reuse=Reuse(former, plan.inputs.hashes["code"]),
        say=say,
    )


def _screen_settings(plan: Plan) -> ScreenSettings:
    settings = plan.inputs.settings
    return ScreenSettings(
        settings.office.province,
        settings.bands.high,
        settings.bands.medium,
        parameter_folders(plan.workspace),
    )


def _delivery(plan: Plan, entry: Entry) -> Delivery:
    stated = None
    if entry.places or entry.covered_from or entry.covered_to:
        stated = StatedCoverage(
            places=entry.places, covered_from=entry.covered_from, covered_to=entry.covered_to
        )
    return Delivery(
        sha256=entry.sha256,
        path=plan.workspace.archive / entry.sha256,
        file=entry.file,
        night=entry.night,
        as_of=entry.as_of,
        is_new=entry.night == plan.night,
        source=entry.source,
        coverage=stated,
        replaces=entry.replaces,
    )
