"""What counts as empty, and the folding of width, spaces and invisible characters before reading.

Expressions, for any text column. Folding is for what a machine reads; text a person reads is only
trimmed (`trim`).
"""

import polars as pl

from pipeline.values.parsed import Parsed

PLACEHOLDERS = (
    "无", "暂无", "没有", "暂缺", "空", "空白", "无数据", "暂无数据", "未填", "未填写", "不适用",
    "null", "none", "nan", "nil", "n/a", "na", "\\n", "(null)", "(空)", "(无)", "无此项", "无信息",
)  # fmt: skip
"""Words that stand for an empty cell, folded and in lower case; ours, after what bureaus write."""

SAID_UNKNOWN = (
    "不详",
    "未知",
    "不明",
    "不清楚",
    "不知道",
    "未详",
    "待查",
    "待核实",
    "待核",
    "不祥",
)
"""Words by which a cell says that nobody knows: not the same as *there is none*."""

_ONLY_MARKS = r"^[-_/\\.,。、·\s]*$"
_EMPTY_BRACKETS = r"^(?:\[ ?\]|\( ?\)|〔 ?〕|【 ?】|\{ ?\})(?:字?第? ?号)?$"
_CELL_ERROR = r"^#(?:REF!|N/A|VALUE!|NAME\?|DIV/0!|NUM!|NULL!|SPILL!)$"
_INVISIBLE = r"[\p{Cc}\p{Cf}\u{FEFF}]"
_LINE_BREAKS = r"[\t\n\r\x0B\x0C\u{2028}\u{2029}]"
# NFKC writes a lone accent (´) as a space that carries it; both go.
_SPACES = r"(?:\s\p{M}*)+"
_DASHES = r"[‐‑‒–—―−﹣─━]"


def fold(text: pl.Expr) -> pl.Expr:
    """Fold text for machine reading: width (NFKC), dashes, spaces, invisible characters.

    Every run of white space becomes one space, ends are trimmed, all dashes become `-`. Letters
    keep their case. Null stays null; idempotent.
    """
    return (
        text.str.replace_all(_LINE_BREAKS, " ")
        .str.replace_all(_INVISIBLE, "")
        .str.normalize("NFKC")
        .str.replace_all(_DASHES, "-")
        .str.replace_all(_SPACES, " ")
        .str.strip_chars()
    )


def squeeze(text: pl.Expr) -> pl.Expr:
    """Remove every space of folded text: for codes, numbers and names without word spaces."""
    return text.str.replace_all(" ", "", literal=True)


def trim(text: pl.Expr) -> pl.Expr:
    """Trim text that stays readable: NUL and zero-width characters go, ends lose white space.

    Inner line breaks, widths and punctuation stay as delivered.
    """
    return text.str.replace_all(r"[\x00\u{FEFF}\u{200B}-\u{200D}\u{2060}]", "").str.strip_chars()


def is_blank(folded: pl.Expr) -> pl.Expr:
    """Say whether folded text stands for an empty cell: nothing, only marks, or a placeholder."""
    return (
        folded.str.contains(_ONLY_MARKS)
        | folded.str.to_lowercase().is_in(PLACEHOLDERS)
        | folded.str.contains(_EMPTY_BRACKETS)
    )


def says_unknown(folded: pl.Expr) -> pl.Expr:
    """Say whether folded text states that nobody knows (`不详`, `??`)."""
    return folded.is_in(SAID_UNKNOWN) | folded.str.contains(r"^\?+$")


def is_cell_error(folded: pl.Expr) -> pl.Expr:
    """Say whether folded text is a spreadsheet's error value such as `#REF!`."""
    return folded.str.contains(_CELL_ERROR)


def text_key(text: pl.Expr) -> pl.Expr:
    """Give the form in which numbers and texts are compared as keys: folded, no spaces, upper.

    Brackets become `(` `)` or `[` `]` by width folding only. Empty or placeholder gives null.
    """
    folded = squeeze(fold(text))
    return pl.when(~is_blank(folded)).then(folded.str.to_uppercase())


def parse_texts(texts: pl.Series) -> Parsed:
    """Read a column of free text: trimmed, placeholders empty, nothing else changed.

    Returns:
        [value: str, kind: str, written: str]; `kind` is `cell_error` for `#REF!` and the like,
        `said_unknown` for 不详; both have a null value.
    """
    text = pl.col("text")
    column = texts.cast(pl.String).alias("text").to_frame().lazy()
    trimmed = column.with_columns(trimmed=trim(text))
    # Only short text can be a placeholder: the long is not folded.
    short = pl.when(pl.col("trimmed").str.len_bytes() <= 40).then(pl.col("trimmed"))
    return (
        trimmed.with_columns(folded=fold(short))
        .with_columns(
            blank=is_blank(pl.col("folded")).fill_null(value=False),
            kind=_kind_aside(pl.col("folded")),
        )
        .select(
            value=pl.when(~pl.col("blank") & pl.col("kind").is_null()).then(pl.col("trimmed")),
            kind="kind",
            written=_written_of_text(),
        )
        .collect(engine="streaming")
    )


def _kind_aside(folded: pl.Expr) -> pl.Expr:
    return (
        pl.when(says_unknown(folded))
        .then(pl.lit("said_unknown"))
        .when(is_cell_error(folded))
        .then(pl.lit("cell_error"))
    )


def _written_of_text() -> pl.Expr:
    changed = pl.col("trimmed") != pl.col("text")
    return (
        pl.when(pl.col("blank") & (pl.col("folded") != ""))
        .then(pl.lit("placeholder"))
        .when(changed)
        .then(pl.lit("spaces"))
    )
