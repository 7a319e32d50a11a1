"""A small file changes as one, and nothing is left beside it."""

from pathlib import Path

import pytest

from pipeline.engine.whole import append_lines, write_whole


def test_a_file_is_put_in_place_of_the_old_one(tmp_path: Path) -> None:
    path = tmp_path / "current"
    write_whole(path, b"one\n")
    write_whole(path, b"two\n")
    assert {one.name: one.read_bytes() for one in tmp_path.iterdir()} == {"current": b"two\n"}


@pytest.mark.parametrize("before", [None, "", "甲\n", "甲"])
def test_lines_are_appended_each_on_its_own(tmp_path: Path, before: str | None) -> None:
    path = tmp_path / "log.jsonl"
    if before is not None:
        path.write_text(before, encoding="utf-8")
    append_lines(path, ["乙", "丙"])
    assert path.read_text(encoding="utf-8") == ("甲\n" if before else "") + "乙\n丙\n"


def test_a_file_that_cannot_be_written_keeps_what_it_held(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "log.jsonl"
    path.write_bytes(b"old\n")

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(OSError, match="No space"):
        append_lines(path, ["new"])
    assert path.read_bytes() == b"old\n"
