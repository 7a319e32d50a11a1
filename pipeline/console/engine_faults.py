"""Faults that the database raises, in Chinese; loaded when something failed."""

from collections.abc import Iterable

import duckdb
from typer import Abort

from pipeline.console.usage import DISK_FIX, INTERRUPTED
from pipeline.errors import Place, WorkspaceError

ERRORS = duckdb.Error
STOPPED = (duckdb.InterruptException, RuntimeError)
"""What may be Ctrl-C."""
DISK_FULL = ("No space left on device", "Disk quota exceeded", "max_temp_directory_size", "offload")
"""What DuckDB says when the disk has no room, its own for spilling included."""

QUERY_STOPPED = "Query interrupted"
"""What DuckDB's `RuntimeError` says after Ctrl-C during a query."""


def engine_fault(fault: duckdb.Error) -> WorkspaceError:
    """Say what the database could not get from the machine; anything else is raised as it is."""
    if any(words in str(fault) for words in DISK_FULL):
        return WorkspaceError("磁盘已满", place=Place("数据仓库"), fix=DISK_FIX)
    if isinstance(fault, duckdb.OutOfMemoryException):
        fix = "调大 xinsuo.toml 的 [limits] memory_gib，或换内存大的机器；上一夜的结果不受影响"
        return WorkspaceError("内存不够", place=Place("数据仓库"), fix=fix)
    raise fault


def interruption(faults: Iterable[Exception]) -> int:
    """Give the exit code of Ctrl-C when the database, or a question that got no answer, says that
    it was stopped; else raise.
    """
    for fault in faults:
        if isinstance(fault, Abort):
            continue
        if not isinstance(fault, duckdb.InterruptException) and str(fault) != QUERY_STOPPED:
            raise fault
    return INTERRUPTED
