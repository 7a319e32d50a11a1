"""Slips of ear, eye and hand in single characters: homophones, look-alikes, missing, swapped."""

from functools import cache

import numpy as np
import polars as pl

from benchmarks.linking import tables, words
from benchmarks.linking.picks import luck, pick


def homophone(frame: pl.DataFrame, rng: np.random.Generator) -> pl.DataFrame:
    """Write a character of the brand (one in eight: of the trade) by another of the same sound.

    Tones may differ. Two in three times the other is one that brands are made of: 鸿远 for 宏远.
    """
    return _exchanged(frame, rng, same_sounding())


def look_alike(frame: pl.DataFrame, rng: np.random.Generator) -> pl.DataFrame:
    """Write a character of the brand (one in eight: of the trade) by another of the same shape."""
    return _exchanged(frame, rng, same_shaped())


def character(frame: pl.DataFrame, rng: np.random.Generator) -> pl.DataFrame:
    """Leave one character out, write one too many, or swap two that stand side by side."""
    count = frame.height
    name, at = pl.col("name"), pl.col("at")
    ahead, own, behind = name.str.slice(0, at), name.str.slice(at, 1), name.str.slice(at + 1)
    swapped = ahead + behind.str.slice(0, 1) + own + behind.str.slice(1)
    way = luck(rng, count)
    doubled = luck(rng, count) < 0.5
    extra = pl.when(doubled).then(own).otherwise("any")
    return frame.with_columns(
        at=pl.Series(rng.integers(0, 1000, count)) % (name.str.len_chars() - 1),
        any=pick(rng, list("".join(tables.sounds()["same"])), count),
    ).select(
        written=pl.when(way < 0.4)
        .then(ahead + behind)
        .when((way < 0.7) & (swapped != name))
        .then(swapped)
        .otherwise(ahead + own + extra + behind),
        seen=pl.lit("name"),
    )


@cache
def same_sounding() -> pl.DataFrame:
    """Give [one: str, others: list of str]: the characters of one sound, those of brands thrice."""
    common = set(words.BRAND_CHARACTERS)
    rows = [
        (one, other)
        for group in tables.sounds()["same"]
        for one in group
        for other in group
        if one != other
        for _ in range(3 if other in common else 1)
    ]
    return _listed(rows)


@cache
def same_shaped() -> pl.DataFrame:
    """Give [one: str, others: list of str]: the characters of one shape, both ways."""
    pairs = [(pair[0], pair[1]) for pair in words.LOOK_ALIKE_PAIRS]
    return _listed(sorted({*pairs, *((other, one) for one, other in pairs)}))


def has_any(part: str, table: pl.DataFrame) -> pl.Expr:
    """Say whether a part of the name has a character of the table's `one`."""
    return pl.col(part).str.contains_any(table["one"].to_list())


def _listed(rows: list[tuple[str, str]]) -> pl.DataFrame:
    pairs = pl.DataFrame(rows, schema=["one", "others"], orient="row")
    return pairs.group_by("one", maintain_order=True).agg("others")


def _exchanged(frame: pl.DataFrame, rng: np.random.Generator, table: pl.DataFrame) -> pl.DataFrame:
    count = frame.height
    in_trade = (pl.Series(luck(rng, count)) < 1 / 8) & frame.select(
        has_any("trade", table)
    ).to_series()
    in_brand = frame.select(has_any("brand", table)).to_series()
    part = frame["trade"].zip_with(in_trade | ~in_brand, frame["brand"])
    changed = _one_changed(part, rng, table)
    return frame.select(
        written=pl.concat_str(
            "place",
            pl.when(in_trade | ~in_brand).then("brand").otherwise(changed),
            "inner",
            "number",
            pl.when(in_trade | ~in_brand).then(changed).otherwise("trade"),
            "form",
            "branch",
        ),
        seen=pl.lit("name"),
    )


def _one_changed(texts: pl.Series, rng: np.random.Generator, table: pl.DataFrame) -> pl.Series:
    """Exchange one character that the table has, drawn among them."""
    letters = (
        pl.DataFrame({"text": texts})
        .with_row_index("row")
        .select("row", one=pl.col("text").str.split(""))
        .with_columns(at=pl.int_ranges(pl.col("one").list.len()))
        .explode("one", "at")
    )
    letters = letters.join(table, on="one", how="left", maintain_order="left").with_columns(
        draw=pl.Series(rng.random(letters.height)),
        which=pl.Series(rng.integers(0, 5040, letters.height)),
    )
    order = pl.when(pl.col("others").is_not_null()).then("draw")
    chosen = pl.col("draw") == order.max().over("row")
    other = pl.col("others").list.get(pl.col("which") % pl.col("others").list.len())
    return (
        letters.select("row", "at", letter=pl.when(chosen).then(other).otherwise("one"))
        .group_by("row", maintain_order=True)
        .agg(pl.col("letter").sort_by("at"))
        .select(pl.col("letter").list.join(""))
        .to_series()
    )
