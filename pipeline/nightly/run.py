"""The order of a run: archive, build, checks, and `current` moved in one step.

A run that is killed at any point leaves the last good night; the next run sweeps and goes through.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from pipeline.errors import Place, UsageError
from pipeline.nightly import runs
from pipeline.nightly.build import Build, Plan, strangers, take_in
from pipeline.nightly.correction import accept
from pipeline.nightly.delivery_log import Entry, append_log, in_force, read_log
from pipeline.nightly.inbox import Arrival, arrivals, leave
from pipeline.nightly.inputs import Inputs, read_inputs
from pipeline.nightly.lock import hold
from pipeline.nightly.log import Progress, RunLog, silent
from pipeline.nightly.publish import publish
from pipeline.nightly.refused import tell_bureaus
from pipeline.nightly.runs import Manifest
from pipeline.nightly.taking import Refusal, Taking, named
from pipeline.nightly.workspace import Workspace


@dataclass(frozen=True)
class Orders:
    """What whoever starts a run says besides the as-of date.

    Attributes:
        replaces: File of the inbox → the extract that it corrects (file name, or the start of its
            SHA-256).
        takes_inbox: False leaves the inbox as it is.
        correction: A file of rows set aside, corrected by hand.
    """

    replaces: Mapping[str, str] = field(default_factory=dict)
    takes_inbox: bool = True
    correction: Path | None = None


@dataclass(frozen=True)
class NightResult:
    """What a run did.

    Attributes:
        manifest: The night that now answers; null when nothing could be taken on a first night.
        is_new: False when the same inputs had been run before and nothing was done.
        already: Files of the inbox whose bytes had been delivered before.
        refused: Files that could not be taken; new ones stay in the inbox.
        failed_rules: Rules that failed, with the reason; the others' clues stand.
        seconds: Wall-clock seconds by stage.
        inputs: What it worked by besides the deliveries.
    """

    manifest: Manifest | None
    is_new: bool
    already: tuple[str, ...]
    refused: tuple[Refusal, ...]
    failed_rules: tuple[tuple[str, str], ...]
    seconds: dict[str, float]
    inputs: Inputs


def run_night(
    workspace: Workspace,
    *,
    as_of: date,
    progress: Progress = silent,
    orders: Orders | None = None,
) -> NightResult:
    """Take what is new in the inbox, screen all that is in force as of a date, publish the night.

    Raises:
        BusyError: Another run holds the workspace.
        WorkspaceError: A folder, setting or log cannot be read or written.
        UsageError: Nothing was ever delivered, or the orders name a file that there is not.
        SourceError: The correction cannot be read.
        ExceptionGroup: Faults of contracts or of rules, all of them.
    """
    inputs, orders = read_inputs(workspace), orders or Orders()
    with hold(workspace):
        runs.sweep(workspace)
        log = RunLog(workspace.warehouse / "log.jsonl", progress)
        log.say("run_started", as_of=as_of)
        try:
            result = _Night(workspace, inputs, as_of, log).run(orders)
            if orders.takes_inbox:
                tell_bureaus(workspace, inputs, result.refused, as_of=as_of)
        except BaseException:
            runs.sweep(workspace)  # a half-built night gives its room on the disk back at once
            raise
        run_id = result.manifest.run_id if result.manifest else None
        log.say("run_ended", run_id=run_id, is_new=result.is_new, seconds=result.seconds)
        return result


class _Night:
    """One run in progress: what arrived, what was refused."""

    def __init__(self, workspace: Workspace, inputs: Inputs, as_of: date, log: RunLog) -> None:
        self.workspace, self.inputs, self.as_of, self.log = workspace, inputs, as_of, log
        self.history = read_log(workspace.archive)
        self.night = max((night.night for night in runs.nights(workspace)), default=0) + 1
        self.taking = Taking(self.history, self.night, as_of)
        self.refused: list[Refusal] = []

    def run(self, orders: Orders) -> NightResult:
        with self.log.stage("archive"):
            arrived = self._arrived(orders)
            corrected = self._corrected(orders.correction)
        good = [arrival for arrival in arrived if arrival.fault is None]
        known = {entry.sha256 for entry in in_force(self.history)}
        pending = _once([arrival for arrival in good if arrival.sha256 not in known])
        build, entries = self._take_in(pending, good, corrected)
        logged = {entry.sha256 for entry in entries}
        self._let_go(logged)
        already = [a.file for a in good if a.sha256 in known and not a.is_note]
        if build is None:
            leave(arrived, known, self.workspace.inbox)
            return self._unchanged(entries, already)
        try:
            append_log(self.workspace.archive, entries[len(self.history) :])
            leave(arrived, logged, self.workspace.inbox)
            build.screen()
            manifest = publish(build, entries)
        except BaseException:
            build.abandon()
            raise
        return self._result(manifest, already, is_new=True, failed=build.failed_rules)

    def _arrived(self, orders: Orders) -> list[Arrival]:
        """Copy what lies in the inbox, and refuse what cannot be read or understood."""
        if not orders.takes_inbox:
            return []
        found = arrivals(self.workspace.inbox, self.workspace.archive)
        told = self.taking.understood(found, orders.replaces)
        self.refused += [
            Refusal(a.file, a.sha256, a.fault, named(a.sidecar.source)) for a in told if a.fault
        ]
        return told

    def _corrected(self, correction: Path | None) -> list[Entry]:
        if correction is None:
            return []
        entry = accept(self.workspace, correction, night=self.night, as_of=self.as_of)
        return [entry] if entry else []

    def _take_in(
        self, pending: list[Arrival], good: Sequence[Arrival], corrected: Sequence[Entry]
    ) -> tuple[Build | None, list[Entry]]:
        """Ingest all that is in force; leave out a new file that is refused, and start again."""
        new = [self.taking.delivered(arrival) for arrival in pending]
        new = self._without(new, strangers(self._plan(""), new))
        while True:
            entries = [*self.history, *new]
            entries += [*self.taking.amended(entries, good), *corrected]
            run_id = self.inputs.run_id(self.as_of, entries)
            if runs.manifest_path(self.workspace, run_id).exists() or not in_force(entries):
                return None, entries
            build = take_in(self._plan(run_id), entries)
            kept = self._without(new, build.refused)
            if len(kept) == len(new):
                return build, entries
            build.abandon()
            new = kept

    def _plan(self, run_id: str) -> Plan:
        return Plan(self.workspace, self.inputs, self.as_of, self.night, run_id, self.log)

    def _without(self, new: list[Entry], refused: Sequence[Refusal]) -> list[Entry]:
        """Note what was refused and give the other deliveries."""
        self.refused.extend(refused)
        bad = {refusal.sha256 for refusal in refused}
        return [entry for entry in new if entry.sha256 not in bad]

    def _let_go(self, logged: set[str]) -> None:
        """Keep no copy of a refused file that was never delivered: it lies in the inbox."""
        for refusal in self.refused:
            if refusal.sha256 and refusal.sha256 not in logged:
                (self.workspace.archive / refusal.sha256).unlink(missing_ok=True)

    def _unchanged(self, entries: Sequence[Entry], already: Sequence[str]) -> NightResult:
        path = runs.manifest_path(self.workspace, self.inputs.run_id(self.as_of, entries))
        if not path.exists():
            if not self.refused:
                raise UsageError(
                    "收件夹是空的，以前也没有送达",
                    place=Place(self.workspace.inbox),
                    fix="把各单位送来的文件放进收件夹，再运行",
                )
            return self._result(None, already, is_new=False)
        manifest = runs.read_manifest(path)
        last = runs.current(self.workspace)
        if last is None or last.night < manifest.night:
            runs.point_current(self.workspace, manifest.run_id)
        return self._result(manifest, already, is_new=False)

    def _result(
        self,
        manifest: Manifest | None,
        already: Sequence[str],
        *,
        is_new: bool,
        failed: Sequence[tuple[str, str]] = (),
    ) -> NightResult:
        unique = {(refusal.file, refusal.sha256): refusal for refusal in self.refused}
        return NightResult(
            manifest,
            is_new,
            tuple(already),
            tuple(unique.values()),
            tuple(failed),
            self.log.seconds,
            self.inputs,
        )


def _once(arrived: Sequence[Arrival]) -> list[Arrival]:
    """Keep the first by name of files with the same bytes; the others are delivered with it."""
    first: dict[str, Arrival] = {}
    for arrival in arrived:
        if not arrival.is_note:
            first.setdefault(arrival.sha256, arrival)
    return list(first.values())
