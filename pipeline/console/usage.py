"""Faults of the command line itself, in Chinese."""

import errno
from collections.abc import Iterator
from typing import TypeVar

from typer import Context
from typer.core import TyperCommand, TyperGroup, TyperOption

from pipeline import console
from pipeline.errors import OF_THE_DISK, Place, WorkspaceError, disk_reason

Fault = TypeVar("Fault", bound=Exception)

INTERRUPTED = 130
"""Exit code after Ctrl-C: 128 and the number of SIGINT, as shells have it."""

INTERRUPTED_TEXT = "已中断。上一夜的结果不受影响，送来的文件都在收件夹或档案里；再运行一次即可。"
DISK_FIX = "检查这一处的权限和磁盘空间，再运行一次；上一夜的结果不受影响"

HELP_OPTION = TyperCommand.get_help_option
"""The library's own; groups inherit the same."""

METAVARS = {"[OPTIONS]": "[选项]", "COMMAND [ARGS]...": "命令 [参数]…"}
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
    return WorkspaceError(f"不能读写：{disk_reason(fault)}", place=place, fix=DISK_FIX)


def speak_chinese() -> None:
    """Set what `--help` says of itself in Chinese; the library has it in English only."""
    for command in (TyperCommand, TyperGroup):
        for name, said in (("get_usage", _usage), ("get_help_option", _help_option)):
            setattr(command, name, said)


def _usage(command: TyperCommand | TyperGroup, ctx: Context) -> str:
    console.help_panels.name_panels()  # the first thing that help asks
    pieces = " ".join(command.collect_usage_pieces(ctx))
    for english, chinese in METAVARS.items():
        pieces = pieces.replace(english, chinese)
    return f"用法：{ctx.command_path} {pieces}"


def _help_option(command: TyperCommand | TyperGroup, ctx: Context) -> TyperOption | None:
    option = HELP_OPTION(command, ctx)
    if option is not None:
        option.help = "看用法"
    return option


def leaves(group: BaseExceptionGroup[Fault]) -> Iterator[Fault]:
    """Give the single failures of a group of groups, in order."""
    for error in group.exceptions:
        if isinstance(error, BaseExceptionGroup):
            yield from leaves(error)
        else:
            yield error
