"""`rules why`: asks a rule about a subject, on a night or files, and prints the answer."""

from rich.console import Console

from pipeline.console.rule_bench import Where, opened
from pipeline.console.rule_files import chosen, loaded
from pipeline.console.rule_why_group_words import group_lines
from pipeline.console.rule_why_words import lines
from pipeline.errors import Place, UsageError
from pipeline.nightly.workspace import Workspace
from pipeline.screen.model import Rule


def show_why(
    console: Console, workspace: Workspace, rule_id: str, typed: str, where: Where
) -> None:
    """Say what a rule finds in a subject and why; raises `UsageError` when nobody is named."""
    rules, _ = loaded(workspace)
    rule = chosen(rules, rule_id)
    meant = typed.strip()
    if not meant:
        raise UsageError("没有写问谁", place=Place("主体"), fix="写名称、代码、案号或文号")
    with opened(workspace, where) as bench:
        if isinstance(rule, Rule):
            told = lines(bench, rule, meant)
        else:
            told = group_lines(bench, rule, meant)
        for line in told:
            console.print(line, markup=False, highlight=False, soft_wrap=True)
