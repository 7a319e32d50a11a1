"""What people decided about who is who: a file of events, kept for ever, read by every night.

`same` brings together, `different` keeps apart, `unsure` lets the data say, `withdrawn` takes an
earlier word back. A judgement is about two ends, each a mention (`source|record_key|role|ordinal`)
or an entity (one of its anchors, `entity.anchor`). The latest word on a pair counts.
"""

from collections.abc import Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import Literal

import polars as pl
from pydantic import ValidationError

from pipeline.engine.whole import append_lines
from pipeline.errors import Place, WorkspaceError
from pipeline.frozen import Frozen

JUDGEMENTS_FILE = "judgements.jsonl"
ANCHOR = "^(org|per|prj):"
"""How an end that is an entity begins; any other is a mention."""

NOBODY: Mapping[str, str] = MappingProxyType({})

Verdict = Literal["same", "different", "unsure", "withdrawn"]

JUDGEMENT_SCHEMA = pl.Schema(
    dict.fromkeys(("left", "right", "verdict", "by", "at", "why"), pl.String())
)


class Judgement(Frozen):
    """One event: what somebody says about two ends, when and why; the last three may be empty."""

    left: str
    right: str
    verdict: Verdict
    by: str = ""
    at: str = ""
    why: str = ""


def append_judgements(folder: Path, events: Sequence[Judgement]) -> None:
    """Add events at the end of a workspace's file."""
    append_lines(folder / JUDGEMENTS_FILE, [event.model_dump_json() for event in events])


def read_judgements(folder: Path) -> pl.DataFrame:
    """Read a workspace's `judgements.jsonl`: `JUDGEMENT_SCHEMA`, one row an event, in order.

    Raises:
        WorkspaceError: A line cannot be read.
    """
    path = folder / JUDGEMENTS_FILE
    lines = path.read_bytes().splitlines() if path.exists() else []
    told = [_event(path, number, line) for number, line in enumerate(lines, start=1) if line]
    return pl.DataFrame([event.model_dump() for event in told], schema=JUDGEMENT_SCHEMA)


def latest_words(events: pl.DataFrame, stands_for: Mapping[str, str] = NOBODY) -> pl.DataFrame:
    """Give the word that counts on each pair, whichever end was named first.

    An event without a date counts as said when it was written down, after the dated ones before it.

    Args:
        events: `JUDGEMENT_SCHEMA`, in the order of the file.
        stands_for: Anchor → the node that it stands for; other ends are nodes of their own.

    Returns:
        `JUDGEMENT_SCHEMA`, left_node, right_node and `nth`, one row per pair of nodes in the order
        in which the words were said; pairs whose word was withdrawn are left out.
    """
    said = pl.col("at").replace("", None)
    nodes = pl.col("left_node"), pl.col("right_node")
    return (
        events.select(list(JUDGEMENT_SCHEMA))
        .with_columns(
            pl.col("by", "at", "why").fill_null(""),
            left_node=pl.col("left").replace(stands_for),
            right_node=pl.col("right").replace(stands_for),
        )
        .with_row_index("line")
        .with_columns(
            said=pl.coalesce(said, said.forward_fill(), pl.lit("")),
            one=pl.min_horizontal(nodes),
            other=pl.max_horizontal(nodes),
        )
        .sort("said", "line")
        .unique(["one", "other"], keep="last", maintain_order=True)
        .filter(pl.col("verdict") != "withdrawn")
        .select(*JUDGEMENT_SCHEMA, "left_node", "right_node")
        .with_row_index("nth")
    )


def _event(path: Path, number: int, line: bytes) -> Judgement:
    try:
        return Judgement.model_validate_json(line)
    except ValidationError as error:
        raise WorkspaceError(
            "人工判断的这一行读不出来",
            place=Place(path, line=number),
            fix="应有 left、right 和 verdict（same、different、unsure、withdrawn）；用备份恢复",
        ) from error
