import hashlib
import os
import threading
import zipfile
from datetime import date
from pathlib import Path

import pytest

from pipeline.nightly.inbox import arrivals, leave, waiting


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


def test_a_file_that_grows_while_it_is_copied_waits_and_the_others_are_taken(
    folders: tuple[Path, Path],
) -> None:
    inbox, archive = folders
    growing, stop = inbox / "a.csv", threading.Event()
    growing.write_bytes(b"x" * (32 << 20))
    (inbox / "b.csv").write_bytes(b"y")

    def write() -> None:
        with growing.open("ab", buffering=0) as file:
            while not stop.is_set():
                file.write(b"x" * 4096)
                stop.wait(0.001)

    writer = threading.Thread(target=write)
    writer.start()
    try:
        found = arrivals(inbox, archive)
    finally:
        stop.set()
        writer.join()
    assert "内容在变" in str(found[0].fault)
    assert [one.fault is None for one in found] == [False, True]
    assert [path.name for path in archive.iterdir()] == [found[1].sha256]


def test_a_file_that_is_gone_or_cannot_be_read_is_told_alone(folders: tuple[Path, Path]) -> None:
    inbox, archive = folders
    (inbox / "a.csv").symlink_to(inbox / "没有.csv")
    (inbox / "b.csv").symlink_to("b.csv")
    (inbox / "c.csv").write_bytes(b"x")
    faults = [str(one.fault).split("\n")[0] for one in arrivals(inbox, archive)]
    assert faults[0] == "a.csv：读不了：没有这个目录或文件"
    assert faults[1].startswith("b.csv：读不了：")
    assert faults[2] == "None"


def test_what_changed_after_it_was_copied_stays(folders: tuple[Path, Path]) -> None:
    inbox, archive = folders
    (inbox / "a.csv").write_bytes(b"x")
    taken = arrivals(inbox, archive)
    (inbox / "a.csv").write_bytes(b"new")
    leave(taken, {one.sha256 for one in taken}, inbox)
    assert (inbox / "a.csv").read_bytes() == b"new"


def test_a_sidecar_alone_is_a_note_on_an_earlier_delivery(folders: tuple[Path, Path]) -> None:
    inbox, archive = folders
    (inbox / "热线.csv.toml").write_text('source = "hotline_order"\n', encoding="utf-8")
    [note] = arrivals(inbox, archive)
    assert (note.file, note.is_note, note.sidecar.source) == ("热线.csv", True, "hotline_order")
    assert [path.name for path in waiting(inbox).notes] == ["热线.csv.toml"]


def test_the_files_of_a_zip_arrive_one_by_one_and_leave_together(
    folders: tuple[Path, Path],
) -> None:
    inbox, archive = folders
    with zipfile.ZipFile(inbox / "六月.zip", "w") as packed:
        packed.writestr("热线.csv", "甲")
        packed.writestr("热线.csv.toml", 'places = ["望江区"]')
        packed.writestr("登记/导出.csv", "乙")
    (inbox / "六月.zip.toml").write_text('places = ["江北区"]', encoding="utf-8")
    found = arrivals(inbox, archive)
    assert {one.file: (one.sidecar.places, one.sha256) for one in found} == {
        "六月.zip/热线.csv": (("望江区",), hashlib.sha256("甲".encode()).hexdigest()),
        "六月.zip/登记/导出.csv": (("江北区",), hashlib.sha256("乙".encode()).hexdigest()),
    }
    assert {path.name for path in archive.iterdir()} == {one.sha256 for one in found}
    leave(found, {found[0].sha256}, inbox)
    assert len(list(inbox.iterdir())) == 2
    leave(found, {one.sha256 for one in found}, inbox)
    assert list(inbox.iterdir()) == []


def test_a_broken_zip_is_told_alone(folders: tuple[Path, Path]) -> None:
    inbox, archive = folders
    with zipfile.ZipFile(inbox / "a.zip", "w") as packed:
        packed.writestr("热线.csv", "甲" * 1000)
    os.truncate(inbox / "a.zip", 60)
    (inbox / "b.csv").write_bytes(b"x")
    found = arrivals(inbox, archive)
    assert [(one.file, one.fault is None) for one in found] == [("a.zip", False), ("b.csv", True)]
    assert [path.name for path in archive.iterdir()] == [found[1].sha256]


def test_an_inbox_that_cannot_be_listed_is_told(tmp_path: Path) -> None:
    [fault] = waiting(tmp_path / "没有").faults
    assert str(fault).startswith("没有：读不了：没有这个目录或文件")


def test_a_sidecar_whose_days_are_turned_round_is_told(folders: tuple[Path, Path]) -> None:
    inbox, archive = folders
    (inbox / "a.csv").write_bytes(b"x")
    (inbox / "a.csv.toml").write_text("from = 2026-02-01\nto = 2026-01-01\n", encoding="utf-8")
    [arrival] = arrivals(inbox, archive)
    assert str(arrival.fault).startswith("a.csv.toml：from（2026-02-01）晚于 to（2026-01-01）")
