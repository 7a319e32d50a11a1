"""`diff`: what changed between two deliveries that a person names."""

from collections.abc import Sequence
from pathlib import Path

from rich.console import Console

from pipeline.console.exports import opened
from pipeline.console.rule_files import contracts_of
from pipeline.errors import Place, UsageError
from pipeline.nightly.delivery_log import Entry, read_log
from pipeline.nightly.workspace import Workspace
from pipeline.report.diff import Delivered, compare, delivered
from pipeline.report.diff_table import print_comparison, write_changes

SHORTEST = 4
"""Characters of a SHA-256 that name a delivery at the least; our choice."""


def show_diff(
    console: Console,
    workspace: Workspace,
    named: tuple[str, str],
    *,
    out: Path | None,
    full: bool,
    run_id: str | None,
) -> None:
    """Show what changed between two deliveries of one source, as a night holds them.

    Args:
        console: Where to.
        workspace: The workspace.
        named: Both deliveries: file name, `file@night` or the start of the SHA-256; the same name
            twice means its two deliveries.
        out: Where all changes are written; null: the terminal shows the first.
        full: IDs and phones in full.
        run_id: The night; null: the last.

    Raises:
        UsageError: A delivery is not in that night or not told apart, or the sources differ.
        WorkspaceError: The file cannot be written.
    """
    contracts = contracts_of(workspace)
    with opened(workspace, run_id) as (_, con):
        for old, new in _pairs(delivered(con), named, read_log(workspace.archive)):
            found = compare(con, contracts[old.source], old, new)
            print_comparison(console, con, found, full=full)
            if out is not None:
                write_changes(con, found.contract, out, full=full)
                console.print(f"已写出：{out}", markup=False)


def _pairs(
    held: Sequence[Delivered], named: tuple[str, str], log: Sequence[Entry]
) -> list[tuple[Delivered, Delivered]]:
    """Find the two deliveries, once for each source that both have."""
    first, second = (_meant(held, name, log) for name in named)
    if named[0] == named[1]:
        fits = [[one for one in first if one.source == source] for source in _sources(first)]
        pairs = [(two[0], two[1]) for two in fits if len(two) == 2]
        if not pairs:
            raise _ambiguous(named[0], first)
        return pairs
    for name, fits_name in zip(named, (first, second), strict=True):
        if len({one.sha256 for one in fits_name}) > 1:
            raise _ambiguous(name, fits_name)
    pairs = [(old, new) for old in first for new in second if old.source == new.source]
    if not pairs:
        said = "、".join(sorted({one.source for one in (*first, *second)}))
        raise UsageError(
            f"不是同一种数据：{said}", place=Place("diff"), fix="比较同一来源的两次送达"
        )
    return pairs


def _meant(held: Sequence[Delivered], name: str, log: Sequence[Entry]) -> list[Delivered]:
    file, _, night = name.rpartition("@")
    fits = [
        one
        for one in held
        if one.file == name
        or (one.file == file and str(one.night) == night)
        or (len(name) >= SHORTEST and one.sha256.startswith(name.lower()))
    ]
    if fits:
        return fits
    known = [e for e in log if e.file == name or e.sha256.startswith(name.lower())]
    what = "已经撤出，或不在这一夜里" if known else "没有这样的送达"
    raise UsageError(
        f"{name!r}：{what}",
        place=Place("diff"),
        fix=f"写文件名、文件名@夜 或 SHA-256 的前几位；这一夜里有：{_listed(held)}",
    )


def _ambiguous(name: str, fits: Sequence[Delivered]) -> UsageError:
    what = f"{name!r} 送达过 {len(fits)} 次" if len(fits) > 1 else f"{name!r} 只送达过一次"
    return UsageError(
        what, place=Place("diff"), fix=f"写 文件名@夜 或 SHA-256 的前几位：{_listed(fits)}"
    )


def _sources(found: Sequence[Delivered]) -> list[str]:
    return list(dict.fromkeys(one.source for one in found))


def _listed(found: Sequence[Delivered]) -> str:
    names = dict.fromkeys(f"{one.file}@{one.night}（{one.sha256[:12]}）" for one in found)
    return "、".join(list(names)[:10]) or "（无）"
