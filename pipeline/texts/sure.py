"""How sure a claim is: how it was heard, how plainly its parties and figures are said."""

from typing import NamedTuple

import polars as pl

from pipeline.texts.words import Words, load_words, pattern

LEAST, MOST = 5, 95
"""What a reading by words is never beyond; a person's word is 100."""


class Told(NamedTuple):
    """The parts of claims that say how sure these are; frames of `extract.Found`."""

    employer: pl.DataFrame
    project: pl.DataFrame
    amount: pl.DataFrame


def surer(claims: pl.DataFrame, told: Told, heads: pl.DataFrame) -> pl.DataFrame:
    """Say how sure each claim is: an order by which to check, not a chance.

    It begins with how sure its kind is (`readings.read`); from `text_sure.yaml` come the points
    for what makes it plainer (a registered employer) and what makes it less plain (no employer,
    several that could be meant, a sum that was worked out, hearsay, a long letter).

    Args:
        claims: [doc, text, sure, …].
        told: What was found of them.
        heads: [doc, people_low, people_high].

    Returns:
        The claims with `sure` in its place, 5–95.
    """
    words = load_words("text_sure")
    marked = _marks(claims, told, heads, words)
    points: dict[str, int] = words["points"]
    total = sum(
        (pl.when(mark).then(points[mark]).otherwise(0) for mark in points),
        start=pl.col("sure"),
    )
    sure = marked.select(total.clip(LEAST, MOST).cast(pl.Int32)).to_series()
    return claims.with_columns(sure.alias("sure"))


def _marks(claims: pl.DataFrame, told: Told, heads: pl.DataFrame, words: Words) -> pl.DataFrame:
    """Add a column for every line of `points`, in the order of the claims."""
    firms = told.employer.select(
        "doc", firm_points="points", firm_rivals="rivals", registered="entity_name"
    ).unique("doc", keep="first")
    sites = told.project.select("doc", site_points="points").unique("doc", keep="first")
    sums = told.amount.select(
        "doc", "is_stated", sum_low="low", sum_high="high", sum_rivals="rivals"
    )
    text = pl.col("text")
    wide = pl.col("people_high") > pl.col("people_low")
    return (
        claims.select("doc", "text", "sure")
        .join(firms, on="doc", how="left", maintain_order="left")
        .join(sites, on="doc", how="left", maintain_order="left")
        .join(sums, on="doc", how="left", maintain_order="left")
        .join(heads, on="doc", how="left", maintain_order="left")
        .with_columns(
            is_registered=pl.col("registered").is_not_null(),
            is_plain_firm=pl.col("firm_points") >= words["plain_firm"],
            is_weak_firm=pl.col("firm_points") < words["weak_firm"],
            is_without_firm=pl.col("firm_points").is_null(),
            is_without_party=pl.col("firm_points").is_null() & pl.col("site_points").is_null(),
            is_firm_rivalled=pl.col("firm_rivals") > 0,
            is_weak_site=pl.col("site_points") <= words["weak_site"],
            is_sum_worked_out=~pl.col("is_stated"),
            is_sum_rivalled=pl.col("sum_rivals") > 0,
            is_vague=wide | (pl.col("sum_high") > pl.col("sum_low")),
            is_long=text.str.len_chars() > words["long_chars"],
            is_very_long=text.str.len_chars() > words["very_long_chars"],
            is_hearsay=text.str.contains(pattern(words, "hearsay")),
        )
        .with_columns(pl.col(pl.Boolean).fill_null(value=False))
    )
