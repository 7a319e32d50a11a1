"""The troubles a person can put right, told as place, what, way out; all else is a bug."""

import errno
from dataclasses import dataclass
from pathlib import Path

OF_THE_DISK = {
    errno.EACCES: "没有权限",
    errno.EPERM: "不允许这样做",
    errno.ENOENT: "没有这个目录或文件",
    errno.EEXIST: "同名的文件已经在那里",
    errno.ENOSPC: "磁盘已满",
    errno.EDQUOT: "超过磁盘配额",
    errno.EROFS: "磁盘是只读的",
    errno.ENOTDIR: "路径中有一段不是目录",
    errno.EIO: "磁盘读写出错",
}
"""What the system refuses, by its number, as a person reads it."""


def disk_reason(error: OSError) -> str:
    """Say in Chinese why the system refused; in its own words where it is none of the usual."""
    return OF_THE_DISK.get(error.errno or 0, error.strerror or str(error))


@dataclass(frozen=True)
class Place:
    """Where the trouble is: a file, and the sheet, line or column in it when known."""

    path: Path | str
    sheet: str = ""
    line: int | None = None
    column: str = ""

    def __str__(self) -> str:
        """Write the place as `file › sheet › 第 n 行 › column`."""
        parts = [Path(self.path).name if isinstance(self.path, Path) else self.path]
        if self.sheet:
            parts.append(f"工作表“{self.sheet}”")
        if self.line is not None:
            parts.append(f"第 {self.line} 行")
        if self.column:
            parts.append(f"“{self.column}”列")
        return " › ".join(parts)


class XinsuoError(Exception):
    """Base of all expected failures: says where, what, and the way out, in Chinese.

    Attributes:
        what: What is wrong, with the value shown.
        place: Where, when there is a place.
        fix: What the reader can do.
        exit_code: The process's exit status (`docs/exit-codes.md`).
    """

    exit_code = 1

    def __init__(self, what: str, *, place: Place | None = None, fix: str = "") -> None:
        self.what, self.place, self.fix = what, place, fix
        where = f"{place}：" if place else ""
        super().__init__(where + what + (f"\n  办法：{fix}" if fix else ""))


class UsageError(XinsuoError):
    """The command or a setting was given wrongly; whoever typed it acts."""

    exit_code = 2


class SourceError(XinsuoError):
    """A file or a source cannot be taken; the keeper of the delivery or of the contract acts."""

    exit_code = 3


class BoundsError(SourceError):
    """A source stopped whole: no file of it was taken, so none is a part that passes for all."""


class RuleError(XinsuoError):
    """A rule file is not a valid rule; its author acts."""

    exit_code = 4


class BusyError(XinsuoError):
    """Another run holds the workspace; wait for it."""

    exit_code = 5


class WorkspaceError(XinsuoError):
    """The workspace cannot be read or written; its keeper acts."""

    exit_code = 6
