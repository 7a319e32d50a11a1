"""Faults of the command line itself, in Chinese."""

from collections.abc import Iterator

from pipeline.errors import XinsuoError

KINDS = {
    "NoSuchOption": "没有这个选项",
    "MissingParameter": "缺少参数",
    "BadParameter": "参数不对",
    "BadOptionUsage": "选项用得不对",
    "BadArgumentUsage": "参数用得不对",
    "NoArgsIsHelpError": "缺少命令",
}


def usage_fault(fault: Exception) -> str:
    """Say what is wrong with a command line and where help is.

    The named part (option, argument, command) is given as typed.
    """
    kind = KINDS.get(type(fault).__name__, "命令不对")
    parameter = getattr(fault, "param", None)
    named = getattr(fault, "option_name", None) or (parameter and parameter.human_readable_name)
    detail = named or str(getattr(fault, "message", fault))
    return f"{kind}：{detail}\n  办法：加 --help 看用法"


def leaves(group: BaseExceptionGroup[XinsuoError]) -> Iterator[XinsuoError]:
    """Give the single failures of a group of groups, in order."""
    for error in group.exceptions:
        if isinstance(error, BaseExceptionGroup):
            yield from leaves(error)
        else:
            yield error
