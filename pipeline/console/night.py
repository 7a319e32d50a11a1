"""`run`, `status` and `runs`: what a night took in, found and wrote, and what waits."""

from collections.abc import Sequence
from datetime import date

import duckdb
from rich.console import Console
from typer.exceptions import Exit

from pipeline.console.exports import opened
from pipeline.console.progress import Listener
from pipeline.errors import BoundsError, Place, RuleError, SourceError, UsageError
from pipeline.nightly import runs
from pipeline.nightly.delivery_log import in_force, read_log
from pipeline.nightly.facts import run_facts
from pipeline.nightly.forget import forget as forget_delivery
from pipeline.nightly.inbox import waiting
from pipeline.nightly.refused import FOLDER as REFUSED
from pipeline.nightly.run import NightResult, Orders, run_night
from pipeline.nightly.taking import Refusal
from pipeline.nightly.workspace import Workspace
from pipeline.report.terminal import (
    print_clues,
    print_delivered,
    print_linked,
    print_table,
    text_headings,
)
from pipeline.report.write import FEEDBACK

REPLACED_LEDGERS = """
SELECT DISTINCT source FROM extract AS e
WHERE is_new AND in_force AND kind = 'ledger'
  AND EXISTS (FROM extract AS o WHERE o.source = e.source AND NOT o.is_new)
ORDER BY source
"""
"""Ledgers of which a new delivery stands in for an earlier one."""

PART = (
    "注意：这一夜有文件没有收下。下列台账新送来的已替换以前的整份；"
    "若没有收下的文件里也有它们的内容，现在算数的就只是一部分：{names}\n"
    "  办法：改好没有收下的文件，与同一来源的其他文件一起再送；"
    "等不及的，先用 xinsuo forget 撤出这一夜收的那一份"
)


UNMET = {
    "unmet_correction": "有 {number:,} 处文本更正找不到对应的记录，这一夜没有用上；"
    "是哪几处，见 xinsuo claims corrections",
    "unmet_judgement": "有 {number:,} 条人工判断这一夜没有用上；是哪几条、为什么，"
    "见 xinsuo links judgements",
}
"""What people decided that the night could not follow: table → what is said of its rows."""


def parse_replaces(texts: Sequence[str]) -> dict[str, str]:
    """Read `file=extract` as typed; raises `UsageError` for anything else."""
    found: dict[str, str] = {}
    for text in texts:
        file, equals, extract = text.rpartition("=")
        if not (equals and file and extract):
            fix = "写成 新文件=它更正的那一份，如 --replaces 导出.csv=3f2a9c"
            raise UsageError(f"{text!r} 不是 文件=送达", place=Place("--replaces"), fix=fix)
        found[file] = extract
    return found


def run(
    out: Console, err: Console, office: Workspace, day: date, replaces: Sequence[str] = ()
) -> None:
    """Run a night as of a day and tell what it did."""
    with Listener(out) as listener:
        orders = Orders(replaces=parse_replaces(replaces))
        result = run_night(office, as_of=day, progress=listener, orders=orders)
    tell(out, err, office, result)


def forget(out: Console, office: Workspace, extract: str) -> None:
    """Take a delivery back and say when it will be gone."""
    delivery = forget_delivery(office, extract)
    out.print(
        f"已记下：撤出 {delivery.file}（{delivery.sha256[:12]}）。"
        "下一次 xinsuo run 成功后，它的内容和含有它的各夜一并删除；已作的决定保留。"
    )


def show_night(console: Console, workspace: Workspace, result: NightResult) -> None:
    """Show what a run did: rows taken and set aside, links, clues, and where the reports lie."""
    for name in result.already:
        console.print(f"内容与以前送达的相同，不再收：{name}", markup=False)
    manifest = result.manifest
    if manifest is None:
        return
    if not result.is_new:
        console.print(
            f"没有新内容：{manifest.as_of} 这一夜（{manifest.run_id}）已经跑过，结果不变。",
            markup=False,
        )
        return
    with opened(workspace, manifest.run_id) as (_, con):
        facts = run_facts(result.inputs, run_id=manifest.run_id, as_of=manifest.as_of)
        print_delivered(console, con, facts)
        print_linked(console, con, facts)
        print_clues(console, con, facts)
        show_unmet(console, con)
    for rule, reason in result.failed_rules:
        console.print(f"规则 {rule} 没有跑成，其他规则不受影响：{reason}", markup=False)
    folder = workspace.outbox / manifest.run_id
    console.print(f"报告在 {folder}：", markup=False, soft_wrap=True)
    receipts = [name for name in manifest.outputs if name.startswith(f"{FEEDBACK}/")]
    for name in sorted(set(manifest.outputs) - set(receipts)):
        console.print(f"  {name}", markup=False)
    if receipts:
        number = sum(name.endswith(".html") for name in receipts)
        says = f"  {FEEDBACK}/（收数回执 {number} 份，HTML 和 XLSX，可发回送数单位）"
        console.print(says, markup=False, soft_wrap=True)


def show_unmet(console: Console, con: duckdb.DuckDBPyConnection) -> None:
    """Say how many corrections and judgements the night could not follow; nothing where all."""
    for table, says in UNMET.items():
        ((number,),) = con.execute(f"SELECT count(*) FROM {table}").fetchall()
        if number:
            console.print(says.format(number=number), style="yellow", markup=False, soft_wrap=True)


def tell(out: Console, err: Console, workspace: Workspace, result: NightResult) -> None:
    """Show what a run did; raises `Exit` with its code when something was not taken or failed."""
    show_night(out, workspace, result)
    if result.refused:
        show_refused(err, result.refused)
        if (folder := workspace.outbox / REFUSED).exists():
            err.print(f"给送数单位的回执在 {folder}，可直接发回。", markup=False, soft_wrap=True)
        warn_of_parts(err, workspace, result)
        raise Exit(SourceError.exit_code)
    if result.failed_rules:
        raise Exit(RuleError.exit_code)


def show_refused(console: Console, refused: Sequence[Refusal]) -> None:
    """Say which files were not taken and what to do about each."""
    console.print(f"有 {len(refused)} 份文件没有收下（新送来的仍在收件夹里）：", style="red")
    for refusal in refused:
        console.print(str(refusal.error), style="red", markup=False, soft_wrap=True)


def warn_of_parts(console: Console, workspace: Workspace, result: NightResult) -> None:
    """Name the ledgers that may now be a part only: a file of theirs may be among the refused.

    A file of which nobody knows the source may be of any; a source that stopped whole (its
    bounds) was not replaced.
    """
    others = (one for one in result.refused if not isinstance(one.error, BoundsError))
    of = {source for one in others for source in one.sources or ("",)}
    if result.manifest is None or not result.is_new or not of:
        return
    contracts = result.inputs.contracts
    with opened(workspace, result.manifest.run_id) as (_, con):
        replaced = [source for (source,) in con.execute(REPLACED_LEDGERS).fetchall()]
    sources = [source for source in replaced if "" in of or source in of]
    if sources:
        names = "、".join(f"{contracts[source].title}（{source}）" for source in sources)
        console.print(PART.format(names=names), style="yellow", markup=False, soft_wrap=True)


def show_status(console: Console, workspace: Workspace) -> None:
    """Show the last good night, the files that wait in the inbox, and what is in force.

    Raises:
        Exit: With the code of a file that cannot be taken, when the inbox cannot all be listed.
    """
    workspace.settings()
    last = runs.current(workspace)
    if last is None:
        console.print("还没有跑过。")
    else:
        counts = last.counts
        console.print(
            f"最近一夜 {last.run_id}，截至 {last.as_of}："
            f"线索 {counts['flagged']} 条，待补 {counts['incomplete']} 条，"
            f"隔离 {counts['quarantined']} 行，问题 {counts['issues']} 个。",
            markup=False,
        )
    found = waiting(workspace.inbox)
    files = [*found.files, *found.notes]
    told = f"收件夹里等着 {len(files)} 份文件。" + "、".join(p.name for p in files)
    console.print(told, markup=False, soft_wrap=True)
    for fault in found.faults:
        console.print(str(fault), style="red", markup=False, soft_wrap=True)
    rows = [
        [str(entry.night), str(entry.as_of), entry.file, entry.sha256[:12]]
        for entry in in_force(read_log(workspace.archive))
    ]
    print_table(console, "在用的送达", text_headings("夜", "截至", "文件", "SHA-256"), rows)
    if found.faults:
        raise Exit(SourceError.exit_code)


def show_runs(console: Console, workspace: Workspace) -> None:
    """List the nights kept, oldest first; the current one is marked."""
    workspace.settings()
    last = runs.current(workspace)
    rows = []
    for night in runs.nights(workspace):
        counts = [str(night.counts[name]) for name in ("flagged", "incomplete", "quarantined")]
        mark = "→" if last and last.run_id == night.run_id else ""
        taken = str(len(night.taken))
        rows.append([mark, str(night.night), night.run_id, str(night.as_of), taken, *counts])
    named = text_headings("", "夜", "编号", "截至", "新收文件", "线索", "待补", "隔离行")
    print_table(console, "保留的各夜", named, rows)
