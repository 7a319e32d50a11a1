"""Faults of the command line itself, in Chinese."""

import errno
from collections.abc import Iterator
from typing import TypeVar

from pipeline.errors import OF_THE_DISK, Place, WorkspaceError, disk_reason

Fault = TypeVar("Fault", bound=Exception)

NO_COMMAND = "No such command "
KINDS = {
    "NoSuchOption": "没有这个选项",
    "MissingParameter": "缺少参数",
    "BadParameter": "参数不对",
    "BadOptionUsage": "选项用得不对",
    "BadArgumentUsage": "参数用得不对",
}


def usage_fault(fault: Exception) -> str:
    """Say what is wrong with a command line and where help is; nothing where help was shown.

    The part at fault (option, argument, command) is named as it is typed.
    """
    kind, message = type(fault).__name__, str(getattr(fault, "message", fault))
    if kind == "NoArgsIsHelpError":
        return ""
    if message.startswith(NO_COMMAND):
        what = f"没有这个命令：{message.removeprefix(NO_COMMAND).rstrip('.')}"
    else:
        what = f"{KINDS.get(kind, '命令不对')}：{_named(fault) or message}"
    return f"{what}\n  办法：加 --help 看用法"


def _named(fault: Exception) -> str:
    """Name the option or argument at fault; '' when the fault names none."""
    parameter = getattr(fault, "param", None)
    if parameter is None:
        return str(getattr(fault, "option_name", "") or "")
    return (
        str(parameter.metavar or "")
        if parameter.param_type_name == "argument"
        else parameter.opts[0]
    )


def disk_fault(fault: OSError) -> WorkspaceError:
    """Say what the disk refused; anything else the system says is a fault of ours and is raised."""
    if fault.errno not in OF_THE_DISK or fault.errno == errno.ENOENT:
        raise fault
    place = Place(str(fault.filename)) if fault.filename else None
    fix = "检查这一处的权限和磁盘空间，再运行一次；上一夜的结果不受影响"
    return WorkspaceError(f"不能读写：{disk_reason(fault)}", place=place, fix=fix)


def leaves(group: BaseExceptionGroup[Fault]) -> Iterator[Fault]:
    """Give the single failures of a group of groups, in order."""
    for error in group.exceptions:
        if isinstance(error, BaseExceptionGroup):
            yield from leaves(error)
        else:
            yield error
