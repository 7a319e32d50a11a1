"""One delivered file goes into the table of its source, batch by batch."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

import duckdb
import polars as pl

from connectors.fit import Fit
from connectors.lines import ignored_lines, ignored_texts
from connectors.messages import headers_only
from connectors.model import Contract
from connectors.read.extract import Batch, ExtractFile, Note, Sheet
from pipeline.engine.append import append
from pipeline.errors import Place
from pipeline.ingest.ahead import one_ahead
from pipeline.ingest.corrected import Corrections, of_sheet
from pipeline.ingest.delivery import Delivery
from pipeline.ingest.found_in import FoundIn
from pipeline.ingest.kinds import KINDS
from pipeline.ingest.rows import Heading, ReadBatch, read_batch
from pipeline.ingest.sheets import Fitted
from pipeline.ingest.stored import TYPED, stored_otherwise

KEY_HASH = "key_hash"
NOT_READ = ("other_sheet", "cell_comments", "formulas", "padding")
"""Kinds of what a sheet holds that is not read as data."""


@dataclass
class Loaded:
    """What one delivery brought to one source.

    Attributes:
        extract_no: Its number.
        delivery: The delivery.
        contract: The contract of the source.
        file: The file as opened.
        first_record_id: The id of its first record; the others follow without a gap.
        fits: How its sheets were mapped.
        key_hashes: Hash of each record's plain key, in the order of records.
        normalised: Header → kind → cells.
        found_in: In which rows lines that are no records stand, and some of what is normalised.
        rows_read: Records, exact copies among them, and rows set aside.
        rows_quarantined: Rows set aside.
        lines_ignored: Titles, headers, totals, signatures, blank lines.
        rows_with_issues: Rows with at least one issue.
        rows_by_kind: Kind of issue → rows with it.
    """

    extract_no: int
    delivery: Delivery
    contract: Contract
    file: ExtractFile
    first_record_id: int
    fits: list[Fit] = field(default_factory=list)
    key_hashes: list[pl.Series] = field(default_factory=list)
    normalised: dict[str, Counter[str]] = field(default_factory=dict)
    found_in: FoundIn = field(default_factory=FoundIn)
    rows_read: int = 0
    rows_quarantined: int = 0
    lines_ignored: int = 0
    rows_with_issues: int = 0
    rows_by_kind: Counter[str] = field(default_factory=Counter)

    @property
    def records(self) -> int:
        """Count the records appended, exact copies among them."""
        return self.rows_read - self.rows_quarantined


class _Read(NamedTuple):
    """A batch after reading.

    Attributes:
        batch: What its rows became.
        key_hashes: Hash of each record's plain key.
        ragged: Rows that could not be split into cells.
        lines: Kind → rows that are no records.
        corrected: The rows corrected by hand.
        told: Header, kind and rows of what the reader saw; "" for whole rows.
    """

    batch: ReadBatch
    key_hashes: pl.Series
    ragged: pl.DataFrame
    lines: dict[str, pl.Series]
    corrected: pl.DataFrame | None
    told: list[tuple[str, str, pl.Series]]


def load_sheets(
    con: duckdb.DuckDBPyConnection, loaded: Loaded, sheets: list[Fitted], corrected: pl.DataFrame
) -> None:
    """Append the sheets of a file to the table of its source, and what was odd to the others.

    Args:
        con: The warehouse, in a transaction: a file that breaks off half-way leaves nothing.
        loaded: Whose file it is; the counts are added to it.
        sheets: The sheets that fit its contract, in the file's order.
        corrected: Rows corrected by hand, as `pipeline.ingest.corrected` has them.

    Raises:
        SourceError: The file breaks off, or holds no record.
    """
    for sheet, fit in sheets:
        loaded.fits.append(fit)
        loaded.lines_ignored += fit.header_row
        loaded.found_in.add(sheet.name, "", "head", pl.int_range(1, fit.header_row + 1, eager=True))
        sha256 = loaded.delivery.sha256
        mine = of_sheet(corrected, sha256=sha256, sheet=sheet.name, headers=fit.headers)
        is_typed = loaded.file.format in TYPED
        for read in one_ahead(_read(sheet, fit, loaded.contract, mine, is_typed=is_typed)):
            _write(con, loaded, sheet.name, read)
    if loaded.rows_read == 0:  # headers and totals only
        raise headers_only(Place(loaded.delivery.file))


def tell_of_sheets(con: duckdb.DuckDBPyConnection, loaded: Loaded, notes: Sequence[Note]) -> None:
    """List what sheets hold besides records, and sheets that fit no source, as issues."""
    append(
        con,
        "issue",
        pl.DataFrame(
            notes, schema={"sheet": pl.String, "kind": pl.String, "raw": pl.String}, orient="row"
        ).with_columns(
            extract_no=pl.lit(loaded.extract_no, pl.Int32),
            row=pl.lit(0, pl.Int32),
            column=pl.lit(""),
            field=pl.lit(""),
            done=pl.when(pl.col("kind").is_in(NOT_READ))
            .then(pl.lit("ignored"))
            .otherwise(pl.lit("kept")),
        ),
    )


def _read(
    sheet: Sheet, fit: Fit, contract: Contract, corrected: Corrections | None, *, is_typed: bool
) -> Iterator[_Read]:
    headings = {
        name: Heading(text, fit.units.get(name, "元")) for name, text in fit.headers.items()
    }
    for delivered in sheet.batches(fit):
        frame, ragged, told = delivered.frame, delivered.ragged, None
        if corrected is not None:
            frame, ragged, told = corrected.into(frame, ragged)
        kinds, wide = ignored_lines(frame, fit, contract), ignored_texts(ragged["text"])
        is_record = kinds.is_null()
        if told is not None:
            is_record |= frame["row"].is_in(told["row"].implode())
        rows = frame if is_record.all() else frame.filter(is_record)
        batch = read_batch(rows, contract, headings)
        yield _Read(
            batch,
            batch.records["record_key"].hash().alias(KEY_HASH),
            ragged.filter(wide.is_null()),
            _lines(frame["row"], pl.select(pl.when(~is_record).then(kinds)).to_series())
            | _lines(ragged["row"], wide),
            told,
            [
                *_seen(delivered, headings),
                *(stored_otherwise(rows, contract, headings) if is_typed else ()),
            ],
        )


def _lines(rows: pl.Series, kinds: pl.Series) -> dict[str, pl.Series]:
    """Give the rows of each kind of line, kinds in order."""
    if kinds.null_count() == len(kinds):
        return {}
    found = kinds.unique().drop_nulls().sort()
    return {kind: rows.filter((kinds == kind).fill_null(value=False)) for kind in found}


def _seen(batch: Batch, headings: Mapping[str, Heading]) -> Iterator[tuple[str, str, pl.Series]]:
    """Give what the reader saw: header ("" for whole rows), kind, rows."""
    for name, kinds in batch.written.items():
        header = headings[name].header if name else ""
        yield from ((header, kind, rows) for kind, rows in kinds.items())


def _write(con: duckdb.DuckDBPyConnection, loaded: Loaded, sheet: str, read: _Read) -> None:
    batch, contract = read.batch, loaded.contract
    place = (
        pl.lit(loaded.extract_no, pl.Int32).alias("extract_no"),
        pl.lit(sheet).alias("sheet"),
    )
    first = loaded.first_record_id + loaded.records
    ids = pl.int_range(first, first + batch.records.height, dtype=pl.Int64).alias("record_id")
    append(
        con, contract.source, batch.records.with_columns(ids, *place, is_current=pl.lit(value=True))
    )
    ragged_issues, ragged_rows = _ragged(read.ragged)
    append(con, "quarantine", pl.concat([batch.quarantine, ragged_rows]).with_columns(place))
    doubtful = [_doubtful(kind, rows) for _, kind, rows in read.told if kind in KINDS]
    issues = pl.concat([batch.issues, ragged_issues, *doubtful], how="diagonal")
    append(con, "issue", issues.with_columns(place))
    if read.corrected is not None:
        append(con, "issue", _corrected(read.corrected, batch.quarantine).with_columns(place))
    loaded.key_hashes.append(read.key_hashes)
    loaded.rows_read += batch.records.height + batch.quarantine.height + read.ragged.height
    loaded.rows_quarantined += batch.quarantine.height + read.ragged.height
    loaded.lines_ignored += sum(map(len, read.lines.values()))
    loaded.rows_with_issues += issues["row"].n_unique()
    loaded.rows_by_kind.update(_rows_by_kind(issues))
    for header, kinds in batch.normalised.items():
        loaded.normalised.setdefault(header, Counter()).update(kinds)
    for kind, rows in read.lines.items():
        loaded.found_in.add(sheet, "", kind, rows)
    for header, kind, rows in read.told:
        if kind not in KINDS and len(rows):
            loaded.normalised.setdefault(header, Counter())[kind] += len(rows)
            loaded.found_in.add(sheet, header, kind, rows)


def _doubtful(kind: str, rows: pl.Series) -> pl.DataFrame:
    """Tell of whole rows that the reader took as they are, but doubts."""
    said = {"column": "", "field": "", "kind": kind, "raw": "", "done": "kept"}
    texts = {name: pl.lit(text) for name, text in said.items()}
    return pl.DataFrame({"row": rows.cast(pl.UInt32)}).with_columns(**texts)


def _rows_by_kind(issues: pl.DataFrame) -> dict[str, int]:
    counted = issues.group_by("kind").agg(pl.col("row").n_unique())
    return dict(counted.sort("kind").rows())


def _corrected(told: pl.DataFrame, aside: pl.DataFrame) -> pl.DataFrame:
    """Tell of rows that a person corrected; one that still cannot be taken is set aside again."""
    is_aside = pl.col("row").is_in(aside["row"].implode())
    return told.select(
        pl.col("row").cast(pl.UInt32),
        column=pl.lit(""),
        field=pl.lit(""),
        kind=pl.lit("corrected"),
        raw="told",
        done=pl.when(is_aside).then(pl.lit("quarantined")).otherwise(pl.lit("kept")),
    )


def _ragged(ragged: pl.DataFrame) -> tuple[pl.DataFrame, pl.DataFrame]:
    """Tell of rows that have not as many cells as the header: their issues, and the rows."""
    kind = (
        pl.when(pl.col("why").is_not_null())
        .then(pl.col("why"))
        .when(pl.col("found") == 0)
        .then(pl.lit("not_a_record"))
        .when(pl.col("found") > pl.col("expected"))
        .then(pl.lit("too_many_cells"))
        .otherwise(pl.lit("too_few_cells"))
    )
    whole = {"column": pl.lit(""), "field": pl.lit(""), "done": pl.lit("quarantined")}
    issues = ragged.select("row", kind=kind, raw="text", **whole)
    cells = pl.struct(pl.col("text").alias("原文")).struct.json_encode()
    rows = ragged.select("row", reason=kind, column=pl.lit(""), cells=cells)
    return issues, rows
