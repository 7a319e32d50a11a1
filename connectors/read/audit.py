"""What a spreadsheet holds besides cell values: errors, hidden rows and columns, comments; limits.

Limits are far above what Excel itself can save; they are ours, chosen so that a file made to
exhaust memory is refused while every honest one is read.
"""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from itertools import pairwise

from pipeline.errors import Place, SourceError

MAX_AREA = 50_000_000
"""Cells of a sheet, empty ones between filled ones included: 47 columns of a full sheet."""

MAX_CELL = 1 << 23
"""Bytes of one cell as written in the file; Excel holds at most 32,767 characters in a cell."""

MAX_TEXT = 1 << 31
"""Bytes of all texts of a sheet together, a text that many cells share counted in each."""

MAX_ROWS, MAX_COLUMNS = 1 << 20, 1 << 14
"""What Excel holds in one sheet: 1,048,576 rows of 16,384 columns."""

UNSAVED = "#公式未计算!"
"""Text of a formula whose result the file does not hold; read like `#REF!`."""

_SHOWN_RANGES = 20
_SAVE_AGAIN = "用 Excel 打开、删去多余的内容后另存为 XLSX 再送"


@dataclass
class Audit:
    """What one sheet holds besides values; rows and columns are counted from 0.

    Attributes:
        errors: Column → row → error value such as `#REF!`, or `UNSAVED`: calamine gives such a
            cell as empty, and empty may mean "has not happened".
        hidden_rows: Rows that are not shown, in order.
        hidden_columns: Columns that are not shown, in order.
        comments: Number of comments.
        formulas: Column → number of formulas whose result the file holds.
        is_hidden: The sheet itself is not shown.
    """

    errors: dict[int, dict[int, str]] = field(default_factory=dict)
    hidden_rows: list[int] = field(default_factory=list)
    hidden_columns: list[int] = field(default_factory=list)
    comments: int = 0
    formulas: Counter[int] = field(default_factory=Counter)
    is_hidden: bool = False

    def error(self, column: int, row: int, text: str) -> None:
        """Keep the error value of a cell."""
        self.errors.setdefault(column, {})[row] = text

    def notes(self) -> list[tuple[str, str]]:
        """Say as (kind, text in Chinese) what a reader of the sheet on paper would not see."""
        found = []
        if self.is_hidden:
            found.append(("hidden_sheet", "整张工作表是隐藏的"))
        if self.hidden_rows:
            shown = _ranges(self.hidden_rows, lambda row: str(row + 1))
            found.append(("hidden_rows", f"第 {shown} 行，共 {len(self.hidden_rows)} 行"))
        if self.hidden_columns:
            shown = _ranges(self.hidden_columns, column_letters)
            found.append(("hidden_columns", f"{shown} 列，共 {len(self.hidden_columns)} 列"))
        if self.comments:
            found.append(("cell_comments", f"{self.comments} 处批注"))
        if self.formulas:
            shown = _ranges(self.formulas, column_letters)
            found.append(("formulas", f"{shown} 列，共 {self.formulas.total()} 处"))
        return found


def check_area(rows: int, columns: int, place: Place) -> None:
    """Refuse a sheet whose filled cells lie too far apart to be held in memory.

    Raises:
        SourceError: More cells than `MAX_AREA`.
    """
    if rows * columns > MAX_AREA:
        raise too_far(rows, columns, place)


def too_far(rows: int, columns: int, place: Place) -> SourceError:
    """Say that the filled cells of a sheet lie too far apart."""
    what = f"工作表有内容的范围是 {rows} 行 × {columns} 列，超过可读的 {MAX_AREA:,} 格，没有装载"
    return SourceError(what, place=place, fix=_SAVE_AGAIN)


def too_long(place: Place) -> SourceError:
    """Say that one cell is longer than can be read."""
    what = f"有一格的内容超过 {MAX_CELL >> 20} MB（Excel 一格最多 32767 字），没有装载"
    return SourceError(what, place=place, fix=_SAVE_AGAIN)


def too_much_text(place: Place) -> SourceError:
    """Say that the texts of a sheet are longer than can be read."""
    what = f"工作表的文字合计超过 {MAX_TEXT >> 30} GB，没有装载"
    return SourceError(what, place=place, fix="请送数单位分成几个文件再送")


def column_letters(index: int) -> str:
    """Name a column as Excel does.

    >>> column_letters(0), column_letters(701), column_letters(702)
    ('A', 'ZZ', 'AAA')
    """
    letters, rest = "", index + 1
    while rest:
        rest, digit = divmod(rest - 1, 26)
        letters = chr(65 + digit) + letters
    return letters


def _ranges(indexes: Iterable[int], written: Callable[[int], str]) -> str:
    """Write sorted numbers as ranges: 5–9、12."""
    ordered = sorted(indexes)
    breaks = [0, *(i for i, (a, b) in enumerate(pairwise(ordered), 1) if b > a + 1), len(ordered)]
    runs = [(ordered[start], ordered[end - 1]) for start, end in pairwise(breaks)]
    shown = [written(a) if a == b else f"{written(a)}–{written(b)}" for a, b in runs]
    return "、".join(shown[:_SHOWN_RANGES]) + ("等" if len(shown) > _SHOWN_RANGES else "")
