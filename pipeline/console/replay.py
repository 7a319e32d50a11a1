"""`quarantine replay`: a night over what was delivered before; which rows got in, which stay."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import polars as pl
from rich.console import Console

from pipeline.console.exports import opened
from pipeline.console.night import tell
from pipeline.console.progress import Listener
from pipeline.ingest.kinds import KINDS
from pipeline.nightly import runs
from pipeline.nightly.run import NightResult, Orders, run_night
from pipeline.nightly.workspace import Workspace
from pipeline.report.terminal import Heading, print_table, text_headings

Progress = Callable[[str, int, int | None], None]
PLACES = """
SELECT e.sha256, e.source, e.file, q.sheet, q.row, q.reason
FROM quarantine AS q JOIN extract AS e USING (extract_no) ORDER BY ALL
"""
KEY = ["sha256", "source", "sheet", "row"]


def replay(
    workspace: Workspace, *, file: Path | None, as_of: date | None, progress: Progress
) -> tuple[NightResult, pl.DataFrame]:
    """Make a night with the rows that can be let in now; the inbox is left as it is.

    Args:
        workspace: The office.
        file: Rows set aside, corrected by hand; null: aliases or contracts were put right.
        as_of: As-of date; null: that of the last night.
        progress: Told of the night's stages.

    Returns:
        The night, and [sha256, source, file, sheet, row, reason] of the rows set aside before it.
    """
    last = runs.chosen(workspace, None)
    before = _places(workspace, last.run_id)
    orders = Orders(takes_inbox=False, correction=file)
    result = run_night(workspace, as_of=as_of or last.as_of, progress=progress, orders=orders)
    return result, before


def run(
    out: Console, err: Console, office: Workspace, *, file: Path | None, as_of: date | None
) -> None:
    """Make that night and tell what it let in and found."""
    with Listener(out) as listener:
        result, before = replay(office, file=file, as_of=as_of, progress=listener)
    show_replay(out, office, result, before)
    tell(out, err, office, result)


def show_replay(
    console: Console, workspace: Workspace, result: NightResult, before: pl.DataFrame
) -> None:
    """Show which rows were let in, which stay and why, which are set aside anew."""
    if result.manifest is None or not result.is_new:
        told = "没有可以放行的行：契约、叫法没有变，更正的文件里没有还在隔离区、又改动过的行。"
        console.print(told, markup=False)
        after = before
    else:
        after = _places(workspace, result.manifest.run_id)
    freed = before.join(after, on=KEY, how="anti")
    new = after.join(before, on=KEY, how="anti")
    if result.is_new:
        console.print(
            f"放行 {freed.height:,} 行，还留 {after.height - new.height:,} 行，"
            f"新隔离 {new.height:,} 行。",
            markup=False,
        )
    for title, rows in (("放行的", freed), ("还留在隔离区的", after)):
        counted = rows.group_by("file", "reason").len().sort("file", "reason")
        shown = [[file, KINDS.get(r, r), f"{n:,}"] for file, r, n in counted.rows()]
        if shown:
            headings = [*text_headings("文件", "原因"), Heading("行数", is_number=True)]
            print_table(console, title, headings, shown)


def _places(workspace: Workspace, run_id: str) -> pl.DataFrame:
    with opened(workspace, run_id) as (_, con):
        found: pl.DataFrame = con.sql(PLACES).pl()
    return found
