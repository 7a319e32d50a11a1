"""Faults of the command line and of the disk, in Chinese."""

import errno

import duckdb
import pytest

import cli
from pipeline.console.engine_faults import engine_fault, interruption
from pipeline.console.usage import disk_fault


def test_what_the_disk_refuses_is_told_with_the_place() -> None:
    told = disk_fault(OSError(errno.ENOSPC, "No space left on device", "outbox/report.html"))
    assert str(told).startswith("outbox/report.html：不能读写：磁盘已满\n  办法：")
    assert told.exit_code == 6


def test_a_file_that_ought_to_be_there_is_a_fault_of_the_program() -> None:
    with pytest.raises(FileNotFoundError):
        disk_fault(FileNotFoundError(errno.ENOENT, "No such file or directory", "x"))


def test_a_query_stopped_by_ctrl_c_is_an_interruption_and_nothing_else_is() -> None:
    assert interruption([RuntimeError("Query interrupted")]) == 130
    with pytest.raises(RuntimeError, match="rows do not add up"):
        interruption([RuntimeError("rows do not add up")])


@pytest.mark.parametrize("command", [[], ["run"], ["quarantine"], ["quarantine", "list"]])
def test_help_says_everything_in_chinese(
    command: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        cli.main([*command, "--help"])
    told = capsys.readouterr().out
    assert ended.value.code == 0
    assert ("用法：" in told, "看用法" in told) == (True, True)
    assert [w for w in ("Usage", "Show this", "OPTIONS", "ARGS", "Commands") if w in told] == []


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("Could not write file: No space left on device", "数据仓库：磁盘已满"),
        ("failed to allocate data of size 1.0 GiB", "数据仓库：内存不够"),
    ],
)
def test_what_the_database_could_not_get_is_told(said: str, told: str) -> None:
    assert str(engine_fault(duckdb.OutOfMemoryException(said))).startswith(told)
    with pytest.raises(duckdb.BinderException):
        engine_fault(duckdb.BinderException("no such column"))
