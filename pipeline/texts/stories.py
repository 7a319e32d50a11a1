"""Unpaid work told over a whole text, where no one sentence says that pay is owed."""

from collections.abc import Mapping

import polars as pl

from pipeline.texts.words import composed, load_words, pattern, says


def tell_of_unpaid_work(clauses: pl.Series, open_to: pl.Series) -> pl.Series:
    """Tell which texts, by title and opening, speak of work, its price, and that it is unpaid.

    Each list of `text_kinds.yaml` that a text speaks of counts once; complaints of buyers, of
    suppliers and about pensions speak of other money and lose points.

    Args:
        clauses: Texts, as `readings` breaks them.
        open_to: Which of them are to be asked.

    Returns:
        One truth a text; false where it was not asked.
    """
    words = composed(load_words("text_kinds"), load_words("text_owing"))
    points: Mapping[str, int] = words["points"]
    enough: int = words["enough"]
    opening = clauses.str.head(words["opening_chars"])
    asked = pl.DataFrame({"text": opening}).with_row_index("row").filter(open_to)
    text = pl.col("text")
    # Most texts speak of nothing unpaid and are not asked further.
    asked = asked.filter(says(text, words, *words["grief"]))
    # What the debtor is quoted with is no subject of the complaint: 以客户没付货款为由.
    own = text.str.replace_all(pattern(words, "quoted"), "○")
    total = sum(
        (
            pl.when(says(own if name in words["against"] else text, words, name))
            .then(points[name])
            .otherwise(0)
            for name in points
        ),
        start=pl.lit(0),
    )
    told = asked.filter(total >= enough)["row"]
    rows = pl.int_range(len(clauses), dtype=pl.UInt32, eager=True)
    return rows.is_in(told.implode())
