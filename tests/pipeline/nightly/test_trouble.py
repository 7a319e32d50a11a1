"""Ctrl-C at every stage and a full disk: told in Chinese, nothing lost, the last night intact."""

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from pipeline.nightly import runs
from pipeline.nightly.run import run_night
from pipeline.nightly.workspace import Workspace
from tests.pipeline.nightly.conftest import EARLY, HEADER, JUNE, copied, deliver, events

STAGES = ("archive", "ingest", "texts", "resolve", "screen", "report")
ROOT = Path(__file__).parents[3]
OPEN = "（2026）鄂0599执{}号,2026-06-01,李某某,望江区宏川建材有限公司,买卖合同纠纷,64000,,\n"
"""A case that no rule asks about: a large delivery with few answers."""
ROOMS_KIB = (0, 1024, 4 * 1024)
"""Room left on the disk: for nothing, for part of the database, for part of the night."""


def command(office: Workspace) -> list[str]:
    given = ["run", "--workspace", str(office.root), "--as-of", "2026-06-30"]
    return [sys.executable, "-m", "cli", *given]


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
            time.sleep(0.01)
        _, told = run.communicate(timeout=60)
    return run.returncode, told


def what_is_kept(office: Workspace) -> list[bytes]:
    """All that people delivered, whether it waits in the inbox or lies in the archive."""
    found = [*office.inbox.rglob("*"), *office.archive.iterdir()]
    return [path.read_bytes() for path in found if path.is_file()]


def half_built(office: Workspace) -> list[Path]:
    return [*office.warehouse.glob(".building-*"), *office.outbox.glob(".building-*")]


def test_ctrl_c_at_every_stage_is_told_and_loses_nothing(after_may: Workspace) -> None:
    before = runs.current(after_may)
    june = deliver(after_may, "六月.csv", EARLY).read_bytes()
    for stage in STAGES:
        code, told = interrupted_at(after_may, stage)
        assert (stage, code) == (stage, 130)
        assert told.strip().startswith("已中断。上一夜的结果不受影响")
        assert runs.current(after_may) == before
        assert june in what_is_kept(after_may)
        assert half_built(after_may) == []
    code, told = interrupted_at(after_may, "publish")  # the last moments: the old night or the new
    published = runs.current(after_may)
    assert (code, "已中断" in told) in {(130, True), (0, False)}
    assert half_built(after_may) == []
    after = run_night(after_may, as_of=JUNE).manifest
    assert after is not None
    assert (after.counts["flagged"], runs.current(after_may)) == (1, after)
    assert published in (before, after)


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


def fill(disk: Path, room_kib: int) -> Path:
    """Leave so much room on the disk."""
    ballast = disk / "ballast"
    ballast.unlink(missing_ok=True)
    free = shutil.disk_usage(disk).free
    ballast.write_bytes(b"x" * max(0, free - room_kib * 1024 - 4096))
    return ballast


def test_a_full_disk_is_told_and_loses_nothing(one_night: Workspace, small_disk: Path) -> None:
    office = copied(one_night, small_disk / "office")
    before = runs.current(office)
    june = EARLY + "".join(OPEN.format(n) for n in range(200, 4000))
    deliver(office, "六月.csv", june)
    for room in ROOMS_KIB:
        ballast = fill(small_disk, room)
        run = subprocess.run(command(office), check=False, capture_output=True, cwd=ROOT, text=True)
        assert (room, run.returncode) == (room, 6), run.stderr
        assert "磁盘已满" in run.stderr
        assert "Traceback" not in run.stderr
        assert runs.current(office) == before
        assert (HEADER + june).encode() in what_is_kept(office)
        assert half_built(office) == []
    ballast.unlink()
    after = run_night(office, as_of=JUNE).manifest
    assert after is not None
    assert (after.tables["enforcement_case"].rows, after.counts["flagged"]) == (3802, 1)
