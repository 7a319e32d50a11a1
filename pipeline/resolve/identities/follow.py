"""Where an old id leads tonight: of an entity that merged, of a clue that was about it."""

import hashlib
import re
from pathlib import Path

import duckdb

SQL = Path(__file__).with_name("sql")

SHORT_LENGTH = 12
"""Characters of a mention's short id: ten million mentions and a typed one never meet by chance."""


def current_id(con: duckdb.DuckDBPyConnection, typed: str) -> str:
    """Give what an entity's or a clue's id stands for in this night; an unknown one as typed.

    Args:
        con: The warehouse of the night.
        typed: An entity's id (`org-…`) or a clue's, of this night or of any before.
    """
    entity = con.execute(
        "SELECT entity_id FROM redirect WHERE old_id = $typed", {"typed": typed}
    ).fetchone()
    if entity:
        return str(entity[0])
    if con.execute("SELECT 1 FROM clue WHERE clue_id = $typed", {"typed": typed}).fetchone():
        return typed
    text = (SQL / "follow_clue.sql").read_text(encoding="utf-8")
    clue = con.execute(text, {"typed": typed}).fetchone()
    return str(clue[0]) if clue else typed


def ends_meant(con: duckdb.DuckDBPyConnection, typed: str) -> list[tuple[str, str]]:
    """Give what a judgement's end may stand for: a mention written out, or an entity's anchor.

    Args:
        con: The warehouse of the night.
        typed: A mention, or at least the first six characters of its short id; an entity's id,
            anchor, checked number or whole name.

    Returns:
        (how judgements write it, its kind), none where nobody fits, several where several do.
    """
    is_short = re.fullmatch(rf"[0-9a-f]{{6,{SHORT_LENGTH}}}", typed) is not None
    text = (SQL / "ends.sql").read_text(encoding="utf-8")
    rows = con.execute(text, {"typed": typed, "short": is_short}).fetchall()
    return [(stands_for, kind) for stands_for, kind in rows]


def short_id(key: str) -> str:
    """Give the short id of a mention, by which a person can name it without its ID numbers.

    >>> short_id("hotline_order|R1|respondent|1")
    '1b4dc6374824'
    """
    return hashlib.sha256(key.encode()).hexdigest()[:SHORT_LENGTH]
