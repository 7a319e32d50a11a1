"""Sound records of delimited text to cells; rows that do not split are kept apart or mended."""

import io
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from operator import itemgetter

import polars as pl
import pyarrow as pa
from pyarrow import csv as arrow_csv

from connectors.fit import Fit
from connectors.read.extract import LEAD, RAGGED, Batch
from connectors.read.records import Cut, Records, escaped
from connectors.read.streams import BLOCK, stream_of

WRAPPED = "wrapped"
"""The kind of cell that is written `="0123"` or `'0123`: it counts as 0123."""

SURPLUS = "surplus_cells"
"""The kind of row that has more cells than the headers, all of them empty: they are left out."""

STRAY = "stray_quote"
"""The kind of cell that has a quote in it although it is not quoted: the quote is a letter."""

JOINED = "joined_lines"
"""The kind of record of several lines that each look like a record too; see `Records.joined`."""

_WRAPPED = r"""^(?:="([^"]*)"|'([\d=+\-@].*))$"""
_MOST_SURPLUS = 200
"""Empty cells beyond the headers that are left out; a row with more stays apart. Ours."""


class Splitter:
    """Reads one stream of sound records; keeps the number of the next and the ragged ones met."""

    def __init__(
        self, records: Records, fit: Fit, width: int, delimiter: str, *, has_quotes: bool
    ) -> None:
        self._records, self._cuts, self._first = records, records.cuts, fit.header_row
        self._width, self._delimiter, self._has_quotes = width, delimiter, has_quotes
        self._columns = {f"c{index}": name for index, name in fit.columns.items()}
        if fit.lead is not None:
            self._columns[f"c{fit.lead}"] = LEAD
        self._good = self._told = self._told_cuts = self._upto = 0
        self._may_be_dressed = False
        self._ragged, self._texts = array("q"), list[tuple[str, int]]()

    def watch(self, blocks: Iterator[bytes]) -> Iterator[bytes]:
        """Note before they are read whether blocks may hold cells that `_unwrapped` is for."""
        for block in blocks:
            self._may_be_dressed |= b"'" in block or (b"=" in block and b'="' in block)
            yield block

    def read(self, stream: io.BufferedReader, batch_rows: int) -> Iterator[Batch]:
        """Give the records of the stream in batches."""
        waiting: list[pa.RecordBatch] = []
        for batch in self._open(stream, self._keep_ragged):
            waiting.append(batch)
            if sum(part.num_rows for part in waiting) >= batch_rows:
                yield self._batch(waiting)
                waiting = []
        yield self._batch(waiting, is_last=True)

    def _open(
        self, stream: io.BufferedReader, keep: Callable[[arrow_csv.InvalidRow], str]
    ) -> Iterator[pa.RecordBatch]:
        if not stream.peek(1):
            return
        names = [f"c{index}" for index in range(self._width)]
        yield from arrow_csv.open_csv(
            stream,
            read_options=arrow_csv.ReadOptions(
                column_names=names, use_threads=False, block_size=BLOCK
            ),
            parse_options=arrow_csv.ParseOptions(
                delimiter=self._delimiter,
                quote_char='"' if self._has_quotes else False,
                newlines_in_values=self._has_quotes,
                ignore_empty_lines=False,
                invalid_row_handler=keep,
            ),
            convert_options=arrow_csv.ConvertOptions(
                column_types=dict.fromkeys(names, pa.string()),
                strings_can_be_null=False,
                quoted_strings_can_be_null=False,
                include_columns=list(self._columns),
                check_utf8=False,
            ),
        )

    def _keep_ragged(self, row: arrow_csv.InvalidRow) -> str:
        self._ragged.append(int(row.number))
        self._texts.append((row.text, row.actual_columns))
        return "skip"

    def _batch(self, parts: list[pa.RecordBatch], *, is_last: bool = False) -> Batch:
        sound = self._frame(parts)
        frame = sound.with_columns(row=self._numbers(sound["row"]))
        upto, upto_cuts = len(self._ragged), len(self._cuts)
        if not is_last:
            upto = bisect_left(self._ragged, int(sound["row"][-1]))
            upto_cuts = bisect_left(self._cuts, int(frame["row"][-1]), key=itemgetter(0))
        new, new_cuts = slice(self._told, upto), slice(self._told_cuts, upto_cuts)
        ragged = self._tell(self._ragged[new], self._cuts[new_cuts])
        self._cuts[new_cuts] = [cut._replace(text="") for cut in self._cuts[new_cuts]]
        self._told, self._told_cuts = upto, upto_cuts
        return self._finished(frame, ragged, is_last=is_last)

    def _finished(self, frame: pl.DataFrame, ragged: pl.DataFrame, *, is_last: bool) -> Batch:
        """Take in what has empty cells too many, take dress off, and say what was seen where."""
        told: dict[str, dict[str, pl.Series]] = {}
        wide = self._without_surplus(ragged)
        if wide.height:
            frame = pl.concat([frame, wide]).sort("row")
            ragged = ragged.join(wide.select("row"), on="row", how="anti")
            told[""] = {SURPLUS: wide["row"]}
        if self._may_be_dressed:
            frame, dressed = _unwrapped(frame)
            told |= dressed
        last = self._records.number if is_last or not frame.height else int(frame["row"][-1])
        joined = _between(self._records.joined, self._upto, last)
        if len(joined):
            told[""] = told.get("", {}) | {JOINED: joined}
        for name, rows in _strays(frame, _between(self._records.strays, self._upto, last)):
            told[name] = told.get(name, {}) | {STRAY: rows}
        self._upto = max(self._upto, last)
        return Batch(frame, ragged, told)

    def _without_surplus(self, ragged: pl.DataFrame) -> pl.DataFrame:
        """Read the ragged rows that lack nothing but end in empty cells too many."""
        wide = ragged.filter(
            pl.col("why").is_null() & (pl.col("found") > pl.col("expected"))
        ).with_columns(over=pl.col("found") - pl.col("expected"))
        cell = f'{escaped(self._delimiter)}(?:""|[ \0]*)'
        parts = []
        for over in wide["over"].unique().sort():
            if over <= _MOST_SURPLUS:
                end = rf"(?:{cell}){{{over}}}\r?$"
                mine = wide.filter((pl.col("over") == over) & pl.col("text").str.contains(end))
                parts.append(mine.select("row", pl.col("text").str.replace(end, "")))
        trimmed = pl.concat(parts).sort("row") if parts else wide.select("row", "text")
        if not (parts and trimmed.height):
            return pl.DataFrame()
        text = "".join(line + "\n" for line in trimmed["text"])
        with stream_of(iter([text.encode()])) as stream:
            read = list(self._open(stream, lambda _: "skip"))
        if sum(part.num_rows for part in read) != len(trimmed):
            return pl.DataFrame()
        return self._cells(read).insert_column(0, trimmed["row"])

    def _tell(self, ragged: "array[int]", cuts: Sequence[Cut]) -> pl.DataFrame:
        """Give rows kept apart, in order; their texts are let go."""
        texts, self._texts = self._texts[: len(ragged)], self._texts[len(ragged) :]
        rows: list[tuple[int, str, int, int, str | None]]
        rows = [
            (row, text, found, self._width, None)
            for row, (text, found) in zip(self._numbers(_series(ragged)), texts, strict=True)
        ]
        rows += [(cut.number, cut.text, 0, self._width, cut.why) for cut in cuts]
        return pl.DataFrame(sorted(rows, key=itemgetter(0)), schema=RAGGED, orient="row")

    def _frame(self, parts: list[pa.RecordBatch]) -> pl.DataFrame:
        """Give the records with their numbers among the sound ones."""
        if not parts:
            empty = dict.fromkeys(self._columns.values(), pl.String)
            return pl.DataFrame(schema={"row": pl.Int64, **empty})
        frame = self._cells(parts)
        good = pl.int_range(self._good + 1, self._good + frame.height + 1, eager=True)
        self._good += frame.height
        rows = good + _count(_series(self._ragged), good)
        return frame.insert_column(0, rows.alias("row"))

    def _cells(self, parts: list[pa.RecordBatch]) -> pl.DataFrame:
        table = pa.Table.from_batches(parts)
        return pl.DataFrame(pl.from_arrow(table.select(list(self._columns)))).rename(self._columns)

    def _numbers(self, sound: pl.Series) -> pl.Series:
        """Give the numbers in the file of records numbered among the sound ones (1-based both)."""
        cuts = pl.Series([cut.number for cut in self._cuts], dtype=pl.Int64) - self._first
        return (sound + _count(cuts, sound) + self._first).cast(pl.UInt32)


def _series(numbers: "array[int]") -> pl.Series:
    """Copy numbers; the array may grow meanwhile."""
    copy = pa.py_buffer(numbers.tobytes())
    return pl.Series(pa.Array.from_buffers(pa.int64(), len(copy) // 8, [None, copy]))


def _between(numbers: "array[int]", above: int, upto: int) -> pl.Series:
    """Give those of some ordered record numbers that a batch holds."""
    mine = numbers[bisect_right(numbers, above) : bisect_right(numbers, upto)]
    return _series(mine).cast(pl.UInt32)


def _count(missing: pl.Series, numbers: pl.Series) -> pl.Series:
    """Count the `missing` (numbers in the whole) that stand before each number of the others."""
    before = missing - pl.int_range(len(missing), eager=True)
    return before.search_sorted(numbers, side="right").cast(pl.Int64)


def _strays(frame: pl.DataFrame, rows: pl.Series) -> Iterator[tuple[str, pl.Series]]:
    """Give the columns in which records with a stray quote have one, each with its rows."""
    if not len(rows):
        return
    mine = frame.filter(pl.col("row").is_in(rows.implode()))
    for name in mine.columns[1:]:
        found = mine.filter(pl.col(name).str.contains('"', literal=True))["row"]
        if len(found) and name != LEAD:
            yield name, found


def _unwrapped(frame: pl.DataFrame) -> tuple[pl.DataFrame, dict[str, dict[str, pl.Series]]]:
    """Take the dress off cells by which people keep Excel from reading text as a number."""
    start = pl.col(pl.String).str
    some = frame.lazy().select((start.starts_with("=") | start.starts_with("'")).any()).collect()
    dressed = [column.name for column in some if column[0]]
    bare = frame.select(
        pl.coalesce(*(pl.col(name).str.extract(_WRAPPED, part) for part in (1, 2))).alias(name)
        for name in dressed
    )
    plain = [pl.coalesce(bare[name], frame[name]).alias(name) for name in dressed]
    told = {
        name: {WRAPPED: frame["row"].filter(bare[name].is_not_null())}
        for name in dressed
        if name != LEAD and bare[name].null_count() < len(bare)
    }
    return frame.with_columns(plain), told
