"""`links sample`, `pool`, `show`: links to check by eye, what to confirm first, who an id is."""

from typing import Any

import duckdb
import polars as pl
from rich.console import Console

from pipeline.console.exports import opened
from pipeline.console.link_words import (
    KINDS,
    LEVELS,
    OUTCOMES,
    candidates_named,
    decider,
    masked_anchor,
    masked_key,
    named,
)
from pipeline.console.rule_files import contracts_of
from pipeline.console.sources import named as contract_named
from pipeline.errors import Place, UsageError
from pipeline.nightly.build import IDENTITY_LEDGER
from pipeline.nightly.facts import run_facts
from pipeline.nightly.inputs import read_inputs
from pipeline.nightly.workspace import Workspace
from pipeline.report.mask import mask_party, mask_phone, mask_text
from pipeline.report.run_facts import RunFacts
from pipeline.report.terminal import Heading, print_table
from pipeline.resolve.identities.follow import current_id, short_id
from pipeline.resolve.identities.judgements import latest_words, read_judgements
from pipeline.resolve.identities.ledger import read_ledger
from pipeline.resolve.identities.pool import Question, pool, pool_size
from pipeline.resolve.identities.sample import SAMPLED, Draw, sample
from pipeline.resolve.reasons import in_words

__all__ = ["Draw", "show_entity", "show_pool", "show_sample"]

MOST_CHANGES = 20
"""Merges and splits of one entity that are shown; ours."""

CHANGES = """
SELECT run_no, run_id, cause, old_id, new_id, because, record, is_judged FROM identity_change
WHERE old_id = $id OR new_id = $id OR leads_to = $id ORDER BY change_no DESC LIMIT $most
"""
LINKED = """
SELECT source, role, outcome, level, count(*) FROM link WHERE entity_id = $id
GROUP BY ALL ORDER BY ALL
"""
CLUES = """
SELECT clue_id, title, outcome, says FROM clue
WHERE subject.entity_id = $id OR subject.about.entity_id = $id OR clue_id = $id ORDER BY clue_id
"""


def show_sample(console: Console, workspace: Workspace, wanted: Draw, run_id: str | None) -> None:
    """Show links of a level, drawn the same for the same seed; IDs and phones masked.

    Raises:
        UsageError: There is no such level or source.
    """
    if wanted.level not in SAMPLED:
        what = f"没有这一级：{wanted.level!r}"
        raise UsageError(what, place=Place("--level"), fix="写 " + "、".join(SAMPLED))
    if wanted.source is not None:
        contract_named(contracts_of(workspace), wanted.source)
    inputs = read_inputs(workspace)
    with opened(workspace, run_id) as (manifest, con):
        run = run_facts(inputs, run_id=manifest.run_id, as_of=manifest.as_of)
        drawn = sample(con, wanted)
    for nth, link in enumerate(drawn, start=1):
        _say(console, f"{nth}. ", *_sampled(link, run))
    if not drawn:
        _say(console, "这一夜没有这样的关联。")


def _sampled(link: dict[str, Any], run: RunFacts) -> list[str]:
    number = f"（{mask_party(link['raw_id_no'])}）" if link["raw_id_no"] else ""
    phone = f"，电话 {mask_phone(link['phone'])}" if link["phone"] else ""
    place = f"，{link['place']}" if link["place"] else ""
    where = "，".join(
        part for part in (link["file"], link["sheet"], f"第 {link['row']} 行") if part
    )
    level = LEVELS.get(link["level"] or "", OUTCOMES[link["outcome"]])
    lines = [
        f"{run.source_title(link['source'])} · {run.role_header(link['source'], link['role'])}："
        f"{mask_text(link['raw_name'] or '（没有名称）')}{number}{phone}{place}",
        f"{OUTCOMES[link['outcome']]}，把握{level}，{link['score']} 分："
        + (named(link["entity_name"], link["entity_id_no"]) if link["entity_id"] else "未定"),
        f"因为：{'；'.join(in_words(link['reasons'])) or '—'}",
    ]
    if link["counter_reasons"]:
        lines.append(f"不利：{'；'.join(in_words(link['counter_reasons']))}")
    if link["candidates"]:
        lines.append(f"还可能是：{candidates_named(link['candidates'])}")
    return [*lines, f"在 {where}；提及号 {short_id(link['key'])}"]


def show_pool(console: Console, workspace: Workspace, most: int, run_id: str | None) -> None:
    """List the questions whose answers would change most clues, with what would decide them."""
    unsure = _unsure(workspace)
    with opened(workspace, run_id) as (_, con):
        questions, (total, mentions) = pool(con, most=most), pool_size(con)
    headings = [
        Heading("号", is_number=True),
        Heading("类"),
        Heading("名称"),
        Heading("处数", is_number=True),
    ]
    headings += [Heading(name, is_number=True) for name in ("等它", "靠它", "有关")]
    headings += [Heading(name) for name in ("现在", "什么能分清")]
    rows = [_asked(nth, one, unsure) for nth, one in enumerate(questions, start=1)]
    more = f"……还有 {total - len(rows):,} 个问题。" if total > len(rows) else ""
    print_table(console, f"待确认：{total:,} 个问题，{mentions:,} 处提及", headings, rows, more)
    if rows:
        _say(
            console,
            "等它：等这一答案的待补线索；靠它：靠弱关联成立的线索；有关：该主体或候选的其他线索。",
        )
        _say(
            console, "确认：xinsuo links judge 号 相同（或 不同、不清）[与谁] --by 姓名 --why 理由"
        )


def _unsure(workspace: Workspace) -> frozenset[str]:
    """Give the ends of which somebody said last that it could not be told."""
    words = latest_words(read_judgements(workspace.root)).filter(pl.col("verdict") == "unsure")
    return frozenset([*words["left"], *words["right"]])


def _asked(nth: int, one: Question, unsure: frozenset[str]) -> list[str]:
    codes = [*one.counter_reasons, *one.reasons]
    if one.outcome != "ambiguous":
        how = "弱关联" if one.outcome == "linked" else "单立"
        now = f"{how} {one.entity_id}：{'；'.join(in_words(one.reasons))}"
    else:
        now = f"{len(one.candidates)} 个同样相符：{candidates_named(one.candidates)}"
    if not unsure.isdisjoint(one.keys):
        now = f"（看过，不清）{now}"
    counts = (one.mentions, one.decides, one.rests, one.touches)
    return [str(nth), KINDS[one.kind], mask_text(one.name), *(f"{n:,}" for n in counts),
            now, decider(one.kind, codes)]  # fmt: skip


def show_entity(console: Console, workspace: Workspace, typed: str, run_id: str | None) -> None:
    """Show whom an id stands for, also an old one or a clue's: its links, clues and changes.

    Raises:
        UsageError: The night knows no such id.
    """
    with opened(workspace, run_id) as (_, con):
        now = current_id(con, typed)
        clues = con.execute(CLUES, {"id": now}).fetchall()
        entity = con.execute(
            "SELECT kind, name, id_no, anchor FROM entity WHERE entity_id = $id", {"id": now}
        ).fetchone()
        if entity is None and not clues:
            raise UsageError(_unknown(workspace, now), fix="编号见关联、线索和 identities 的导出")
        if now != typed:
            _say(console, f"{typed} 现在是 {now}。")
        if entity:
            _show_links(console, con, now, entity)
        for clue_id, title, outcome, says in clues:
            word = "线索" if outcome == "flagged" else "待补"
            _say(console, f"{word} {clue_id}：{title}。{mask_text(says or '')}")


def _unknown(workspace: Workspace, entity_id: str) -> str:
    """Say that a night does not have an id, and by what the ledger knows it, if it does."""
    ledger = read_ledger(workspace.warehouse / IDENTITY_LEDGER)
    anchors = [anchor for one in ledger if one.entity_id == entity_id for anchor in one.anchors]
    if not anchors:
        return f"没有编号 {entity_id!r}"
    return f"台账里有 {entity_id}（凭 {masked_anchor(anchors[0])} 认定），这一夜没有记录提到它"


def _show_links(
    console: Console, con: duckdb.DuckDBPyConnection, now: str, entity: tuple[Any, ...]
) -> None:
    kind, name, id_no, anchor = entity
    _say(
        console, f"{KINDS[kind]} {named(name, id_no)}，编号 {now}，凭 {masked_anchor(anchor)} 认定"
    )
    rows = [
        [source, role, OUTCOMES[outcome], LEVELS.get(level or "", ""), f"{number:,}"]
        for source, role, outcome, level, number in con.execute(LINKED, {"id": now}).fetchall()
    ]
    headings = [Heading(n) for n in ("来源", "角色", "结果", "把握")]
    print_table(console, "关联", [*headings, Heading("处数", is_number=True)], rows)
    for run_no, run_id, cause, old, new, because, record, is_judged in con.execute(
        CHANGES, {"id": now, "most": MOST_CHANGES}
    ).fetchall():
        how = "并入" if cause == "merged" else "分出"
        who = "人工判断" if is_judged else "数据"
        at = f"，记录 {masked_key(record)}" if record else ""
        what = f"，凭 {masked_anchor(because)}" if because else ""
        _say(console, f"第 {run_no} 次运行（{run_id}）：{old} {how} {new}（{who}{what}{at}）")


def _say(console: Console, first: str, *lines: str) -> None:
    """Print lines unbroken; `first` stands before the first of the others, which are set in."""
    head, *rest = [first, *lines] if not lines else [first + lines[0], *lines[1:]]
    for line in [head, *(f"   {line}" for line in rest)]:
        console.print(line, markup=False, highlight=False, soft_wrap=True)
