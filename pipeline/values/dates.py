"""Days, months and moments as bureaus write them; never guesses a century or an order.

Made-up dates that mean *none* (1900-1-1, 9999-9-9) are empty, written `sentinel`. A spreadsheet's
serial number is a date where the cell held a number; as text only five digits from 1982 to 2064.
"""

import polars as pl

from pipeline.values.column import Grammar, parse_column
from pipeline.values.parsed import Parsed

FIRST_YEAR, LAST_YEAR = 1900, 2100
"""Years outside are not dates of our records; ours, after the oldest firms and longest terms."""

_CANONICAL_DAY = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
_CANONICAL_MONTH = "^[0-9]{4}-[0-9]{2}$"
_CANONICAL_MOMENT = "^[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}:[0-9]{2}$"
_TIME = (
    r"(?:[T ]?([0-9]{1,2})[:时点]([0-9]{1,2})(?:[:分]([0-9]{1,2}))?(?:\.[0-9]+)?[秒分Z]?"
    r"(?:\+08:?00)?)?"
)
_DAY = (
    r"^([0-9]{4})\s?(?:[-/.年、,]|\s)\s?([0-9]{1,2})\s?(?:[-/.月、,]|\s)\s?([0-9]{1,2})\s?[日号]?[\s,]?"
    + _TIME
    + "$"
)
_PACKED = r"^([0-9]{4})([0-9]{2})([0-9]{2})(?:[T ]?([0-9]{2}):?([0-9]{2}):?([0-9]{2})?)?(?:\.0+)?$"
_MONTH = r"^([0-9]{4})(?:[-/.年,]|\s)\s?([0-9]{1,2})(?:月份?)?$"
_PACKED_MONTH = r"^((?:19|20)[0-9]{2})([0-9]{2})(?:\.0+)?$"
_SERIAL = r"^[1-9][0-9]{4}(?:\.[0-9]+)?$"
_TEXT_SERIAL = r"^[345][0-9]{4}$"
_SENTINEL = (
    r"^(?:9999|2999|0000|0001)(?:[-/.年]?[0-9]{1,2}){1,2}[月日]?(?:[T ][0-9:.]+)?$"
    r"|^1900(?:[-/.年]0?1[-/.月]0?[01]日?|010[01])(?:[T ][0-9:.]+)?$"
    r"|^18991[-/.]?2[-/.]?3[01]|^1899-12-3[01]|^长期$|^永久$|^无固定期限$|^无期限$|^长期有效$"
)
_SHORT_YEAR = r"^[0-9]{1,2}[-/.年][0-9]{1,2}[-/.月][0-9]{1,2}日?$"
_LONG_YEAR_LAST = r"^[0-9]{1,2}[-/.][0-9]{1,2}[-/.][0-9]{4}(?: .*)?$"
_HAN_DIGITS = {
    "〇": "0", "○": "0", "零": "0", "一": "1", "二": "2", "三": "3", "四": "4", "五": "5",
    "六": "6", "七": "7", "八": "8", "九": "9",
}  # fmt: skip


def parse_dates(texts: pl.Series, *, numeric: pl.Series | None = None) -> Parsed:
    """Read a column of days.

    Args:
        texts: Cells as text.
        numeric: Cells that the spreadsheet held as numbers: serials (44197) count there, days
            since 1899-12-30; text of five digits (30000 to 59999) is one too, as a CSV writes it.

    Returns:
        [value: date, kind: str, written: str]. Only year and month: null, `month_only`. Two-digit
        year or day and month in doubt: null, `ambiguous_date`. No such day: null, `bad_date`.
    """
    text = pl.col("text")
    clean = pl.when(text.str.len_bytes() == 10).then(
        text.str.to_date("%Y-%m-%d", strict=False, exact=True)
    )
    grammar = Grammar(
        steps=({"day": clean},),
        clean=pl.when(
            pl.col("day").is_between(pl.date(1900, 1, 2), pl.date(LAST_YEAR, 12, 31))
        ).then(pl.col("day")),
        repair=_repair_days,
    )
    return parse_column(texts, grammar, numeric=numeric)


def parse_months(texts: pl.Series, *, numeric: pl.Series | None = None) -> Parsed:
    """Read a column of months; a full date counts as its month.

    Returns:
        [value: date (first of the month), kind: str, written: str]. A numeric cell `2024.1` may be
        January or October that lost its zero: null, `ambiguous_date`.
    """
    text = pl.col("text")
    grammar = Grammar(
        clean=pl.when(text.str.contains(r"^(?:19|20)[0-9]{2}-(?:0[1-9]|1[0-2])$")).then(
            (text + "-01").str.to_date("%Y-%m-%d", strict=False)
        ),
        repair=_repair_months,
    )
    return parse_column(texts, grammar, numeric=numeric)


def parse_timestamps(texts: pl.Series, *, numeric: pl.Series | None = None) -> Parsed:
    """Read a column of moments (local time, whole seconds); a day without time is its midnight.

    Returns:
        [value: datetime[us], kind: str, written: str]; kinds as `parse_dates`.
    """
    text = pl.col("text")
    moment = pl.when(text.str.len_bytes() == 19).then(
        text.str.to_datetime("%Y-%m-%d %H:%M:%S", strict=False, exact=True, time_unit="us")
    )
    first, last = pl.datetime(FIRST_YEAR, 1, 2), pl.datetime(LAST_YEAR, 12, 31, 23, 59, 59)
    grammar = Grammar(
        steps=({"moment": moment},),
        clean=pl.when(pl.col("moment").is_between(first, last)).then(pl.col("moment")),
        repair=_repair_moments,
    )
    return parse_column(texts, grammar, numeric=numeric)


def _repair_days(odd: pl.LazyFrame) -> pl.LazyFrame:
    month_only = pl.col("day").is_null() & pl.col("month").is_not_null()
    return (
        _read_forms(odd)
        .with_columns(value=pl.col("day"))
        .with_columns(
            kind=pl.when(month_only).then(pl.lit("month_only")).otherwise(_kind()),
            written=_written(_CANONICAL_DAY),
        )
    )


def _repair_months(odd: pl.LazyFrame) -> pl.LazyFrame:
    lost_zero = pl.col("numeric") & pl.col("flat").str.contains(r"^[0-9]{4}\.1$")
    month = pl.coalesce("month", pl.col("day").dt.truncate("1mo"))
    return (
        _read_forms(odd)
        .with_columns(value=pl.when(~lost_zero).then(month), lost_zero=lost_zero)
        .with_columns(
            kind=pl.when("lost_zero").then(pl.lit("ambiguous_date")).otherwise(_kind()),
            written=_written(_CANONICAL_MONTH),
        )
    )


def _repair_moments(odd: pl.LazyFrame) -> pl.LazyFrame:
    month_only = pl.col("day").is_null() & pl.col("month").is_not_null()
    moment = pl.col("day").cast(pl.Datetime("us")) + pl.duration(seconds=pl.col("second"))
    return (
        _read_forms(odd)
        .with_columns(value=moment)
        .with_columns(
            kind=pl.when(month_only).then(pl.lit("month_only")).otherwise(_kind()),
            written=_written(_CANONICAL_MOMENT),
        )
    )


def _kind() -> pl.Expr:
    flat = pl.col("flat")
    return (
        pl.when(pl.col("value").is_not_null() | pl.col("sentinel"))
        .then(None)
        .when(flat.str.contains(_SHORT_YEAR) | flat.str.contains(_LONG_YEAR_LAST))
        .then(pl.lit("ambiguous_date"))
        .otherwise(pl.lit("bad_date"))
    )


def _written(canonical: str) -> pl.Expr:
    flat = pl.col("flat")
    timed = canonical == _CANONICAL_DAY
    return (
        pl.when("sentinel")
        .then(pl.lit("sentinel"))
        .when(pl.col("value").is_null())
        .then(None)
        .when("serial")
        .then(pl.lit("serial"))
        .when(flat.str.contains(canonical))
        .then(None)
        .when(flat.str.contains(r"^[0-9]{4}-[0-9]{2}-[0-9]{2}[ T]") & pl.lit(value=timed))
        .then(pl.lit("time"))
        .otherwise(pl.lit("date_form"))
    )


def _read_forms(odd: pl.LazyFrame) -> pl.LazyFrame:
    """Add [flat, sentinel, serial: bool, day: date, second: int of the day, month: date]."""
    flat = pl.col("flat")
    return (
        odd.with_columns(flat=_flatten(pl.col("folded")))
        .with_columns(
            sentinel=flat.str.contains(_SENTINEL),
            serial=(pl.col("numeric") & flat.str.contains(_SERIAL))
            | flat.str.contains(_TEXT_SERIAL),
            parts=pl.when(flat.str.contains(_PACKED))
            .then(flat.str.extract_groups(_PACKED))
            .otherwise(flat.str.extract_groups(_DAY)),
            month_parts=pl.when(flat.str.contains(_PACKED_MONTH))
            .then(flat.str.extract_groups(_PACKED_MONTH))
            .otherwise(flat.str.extract_groups(_MONTH)),
        )
        .with_columns(day=_day_of_parts(), second=_second_of_parts(), month=_month_of_parts())
        .with_columns(_take_serial("day"), _take_serial("second"))
        .with_columns(
            pl.when(~pl.col("sentinel")).then(pl.col(name)).alias(name) for name in ("day", "month")
        )
    )


def _flatten(folded: pl.Expr) -> pl.Expr:
    """Write Chinese digits as Arabic ones: 二〇二四年十一月三日 → 2024年11月3日."""
    digits = folded.str.replace_many(_HAN_DIGITS)
    tens = (
        digits.str.replace_all(r"([1-9])十([1-9])", "${1}${2}")
        .str.replace_all(r"([1-9])十", "${1}0")
        .str.replace_all(r"十([1-9])", "1${1}")
        .str.replace_all("十", "10", literal=True)
    )
    chinese = folded.str.contains(r"[〇○零一二三四五六七八九十]")
    return pl.when(chinese).then(tens).otherwise(folded)


def _day_of_parts() -> pl.Expr:
    part = pl.col("parts").struct
    padded = pl.concat_str(
        part.field("1"),
        part.field("2").str.zfill(2),
        part.field("3").str.zfill(2),
        separator="-",
    )
    day = padded.str.to_date("%Y-%m-%d", strict=False)
    return pl.when(day.dt.year().is_between(FIRST_YEAR, LAST_YEAR)).then(day)


def _second_of_parts() -> pl.Expr:
    """Give the second of the day; no time is 0, an impossible time null (and so the moment)."""
    part = pl.col("parts").struct
    hour, minute, second = (
        part.field(group).cast(pl.Int64).fill_null(0) for group in ("4", "5", "6")
    )
    possible = (hour < 24) & (minute < 60) & (second < 60)
    return pl.when(possible).then(hour * 3600 + minute * 60 + second)


def _month_of_parts() -> pl.Expr:
    part = pl.col("month_parts").struct
    first = part.field("1") + "-" + part.field("2").str.zfill(2) + "-01"
    month = first.str.to_date("%Y-%m-%d", strict=False)
    return pl.when(month.dt.year().is_between(FIRST_YEAR, LAST_YEAR)).then(month)


def _take_serial(name: str) -> pl.Expr:
    """Read a serial: whole days since 1899-12-30, the fraction of the day in seconds."""
    number = pl.when("serial").then(pl.col("flat")).cast(pl.Float64, strict=False)
    days = number.floor().cast(pl.Int64)
    if name == "day":
        read = pl.lit("1899-12-30").str.to_date() + pl.duration(days=days)
        read = pl.when(days.is_between(10_000, 73_415)).then(read)
    else:
        read = ((number - number.floor()) * 86_400).round().cast(pl.Int64)
    return pl.when("serial").then(read).otherwise(pl.col(name)).alias(name)
