"""Dress an extract as a sheet that was made for paper: titles, remarks, page breaks, subtotals.

Nothing here says anything about a record. What was put on which line is registered; merged cells
are the only ones that leave a record's own cell empty.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from data.dirt.looks import GROUPS, LOOKS, Look
from data.layout import Layout
from data.page import Cell, Formula, Line, Page, shown

PAPER = 40
"""Records to a printed page."""
_TITLE = "云泽市数据报送表"


class Put(NamedTuple):
    """Something that was put on a sheet: line 0-based, -1 for the whole sheet; column a header."""

    sheet: str
    line: int
    kind: str
    text: str
    column: str = ""


@dataclass
class Dressed:
    """Pages, and what was put on them."""

    pages: list[Page] = field(default_factory=list)
    put: list[Put] = field(default_factory=list)


def dress(
    layout: Layout, headers: Sequence[str], records: list[list[Cell]], *, is_sheet: bool
) -> Dressed:
    """Lay out records on one or two sheets, with what a clerk puts around them.

    Args:
        layout: Whose extract it is.
        headers: In the order of the cells.
        records: Cells of each record; which record a line holds is its place here.
        is_sheet: Merges, hidden parts, comments and further sheets are possible.
    """
    look = LOOKS[layout.source]
    whole, halves = list(enumerate(records)), []
    if is_sheet and look.two_sheets:
        half = len(whole) // 2
        halves = [("上半部分", whole[:half]), ("下半部分", whole[half:])]
    dressed = Dressed()
    for name, part in halves or [(layout.sheet, whole)]:
        page = Page(name)
        dressed.pages.append(page)
        _Dresser(layout, look, headers, page, dressed, is_sheet).lay(part)
    if is_sheet and look.note_sheet:
        note = Page("填报说明", is_hidden=True)
        note.lines = [Line("note", [text]) for text in _NOTES]
        dressed.pages.append(note)
        dressed.put.append(Put(note.sheet, -1, "note-sheet", "填报说明"))
    if is_sheet:
        dressed.pages.append(Page("Sheet3"))
    return dressed


class _Dresser:
    """Lays one page from top to bottom."""

    def __init__(
        self,
        layout: Layout,
        look: Look,
        headers: Sequence[str],
        page: Page,
        dressed: Dressed,
        is_sheet: bool,
    ) -> None:
        self._layout, self._look, self._page, self._dressed = layout, look, page, dressed
        self._headers, self._is_sheet = headers, is_sheet
        self._shift = 1 if look.offset else 0

    def lay(self, records: list[tuple[int, list[Cell]]]) -> None:
        """Put everything on the page."""
        self._head()
        first = len(self._page.lines)
        sections = dict(self._sections(len(records)))
        for count, (record, cells) in enumerate(records, start=1):
            if count in sections:
                self._line("section", [""] * self._shift + [sections[count]])
                self._merge(0, len(self._headers) - 1)
            self._line("record", [*[""] * self._shift, *cells], record)
            if count < len(records):
                self._between(count, records)
        if self._layout.total:
            self._sum("total", "合计", records)
        self._foot()
        if self._is_sheet:
            self._sheet_only(first, [record for record, _ in records])

    def _sections(self, records: int) -> Iterator[tuple[int, str]]:
        """Give the heading of each of equal parts and its first record, counted from 1."""
        parts = len(self._look.sections)
        for part, heading in enumerate(self._look.sections):
            yield records * part // parts + 1, heading

    def _between(self, count: int, records: list[tuple[int, list[Cell]]]) -> None:
        """Put behind so many records what stands there on paper."""
        if self._look.breaks and count % PAPER == 0:
            self._page_break(records[count - PAPER : count])
        elif self._look.subtotals and count % 25 == 0:
            self._sum("subtotal", "小计", records[count - 25 : count])
        elif self._look.blanks and count % 30 == 0:
            self._line("blank", [])

    def _head(self) -> None:
        title = self._layout.title or f"{_TITLE}（{self._layout.file.split('.')[0]}）"
        if self._look.offset:
            self._line("blank", [])
        self._line("title", [""] * self._shift + [title])
        self._merge(0, len(self._headers) - 1)
        for remark in self._look.remarks:
            self._line("remark", [""] * self._shift + [remark])
        self._header()

    def _header(self) -> None:
        groups = GROUPS.get(self._layout.source, {})
        if not groups:
            self._line("header", [""] * self._shift + list(self._headers))
            return
        above: list[Cell] = [""] * self._shift
        below: list[Cell] = [""] * self._shift
        top = len(self._page.lines)
        for place, header in enumerate(self._headers, start=self._shift):
            group = next((name for name, held in groups.items() if header in held), "")
            is_first = group and groups[group][0] == header
            above.append(group if is_first else "" if group else header)
            below.append(header if group else "")
            if is_first and self._is_sheet:
                last = place + len(groups[group]) - 1
                self._page.merges.append((top, place, top, last))
            elif not group and self._is_sheet:
                self._page.merges.append((top, place, top + 1, place))
        self._line("header", above)
        self._line("header", below)

    def _page_break(self, printed: list[tuple[int, list[Cell]]]) -> None:
        if self._layout.total:
            self._sum("subtotal", "本页小计", printed)
        if self._look.two_row_breaks or self._layout.source not in GROUPS:
            title = self._layout.title or self._layout.file.split(".")[0]
            self._line("title", [""] * self._shift + [f"{title}（续）"])
            self._header()

    def _sum(self, kind: str, word: str, records: list[tuple[int, list[Cell]]]) -> None:
        header = self._layout.headers.get(self._layout.total, "")
        place = list(self._headers).index(header) if header else 0
        figures = [cells[place] for _, cells in records]
        total = sum(figure for figure in figures if isinstance(figure, float))
        cells: list[Cell] = [""] * (self._shift + place)
        cells[self._shift] = word
        letter = chr(ord("A") + place + self._shift) if place + self._shift < 26 else "Z"
        line = len(self._page.lines)
        text = f"=SUM({letter}{max(1, line - len(records) + 1)}:{letter}{line})"
        cells.append(Formula(text, float(total)) if place else "")
        self._line(kind, cells)

    def _foot(self) -> None:
        signature = self._layout.signature or "填表人：柳某某        审核人：邵某某"
        self._line("blank", [])
        self._line("signature", [""] * self._shift + [signature])
        self._line("signature", [""] * self._shift + ["填报日期：2026年7月1日", "单位（盖章）"])

    def _sheet_only(self, first: int, records: list[int]) -> None:
        page, look = self._page, self._look
        for header in look.hidden_columns:
            page.hidden_columns.append(self._shift + list(self._headers).index(header))
            self._put(-1, "hidden-column", header)
        if look.hidden_rows:
            held = [n for n, line in enumerate(page.lines) if line.kind == "record"]
            page.hidden_rows = held[5 : 5 + look.hidden_rows]
            self._put(-1, "hidden-rows", str(len(page.hidden_rows)))
        if look.comment:
            held = [n for n, line in enumerate(page.lines) if line.kind == "record"]
            page.comments = {(line, self._shift + 1): look.comment for line in held[3:40:9]}
            self._put(-1, "comments", str(len(page.comments)))
        for header in look.merged_down:
            self._merge_down(self._shift + list(self._headers).index(header), first)

    def _merge_down(self, column: int, first: int) -> None:
        """Merge equal neighbours of a column; only the topmost cell keeps its text."""
        lines, start = self._page.lines, first
        while start < len(lines):
            end = start
            while end + 1 < len(lines) and self._is_same(lines[start], lines[end + 1], column):
                end += 1
            if end > start:
                self._page.merges.append((start, column, end, column))
                text, header = (
                    shown(lines[start].cells[column]),
                    self._headers[column - self._shift],
                )
                for number in range(start + 1, end + 1):
                    lines[number].cells[column] = ""
                    self._put(number, "merged-cell", text, header)
            start = end + 1

    @staticmethod
    def _is_same(one: Line, other: Line, column: int) -> bool:
        if one.kind != "record" or other.kind != "record" or not one.cells[column]:
            return False
        return one.cells[column] == other.cells[column]

    def _merge(self, first: int, last: int) -> None:
        line = len(self._page.lines) - 1
        if self._is_sheet and last > first:
            self._page.merges.append((line, first + self._shift, line, last + self._shift))

    def _line(self, kind: str, cells: Sequence[Cell], record: int | None = None) -> None:
        self._page.lines.append(Line(kind, list(cells), record))
        if record is None:
            text = " ".join(shown(cell) for cell in cells if cell)
            self._put(len(self._page.lines) - 1, kind, text)

    def _put(self, line: int, kind: str, text: str, column: str = "") -> None:
        self._dressed.put.append(Put(self._page.sheet, line, kind, text, column))


_NOTES = (
    "填报说明",
    "1. 金额单位见表头，日期按实际填写。",
    "2. 本表一式两份，报送前请核对合计数。",
)
