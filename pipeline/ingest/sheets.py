"""Which sheets of a file are which source; a sheet that fits nothing is told, not loaded."""

from collections.abc import Mapping
from typing import NamedTuple

from connectors.fit import Fit, fit
from connectors.model import Contract
from connectors.read.extract import ExtractFile, Note, Sheet
from pipeline.errors import Place, SourceError
from pipeline.ingest.delivery import Delivery


class Fitted(NamedTuple):
    """A sheet and how it maps to a contract."""

    sheet: Sheet
    fit: Fit


class Sheets(NamedTuple):
    """The sheets of a file.

    Attributes:
        by_source: Source → its sheets in the file's order; sources in the order of the sheets.
        others: Names of the sheets with content that fit nothing.
    """

    by_source: dict[str, list[Fitted]]
    others: tuple[str, ...]

    def notes(self, source: str, file: ExtractFile) -> list[Note]:
        """Give what is to be said of the sheets of one source; of the others with the first."""
        mine = {fitted.sheet.name for fitted in self.by_source[source]}
        found = [note for note in file.notes if note.sheet in mine]
        if source == next(iter(self.by_source)):
            found += [Note(name, "other_sheet", name) for name in self.others]
        return found


def fit_sheets(file: ExtractFile, delivery: Delivery, contracts: Mapping[str, Contract]) -> Sheets:
    """Fit every sheet that has content; only the source that the delivery names, when it names one.

    Raises:
        SourceError: No sheet fits (the first sheet's reason), or the source named is unknown.
    """
    asked = _asked(delivery, contracts)
    found: dict[str, list[Fitted]] = {}
    others: list[str] = []
    refusals: list[SourceError] = []
    for sheet in file.sheets:
        head = sheet.head()
        if not any(cell.strip() for row in head for cell in row.cells):
            continue
        try:
            mapped = fit(head, asked, place=Place(file.name, sheet=sheet.name))
        except SourceError as error:
            refusals.append(error)
            others.append(sheet.name)
        else:
            found.setdefault(mapped.source, []).append(Fitted(sheet, mapped))
    if not found:
        empty = SourceError("没有内容", place=Place(file.name), fix="请送数单位重新导出")
        raise refusals[0] if refusals else empty
    return Sheets(found, tuple(others))


def _asked(delivery: Delivery, contracts: Mapping[str, Contract]) -> Mapping[str, Contract]:
    if delivery.source is None:
        return contracts
    if delivery.source not in contracts:
        known = "、".join(sorted(contracts))
        what = f"没有名为 {delivery.source!r} 的来源"
        raise SourceError(what, place=Place(delivery.file), fix=f"可选：{known}")
    return {delivery.source: contracts[delivery.source]}
