import hashlib
from datetime import date
from pathlib import Path

import pytest

from pipeline.nightly.inbox import arrivals, leave


@pytest.fixture
def folders(tmp_path: Path) -> tuple[Path, Path]:
    inbox, archive = tmp_path / "inbox", tmp_path / "archive"
    inbox.mkdir()
    archive.mkdir()
    return inbox, archive


def test_a_file_is_copied_under_its_hash_and_stays_until_it_is_taken(
    folders: tuple[Path, Path],
) -> None:
    inbox, archive = folders
    (inbox / "热线.csv").write_bytes(b"abc")
    [arrival] = arrivals(inbox, archive)
    assert arrival.sha256 == hashlib.sha256(b"abc").hexdigest()
    assert (archive / arrival.sha256).read_bytes() == b"abc"
    assert (inbox / "热线.csv").exists()
    leave([arrival], {arrival.sha256}, inbox)
    assert list(inbox.iterdir()) == []


def test_lock_files_hidden_files_and_sidecars_are_no_deliveries(folders: tuple[Path, Path]) -> None:
    inbox, archive = folders
    for name in ("~$热线.xlsx", ".DS_Store", "热线.csv"):
        (inbox / name).write_bytes(b"x")
    (inbox / "热线.csv.toml").write_text('places = ["望江区"]\nto = 2026-06-30\n', encoding="utf-8")
    [arrival] = arrivals(inbox, archive)
    assert arrival.file == "热线.csv"
    assert arrival.sidecar.places == ("望江区",)
    assert arrival.sidecar.covered_to == date(2026, 6, 30)


def test_files_in_folders_are_taken_with_their_path_and_empty_folders_go(
    folders: tuple[Path, Path],
) -> None:
    inbox, archive = folders
    (inbox / "法院").mkdir()
    (inbox / "法院" / "导出.csv").write_bytes(b"x")
    taken = arrivals(inbox, archive)
    assert [arrival.file for arrival in taken] == ["法院/导出.csv"]
    leave(taken, {a.sha256 for a in taken}, inbox)
    assert list(inbox.iterdir()) == []


def test_a_wrong_sidecar_is_the_fault_of_its_file_alone(folders: tuple[Path, Path]) -> None:
    inbox, archive = folders
    (inbox / "a.csv").write_bytes(b"x")
    (inbox / "a.csv.toml").write_text('place = "望江区"\n', encoding="utf-8")
    (inbox / "b.csv").write_bytes(b"y")
    faults = [str(arrival.fault) for arrival in arrivals(inbox, archive)]
    assert faults[0].startswith("a.csv.toml：place = '望江区'：没有这个设置项")
    assert faults[1] == "None"
