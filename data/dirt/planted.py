"""The register of planted dirt: every piece with its place, its text and what it destroys."""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True)
class Planted:
    """One piece of dirt.

    Attributes:
        source: Whose extract it is in.
        file: The file's name as delivered; of a member of a ZIP, `archive.zip/name`.
        sheet: "" for files without sheets.
        row: The sheet's own row number, 1-based; in text files the record's, the header counted;
            0 for the whole file or sheet.
        column: The header in the file; "" for the whole row.
        field: English name of that column; "" for the whole row.
        kind: What the clerk did, see `hands.HANDS`, `losses` and `lines`.
        meant: The value as it should have been written, canonical; "" where there is none.
        written: The text in the cell or line.
        destroys: The fact cannot be known from the file any more.
        key: Number of the record it is in, to find it again in another layout; "" for lines.
    """

    source: str
    file: str
    sheet: str
    row: int
    column: str
    field: str
    kind: str
    meant: str
    written: str
    destroys: bool = False
    key: str = ""


@dataclass(frozen=True)
class Change:
    """An answer that differs from the clean city's, or is new, because a fact was destroyed.

    Attributes:
        rule_id: The rule that answers.
        subject_no: Whose answer: code, ID, or number of the record, as in `ExpectedClue`.
        outcome: incomplete, or none where the answer cannot be given at all.
        workers, amount_yuan: The figures that remain; null where they are lost.
        why: One sentence.
    """

    rule_id: str
    subject_no: str
    outcome: str
    workers: int | None
    amount_yuan: str | None
    why: str


def write_lines(path: Path, rows: Sequence[Any]) -> None:
    """Write dataclass rows as JSON Lines, in their order."""
    lines = [json.dumps(asdict(row), ensure_ascii=False, default=str) for row in rows]
    path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8", newline="\n")
