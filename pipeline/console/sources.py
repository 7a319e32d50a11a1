"""`sources`: what the contracts expect of the bureaus' files."""

from pathlib import Path

from rich.console import Console

from connectors.contract import Contract
from connectors.template import NOTE_HEADERS, field_notes
from connectors.template import template as write_template
from pipeline.console.rule_files import contracts_of
from pipeline.errors import Place, UsageError
from pipeline.nightly.workspace import Workspace
from pipeline.report.messages import EXTRACT_KINDS
from pipeline.report.terminal import print_table, text_headings
from pipeline.report.whole_file import whole_file


def named(contracts: dict[str, Contract], source: str) -> Contract:
    """Give the contract of a source; raises `UsageError` with those there are."""
    if source not in contracts:
        raise UsageError(
            f"没有来源 {source!r}", place=Place("来源"), fix="现有：" + "、".join(contracts)
        )
    return contracts[source]


def show_sources(
    console: Console, workspace: Workspace, source: str | None, template: Path | None
) -> None:
    """List all contracts, or show one; with `template`, write its empty workbook."""
    contracts = contracts_of(workspace)
    if source is None:
        if template is not None:
            raise UsageError(
                "没说哪个来源", place=Place("--template"), fix="xinsuo sources 来源 --template 文件"
            )
        _print_overview(console, contracts)
        return
    contract = named(contracts, source)
    if template is not None:
        with whole_file(template) as draft:
            write_template(contract, draft)
        console.print(f"空白表已写出：{template}", markup=False)
        return
    _print_fields(console, contract)


def _print_overview(console: Console, contracts: dict[str, Contract]) -> None:
    rows = [
        [
            contract.source,
            contract.title,
            EXTRACT_KINDS[contract.kind],
            contract.holder,
            "、".join(contract.fields[name].header for name in contract.required),
        ]
        for contract in contracts.values()
    ]
    print_table(
        console, "来源", text_headings("来源", "名称", "种类", "掌握单位", "必有的列"), rows
    )


def _print_fields(console: Console, contract: Contract) -> None:
    named = text_headings("字段", *NOTE_HEADERS)
    rows = [[name, *field_notes(one)] for name, one in contract.fields.items()]
    kind = EXTRACT_KINDS[contract.kind]
    title = f"{contract.title}（{contract.source}，{kind}），由{contract.holder}掌握"
    print_table(console, title, named, rows)
