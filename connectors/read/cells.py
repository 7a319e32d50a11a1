"""Cells of a spreadsheet as text, and of what kind each was: nothing that Excel did is hidden."""

import datetime
from collections.abc import Sequence
from decimal import Decimal

import polars as pl

Cell = str | int | float | bool | datetime.date | datetime.time | datetime.timedelta | None
EXCEL_DIGITS = 15  # digits that Excel keeps of a number


def column(values: Sequence[Cell]) -> tuple[pl.Series, pl.Series | None]:
    """Write a column of cells as text.

    Returns:
        The texts; and of each cell that was no text its kind (number, long, date, bool), null for
        text and empty cells, or None when all are text.
    """
    if set(map(type, values)) <= {str}:
        return pl.Series(values, dtype=pl.String), None
    odd = {(type(value), value) for value in values if type(value) is not str}
    texts = {key: cell_text(key[1]) for key in odd}
    written = [v if isinstance(v, str) else texts[type(v), v][0] for v in values]
    kinds = [None if isinstance(v, str) else texts[type(v), v][1] for v in values]
    return pl.Series(written, dtype=pl.String), pl.Series(kinds, dtype=pl.String)


def cell_text(value: Cell) -> tuple[str, str | None]:
    """Write one cell as text and name its kind (None: text or empty).

    >>> cell_text(12.0), cell_text(3.10112199001011e17)
    (('12', 'number'), ('3.10112199001011E+17', 'long'))
    """
    if value is None or isinstance(value, str):
        return value or "", None
    if isinstance(value, bool):
        return str(value).upper(), "bool"
    if isinstance(value, int | float):
        return number_text(value), "number" if abs(value) < 10**EXCEL_DIGITS else "long"
    if isinstance(value, datetime.datetime):
        is_day = value.time() == datetime.time(0)
        return value.strftime("%Y-%m-%d" if is_day else "%Y-%m-%d %H:%M:%S"), "date"
    if isinstance(value, datetime.date | datetime.time):
        return value.isoformat(), "date"
    return str(value), "date"


def number_text(value: float) -> str:
    """Write a number in the 15 digits that Excel shows: 12, not 12.0; 0.3, not 0.30000000000000004.

    A number of more digits keeps its exponent, so that it cannot be taken for an ID.
    """
    if isinstance(value, int) and abs(value) < 10**EXCEL_DIGITS:
        return str(value)
    if abs(value) >= 10**EXCEL_DIGITS:
        return f"{Decimal(repr(float(value))).normalize():E}"
    plain = f"{Decimal(f'{value:.{EXCEL_DIGITS}g}'):f}"
    plain = plain.rstrip("0").rstrip(".") if "." in plain else plain
    return "0" if plain == "-0" else plain
