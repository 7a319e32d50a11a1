"""The sum owed in all: said as such, or worked out from what one head, month or day is worth."""

import polars as pl

from pipeline.texts.figures import is_likely, unit_counted, unit_of_rate
from pipeline.texts.spans import told_where
from pipeline.texts.words import load_words, pattern

ENOUGH_FOR_AMOUNT = 3
"""Points from which a figure counts; our choice, on labelled petitions."""

LEAST_OWED, MOST_OWED = 300, 1_000_000
"""Between these the one sum of a text counts whatever it is said of; our choice."""

TIMES = ("天", "小时", "晚")
"""Units of which each of several people worked so many."""

SPAN = ("doc", "start", "end", "low", "high", "points")

ROUND, NEAR_ENOUGH = 1_000, 0.06
"""A figure of whole thousands stands for one said in full that is so near; our choice."""

MOST_MONTHS, MOST_DAYS = 60, 20_000
"""What is more is not how long one worked unpaid, nor how many pieces one made."""


def owed(sums: pl.DataFrame) -> pl.DataFrame:
    """Take the sum that is said to be owed in all: [doc, start, end, found, low, high, points]."""
    all_owed = sums.filter(pl.col("use") == "owed").drop("use")
    is_enough = pl.col("points") >= ENOUGH_FOR_AMOUNT
    # A text about pay that names one sum beside rates and no other means what is owed.
    is_lonely = (
        (pl.len().over("doc") == 1)
        & pl.col("points").is_between(0, ENOUGH_FOR_AMOUNT, closed="left")
        & pl.col("low").is_between(LEAST_OWED, MOST_OWED)
    )
    able = all_owed.filter(is_enough | told_where(all_owed, is_lonely, is_likely())).sort(
        "doc", "points", "start", descending=[False, True, False]
    )
    first = _in_all(able.unique("doc", keep="first", maintain_order=True), able)
    whole = _to_the_yuan(_months_together(first, sums), able)
    return whole.select("doc", "start", "end", "found", "low", "high", "points")


def _in_all(first: pl.DataFrame, able: pl.DataFrame) -> pl.DataFrame:
    """Put the highest total in place of a sum in it: 工资3000元和提成2800元，共5800元."""
    totals = able.filter("is_total").sort("doc", "low", descending=[False, True])
    part = first.filter(~pl.col("is_left")).select("doc", part="low")
    fuller = (
        totals.unique("doc", keep="first", maintain_order=True)
        .join(part, on="doc")
        .filter(pl.col("low") > pl.col("part"))
        .select(first.columns)
    )
    return pl.concat([fuller, first.join(fuller, on="doc", how="anti")]).sort("doc")


def _months_together(first: pl.DataFrame, sums: pl.DataFrame) -> pl.DataFrame:
    """Add up what is said month by month, where no total is: 八月份7300、九月份3400."""
    months = sums.filter((pl.col("use") == "owed") & pl.col("is_by_month"))
    several = months.group_by("doc", maintain_order=True).agg(
        pl.col("low", "high").sum(), pl.len()
    ).filter(pl.col("len") > 1).drop("len")  # fmt: skip
    parts = first.filter("is_by_month").drop("low", "high").join(several, on="doc")
    unsaid = months.unique("doc", keep="first", maintain_order=True).drop("low", "high")
    unsaid = unsaid.join(several, on="doc").join(first, on="doc", how="anti")
    added = pl.concat([parts.select(first.columns), unsaid.select(first.columns)])
    return pl.concat([first.join(added, on="doc", how="anti"), added]).sort("doc")


def _to_the_yuan(first: pl.DataFrame, able: pl.DataFrame) -> pl.DataFrame:
    """Put the sum in full in place of its round figure: 还差一万八 is 还差18600 said shortly."""
    round_ = first.select("doc", rounded=pl.col("low"), is_point=pl.col("low") == pl.col("high"))
    fuller = (
        able.join(round_.filter("is_point"), on="doc")
        .filter(
            pl.col("low") == pl.col("high"),
            (pl.col("low") / pl.col("rounded") - 1).abs() < NEAR_ENOUGH,
            pl.col("rounded") % ROUND == 0,
            pl.col("low") % ROUND != 0,
        )
        .unique("doc", keep="first", maintain_order=True)
        .select(able.columns)
    )
    return pl.concat([fuller, first.join(fuller, on="doc", how="anti")]).sort("doc")


def amount(
    sums: pl.DataFrame, people: pl.DataFrame, months: pl.DataFrame, days: pl.DataFrame
) -> pl.DataFrame:
    """Tell the sum owed in all: said as such, else worked out from what is said of one.

    So much a head by the heads, so much a month by the months owed (and by the heads), so much a
    day by the days worked where nothing was paid.

    Args:
        sums: As `figures.sums` gives them.
        people: [doc, people_low, people_high] of each text that says how many, one being 1.
        months: As `months_owed` gives them.
        days: As `days_worked` gives them.

    Returns:
        [doc, start, end, low, high, points, is_stated: bool, rivals: u32], one row a text;
        `rivals` counts the other sums that are said to be owed.
    """
    stated = owed(sums)
    rates = sums.join(stated.select("doc"), on="doc", how="anti").sort("doc", "start")
    heads = _times(_first(rates, "head"), people, "people")
    monthly = _times(_first(rates, "month").join(heads, on="doc", how="anti"), people, "people")
    monthly = _times(monthly, months, "months")
    got = sums.filter(pl.col("use") == "got")
    paid = pl.concat([frame.select("doc") for frame in (got, heads, monthly)])
    daily = _first(rates, "day").join(paid, on="doc", how="anti").with_columns(unit=unit_of_rate())
    daily = _times(daily, days, "days", by=("doc", "unit"))
    by_time = pl.col("unit").is_in(TIMES)
    # Of trips and pieces people say how many all of them made.
    daily = pl.concat(
        [_times(daily.filter(by_time), people, "people"), daily.filter(~by_time)], how="diagonal"
    )
    worked_out = pl.concat([frame.select(SPAN) for frame in (heads, monthly, daily)])
    return (
        pl.concat(
            [
                stated.select(*SPAN, is_stated=pl.lit(value=True)),
                worked_out.select(*SPAN, is_stated=pl.lit(value=False)),
            ]
        )
        .join(_rivals(sums), on="doc", how="left", maintain_order="left")
        .with_columns(pl.col("rivals").fill_null(0))
        .sort("doc")
    )


def _rivals(sums: pl.DataFrame) -> pl.DataFrame:
    """Count the sums beside the first that are said to be owed: [doc, rivals: u32]."""
    owed_too = sums.filter(pl.col("use") == "owed", pl.col("points") >= ENOUGH_FOR_AMOUNT)
    return owed_too.group_by("doc").agg(rivals=pl.col("low").n_unique() - 1)


def _times(
    sums: pl.DataFrame, counts: pl.DataFrame, name: str, by: tuple[str, ...] = ("doc",)
) -> pl.DataFrame:
    """Multiply sums by how many [doc, <name>_low, <name>_high] there are of what they are said."""
    return sums.join(counts, on=by).with_columns(
        pl.col(bound) * pl.col(f"{name}_{bound}") for bound in ("low", "high")
    )


def _first(sums: pl.DataFrame, use: str) -> pl.DataFrame:
    return sums.filter(pl.col("use") == use).unique("doc", keep="first", maintain_order=True)


def other_money(sums: pl.DataFrame) -> pl.DataFrame:
    """Give the sums that are no wages: [doc, start, end, points]."""
    return sums.filter(pl.col("use") == "other").select(
        "doc", "start", "end", points=pl.lit(4, dtype=pl.Int32)
    )


def months_owed(figures: pl.DataFrame, periods: pl.DataFrame) -> pl.DataFrame:
    """Tell for how many months pay is owed: [doc, months_low, months_high], one row a text.

    Said so, of several the most; else the months of a period that has an end.

    Args:
        figures: As `figures.figures` gives them.
        periods: As `periods.periods` gives them.
    """
    words = load_words("text_figures")
    right = pl.col("right")
    is_owed = pl.col("left").str.contains(pattern(words, "months_left")) | right.str.contains(
        pattern(words, "months_right")
    )
    half = pl.when(right.str.contains(pattern(words, "half"))).then(0.5).otherwise(0.0)
    spoken = (
        figures.filter(right.str.contains(pattern(words, "months")) & is_owed)
        .with_columns(months_low=pl.col("low") + half, months_high=pl.col("high") + half)
        .filter(pl.col("months_high") <= MOST_MONTHS)
        .sort("doc", "months_low", "start", descending=[False, True, False])
        .unique("doc", keep="first", maintain_order=True)
        .select("doc", "months_low", "months_high")
    )
    months = pl.col("months").cast(pl.Float64)
    spans = (
        periods.filter(~pl.col("is_open"), pl.col("months").is_between(1, MOST_MONTHS))
        .join(spoken, on="doc", how="anti")
        .with_columns(months_low=months, months_high=months)
    )
    return pl.concat([spoken, spans.select(spoken.columns)])


def days_worked(figures: pl.DataFrame) -> pl.DataFrame:
    """Tell how many days, hours, trips, pieces … were worked: [doc, unit, days_low, days_high]."""
    words = load_words("text_figures")
    worked = pl.col("left").str.contains(pattern(words, "days_left"))
    return (
        figures.filter(worked & pl.col("right").str.contains(pattern(words, "days")))
        .filter(pl.col("high").is_between(2, MOST_DAYS))
        .with_columns(unit=unit_counted())
        .sort("doc", "start")
        .unique(["doc", "unit"], keep="first", maintain_order=True)
        .select("doc", "unit", days_low="low", days_high="high")
    )
