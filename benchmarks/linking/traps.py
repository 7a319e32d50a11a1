"""Names that nobody in the registry bears, most of them near to somebody's.

Each function takes registered firms drawn as bases (frames of `grammar.firms`) and gives the parts
of the other firm, with the columns of its own district; `nobody` drops those that somebody bears.
"""

import numpy as np
import polars as pl

from benchmarks.linking import grammar, places, slips, tables, words
from benchmarks.linking.picks import luck


def other_place(bases: pl.DataFrame, rng: np.random.Generator) -> pl.DataFrame:
    """Set the same firm in another place, half of them in the same province."""
    table = places.districts()
    count = bases.height
    far = table.sample(count, with_replacement=True, seed=int(rng.integers(1 << 30)))
    size = table.group_by("province", maintain_order=True).agg(pl.col("district"))
    near = bases.select("province").join(size, on="province", how="left", maintain_order="left")
    draw = pl.Series("draw", rng.integers(0, 1 << 20, count))
    near = near.with_columns(draw).select(
        district=pl.col("district").list.get(pl.col("draw") % pl.col("district").list.len())
    )
    near = near.join(table, on="district", how="left", maintain_order="left").select(table.columns)
    is_near = luck(rng, count) < 0.5
    chosen = pl.DataFrame({one: near[one].zip_with(is_near, far[one]) for one in table.columns})
    style = luck(rng, count) * 0.75
    written = chosen.with_columns(style=style).select(
        places.prefix_of(pl.col("style")).alias("place")
    )
    return bases.with_columns(*chosen, *written)


def other_number(bases: pl.DataFrame, rng: np.random.Generator) -> pl.DataFrame:
    """Give the firm another number: 第一 becomes 第二, 三局 becomes 四局."""
    figures = words.NUMBERS
    step = rng.integers(0, 60, bases.height) % 3 + 1  # mostly a neighbour: the likeliest mistake
    parts = pl.col("number").str.extract_groups(f"^([^{figures}]*)([{figures}])(.*)$").struct
    at = parts.field("2").replace_strict(list(figures), list(range(9)), return_dtype=pl.Int64)
    new = pl.lit(figures).str.slice((at + pl.col("step")) % 9, 1)
    return (
        bases.with_columns(step=pl.Series(step))
        .with_columns(number=pl.concat_str(parts.field("1"), new, parts.field("3")))
        .drop("step")
    )


def other_brand(bases: pl.DataFrame, rng: np.random.Generator, known: pl.Series) -> pl.DataFrame:
    """Exchange one character of the brand so that another known brand comes out.

    Never by one of the same sound or shape: nobody could tell that from a slip.
    """
    patterns = (
        _patterns(known.unique().sort()).group_by("pattern", maintain_order=True).agg("letter")
    )
    at = pl.Series("at", rng.integers(0, 60, bases.height))
    brand = pl.col("brand")
    place = pl.col("at") % brand.str.len_chars()
    frame = (
        bases.with_columns(at)
        .with_columns(
            pattern=brand.str.slice(0, place) + "_" + brand.str.slice(place + 1),
            one=brand.str.slice(place, 1),
            draw=pl.Series(rng.integers(0, 1 << 20, bases.height)),
        )
        .join(patterns, on="pattern", how="left", maintain_order="left")
        .with_columns(other=pl.col("letter").list.get(pl.col("draw") % pl.col("letter").list.len()))
    )
    slip = pl.concat([slips.same_sounding(), slips.same_shaped()]).explode("others").unique()
    frame = frame.filter(pl.col("other") != pl.col("one")).join(
        slip,
        left_on=["one", "other"],
        right_on=["one", "others"],
        how="anti",
        maintain_order="left",
    )
    return frame.with_columns(
        brand=pl.col("pattern").str.replace("_", pl.col("other"), literal=True)
    ).drop("at", "pattern", "one", "draw", "letter", "other")


def borne(firms: pl.DataFrame) -> pl.DataFrame:
    """Give what `nobody` looks up: [named, core as heard, city, province, vague], a row a firm."""
    return firms.select(
        "city",
        "province",
        named=grammar.head() + pl.col("branch"),
        core=_heard(grammar.core() + pl.col("branch")),
        vague=_is_vague(),
    )


def nobody(made: pl.DataFrame, known: pl.DataFrame) -> pl.DataFrame:
    """Keep what no registered firm can be meant by; `known` is what `borne` gives.

    Out is what has the trade, number and brand of a registered firm of its city, whatever the form;
    or of its province, where one of the two names says no more than the province; or of anywhere,
    where it says no place. What sounds the same is the same here: 新港 is nobody only where no
    鑫港 is. A branch is out where its head has one of that name, wherever it lies.
    """
    keyed = made.with_columns(
        named=grammar.head() + pl.col("branch"),
        core=_heard(grammar.core() + pl.col("branch")),
        vague=_is_vague(),
    )
    keyed = keyed.join(known, on="named", how="anti", maintain_order="left").drop("named")
    everywhere = keyed.filter(pl.col("place") == "").join(known, on="core", how="anti")
    told = keyed.filter(pl.col("place") != "")
    told = told.join(known, on=["core", "city"], how="anti", maintain_order="left")
    told = told.join(
        known.filter("vague"), on=["core", "province"], how="anti", maintain_order="left"
    )
    exact = told.filter(~pl.col("vague"))
    broad = told.filter("vague").join(known, on=["core", "province"], how="anti")
    return pl.concat([exact, broad, everywhere]).sort("drawn").drop("core", "vague")


def _heard(text: pl.Expr) -> pl.Expr:
    """Write each character by the first one of its sound, as a key."""
    same = tables.sounds()["same"]
    return text.str.replace_many({one: group[0] for group in same for one in group[1:]})


def _is_vague() -> pl.Expr:
    place = pl.col("place")
    return (
        (place == "") | (place == pl.col("province_name")) | (place == pl.col("province_short"))
    ) & (pl.col("inner") == "")


def _patterns(known: pl.Series) -> pl.DataFrame:
    brand = pl.col("brand")
    frame = pl.DataFrame({"brand": known}).filter(brand.str.len_chars().is_between(2, 4))
    frame = frame.with_columns(at=pl.int_ranges(brand.str.len_chars())).explode("at")
    at = pl.col("at")
    return frame.select(
        pattern=brand.str.slice(0, at) + "_" + brand.str.slice(at + 1),
        letter=brand.str.slice(at, 1),
    )
