"""From when to when pay is owed, in months; years left out come from the day of the call."""

import polars as pl

from pipeline.texts.spans import beside, find, once_each
from pipeline.values import numerals

YEAR = r"(?:20[0-9]{2}|[0-9]{2})年|20[0-9]{2}[./\-]|今年|去年|前年|本年|上年"
MONTH = r"(?:1[0-2]|0?[1-9]|十[一二]?|正|腊|[一二三四五六七八九])"
POINT = rf"(?:(?:{YEAR}){MONTH}(?:月|[./\-]|$)?|{MONTH}月)"
PERIOD = rf"(?:{YEAR})?{MONTH}(?:月|[./\-])(?:份|底|初|中旬?|上旬|下旬)?(?:[0-9]{{1,2}}[日号]?)?"
_PARTS = rf"^({YEAR})?({MONTH})(?:月|[./\-])"
_TO = r"^(?:份|开始|起|，|\s){0,3}(?:一直)?(?:至|到|-|~|直至|直到|截至|截止到?)(?:了)?"
_NOW = _TO + r"(?:今|现在|目前|如今)"
_OWED = r"(?:拖欠|欠|克扣|没发|未发|不发)[^。；！？\n]{0,6}$"
_OF_PAY = (
    r"^(?:份)?(?:[、和至到\-~0-9一二三四五六七八九十月份]{0,12})?(?:的)?(?:全部)?"
    r"(?:工资|薪|工钱|奖金|提成|没有?发|未发|没给|不发|未付|没有给)"
)
ANY_YEAR = 2001
"""Stands for the year where neither text nor call gives one: the months can still be counted."""

_SPOKEN = {"正": "1", "腊": "12"}


def periods(texts: pl.DataFrame) -> pl.DataFrame:
    """Find the months for which pay is owed.

    Args:
        texts: [doc, text, happened_on: date]; null: the years must be written.

    Returns:
        [doc, start, end, from: date, to: date, is_open: bool,
        months: i32], one row a text: the first period
        that reaches from a month to another or to the day of the call (then open), else months
        named with pay.
    """
    found = beside(find(texts, PERIOD), texts)
    called = texts["happened_on"].gather(found["doc"])
    parts = pl.col("found").str.extract_groups(_PARTS).struct
    told = once_each(found, "found", said=parts.field("1"), month=_month(parts.field("2")))
    dated = (
        told.lazy()
        .with_columns(called.alias("called"))
        .with_columns(year=_year())
        .with_columns(
            is_dated=pl.col("year").is_not_null(), year=pl.col("year").fill_null(ANY_YEAR)
        )
        .with_columns(at=pl.date(pl.col("year"), pl.col("month"), 1))
        .with_columns(
            at=pl.when(pl.col("said").is_null() & (pl.col("at") > pl.col("called")))
            .then(pl.col("at").dt.offset_by("-1y"))
            .otherwise("at")
        )
    )
    sized = dated.with_columns(
        size=pl.col("end") - pl.col("start"),
        has_year=pl.col("said").is_not_null(),
    )
    # Rows stand by text and place: what follows is the next row, if it is of the same text.
    follows = pl.col("doc") == pl.col("doc").shift(-1)
    return _chosen(
        sized.with_columns(
            pl.when(follows).then(pl.col(name).shift(-1)).alias(f"{name}_next")
            for name in ("start", "end", "at", "size", "has_year")
        )
    ).collect(engine="in-memory")


def _month(written: pl.Expr) -> pl.Expr:
    unified = numerals.unify(written.replace(_SPOKEN))
    return (
        pl.when(unified.str.starts_with("十"))
        .then(10 + unified.str.strip_prefix("十").cast(pl.Int32, strict=False).fill_null(0))
        .otherwise(unified.cast(pl.Int32, strict=False))
    )


def _year() -> pl.Expr:
    text = pl.col("said")
    digits = text.str.extract("([0-9]+)").cast(pl.Int32, strict=False)
    called = pl.col("called").dt.year()
    return (
        pl.when(digits >= 100)
        .then(digits)
        .when(digits.is_not_null())
        .then(2000 + digits)
        .when(text.is_in(["去年", "上年"]))
        .then(called - 1)
        .when(text == "前年")
        .then(called - 2)
        .otherwise(called)
    )


def _chosen(dated: pl.LazyFrame) -> pl.LazyFrame:
    gap = pl.col("start_next") - pl.col("end")
    joined = pl.col("right").str.contains(_TO) & (gap <= 6)
    until_now = pl.col("right").str.contains(_NOW)
    # 2018年9月至12月: the year of the first holds for the second.
    next_at = (
        pl.when("has_year_next")
        .then("at_next")
        .otherwise(pl.date(pl.col("at").dt.year(), pl.col("at_next").dt.month(), 1))
    )
    next_at = pl.when(next_at < pl.col("at")).then(next_at.dt.offset_by("1y")).otherwise(next_at)
    named = pl.col("right").str.contains(_OF_PAY) | pl.col("left").str.contains(_OWED)
    listed = pl.col("right").str.contains("^份?(?:[、和与及]|以及)") & (gap <= 3)
    named_next = pl.col("right").str.slice(gap + pl.col("size_next")).str.contains(_OF_PAY) | named
    return (
        dated.with_columns(
            rank=pl.when(joined | (listed & named_next))
            .then(0)
            .when(until_now)
            .then(1)
            .when(named)
            .then(2)
            .otherwise(9),
            to=pl.when(joined | (listed & named_next))
            .then(next_at)
            .when(until_now)
            .then(pl.col("called").dt.truncate("1mo"))
            .otherwise("at"),
            stop=pl.when(joined | (listed & named_next)).then("end_next").otherwise("end"),
        )
        .filter(pl.col("rank") < 9, pl.col("at").is_not_null())
        .sort("doc", "rank", "start")
        .unique("doc", keep="first", maintain_order=True)
        .with_columns(months=_months_between(pl.col("at"), pl.col("to")))
        .with_columns(pl.when("is_dated").then(pl.col("at", "to")))
        .select(
            "doc", "start", "to", "months", is_open=pl.col("rank") == 1, end="stop",
            points=pl.lit(5, dtype=pl.Int32), **{"from": "at"},
        )
    )  # fmt: skip


def _months_between(first: pl.Expr, last: pl.Expr) -> pl.Expr:
    """Count the months from the first to the last, both with."""
    return (last.dt.year() - first.dt.year()) * 12 + last.dt.month() - first.dt.month() + 1
