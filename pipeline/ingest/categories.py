"""Categories: words of a vocabulary become its English words; another word is an issue."""

import polars as pl

from connectors.model import Field
from pipeline.values.blanks import fold, is_blank, says_unknown, squeeze, trim
from pipeline.values.parsed import Parsed


def parse_category(texts: pl.Series, field: Field) -> Parsed:
    """Read a column of words by the vocabulary of its field, once per distinct text.

    Words are compared after folding of width, brackets and spaces; then the parts of words that the
    field names; then its word for everything else, which also stands for an empty cell.

    Returns:
        [value: str, kind: str, written: str, word: str], one row per cell in order; `value` is the
        contract's English word, `word` the usual Chinese word for it (of a field with a word for
        everything else: the text itself, folded), which stands in the record key.
    """
    distinct = texts.cast(pl.String).fill_null("").unique(maintain_order=True).alias("text")
    seen = distinct.to_frame().with_columns(folded=squeeze(fold(pl.col("text"))))
    flags = seen.with_columns(
        blank=is_blank(pl.col("folded")).fill_null(value=True),
        unknown=says_unknown(pl.col("folded")).fill_null(value=False),
    )
    read = flags.with_columns(value=_word_of(field)).with_columns(
        kind=_kind(), written=_written(), word=_usual_word(field)
    )
    cells = texts.cast(pl.String).fill_null("").alias("text").to_frame()
    return cells.join(read, on="text", how="left", maintain_order="left").select(
        "value", "kind", "written", "word"
    )


def _word_of(field: Field) -> pl.Expr:
    known = {_folded(text): word for word, texts in field.words.items() for text in texts}
    folded = pl.col("folded")
    value = pl.lit(None, dtype=pl.String)
    if field.otherwise is not None:
        value = pl.lit(field.otherwise)
    for pattern in reversed(field.patterns):
        has_part = folded.str.contains(_folded(pattern.contains), literal=True)
        value = pl.when(has_part).then(pl.lit(pattern.word)).otherwise(value)
    mapped = folded.replace_strict(known, default=None, return_dtype=pl.String)
    aside = pl.col("blank") if field.otherwise is None else pl.lit(value=False)
    return pl.when(~aside & ~pl.col("unknown")).then(pl.coalesce(mapped, value))


def _folded(text: str) -> str:
    return str(pl.select(squeeze(fold(pl.lit(text)))).item())


def _kind() -> pl.Expr:
    return (
        pl.when(pl.col("value").is_not_null() | pl.col("blank"))
        .then(None)
        .when(pl.col("unknown"))
        .then(pl.lit("said_unknown"))
        .otherwise(pl.lit("unknown_word"))
    )


def _written() -> pl.Expr:
    text, folded = pl.col("text"), pl.col("folded")
    return (
        pl.when(text == folded)
        .then(pl.when(pl.col("blank") & (text != "")).then(pl.lit("placeholder")))
        .when(pl.col("blank") & (folded != ""))
        .then(pl.lit("placeholder"))
        .when(trim(text) == folded)
        .then(pl.lit("spaces"))
        .otherwise(pl.lit("width"))
    )


def _usual_word(field: Field) -> pl.Expr:
    if field.otherwise is not None:
        return pl.when(~pl.col("blank")).then(pl.col("folded"))
    usual = {word: texts[0] for word, texts in field.words.items() if texts}
    return pl.coalesce(
        pl.col("value").replace_strict(usual, default=None, return_dtype=pl.String),
        pl.when(~pl.col("blank")).then(pl.col("folded")),
    )
