"""Clues of the warehouse, ranked and checked against the interface, a batch at a time."""

import json
from collections.abc import Iterator, Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any, NamedTuple

import duckdb
import orjson

from connectors.model import Contract
from pipeline.report.clue_model import Clue
from pipeline.report.text_spans import NO_CONTRACTS, Spans, text_spans

BATCH = 2_000
"""Clues held in memory at a time; our choice: some 20 MB of evidence."""

_SQL = Path(__file__).with_name("sql") / "clue_ranked.sql"
_NESTED = ("missing", "subject", "parts", "signals", "counter", "evidence")


class RankedClue(NamedTuple):
    """A clue with what the interface leaves out: its place in the ranking and its rule's words."""

    rank: int
    clue: Clue
    title: str
    line: str


def ranked_clues(
    con: duckdb.DuckDBPyConnection,
    *,
    outcome: str | None = None,
    first: int | None = None,
    contracts: Mapping[str, Contract] = NO_CONTRACTS,
) -> Iterator[list[RankedClue]]:
    """Read the table `clue` in the order of the interface.

    Args:
        con: The warehouse.
        outcome: Only these; none: all.
        first: At most so many; none: all.
        contracts: Source → contract: evidence of sources with free text gets its spans.

    Yields:
        Batches of clues, ranked from 1 within what is read.

    Raises:
        pydantic.ValidationError: A clue is not what `docs/interface.md` promises; a bug.
    """
    takes = {"outcome": outcome, "first": first}
    rows = con.cursor().execute(_SQL.read_text(encoding="utf-8"), takes)
    columns = [column[0] for column in rows.description]
    rank = 0
    while batch := rows.fetchmany(BATCH):
        read = [_parsed(dict(zip(columns, row, strict=True))) for row in batch]
        spans = text_spans(con, contracts, (_key(one) for row in read for one in row["evidence"]))
        clues = [_clue(row, spans) for row in read]
        yield [RankedClue(rank + n, *clue) for n, clue in enumerate(clues, 1)]
        rank += len(clues)


def _parsed(row: dict[str, Any]) -> dict[str, Any]:
    for column in _NESTED:
        row[column] = orjson.loads(row[column] or b"[]")
    row["figures"] = json.loads(row["figures"] or "{}", parse_float=Decimal)
    return row


def _clue(row: dict[str, Any], spans: Spans) -> tuple[Clue, str, str]:
    title, line = row.pop("title"), row.pop("line")
    for one in row["evidence"]:
        found = spans.get(_key(one), ())
        one["spans"] = tuple(span for span in found if span.field in one["fields"])
    return Clue.model_validate(row), title, line


def _key(evidence: dict[str, Any]) -> tuple[str, str]:
    return evidence["source"], evidence["record_key"]
