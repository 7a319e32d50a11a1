"""`rules fields`: every field that a rule may name, and how full it is on a night."""

from collections.abc import Mapping
from typing import NamedTuple

import duckdb
from rich.console import Console

from connectors.model import Contract
from connectors.template import field_notes
from pipeline.console.exports import opened
from pipeline.console.rule_files import contracts_of
from pipeline.console.sources import named
from pipeline.engine.statement import identifier
from pipeline.nightly import runs
from pipeline.nightly.workspace import Workspace
from pipeline.report.messages import EXTRACT_KINDS
from pipeline.report.terminal import Heading, print_table, text_headings
from pipeline.screen.seen import is_none_able

MEANING = ("字段", "列名", "类型", "空白表示", "称谓", "说明")
FULL = ("已填", "没有", "不明")


class Fullness(NamedTuple):
    """How full a field is: counts of current records that hold a value, say none, say nothing."""

    filled: int
    none: int
    unknown: int

    def shares(self) -> list[str]:
        """Write the three as shares of all; of no records, dashes.

        >>> Fullness(1, 0, 2).shares()
        ['33.3%', '0.0%', '66.7%']
        """
        rows = sum(self)
        return [f"{count / rows:.1%}" if rows else "—" for count in self]


def show_fields(
    console: Console, workspace: Workspace, source: str | None, run_id: str | None
) -> None:
    """List the fields of all sources, or of one; with a night, how full they are on it."""
    contracts = contracts_of(workspace)
    wanted = {source: named(contracts, source)} if source else contracts
    if run_id is None and not (workspace.is_made and runs.current(workspace)):
        for contract in wanted.values():
            _print(console, contract, None)
        return
    with opened(workspace, run_id) as (manifest, con):
        console.print(f"截至 {manifest.as_of} 的一夜（{manifest.run_id}）", highlight=False)
        for contract in wanted.values():
            _print(console, contract, fullness(con, contract))


def fullness(con: duckdb.DuckDBPyConnection, contract: Contract) -> Mapping[str, Fullness] | None:
    """Count how full each field of a source is; null when the night does not know the source."""
    known = "SELECT count(*) FROM duckdb_tables() WHERE table_name = $name"
    if con.execute(known, {"name": contract.source}).fetchone() == (0,):
        return None
    counts = ["count(*)"]
    for name in contract.fields:
        none = identifier(f"{name}__none")
        says_none = f"{identifier(name)} IS NULL AND {none}"
        counts.append(f"count({identifier(name)})")
        counts.append(f"count(*) FILTER ({says_none})" if is_none_able(contract, name) else "0")
    sql = f"SELECT {', '.join(counts)} FROM {identifier(contract.source)} WHERE is_current"
    rows, *found = con.execute(sql).fetchall()[0]
    pairs = zip(found[::2], found[1::2], strict=True)
    return {
        name: Fullness(filled, none, rows - filled - none)
        for name, (filled, none) in zip(contract.fields, pairs, strict=True)
    }


def _print(console: Console, contract: Contract, full: Mapping[str, Fullness] | None) -> None:
    rows = []
    for name, field in contract.fields.items():
        header, _, kind, empty, _, note = field_notes(field)
        role = contract.role(name) if field.is_mention else ""
        shares = full[name].shares() if full else []
        rows.append([name, header, kind, empty, role, note, *shares])
    title = (
        f"{contract.source}  {contract.title}（{EXTRACT_KINDS[contract.kind]}，{contract.holder}）"
    )
    if full:
        title += f"，{sum(next(iter(full.values()))):,} 条记录"
    headings = text_headings(*MEANING)
    headings += [Heading(name, is_number=True) for name in (FULL if full else ())]
    print_table(console, title, headings, rows)
