"""`rules new`: a rule to fill in; it loads, tells nothing, and its tests fail until then."""

import re
from collections.abc import Mapping
from typing import NamedTuple

from rich.console import Console

from connectors.model import Contract, Field
from pipeline.console.rule_files import contracts_of
from pipeline.console.rule_schema import schema_text
from pipeline.console.sources import named
from pipeline.errors import Place, UsageError, WorkspaceError, disk_reason
from pipeline.nightly.folders import rule_folders
from pipeline.nightly.workspace import Workspace
from pipeline.screen.load import rule_files
from pipeline.screen.model import RULE_ID

SCHEMA_FILE = "rule.schema.json"
TYPES: Mapping[str, tuple[str, ...]] = {
    "organisation": ("organisation", "party"),
    "person": ("person", "party"),
    "party": ("party", "organisation", "person"),
    "project": ("project",),
    "record": ("organisation", "party", "project", "person"),
}
SAMPLES: Mapping[str, str] = {
    "organisation": "甲公司",
    "party": "甲公司",
    "person": "张某",
    "project": "甲项目",
    "case_no": "（2026）鄂0599执1号",
    "document_no": "甲〔2026〕1号",
    "date": "2026-01-01",
    "timestamp": "2026-01-01",
    "month": "2026-01",
    "money": "1000",
    "count": "1",
    "number": "1",
    "percent": "0.1",
    "code": "91310112MA1G000114",
}
TEMPLATE = """# yaml-language-server: $schema=../{schema}
# 写法见 rules/README.md；字段用 xinsuo rules fields {source} 查；写完 xinsuo rules check {id}。
id: {id}
title: {title}
line: {line}
status: draft
version: 1
basis: [保障农民工工资支付条例 第三条]  # 换成这条规则的依据
subject: {subject}
unit:{number}
  sources:
    - {{from: {source}, role: {role}}}
signals:
  first:
    title: 第一个要素（改写）
    of: unit
    where: "false"  # 换成条件；现在什么也不会出线
flag: first
reopen_on: [first]
says: "{{subject}} 的资料显示（改写：只陈述事实）"
check: [写要核查什么]
innocent: [写可能的正常原因]
tests:  # 下面的试验要改到各自说明的情形，改好之前不会通过
  - name: 应出线：刚好够的情形
    given:
      {source}:
        - {{{row}}}
    expect: {{flagged: [{who}]}}
  - name: 不应出线：刚好不够的情形
    given: {{{source}: []}}
    expect: {{flagged: [改写]}}  # 写好上面的记录后改成 {{}}
  - name: 应待补：缺一个日期或数额
    given:
      {source}:
        - {{{row}}}
    expect: {{incomplete: [{who}]}}
"""


class Draft(NamedTuple):
    """What is asked of whoever starts a rule."""

    rule_id: str
    title: str
    line: str
    subject: str
    source: str


def new_rule(console: Console, workspace: Workspace, draft: Draft) -> None:
    """Write a rule to be filled in, and the schema that editors check it by.

    Raises:
        UsageError: The id is none or is taken, the title is empty, there is no such source, or it
            names no such subject.
        WorkspaceError: There is no workspace, or it cannot be written.
    """
    workspace.settings()
    contracts = contracts_of(workspace)
    contract = named(contracts, draft.source)
    _must_be_free(workspace, draft)
    text = _text(contract, draft)
    path = workspace.own_rules / f"{draft.rule_id}.yaml"
    try:
        (workspace.root / SCHEMA_FILE).write_text(schema_text(contracts), encoding="utf-8")
        with path.open("x", encoding="utf-8") as file:
            file.write(text)
    except OSError as error:
        raise WorkspaceError(disk_reason(error), place=Place(path)) from None
    console.print(f"已写出：{path}", markup=False, soft_wrap=True)
    console.print(f"改好后：xinsuo rules check {draft.rule_id}", markup=False)


def _must_be_free(workspace: Workspace, draft: Draft) -> None:
    if not re.fullmatch(RULE_ID, draft.rule_id):
        fix = "以小写字母开头，只用小写字母、数字和连字符，如 unpaid-and-trading"
        raise UsageError(f"规则编号 {draft.rule_id!r} 不行", place=Place("--id"), fix=fix)
    if not is_title(draft.title):
        raise UsageError("名称要写一句话，不含双引号", place=Place("--title"))
    if draft.rule_id in taken_ids(workspace):
        raise UsageError(
            f"规则编号 {draft.rule_id!r} 已经有了", place=Place("--id"), fix="换一个编号"
        )


def is_title(text: str) -> bool:
    """Tell whether a text can be a rule's title."""
    return bool(text.strip()) and '"' not in text and "\n" not in text


def taken_ids(workspace: Workspace) -> set[str]:
    """Give the ids that rules and overlays have, shipped and the office's own."""
    return {path.stem for folder in rule_folders(workspace) for path in rule_files(folder)}


def _text(contract: Contract, draft: Draft) -> str:
    named = mention(contract, draft.subject)
    wanted = dict.fromkeys([*contract.key, *contract.required, named])
    row = {name: sample(contract.fields[name]) for name in wanted}
    number = contract.key[0]
    is_record = draft.subject == "record"
    return TEMPLATE.format(
        id=draft.rule_id,
        title=f'"{draft.title.strip()}"',
        line=draft.line,
        subject=draft.subject,
        source=contract.source,
        role=contract.role(named),
        number=f"\n  number: {number}" if is_record else "",
        row=", ".join(f"{name}: {value}" for name, value in row.items()),
        who=row[number] if is_record else row[named],
        schema=SCHEMA_FILE,
    )


def mention(contract: Contract, subject: str) -> str:
    """Choose the field that names the subject: the first of the best type.

    Raises:
        UsageError: The source names nobody who may be one.
    """
    for kind in TYPES[subject]:
        for name, field in contract.fields.items():
            if field.type == kind:
                return name
    raise UsageError(
        f"来源 {contract.source} 没有这样的主体",
        place=Place("--subject"),
        fix=f"xinsuo rules fields {contract.source} 看它提到谁",
    )


def sample(field: Field) -> str:
    """Give a value that a test can hold for a field, quoted where YAML needs it."""
    if field.type == "category":
        return f"'{next(iter(field.words), field.otherwise or '')}'"
    return SAMPLES.get(field.type, "改写")
