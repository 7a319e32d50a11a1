"""A run killed at any stage leaves the last good night, and the next run goes through."""

import json
import os
import signal
import subprocess
import sys
import time
from datetime import date
from pathlib import Path

import pytest

from pipeline.nightly import runs
from pipeline.nightly.run import run_night
from pipeline.nightly.workspace import Workspace
from tests.pipeline.nightly.conftest import EARLY, IN_TIME, deliver

JUNE = date(2026, 6, 30)
STAGES = ("archive", "ingest", "resolve", "screen", "report", "publish")
PLACES = [("stage_started", stage) for stage in STAGES] + [
    ("stage_ended", stage) for stage in STAGES[1:5]
]


def kill_when(office: Workspace, event: str, stage: str) -> bool:
    """Start a run in a process of its own and kill it when its log says that it is there."""
    log = office.warehouse / "log.jsonl"
    seen = len(log.read_text(encoding="utf-8").splitlines())
    command = [sys.executable, "-m", "cli", "run", "--workspace", str(office.root)]
    with subprocess.Popen(
        [*command, "--as-of", "2026-06-30"],
        stdout=subprocess.DEVNULL,
        cwd=Path(__file__).parents[3],
    ) as run:
        while run.poll() is None:
            lines = log.read_text(encoding="utf-8").split("\n")[seen:-1]
            if any(
                (e := json.loads(line))["event"] == event and e.get("stage") == stage
                for line in lines
            ):
                os.kill(run.pid, signal.SIGKILL)
                return run.wait() == -signal.SIGKILL
            time.sleep(0.002)
    return False


@pytest.mark.parametrize(("event", "stage"), PLACES)
def test_a_killed_run_leaves_the_last_good_night(office: Workspace, event: str, stage: str) -> None:
    deliver(office, "五月.csv", IN_TIME)
    before = run_night(office, as_of=JUNE).manifest
    deliver(office, "六月.csv", EARLY)
    assert kill_when(office, event, stage)
    assert runs.current(office) == before
    after = run_night(office, as_of=JUNE).manifest
    assert after is not None
    assert (after.counts["flagged"], runs.current(office)) == (1, after)
    assert list(office.inbox.iterdir()) == []
    assert list(office.warehouse.glob(".building-*")) == []
