"""Counts of people and things; a rough one is an interval, not a count."""

import polars as pl

from pipeline.values import blanks, numerals, rough, signs
from pipeline.values.figures import how_written, kind_of_figure, parse_figures
from pipeline.values.parsed import Parsed

_COUNTER = (
    r"(?:人次|人|名|位|个|户|家|件|次|笔|月|天|日|套|份|号)?"
    r"(?:工人|农民工|民工|务工人员|劳动者|职工|员工|人)?((?:左右|上下|以上|以下|以内|不等|[+±])?)$"
)
_PLAIN = r"^(?:0|[1-9][0-9]{0,17})$"
_COUNTED = r"^(?:合计|共计|总计|共有|共|涉及|涉|计):?"
_COUNTER_IN_BRACKETS = r"\((?:人次|人|名|位|个|户|家|件|次|笔|月|天|日|套|份)\)$"
_SCIENTIFIC = r"^[1-9](?:\.[0-9]+)?[eE]\+?[0-9]{1,2}$"


def parse_counts(texts: pl.Series) -> Parsed:
    """Read a column of counts: `12`, `12人`, `12.0`, `十二名`, `1,200`.

    Returns:
        [value: i64, kind: str, written: str, low: i64, high: i64]. A rough figure (三十余人) has a
        null `value`, kind `vague`, and its bounds in `low` and `high`, null where open. A fraction
        or a negative figure is `bad_number`.
    """
    text = pl.col("text")
    clean = pl.when(text.str.contains(_PLAIN)).then(text.cast(pl.Int64, strict=False))
    return parse_figures(texts, clean, _repair_counts, pl.Int64())


def _repair_counts(odd: pl.LazyFrame) -> pl.LazyFrame:
    bare = pl.col("bare")
    taken = (
        odd.with_columns(flat=blanks.squeeze(pl.col("folded")))
        .with_columns(uncounted=_uncounted(pl.col("flat")))
        .with_columns(bare=_bare(pl.col("uncounted")))
        .with_columns(vague=bare.str.contains(rough.ROUGH))
        .collect(engine="streaming")
    )
    exact = numerals.with_number(taken.filter(~pl.col("vague")).lazy(), "bare", "exact")
    exact = exact.with_columns(exact=pl.coalesce("exact", _float(bare)))
    bounded = rough.with_bounds(taken.filter(pl.col("vague")).lazy(), "bare")
    whole, flat = pl.col("exact").cast(pl.Int64, strict=False), pl.col("flat")
    has_unit = (flat != pl.col("uncounted")) | flat.str.contains("[万亿]")
    return (
        pl.concat([exact, bounded], how="diagonal")
        .with_columns(
            pl.col("low", "high").cast(pl.Int64, strict=False),
            value=pl.when(whole == pl.col("exact")).then(whole),
        )
        .with_columns(
            kind=kind_of_figure(otherwise="bad_number"), written=how_written((has_unit, "unit"))
        )
    )


def _uncounted(flat: pl.Expr) -> pl.Expr:
    """Drop the measure word: 12名工人 → 12; what makes it rough (左右) stays."""
    named = flat.str.replace(_COUNTER_IN_BRACKETS, "").str.replace(_COUNTED, "")
    return named.str.replace(_COUNTER, "${1}")


def _bare(figure: pl.Expr) -> pl.Expr:
    """Write a figure without its measure word as `numerals` and `rough` read it."""
    return numerals.unify(rough.mark(signs.drop_grouping(figure)))


def _float(bare: pl.Expr) -> pl.Expr:
    """Read what a spreadsheet wrote as 1.2E3; null for anything else."""
    is_float = bare.str.contains(_SCIENTIFIC)
    return pl.when(is_float).then(bare).cast(pl.Float64, strict=False).cast(numerals.EXACT)
