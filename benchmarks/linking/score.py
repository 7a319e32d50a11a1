"""How good links are against the truth: precision, recall, wrong links; whole and by kind.

A link is a result's row with outcome `linked`. Precision = right links / links; recall = right
links / mentions that have a firm; wrong = share of the mentions without a firm that got a link.
"""

import polars as pl


def score(result: pl.DataFrame, mentions: pl.DataFrame) -> pl.DataFrame:
    """Score a matcher's answer against a world's mentions.

    Args:
        result: [mention_id: i64, outcome: str, firm_id: i64 or null, level: str or null], one row a
            mention, in any order.
        mentions: The world's mentions with `truth`, `kind` and `code`.

    Returns:
        [of: str, mentions, links, right: i64, f1, precision, recall, wrong: f64 0-1 or null,
        strong_wrong, ambiguous: i64], first `all`, `with code`, `without code`, then one row a kind
        in order of the alphabet. Null where nothing was there to be counted.

    Raises:
        ValueError: The result does not have each mention once.
    """
    ids = result["mention_id"]
    if ids.n_unique() != len(ids) or not ids.sort().equals(mentions["mention_id"].sort()):
        raise ValueError(f"{len(ids)} rows for {mentions.height} mentions, each must come once")
    joined = mentions.select("mention_id", "truth", "kind", "code").join(
        result.select("mention_id", "outcome", "firm_id", "level"), on="mention_id"
    )
    is_linked = pl.col("outcome") == "linked"
    marked = joined.with_columns(
        is_linked=is_linked,
        is_right=is_linked & pl.col("truth").is_not_null() & (pl.col("firm_id") == pl.col("truth")),
    ).with_columns(is_right=pl.col("is_right").fill_null(value=False))
    has_code = pl.col("code").is_not_null()
    parts = [
        marked.with_columns(of=pl.lit("all")),
        marked.filter(has_code).with_columns(of=pl.lit("with code")),
        marked.filter(~has_code).with_columns(of=pl.lit("without code")),
    ]
    kinds = marked.with_columns(of="kind").group_by("of").agg(*_figures()).sort("of")
    whole = [part.group_by("of").agg(*_figures()) for part in parts]
    return pl.concat([*whole, kinds])


def ceiling(mentions: pl.DataFrame) -> float:
    """Give the F1 of linking exactly those mentions that one firm fits, and all of them rightly."""
    recall = mentions.filter(pl.col("truth").is_not_null()).select(pl.col("fits") == 1).to_series()
    share = float(recall.sum()) / max(len(recall), 1)
    return 2 * share / (1 + share)


def table(scores: pl.DataFrame) -> str:
    """Write scores as lines of text, one a row; `strong!` counts the wrong links called strong."""
    heads = (("", -16), ("mentions", 10), ("F1", 8), ("precis.", 9), ("recall", 8), ("wrong", 8),
             ("amb.", 8), ("strong!", 9))  # fmt: skip
    lines = [
        "".join(f"{head:<{-width}}" if width < 0 else f"{head:>{width}}" for head, width in heads)
    ]
    for one in scores.iter_rows(named=True):
        figures = (_three(one["f1"], 8), _four(one["precision"], 9), _three(one["recall"], 8))
        wrong = "" if one["wrong"] is None else f"{one['wrong']:.2%}"
        lines.append(
            f"{one['of']:16}{one['mentions']:>10,}{''.join(figures)}{wrong:>8}"
            f"{one['ambiguous'] / max(one['mentions'], 1):>8.1%}{one['strong_wrong']:>9,}"
        )
    return "\n".join(lines)


def _figures() -> list[pl.Expr]:
    links, right = pl.col("is_linked").sum(), pl.col("is_right").sum()
    has_firm = pl.col("truth").is_not_null()
    firms, nobody = has_firm.sum(), (~has_firm).sum()
    stray = (pl.col("is_linked") & ~has_firm).sum()
    is_strong_wrong = pl.col("is_linked") & ~pl.col("is_right") & (pl.col("level") == "strong")
    return [
        pl.len().cast(pl.Int64).alias("mentions"),
        links.cast(pl.Int64).alias("links"),
        right.cast(pl.Int64).alias("right"),
        pl.when(firms + links > 0).then(2 * right / (firms + links)).alias("f1"),
        pl.when(links > 0).then(right / links).alias("precision"),
        pl.when(firms > 0).then(right / firms).alias("recall"),
        pl.when(nobody > 0).then(stray / nobody).alias("wrong"),
        is_strong_wrong.fill_null(value=False).sum().cast(pl.Int64).alias("strong_wrong"),
        (pl.col("outcome") == "ambiguous").sum().cast(pl.Int64).alias("ambiguous"),
    ]


def _three(value: float | None, width: int) -> str:
    return f"{'':{width}}" if value is None else f"{value:>{width}.3f}"


def _four(value: float | None, width: int) -> str:
    return f"{'':{width}}" if value is None else f"{value:>{width}.4f}"
