"""Parts inside firms' names: places that stand further in, numbers, and the words of trades."""

import numpy as np
import polars as pl

from pipeline.resolve.organisations import gazetteer, letters, lexicon
from pipeline.resolve.organisations.characters import code_points
from pipeline.resolve.organisations.letters import I64, Letters
from pipeline.resolve.organisations.roles_words import (
    MOST_NUMERALS,
    NUMERAL,
    NUMERALS,
    cities,
    numbered_units,
    spread,
    trades,
)
from pipeline.values import numerals

_MAYBE_NUMBERED = f"第{NUMERAL}|{NUMERAL}(?:航?局|冶|工程处|处|队|建)|{NUMERAL}$"
_NUMBERED_ALONE = "^(?:公司|总公司|集团|厂|总厂|分厂|局|处|队|院|站|大队|店)$"


def with_places_inside(frame: pl.LazyFrame) -> pl.LazyFrame:
    """Add places said in brackets or, where no other is, behind the trade: 新月能源石家庄公司."""
    stem, at, size = pl.col("stem"), pl.col("at"), pl.col("size")
    is_unplaced = pl.col("place_text").is_null() | (pl.col("place_text") == "中国")
    open_stem = pl.when(is_unplaced & pl.col("inner").is_null()).then(stem)
    opened = frame.with_columns(open_stem=open_stem).collect()
    marked = opened.with_columns(**_find_cities(opened["open_stem"])).select(
        *frame.collect_schema().names(),
        before=stem.str.head(at) + stem.str.slice(at + size),
        cut=pl.coalesce("inner", stem.str.slice(at, size)),
    )
    inside = gazetteer.whole_places(marked["cut"])
    found = {part: pl.col(f"{part}_inside") for part in gazetteer.CODES}
    known = marked.hstack(inside.rename(lambda part: f"{part}_inside"))
    fits = pl.any_horizontal(
        pl.col("province").is_null(), pl.col("province") == found["province"]
    ).fill_null(value=False)
    return known.lazy().with_columns(
        *(
            pl.when(fits).then(pl.coalesce(part, code)).otherwise(part).alias(part)
            for part, code in found.items()
        ),
        place_text=pl.when(found["province"].is_not_null() & is_unplaced)
        .then("cut")
        .otherwise("place_text"),
        stem=pl.when(found["province"].is_not_null())
        .then(pl.coalesce("before", "stem"))
        .otherwise("stem"),
    )


def _find_cities(stems: pl.Series) -> dict[str, pl.Series]:
    """Find the city in each stem: `at` which place and of what `size`; null where there is none.

    Between brand and trade (宏远秦皇岛环保), or else behind the trade (新月能源石家庄).
    """
    laid = letters.letters_of(stems)
    towns, words = lexicon.starts(cities(), laid), lexicon.starts(trades(), laid)
    at, size = _cities_between(laid, towns, lexicon.closing(laid, words))
    last = _cities_behind(laid, towns, words)
    is_behind = (size == 0) & (last < laid.lengths)
    at, size = np.where(is_behind, last, at), np.where(is_behind, laid.lengths - last, size)
    found = pl.DataFrame({"at": at, "size": size})
    return found.select(pl.when(pl.col("size") > 0).then(pl.all())).to_dict()


def _cities_between(laid: Letters, towns: lexicon.U16, closes: lexicon.BOOL) -> tuple[I64, I64]:
    """Find the first and longest city behind two to four letters and before words of trades."""
    at, size = np.zeros((2, len(laid.lengths)), np.int64)
    for place in (4, 3, 2):
        rows = np.flatnonzero(laid.lengths > place)
        rows = rows[towns[laid.starts[rows] + place] > 0]
        for length in range(2, lexicon.MOST_LETTERS + 1):
            begin = laid.starts[rows] + place
            fits = (begin + length < laid.starts[rows + 1]) & ((towns[begin] >> length) & 1 == 1)
            hits = rows[fits]
            hits = hits[closes[laid.starts[hits] + place + length]]
            at[hits], size[hits] = place, length
    return at, size


def _cities_behind(laid: Letters, towns: lexicon.U16, words: lexicon.U16) -> I64:
    """Give the place of the city that ends each stem behind a word of a trade; else the length."""
    some = np.flatnonzero(towns)
    rows = np.searchsorted(laid.starts, some, "right") - 1
    room = laid.starts[rows + 1] - some
    is_last = np.zeros(len(towns), np.bool_)
    is_last[some] = (towns[some] >> np.minimum(room, lexicon.MOST_LETTERS + 1)) & 1 == 1
    place = lexicon.first_place(laid, is_last)
    told = np.zeros(len(place), np.bool_)
    for length in range(1, lexicon.MOST_LETTERS + 1):
        rows = np.flatnonzero((place < laid.lengths) & (place - length >= 2))
        told[rows] |= (words[laid.starts[rows] + place[rows] - length] >> length) & 1 == 1
    return np.where(told, place, laid.lengths)


def with_numbers(frame: pl.LazyFrame) -> pl.LazyFrame:
    """Add `ordinal`, `body` (the stem without numbers and their units) and `ahead`.

    `ahead` is what stands before the number: the brand, if it is nothing else (市政三局). Of two
    numbers (中建一局第二建设) the first counts hundreds.
    """
    known = frame.collect()
    # Few names have a number: the others are not cut.
    maybe = known["stem"].str.contains(_MAYBE_NUMBERED)
    if not maybe.any():
        none = pl.lit(None, pl.String)
        return known.lazy().with_columns(ordinal=none.cast(pl.Int32), ahead=none, body="stem")
    cut = spread(_cut_numbers(known.filter(maybe)), maybe)
    return known.hstack(cut).lazy().with_columns(body=pl.coalesce("body", "stem"))


def _cut_numbers(numbered: pl.DataFrame) -> pl.DataFrame:
    """Cut the numbers out of stems: [ordinal, ahead, body], null where there is none."""
    first, second = pl.col("first").struct.field, pl.col("second").struct.field
    numbers = pl.coalesce(_number(first("n")) * 100 + _number(second("n")), _number(first("n")))
    return (
        numbered.lazy()
        .with_columns(**_find_units(numbered["stem"]))
        .with_columns(first=_first_number())
        .with_columns(second=first("b").str.extract_groups(f"^第(?<n>{NUMERAL})(?<b>.*)$"))
        .select(
            ordinal=numbers,
            ahead=first("a"),
            body=first("a") + pl.coalesce(second("b"), first("b")),
        )
        # A number that cannot be read stays in the name.
        .with_columns(body=pl.when(pl.col("ordinal").is_not_null()).then("body"))
        .collect()
    )


def _find_units(stems: pl.Series) -> dict[str, pl.Series]:
    """Find the first number of each stem that a unit bears: 三 in 市政三局第二, 一 in 市政一建机械.

    Returns:
        `at` and `size` of the number, and where what stands `behind` the unit begins: nothing,
        another number, or words of trades; null where there is none.
    """
    laid = letters.letters_of(stems)
    closes = lexicon.closing(laid, lexicon.starts(trades(), laid))
    counts = np.isin(laid.points, code_points(NUMERALS))
    again = laid.points[:-1] == ord("第")
    closes[:-1] |= again & counts[1:] & (laid.rows[1:] == laid.rows[:-1])
    unit, behind = _units_that_end(laid, np.append(closes, [False]))
    row, size_at, behind_at = laid.rows, *np.zeros((2, len(laid.points)), np.int64)
    for size in range(1, MOST_NUMERALS + 1):
        kept = np.flatnonzero((unit - size >= laid.starts[row[unit]] + 2) & counts[unit - size])
        unit, behind = unit[kept], behind[kept]
        size_at[unit - size], behind_at[unit - size] = size, behind
    at = lexicon.first_place(laid, size_at > 0)
    is_found, first = at < laid.lengths, laid.starts[:-1] + at
    behind = np.append(behind_at, 0)[first] - laid.starts[:-1]
    found = pl.DataFrame({"at": at, "size": np.append(size_at, 0)[first], "behind": behind})
    return found.select(pl.when(pl.Series(is_found)).then(pl.all())).to_dict()


def _units_that_end(laid: Letters, closes: lexicon.BOOL) -> tuple[I64, I64]:
    """Give where units stand that end a name, but for what closes it, and what is behind them."""
    lengths = lexicon.starts(numbered_units(), laid)
    unit = np.flatnonzero(lengths)
    end, behind = laid.starts[laid.rows[unit] + 1], np.full(len(unit), -1)
    for size in range(1, lexicon.MOST_LETTERS + 1):
        next_one = unit + size
        is_unit = (lengths[unit] >> size) & 1 == 1
        fits = is_unit & ((next_one == end) | closes[np.minimum(next_one, end)])
        behind[fits] = next_one[fits]
    return unit[behind >= 0], behind[behind >= 0]


def _first_number() -> pl.Expr:
    """Give the first number of a stem: struct[a: str before it, n: str, b: str behind it]."""
    stem, at, size, behind = (pl.col(name) for name in ("stem", "at", "size", "behind"))
    alone = pl.when(pl.col("form_text").str.contains(_NUMBERED_ALONE)).then(stem)
    ways = [
        pl.struct(a=stem.str.head(at), n=stem.str.slice(at, size), b=stem.str.slice(behind)),
        stem.str.extract_groups(f"^(?<a>.*?)第(?<n>{NUMERAL})(?<b>.*)$"),
        alone.str.extract_groups(f"^(?<a>.{{2,}}?)(?<n>{NUMERAL})(?<b>)$"),
    ]
    return pl.coalesce(pl.when(way.struct.field("n").is_not_null()).then(way) for way in ways)


def _number(text: pl.Expr) -> pl.Expr:
    """Give the value of a numeral up to 99, in Chinese or in digits; else null."""
    plain = numerals.unify(text)
    ten = plain.str.extract_groups("^(?<tens>[0-9]?)十(?<ones>[0-9]?)$").struct
    tens = ten.field("tens").replace("", "1").cast(pl.Int32)
    ones = ten.field("ones").replace("", "0").cast(pl.Int32)
    return pl.coalesce(tens * 10 + ones, plain.cast(pl.Int32, strict=False))
