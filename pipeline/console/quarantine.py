"""`quarantine list`, `show`, `export`: rows set aside, where, why, and how they get in."""

from collections.abc import Iterator, Mapping
from itertools import groupby
from pathlib import Path
from typing import Any, NamedTuple

import duckdb
import orjson
from rich.console import Console

from connectors.model import Contract
from pipeline.console.exports import opened
from pipeline.console.rule_files import contracts_of
from pipeline.console.sources import named
from pipeline.errors import Place, UsageError
from pipeline.ingest.kinds import KINDS
from pipeline.nightly.correction import PLACE_HEADERS, SHOWN_SHA256
from pipeline.nightly.workspace import Workspace
from pipeline.report.mask import mask_cell, mask_text
from pipeline.report.sheets import Column, SheetWriter, open_workbook
from pipeline.report.terminal import Heading, print_table, text_headings
from pipeline.report.whole_file import whole_file

MOST_ROWS = 50
"""Rows that a terminal shows; the rest is counted. Our choice: about a screen."""

NUMBERED = """
SELECT row_number() OVER (ORDER BY q.extract_no, q.sheet, q.row) AS no, e.source, e.file, e.sha256,
       e.in_force, e.headers, q.sheet, q.row, q.reason, q."column", q.cells
FROM quarantine AS q JOIN extract AS e USING (extract_no)
"""
CHOSEN = """
FROM ({numbered})
WHERE ($source IS NULL OR source = $source) AND ($reason IS NULL OR reason = $reason)
  AND (in_force OR $all)
"""
COUNTED = "SELECT source, file, reason, count(*) {chosen} GROUP BY ALL ORDER BY ALL"
FIRST = """
SELECT no, file, sheet, row, "column", reason, cells {chosen} ORDER BY no LIMIT {most}
"""
REPLACED = "SELECT count(*) FROM quarantine JOIN extract USING (extract_no) WHERE NOT in_force"
ONE = "SELECT * FROM ({numbered}) WHERE no = $no"
TO_WRITE = """
SELECT source, list_filter(
           json_keys(headers, '$.mapped'),
           lambda name: len(json_keys(cells)) = 1 OR list_contains(json_keys(cells), name)
       ) AS names,
       left(sha256, {shown}) AS shown, file, sheet, row, reason, "column", cells
{chosen} ORDER BY source, names, no
"""

WAYS = {
    "empty_key": "这一项是认这条记录的依据，请补上；整列都空的，先看是不是表头没有认出来",
    "too_many_cells": "多半是某一格里的逗号没有加引号：对照表头把各格填好",
    "too_few_cells": "这一行缺格：对照表头把各格填好",
    "not_a_record": "这一行不是 JSON 对象：对照表头把各格填好",
    "broken_quote": "引号不成对：对照表头把各格填好",
    "undecodable": "有读不出的字：对照原件把各格填好",
    "unknown_word": "词汇之外的写法：改成约定的词",
}
"""Reason → what the reader can do first; the general way out follows."""

WAY = (
    "改正一格的：xinsuo quarantine export --out 隔离.xlsx，在表里改好，"
    "再 xinsuo quarantine replay --file 隔离.xlsx；"
    "叫法或契约的原因：改好后 xinsuo quarantine replay；"
    "也可请送数单位改正后重新送来。"
)


class Choice(NamedTuple):
    """Which rows are wanted: of a source, for a reason; `all` also of deliveries replaced since."""

    source: str | None = None
    reason: str | None = None
    all: bool = False

    def asked(self, contracts: Mapping[str, Contract]) -> dict[str, object]:
        """Give the values for SQL; raises `UsageError` for a source or reason there is not."""
        if self.source is not None:
            named(dict(contracts), self.source)
        if self.reason is not None and self.reason not in KINDS:
            fix = "原因的写法见 docs/issues.md，如 empty_key"
            raise UsageError(f"没有这种原因：{self.reason!r}", place=Place("--reason"), fix=fix)
        return self._asdict()


def show_list(console: Console, workspace: Workspace, choice: Choice, run_id: str | None) -> None:
    """Show how many rows are set aside by source, file and reason, and the first of them."""
    contracts = contracts_of(workspace)
    asked = choice.asked(contracts)
    chosen = CHOSEN.format(numbered=NUMBERED)
    with opened(workspace, run_id) as (_, con):
        counted = con.execute(COUNTED.format(chosen=chosen), asked).fetchall()
        first = con.execute(FIRST.format(chosen=chosen, most=MOST_ROWS), asked).fetchall()
        [(replaced,)] = con.execute(REPLACED).fetchall()
    total = sum(number for *_, number in counted)
    rows = [[_title(contracts, s), file, KINDS.get(r, r), r, f"{n:,}"] for s, file, r, n in counted]
    headings = [*text_headings("来源", "文件", "原因", "代码"), Heading("行数", is_number=True)]
    print_table(console, f"隔离区：{total:,} 行", headings, rows)
    if first:
        shown = [
            [str(no), file, sheet, str(row), column, KINDS.get(reason, reason), _line(cells)]
            for no, file, sheet, row, column, reason, cells in first
        ]
        names = ("号", "文件", "工作表", "行", "列", "原因", "内容")
        more = f"……还有 {total - len(first):,} 行。" if total > len(first) else ""
        print_table(console, "各行", [Heading(name, name in "号行") for name in names], shown, more)
        console.print("看一行：xinsuo quarantine show 号", markup=False)
    if replaced and not choice.all:
        told = f"另有 {replaced:,} 行属于已被替代的送达，加 --all 一并列出。"
        console.print(told, markup=False)


def show_row(
    console: Console, workspace: Workspace, no: int, run_id: str | None, *, is_full: bool
) -> None:
    """Show one row set aside: its place, every cell, why, and the way out.

    Raises:
        UsageError: There is no row of that number.
    """
    contracts = contracts_of(workspace)
    with opened(workspace, run_id) as (_, con):
        found = con.execute(ONE.format(numbered=NUMBERED), {"no": no})
        names, row = [column[0] for column in found.description], found.fetchone()
    if row is None:
        fix = "先 xinsuo quarantine list，写左边的“号”"
        raise UsageError(f"隔离区没有 {no} 号", place=Place("quarantine show"), fix=fix)
    one: dict[str, Any] = dict(zip(names, row, strict=True))
    sheet = f" › 工作表“{one['sheet']}”" if one["sheet"] else ""
    where = f" › “{one['column']}”列" if one["column"] else ""
    lines = [
        f"{one['file']}{sheet} › 第 {one['row']} 行{where}",
        f"来源：{_title(contracts, one['source'])}　送达：{one['sha256'][:SHOWN_SHA256]}",
        f"原因：{KINDS.get(one['reason'], one['reason'])}（{one['reason']}）",
    ]
    for line in lines:
        console.print(line, markup=False, highlight=False, soft_wrap=True)
    print_table(console, "各格", text_headings("表头", "内容"), _cells(one, contracts, is_full))
    if not is_full:
        console.print("身份证号、电话已遮蔽；加 --full 看全。", markup=False)
    way = "；".join(filter(None, [WAYS.get(one["reason"], ""), WAY]))
    console.print(f"办法：{way}", markup=False, soft_wrap=True)


def export_rows(workspace: Workspace, out: Path, choice: Choice, run_id: str | None) -> int:
    """Write rows set aside to a workbook to be corrected by hand; gives their number.

    A sheet per source and set of headers; the first columns say which row it is and why.

    Raises:
        UsageError: There is no such source, reason or night.
        WorkspaceError: The file cannot be written.
    """
    contracts = contracts_of(workspace)
    asked, written = choice.asked(contracts), 0
    sql = TO_WRITE.format(chosen=CHOSEN.format(numbered=NUMBERED), shown=SHOWN_SHA256)
    with (
        opened(workspace, run_id) as (_, con),
        whole_file(out) as draft,
        open_workbook(draft) as book,
    ):
        groups = groupby(_stream(con.execute(sql, asked)), key=lambda row: (row[0], row[1]))
        for number, ((source, names), rows) in enumerate(groups, start=1):
            headers = [name for name in names if name != "原文"]
            columns = [Column(name, 14) for name in PLACE_HEADERS]
            columns += [Column(name, 20, "entry") for name in headers]
            title = f"{number} {_title(contracts, source)}"[:25]
            sheet = SheetWriter(book, title, columns, frozen=len(PLACE_HEADERS))
            for row in rows:
                sheet.add(_written(row, headers))
                written += 1
        if not written:
            book.add_worksheet("隔离区是空的")
    return written


def _written(row: tuple[Any, ...], headers: list[str]) -> list[str]:
    _, _, shown, file, sheet, at, reason, column, cells = row
    found = orjson.loads(cells)
    place = [
        shown,
        file,
        sheet,
        str(at),
        KINDS.get(reason, reason),
        column,
        found.get("原文") or "",
    ]
    return place + [found.get(header) or "" for header in headers]


def _stream(found: duckdb.DuckDBPyConnection) -> Iterator[tuple[Any, ...]]:
    while rows := found.fetchmany(10_000):
        for row in rows:
            yield (row[0], tuple(row[1]), *row[2:])


def _cells(
    one: Mapping[str, Any], contracts: Mapping[str, Contract], is_full: bool
) -> list[list[str]]:
    fields = contracts[one["source"]].fields if one["source"] in contracts else {}
    mapped = orjson.loads(one["headers"])["mapped"]
    rows = []
    for header, text in orjson.loads(one["cells"]).items():
        field = fields.get(mapped.get(header, ""))
        kind = field.type if field else "text"
        rows.append([header, (text or "") if is_full else mask_text(mask_cell(text or "", kind))])
    return rows


def _line(cells: str) -> str:
    found = orjson.loads(cells)
    return mask_text("；".join(f"{header}：{text}" for header, text in found.items() if text))


def _title(contracts: Mapping[str, Contract], source: str) -> str:
    return contracts[source].title if source in contracts else source
