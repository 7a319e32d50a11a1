"""The commands of `xinsuo rules`: options in, one call, one answer out."""

from pathlib import Path
from typing import Annotated, Literal

import typer
from rich.console import Console
from typer.exceptions import Exit

from pipeline import console
from pipeline.console.options import HERE, AsOf, Office, Run
from pipeline.nightly.workspace import Workspace

app = typer.Typer(help="规则：列出、看、检查、试验、编写。", no_args_is_help=True)

Chosen = Annotated[str, typer.Argument(help="规则编号", metavar="规则")]
OwnFiles = Annotated[
    Path | None, typer.Option("--files", help="不用夜里的数据，用这个目录里的文件", metavar="目录")
]
Perhaps = Annotated[str | None, typer.Argument(help="只看这一条", metavar="规则")]


Line = Literal["administrative", "civil", "criminal", "public_interest", "across"]
Subject = Literal["organisation", "person", "party", "project", "record"]


@app.command("list")
def rules_list(workspace: Office = HERE) -> None:
    """列出所有规则。"""
    console.rules.show_rules(Console(), Workspace(workspace))


@app.command("show")
def rules_show(rule: Chosen, workspace: Office = HERE) -> None:
    """看一条规则：依据、要素、反证、参数、核查项。"""
    console.rules.show_rule(Console(), Workspace(workspace), rule)


@app.command("lint")
def rules_lint(workspace: Office = HERE) -> None:
    """检查规则文件写得对不对，一次列出所有问题。"""
    console.rule_files.lint_rules(Console(), Workspace(workspace))


@app.command("test")
def rules_test(rule: Perhaps = None, workspace: Office = HERE) -> None:
    """跑规则自带的试验。"""
    if not console.rules.run_rule_tests(Console(), Workspace(workspace), rule):
        raise Exit(4)


@app.command("check")
def rules_check(rule: Perhaps = None, workspace: Office = HERE) -> None:
    """写得对不对、试验过不过，一次列出所有问题；不写编号则查全部规则。"""
    console.rule_check.check_rules(Console(), Workspace(workspace), rule)


@app.command("sql")
def rules_sql(rule: Chosen, workspace: Office = HERE) -> None:
    """看一条规则译成的 SQL，按执行的次序。"""
    console.rule_sql.show_sql(Console(), Workspace(workspace), rule)


@app.command("fields")
def rules_fields(
    source: Annotated[str | None, typer.Argument(help="只看这个来源", metavar="来源")] = None,
    run: Run = None,
    workspace: Office = HERE,
) -> None:
    """列出各来源的字段：含义、类型；有一夜的数据时，还列出填了多少。"""
    console.rule_fields.show_fields(Console(), Workspace(workspace), source, run)


@app.command("coverage")
def rules_coverage(rule: Perhaps = None, run: Run = None, workspace: Office = HERE) -> None:
    """这一夜的数据够哪些规则用；不够的，缺哪个来源或字段、影响多少条记录。"""
    console.rule_coverage.show_coverage(Console(), Workspace(workspace), rule, run)


@app.command("try")
def rules_try(
    context: typer.Context,
    rule: Chosen,
    files: OwnFiles = None,
    as_of: AsOf = None,
    run: Run = None,
    workspace: Office = HERE,
) -> None:
    """在一夜的数据或自己的文件上试一条规则：命中、逐步筛选、只差一项的；不改动那一夜。"""
    where = console.rule_bench.Where(files, as_of, run, context.obj)
    console.rule_try.try_on(Console(), Workspace(workspace), rule, where)


@app.command("why")
def rules_why(
    context: typer.Context,
    rule: Chosen,
    subject: Annotated[str, typer.Argument(help="名称、代码、案号或文号", metavar="主体")],
    files: OwnFiles = None,
    as_of: AsOf = None,
    run: Run = None,
    workspace: Office = HERE,
) -> None:
    """一条规则对一个主体：每个要素成立、不成立还是不明，凭哪些记录；为什么不报。"""
    where = console.rule_bench.Where(files, as_of, run, context.obj)
    console.rule_why_shown.show_why(Console(), Workspace(workspace), rule, subject, where)


@app.command("schema")
def rules_schema(workspace: Office = HERE) -> None:
    """写出规则文件的 JSON Schema，供编辑器补全和提示；本院自己的来源也在内。"""
    Console().file.write(
        console.rule_schema.schema_text(console.rule_files.contracts_of(Workspace(workspace)))
    )


@app.command("explain")
def rules_explain(
    rule: Chosen,
    form: Annotated[Literal["text", "docx"], typer.Option("--format", "-f", help="格式")] = "text",
    out: Annotated[
        Path | None, typer.Option("--out", "-o", help="写到哪个文件", metavar="文件")
    ] = None,
    workspace: Office = HERE,
) -> None:
    """写一条规则的模型说明书：概述、依据、监督点、研判规则、数据要素、来源、流程、案例。"""
    console.rule_manual.explain_rule(
        Console(), Workspace(workspace), rule, console.rule_manual.Order(form, out)
    )


@app.command("new")
def rules_new(
    rule_id: Annotated[str | None, typer.Option("--id", help="编号，如 unpaid-and-trading")] = None,
    title: Annotated[str | None, typer.Option(help="名称：资料显示了什么，一句话")] = None,
    line: Annotated[Line | None, typer.Option(help="条线")] = None,
    subject: Annotated[Subject | None, typer.Option(help="主体")] = None,
    source: Annotated[str | None, typer.Option(help="从哪个来源取单元")] = None,
    workspace: Office = HERE,
) -> None:
    """在工作区写一条待填的规则：没写的逐个问；试验改好前不会通过。"""
    given = console.rule_new_asks.Given(rule_id, title, line, subject, source)
    office = Workspace(workspace)
    console.rule_new.new_rule(Console(), office, console.rule_new_asks.asked(office, given))
