"""The commands of `xinsuo links`: options in, one call, one answer out."""

from collections.abc import Callable
from datetime import date
from typing import Annotated

import typer
from rich.console import Console

from pipeline import console
from pipeline.console.options import HERE, Office, Run, Wanted
from pipeline.errors import UsageError
from pipeline.nightly.workspace import Workspace

app = typer.Typer(help="关联：抽查、待确认的、人工判断、一个编号是谁。", no_args_is_help=True)

By = Annotated[str, typer.Option("--by", help="谁判断的")]
Why = Annotated[str, typer.Option("--why", help="凭什么，如 同一公章、电话核实")]
At = Annotated[str | None, typer.Option("--at", help="何时，如 2026-06-30；不写：今天")]


@app.command("sample")
def links_sample(
    level: Annotated[
        str,
        typer.Option("--level", help="strong、medium、weak，或 founded、ambiguous", metavar="把握"),
    ] = "weak",
    number: Annotated[int, typer.Option("--n", help="抽几条", min=1)] = 20,
    seed: Annotated[int, typer.Option(help="换一个数，换一批")] = 1,
    source: Wanted = None,
    run: Run = None,
    workspace: Office = HERE,
) -> None:
    """抽几条关联来看对不对；同一个种子抽出同一批，证件号码和电话已打码。"""
    drawn = console.links.Draw(level, number, seed, source)
    console.links.show_sample(Console(), Workspace(workspace), drawn, run)


@app.command("pool")
def links_pool(
    number: Annotated[int, typer.Option("--n", help="列几个", min=1)] = 30,
    run: Run = None,
    workspace: Office = HERE,
) -> None:
    """列出待确认的弱关联和存疑的名称，先列会改变线索最多的。"""
    console.links.show_pool(Console(), Workspace(workspace), number, run)


@app.command("show")
def links_show(
    typed: Annotated[str, typer.Argument(help="主体编号或线索号，旧的也可", metavar="编号")],
    run: Run = None,
    workspace: Office = HERE,
) -> None:
    """看一个编号是谁：关联、线索、合并和分出。"""
    console.links.show_entity(Console(), Workspace(workspace), typed, run)


@app.command("judge")
def links_judge(
    context: typer.Context,
    ends: Annotated[
        list[str],
        typer.Argument(
            help="pool 的号、提及号，或主体编号、代码、全称；相同、不同、不清；"
            "与谁（不写：现在相连的主体）",
            metavar="一头 判断 [另一头]",
        ),
    ],
    by: By = "",
    why: Why = "",
    at: At = None,
    workspace: Office = HERE,
) -> None:
    """记下人工判断：下一次 xinsuo run 起照办，以后每夜都在；与以前的相抵时不收。"""
    if len(ends) not in (2, 3):
        raise UsageError("要写两三个词：一头、判断、另一头", fix="如 xinsuo links judge 1 相同")
    said = console.judge.Said(by, _day(context, at), why)
    events = console.judge.judge(
        Workspace(workspace), ends[0], ends[1], ends[2] if ends[2:] else None, said
    )
    Console().print(f"已记下 {len(events)} 条判断；下一次 xinsuo run 起照办。", markup=False)


@app.command("judgements")
def links_judgements(run: Run = None, workspace: Office = HERE) -> None:
    """列出所有人工判断，哪些这一夜没有照办、为什么。"""
    console.judge.show_judgements(Console(), Workspace(workspace), run)


@app.command("withdraw")
def links_withdraw(
    context: typer.Context,
    number: Annotated[int, typer.Argument(help="judgements 左边的号", metavar="号")],
    by: By = "",
    why: Why = "",
    at: At = None,
    workspace: Office = HERE,
) -> None:
    """撤回一条人工判断；原来的仍留在账上。"""
    said = console.judge.Said(by, _day(context, at), why)
    console.judge.withdraw(Workspace(workspace), number, said)
    Console().print(f"已撤回 {number} 号判断；下一次 xinsuo run 起照办。", markup=False)


def _day(context: typer.Context, at: str | None) -> str:
    """Give the day that was typed, else today as the command line was told to ask for it."""
    today: Callable[[], date] | None = context.obj
    return at if at is not None else today().isoformat() if today else ""
