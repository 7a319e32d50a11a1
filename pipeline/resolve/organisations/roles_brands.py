"""Which part of a firm's name is the brand, which the trade, and how else it may be read."""

from functools import cache

import numpy as np
import polars as pl

from pipeline.resolve.organisations import gazetteer, letters, lexicon
from pipeline.resolve.organisations.characters import code_points
from pipeline.resolve.organisations.roles_words import trades

ALTERNATIVE = pl.Struct(
    {
        "brand": pl.String,
        "trade": pl.String,
        "province": pl.Int32,
        "city": pl.Int32,
        "district": pl.Int32,
    }
)
_SHORTEST_BRAND = 2
LONGEST_BRAND = 4
"""A longer one is cut at the first word of trade in it; ours: of brands marked by hand 1 in 100 is
longer, and most of what is left over in longer ones is a trade we have no word for."""

_ENDS = "厂店行站部社馆楼城场院所队库矿"
"""Characters of which one may close a trade inside a name: 机械厂有限公司."""

_UNITS = "省市县区"
"""What may be left of a place ahead of the trade."""

_NOTHING = "(?:集团|股份|企业|有限|责任)"
"""Words that tell nothing of a trade."""


def _measure_brands(bodies: pl.Series) -> dict[str, pl.Series]:
    """Count how many characters of each name without place and form are the brand; 0 for none.

    The shortest beginning of two or more after which only words of trades follow; where there is
    no such beginning but the first character alone, that; a long one ends where the first word of
    a trade begins. `word`: the length of the first of several words, where all are of trades,
    else 0.
    """
    laid = letters.letters_of(bodies)
    length, begin = laid.lengths, laid.starts[:-1]
    words = lexicon.starts(trades(), laid)
    closes = lexicon.closing(laid, words, lone=_ENDS)
    behind = np.arange(len(words)) - np.repeat(begin, length) >= _SHORTEST_BRAND
    left = lexicon.first_place(laid, closes & behind)
    cut = lexicon.first_place(laid, (words > 0) & behind)
    # A name's letter that is beyond its end is another name's, or the one put here.
    closes, points = np.append(closes, [False] * 2), np.append(laid.points, [0])
    all_behind = [(length > place) & closes[begin + place] for place in (0, 1)]
    is_trade = (
        (length == 0)
        | all_behind[0]
        | (np.isin(points[begin], code_points(_UNITS)) & all_behind[1])
    )
    is_han = bodies.str.contains(r"^\p{Han}+$").fill_null(value=False).to_numpy()
    is_long = (left > LONGEST_BRAND) & is_han & (cut <= LONGEST_BRAND)
    size = np.where(is_long, cut, np.where(length < _SHORTEST_BRAND, length, left))
    size[(length >= _SHORTEST_BRAND) & (left == length) & all_behind[1]] = 1
    word = _measure_first_words(laid, words, closes)
    return {
        "size": pl.Series(np.where(is_trade, 0, size)),
        "word": pl.Series(np.where(is_trade, word, 0)),
    }


def _measure_first_words(
    laid: letters.Letters, words: lexicon.U16, closes: lexicon.BOOL
) -> letters.I64:
    """Give the length of each name's longest first word behind which others close it; else 0."""
    length, begin = laid.lengths, laid.starts[:-1]
    rows = np.flatnonzero(length > 0)
    rows = rows[words[begin[rows]] > 0]
    answer = np.zeros(len(length), np.int64)
    for size in range(1, lexicon.MOST_LETTERS + 1):
        kept = rows[length[rows] > size]
        is_word = (words[begin[kept]] >> size) & 1 == 1
        kept = kept[is_word]
        answer[kept[closes[begin[kept] + size]]] = size
    return answer


def with_brands(frame: pl.LazyFrame) -> pl.LazyFrame:
    """Add `brand`, `trade` and `core`; a place's short form that leaves no brand is the brand."""
    level, size = pl.col("last_level"), pl.col("size")
    is_open = pl.col("province").is_null() | (level == 3) | ((level == 2) & (size == 1))
    last = pl.col("last").is_not_null() & is_open
    given = ((size < 2) & (last | pl.col("town").is_not_null())).fill_null(value=False)
    back = pl.when("given").then(pl.coalesce("town", "last")).otherwise(pl.lit(""))
    known = frame.collect()
    settled = (
        known.lazy()
        .with_columns(**_measure_brands(known["body"]))
        .with_columns(given=given)
        .with_columns(back=back)
        .with_columns(
            full_body=pl.col("back") + pl.col("body"),
            core=pl.col("back") + pl.col("stem"),
            said=pl.struct(*gazetteer.CODES),
            **_places_left(),
        )
    )
    ahead = pl.col("ahead").str.len_chars().cast(pl.Int64)
    first = (
        # What is given back is the brand, with the one character after it if there was one.
        pl.when("given")
        .then(pl.col("back").str.len_chars().cast(pl.Int64) + size)
        .when((size == 0) & (ahead >= 2))
        .then(ahead)
        # Words of trades only: the first of several stands for a brand (淮安水利资产).
        .when(size == 0)
        .then("word")
        .otherwise("size")
    )
    body = pl.col("full_body")
    return settled.with_columns(first=first).with_columns(
        brand=_filled(body.str.head(pl.col("first"))),
        trade=_trade(body.str.slice(pl.col("first"))),
        core=_filled(pl.col("core")),
    )


def _places_left() -> dict[str, pl.Expr]:
    """Give the places of a name of which the last is the brand."""
    given, text, town = pl.col("given"), pl.col("place_text"), pl.col("town")
    taken = pl.coalesce(town, "last").str.len_chars()
    outer = text.str.head(text.str.len_chars().cast(pl.Int64) - taken)
    is_county = given & town.is_null()
    return {
        "province": pl.when(is_county).then("outer_province").otherwise("province"),
        "city": pl.when(is_county).then("outer_city").otherwise("city"),
        "district": pl.when(~is_county).then("district"),
        "place_text": pl.when(given).then(_filled(outer)).otherwise(text),
        "town": pl.when(~given).then(town),
    }


def _trade(text: pl.Expr) -> pl.Expr:
    return _filled(text.str.replace(f"^{_NOTHING}+", "").str.replace(f"{_NOTHING}+$", ""))


def _filled(text: pl.Expr) -> pl.Expr:
    return pl.when(text != "").then(text)


def with_alternatives(frame: pl.DataFrame) -> pl.DataFrame:
    """Add the readings that were not chosen where a place's short form may be the brand."""
    said, last, body = pl.col("said").struct, pl.col("last"), pl.col("body")
    outer = (pl.col("outer_province"), pl.col("outer_city"), pl.lit(None, dtype=pl.Int32))
    inner = tuple(said.field(part) for part in gazetteer.CODES)
    # A district that never was a county, a place of which nobody knows which one, and a county
    # that nothing before it makes a place (平安, 兴隆, 东方).
    alone = (pl.col("last_level") == 3) & pl.col("outer_province").is_null()
    doubtful = pl.col("is_doubtful") | pl.col("province").is_null() | alone
    size = pl.col("size")
    as_place = _reading(body.str.head(size), body.str.slice(size), inner)
    as_brand = _reading(last + body.str.head(size), body.str.slice(size), outer)
    is_open = last.is_not_null() & (pl.col("given") | (size == 0) | doubtful)
    others = frame.filter(is_open).select(
        "key", reading=pl.when("given").then(as_place).otherwise(as_brand)
    )
    both = pl.concat([others, _foreign_places(frame)])
    none = pl.lit([], dtype=pl.List(ALTERNATIVE))
    if both.is_empty():
        return frame.with_columns(alternatives=none)
    listed = both.group_by("key", maintain_order=True).agg(alternatives="reading")
    found = frame.select("key").join(listed, on="key", how="left", maintain_order="left")
    return frame.with_columns(found["alternatives"].fill_null([]))


def _foreign_places(frame: pl.DataFrame) -> pl.DataFrame:
    """Give readings of brands that begin with a place elsewhere: 青海省金华新豪实业."""
    codes = tuple(pl.col(f"{code}_there") for code in gazetteer.CODES)
    brand = pl.col("brand")
    return (
        frame.filter(pl.col("place_text").is_not_null(), brand.str.len_chars() >= 4)
        .with_columns(form=brand.str.head(2))
        .join(_short_places(), on="form", maintain_order="left")
        .select("key", reading=_reading(brand.str.slice(2), pl.col("trade").fill_null(""), codes))
    )


@cache
def _short_places() -> pl.DataFrame:
    """Give the short forms that a name may begin with: [form, province_there, …]."""
    begins = gazetteer.forms().filter(
        pl.col("context") == gazetteer.NOWHERE, "is_short", pl.col("province").is_not_null()
    )
    return begins.select("form", *(pl.col(code).alias(f"{code}_there") for code in gazetteer.CODES))


def _reading(brand: pl.Expr, trade: pl.Expr, codes: tuple[pl.Expr, ...]) -> pl.Expr:
    parts = dict(zip(gazetteer.CODES, codes, strict=True))
    named: dict[str, pl.Expr] = {"brand": _filled(brand), "trade": _trade(trade), **parts}
    return pl.struct(*(expression.alias(name) for name, expression in named.items()))
