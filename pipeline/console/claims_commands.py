"""The commands of `xinsuo claims`: options in, one call, one answer out."""

from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console

from pipeline import console
from pipeline.console.options import HERE, Office, Run
from pipeline.nightly.workspace import Workspace

if TYPE_CHECKING:
    from pipeline.texts.corrections import CorrectedField

app = typer.Typer(help="诉求：更正从文字里读出的内容，列出更正。", no_args_is_help=True)


@app.command("correct")
def claims_correct(
    order_no: Annotated[str, typer.Argument(help="工单编号", metavar="编号")],
    claim: Annotated[int, typer.Option(help="这件工单的第几项诉求", min=1)] = 1,
    kind: Annotated[str | None, typer.Option(help="工资、公积金、高温津贴、不是")] = None,
    employer: Annotated[list[str] | None, typer.Option(help="用人单位，可写多次")] = None,
    project: Annotated[list[str] | None, typer.Option(help="项目，可写多次")] = None,
    place: Annotated[str | None, typer.Option(help="地点")] = None,
    people: Annotated[str | None, typer.Option(help="人数，如 12、10-20、三十来")] = None,
    amount: Annotated[str | None, typer.Option(help="金额（元），如 36.5万、20000-30000")] = None,
    period: Annotated[list[str] | None, typer.Option(help="欠薪月份，起止各写一次")] = None,
    boss: Annotated[list[str] | None, typer.Option(help="老板、包工头，可写多次")] = None,
    phone: Annotated[list[str] | None, typer.Option(help="电话，可写多次")] = None,
    paid: Annotated[str | None, typer.Option(help="已经付清：是、否")] = None,
    urgent: Annotated[str | None, typer.Option(help="急件：是、否")] = None,
    by: Annotated[str, typer.Option(help="谁更正的")] = "",
    at: Annotated[str, typer.Option(help="何时，如 2026-06-30")] = "",
    workspace: Office = HERE,
) -> None:
    """更正一项诉求；原文没有说的写“无”。下一次 xinsuo run 起生效，以后每夜都在。"""
    given: dict[CorrectedField, list[str] | str | None] = {
        "kind": kind, "employer": employer, "project": project, "place": place,
        "people": people, "amount": amount, "period": period, "boss": boss, "phone": phone,
        "paid": paid, "urgent": urgent,
    }  # fmt: skip
    said = {
        field: [value] if isinstance(value, str) else value
        for field, value in given.items()
        if value
    }
    events = console.claims.correct(
        Workspace(workspace), order_no, said, claim_no=claim, by=by, at=at
    )
    Console().print(
        f"已记下 {len(events)} 处更正（工单 {order_no} 第 {claim} 项）；下一次 xinsuo run 起生效。",
        markup=False,
    )


@app.command("corrections")
def claims_corrections(run: Run = None, workspace: Office = HERE) -> None:
    """列出所有更正，哪些在这一夜找不到记录。"""
    console.claims.show_corrections(Console(), Workspace(workspace), run)
