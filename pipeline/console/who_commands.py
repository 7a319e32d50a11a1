"""`xinsuo who`: options in, questions asked one by one or as they come, answers out."""

import sys
from typing import Annotated, Literal

import typer
from rich.console import Console

from pipeline import console
from pipeline.console.options import HERE, Office, Run
from pipeline.errors import UsageError
from pipeline.nightly.workspace import Workspace

STANDARD_INPUT = "-"


def who(
    text: Annotated[
        str,
        typer.Argument(
            help="名称、统一社会信用代码或身份证号；写“-”则从标准输入读，一行一问："
            "名称，或名称、所在地、代码，以制表符分开",
            metavar="名称",
        ),
    ],
    place: Annotated[
        str | None, typer.Option("--place", help="所在地，如 湖北宜昌", metavar="地名")
    ] = None,
    code: Annotated[
        str | None, typer.Option("--code", help="统一社会信用代码", metavar="代码")
    ] = None,
    fmt: Annotated[Literal["text", "jsonl"], typer.Option("--format", "-f", help="格式")] = "text",
    run: Run = None,
    workspace: Office = HERE,
) -> None:
    """问一个名称是谁：候选、把握、得分，逐项说明相符和不利；几个都相符时不猜。"""
    if text == STANDARD_INPUT and (place or code):
        raise UsageError(
            "从标准输入读时不写 --place、--code", fix="写在各行：名称、所在地、代码，以制表符分开"
        )
    terminal, ask = Console(highlight=False), console.who
    question = ask.check(ask.Question(text, place, code)) if text != STANDARD_INPUT else None
    with console.exports.opened(Workspace(workspace), run) as (_, con):
        asked = ask.Who(con)
        if question is not None:
            console.who_words.print_replies(terminal, asked.ask([question]), fmt)
            return
        is_asked = False
        for batch in ask.lines(sys.stdin.buffer):
            is_asked = True
            console.who_words.print_replies(terminal, ask.answers(asked, batch), fmt)
        if not is_asked:
            raise UsageError("标准输入是空的", fix="一行写一个名称，如 xinsuo who - < 名称.txt")
