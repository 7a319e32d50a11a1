"""One column of a batch as read: values, what was odd, original texts, parts of the key."""

from dataclasses import dataclass

import polars as pl

from connectors.model import DATE_TYPES, Field
from pipeline.ingest.categories import parse_category
from pipeline.ingest.parsers import parse

ISO_LENGTHS = {"date": 10, "month": 7, "timestamp": 19}
"""Length of the canonical text of a date: a text read as nothing odd and this long is canonical."""

NO_DECIMALS = ".0"
"""What is written behind a number without decimals, and left out of its canonical text."""
BOUND = pl.Decimal(18, 2)
"""Type of the bounds of a vague figure."""


@dataclass(frozen=True)
class Column:
    """A field of a batch.

    Attributes:
        name: English name.
        field: Its contract.
        header: Header as delivered.
        text: Cells as delivered; null is an empty cell.
        value: Typed; null is unknown, or none where `is_none`.
        kind: Issue kind or null.
        written: What was only written differently, or null.
        unit: Of money: what a cell that names no unit is written in.
        state: Of codes and IDs: ok, repaired, …; null for other types.
        word: Of categories: the usual Chinese word, for the record key; null for other types.
        is_none: Of fields whose empty cell says so: it has not happened, there is none.
        bounds: Of figures: lowest and highest that a vague one names; null where it names none.
    """

    name: str
    field: Field
    header: str
    text: pl.Series
    value: pl.Series
    kind: pl.Series
    written: pl.Series
    unit: str = "元"
    state: pl.Series | None = None
    word: pl.Series | None = None
    is_none: pl.Series | None = None
    bounds: tuple[pl.Series, pl.Series] | None = None

    @property
    def is_empty(self) -> pl.Series:
        """Tell of each cell whether it is empty (not: unreadable)."""
        return self.value.is_null() & self.kind.is_null()


def read_column(
    name: str, field: Field, texts: pl.Series, *, header: str, unit: str, numeric: pl.Series | None
) -> Column:
    """Read the cells of one field.

    Args:
        name: English name of the field.
        field: Its contract.
        texts: Cells as text.
        header: Header as delivered.
        unit: Unit of money where a cell names none, 元 or 万元.
        numeric: Cells that a spreadsheet held as numbers; null: none.
    """
    if field.type == "category":
        parsed = parse_category(texts, field)
    else:
        parsed = parse(field.type, texts, unit=unit, numeric=numeric)
    value = parsed["value"]
    if field.empty == "zero" and value.null_count():
        zero = pl.when(pl.col("kind").is_null()).then(pl.col("value").fill_null(0))
        value = parsed.select(zero.otherwise("value").cast(value.dtype)).to_series()
    return Column(
        name=name,
        field=field,
        header=header,
        text=texts,
        value=value,
        kind=parsed["kind"],
        written=parsed["written"],
        unit=unit,
        state=parsed["state"] if "state" in parsed.columns else None,
        word=parsed["word"] if "word" in parsed.columns else None,
        bounds=_bounds(parsed),
    )


def _bounds(parsed: pl.DataFrame) -> tuple[pl.Series, pl.Series] | None:
    """Give the bounds of vague figures; None where no cell of the column has any."""
    if "low" not in parsed.columns:
        return None
    low, high = (parsed[name].cast(BOUND, strict=False) for name in ("low", "high"))
    is_bounded = low.null_count() < len(low) or high.null_count() < len(high)
    return (low, high) if is_bounded else None


def canonical(column: Column) -> pl.Series:
    """Write the values of a column as canonical text (`docs/architecture.md`); null stays null."""
    kind, value = column.field.type, column.value
    if kind == "month":
        return value.dt.strftime("%Y-%m")
    if kind == "date":
        return value.dt.strftime("%Y-%m-%d")
    if kind == "timestamp":
        return value.dt.strftime("%Y-%m-%d %H:%M:%S")
    if kind == "number":
        return value.cast(pl.String).str.strip_suffix(NO_DECIMALS)
    return value.cast(pl.String)


def raw_text(column: Column) -> pl.Series:
    """Give the original text of each cell where it differs from the canonical text, else null."""
    frame = pl.DataFrame(
        {
            "text": column.text.fill_null(""),
            "value": column.value,
            "kind": column.kind,
            "written": column.written,
        }
    )
    differs = (
        pl.when(pl.col("value").is_null())
        .then(pl.col("text") != "")
        .otherwise(~_is_canonical(column))
    )
    return frame.select(pl.when(differs).then(pl.col("text"))).to_series()


def _is_canonical(column: Column) -> pl.Expr:
    text, kind = pl.col("text"), column.field.type
    plain = pl.col("kind").is_null() & pl.col("written").is_null()
    if kind in DATE_TYPES:
        return plain & (text.str.len_bytes() == ISO_LENGTHS[kind])
    if kind == "money":
        return plain & (text.str.slice(-3, 1) == ".") & pl.lit(column.unit == "元")
    if kind == "count":
        return plain & (text != "")
    if kind == "category":
        return pl.lit(value=False)
    value = pl.col("value").cast(pl.String)
    return text == (value.str.strip_suffix(NO_DECIMALS) if kind == "number" else value)


def key_part(column: Column) -> pl.Series:
    """Give the part of the record key: canonical text, unread text as delivered, '' where empty."""
    if column.word is not None:
        return column.word.fill_null("")
    raw = raw_text(column)
    if raw.null_count() == len(raw):
        return column.text.fill_null("")
    written = pl.DataFrame(
        {"text": column.text, "raw": raw, "value": canonical(column), "kind": column.kind}
    )
    return written.select(
        pl.when(pl.col("raw").is_null())
        .then(pl.col("text").fill_null(""))
        .when(pl.col("kind").is_not_null())
        .then(pl.coalesce("value", pl.col("text").str.strip_chars()))
        .otherwise(pl.col("value").fill_null(""))
    ).to_series()
