"""What a bureau's file looks like: name, format, headers in order, how its clerks write."""

from dataclasses import dataclass, field

from data.styles import Style


@dataclass(frozen=True)
class Layout:
    """One delivered file, or one source's files that look alike.

    Attributes:
        source: What it is an extract of.
        file: Its name in the delivery.
        form: csv, tsv, jsonl, parquet, xlsx or xls.
        headers: English field to the header in the file, in the order of columns.
        encoding: Of csv and tsv.
        styles: Field to how it is written.
        numbers: Fields that are number cells (xlsx, parquet, jsonl).
        dates: Fields that are date cells (xlsx).
        numbered: A running number (序号) stands first.
        title: The line above the headers (xlsx).
        total: The field that the line below adds up (xlsx).
        signature: The last line (xlsx).
        sheet: The name of the sheet (xlsx); an empty one stands behind it.
        parts: Files that the rows are dealt to; the name of each bears its number.
        backwards: The last row comes first.
    """

    source: str
    file: str
    form: str
    headers: dict[str, str]
    encoding: str = "utf-8"
    styles: dict[str, Style] = field(default_factory=dict)
    numbers: frozenset[str] = frozenset()
    dates: frozenset[str] = frozenset()
    numbered: bool = False
    title: str = ""
    total: str = ""
    signature: str = ""
    sheet: str = "Sheet1"
    parts: int = 1
    backwards: bool = False


def columns(text: str) -> dict[str, str]:
    """Read `field:header` pairs."""
    return dict(pair.split(":", 1) for pair in text.split())
