"""The lock: one run at a time, and only where a run can write."""

import pytest
from filelock import FileLock

from pipeline.errors import BusyError, WorkspaceError
from pipeline.nightly.lock import hold
from pipeline.nightly.workspace import Workspace


def test_a_second_holder_is_refused(office: Workspace) -> None:
    with FileLock(office.warehouse / ".lock"), pytest.raises(BusyError, match="另一次运行"):
        hold(office).__enter__()


def test_a_missing_folder_is_told_before_the_lock_is_taken(office: Workspace) -> None:
    office.outbox.rmdir()
    with pytest.raises(WorkspaceError, match=r"outbox：没有这个文件夹[\s\S]*xinsuo init"):
        hold(office).__enter__()
    assert not (office.warehouse / ".lock").exists()
