"""The `xinsuo` command line: options in, one call, one answer out; only here is today asked."""

import sys
from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Annotated, Literal

import typer
from rich.console import Console
from typer.exceptions import Exit, TyperException

from data.choices import Arrangement, Dirt, Form
from pipeline import console
from pipeline.console import (
    claims_commands,
    links_commands,
    quarantine_commands,
    rules_commands,
)
from pipeline.console.options import HERE, AsOf, Office, Run
from pipeline.console.usage import (
    INTERRUPTED,
    INTERRUPTED_TEXT,
    disk_fault,
    leaves,
    speak_chinese,
    usage_fault,
)
from pipeline.console.who_commands import who
from pipeline.errors import UsageError, XinsuoError
from pipeline.nightly.workspace import Workspace, init_workspace, parse_as_of

app = typer.Typer(
    help="薪索：收进各单位送来的数据，夜里比对，早上给出说得清来路的线索。",
    no_args_is_help=True,
    add_completion=False,
)
app.add_typer(rules_commands.app, name="rules")
app.add_typer(quarantine_commands.app, name="quarantine")
app.add_typer(claims_commands.app, name="claims")
app.add_typer(links_commands.app, name="links")
app.command("who")(who)

out, err = Console(), Console(stderr=True)


@app.command()
def init(folder: Annotated[Path, typer.Argument(help="新工作区的目录", metavar="目录")]) -> None:
    """建一个工作区：设置文件和各个文件夹。"""
    workspace = init_workspace(folder)
    out.print(f"工作区已建好：{workspace.root}。把送来的文件放进 inbox，再运行 xinsuo run。")


@app.command()
def run(
    workspace: Office = HERE,
    as_of: AsOf = None,
    replaces: Annotated[
        list[str] | None,
        typer.Option("--replaces", help="收件夹里的文件更正哪一份；可写多次", metavar="文件=送达"),
    ] = None,
) -> None:
    """跑一夜：收进新送来的文件，比对，出线索和报告。"""
    day = _today() if as_of is None else parse_as_of(as_of)
    console.night.run(out, err, Workspace(workspace), day, replaces or [])


def _today() -> date:
    """Ask the clock, the only time; an as-of date is a day where the office is."""
    return datetime.now().astimezone().date()


@app.command()
def status(workspace: Office = HERE) -> None:
    """看现在：最近一夜、收件夹里等着的文件、在用的送达。"""
    console.night.show_status(out, Workspace(workspace))


@app.command()
def runs(workspace: Office = HERE) -> None:
    """列出保留的各夜。"""
    console.night.show_runs(out, Workspace(workspace))


@app.command()
def sources(
    source: Annotated[
        str | None, typer.Argument(help="来源名，如 hotline_order", metavar="来源")
    ] = None,
    template: Annotated[
        Path | None,
        typer.Option("--template", help="写一份空白 XLSX，发给送数单位填", metavar="文件"),
    ] = None,
    workspace: Office = HERE,
) -> None:
    """列出各来源的契约：要哪些列、有哪些叫法。"""
    console.sources.show_sources(out, Workspace(workspace), source, template)


@app.command()
def fit(
    file: Annotated[Path, typer.Argument(help="要看的文件", metavar="文件")],
    source: Annotated[
        str | None, typer.Option("--as", help="当作哪个来源看", metavar="来源")
    ] = None,
    accept: Annotated[
        list[str] | None,
        typer.Option("--accept", help="确认一个叫法：表头=字段；可写多次", metavar="表头=字段"),
    ] = None,
    workspace: Office = HERE,
) -> None:
    """收进之前先看：是哪个来源、每个表头对应什么、缺什么、哪些看不懂。"""
    office = Workspace(workspace)
    if not console.fit.show_fit(
        out, office, file, source=source, accept=accept or [], as_of=_today()
    ):
        raise Exit(3)


@app.command()
def forget(
    extract: Annotated[str, typer.Argument(help="文件名，或 SHA-256 的前几位", metavar="送达")],
    workspace: Office = HERE,
) -> None:
    """误送的文件撤出：下一次运行起如同没有送过。"""
    console.night.forget(out, Workspace(workspace), extract)


@app.command()
def diff(
    old: Annotated[
        str, typer.Argument(help="旧的一份：文件名、文件名@夜 或 SHA-256 的前几位", metavar="旧")
    ],
    new: Annotated[str, typer.Argument(help="新的一份；与旧的同名：该名送达的两次", metavar="新")],
    file: Annotated[
        Path | None,
        typer.Option("--out", "-o", help="全部变化写到文件（.xlsx、.csv、.jsonl）", metavar="文件"),
    ] = None,
    full: Annotated[bool, typer.Option("--full", help="证件号码和电话不打码")] = False,
    run: Run = None,
    workspace: Office = HERE,
) -> None:
    """比较同一来源的两次送达：增、减、改动的行，表头和覆盖范围的变化。"""
    console.diff.show_diff(out, Workspace(workspace), (old, new), out=file, full=full, run_id=run)


@app.command()
def feedback(
    folder: Annotated[Path, typer.Option("--out", "-o", help="写到哪个目录", metavar="目录")],
    extract: Annotated[
        str | None,
        typer.Argument(
            help="文件名、文件名@夜 或 SHA-256 的前几位；不写：这一夜新收的", metavar="送达"
        ),
    ] = None,
    run: Run = None,
    workspace: Office = HERE,
) -> None:
    """写收数回执（HTML 和 XLSX），发回送数单位；证件号码和电话已打码。"""
    for path in console.feedback.make_feedback(
        Workspace(workspace), folder, extract=extract, run_id=run
    ):
        out.print(str(path), markup=False, soft_wrap=True)


@app.command()
def export(
    what: Annotated[
        Literal["clues", "packets", "links", "load-report", "issues", "claims", "identities"],
        typer.Argument(
            help="导出什么（packets：按主体汇总的线索）",
            metavar="clues|packets|links|load-report|issues|claims|identities",
        ),
    ],
    file: Annotated[
        Path | None,
        typer.Option("--out", "-o", help="写到哪个文件；不写：如 claims.jsonl", metavar="文件"),
    ] = None,
    fmt: Annotated[
        Literal["jsonl", "csv", "xlsx", "parquet"], typer.Option("--format", "-f", help="格式")
    ] = "jsonl",
    full: Annotated[bool, typer.Option("--full", help="诉求中的电话不遮蔽")] = False,
    run: Run = None,
    workspace: Office = HERE,
) -> None:
    """导出线索、按主体汇总的线索、关联、收数报告、问题、诉求或编号变动；除诉求的电话外不打码，注意保管。"""
    path = file or Path(f"{what}.{fmt}")
    console.exports.export(Workspace(workspace), what, fmt, path, run_id=run, is_full=full)
    out.print(f"已写出：{path}")


@app.command("demo")
def demo_(
    folder: Annotated[Path, typer.Argument(help="演示工作区的目录", metavar="目录")] = Path("demo"),
    records: Annotated[int, typer.Option(help="城市大小：大约多少条记录")] = 3000,
    seed: Annotated[int, typer.Option(help="随机种子")] = 7,
    dirt: Annotated[Dirt, typer.Option(help="脏到什么程度：无、少许、样样都有")] = "some",
    layout: Annotated[Arrangement, typer.Option(help="哪个单位的版式")] = "usual",
    form: Annotated[Form, typer.Option("--format", help="全部用哪种格式；own：各用各的")] = "own",
) -> None:
    """造一座虚构的小城，跑一夜，看线索；expected 里写着埋下了什么。"""
    manner = console.demo.Manner(dirt, layout, form)
    office = console.demo.make(folder, records=records, seed=seed, manner=manner)
    console.night.run(out, err, office, console.demo.AS_OF)


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line; expected failures are told plainly and give their exit code."""
    speak_chinese()
    told: list[tuple[str, int]] = []
    code = None
    try:
        code = app(args=arguments, standalone_mode=False, obj=_today)
    except* XinsuoError as group:
        told = [(str(error), error.exit_code) for error in leaves(group)]
    except* OSError as group:
        told = [(str(fault), fault.exit_code) for fault in map(disk_fault, leaves(group))]
    except* console.engine_faults.STOPPED as group:
        code = console.engine_faults.interruption(leaves(group))
    except* console.engine_faults.ERRORS as group:
        faults = map(console.engine_faults.engine_fault, leaves(group))
        told = [(str(fault), fault.exit_code) for fault in faults]
    except* TyperException as group:
        told = [(usage_fault(fault), UsageError.exit_code) for fault in group.exceptions]
    if code == INTERRUPTED:
        told.append((INTERRUPTED_TEXT, INTERRUPTED))
    for text in filter(None, (text for text, _ in told)):
        err.print(text, style="red", markup=False, highlight=False, soft_wrap=True)
    sys.exit(max((status for _, status in told), default=code if isinstance(code, int) else 0))


if __name__ == "__main__":
    main()
