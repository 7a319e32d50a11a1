"""Asks whoever starts a rule for what the command line did not say, until each answer serves."""

import re
from collections.abc import Callable, Mapping
from typing import NamedTuple

import typer

from pipeline.console.rule_files import contracts_of
from pipeline.console.rule_manual import SUBJECTS
from pipeline.console.rule_new import TYPES, Draft, is_title, mention, taken_ids
from pipeline.errors import UsageError
from pipeline.nightly.workspace import Workspace
from pipeline.report.messages import LINES
from pipeline.screen.hints import source_like
from pipeline.screen.model import RULE_ID


class Given(NamedTuple):
    """What the command line said of a new rule; null: it is asked."""

    rule_id: str | None
    title: str | None
    line: str | None
    subject: str | None
    source: str | None


def asked(workspace: Workspace, given: Given) -> Draft:
    """Ask for what is not given; raises `WorkspaceError` when there is no workspace."""
    workspace.settings()
    contracts, taken = contracts_of(workspace), taken_ids(workspace)
    titles = {name: contract.title for name, contract in contracts.items()}

    def unfit(source: str, subject: str) -> str:
        if source not in contracts:
            return f"没有来源 {source_like(source, contracts)}"
        try:
            mention(contracts[source], subject)
        except UsageError as error:
            return error.what
        return ""

    rule_id = given.rule_id or _text(
        "编号（小写字母、数字和连字符，如 unpaid-and-trading）",
        lambda told: (
            "" if re.fullmatch(RULE_ID, told) and told not in taken else "不行，或者已经有了"
        ),
    )
    title = given.title or _text(
        "名称（资料显示了什么，一句话）",
        lambda told: "" if is_title(told) else "写一句话，不含双引号",
    )
    line = given.line or _choice("条线", LINES)
    subject = given.subject or _choice("主体", {name: SUBJECTS[name] for name in TYPES})
    source = given.source or _text(
        "从哪个来源取单元（英文名或名称，如 hotline_order、税款入库；xinsuo sources 可查）",
        lambda told: unfit(_named(told, titles), subject),
    )
    return Draft(rule_id, title, line, subject, _named(source, titles))


def _text(question: str, fault: Callable[[str], str]) -> str:
    """Ask until `fault` finds nothing in the answer."""
    while True:
        told = str(typer.prompt(question)).strip()
        if not (why := fault(told)):
            return told
        typer.echo(f"  {told}：{why}")


def _choice(question: str, words: Mapping[str, str]) -> str:
    """Ask for one of some words, in English or Chinese."""
    told = "、".join(f"{name} {word}" for name, word in words.items())
    fits = {**{name: name for name in words}, **{word: name for name, word in words.items()}}
    fault = f"没有，写其中一个：{told}"
    return fits[_text(f"{question}（{told}）", lambda one: "" if one in fits else fault)]


def _named(told: str, titles: Mapping[str, str]) -> str:
    """Give the English name of a source that is told by its title."""
    return next((name for name, title in titles.items() if title == told), told)
