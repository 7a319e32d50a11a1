"""One run at a time in a workspace."""

import os
from collections.abc import Iterator
from contextlib import contextmanager

from filelock import FileLock, Timeout

from pipeline.errors import BusyError, Place, WorkspaceError, disk_reason
from pipeline.nightly.workspace import Workspace


@contextmanager
def hold(workspace: Workspace) -> Iterator[None]:
    """Hold the workspace; the operating system lets go when the process dies, however it dies.

    Raises:
        BusyError: Another run holds it.
        WorkspaceError: The folder is no workspace, or one of its folders cannot be written.
    """
    _check_access(workspace)
    path = workspace.warehouse / ".lock"
    lock = FileLock(path)
    try:
        lock.acquire(timeout=0)
    except Timeout:
        raise BusyError(
            "另一次运行正在进行",
            place=Place(workspace.root),
            fix="等它结束再运行；上一夜的结果不受影响",
        ) from None
    except OSError as error:
        raise WorkspaceError(
            f"不能写入：{disk_reason(error)}", place=Place(path), fix="检查工作区目录的写权限"
        ) from None
    try:
        yield
    finally:
        lock.release()


def _check_access(workspace: Workspace) -> None:
    """Ask before anything moves whether every folder that a run writes can be written."""
    for folder in (workspace.inbox, workspace.archive, workspace.warehouse, workspace.outbox):
        if not os.access(folder, os.R_OK | os.W_OK | os.X_OK):
            what = "不能读写" if folder.exists() else "没有这个文件夹"
            fix = "检查工作区目录的权限；缺文件夹时用 xinsuo init 补建，已有的内容不动"
            raise WorkspaceError(what, place=Place(f"{folder}"), fix=fix)
