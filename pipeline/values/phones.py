"""Phone numbers: mobile and landline as plain digits, what is hidden or doubled said so."""

import polars as pl

from pipeline.values import blanks
from pipeline.values.column import Grammar, parse_column
from pipeline.values.parsed import Parsed

MOBILE = r"1[3-9][0-9]{9}"
LANDLINE = r"0(?:(?:10|2[0-57-9])[2-9][0-9]{7}|[3-9][0-9]{2}[2-9][0-9]{6,7})"
"""Area code with its zero: three digits (010, 02x) before eight, four before seven or eight."""

SERVICE = r"[48]00[0-9]{7}|95[0-9]{3,4}|96[0-9]{3,4}"

_CLEAN = rf"^(?:{MOBILE}|{LANDLINE})$"
_WHOLE = rf"^(?:{MOBILE}|{LANDLINE}|{SERVICE})$"
_PREFIX = r"^(?:\+|00)?86(?:1[3-9][0-9]{9}|0?[1-9][0-9]{8,10})$"
_LOCAL = r"^[2-9][0-9]{6,7}$"
_FOUND = r"1[3-9][0-9][- ]?[0-9]{4}[- ]?[0-9]{4}|\(?0[1-9][0-9]{1,2}\)?[- ]?[2-9][0-9]{6,7}"
_EXTENSION = r"(?:转|分机|ext\.?|[-,;*x#])\s*[0-9]{1,6}$"
_MASKED = (
    r"^\+?[0-9][0-9\-]*[*xX×＊●]{2,}[0-9*xX×●]*$|^1[3-9][0-9]+[*xX×●]{2,}$"
    r"|^[*xX×●]{2,}[0-9]{2,}$|^[0-9]+\*[0-9*]*$"
)
_FOREIGN = r"^\+(?:[0-79]|8[0-57-9])|^00(?:[1-79]|8[0-57-9])"
_TOO_LONG = r"[0-9]{13,}|(?:^|[^0-9])1[0-9]{11}"
_FLOAT = r"^1\.[0-9]{10}[eE]\+?10$"
_DAMAGED = r"^[0-9]\.[0-9]+[eE]\+?[0-9]{1,2}$"


def parse_phones(texts: pl.Series) -> Parsed:
    """Read a column of phone numbers.

    Returns:
        [value: str, kind: str, written: str]. `value` is plain digits: `13800000000`,
        `02154321234`. Several numbers in one cell: the first valid, kind `several`. A landline
        without area code stands, kind `partial`; one that lost the zero of its area code gets it
        back, written `number_form`. Masked, damaged, foreign or unreadable: null with a kind.
    """
    text = pl.col("text")
    grammar = Grammar(
        clean=pl.when(text.str.contains(_CLEAN)).then(text),
        repair=_repair,
        empties=blanks.SAYS_NONE,
        unknowns=blanks.SAYS_UNKNOWN,
        slips=True,
    )
    return parse_column(texts, grammar)


def _repair(odd: pl.LazyFrame) -> pl.LazyFrame:
    folded = pl.col("folded")
    digits = folded.str.replace_all(r"[\s\-().·_]", "").str.replace(r"^'", "")
    plain = pl.col("bare").str.replace_all(r"[\s\-().·_']", "").str.replace(r"^\+", "")
    is_foreign = digits.str.contains(_FOREIGN) & ~digits.str.contains(_CLEAN)
    floating = pl.when(folded.str.contains(_FLOAT)).then(folded.str.slice(0, 12))
    return (
        odd.with_columns(
            bare=pl.coalesce(floating, folded)
            .str.replace(r"^([0-9\-() +]{10,})" + _EXTENSION, "${1}")
            .str.replace(r"\.0+$", ""),
            digits=digits,
            masked=folded.str.contains(_MASKED),
            damaged=folded.str.contains(_DAMAGED) & ~folded.str.contains(_FLOAT),
            foreign=is_foreign,
        )
        .with_columns(whole=_without_country(digits), plain=_without_country(plain))
        .with_columns(zeroed=_with_zero(pl.col("plain")))
        .with_columns(
            found=pl.when(~folded.str.contains(_TOO_LONG))
            .then(folded)
            .fill_null("")
            .str.extract_all(_FOUND)
            .list.eval(pl.element().str.replace_all(r"[^0-9]", ""))
            .list.eval(pl.element().filter(pl.element().str.contains(_CLEAN)))
            .list.unique(maintain_order=True),
        )
        .with_columns(_value(), _kind())
        .with_columns(written=_written())
    )


def _without_country(digits: pl.Expr) -> pl.Expr:
    """Drop +86, 0086, 86 before a mobile or landline; a landline gets its zero back."""
    bare = digits.str.replace(r"^(?:\+|00)?86", "")
    bare = pl.when(bare.str.contains(rf"^{MOBILE}$|^0")).then(bare).otherwise("0" + bare)
    trunk = digits.str.replace(rf"^0({MOBILE})$", "${1}")
    return pl.when(digits.str.contains(_PREFIX)).then(bare).otherwise(trunk)


def _with_zero(digits: pl.Expr) -> pl.Expr:
    """Give a landline the zero back that a spreadsheet took: 2150000001 → 02150000001."""
    return pl.when(("0" + digits).str.contains(rf"^{LANDLINE}$")).then("0" + digits)


def _value() -> pl.Expr:
    readable = ~pl.col("masked") & ~pl.col("damaged") & ~pl.col("foreign")
    return (
        pl.when(pl.col("whole").str.contains(_WHOLE) & readable)
        .then(pl.col("whole"))
        .when(pl.col("plain").str.contains(_WHOLE) & readable)
        .then(pl.col("plain"))
        .when(pl.col("plain").str.contains(_LOCAL) & readable)
        .then(pl.col("plain"))
        .when(pl.col("zeroed").is_not_null() & readable)
        .then(pl.col("zeroed"))
        .when(readable)
        .then(pl.col("found").list.first())
        .alias("value")
    )


def _kind() -> pl.Expr:
    single = pl.col("whole").str.contains(_WHOLE) | pl.col("plain").str.contains(_WHOLE)
    return (
        pl.when("masked")
        .then(pl.lit("masked"))
        .when("damaged")
        .then(pl.lit("damaged"))
        .when("foreign")
        .then(pl.lit("bad_phone"))
        .when(single | pl.col("zeroed").is_not_null())
        .then(None)
        .when(pl.col("plain").str.contains(_LOCAL))
        .then(pl.lit("partial"))
        .when(pl.col("found").list.len() > 1)
        .then(pl.lit("several"))
        .when(pl.col("found").list.len() == 0)
        .then(pl.lit("bad_phone"))
        .alias("kind")
    )


def _written() -> pl.Expr:
    value, squeezed = pl.col("value"), blanks.squeeze(pl.col("folded"))
    return (
        pl.when(value.is_null() | (value == pl.col("folded")))
        .then(None)
        .when(value == squeezed)
        .then(pl.lit("spaces"))
        .when(value == pl.col("digits"))
        .then(pl.lit("separators"))
        .when(value == pl.col("whole"))
        .then(pl.lit("prefix"))
        .when(
            pl.col("folded").str.contains(rf"^[0-9]+\.0+$|{_FLOAT}") | (value == pl.col("zeroed"))
        )
        .then(pl.lit("number_form"))
        .when(value == pl.col("plain"))
        .then(pl.lit("extension"))
        .when(pl.col("kind").is_null())
        .then(pl.lit("words_around"))
    )
