"""A contender in a process of its own, on a small world."""

from pathlib import Path

import pytest

from benchmarks.linking import run


def test_a_contender_is_measured_and_scored(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    folder = run.prepared(1_000, 1_000, 5, None)
    scores = run.compare(["exact"], folder)["exact"].row(0, named=True)
    assert scores["precision"] > 0.99
    assert 0.4 < scores["recall"] < 0.6
    out = capsys.readouterr().out
    assert "x plain join" in out
    assert "ceiling" in out


def test_a_world_is_made_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    folder = run.prepared(500, 500, 5, None)
    stamp = (folder / "firms.parquet").stat().st_mtime_ns
    assert run.prepared(500, 500, 5, None) == folder
    assert (folder / "firms.parquet").stat().st_mtime_ns == stamp
    assert run.prepared(500, 500, 6, None) != folder
