"""`sources` and `fit`: what the contracts expect, and how a file meets them before it is loaded."""

from collections.abc import Sequence
from pathlib import Path

from rich.console import Console
from rich.table import Table

from connectors.contract import Contract, load_contracts
from connectors.fit import Fit, Row, fit, nearest
from connectors.read.extract import ExtractFile, Sheet
from connectors.read.open import open_extract
from connectors.suggest import Suggestion, suggest, write_aliases
from connectors.template import template as write_template
from pipeline.errors import Place, SourceError, UsageError
from pipeline.nightly.inputs import SHIPPED_CONTRACTS
from pipeline.nightly.workspace import Workspace

SURE = 70
"""Least score at which a suggestion counts towards a file that nobody named; chosen by us."""
KINDS = {"ledger": "全量台账", "increment": "增量"}


def contracts_of(workspace: Workspace) -> dict[str, Contract]:
    """Load the contracts shipped and the office's own, if this is an office."""
    return load_contracts([SHIPPED_CONTRACTS, workspace.own_contracts])


def _named(contracts: dict[str, Contract], source: str) -> Contract:
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
        console.print(_overview(contracts))
        return
    contract = _named(contracts, source)
    if template is not None:
        write_template(contract, template)
        console.print(f"空白表已写出：{template}", markup=False)
        return
    console.print(
        f"{contract.title}（{source}，{KINDS[contract.kind]}），由{contract.holder}掌握",
        markup=False,
    )
    console.print(_fields(contract))


def _overview(contracts: dict[str, Contract]) -> Table:
    table = Table("来源", "名称", "种类", "掌握单位", "必有的列")
    for contract in contracts.values():
        needed = "、".join(contract.fields[name].header for name in contract.required)
        table.add_row(
            contract.source, contract.title, KINDS[contract.kind], contract.holder, needed
        )
    return table


def _fields(contract: Contract) -> Table:
    table = Table("字段", "表头", "其他叫法", "类型", "必有", "空着的意思")
    empty = {"unknown": "不明", "none": "没有发生或没有", "zero": "零"}
    for name, one in contract.fields.items():
        required = "是" if one.required else ""
        table.add_row(
            name, one.header, "、".join(one.aliases), one.type, required, empty[one.empty]
        )
    return table


def show_fit(
    console: Console, workspace: Workspace, file: Path, source: str | None, accept: Sequence[str]
) -> bool:
    """Show which source each sheet is and how its headers map; confirmed aliases come first.

    Returns:
        Whether every sheet that holds anything fits one contract.

    Raises:
        UsageError: No such file or source, or an alias that is not `header=field`.
        SourceError: The file cannot be opened.
    """
    if not file.is_file():
        raise UsageError("没有这个文件", place=Place(str(file)), fix="检查路径")
    extract = open_extract(file, name=file.name)
    contracts = contracts_of(workspace)
    if accept:
        chosen = _named(contracts, source or _source_of(extract, contracts))
        path = write_aliases(workspace.own_contracts, chosen, _aliases(accept))
        console.print(f"已记下 {len(accept)} 个叫法：{path}", markup=False)
        contracts = contracts_of(workspace)
    wanted = {source: _named(contracts, source)} if source else contracts
    console.print(f"{file.name}：{extract.format} {extract.encoding}".rstrip(), markup=False)
    shown = [
        _show_sheet(console, extract, sheet, wanted) for sheet in extract.sheets if sheet.head()
    ]
    return bool(shown) and all(shown)


def _source_of(extract: ExtractFile, contracts: dict[str, Contract]) -> str:
    """Name the contract nearest to the first filled sheet."""
    head = next(sheet.head() for sheet in extract.sheets if sheet.head())
    return suggest(head, contracts)[0].source


def _aliases(accept: Sequence[str]) -> dict[str, list[str]]:
    aliases: dict[str, list[str]] = {}
    for text in accept:
        header, equals, name = text.rpartition("=")
        if not (equals and header and name):
            raise UsageError(
                f"{text!r} 不是 表头=字段", place=Place("--accept"), fix="如 --accept 欠缴额=owed"
            )
        aliases.setdefault(name, []).append(header)
    return aliases


def _show_sheet(
    console: Console, extract: ExtractFile, sheet: Sheet, contracts: dict[str, Contract]
) -> bool:
    head, place = sheet.head(), Place(extract.name, sheet=sheet.name)
    try:
        found = fit(head, contracts, place=place)
    except SourceError as error:
        console.print(str(error), markup=False, soft_wrap=True)
        contract, suggestions = suggest(head, contracts)
        if len(contracts) == 1 or _would_fit(head, contract, suggestions):
            _show_suggestions(console, extract, contract, suggestions)
        return False
    contract = contracts[found.source]
    sheet_name = f"工作表“{sheet.name}”" if sheet.name else "这份文件"
    console.print(
        f"{sheet_name}是：{contract.title}（{found.source}），表头在第 {found.header_row} 行",
        markup=False,
    )
    console.print(_mapping(found, contract))
    if found.unknown:
        console.print("看不懂、不会收下的列：" + "、".join(found.unknown), markup=False)
        _show_suggestions(console, extract, contract, suggest(head, {found.source: contract})[1])
    if found.discarded:
        console.print("认得但按约定不收的列：" + "、".join(found.discarded), markup=False)
    return True


def _would_fit(head: Sequence[Row], contract: Contract, suggestions: Sequence[Suggestion]) -> bool:
    """Tell whether the file would fit if all suggestions were confirmed; else they are guesswork."""
    missing = set(nearest(head, {contract.source: contract})[0].missing)
    return missing <= {one.field for one in suggestions if one.score >= SURE}


def _mapping(found: Fit, contract: Contract) -> Table:
    table = Table("表头", "字段", "类型", "单位")
    for name in found.columns.values():
        one = contract.fields[name]
        table.add_row(found.headers[name], name, one.type, found.units.get(name, ""))
    for name in found.absent:
        table.add_row("（缺）" + contract.fields[name].header, name, contract.fields[name].type, "")
    return table


def _show_suggestions(
    console: Console, extract: ExtractFile, contract: Contract, suggestions: Sequence[Suggestion]
) -> None:
    if not suggestions:
        return
    table = Table(
        "表头", "可能是", "理由", title=f"若是{contract.title}（{contract.source}），请人确认："
    )
    for one in suggestions:
        table.add_row(one.header, f"{one.field}（{contract.fields[one.field].header}）", one.reason)
    console.print(table)
    accepts = " ".join(f"--accept '{one.header}={one.field}'" for one in suggestions)
    console.print(
        f"确认无误的，写：xinsuo fit 文件 --workspace 工作区 --as {contract.source} {accepts}",
        markup=False,
        soft_wrap=True,
    )
