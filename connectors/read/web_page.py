"""Tables of an HTML page, as many systems save them under the name .xls."""

import codecs
import re
from html.parser import HTMLParser
from typing import IO

from connectors.read.audit import MAX_CELL, MAX_COLUMNS, Audit, too_long
from connectors.read.markup import MarkupGrid, Spot, blocks
from connectors.read.spreadsheet import SpreadsheetSheet
from pipeline.errors import Place

_MAX_TAG = 1 << 20  # characters of one tag or comment; the parser looks at it again and again
_SPACES = re.compile(r"[ \t\r\n\f]+")
_CELL_TAGS = frozenset({"td", "th"})
_SKIPPED = frozenset({"style", "script", "title", "head"})


def html_sheets(stream: IO[bytes], place: Place) -> tuple[SpreadsheetSheet, ...]:
    """Read the tables of a page; they have no names and are called `表1`, `表2`.

    Args:
        stream: The page in UTF-8.
        place: The file's name, for messages.

    Raises:
        SourceError: A cell is too long, or filled cells lie too far apart.
    """
    parser = _Tables(place)
    decoder = codecs.getincrementaldecoder("utf-8")(errors="replace")
    for block in blocks(stream):
        parser.feed(decoder.decode(block))
        if len(parser.rawdata) > _MAX_TAG:
            raise too_long(place)
    parser.close()
    return tuple(
        SpreadsheetSheet(f"表{number}", grid, audit)
        for number, (grid, audit) in enumerate(parser.tables, 1)
    )


class _Tables(HTMLParser):
    """Collects the cells of each table; a table within a cell is text of that cell."""

    def __init__(self, place: Place) -> None:
        super().__init__(convert_charrefs=True)
        self.tables: list[tuple[MarkupGrid, Audit]] = []
        self._place = place
        self._depth = self._skipping = 0
        self._row, self._column = -1, 0
        self._taken: dict[int, int] = {}
        self._cell: tuple[int, int] | None = None
        self._text: list[str] = []
        self._size = 0

    def close(self) -> None:
        super().close()
        self._end_cell()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag == "table":
            self._depth += 1
            if self._depth == 1:
                self.tables.append((MarkupGrid(self._place), Audit()))
                self._row, self._column, self._taken = -1, 0, {}
        elif tag in _SKIPPED:
            self._skipping += 1
        elif tag == "tr" and self._depth == 1:
            self._end_cell()
            self._row, self._column = self._row + 1, 0
            if re.search(r"display\s*:\s*none", given.get("style") or "", re.IGNORECASE):
                self.tables[-1][1].hidden_rows.append(self._row)
        elif tag in _CELL_TAGS and self._depth == 1:
            self._end_cell()
            self._row = max(self._row, 0)
            self._cell = (_span(given.get("rowspan")), _span(given.get("colspan")))
        elif tag in {"br", "p", "div"} and self._cell is not None and self._text:
            self._text.append("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag == "table" and self._depth:
            if self._depth == 1:
                self._end_cell()
            self._depth -= 1
        elif tag in _SKIPPED:
            self._skipping = max(self._skipping - 1, 0)
        elif tag in {"td", "th", "tr"} and self._depth == 1:
            self._end_cell()

    def handle_data(self, data: str) -> None:
        if self._cell is not None and not self._skipping:
            self._size += len(data)
            if self._size > MAX_CELL:
                raise too_long(self._place)
            self._text.append(_SPACES.sub(" ", data))

    def _end_cell(self) -> None:
        """Put the open cell where no cell merged from above stands."""
        if self._cell is None:
            return
        while self._taken.get(self._column, 0) > self._row:
            self._column += 1
        (down, across), text = self._cell, "".join(self._text).strip(" \n")
        spot = Spot(self._row, self._column, down - 1, across - 1, text)
        self.tables[-1][0].put(spot)
        for column in range(self._column, self._column + across):
            if down > 1:
                self._taken[column] = self._row + down
        self._column += across
        self._cell, self._text, self._size = None, [], 0


def _span(text: str | None) -> int:
    """Read rowspan or colspan; 1 where it says nothing useful."""
    digits = (text or "").strip()
    return min(int(digits), MAX_COLUMNS) if re.fullmatch(r"0*[1-9][0-9]{0,5}", digits) else 1
