"""A run killed at any stage leaves the last good night, and the next run goes through."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

from pipeline.nightly import runs
from pipeline.nightly.run import run_night
from pipeline.nightly.workspace import Workspace
from tests.pipeline.nightly.conftest import EARLY, JUNE, deliver, events

STAGES = ("archive", "ingest", "texts", "resolve", "screen", "report", "publish")
PLACES = [("stage_started", stage) for stage in STAGES]
PLACES.insert(2, ("stage_ended", "ingest"))  # the deliveries are logged, the inbox is emptied


def kill_when(office: Workspace, event: str, stage: str) -> bool:
    """Start a run in a process of its own and kill it when its log says that it is there."""
    seen = len(events(office))
    command = [sys.executable, "-m", "cli", "run", "--workspace", str(office.root)]
    with subprocess.Popen(
        [*command, "--as-of", "2026-06-30"],
        stdout=subprocess.DEVNULL,
        cwd=Path(__file__).parents[3],
    ) as run:
        while run.poll() is None:
            if (event, stage) in [(e["event"], e.get("stage")) for e in events(office)[seen:]]:
                os.kill(run.pid, signal.SIGKILL)
                return run.wait() == -signal.SIGKILL
            time.sleep(0.01)
    return False


def test_runs_killed_one_after_another_leave_the_last_good_night(after_may: Workspace) -> None:
    before = runs.current(after_may)
    deliver(after_may, "六月.csv", EARLY)
    for event, stage in PLACES:  # each run finds what the one before left, and gets as far
        assert (event, stage, kill_when(after_may, event, stage)) == (event, stage, True)
        assert runs.current(after_may) == before
    after = run_night(after_may, as_of=JUNE).manifest
    assert after is not None
    assert (after.counts["flagged"], runs.current(after_may)) == (1, after)
    assert list(after_may.inbox.iterdir()) == []
    assert list(after_may.warehouse.glob(".building-*")) == []
