"""What a mention tells besides the name, what a registry shows, and how many firms fit it."""

import numpy as np
import polars as pl

from benchmarks.linking import codes, grammar, places
from benchmarks.linking.picks import luck

CODE_SHARE, DAMAGE_SHARE, PLACE_SHARE = 1 / 3, 0.03, 0.5
"""Mentions with a code; of those, with a damaged one; mentions with a place (issue 4)."""
FIRM_PLACE_SHARE = 0.9
"""Registered firms whose entry says a place."""
DISTRICT = (
    "district_name", "district_short", "city_name", "city_short", "province_name", "province_short",
)  # fmt: skip


def counted(known: pl.DataFrame) -> pl.DataFrame:
    """Add how many firms share what is left of a name, `all_<seen>`, in its city `near_<seen>`."""
    keys = {
        "name": pl.col("name"),
        "core_form": pl.concat_str(grammar.PARTS[1:]),
        "head": grammar.head() + pl.col("branch"),
        "core": grammar.core(),
        "brand": pl.concat_str("brand", "number"),
    }
    hashed = known.with_columns(key.hash().alias(f"key_{seen}") for seen, key in keys.items())
    return hashed.with_columns(
        *(pl.len().over(f"key_{seen}").cast(pl.Int32).alias(f"all_{seen}") for seen in keys),
        *(
            pl.len().over(f"key_{seen}", "city").cast(pl.Int32).alias(f"near_{seen}")
            for seen in keys
        ),
    ).drop(f"key_{seen}" for seen in keys)


def row(frame: pl.DataFrame, kind: str, truth: pl.Expr) -> pl.DataFrame:
    """Cut a frame with `written` and `seen` down to what `tell` needs of a mention."""
    seen = pl.col("seen")
    counts = {}
    for scope in ("all", "near"):
        counts[scope] = pl.lit(0, pl.Int32)
        for column in frame.columns:
            if column.startswith(f"{scope}_"):
                rule = pl.when(seen == column.removeprefix(f"{scope}_"))
                counts[scope] = rule.then(column).otherwise(counts[scope])
    return frame.select(
        "code", *DISTRICT, name="written", kind=pl.lit(kind), truth=truth, **counts,
    )  # fmt: skip


def tell(rows: pl.DataFrame, rng: np.random.Generator) -> pl.DataFrame:
    """Give a third a code, half a place: [name, truth, kind, code, place, fits]."""
    count = rows.height
    has_code = _exactly(count, CODE_SHARE, rng)
    is_damaged = has_code & _exactly(count, DAMAGE_SHARE, rng)
    has_place = _exactly(count, PLACE_SHARE, rng)
    code = rows["code"].zip_with(~is_damaged, codes.damaged(rows["code"], rng))
    fits = (
        pl.when(pl.col("truth").is_null())
        .then(0)
        .when(has_code & ~is_damaged)
        .then(1)
        .when(has_place)
        .then("near")
        .otherwise("all")
    )
    return rows.with_columns(style=luck(rng, count)).select(
        "name",
        "truth",
        "kind",
        code=pl.when(has_code).then(code),
        place=pl.when(has_place).then(places.told_of(pl.col("style"))),
        fits=fits.cast(pl.Int32),
    )


def shown_firms(known: pl.DataFrame, rng: np.random.Generator) -> pl.DataFrame:
    """Give the registry as the matcher gets it: [firm_id, name, code, place]."""
    is_long = (pl.col("manner") < 0.5) & (pl.col("city_name") != pl.col("district_name"))
    place = pl.col("city_name") + pl.when(is_long).then("district_name").otherwise(pl.lit(""))
    return (
        known.with_columns(manner=luck(rng, known.height))
        .select(
            "firm_id",
            "name",
            "code",
            place=pl.when(luck(rng, known.height) < FIRM_PLACE_SHARE).then(place),
        )
        .sort("firm_id")
    )


def _exactly(count: int, share: float, rng: np.random.Generator) -> pl.Series:
    """Mark a share of rows, drawn, exact to one row."""
    marks = np.zeros(count, dtype=bool)
    marks[: round(count * share)] = True
    return pl.Series(rng.permutation(marks))
