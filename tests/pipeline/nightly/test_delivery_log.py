from datetime import date
from pathlib import Path

import pytest

from pipeline.errors import UsageError, WorkspaceError
from pipeline.nightly.delivery_log import Entry, append_log, find, in_force, read_log

JUNE = date(2026, 6, 30)


def delivered(sha256: str, night: int, file: str) -> Entry:
    return Entry(event="delivered", sha256=sha256, night=night, as_of=JUNE, file=file)


def forgotten(sha256: str, night: int) -> Entry:
    return Entry(event="forgotten", sha256=sha256, night=night, as_of=JUNE)


def test_what_is_appended_is_read_back_in_order(tmp_path: Path) -> None:
    append_log(tmp_path, [delivered("aa", 1, "热线.csv")])
    append_log(tmp_path, [delivered("bb", 2, "登记.xlsx"), forgotten("aa", 2)])
    assert [(entry.event, entry.sha256) for entry in read_log(tmp_path)] == [
        ("delivered", "aa"),
        ("delivered", "bb"),
        ("forgotten", "aa"),
    ]


def test_a_forgotten_delivery_is_not_in_force_and_counts_again_when_it_comes_again() -> None:
    log = [delivered("aa", 1, "a"), delivered("bb", 1, "b"), forgotten("aa", 2)]
    assert [entry.sha256 for entry in in_force(log)] == ["bb"]
    log.append(delivered("aa", 3, "a"))
    assert [(entry.sha256, entry.night) for entry in in_force(log)] == [("bb", 1), ("aa", 3)]


def test_in_force_is_ordered_by_night_then_name_then_hash() -> None:
    log = [delivered("cc", 1, "b"), delivered("bb", 1, "a"), delivered("aa", 1, "a")]
    assert [entry.sha256 for entry in in_force(log)] == ["aa", "bb", "cc"]


def test_a_delivery_is_found_by_name_or_by_the_start_of_its_hash() -> None:
    log = [delivered("aabb", 1, "导出.xlsx"), delivered("aacc", 1, "热线.csv")]
    assert find(in_force(log), "导出.xlsx").sha256 == "aabb"
    assert find(in_force(log), "AAC").sha256 == "aacc"


@pytest.mark.parametrize(("name", "says"), [("aa", "不止一份"), ("没有.csv", "没有叫")])
def test_a_name_that_fits_none_or_several_is_told_with_what_there_is(name: str, says: str) -> None:
    log = [delivered("aabb", 1, "导出.xlsx"), delivered("aacc", 1, "热线.csv")]
    with pytest.raises(UsageError, match=says) as error:
        find(in_force(log), name)
    assert "导出.xlsx" in str(error.value)


def test_a_damaged_line_is_told_with_its_number(tmp_path: Path) -> None:
    append_log(tmp_path, [delivered("aa", 1, "a")])
    with (tmp_path / "deliveries.jsonl").open("a") as log:
        log.write("{\n")
    with pytest.raises(WorkspaceError, match="第 2 行"):
        read_log(tmp_path)


def test_a_member_of_a_zip_is_found_by_its_bare_name_unless_a_file_has_it() -> None:
    member = delivered("aa", 1, "报送.zip/六月/工程.xlsx")
    assert find([member], "工程.xlsx").sha256 == "aa"
    assert find([member, delivered("bb", 1, "工程.xlsx")], "工程.xlsx").sha256 == "bb"
    with pytest.raises(UsageError, match="不止一份"):
        find([member, delivered("cc", 1, "报送.zip/五月/工程.xlsx")], "工程.xlsx")
