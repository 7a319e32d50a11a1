"""What a text complains of, and whether it is paid, urgent, a repeat call, or withdrawn."""

import polars as pl

from pipeline.texts.spans import told_where
from pipeline.texts.stories import tell_of_unpaid_work
from pipeline.texts.words import Words, composed, load_words, pattern, says

KINDS = ("wages", "fund", "heat", "other")
"""In the order in which a text that complains of several is called."""

OTHER_MONEY = ("pension", "goods", "loans", "buyers")
"""Lists of `text_kinds.yaml`: money that is no pay."""

PARTIES = ("legal", "shop", "site")
"""Endings of names: thanks that name nobody and no sum are no claim, not even a settled one."""


def read(texts: pl.DataFrame, words: Words) -> pl.DataFrame:
    """Say of every text what kind of complaint it is.

    Args:
        texts: [text, outcome, …], one row per text; `text` folded.
        words: The lists by name (`word_lists.load_word_lists`).

    Returns:
        The rows with [kind, is_claim, is_paid, is_urgent, is_repeat, is_withdrawn, sure,
        has_fund, has_heat] beside.
    """
    text, outcome = pl.col("text"), pl.col("outcome")
    said = _clauses(texts, words).with_columns(
        has_wage=says(pl.col("clauses"), words, "wage"),
        has_fund=says(pl.col("not_asked"), words, "fund"),
        has_heat=says(pl.col("not_asked"), words, "heat"),
        closing=says(_not_denied(text), words, "closing") | says(text, words, "closed"),
        paid=says(outcome, words, "paid") & ~says(outcome, words, "unpaid"),
        paid_in_text=says(text, words, "paid_in_text"),
        is_urgent=says(text, words, "urgent"),
        is_repeat=says(text, words, "repeat"),
    )
    said = _ask_further(said, words)
    said = said.with_columns(has_story=tell_of_unpaid_work(said["clauses"], _is_open(said)))
    heard = _says_wages() | pl.col("has_story")
    wages = heard & ~told_where(said, heard, _is_about_others(words))
    kind = (
        pl.when(wages)
        .then(pl.lit("wages"))
        .when("has_fund")
        .then(pl.lit("fund"))
        .when("has_heat")
        .then(pl.lit("heat"))
        .otherwise(pl.lit("other"))
    )
    is_paid = pl.any_horizontal("paid", "paid_in_text", "is_settled")
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
        .collect(engine="in-memory")
    )  # fmt: skip


def _ask_further(said: pl.DataFrame, words: Words) -> pl.DataFrame:
    """Add what is asked only of some texts, by what was heard before: most say it plainly."""
    text, clauses = pl.col("text"), pl.col("clauses")
    owing, names = composed(load_words("text_owing")), load_words("text_names")
    kinds = load_words("text_kinds")
    for name, where, told in (
        ("has_money_word", ~pl.col("has_wage"), says(text, owing, "money")),
        ("has_owed", pl.col("has_money_word"),
         says(clauses, owing, "owed") | says(clauses, words, "wage_far")),
        ("has_owed",
         pl.col("has_money_word") & ~pl.any_horizontal("has_owed", "has_fund", "has_heat"),
         says(clauses, owing, "owed_like") & says(text, owing, "worker", "work")
         & ~says(text, kinds, *OTHER_MONEY)),
        ("has_spoken", ~pl.any_horizontal("has_wage", "has_owed"),
         says(clauses, words, "spoken") | says(clauses, words, "owing_boss")),
        ("has_money", pl.col("has_spoken"),
         says(text, words, "other_money") | says(text, kinds, "buyers")),
        ("closing", pl.col("closing"), ~says(text, words, "still")),
        ("is_settled", pl.col("closing"),
         says(text, words, "settled") & (says(text, words, "sum") | says(text, names, *PARTIES))),
    ):  # fmt: skip
        heard = told_where(said, where, told)
        if name in said.columns and name != "closing":
            heard |= said[name]
        said = said.with_columns(heard.alias(name))
    return said


def _says_wages() -> pl.Expr:
    """Tell whether some sentence says that pay is owed."""
    return pl.col("has_wage") | pl.col("has_owed") | (pl.col("has_spoken") & ~pl.col("has_money"))


def _is_about_others(words: Words) -> pl.Expr:
    """Tell whether a title speaks of a refund or a flat and not of pay, or a call only asks."""
    text = pl.col("text")
    title = text.str.extract(r"^([^\n]*)")
    is_titled = says(title, words, "others") & ~says(title, words, "workers")
    is_asked = says(title, words, "asks_title") & ~says(text, words, "states")
    return is_titled | is_asked | says(text, words, "asks_only")


def _is_open(said: pl.DataFrame) -> pl.Series:
    """Tell which texts speak of money, and in no sentence say what is owed."""
    told = _says_wages() | pl.col("has_fund") | pl.col("has_heat")
    return said.select(pl.col("has_money_word") & ~told).to_series()


def _sure() -> pl.Expr:
    """Say how sure a kind is (0–100): said in one clause, in everyday words, or only in all."""
    kind = pl.col("kind")
    return (
        pl.when(kind == "wages")
        .then(
            pl.when("has_wage")
            .then(90)
            .when("has_owed")
            .then(85)
            .when("has_spoken")
            .then(80)
            .otherwise(75)
        )
        .when(kind == "other")
        .then(90)
        .otherwise(85)
        .cast(pl.Int32)
    )


def _clauses(texts: pl.DataFrame, words: Words) -> pl.DataFrame:
    """Add the text with what only sounds like a claim blotted out: [clauses, not_asked: str].

    `clauses` is broken at full stops. Decrees against arrears are no arrears, and 血汗钱 is no pay
    in complaints of buyers and investors, nor where nobody works.
    """
    text, owing = pl.col("text"), load_words("text_owing")
    buyers = says(text, words, "buyers")
    works = says(text, words, "workers") | says(text, owing, "worker", "work")
    idle = pl.when(buyers).then(~says(text, words, "toilers")).otherwise(~works)
    of_buyers = told_where(texts, text.str.contains("血汗钱", literal=True), idle)
    blotted = texts.with_columns(
        clauses=text.str.replace_many(list("。！？；"), ["\n"] * 4).str.replace_all(
            f"{pattern(words, 'decreed')}|{pattern(owing, 'not_owed')}", "○"
        ),
        not_asked=text.str.replace_all(pattern(words, "asked"), "○"),
    )
    if not of_buyers.any():
        return blotted
    clauses = pl.col("clauses")
    no_pay = clauses.str.replace_all("血汗钱", "○○○", literal=True)
    return blotted.with_columns(clauses=pl.when(of_buyers).then(no_pay).otherwise(clauses))


def _not_denied(text: pl.Expr) -> pl.Expr:
    """Blot out what denies that all is paid: 工资都不给支付 is no thanks."""
    return text.str.replace_all("(?:已经?|均|都|全部)(?:还)?[不没未无]", "○")
