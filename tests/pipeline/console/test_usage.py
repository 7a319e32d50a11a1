"""Faults of the command line and of the disk, in Chinese."""

import errno

import pytest

from pipeline.console.usage import disk_fault


def test_what_the_disk_refuses_is_told_with_the_place() -> None:
    told = disk_fault(OSError(errno.ENOSPC, "No space left on device", "outbox/report.html"))
    assert str(told).startswith("outbox/report.html：不能读写：磁盘已满\n  办法：")
    assert told.exit_code == 6


def test_a_file_that_ought_to_be_there_is_a_fault_of_the_program() -> None:
    with pytest.raises(FileNotFoundError):
        disk_fault(FileNotFoundError(errno.ENOENT, "No such file or directory", "x"))
