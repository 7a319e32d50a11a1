"""Days, months and moments as bureaus write them; never guesses a century or an order.

Made-up dates that mean *none* (1900-1-1, 9999-9-9) are empty, written `sentinel`. A spreadsheet's
serial number is a date where the cell held a number; as text only five digits from 1982 to 2064.
"""

import polars as pl

from pipeline.values import blanks
from pipeline.values.column import Grammar, parse_column
from pipeline.values.date_forms import FIRST_YEAR, LAST_YEAR, day_of, read_forms
from pipeline.values.parsed import Parsed

_CANONICAL_DAY = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
_CANONICAL_MONTH = "^[0-9]{4}-[0-9]{2}$"
_CANONICAL_MOMENT = "^[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}:[0-9]{2}$"
_SHORT_YEAR = (
    r"^[0-9]{1,2}[-/.年][0-9]{1,2}[-/.月][0-9]{1,2}日?$|^[0-9]{1,2}[-/.][0-9]{1,2}$"
    r"|^[0-9]{2}年(?:0?[1-9]|1[0-2])月?$|^[0-9]{1,2}-[A-Za-z]{3}(?:-[0-9]{2})?$"
    r"|^[A-Za-z]{3}-[0-9]{2}$|^[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])$"
)
_LONG_YEAR_LAST = r"^[0-9]{1,2}[-/.][0-9]{1,2}[-/.][0-9]{4}(?: .*)?$"
_NO_YEAR = r"^(?:0?[1-9]|1[0-2])月(?:份|[上中下]旬|初|底|末|[0-9]{1,2}[日号]?)?$"
_YEAR_ONLY = (
    r"^(?:19|20)[0-9]{2}年?度?(?:初|底|末|中|年[初底末中]|[上下]半年|第?[1-4]季度?|前|后|春节?|[夏秋冬])?$"
    r"|^(?:19|20)[0-9]{2}(?:[-/.年]?00?[-/.月]?00?日?)$"
)
_SEVERAL = (
    r"(?:19|20)[0-9]{2}[年./-]?[0-9]{1,2}.*?(?:至|到|~|-|、|,|;|和|及|/| ).{0,3}"
    r"(?:19|20)[0-9]{2}[年./-]?[0-9]{1,2}"
    r"|(?:19|20)[0-9]{2}年[0-9]{1,2}月?[0-9日号]*(?:至|到|~|-|、|,|和|及)[0-9]{1,2}月"
    r"|[0-9]月?份?[0-9日号]*(?:至|到)(?:今|现在|目前)$"
)
_DAY_INSIDE = r"(?:19|20)[0-9]{2}[-/.年][0-9]{1,2}[-/.月][0-9]{1,2}[日号]?"
_MONTH_INSIDE = r"(?:19|20)[0-9]{2}[-/.年](?:0?[1-9]|1[0-2])月份?"
_ABOUT_THEN = r"约|左右|前|后|底|许|大概|之间|不晚于|不早于|至|到|以内|内"
_NOT_THEN = r"未|没|不|退|拟|预计|计划|待|改|废|撤|无|取消|[0-9]"


def parse_dates(texts: pl.Series, *, numeric: pl.Series | None = None) -> Parsed:
    """Read a column of days.

    Args:
        texts: Cells as text.
        numeric: Cells that the spreadsheet held as numbers: serials (44197) count there, days
            since 1899-12-30; text of five digits (30000 to 59999) is one too, as a CSV writes it.

    Returns:
        [value: date, kind: str, written: str]. Null where the text names no one day: `month_only`,
        `year_only`, `no_year`, `ambiguous_date` (two-digit year, day and month in doubt),
        `several_dates`, `vague` (约, 前, 后), `bad_date` (no such day, no date). Other words beside
        one day that do not deny it: the day, `words_beside`. A time with a zone and an epoch count
        in Beijing time.
    """
    text = pl.col("text")
    clean = pl.when(text.str.len_bytes() == 10).then(
        text.str.to_date("%Y-%m-%d", strict=False, exact=True)
    )
    grammar = Grammar(
        # The parser takes 2024- 4- 1 and +024-04-01 too, which are not canonical.
        steps=({"day": clean},),
        clean=pl.when(
            pl.col("day").is_between(pl.date(1900, 1, 2), pl.date(LAST_YEAR, 12, 31))
            & ~text.str.contains(" ", literal=True)
        ).then(pl.col("day")),
        repair=_repair_days,
        empties=blanks.SAYS_NONE,
        unknowns=blanks.SAYS_UNKNOWN,
        slips=True,
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
        clean=pl.when(
            text.str.contains(r"^(?:19|20)[0-9]{2}-(?:0[1-9]|1[0-2])$") & (text != "1900-01")
        ).then((text + "-01").str.to_date("%Y-%m-%d", strict=False)),
        repair=_repair_months,
        empties=blanks.SAYS_NONE,
        unknowns=blanks.SAYS_UNKNOWN,
        slips=True,
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
        empties=blanks.SAYS_NONE,
        unknowns=blanks.SAYS_UNKNOWN,
        slips=True,
    )
    return parse_column(texts, grammar, numeric=numeric)


def _repair_days(odd: pl.LazyFrame) -> pl.LazyFrame:
    value, inside = pl.col("day"), day_of(pl.col("flat").str.extract(f"({_DAY_INSIDE})"))
    return _tell(odd, value, pl.when(_has_words_beside(_DAY_INSIDE)).then(inside), _CANONICAL_DAY)


def _repair_months(odd: pl.LazyFrame) -> pl.LazyFrame:
    found = pl.col("flat").str.extract(f"({_MONTH_INSIDE})").str.replace("月?份?$", "月1")
    beside = pl.when(_has_words_beside(_MONTH_INSIDE)).then(day_of(found))
    lost_zero = pl.col("numeric") & pl.col("flat").str.contains(r"^[0-9]{4}\.1$")
    month = pl.coalesce("month", pl.col("day").dt.truncate("1mo"))
    told = _tell(odd, month, beside, _CANONICAL_MONTH).with_columns(
        kind=pl.when(pl.col("kind") != "month_only").then("kind")
    )
    return told.with_columns(
        value=pl.when(~lost_zero).then("value"),
        kind=pl.when(lost_zero).then(pl.lit("ambiguous_date")).otherwise("kind"),
        written=pl.when(~lost_zero).then("written"),
    )


def _repair_moments(odd: pl.LazyFrame) -> pl.LazyFrame:
    moment = pl.col("day").cast(pl.Datetime("us")) + pl.duration(seconds=pl.col("second"))
    return _tell(odd, moment, pl.lit(None, dtype=pl.Datetime("us")), _CANONICAL_MOMENT)


def _tell(odd: pl.LazyFrame, value: pl.Expr, inside: pl.Expr, canonical: str) -> pl.LazyFrame:
    """Add value, kind and written; only what no form reads is looked at for words beside it."""
    read = read_forms(odd).with_columns(value=value).collect(engine="streaming")
    is_read = pl.col("value").is_not_null() | pl.col("sentinel")
    plain = read.filter(is_read).lazy().with_columns(kind=pl.lit(None, dtype=pl.String))
    rest = read.filter(~is_read).lazy().with_columns(value=inside).with_columns(kind=_kind())
    return pl.concat([plain, rest], how="diagonal").with_columns(written=_written(canonical))


def _has_words_beside(pattern: str) -> pl.Expr:
    """Say whether one date stands among words that neither blur nor deny it."""
    flat = pl.col("flat")
    rest = flat.str.replace(pattern, "")
    is_harmless = ~rest.str.contains(f"{_NOT_THEN}|{_ABOUT_THEN}")
    return is_harmless & flat.str.contains(pattern) & ~flat.str.contains(_SEVERAL)


def _kind() -> pl.Expr:
    flat = pl.col("flat")
    rest = flat.str.replace(_DAY_INSIDE, "").str.replace(_MONTH_INSIDE, "")
    is_vague = (rest != flat) & rest.str.contains(_ABOUT_THEN) & ~rest.str.contains(_NOT_THEN)
    return (
        pl.when(pl.col("value").is_not_null())
        .then(pl.lit("words_beside"))
        .when(pl.col("month").is_not_null())
        .then(pl.lit("month_only"))
        .when(flat.str.contains(_YEAR_ONLY))
        .then(pl.lit("year_only"))
        .when(flat.str.contains(_NO_YEAR))
        .then(pl.lit("no_year"))
        .when(flat.str.contains(_SHORT_YEAR) | flat.str.contains(_LONG_YEAR_LAST))
        .then(pl.lit("ambiguous_date"))
        .when(flat.str.contains(_SEVERAL))
        .then(pl.lit("several_dates"))
        .when(is_vague)
        .then(pl.lit("vague"))
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
        .when("epoch")
        .then(pl.lit("epoch"))
        .when("zoned")
        .then(pl.lit("timezone"))
        .when(pl.col("folded").str.contains(canonical) & (pl.col("second") < 86_400))
        .then(None)
        .when(flat.str.contains(r"^[0-9]{4}-[0-9]{2}-[0-9]{2}[ T]") & pl.lit(value=timed))
        .then(pl.lit("time"))
        .otherwise(pl.lit("date_form"))
    )
