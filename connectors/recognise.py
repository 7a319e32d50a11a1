"""Which source an opened file is: every sheet is fitted; a file is of one source or refused."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from connectors.fit import Fit, fit
from connectors.messages import headers_only, mixed, no_such_source
from connectors.model import Contract
from connectors.read.extract import ExtractFile, HeadRow, Sheet
from pipeline.errors import Place, SourceError


class Recognised(NamedTuple):
    """What a file is.

    Attributes:
        source: Its contract.
        sheets: The sheets that fit, in the file's order, each with how it fits.
        passed_over: Sheets that fit nothing, with the reason; empty sheets are not listed.
    """

    source: str
    sheets: tuple[tuple[Sheet, Fit], ...]
    passed_over: tuple[tuple[str, str], ...]


def recognise(
    file: ExtractFile, contracts: Mapping[str, Contract], *, source: str | None = None
) -> Recognised:
    """Fit every sheet that is not empty.

    Args:
        file: The opened file.
        contracts: Source → contract.
        source: The source that the delivery says; only this contract is tried.

    Raises:
        SourceError: No sheet fits, sheets fit different sources, or there is no record below
            the headers.
    """
    if source is not None and source not in contracts:
        raise no_such_source(Place(file.name), source, sorted(contracts))
    wanted = contracts if source is None else {source: contracts[source]}
    fitted: list[tuple[Sheet, Fit]] = []
    refusals: dict[str, SourceError] = {}
    has_records = False
    for sheet, head in _filled_sheets(file):
        try:
            found = fit(head, wanted, place=Place(file.name, sheet=sheet.name))
        except SourceError as error:
            refusals[sheet.name] = error
        else:
            fitted.append((sheet, found))
            has_records |= any(_is_filled(row) for row in head if row.row > found.header_row)
    if not fitted:
        raise next(iter(refusals.values()), headers_only(Place(file.name)))
    sources = sorted({found.source for _, found in fitted})
    if len(sources) > 1:
        raise mixed(Place(file.name), [contracts[name].title for name in sources])
    if not has_records:
        raise headers_only(Place(file.name, sheet=fitted[0][0].name))
    passed_over = tuple((name, error.what) for name, error in refusals.items())
    return Recognised(sources[0], tuple(fitted), passed_over)


def _filled_sheets(file: ExtractFile) -> Iterator[tuple[Sheet, list[HeadRow]]]:
    for sheet in file.sheets:
        head = sheet.head()
        if any(_is_filled(row) for row in head):
            yield sheet, head


def _is_filled(row: HeadRow) -> bool:
    return any(cell.strip() for cell in row.cells)
