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
    "待定",
    "待补",
    "待补充",
    "待确认",
    "待核查",
    "待统计",
    "待通知",
    "另行通知",
    "记不清",
    "不确定",
    "未核实",
    "未查明",
)
"""Words by which a cell says that nobody knows: not the same as *there is none*."""

SAYS_NONE = r"^(?:暂无|暂未|尚无|尚未|没有|还没|未|无)\p{Han}{0,12}$"
"""Words in a column of figures, days or numbers that say there is none (未送达, 无代码)."""

SAYS_UNKNOWN = (
    r"^(?:未(?:提供|掌握|留|填报|报送|统计|说明|反映|核)\p{Han}{0,6}|待\p{Han}{1,6}|另行通知|保密"
    r"|不(?:便|愿|肯|予|清楚|确定|记得)\p{Han}{0,6}|拒绝\p{Han}{0,4}|(?:记|说)不清\p{Han}{0,2})$"
)
"""Words in such a column that say that there is one, which is not told."""

_ONLY_MARKS = r"^[-_/\\.,。、·\s]*$"
_EMPTY_BRACKETS = r"^(?:\[ ?\]|\( ?\)|〔 ?〕|【 ?】|\{ ?\})(?:字?第? ?号)?$"
_CELL_ERROR = (
    r"^#(?:REF!|N/A|VALUE!|NAME\?|DIV/0!|NUM!|NULL!|SPILL!|CALC!|FIELD!|BLOCKED!|GETTING_DATA"
    r"|公式未计算!)$"
)
_INVISIBLE = r"[\p{Cc}\p{Cf}\u{FEFF}]"
_LINE_BREAKS = r"[\t\n\r\x0B\x0C\u{2028}\u{2029}]"
# NFKC writes a lone accent (´) as a space that carries it; both go.
_SPACES = r"(?:\s\p{M}*)+"
# Web pages leave these in exports of registers; seen in published ones.
_WEB_SPACES = r"(?i)&(?:nbsp|ensp|emsp|thinsp|#160);|<br ?/?>"
_QUOTES = r"""^['"`‘’“”]+|['"`‘’“”]+$"""
_ENDS = r"^[\s(\[【〔]+|[\s)\]】〕.。,;、!]+$"
_DASHES = r"[‐‑‒–—―−﹣─━]"


def fold(text: pl.Expr) -> pl.Expr:
    """Fold text for machine reading: width (NFKC), dashes, spaces, invisible characters.

    Every run of white space becomes one space, ends are trimmed, all dashes become `-`, `&nbsp;`
    and `<br>` are spaces. Letters keep their case. Null stays null; idempotent.
    """
    return (
        text.str.replace_all(_LINE_BREAKS, " ")
        .str.replace_all(_WEB_SPACES, " ")
        .str.replace_all(_INVISIBLE, "")
        .str.normalize("NFKC")
        .str.replace_all(_DASHES, "-")
        .str.replace_all(_SPACES, " ")
        .str.strip_chars()
    )


def unquote(folded: pl.Expr) -> pl.Expr:
    """Take the quotes off folded text, and the apostrophe by which a spreadsheet marks text."""
    return folded.str.replace_all(_QUOTES, "").str.strip_chars()


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
    word = folded.str.to_lowercase()
    return (
        folded.str.contains(_ONLY_MARKS)
        | word.is_in(PLACEHOLDERS)
        | word.str.replace_all(_ENDS, "").is_in(PLACEHOLDERS)
        | folded.str.contains(_EMPTY_BRACKETS)
    )


def says_unknown(folded: pl.Expr) -> pl.Expr:
    """Say whether folded text states that nobody knows (`不详`, `??`)."""
    word = folded.str.replace_all(_ENDS, "")
    return word.is_in(SAID_UNKNOWN) | folded.str.contains(r"^\?+$")


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
