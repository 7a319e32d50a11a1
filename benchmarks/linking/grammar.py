"""Firms of a world by a grammar of names, each as its parts.

A name is place + brand + (place) + number + trade + form + branch; each part may be empty.
"""

import numpy as np
import polars as pl

from benchmarks.linking import brands, places, words
from benchmarks.linking.picks import falling, luck, pick

PARTS = ("place", "brand", "inner", "number", "trade", "form", "branch")
"""The parts of a name in their order; `inner` is a place in brackets behind the brand."""
BRANCH_SHARE, NUMBERED_SHARE, RURAL_SHARE, INNER_SHARE = 0.08, 0.025, 0.03, 0.012
LONE_BRAND_SHARE, JOINED_TRADE_SHARE = 0.4, 0.3


def name() -> pl.Expr:
    """Put a name together from its parts."""
    return pl.concat_str(PARTS)


def core() -> pl.Expr:
    """Give what is left of a name without places, form and branch."""
    return pl.concat_str("brand", "number", "trade")


def head() -> pl.Expr:
    """Give a name without form and branch."""
    return pl.concat_str("place", "brand", "inner", "number", "trade")


def firms(count: int, rng: np.random.Generator) -> pl.DataFrame:
    """Make firms whose names all differ.

    Returns:
        [place, brand, inner, number, trade, form, branch: str, parent: i64 row of the head firm or
        null, and the columns of `places.districts`], about `count` rows, branches at the end.
    """
    heads = int(count * (1 - BRANCH_SHARE))
    table = places.districts()
    made = _heads(int(heads * 1.04) + 50, rng, table)
    made = made.unique(subset=PARTS, keep="first", maintain_order=True).head(heads)
    made = made.with_columns(parent=pl.lit(None, pl.Int64))
    return pl.concat([made, _branches(made, count - heads, rng, table)])


def branch_of(heads: pl.DataFrame, rng: np.random.Generator, table: pl.DataFrame) -> pl.DataFrame:
    """Give each head a branch, at home or elsewhere: [branch, and a district's columns]."""
    count = heads.height
    far = table.sample(count, with_replacement=True, seed=int(rng.integers(1 << 30)))
    near, is_near = heads.select(table.columns), luck(rng, count) < 0.5
    town = pl.DataFrame({one: near[one].zip_with(is_near, far[one]) for one in table.columns})
    style = luck(rng, count)
    frame = town.with_columns(
        word=pl.when(style < 0.4)
        .then(pick(rng, words.BRANCH_WORDS, count))
        .when(style < 0.75)
        .then("district_short")
        .otherwise("city_short"),
        number=pick(rng, list(words.NUMBERS), count, falling(9, flat=1)),
        tail=pick(rng, words.BRANCH_TAILS, count),
    )
    return frame.select(
        *table.columns,
        branch=pl.col("tail")
        .str.replace("第{}", "第" + pl.col("number"), literal=True)
        .str.replace("{}", pl.col("word"), literal=True),
    )


def _heads(count: int, rng: np.random.Generator, table: pl.DataFrame) -> pl.DataFrame:
    spread = places.shares(table, rng).to_numpy()
    rows = np.searchsorted(np.cumsum(spread), rng.random(count) * spread.sum())
    style = rng.random(count)
    pool = brands.make(rng, table)
    brand = pool.names.gather(
        np.minimum(np.searchsorted(np.cumsum(pool.shares), rng.random(count)), len(pool.names) - 1)
    )
    forms, weights = zip(*words.FORMS, strict=True)
    homes: pl.DataFrame = table[np.minimum(rows, table.height - 1)]
    made = homes.with_columns(
        brand=brands.lone(rng, count).zip_with(luck(rng, count) < LONE_BRAND_SHARE, brand),
        trade=_trades(rng, count),
        form=pick(rng, forms, count, np.array(weights)),
        style=pl.Series(style),
        manner=luck(rng, count),
        town=pick(rng, list(words.BRAND_CHARACTERS), count)
        + pick(rng, list("家庄桥坝港山河口"), count),
        house=pick(rng, words.NUMBERED_BRANDS, count),
        work=pick(rng, words.NUMBERED_TRADES, count),
        shape=pick(rng, words.NUMBER_SHAPES, count),
        figure=pick(rng, list(words.NUMBERS), count, falling(9, flat=2)),
    )
    return made.select(*_styled(), *table.columns)


def _trades(rng: np.random.Generator, count: int) -> pl.Series:
    """Draw trades; some are joined of two: 机械 and 贸易 make 机械贸易."""
    spread = falling(len(words.TRADES), steep=0.9)
    drawn = pl.DataFrame(
        {name: pick(rng, words.TRADES, count, spread) for name in ("one", "other")}
    ).with_columns(stem=pl.col("one").str.slice(0, 2), luck=luck(rng, count))
    is_new = ~pl.col("other").str.contains(pl.col("stem"), literal=True)
    is_joined = (pl.col("luck") < JOINED_TRADE_SHARE) & is_new
    return drawn.select(
        pl.when(is_joined).then(pl.concat_str("stem", "other")).otherwise("one")
    ).to_series()


def _styled() -> list[pl.Expr]:
    """Write the parts of a firm by its `manner`: plain, numbered, of a town, place in brackets."""
    manner = pl.col("manner")
    is_numbered = manner < NUMBERED_SHARE
    is_rural = (manner >= 0.1) & (manner < 0.1 + RURAL_SHARE)
    is_inner = (manner >= 0.2) & (manner < 0.2 + INNER_SHARE)
    prefix = places.prefix_of(pl.col("style"))
    # One numbered firm in three is of a house everybody knows (建工, 中铁).
    is_house = is_numbered & (manner < NUMBERED_SHARE / 3)
    is_large = is_house & pl.col("house").str.starts_with("中")
    return [
        pl.when(is_inner | is_large).then(pl.lit("")).otherwise(prefix).alias("place"),
        pl.when(is_house)
        .then("house")
        .when(is_rural)
        .then(
            pl.col("town")
            + pl.when(manner * 1000 % 1 < 0.7).then(pl.lit("镇")).otherwise(pl.lit("乡"))
        )
        .otherwise("brand")
        .alias("brand"),
        pl.when(is_inner)
        .then("（" + pl.col("city_short") + "）")
        .otherwise(pl.lit(""))
        .alias("inner"),
        pl.when(is_numbered)
        .then(pl.col("shape").str.replace("{}", pl.col("figure"), literal=True))
        .otherwise(pl.lit(""))
        .alias("number"),
        pl.when(is_numbered).then("work").otherwise("trade").alias("trade"),
        pl.col("form"),
        pl.lit("").alias("branch"),
    ]


def _branches(
    heads: pl.DataFrame, count: int, rng: np.random.Generator, table: pl.DataFrame
) -> pl.DataFrame:
    """Found branches of some heads, larger houses having several."""
    rows = (heads.height * rng.random(count * 2) ** 3).astype(np.int64)
    order = rng.permutation(heads.height)
    parent = pl.Series("parent", order[rows], dtype=pl.Int64)
    of = heads[parent.to_numpy()]
    made = of.select(PARTS[:-1]).hstack(branch_of(of, rng, table)).with_columns(parent)
    return (
        made.select(*PARTS, *table.columns, "parent")
        .unique(subset=PARTS, keep="first", maintain_order=True)
        .head(count)
    )
