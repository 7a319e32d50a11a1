"""Break text files as editors, exports and joins do: ends, quotes, marks, NULs, ragged rows."""

from dataclasses import dataclass

from data.layout import Layout
from data.page import Line, Page, Raw, shown

MARK = "\ufeff"
_QUOTED = 2
"""Place of the column in which quotes break."""


@dataclass(frozen=True)
class Break:
    """What was broken: line (0-based), kind, text; line -1 for the whole file; column a header."""

    line: int
    kind: str
    text: str
    destroys: bool = False
    column: str = ""


def break_lines(layout: Layout, page: Page) -> list[Break]:
    """Break some lines of a text file, in place; give what was done.

    Lines added push the others down, so this comes before places are registered.
    """
    broken: list[Break] = []
    if layout.source == "registration" and layout.form == "csv":
        page.lines.insert(0, Line("ragged", ["sep=,"]))
        broken.append(Break(0, "sep-line", "sep=,"))
    if layout.source == "tax_payment":
        broken += _join(page, layout.encoding)
    if layout.source == "fund_payment":
        broken += _rag(page)
    if layout.source == "hotline_order":
        broken += _quote(page)
    return broken


def ends(layout: Layout) -> tuple[str, ...]:
    """Give the line ends of a file, taken in turn: some were edited on several machines."""
    if layout.source in ("civil_case", "legal_aid"):
        return ("\r\n", "\r\n", "\n", "\r\n", "\r")
    return ("\n",) if layout.form == "tsv" else ("\r\n",)


def tail(layout: Layout) -> str:
    """Give what stands behind the last line: some disks fill the rest of a block."""
    return "\0" * 24 if layout.source == "insured_person" else ""


def _records(page: Page) -> list[int]:
    return [number for number, line in enumerate(page.lines) if line.kind == "record"]


def _join(page: Page, encoding: str) -> list[Break]:
    """Put a second file behind the first: its mark and its headers stand in the middle."""
    rows = _records(page)
    middle = rows[len(rows) * 2 // 3]
    header = next(line for line in page.lines if line.kind == "header")
    mark = "" if encoding == "gb18030" else MARK
    again = Line("header", [Raw(mark + shown(header.cells[0])), *header.cells[1:]])
    page.lines.insert(middle, again)
    return [Break(middle, "joined-header", " ".join(shown(cell) for cell in header.cells))]


def _rag(page: Page) -> list[Break]:
    """Leave cells out at the end of some rows, add empty ones to others."""
    broken = []
    for number in _records(page)[7::50]:
        line = page.lines[number]
        line.cells += ["", "", ""]
        line.kind = "ragged"
        broken.append(Break(number, "trailing-separators", ""))
    return broken


def _quote(page: Page) -> list[Break]:
    """Open a quote and never close it, and put one into the middle of a word."""
    broken = []
    for number in _records(page)[41::90]:
        line = page.lines[number]
        text = shown(line.cells[_QUOTED])
        line.cells[_QUOTED] = Raw(f'{text[:2]}"{text[2:]}')
        header = next(line for line in page.lines if line.kind == "header")
        column = shown(header.cells[_QUOTED])
        broken.append(Break(number, "stray-quote", text, column=column))
    number = _records(page)[57]
    text = shown(page.lines[number].cells[_QUOTED])
    page.lines[number].cells[_QUOTED] = Raw(f'"{text}')
    broken.append(Break(number, "open-quote", text, destroys=True))
    return broken
