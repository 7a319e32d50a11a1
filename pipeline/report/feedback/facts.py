"""What is known of one delivered file: counts by column and kind, first places, the past."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

import duckdb
import orjson

from connectors.model import Contract
from pipeline.engine.statement import identifier, run_file

MOST_PLACES = 200
"""Places kept of a kind and column; the workbook lists them, the page the first few. Our choice."""
MOST_WORDS = 10
"""Unknown words named of a column. Our choice."""

_SQL = Path(__file__).parents[1] / "sql"


class Spot(NamedTuple):
    """Where something odd stands, and its original text (null: none)."""

    sheet: str
    row: int
    raw: str | None


class Matter(NamedTuple):
    """One kind of oddity in one column, with the first places.

    Attributes:
        done: What was done: kept, unknown, quarantined (the reason), beside (something else in a
            row that was set aside) or ignored.
        column: Header as delivered; empty for whole rows and sheets.
        cells: Cells (or rows) that have it.
        written: Those of them that say something.
        rows: Rows that have it.
        spots: The first places, in their order.
    """

    done: str
    kind: str
    column: str
    field: str
    cells: int
    written: int
    rows: int
    spots: tuple[Spot, ...]


class Filling(NamedTuple):
    """How one column of the contract is filled, over the rows loaded.

    Attributes:
        field: The field.
        header: The header as delivered; null when the file lacks the column.
        rows: Rows loaded.
        empty: Cells that are empty or hold a placeholder for it.
        unreadable: Cells that say something that cannot be used, read as unknown.
        odd: Kind of issue → cells, of the cells kept or unknown.
        rewritten: Cells that were only written differently.
    """

    field: str
    header: str | None
    rows: int
    empty: int
    unreadable: int
    odd: dict[str, int]
    rewritten: int


class Word(NamedTuple):
    """A word outside the vocabulary of its column, and in how many cells it stands."""

    column: str
    field: str
    word: str
    cells: int


class Past(NamedTuple):
    """A delivery of the source; counts are rows."""

    extract_no: int
    night: int
    file: str
    sha256: str
    in_force: bool
    rows_read: int
    rows_loaded: int
    rows_quarantined: int
    duplicates: int
    issue_rows: int


@dataclass(frozen=True)
class Receipt:
    """Everything that the page of one extract says, in the words of the warehouse.

    Attributes:
        contract: The contract of its source.
        extract: The columns of `sql/feedback_extract.sql`, what is JSON as objects.
        matters: By what was done, the most frequent first.
        fillings: In the order of the contract.
        words: Unknown words by column.
        past: Deliveries of the source in their order; this one is the last.
    """

    contract: Contract
    extract: dict[str, Any]
    matters: tuple[Matter, ...]
    fillings: tuple[Filling, ...]
    words: tuple[Word, ...]
    past: tuple[Past, ...]

    @property
    def issue_rows(self) -> int:
        """Count the rows of this file with an issue, exact copies apart."""
        return self.past[-1].issue_rows


def receipt(con: duckdb.DuckDBPyConnection, contract: Contract, extract_no: int) -> Receipt:
    """Gather the facts of one extract; of its issues only counts and first places leave SQL.

    Args:
        con: The warehouse.
        contract: The contract of the extract's source.
        extract_no: The extract; it is in the warehouse.
    """
    cursor = con.cursor()
    extract = _extract(cursor, extract_no)
    takes = {"extract": extract_no, "most": MOST_PLACES}
    matters = tuple(
        Matter._make((*row[:-1], tuple(Spot(**spot) for spot in row[-1])))
        for row in run_file(cursor, _SQL / "feedback_matter.sql", takes).fetchall()
    )
    words = run_file(cursor, _SQL / "feedback_word.sql", takes | {"most": MOST_WORDS}).fetchall()
    past = run_file(cursor, _SQL / "feedback_past.sql", {"extract": extract_no}).fetchall()
    return Receipt(
        contract,
        extract,
        matters,
        _fillings(cursor, contract, extract, matters),
        tuple(Word(*row) for row in words),
        tuple(Past(*row) for row in past),
    )


def _extract(cursor: duckdb.DuckDBPyConnection, extract_no: int) -> dict[str, Any]:
    rows = run_file(cursor, _SQL / "feedback_extract.sql", {"extract": extract_no})
    names = [column[0] for column in rows.description]
    row = rows.fetchone()
    if row is None:
        raise KeyError(extract_no)
    found = dict(zip(names, row, strict=True))
    for name in ("coverage", "headers", "normalised", "found_in"):
        found[name] = orjson.loads(found[name] or "{}")
    return found


def _fillings(
    cursor: duckdb.DuckDBPyConnection,
    contract: Contract,
    extract: dict[str, Any],
    matters: tuple[Matter, ...],
) -> tuple[Filling, ...]:
    """Count the empty cells of every field in one pass over the rows of the extract."""
    nulls = ", ".join(
        f"count(*) FILTER ({identifier(name)} IS NULL OR {identifier(name + '__raw')} = '')"
        for name in contract.fields
    )
    asked = f"SELECT count(*), {nulls} FROM {identifier(contract.source)} WHERE extract_no = $no"
    rows, *empty = cursor.execute(asked, {"no": extract["extract_no"]}).fetchall()[0]
    headers = {field: header for header, field in extract["headers"]["mapped"].items()}
    absent = set(extract["absent"] or ())
    return tuple(
        _filling(
            name,
            None if name in absent else headers.get(name),
            rows,
            bare,
            [m for m in matters if m.field == name and m.done in ("kept", "unknown")],
        )._replace(rewritten=sum(extract["normalised"].get(headers.get(name, ""), {}).values()))
        for name, bare in zip(contract.fields, empty, strict=True)
    )


def _filling(
    name: str, header: str | None, rows: int, bare: int, matters: Sequence[Matter]
) -> Filling:
    odd: dict[str, int] = {}
    for matter in matters:
        odd[matter.kind] = odd.get(matter.kind, 0) + matter.cells
    unreadable = min(bare, sum(m.written for m in matters if m.done == "unknown"))
    return Filling(name, header, rows, bare - unreadable, unreadable, odd, 0)
