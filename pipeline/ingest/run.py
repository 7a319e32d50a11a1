"""Ingest: every delivery becomes records, issues, rows set aside and coverage in the warehouse."""

import errno
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import duckdb
import polars as pl

from connectors.model import Contract
from connectors.read.open import open_extract
from pipeline.errors import Place, SourceError, disk_reason
from pipeline.ingest.bounds import keep_to_bounds
from pipeline.ingest.corrected import CORRECTED
from pipeline.ingest.coverage import Span, find_spans, write_coverage
from pipeline.ingest.delivery import Delivery, StatedCoverage, in_force_order
from pipeline.ingest.extracts import write_extracts
from pipeline.ingest.happened import date_by_case
from pipeline.ingest.load import Loaded, load_sheets, tell_of_sheets
from pipeline.ingest.places import leans
from pipeline.ingest.settle import settle_source
from pipeline.ingest.sheets import fit_sheets
from pipeline.ingest.tables import create_tables, drop_working_tables

Progress = Callable[[str, int, int | None], None]
"""Told the stage, what is done, and of how much (null: not known)."""


@dataclass(frozen=True)
class IngestResult:
    """What became of the deliveries.

    Attributes:
        extracts: Extracts loaded.
        refused: Deliveries that could not be taken, with the reason, in force order.
    """

    extracts: int
    refused: tuple[tuple[Delivery, SourceError], ...]


@dataclass(frozen=True)
class _World:
    """What deliveries are read by: contracts, coverage stated for a whole source, corrections."""

    contracts: Mapping[str, Contract]
    stated: Mapping[str, StatedCoverage]
    corrected: pl.DataFrame

    def said(self, delivery: Delivery, source: str) -> Delivery:
        """Give the delivery with its source's stated coverage where it says none itself."""
        if delivery.coverage is not None or source not in self.stated:
            return delivery
        return delivery.model_copy(update={"coverage": self.stated[source]})


@dataclass
class _Counters:
    """Where the numbering stands: the next extract, and the next record of each source."""

    extract_no: int
    record_id: dict[str, int]


def ingest(
    con: duckdb.DuckDBPyConnection,
    deliveries: Sequence[Delivery],
    contracts: Mapping[str, Contract],
    *,
    stated: Mapping[str, StatedCoverage] | None = None,
    corrected: pl.DataFrame | None = None,
    progress: Progress | None = None,
) -> IngestResult:
    """Load every delivery into an empty warehouse and settle what counts.

    A delivery that cannot be read or fits no contract is refused, alone; new deliveries of a source
    that are beyond its bounds are refused together. Nothing of what is refused stays.

    Args:
        con: An open warehouse without tables.
        deliveries: All that are not forgotten; their order here does not matter.
        contracts: Source → contract.
        stated: Source → what its deliveries cover unless they say otherwise themselves.
        corrected: Rows corrected by hand, as `pipeline.ingest.corrected` has them.
        progress: Told after each delivery.
    """
    create_tables(con, contracts.values())
    ordered = in_force_order(deliveries)
    loaded: list[Loaded] = []
    refused: list[tuple[Delivery, SourceError]] = []
    counters = _Counters(1, dict.fromkeys(contracts, 1))
    none = pl.DataFrame(schema=CORRECTED)
    world = _World(contracts, stated or {}, none if corrected is None else corrected)
    for done, delivery in enumerate(ordered):
        if progress is not None:
            progress("ingest", done, len(ordered))
        try:
            with _lost_is_told(delivery):
                loaded += _load(con, delivery, world, counters)
        except SourceError as error:
            refused.append((delivery, error))
    loaded, beyond = keep_to_bounds(con, loaded)
    refused += beyond
    _settle(con, contracts, loaded)
    if progress is not None:
        progress("ingest", len(ordered), len(ordered))
    return IngestResult(len(loaded), tuple(refused))


def recognise(delivery: Delivery, contracts: Mapping[str, Contract]) -> None:
    """Open a delivery and fit its sheets without reading them through.

    Raises:
        SourceError: It cannot be opened or fits no contract: `ingest` would refuse it.
    """
    with _lost_is_told(delivery):
        fit_sheets(open_extract(delivery.path, name=delivery.file), delivery, contracts)


@contextmanager
def _lost_is_told(delivery: Delivery) -> Iterator[None]:
    """Tell a file that can be read no further, such as one that vanished, as a refusal of its own.

    A full disk, and trouble with any other file, is no fault of the delivery and goes on.
    """
    try:
        yield
    except OSError as error:
        is_ours = error.filename is None or Path(error.filename) == delivery.path
        if not is_ours or error.errno in {errno.ENOSPC, errno.EDQUOT}:
            raise
        what, fix = f"文件读不了：{disk_reason(error)}", "检查文件还在不在、有没有读权限"
        raise SourceError(what, place=Place(delivery.file), fix=fix) from error


def sources_of(delivery: Delivery, contracts: Mapping[str, Contract]) -> tuple[str, ...]:
    """Name the sources of which a delivery is by its headers, else by its word, else none."""
    try:
        sheets = fit_sheets(open_extract(delivery.path, name=delivery.file), delivery, contracts)
    except SourceError:
        return (delivery.source,) if delivery.source else ()
    return tuple(sheets.by_source)


def _load(
    con: duckdb.DuckDBPyConnection,
    delivery: Delivery,
    world: _World,
    counters: _Counters,
) -> list[Loaded]:
    """Load one delivery in one transaction; a workbook may hold sheets of several sources."""
    file = open_extract(delivery.path, name=delivery.file)
    sheets = fit_sheets(file, delivery, world.contracts)
    numbers, loaded = dict(counters.record_id), []
    con.begin()
    try:
        for place, (source, fitted) in enumerate(sheets.by_source.items()):
            number = counters.extract_no + place
            said = world.said(delivery, source)
            one = Loaded(number, said, world.contracts[source], file, numbers[source])
            load_sheets(con, one, fitted, world.corrected)
            tell_of_sheets(con, one, sheets.notes(source, file))
            numbers[source] += one.records
            loaded.append(one)
    except BaseException:
        con.rollback()
        raise
    con.commit()
    counters.extract_no += len(loaded)
    counters.record_id = numbers
    return loaded


def _settle(
    con: duckdb.DuckDBPyConnection, contracts: Mapping[str, Contract], loaded: Sequence[Loaded]
) -> None:
    """Settle every source, then what leans on other sources: dates by case, coverage, counts."""
    held = {
        source: [one for one in loaded if one.contract.source == source]
        for source in sorted(contracts, key=lambda source: (leans(contracts[source]), source))
    }
    held = {source: extracts for source, extracts in held.items() if extracts}
    settled = {
        source: settle_source(con, contracts[source], contracts, extracts)
        for source, extracts in held.items()
    }
    for source in held:
        date_by_case(con, contracts[source], contracts)
    spans: list[Span] = []
    for source, extracts in held.items():
        found = find_spans(con, contracts[source], contracts, extracts)
        write_coverage(con, contracts[source], found, settled[source].taken)
        spans += found
    write_extracts(con, loaded, settled, spans)
    drop_working_tables(con)
