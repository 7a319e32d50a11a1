"""`links judge`, `judgements`, `withdraw`: what people decide about who is who."""

import re
from collections.abc import Sequence
from typing import NamedTuple

import duckdb
import polars as pl
from rich.console import Console

from pipeline.console.exports import opened
from pipeline.console.link_words import BECAUSE, VERDICTS, masked_anchor, masked_key
from pipeline.errors import Place, UsageError
from pipeline.nightly.build import IDENTITY_LEDGER
from pipeline.nightly.lock import hold
from pipeline.nightly.workspace import Workspace
from pipeline.report.mask import mask_text
from pipeline.report.terminal import Heading, print_table
from pipeline.resolve.identities.constraints import Refused, Word, weigh
from pipeline.resolve.identities.follow import current_id, ends_meant
from pipeline.resolve.identities.identity import owners
from pipeline.resolve.identities.judgements import (
    ANCHOR,
    JUDGEMENT_SCHEMA,
    Judgement,
    append_judgements,
    latest_words,
    read_judgements,
)
from pipeline.resolve.identities.ledger import read_ledger
from pipeline.resolve.identities.placing import NUMBERED
from pipeline.resolve.identities.pool import pool

LONGEST_NUMBER = 5
"""Digits of a question's number in the pool; a longer run of digits is somebody's number."""


class Said(NamedTuple):
    """Whose word it is, when it was said and why."""

    by: str
    at: str
    why: str


class _End(NamedTuple):
    """One end of a judgement: how judgements write it, and its kind."""

    stands_for: str
    kind: str


def judge(
    workspace: Workspace, left: str, verdict: str, right: str | None, said: Said
) -> list[Judgement]:
    """Note a judgement; the next run follows it, and every later one.

    Args:
        workspace: The office.
        left: A question's number in the pool (all its mentions), a mention (written out, or its
            short id), or an entity (its id, an old one too, its code or its whole name).
        verdict: 相同, 不同 or 不清, or the English word.
        right: A mention or an entity; null: the entity that `left` is linked to.
        said: Who says so, when, why.

    Returns:
        The events, already written.

    Raises:
        UsageError: An end fits nobody or several, the two are of different kinds, or the judgement
            contradicts earlier ones, which are named.
    """
    word = next((code for typed, code in VERDICTS.items() if verdict in (typed, code)), None)
    if word is None or word == "withdrawn":
        raise UsageError(f"不认得 {verdict!r}", fix="写 相同、不同 或 不清")
    with opened(workspace, None) as (_, con):
        lefts, linked = _lefts(con, left)
        other = _end(con, right) if right else linked
    if other is None:
        raise UsageError(
            f"{left} 没有唯一相连的主体", place=Place("links judge"),
            fix="写明与谁相同或不同：主体编号、代码、全称或另一处提及",
        )  # fmt: skip
    for one in lefts:
        if one.kind != other.kind:
            raise UsageError("两头不是一类：一头是单位，一头是个人或项目", fix="核对后再写")
    events = [
        Judgement(left=one.stands_for, right=other.stands_for, verdict=word, **said._asdict())
        for one in lefts
    ]
    with hold(workspace):
        _refuse_contradictions(workspace, events)
        append_judgements(workspace.root, events)
    return events


def withdraw(workspace: Workspace, number: int, said: Said) -> Judgement:
    """Take a judgement back, by its number in `show_judgements`; raises `UsageError`."""
    with hold(workspace):
        events = read_judgements(workspace.root)
        if not 1 <= number <= events.height or events["verdict"][number - 1] == "withdrawn":
            raise UsageError(f"没有 {number} 号判断可撤", fix="号见 xinsuo links judgements")
        left, right = events.select("left", "right").row(number - 1)
        event = Judgement(left=left, right=right, verdict="withdrawn", **said._asdict())
        append_judgements(workspace.root, [event])
    return event


def show_judgements(console: Console, workspace: Workspace, run_id: str | None) -> None:
    """List what people decided, and what of it the night could not follow, with the reason."""
    events = read_judgements(workspace.root)
    with opened(workspace, run_id) as (_, con):
        query = 'SELECT "left", "right", because, against FROM unmet_judgement ORDER BY ALL'
        unmet = {(a, b): (why, list(against)) for a, b, why, against in con.sql(query).fetchall()}
        names = _names(con, [*events["left"], *events["right"]])
    rows, against = [], []
    for number, event in enumerate(events.to_dicts(), start=1):
        ends = event["left"], event["right"]
        why, others = unmet.get(ends, ("", [])) if event["verdict"] != "withdrawn" else ("", [])
        shown = [f"{names.get(end, '')} {_masked(end)}".strip() for end in ends]
        word = next(chinese for chinese, code in VERDICTS.items() if code == event["verdict"])
        rows.append([str(number), shown[0], word, shown[1], event["by"], event["at"],
                     mask_text(event["why"]), BECAUSE.get(why, "")])  # fmt: skip
        against += [f"{number} 号与此相抵：{_masked_pair(other)}" for other in others]
    headings = [Heading("号", is_number=True)]
    headings += [Heading(n) for n in ("一头", "判断", "另一头", "谁", "何时", "理由", "这一夜")]
    print_table(console, f"人工判断：{len(rows):,} 条", headings, rows)
    for line in against:
        console.print(line, markup=False, soft_wrap=True)


def _lefts(con: duckdb.DuckDBPyConnection, typed: str) -> tuple[list[_End], _End | None]:
    """Give the ends that were meant, and the entity that all of them are linked to, if any."""
    if re.fullmatch(rf"[0-9]{{1,{LONGEST_NUMBER}}}", typed):
        number = int(typed)
        asked = pool(con, most=number)
        if number < 1 or len(asked) < number:
            raise UsageError(f"待确认的没有 {number} 号", fix="号见 xinsuo links pool")
        one = asked[-1]
        return [_End(key, one.kind) for key in one.keys], _entity(con, one.entity_id)
    end = _end(con, typed)
    if re.match(ANCHOR, end.stands_for):
        return [end], None
    found = con.execute(
        "SELECT entity_id FROM link WHERE concat_ws('|', source, record_key, role, ordinal) = $key",
        {"key": end.stands_for},
    ).fetchone()
    return [end], _entity(con, found[0] if found else None)


def _entity(con: duckdb.DuckDBPyConnection, entity_id: str | None) -> _End | None:
    found = con.execute(
        "SELECT anchor, kind FROM entity WHERE entity_id = $id", {"id": entity_id}
    ).fetchone()
    return _End(*found) if found else None


def _end(con: duckdb.DuckDBPyConnection, typed: str) -> _End:
    meant = [_End(*row) for row in ends_meant(con, current_id(con, typed))]
    if len(meant) != 1:
        what = "对应不止一个" if meant else "找不到"
        raise UsageError(
            f"{what}：{typed}",
            fix="写 xinsuo links sample 或 pool 给出的提及号，或主体编号、代码、登记全称",
        )
    return meant[0]


def _refuse_contradictions(workspace: Workspace, events: Sequence[Judgement]) -> None:
    """Raise `UsageError` with the earlier words that the new ones cannot stand beside."""
    ledger = read_ledger(workspace.warehouse / IDENTITY_LEDGER)
    known = owners(ledger)
    before = read_judgements(workspace.root)
    new = pl.DataFrame([event.model_dump() for event in events], schema=JUDGEMENT_SCHEMA)
    after = pl.concat([before, new])
    ends = pl.concat([after["left"], after["right"]]).unique()
    of_ends = known.filter(pl.col("known_by").is_in(ends.implode()))
    stands_for = {
        anchor: f"id:{one}" for anchor, one in of_ends.select("known_by", "entity_id").rows()
    }
    by_number = known.filter(pl.col("known_by").str.contains(NUMBERED))["entity_id"]
    numbered = {f"id:{one}" for one in by_number} | {e for e in ends if re.match(NUMBERED, e)}
    old = {refused.word for refused in _refused(before, stands_for, numbered)}
    for refused in _refused(after, stands_for, numbered):
        if refused.word not in old:
            raise UsageError(
                "与以前的判断相抵：" + "；".join(map(_told, refused.against)),
                fix="先撤回其中一条：xinsuo links withdraw 号（号见 xinsuo links judgements）",
            )


def _refused(events: pl.DataFrame, stands_for: dict[str, str], numbered: set[str]) -> list[Refused]:
    words = latest_words(events, stands_for).filter(pl.col("verdict") != "unsure")
    rows = words.select("left_node", "right_node", "verdict").rows()
    return weigh([Word(*row) for row in rows], numbered).refused


def _told(word: Word) -> str:
    sign = "＝" if word.verdict == "same" else "≠"
    return f"{_masked(word.left)} {sign} {_masked(word.right)}"


def _masked(end: str) -> str:
    return masked_anchor(end) if re.match(ANCHOR, end) else masked_key(end)


def _masked_pair(pair: str) -> str:
    """Mask `left ＝ right` as the warehouse keeps it."""
    return re.sub(r"[^＝≠]+", lambda end: f" {_masked(end.group().strip())} ", pair).strip()


def _names(con: duckdb.DuckDBPyConnection, ends: Sequence[str]) -> dict[str, str]:
    """Give end → the name that the night has for it, masked."""
    rows = con.execute(
        "SELECT anchor, name FROM entity WHERE list_contains($ends, anchor)"
        " UNION SELECT key, name FROM (SELECT concat_ws('|', source, record_key, role, ordinal)"
        " AS key, coalesce(raw_name, '') AS name FROM mention) WHERE list_contains($ends, key)"
        " ORDER BY ALL",
        {"ends": list(ends)},
    ).fetchall()
    return {end: mask_text(name or "") for end, name in rows}
