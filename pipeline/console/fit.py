"""`fit`: which source a file is, how its headers map, what it covers, what was odd."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import duckdb
from rich.console import Console

from connectors.contract import Contract
from connectors.fit import Fit, Row, fit, nearest
from connectors.read.extract import ExtractFile, Sheet
from connectors.read.open import open_extract
from connectors.suggest import Suggestion, suggest, write_aliases
from pipeline.console.rule_files import contracts_of
from pipeline.console.sources import named
from pipeline.engine.warehouse import open_warehouse
from pipeline.errors import Place, SourceError, UsageError
from pipeline.ingest.delivery import Delivery
from pipeline.ingest.kinds import KINDS
from pipeline.ingest.run import ingest
from pipeline.nightly.fingerprint import hash_file
from pipeline.nightly.workspace import Workspace
from pipeline.report.messages import COVERAGE_KINDS
from pipeline.report.terminal import Heading, print_table, text_headings

SURE = 70
"""Least score at which a suggestion counts towards a file that nobody named; chosen by us."""
SPANS = "SELECT place, month_from, month_to, kind FROM coverage ORDER BY ALL"
ISSUES = """
    SELECT "column", kind, count(*), min(row) FROM issue GROUP BY ALL ORDER BY ALL
"""
COUNTS = """
    SELECT sum(rows_read), sum(rows_loaded), sum(rows_quarantined), sum(duplicates),
        sum(lines_ignored)
    FROM extract
"""


def show_fit(
    console: Console,
    workspace: Workspace,
    file: Path,
    *,
    source: str | None,
    accept: Sequence[str],
    as_of: date,
) -> bool:
    """Show which source each sheet is and how its headers map; confirmed aliases come first.

    Returns:
        Whether the file can be taken: a sheet fits, and reading it through raised no fault.

    Raises:
        UsageError: No such file or source, or an alias that is not `header=field`.
        SourceError: The file cannot be opened.
    """
    if not file.is_file():
        raise UsageError("没有这个文件", place=Place(str(file)), fix="检查路径")
    extract = open_extract(file, name=file.name)
    contracts = contracts_of(workspace)
    if accept:
        chosen = named(contracts, source or _source_of(extract, contracts))
        path = write_aliases(workspace.own_contracts, chosen, _aliases(accept))
        console.print(f"已记下 {len(accept)} 个叫法：{path}", markup=False)
        contracts = contracts_of(workspace)
    wanted = {source: named(contracts, source)} if source else contracts
    console.print(f"{file.name}：{extract.format} {extract.encoding}".rstrip(), markup=False)
    shown = [
        _show_sheet(console, extract, sheet, wanted) for sheet in extract.sheets if sheet.head()
    ]
    return any(shown) and _show_rehearsal(console, extract, wanted, as_of)


def _show_rehearsal(
    console: Console, extract: ExtractFile, contracts: dict[str, Contract], as_of: date
) -> bool:
    """Ingest the file alone in memory and show what it covers and what was odd."""
    delivery = Delivery(
        sha256=hash_file(extract.path),
        path=extract.path,
        file=extract.name,
        night=1,
        as_of=as_of,
        is_new=True,
    )
    with open_warehouse(None) as con:
        result = ingest(con, [delivery], contracts)
        for _, error in result.refused:
            console.print(str(error), markup=False, soft_wrap=True)
        if result.refused:
            return False
        _show_counts(console, con)
    return True


def _show_counts(console: Console, con: duckdb.DuckDBPyConnection) -> None:
    [counts] = con.execute(COUNTS).fetchall()
    words = ("读入 {:,} 行", "可入库 {:,} 行", "须隔离 {:,} 行", "重复 {:,} 行", "忽略 {:,} 行")
    told = [word.format(int(n)) for word, n in zip(words, counts, strict=True)]
    console.print("，".join(told) + "。", markup=False)
    spans = [
        [place or "（不分地区）", f"{start:%Y-%m}", f"{end:%Y-%m}", COVERAGE_KINDS[kind]]
        for place, start, end, kind in con.execute(SPANS).fetchall()
    ]
    print_table(console, "覆盖范围", text_headings("地区", "从", "到", "依据"), spans)
    odd = [
        [column or "（整行）", KINDS[kind], f"{number:,}", str(row)]
        for column, kind, number, row in con.execute(ISSUES).fetchall()
    ]
    numbers = [Heading("次数", is_number=True), Heading("最早一行", is_number=True)]
    print_table(console, "待看的问题", [*text_headings("列", "问题"), *numbers], odd)


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
    title = f"{sheet_name}是：{contract.title}（{found.source}），表头在第 {found.header_row} 行"
    _print_mapping(console, title, found, contract)
    if found.unknown:
        console.print("看不懂、不会收下的列：" + "、".join(found.unknown), markup=False)
        _show_suggestions(console, extract, contract, suggest(head, {found.source: contract})[1])
    if found.discarded:
        console.print("认得但按约定不收的列：" + "、".join(found.discarded), markup=False)
    return True


def _would_fit(head: Sequence[Row], contract: Contract, suggestions: Sequence[Suggestion]) -> bool:
    """Tell whether the file would fit if all suggestions were confirmed; else they are guesses."""
    missing = set(nearest(head, {contract.source: contract})[0].missing)
    return missing <= {one.field for one in suggestions if one.score >= SURE}


def _print_mapping(console: Console, title: str, found: Fit, contract: Contract) -> None:
    fields = contract.fields
    rows = [
        [found.headers[name], name, fields[name].type, found.units.get(name, "")]
        for name in found.columns.values()
    ]
    rows += [["（缺）" + fields[name].header, name, fields[name].type, ""] for name in found.absent]
    print_table(console, title, text_headings("表头", "字段", "类型", "单位"), rows)


def _show_suggestions(
    console: Console, extract: ExtractFile, contract: Contract, suggestions: Sequence[Suggestion]
) -> None:
    if not suggestions:
        return
    title = f"若是{contract.title}（{contract.source}），请人确认："
    rows = [
        [one.header, f"{one.field}（{contract.fields[one.field].header}）", one.reason]
        for one in suggestions
    ]
    print_table(console, title, text_headings("表头", "可能是", "理由"), rows)
    accepts = " ".join(f"--accept '{one.header}={one.field}'" for one in suggestions)
    console.print(
        f"确认无误的，写：xinsuo fit 文件 --workspace 工作区 --as {contract.source} {accepts}",
        markup=False,
        soft_wrap=True,
    )
