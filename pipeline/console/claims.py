"""`claims`: what people correct in claims read from texts, and which corrections hold."""

import duckdb
import polars as pl
from rich.console import Console
from rich.table import Table

from pipeline.console.exports import opened
from pipeline.console.rule_files import contracts_of
from pipeline.errors import UsageError
from pipeline.nightly.lock import hold
from pipeline.nightly.workspace import Workspace
from pipeline.texts.corrections import (
    CorrectedField,
    Correction,
    append_corrections,
    read_claim_corrections,
)
from pipeline.texts.quantities import with_bounds

KINDS = {"工资": "wages", "公积金": "fund", "高温津贴": "heat", "不是": "other"}
MONTH = r"^(20[0-9]{2})[-./年]?(0?[1-9]|1[0-2])月?$"
NONE_SAID = "无"
"""What is given for a part that the text does not say."""


def correct(
    workspace: Workspace,
    order_no: str,
    said: dict[CorrectedField, list[str]],
    *,
    claim_no: int,
    by: str,
    at: str,
) -> list[Correction]:
    """Note what the parts of a claim really say; the next run applies it, and every later one.

    Args:
        workspace: The office.
        order_no: Key of the record, in whichever source with texts the last night has it.
        said: Field → what was typed; `无` for what is not said.
        claim_no: Which claim of the record, from 1.
        by: Who says so.
        at: When, as typed.

    Returns:
        The events, already written.

    Raises:
        UsageError: Nothing was said, a value cannot be read, or the last night has no such record.
    """
    if not said:
        raise UsageError(
            "没有写要更正什么",
            fix="至少写一项，如 --employer 单位名称；见 xinsuo claims correct --help",
        )
    values = {field: _value(field, texts) for field, texts in said.items()}
    with opened(workspace, None) as (_, con):
        source = _source(con, workspace, order_no)
    events = [
        Correction(
            source=source, record_key=order_no, claim_no=claim_no, field=field, value=value,
            by=by, at=at,
        )
        for field, value in values.items()
    ]  # fmt: skip
    with hold(workspace):
        append_corrections(workspace.root, events)
    return events


def show_corrections(console: Console, workspace: Workspace, run_id: str | None) -> None:
    """List the corrections, and which find no record in the night."""
    with opened(workspace, run_id) as (_, con):
        rows = con.execute(
            "SELECT source, record_key, claim_no, field FROM unmet_correction ORDER BY ALL"
        ).fetchall()
    unmet = set(rows)
    table = Table("来源", "工单", "第几项", "字段", "更正为", "谁", "何时", "这一夜", box=None)
    for event in read_claim_corrections(workspace.root):
        key = (event.source, event.record_key, event.claim_no, event.field)
        state = "找不到这条记录" if key in unmet else ""
        value = "、".join(event.value) or NONE_SAID
        table.add_row(event.source, event.record_key, str(event.claim_no), event.field, value,
                      event.by, event.at, state)  # fmt: skip
    console.print(table)


def _source(con: duckdb.DuckDBPyConnection, workspace: Workspace, order_no: str) -> str:
    contracts = contracts_of(workspace)
    found = con.execute(
        "SELECT DISTINCT source FROM reading WHERE record_key = $key ORDER BY source",
        {"key": order_no},
    ).fetchall()
    if not found:
        titles = "、".join(c.title for _, c in sorted(contracts.items()) if c.texts is not None)
        raise UsageError(
            f"最近一夜没有编号为 {order_no!r} 的记录",
            fix=f"编号照{titles}中所写；见 xinsuo export claims",
        )
    return str(found[0][0])


def _value(field: CorrectedField, texts: list[str]) -> tuple[str, ...]:
    """Read what was typed: names as they are, figures and months as bounds, yes and no."""
    if texts == [NONE_SAID]:
        return ()
    if field == "kind":
        return (_known(texts[0], KINDS | {kind: kind for kind in KINDS.values()}),)
    if field in ("paid", "urgent"):
        return (_known(texts[0], {"是": "true", "否": "false"}),)
    if field in ("people", "amount"):
        return _figure(texts[0], whole=field == "people")
    if field == "period":
        return _months(texts)
    return tuple(texts)


def _known(text: str, words: dict[str, str]) -> str:
    if text not in words:
        raise UsageError(f"不认得 {text!r}", fix=f"应为：{'、'.join(words)}")
    return words[text]


def _figure(text: str, *, whole: bool) -> tuple[str, str]:
    bare = text.strip().rstrip("元块人个名")
    frame = with_bounds(pl.DataFrame({"figure": [bare], "left": [""], "right": [""]}))
    low, high = frame.select("low", "high").row(0)
    if low is None or (whole and low != int(low)):
        raise UsageError(f"{text!r} 不是数目", fix="如 12、10-20、三十来、36.5万")
    return (f"{low:.0f}", f"{high:.0f}") if whole else (f"{low:.2f}", f"{high:.2f}")


def _months(texts: list[str]) -> tuple[str, ...]:
    months = pl.Series(texts).str.extract_groups(MONTH).struct.unnest()
    if months.null_count().sum_horizontal().item():
        raise UsageError(f"{'、'.join(texts)} 不是月份", fix="如 --period 2024-03 --period 2024-06")
    return tuple(f"{year}-{int(month):02}" for year, month in months.iter_rows())
