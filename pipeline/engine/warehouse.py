"""Opens the warehouse: one DuckDB file a night, with settings by which two runs agree."""

import tempfile
from dataclasses import dataclass
from pathlib import Path

import duckdb

from pipeline.errors import Place, WorkspaceError

LOCK_WORDS = "lock"
"""DuckDB's message about a file that another process holds says "Conflicting lock is held"."""


@dataclass(frozen=True)
class EngineSettings:
    """How much of the machine the database may use.

    Attributes:
        threads: Threads for queries; the results do not depend on it.
        memory_limit: DuckDB's own limit, e.g. `2GB`. It knows nothing of the frames beside it.
        temp_folder: Where sorts and joins spill to; null: beside the file, or in the
            system's temporary folder for a database in memory.
    """

    threads: int = 2
    memory_limit: str = "2GB"
    temp_folder: Path | None = None


def open_warehouse(
    path: Path | None, settings: EngineSettings | None = None, *, read_only: bool = False
) -> duckdb.DuckDBPyConnection:
    """Open the warehouse file, or one in memory when `path` is null.

    Row order is kept on insert, the time zone is fixed, and no extension is ever fetched.

    Raises:
        WorkspaceError: The file cannot be opened: held by another process, damaged, or not allowed.
    """
    wanted = settings or EngineSettings()
    options: dict[str, str | bool | int | float | list[str]] = {
        "threads": wanted.threads,
        "memory_limit": wanted.memory_limit,
        "preserve_insertion_order": True,
        "autoinstall_known_extensions": False,
        "autoload_known_extensions": False,
    }
    if wanted.temp_folder is not None:
        options["temp_directory"] = str(wanted.temp_folder)
    elif path is None:
        options["temp_directory"] = tempfile.gettempdir()
    try:
        con = duckdb.connect(str(path or ":memory:"), read_only=read_only, config=options)
    except duckdb.Error as error:
        raise _cannot_open(path, error) from error
    con.execute("SET enable_progress_bar = false")
    return con


def _cannot_open(path: Path | None, error: duckdb.Error) -> WorkspaceError:
    place = Place(path or ":memory:")
    if LOCK_WORDS in str(error):
        return WorkspaceError(
            "数据仓库正被另一个程序占用",
            place=place,
            fix="等那次运行结束，或关闭打开它的程序后再试",
        )
    return WorkspaceError(
        f"数据仓库打不开：{str(error).splitlines()[0]}",
        place=place,
        fix="检查该文件与所在文件夹的读写权限、磁盘空间；文件损坏时删除它，下一次运行会重新生成",
    )
