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
from connectors.read.extract import ExtractFile, Note, Sheet
from pipeline.engine.append import append
from pipeline.errors import Place
from pipeline.ingest.ahead import one_ahead
from pipeline.ingest.corrected import Corrections, of_sheet
from pipeline.ingest.delivery import Delivery
from pipeline.ingest.rows import Heading, ReadBatch, read_batch
from pipeline.ingest.sheets import Fitted

KEY_HASH = "key_hash"
NOT_READ = ("other_sheet", "cell_comments")
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
    """A batch after reading: its rows, ragged rows, number of lines, the rows corrected."""

    batch: ReadBatch
    key_hashes: pl.Series
    ragged: pl.DataFrame
    lines: int
    corrected: pl.DataFrame | None
    written: list[tuple[str, Mapping[str, int]]]


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
        sha256 = loaded.delivery.sha256
        mine = of_sheet(corrected, sha256=sha256, sheet=sheet.name, headers=fit.headers)
        for read in one_ahead(_read(sheet, fit, loaded.contract, mine)):
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
    sheet: Sheet, fit: Fit, contract: Contract, corrected: Corrections | None
) -> Iterator[_Read]:
    headings = {
        name: Heading(text, fit.units.get(name, "元")) for name, text in fit.headers.items()
    }
    for delivered in sheet.batches(fit):
        frame, ragged, told = delivered.frame, delivered.ragged, None
        if corrected is not None:
            frame, ragged, told = corrected.into(frame, ragged)
        is_record = ignored_lines(frame, fit, contract).is_null()
        if told is not None:
            is_record |= frame["row"].is_in(told["row"].implode())
        rows = frame if is_record.all() else frame.filter(is_record)
        uneven = ragged.filter(ignored_texts(ragged["text"]).is_null())
        batch = read_batch(rows, contract, headings)
        key_hashes = batch.records["record_key"].hash().alias(KEY_HASH)
        lines = frame.height - rows.height + ragged.height - uneven.height
        written = [(headings[name].header, kinds) for name, kinds in delivered.written.items()]
        yield _Read(batch, key_hashes, uneven, lines, told, written)


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
    issues = pl.concat([batch.issues, ragged_issues], how="diagonal")
    append(con, "issue", issues.with_columns(place))
    if read.corrected is not None:
        append(con, "issue", _corrected(read.corrected, batch.quarantine).with_columns(place))
    loaded.key_hashes.append(read.key_hashes)
    loaded.rows_read += batch.records.height + batch.quarantine.height + read.ragged.height
    loaded.rows_quarantined += batch.quarantine.height + read.ragged.height
    loaded.lines_ignored += read.lines
    loaded.rows_with_issues += issues["row"].n_unique()
    loaded.rows_by_kind.update(_rows_by_kind(issues))
    for header, kinds in (*batch.normalised.items(), *read.written):
        loaded.normalised.setdefault(header, Counter()).update(kinds)


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
