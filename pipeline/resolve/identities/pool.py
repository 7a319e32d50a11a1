"""The confirmation pool: open questions about links by how many clues an answer would change."""

from pathlib import Path
from typing import Any, NamedTuple

import duckdb

SQL = Path(__file__).with_name("sql")


class Question(NamedTuple):
    """A name that weakly stands for one entity, or for one of several; asked once for its mentions.

    Attributes:
        kind: organisation | person | project.
        outcome: linked (weakly) | founded (weakly, and a clue waits for it) | ambiguous.
        entity_id: The entity it stands under; null when ambiguous.
        party_id: What rules group its mentions by.
        name: As the mentions give it; '' where they give none.
        mentions: How many there are.
        keys: The mentions, written `source|record_key|role|ordinal`.
        candidates: [{entity_id, name, id_no}]; whom else it may mean.
        reasons: Codes of what speaks for the link of the first mention.
        counter_reasons: Codes of what speaks against it.
        decides: Incomplete clues that wait for an answer.
        rests: Clues that rest on a weak link of it.
        touches: Other clues about the entity or a candidate.
    """

    kind: str
    outcome: str
    entity_id: str | None
    party_id: str
    name: str
    mentions: int
    keys: list[str]
    candidates: list[dict[str, Any]]
    reasons: list[str]
    counter_reasons: list[str]
    decides: int
    rests: int
    touches: int


def pool(con: duckdb.DuckDBPyConnection, *, most: int | None = None) -> list[Question]:
    """Read the open questions of a night, those that would change most clues first.

    Args:
        con: The warehouse of the night.
        most: How many; null: all.
    """
    text = (SQL / "pool.sql").read_text(encoding="utf-8")
    if most is not None:
        text = f"{text}\nLIMIT {most:d}"
    return [Question(*row) for row in con.execute(text).fetchall()]


def pool_size(con: duckdb.DuckDBPyConnection) -> tuple[int, int]:
    """Give how many questions are open, and how many mentions they are about."""
    text = (SQL / "pool.sql").read_text(encoding="utf-8")
    query = f"SELECT count(*), coalesce(sum(mentions), 0)::BIGINT FROM ({text})"
    [(questions, mentions)] = con.execute(query).fetchall()
    return questions, mentions
