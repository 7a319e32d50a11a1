"""The commands of `xinsuo quarantine`: options in, one call, one answer out."""

from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from pipeline import console
from pipeline.console.options import HERE, Office, Reason, Run, Wanted
from pipeline.nightly.workspace import Workspace, parse_as_of

app = typer.Typer(help="隔离区：放在一边、没有收下的行。", no_args_is_help=True)


@app.command("list")
def quarantine_list(
    source: Wanted = None,
    reason: Reason = None,
    replaced: Annotated[bool, typer.Option("--all", help="连同已被替代的送达")] = False,
    run: Run = None,
    workspace: Office = HERE,
) -> None:
    """列出没有收下的行：各有多少、在哪里、为什么。"""
    choice = console.quarantine.Choice(source, reason, replaced)
    console.quarantine.show_list(Console(), Workspace(workspace), choice, run)


@app.command("show")
def quarantine_show(
    number: Annotated[int, typer.Argument(help="list 左边的号", metavar="号")],
    full: Annotated[bool, typer.Option("--full", help="不遮蔽")] = False,
    run: Run = None,
    workspace: Office = HERE,
) -> None:
    """看一行：各格的内容、为什么放在一边、怎么办。"""
    console.quarantine.show_row(Console(), Workspace(workspace), number, run, is_full=full)


@app.command("export")
def quarantine_export(
    file: Annotated[Path, typer.Option("--out", "-o", help="写到哪个 XLSX", metavar="文件")],
    source: Wanted = None,
    reason: Reason = None,
    run: Run = None,
    workspace: Office = HERE,
) -> None:
    """把隔离的行写成一张表，改好后用 replay --file 收进来；内容不打码，注意保管。"""
    choice = console.quarantine.Choice(source, reason)
    rows = console.quarantine.export_rows(Workspace(workspace), file, choice, run)
    Console().print(f"已写出 {rows:,} 行：{file}", markup=False)


@app.command("replay")
def quarantine_replay(
    file: Annotated[
        Path | None, typer.Option("--file", help="改好的表；不写：契约或叫法改好了", metavar="文件")
    ] = None,
    as_of: Annotated[
        str | None, typer.Option("--as-of", help="截至日期；不写：照最近一夜", metavar="日期")
    ] = None,
    workspace: Office = HERE,
) -> None:
    """叫法、契约或原表改好以后，只让这些行进来，再跑一夜；收件夹不动。"""
    out, office = Console(), Workspace(workspace)
    day = parse_as_of(as_of) if as_of else None
    console.replay.run(out, Console(stderr=True), office, file=file, as_of=day)
