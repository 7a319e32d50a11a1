"""The texts of a source as one column, folded so that every character keeps its place."""

from collections.abc import Iterator

import duckdb
import polars as pl

from connectors.model import Contract
from pipeline.engine.statement import identifier

BATCH_CHARS = 8_000_000
"""Characters of a batch: what a batch costs once is then little, and what it takes is bounded."""

FEWEST_ROWS, MOST_ROWS = 5_000, 60_000
"""Of a batch, whatever the length of its texts."""

_WIDE = {chr(wide): chr(wide - 0xFEE0) for wide in range(0xFF01, 0xFF5F)}
_KEPT = {"，", "；", "：", "！", "？", "（", "）"}
FOLDS = {
    **{wide: narrow for wide, narrow in _WIDE.items() if wide not in _KEPT},
    **dict.fromkeys("\x00\x01\x02\x03\x04\r\t\u3000\u00a0\u2002\u2003\u2009\u200b\ufeff", " "),
    "(": "（", ")": "）", ",": "，", ";": "；", ":": "：", "!": "！", "?": "？",
    "﹑": "、", "｡": "。", "〔": "（", "〕": "）", "—": "-", "–": "-", "～": "~", "〜": "~",
}  # fmt: skip
"""Character → the one it is read as; one for one, so that spans hold in the text as delivered."""

MISWRITTEN = {"农名工": "农民工", "农明工": "农民工", "民公工资": "民工工资"}
"""How people miswrite whom they speak of; as long as the right word, so that spans hold."""


def fold(text: pl.Expr) -> pl.Expr:
    """Fold width and marks, character by character; the length in code points stays."""
    folds = FOLDS | MISWRITTEN
    return text.str.replace_many(list(folds), list(folds.values()))


def text_batches(
    con: duckdb.DuckDBPyConnection, contract: Contract, *, chars: int = BATCH_CHARS
) -> Iterator[pl.DataFrame]:
    """Give the texts of the current records of a source, some rows at a time, by record.

    Args:
        con: The warehouse, with the source's table.
        contract: The source.
        chars: About so many characters a batch.

    Returns:
        [source, record_id, record_key, text, outcome, happened_on]: `text` is title, newline and
        body as delivered; records in which both are empty are left out.
    """
    texts = contract.texts
    if texts is None:
        return
    title, body, outcome = (
        _as_delivered(name) for name in (texts.title, texts.body, texts.outcome)
    )
    table = identifier(contract.source)
    query = f"""
        SELECT $source AS source, record_id, record_key,
               {title} || chr(10) || {body} AS text, {outcome} AS outcome, happened_on
        FROM {table}
        WHERE is_current AND length({title}) + length({body}) > 0
          AND record_id BETWEEN $first AND $last
        ORDER BY record_id
    """
    size = f"length({title}) + length({body})"
    found = con.execute(f"SELECT min(record_id), max(record_id), avg({size}) FROM {table}")
    low, high, mean = found.fetchall()[0]
    if low is None:
        return
    rows = _rows_of(high + 1 - low, chars / max(mean, 1))
    for first in range(low, high + 1, rows):
        values = {"source": contract.source, "first": first, "last": first + rows - 1}
        batch: pl.DataFrame = con.sql(query, params=values).pl()
        if batch.height:
            yield batch


def _rows_of(count: int, wanted: float) -> int:
    """Give the rows of a batch: about as many as wanted, the batches even in size and number.

    >>> _rows_of(200_000, 90_000.0), _rows_of(6_000, 90_000.0), _rows_of(20_000, 10.0)
    (50000, 6000, 5000)
    """
    most = min(max(int(wanted), FEWEST_ROWS), MOST_ROWS)
    if count <= 2 * FEWEST_ROWS:
        return count
    pairs = -(-count // (2 * most))
    return -(-count // (2 * pairs))


def _as_delivered(name: str | None) -> str:
    if name is None:
        return "''"
    return f"coalesce({identifier(name + '__raw')}, {identifier(name)}, '')"
