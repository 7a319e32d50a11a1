"""What a text complains of, and whether it is paid, urgent, a repeat call, or withdrawn."""

import polars as pl

from pipeline.texts.stories import tell_of_unpaid_work
from pipeline.texts.words import Words, load_words, pattern, says

KINDS = ("wages", "fund", "heat", "other")
"""In the order in which a text that complains of several is called."""


def read(texts: pl.DataFrame) -> pl.DataFrame:
    """Say of every text what kind of complaint it is.

    Args:
        texts: [text, outcome, …], one row per text; `text` folded.

    Returns:
        The rows with [kind, is_claim, is_paid, is_urgent, is_repeat, is_withdrawn, sure,
        has_fund, has_heat] beside.
    """
    words, extra = load_words("wage_words"), load_words("text_words")
    text, outcome, clauses = pl.col("text"), pl.col("outcome"), pl.col("clauses")
    said = (
        texts.lazy()
        .with_columns(clauses=_clauses(extra))
        .with_columns(
            has_wage=says(clauses, words, "wage") | says(clauses, extra, "wage_far"),
            has_spoken=says(clauses, words, "spoken") | says(clauses, extra, "owing_boss"),
            has_money=says(text, words, "other_money"),
            has_fund=says(_not_asked(extra), extra, "fund"),
            has_heat=says(_not_asked(extra), extra, "heat"),
            closing=says(_not_denied(text), words, "closing") & ~says(text, words, "still"),
            paid=says(outcome, words, "paid") & ~says(outcome, words, "unpaid"),
            is_urgent=says(text, extra, "urgent"),
            is_repeat=says(text, extra, "repeat"),
        )
        .collect()
    )
    said = said.with_columns(has_story=tell_of_unpaid_work(said["clauses"], _is_open(said)))
    wages = _says_wages() | pl.col("has_story")
    kind = (
        pl.when(wages)
        .then(pl.lit("wages"))
        .when("has_fund")
        .then(pl.lit("fund"))
        .when("has_heat")
        .then(pl.lit("heat"))
        .otherwise(pl.lit("other"))
    )
    is_settled = pl.col("closing") & says(text, extra, "settled") & says(text, extra, "sum")
    is_paid = pl.col("paid") | says(text, extra, "paid_in_text") | is_settled
    return (
        said.lazy()
        .with_columns(kind=kind, is_paid=is_paid, is_withdrawn=pl.col("closing"))
        .with_columns(
            is_claim=(pl.col("kind") == "wages") & ~pl.col("is_paid") & ~pl.col("is_withdrawn"),
            sure=_sure(),
        )
        .select(
            *texts.columns, "kind", "is_claim", "is_paid", "is_urgent", "is_repeat",
            "is_withdrawn", "sure", "has_fund", "has_heat",
        )
        .collect()
    )  # fmt: skip


def _says_wages() -> pl.Expr:
    """Tell whether some sentence says that pay is owed."""
    return pl.col("has_wage") | (pl.col("has_spoken") & ~pl.col("has_money"))


def _is_open(said: pl.DataFrame) -> pl.Series:
    """Tell of which texts no sentence says what is owed."""
    return said.select(~(_says_wages() | pl.col("has_fund") | pl.col("has_heat"))).to_series()


def _sure() -> pl.Expr:
    """Say how sure a kind is (0–100): said in one clause, in everyday words, or only in all."""
    kind = pl.col("kind")
    return (
        pl.when(kind == "wages")
        .then(pl.when("has_wage").then(90).when("has_spoken").then(80).otherwise(75))
        .when(kind == "other")
        .then(90)
        .otherwise(85)
        .cast(pl.Int32)
    )


def _clauses(extra: Words) -> pl.Expr:
    """Break the text at its full stops, and blot out what only sounds like a claim of wages.

    In complaints of buyers and investors 血汗钱 is no pay; decrees against arrears are no arrears.
    """
    text = pl.col("text")
    buyers = says(text, extra, "buyers") & ~says(text, extra, "workers")
    broken = text.str.replace_many(list("。！？；"), ["\n"] * 4)
    decreed = broken.str.replace_all(pattern(extra, "decreed"), "○")
    return (
        pl.when(buyers)
        .then(decreed.str.replace_all("血汗钱", "○○○", literal=True))
        .otherwise(decreed)
    )


def _not_denied(text: pl.Expr) -> pl.Expr:
    """Blot out what denies that all is paid: 工资都不给支付 is no thanks."""
    return text.str.replace_all("(?:已经?|均|都|全部)(?:还)?[不没未无]", "○")


def _not_asked(extra: Words) -> pl.Expr:
    """Blot out what only asks whether something need be paid."""
    return pl.col("text").str.replace_all(pattern(extra, "asked"), "○")
