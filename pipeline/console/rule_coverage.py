"""`rules coverage`: which rules can run on a night, and what stands in the way of the others."""

from collections.abc import Mapping
from typing import Literal, NamedTuple

import duckdb
from rich.console import Console

from connectors.model import Contract
from pipeline.console.exports import opened
from pipeline.console.rule_files import chosen, loaded
from pipeline.console.rule_reads import Read, reads, title_of
from pipeline.engine.statement import identifier
from pipeline.nightly.workspace import Workspace
from pipeline.report.messages import NO_VALUE
from pipeline.report.terminal import Heading, print_table, text_headings
from pipeline.screen.group.model import GroupRule
from pipeline.screen.load import AnyRule
from pipeline.screen.names import Contracts
from pipeline.screen.parts import UNIT

How = Literal["can", "partly", "cannot"]
WORDS: Mapping[How, str] = {"can": "能跑", "partly": "部分", "cannot": "不能跑"}


class Delivered(NamedTuple):
    """What a night holds.

    Attributes:
        rows: Source → current records; only sources that were delivered.
        absent: (source, field) → current records of files that lack the column.
    """

    rows: Mapping[str, int]
    absent: Mapping[tuple[str, str], int]


class Block(NamedTuple):
    """What stands in the way of a part of a rule: a field, or (field null) a whole source.

    Attributes:
        rows: Records that are unknown for it: those without the column; where the source is not
            there, the records that the rule judges.
    """

    part: str
    source: str
    field: str | None
    rows: int


class Runs(NamedTuple):
    """How far a rule can run."""

    how: How
    blocks: list[Block]


def delivered(con: duckdb.DuckDBPyConnection, contracts: Contracts) -> Delivered:
    """Read from a night what was delivered, and which columns its files lack."""
    sources = "SELECT DISTINCT source FROM coverage UNION SELECT source FROM extract WHERE in_force"
    there = {source for (source,) in con.execute(sources).fetchall()} & contracts.keys()
    rows: dict[str, int] = {}
    absent: dict[tuple[str, str], int] = {}
    for source in sorted(there):
        table = identifier(source)
        counted = con.execute(f"SELECT count(*) FROM {table} WHERE is_current").fetchall()
        rows[source] = int(counted[0][0])
        lacking = con.execute(
            f"""SELECT field, count(*) FROM (
  SELECT unnest(e.absent) AS field FROM {table} AS t JOIN extract AS e USING (extract_no)
  WHERE t.is_current) GROUP BY field ORDER BY field"""
        ).fetchall()
        absent |= {(source, field): int(count) for field, count in lacking}
    return Delivered(rows, absent)


def runs_on(rule: AnyRule, contracts: Contracts, night: Delivered) -> Runs:
    """Tell how far a rule can run on a night.

    It cannot where none of the sources of what it judges was delivered; where anything else is
    missing, it runs in part: what hangs on that is unknown.
    """
    read = reads(rule, contracts)
    base = _judged(rule)
    judged = sum(night.rows.get(source, 0) for source in base)
    blocks = [block for one in read if (block := _block(one, night, judged)) is not None]
    if not base & night.rows.keys():
        return Runs("cannot", blocks)
    return Runs("partly" if blocks else "can", blocks)


def _judged(rule: AnyRule) -> set[str]:
    if isinstance(rule, GroupRule):
        return {claim.source for claim in rule.claims}
    return {take.source for take in rule.unit.sources}


def _block(read: Read, night: Delivered, judged: int) -> Block | None:
    if read.source not in night.rows:
        if read.field is not None:
            return None  # told once, as the source
        return Block(read.part, read.source, None, 0 if read.part == UNIT else judged)
    rows = night.absent.get((read.source, read.field or ""), 0)
    return Block(read.part, read.source, read.field, rows) if rows else None


def show_coverage(
    console: Console, workspace: Workspace, rule_id: str | None, run_id: str | None
) -> None:
    """Show, for all rules or one, how far they can run on a night and what blocks them."""
    rules, contracts = loaded(workspace)
    wanted = rules if rule_id is None else [chosen(rules, rule_id)]
    with opened(workspace, run_id) as (manifest, con):
        night = delivered(con, contracts)
        console.print(f"截至 {manifest.as_of} 的一夜（{manifest.run_id}）", highlight=False)
    rows = []
    counts = dict.fromkeys(WORDS, 0)
    for rule in wanted:
        told = runs_on(rule, contracts, night)
        counts[told.how] += 1
        rows.append([rule.id, WORDS[told.how], "", "", ""])
        rows += [["", "", *line] for line in _lines(rule, told.blocks, contracts)]
    headings = text_headings("规则", "这一夜", "缺什么", "哪一部分用到")
    title = "、".join(f"{WORDS[how]} {count} 条" for how, count in counts.items())
    print_table(console, title, [*headings, Heading("受影响的记录", is_number=True)], rows)


def _lines(rule: AnyRule, blocks: list[Block], contracts: Contracts) -> list[list[str]]:
    """Tell each missing thing once, with all parts that need it."""
    parts: dict[tuple[str, str | None], list[Block]] = {}
    for block in blocks:
        parts.setdefault((block.source, block.field), []).append(block)
    return [
        [
            _missing(contracts[source], field),
            "、".join(dict.fromkeys(title_of(rule, block.part) for block in same)),
            f"{most:,}" if (most := max(block.rows for block in same)) else NO_VALUE,
        ]
        for (source, field), same in parts.items()
    ]


def _missing(contract: Contract, field: str | None) -> str:
    if field is None:
        return f"没有送来“{contract.title}”（{contract.holder}）"
    return f"“{contract.title}”缺列“{contract.fields[field].header}”（{field}）"
