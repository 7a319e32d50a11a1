"""How an office writes a value: date forms, thousands, full-width digits.

Each takes canonical text (dates `YYYY-MM-DD`, months `YYYY-MM`, money in yuan, "" for an empty
cell) and row numbers.
"""

from collections.abc import Callable

import polars as pl

Style = Callable[[pl.Expr, pl.Expr], pl.Expr]

_WIDE = {chr(ord("0") + n): chr(ord("０") + n) for n in range(10)}


def slashes(value: pl.Expr, _row: pl.Expr) -> pl.Expr:
    """Write `2024/4/1`."""
    return value.str.replace_all("-0?", "/")


def dots(value: pl.Expr, _row: pl.Expr) -> pl.Expr:
    """Write `2024.4.1`."""
    return value.str.replace_all("-0?", ".")


def compact(value: pl.Expr, _row: pl.Expr) -> pl.Expr:
    """Write `20240401`, months `202404`."""
    return value.str.replace_all("-", "", literal=True)


def chinese_date(value: pl.Expr, _row: pl.Expr) -> pl.Expr:
    """Write `2024年4月1日`."""
    return value.str.replace(r"^(\d{4})-0?(\d+)-0?(\d+)$", "${1}年${2}月${3}日")


def chinese_month(value: pl.Expr, _row: pl.Expr) -> pl.Expr:
    """Write `2024年4月`."""
    return value.str.replace(r"^(\d{4})-0?(\d+)$", "${1}年${2}月")


def mixed_dates(value: pl.Expr, row: pl.Expr) -> pl.Expr:
    """Write dates as three clerks do: mostly `2024-04-01`, some `2024/4/1`, some `2024年4月1日`."""
    return (
        pl.when(row % 5 == 2)
        .then(slashes(value, row))
        .when(row % 7 == 3)
        .then(chinese_date(value, row))
        .otherwise(value)
    )


def mixed_times(value: pl.Expr, row: pl.Expr) -> pl.Expr:
    """Write moments to the second, every sixth to the minute with slashes."""
    return pl.when(row % 6 == 4).then(slashes(value.str.head(16), row)).otherwise(value)


def thousands(value: pl.Expr, _row: pl.Expr) -> pl.Expr:
    """Write `12,345.00`."""
    return value.str.replace(r"^(\d+)(\d{3})(\.|$)", "${1},${2}${3}").str.replace(
        r"^(\d+)(\d{3}),", "${1},${2},"
    )


def ten_thousands(value: pl.Expr, _row: pl.Expr) -> pl.Expr:
    """Write yuan as 万元: `12.3456`."""
    amount = value.cast(pl.Float64, strict=False) / 10_000
    return pl.when(amount.is_null()).then(value).otherwise(amount.cast(pl.String))


def some_wide_digits(value: pl.Expr, row: pl.Expr) -> pl.Expr:
    """Write every ninth number in full-width digits."""
    wide = value.str.replace_many(list(_WIDE), list(_WIDE.values()))
    return pl.when(row % 9 == 7).then(wide).otherwise(value)


def some_dashes(value: pl.Expr, row: pl.Expr) -> pl.Expr:
    """Write every fourth phone as `138-0000-1234`, every ninth in full-width digits."""
    dashed = value.str.replace(r"^(\d{3})(\d{4})(\d{4})$", "${1}-${2}-${3}")
    return pl.when(row % 4 == 1).then(dashed).otherwise(some_wide_digits(value, row))


def some_half_brackets(value: pl.Expr, row: pl.Expr) -> pl.Expr:
    """Write every third case number with half-width brackets."""
    half = value.str.replace("（", "(").str.replace("）", ")")
    return pl.when(row % 3 == 1).then(half).otherwise(value)


def some_lower_case(value: pl.Expr, row: pl.Expr) -> pl.Expr:
    """Write every fifth code in lower case."""
    return pl.when(row % 5 == 0).then(value.str.to_lowercase()).otherwise(value)


def some_half_names(value: pl.Expr, row: pl.Expr) -> pl.Expr:
    """Write the brackets of every second name half-width, with a space before them."""
    half = value.str.replace("（", " (").str.replace("）", ")")
    return pl.when(row % 2 == 1).then(half).otherwise(value)


def short_closing(value: pl.Expr, row: pl.Expr) -> pl.Expr:
    """Write 终本 for every second 终结本次执行程序."""
    return (
        pl.when((row % 2 == 0) & (value == "终结本次执行程序"))
        .then(pl.lit("终本"))
        .otherwise(value)
    )


def some_nothing(value: pl.Expr, row: pl.Expr) -> pl.Expr:
    """Write 无 in every third empty cell, as people do who dislike empty cells."""
    return pl.when((row % 3 == 0) & (value == "")).then(pl.lit("无")).otherwise(value)
