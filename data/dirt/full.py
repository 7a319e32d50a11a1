"""Write one source as its bureau makes it, with every kind of dirt, and register every piece."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

import polars as pl

from data.dirt.cells import SHEETS, Spot, dirty_cells
from data.dirt.lines import Dressed, Put, dress
from data.dirt.losses import Loss
from data.dirt.planted import Planted
from data.dirt.text_files import break_lines, ends, tail
from data.layout import Layout
from data.page import Cell, Line, Page, shown
from data.write_pages import text_of, write_xls, write_xlsx


@dataclass(frozen=True)
class Extract:
    """What is to be written.

    Attributes:
        records: Canonical texts by field, one row a record.
        lines: The same as the office writes them, by header, a running number first or not.
        copies: So many first records stand at the end a second time.
        older: Places of records that a later one puts right.
        losses: Cells whose fact goes.
    """

    records: pl.DataFrame
    lines: pl.DataFrame
    copies: int = 0
    older: frozenset[int] = frozenset()
    losses: Sequence[Loss] = field(default_factory=tuple)


def write_dirty(folder: Path, layout: Layout, extract: Extract) -> list[Planted]:
    """Write the file of a source and give the register of its dirt.

    Args:
        folder: Where; it exists.
        layout: Name, format, encoding and headers.
        extract: Its records.
    """
    own = [loss for loss in extract.losses if loss.source == layout.source]
    cells, spots = dirty_cells(layout, extract.records, extract.lines, own)
    cells += [
        _renumbered(layout, row, n, len(cells)) for n, row in enumerate(cells[: extract.copies])
    ]
    headers = list(extract.lines.columns)
    if layout.form in ("jsonl", "parquet"):
        _write_table(folder / layout.file, layout, headers, cells)
        pages = [Page("", [Line("record", row, n) for n, row in enumerate(cells)])]
        return _register(layout, extract, pages, spots, [])
    is_sheet = layout.form in SHEETS
    dressed = dress(layout, headers, cells, is_sheet=is_sheet)
    if layout.form == "xls":
        dressed.put[:] = [put for put in dressed.put if put.kind != "comments"]
    if is_sheet:
        (write_xls if layout.form == "xls" else write_xlsx)(folder / layout.file, dressed.pages)
    else:
        _write_text(folder / layout.file, layout, dressed)
    return _register(layout, extract, dressed.pages, spots, dressed.put)


def _renumbered(layout: Layout, row: list[Cell], number: int, total: int) -> list[Cell]:
    if not layout.numbered:
        return list(row)
    running = total + number + 1
    return [float(running) if layout.form in SHEETS else str(running), *row[1:]]


def _write_text(path: Path, layout: Layout, dressed: Dressed) -> None:
    """Write a page as text; what is broken on it joins what was put on it."""
    [page] = dressed.pages
    page.sheet = ""
    before = {id(line): n for n, line in enumerate(page.lines)}
    broken = break_lines(layout, page)
    moved = {before[id(line)]: n for n, line in enumerate(page.lines) if id(line) in before}
    dressed.put[:] = [put._replace(sheet="", line=moved.get(put.line, -1)) for put in dressed.put]
    dressed.put += [Put("", one.line, one.kind, one.text, one.column) for one in broken]
    separator = "\t" if layout.form == "tsv" else ","
    text = text_of(page, separator=separator, ends=ends(layout)) + tail(layout)
    if tail(layout):
        dressed.put.append(Put("", -1, "nul-tail", ""))
    path.write_bytes(text.encode(layout.encoding))


def _write_table(path: Path, layout: Layout, headers: list[str], cells: list[list[Cell]]) -> None:
    texts = [[shown(cell) or None for cell in row] for row in cells]
    frame = pl.DataFrame(texts, schema=dict.fromkeys(headers, pl.String), orient="row")
    if layout.form == "jsonl":
        frame.write_ndjson(path)
    else:
        frame.write_parquet(path)


def _register(
    layout: Layout, extract: Extract, pages: Sequence[Page], spots: Sequence[Spot], put: list[Put]
) -> list[Planted]:
    """Give every piece its place in the file."""
    places = {
        line.record: (page.sheet, row)
        for page in pages
        for row, line in enumerate(page.lines, start=1)
        if line.record is not None
    }
    keys = extract.records[next(iter(layout.headers))].to_list()
    base = Planted(layout.source, layout.file, "", 0, "", "", "", "", "")

    def at(record: int) -> Planted:
        sheet, row = places[record]
        return replace(base, sheet=sheet, row=row, key=keys[record % len(keys)])

    found = [
        replace(
            at(spot.record),
            column=layout.headers[spot.field],
            field=spot.field,
            kind=spot.kind,
            meant=spot.meant,
            written=spot.written,
            destroys=spot.destroys,
        )
        for spot in spots
    ]
    found += [
        replace(at(record), kind="four-byte-letter", column=header, field=name, written=text)
        for name, header in layout.headers.items()
        for record, text in enumerate(extract.records[name])
        if not text.isascii() and any(len(letter.encode("gb18030")) == 4 for letter in text)
    ]
    found += [replace(at(record), kind="same-key") for record in sorted(extract.older)]
    height = extract.records.height
    found += [replace(at(height + n), kind="exact-copy") for n in range(extract.copies)]
    names = {header: name for name, header in layout.headers.items()}
    held = {place: keys[record % len(keys)] for record, place in places.items()}
    found += [
        replace(
            base,
            sheet=one.sheet,
            row=one.line + 1,
            column=one.column,
            field=names.get(one.column, ""),
            kind=one.kind,
            written=one.text,
            destroys=one.kind == "open-quote",
            key=held.get((one.sheet, one.line + 1), ""),
        )
        for one in put
    ]
    return found
