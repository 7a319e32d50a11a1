"""Cells of a spreadsheet as text, and of what kind each was: nothing that Excel did is hidden."""

import datetime
from collections.abc import Sequence
from decimal import Decimal

import polars as pl

Cell = str | int | float | bool | datetime.date | datetime.time | datetime.timedelta | None
EXCEL_DIGITS = 15  # digits that Excel keeps of a number
_TWO_DECIMALS = 10**12  # below it a number of two decimals has at most 14 digits, all of them exact


def column(values: Sequence[Cell]) -> tuple[pl.Series, pl.Series | None]:
    """Write a column of cells as text; each as `cell_text` writes it.

    Returns:
        The texts; and of each cell that was no text its kind (number, long, date, bool), null for
        text and empty cells, or None when all are text.
    """
    types = set(map(type, values))
    if types <= {str}:
        return pl.Series(values, dtype=pl.String), None
    plain = pl.Series([v if type(v) is str else None for v in values], dtype=pl.String)
    parts = [(plain, pl.Series([None], dtype=pl.String).new_from_index(0, len(values)))]
    if types & {int, float}:
        numbers = [float(v) if type(v) is int or type(v) is float else None for v in values]
        parts.append(_numbers(pl.Series(numbers, dtype=pl.Float64)))
    if datetime.date in types:
        days = [v if type(v) is datetime.date else None for v in values]
        parts.append(_days(pl.Series(days, dtype=pl.Date)))
    if types - {str, int, float, datetime.date, type(None)}:
        parts.append(_others(values))
    texts = pl.DataFrame([text.alias(str(i)) for i, (text, _) in enumerate(parts)])
    kinds = pl.DataFrame([kind.alias(str(i)) for i, (_, kind) in enumerate(parts)])
    return (
        texts.select(pl.coalesce(pl.all()).fill_null("")).to_series(),
        kinds.select(pl.coalesce(pl.all())).to_series(),
    )


def _numbers(numbers: pl.Series) -> tuple[pl.Series, pl.Series]:
    """Write numbers as `number_text` does, those of at most two decimals all at once."""
    n, size = pl.col("n"), pl.col("n").abs()
    cents = (size * 100).round(0)
    whole = n.cast(pl.Int64, strict=False).cast(pl.String)
    hundredths = (cents.cast(pl.Int64, strict=False) % 100).cast(pl.String).str.zfill(2)
    before = (cents.cast(pl.Int64, strict=False) // 100).cast(pl.String)
    sign = pl.when(n < 0).then(pl.lit("-")).otherwise(pl.lit(""))
    frame = pl.DataFrame({"n": numbers}).select(
        "n",
        text=pl.when(n.is_finite() & (n == n.round(0)) & (size < 10**EXCEL_DIGITS))
        .then(whole)
        .when(n.is_finite() & (cents / 100 == size) & (size < _TWO_DECIMALS))
        .then(sign + before + "." + hundredths.str.strip_chars_end("0")),
        kind=pl.when(size < 10**EXCEL_DIGITS)
        .then(pl.lit("number"))
        .when(n.is_not_null())
        .then(pl.lit("long")),
    )
    left = frame.filter(n.is_not_null() & pl.col("text").is_null())["n"].unique()
    if left.is_empty():
        return frame["text"], frame["kind"]
    written = pl.Series([number_text(value) for value in left], dtype=pl.String)
    others = n.replace_strict(left, written, default=None, return_dtype=pl.String)
    return frame.select(pl.coalesce("text", others)).to_series(), frame["kind"]


def _days(days: pl.Series) -> tuple[pl.Series, pl.Series]:
    marks = pl.DataFrame({"day": days}).select(
        pl.when(pl.col("day").is_not_null()).then(pl.lit("date"))
    )
    return days.dt.strftime("%Y-%m-%d"), marks.to_series()


def _others(values: Sequence[Cell]) -> tuple[pl.Series, pl.Series]:
    """Write what is rare (times, moments, TRUE and FALSE) one distinct value at a time."""
    common = (str, int, float, datetime.date, type(None))
    texts = {v: cell_text(v) for v in values if type(v) not in common}
    written = [texts[v] if type(v) not in common else (None, None) for v in values]
    return (
        pl.Series([text for text, _ in written], dtype=pl.String),
        pl.Series([kind for _, kind in written], dtype=pl.String),
    )


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
