"""Ctrl-C at every stage and a full disk: told in Chinese, nothing lost, the last night intact."""

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from pipeline.nightly import runs
from pipeline.nightly.run import run_night
from pipeline.nightly.workspace import Workspace, init_workspace
from tests.pipeline.nightly.conftest import EARLY, HEADER, IN_TIME, deliver

JUNE = date(2026, 6, 30)
STAGES = ("archive", "ingest", "resolve", "screen", "report", "publish")
ROOT = Path(__file__).parents[3]


def command(office: Workspace) -> list[str]:
    given = ["run", "--workspace", str(office.root), "--as-of", "2026-06-30"]
    return [sys.executable, "-m", "cli", *given]


def events(office: Workspace) -> list[dict[str, str]]:
    lines = (office.warehouse / "log.jsonl").read_text(encoding="utf-8").split("\n")[:-1]
    return [json.loads(line) for line in lines]


def interrupted_at(office: Workspace, stage: str) -> tuple[int, str]:
    """Run in a process of its own; press Ctrl-C when its log says that the stage began."""
    seen = len(events(office))
    with subprocess.Popen(
        command(office), stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, cwd=ROOT, text=True
    ) as run:
        while run.poll() is None:
            now = [(e["event"], e.get("stage")) for e in events(office)[seen:]]
            if ("stage_started", stage) in now:
                run.send_signal(signal.SIGINT)
                break
            time.sleep(0.002)
        _, told = run.communicate(timeout=60)
    return run.returncode, told


def what_is_kept(office: Workspace) -> list[bytes]:
    """All that people delivered, whether it waits in the inbox or lies in the archive."""
    found = [*office.inbox.rglob("*"), *office.archive.iterdir()]
    return [path.read_bytes() for path in found if path.is_file()]


def test_ctrl_c_at_every_stage_is_told_and_loses_nothing(office: Workspace) -> None:
    deliver(office, "五月.csv", IN_TIME)
    before = run_night(office, as_of=JUNE).manifest
    june = deliver(office, "六月.csv", EARLY).read_bytes()
    for stage in STAGES[:-1]:
        code, told = interrupted_at(office, stage)
        assert (stage, code) == (stage, 130)
        assert told.strip().startswith("已中断。上一夜的结果不受影响")
        assert runs.current(office) == before
        assert june in what_is_kept(office)
        assert list(office.warehouse.glob(".building-*")) == []
        assert list(office.outbox.glob(".building-*")) == []
    after = run_night(office, as_of=JUNE).manifest
    assert after is not None
    assert (after.counts["flagged"], runs.current(office)) == (1, after)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 200 MB, mounted for the test; skipped where mounting is not allowed."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=200m", "xinsuo-test", str(disk)]
    if os.geteuid() != 0 or shutil.which("mount") is None:
        pytest.skip("mounting a small disk needs root")
    if subprocess.run(mount, check=False, capture_output=True).returncode:
        pytest.skip("this machine does not let a test mount a disk")
    yield disk
    subprocess.run(["umount", "-l", str(disk)], check=True)


@pytest.mark.parametrize("room_kib", [0, 4 * 1024])
def test_a_full_disk_is_told_and_loses_nothing(small_disk: Path, room_kib: int) -> None:
    office = init_workspace(small_disk / "office")
    deliver(office, "五月.csv", IN_TIME)
    before = run_night(office, as_of=JUNE).manifest
    june = HEADER + "".join(EARLY.replace("101", str(n)) for n in range(101, 4000))
    (office.inbox / "六月.csv").write_text(june, encoding="utf-8")
    free = shutil.disk_usage(small_disk).free
    ballast = small_disk / "ballast"
    ballast.write_bytes(b"x" * max(0, free - room_kib * 1024 - 4096))
    run = subprocess.run(command(office), check=False, capture_output=True, cwd=ROOT, text=True)
    assert run.returncode == 6, run.stderr
    assert "磁盘已满" in run.stderr
    assert "Traceback" not in run.stderr
    assert runs.current(office) == before
    assert june.encode() in what_is_kept(office)
    ballast.unlink()
    after = run_night(office, as_of=JUNE).manifest
    assert after is not None
    assert after.tables["enforcement_case"].rows == 3900
