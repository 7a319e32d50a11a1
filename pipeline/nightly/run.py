"""The order of a run: archive, build, checks, and `current` moved in one step.

A run that is killed at any point leaves the last good night; the next run sweeps and goes through.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from pipeline.errors import Place, SourceError, UsageError
from pipeline.nightly import runs
from pipeline.nightly.build import Build, Plan, Refusal, strangers, take_in
from pipeline.nightly.delivery_log import Entry, append_log, find, in_force, read_log
from pipeline.nightly.inbox import Arrival, arrivals, leave
from pipeline.nightly.inputs import Inputs, read_inputs
from pipeline.nightly.lock import hold
from pipeline.nightly.log import Progress, RunLog, silent
from pipeline.nightly.publish import publish
from pipeline.nightly.runs import Manifest
from pipeline.nightly.workspace import Workspace


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
    """

    manifest: Manifest | None
    is_new: bool
    already: tuple[str, ...]
    refused: tuple[Refusal, ...]
    failed_rules: tuple[tuple[str, str], ...]
    seconds: dict[str, float]


def run_night(workspace: Workspace, *, as_of: date, progress: Progress = silent) -> NightResult:
    """Take what is new in the inbox, screen all that is in force as of a date, publish the night.

    Raises:
        BusyError: Another run holds the workspace.
        WorkspaceError: A folder, setting or log cannot be read or written.
        UsageError: Nothing was ever delivered.
        ExceptionGroup: Faults of contracts or of rules, all of them.
    """
    inputs = read_inputs(workspace)
    with hold(workspace):
        runs.sweep(workspace)
        log = RunLog(workspace.warehouse / "log.jsonl", progress)
        log.say("run_started", as_of=as_of)
        result = _Night(workspace, inputs, as_of, log).run()
        run_id = result.manifest.run_id if result.manifest else None
        log.say("run_ended", run_id=run_id, is_new=result.is_new, seconds=result.seconds)
        return result


class _Night:
    """One run in progress: what arrived, what was refused."""

    def __init__(self, workspace: Workspace, inputs: Inputs, as_of: date, log: RunLog) -> None:
        self.workspace, self.inputs, self.as_of, self.log = workspace, inputs, as_of, log
        self.history = read_log(workspace.archive)
        self.night = max((night.night for night in runs.nights(workspace)), default=0) + 1
        self.refused: list[Refusal] = []

    def run(self) -> NightResult:
        with self.log.stage("archive"):
            arrived = self._understood(arrivals(self.workspace.inbox, self.workspace.archive))
        known = {entry.sha256 for entry in in_force(self.history)}
        already = [arrival for arrival in arrived if arrival.sha256 in known]
        pending = _once([arrival for arrival in arrived if arrival.sha256 not in known])
        build, entries, pending = self._take_in(pending)
        self._let_go({entry.sha256 for entry in entries})
        if build is None:
            leave(already, self.workspace.inbox)
            return self._unchanged(entries, already)
        append_log(self.workspace.archive, entries[len(self.history) :])
        leave([*already, *pending], self.workspace.inbox)
        build.screen()
        manifest = publish(build, entries)
        return self._result(manifest, already, is_new=True, failed=build.failed_rules)

    def _understood(self, arrived: Sequence[Arrival]) -> list[Arrival]:
        """Refuse files whose sidecar cannot be read or corrects no delivery; give the others."""
        good = []
        for arrival in arrived:
            fault = arrival.fault or self._uncorrected(arrival)
            if fault is None:
                good.append(arrival)
            else:
                self.refused.append(Refusal(arrival.file, arrival.sha256, fault))
        return good

    def _uncorrected(self, arrival: Arrival) -> SourceError | None:
        try:
            if arrival.sidecar.replaces:
                find(self.history, arrival.sidecar.replaces)
        except UsageError as error:
            what = f"说明文件的 replaces：{error.what}"
            return SourceError(what, place=Place(arrival.file), fix=error.fix)
        return None

    def _take_in(self, pending: list[Arrival]) -> tuple[Build | None, list[Entry], list[Arrival]]:
        """Ingest all that is in force; leave out a new file that is refused, and start again."""
        pending = self._without(pending, strangers(self._plan(""), list(map(self._entry, pending))))
        while True:
            entries = [*self.history, *(self._entry(arrival) for arrival in pending)]
            run_id = self.inputs.run_id(self.as_of, entries)
            if runs.manifest_path(self.workspace, run_id).exists() or not in_force(entries):
                return None, entries, pending
            build = take_in(self._plan(run_id), entries)
            kept = self._without(pending, build.refused)
            if len(kept) == len(pending):
                return build, entries, pending
            build.abandon()
            pending = kept

    def _plan(self, run_id: str) -> Plan:
        return Plan(self.workspace, self.inputs, self.as_of, self.night, run_id, self.log)

    def _without(self, pending: list[Arrival], refused: Sequence[Refusal]) -> list[Arrival]:
        """Note what was refused and give the other arrivals."""
        self.refused.extend(refused)
        bad = {refusal.sha256 for refusal in refused}
        return [arrival for arrival in pending if arrival.sha256 not in bad]

    def _let_go(self, logged: set[str]) -> None:
        """Keep no copy of a refused file that was never delivered: it lies in the inbox."""
        for refusal in self.refused:
            if refusal.sha256 not in logged:
                (self.workspace.archive / refusal.sha256).unlink(missing_ok=True)

    def _entry(self, arrival: Arrival) -> Entry:
        said = arrival.sidecar
        return Entry(
            event="delivered",
            sha256=arrival.sha256,
            night=self.night,
            as_of=self.as_of,
            file=arrival.file,
            source=said.source,
            places=said.places,
            covered_from=said.covered_from,
            covered_to=said.covered_to,
            replaces=find(self.history, said.replaces).sha256 if said.replaces else None,
        )

    def _unchanged(self, entries: Sequence[Entry], already: Sequence[Arrival]) -> NightResult:
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
        already: Sequence[Arrival],
        *,
        is_new: bool,
        failed: Sequence[tuple[str, str]] = (),
    ) -> NightResult:
        names = tuple(arrival.file for arrival in already)
        unique = {refusal.sha256: refusal for refusal in self.refused}
        return NightResult(
            manifest, is_new, names, tuple(unique.values()), tuple(failed), self.log.seconds
        )


def _once(arrived: Sequence[Arrival]) -> list[Arrival]:
    """Keep the first by name of files with the same bytes; the others are delivered with it."""
    first: dict[str, Arrival] = {}
    for arrival in arrived:
        first.setdefault(arrival.sha256, arrival)
    return list(first.values())
