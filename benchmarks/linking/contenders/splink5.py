"""Splink 5 on DuckDB, set up as its guide says and tuned for these names for an afternoon.

Columns made for it: the folded name, the name without form and places, its first characters, the
place. Former names are rows of the register too. Trained on the tables themselves, as one does.
"""

import logging
from importlib import import_module  # a package of the extra `peers`
from typing import Any

import polars as pl

from benchmarks.linking.contenders import folding

LEAST_WEIGHT, MARGIN = -6.0, 0.5
"""Least match weight, and how much more than the second firm's; best F1 at 20,000 on seed 90."""


def link(firms: pl.DataFrame, mentions: pl.DataFrame, aliases: pl.DataFrame) -> pl.DataFrame:
    """Predict pairs, take the best firm of a mention where it is ahead of the second."""
    named = pl.concat([firms, aliases.join(firms.drop("name"), on="firm_id").select(firms.columns)])
    left = _columns(named.with_row_index("row"), "f")
    right = _columns(mentions.rename({"mention_id": "row"}), "m")
    splink = import_module("splink")
    database = splink.DuckDBAPI()
    tables = [
        database.register(left.to_arrow(), table_name="firm"),
        database.register(right.to_arrow(), table_name="mention"),
    ]
    chance = {column: _chance(left, right, column) for column in ("name", "head", "bare", "code")}
    # It would tell every step of training.
    linker = splink.Linker(tables, _settings(splink, chance), log_level=logging.ERROR)
    _train(linker, splink.block_on)
    predicted = linker.inference.predict(threshold_match_weight=LEAST_WEIGHT)
    pairs: pl.DataFrame = predicted.as_duckdbpyrelation().pl()
    return folding.answer(_best(pairs, named, mentions))


def _columns(frame: pl.DataFrame, kind: str) -> pl.DataFrame:
    folded = frame.with_columns(name=folding.folded(pl.col("name")))
    made = folded.with_columns(bare=folding.bare(pl.col("name")))
    return made.select(
        "code",
        "name",
        "bare",
        unique_id=pl.concat_str(pl.lit(kind), "row"),
        source_dataset=pl.lit(kind),
        head=pl.col("name").str.replace(folding.FORM, ""),
        place=pl.col("place").str.replace("^.*(?:省|自治区)", "").str.slice(0, 2),
    )


def _chance(left: pl.DataFrame, right: pl.DataFrame, column: str) -> float:
    """Give the share of all pairs that agree: sampling is too thin for what is so rare."""
    counts = [frame.group_by(column).agg(pl.len().cast(pl.Float64)) for frame in (left, right)]
    both = counts[0].join(counts[1], on=column).select((pl.col("len") * pl.col("len_right")).sum())
    return float(both.item()) / left.height / right.height


def _settings(splink: Any, chance: dict[str, float]) -> Any:
    library = import_module("splink.comparison_library")
    levels = import_module("splink.comparison_level_library")
    name = library.CustomComparison(
        output_column_name="name",
        comparison_levels=[
            levels.NullLevel("name"),
            *(
                levels.ExactMatchLevel(column).configure(
                    u_probability=chance[column], fix_u_probability=True
                )
                for column in ("name", "head")
            ),
            levels.JaroWinklerLevel("name", 0.97),
            levels.ExactMatchLevel("bare").configure(
                u_probability=chance["bare"], fix_u_probability=True, tf_adjustment_column="bare"
            ),
            levels.JaroWinklerLevel("name", 0.94),
            levels.JaroWinklerLevel("bare", 0.94),
            levels.JaroWinklerLevel("name", 0.9),
            levels.ElseLevel(),
        ],
    )
    code = library.CustomComparison(
        output_column_name="code",
        comparison_levels=[
            levels.NullLevel("code"),
            levels.ExactMatchLevel("code").configure(
                m_probability=0.97,
                fix_m_probability=True,
                u_probability=chance["code"],
                fix_u_probability=True,
            ),
            levels.ElseLevel().configure(m_probability=0.03, fix_m_probability=True),
        ],
    )
    return splink.SettingsCreator(
        link_type="link_only",
        comparisons=[name, code, library.ExactMatch("place")],
        blocking_rules_to_generate_predictions=[
            splink.block_on("code"),
            splink.block_on("bare"),
            splink.block_on("substr(name, 1, 5)"),
            splink.block_on("substr(name, 3, 4)"),
            splink.block_on("substr(bare, 1, 4)"),
            splink.block_on("substr(bare, 2, 3)"),
            splink.block_on("substr(name, -8)", "place"),
        ],
        retain_intermediate_calculation_columns=False,
        retain_matching_columns=False,
    )


def _train(linker: Any, block_on: Any) -> None:
    training = linker.training
    training.estimate_probability_two_random_records_match([block_on("name")], recall=0.5)
    training.estimate_u_using_random_sampling(max_pairs=1e7, seed=1)
    training.estimate_parameters_using_expectation_maximisation(block_on("code"))
    training.estimate_parameters_using_expectation_maximisation(block_on("substr(name, 1, 6)"))


def _best(pairs: pl.DataFrame, named: pl.DataFrame, mentions: pl.DataFrame) -> pl.DataFrame:
    """Give each mention its best firm, none where another is nearly as good."""
    is_swapped = pl.col("unique_id_l").str.starts_with("m")
    ends = pairs.select(
        weight="match_weight",
        firm=pl.when(is_swapped).then("unique_id_r").otherwise("unique_id_l"),
        mention=pl.when(is_swapped).then("unique_id_l").otherwise("unique_id_r"),
    ).with_columns(pl.col("firm", "mention").str.slice(1).cast(pl.Int64))
    owner = named.with_row_index("firm").select(pl.col("firm").cast(pl.Int64), "firm_id")
    ranked = (
        ends.join(owner, on="firm")
        .group_by("mention", "firm_id")
        .agg(pl.col("weight").max())
        .sort("mention", "weight", "firm_id", descending=[False, True, False])
    )
    first = ranked.group_by("mention", maintain_order=True).agg(
        pl.col("firm_id").first(),
        ahead=pl.col("weight").first() - pl.col("weight").get(1, null_on_oob=True),
    )
    sure = first.filter(pl.col("ahead").is_null() | (pl.col("ahead") >= MARGIN))
    return mentions.select("mention_id").join(
        sure.select(mention_id="mention", firm_id="firm_id"), on="mention_id", how="left"
    )
