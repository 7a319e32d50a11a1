"""Parts inside firms' names: places that stand further in, numbers, and the words of trades."""

from functools import cache

import polars as pl

from pipeline.resolve.organisations import gazetteer
from pipeline.resolve.organisations.roles_words import NUMERAL, trade_words
from pipeline.values import numerals

_MAYBE_NUMBERED = f"第{NUMERAL}|{NUMERAL}(?:航?局|冶|工程处|处|队|建)|{NUMERAL}$"
_NUMBERED_ALONE = "^(?:公司|总公司|集团|厂|总厂|分厂|局|处|队|院|站|大队|店)$"


def with_places_inside(frame: pl.LazyFrame) -> pl.LazyFrame:
    """Add places said in brackets or, where no other is, behind the trade: 新月能源石家庄公司."""
    stem = pl.col("stem")
    towns = _cities()
    is_unplaced = pl.col("place_text").is_null() | (pl.col("place_text") == "中国")
    open_stem = pl.when(is_unplaced & pl.col("inner").is_null()).then(stem)
    # Behind the trade (新月能源石家庄), or between brand and trade (宏远秦皇岛环保).
    between = open_stem.str.extract_groups(
        f"^(?<a>.{{2,4}}?)(?<p>{towns})(?<b>(?:{trade_words()})+)$"
    )
    said_last = open_stem.str.replace(f"(?:{towns})$", "")
    is_behind = (said_last != stem) & said_last.str.contains(f".{{2}}(?:{trade_words()})$")
    part = pl.col("between").struct.field
    behind = pl.when(is_behind).then(said_last)
    marked = (
        frame.with_columns(between=between, behind=behind)
        .with_columns(
            before=pl.coalesce(part("a") + part("b"), "behind"),
            inner=pl.coalesce("inner", part("p"), stem.str.slice(pl.col("behind").str.len_chars())),
        )
        .drop("between", "behind")
    )
    found = {part: pl.col(f"{part}_inside") for part in gazetteer.CODES}
    marked = marked.collect().lazy()
    inside = gazetteer.read_places(marked.select("inner").unique().collect()["inner"])
    known = inside.lazy().rename({part: f"{part}_inside" for part in gazetteer.CODES})
    fits = pl.any_horizontal(
        pl.col("province").is_null(), pl.col("province") == found["province"]
    ).fill_null(value=False)
    return marked.join(
        known, left_on="inner", right_on="text", how="left", maintain_order="left"
    ).with_columns(
        *(
            pl.when(fits).then(pl.coalesce(part, code)).otherwise(part).alias(part)
            for part, code in found.items()
        ),
        place_text=pl.when(found["province"].is_not_null() & is_unplaced)
        .then("inner")
        .otherwise("place_text"),
        stem=pl.when(found["province"].is_not_null())
        .then(pl.coalesce("before", "stem"))
        .otherwise("stem"),
    )


@cache
def _cities() -> str:
    """Give the alternatives of prefectures and provinces that are no words of a trade."""
    words = set(trade_words().split("|"))
    table = gazetteer.forms().filter(
        pl.col("context") == gazetteer.NOWHERE,
        pl.col("level") < 3,
        pl.col("form").str.len_chars() > 1,
    )
    cities = set(table["form"].to_list()) - words
    return "|".join(sorted(cities, key=lambda word: (-len(word), word)))


def with_numbers(frame: pl.LazyFrame) -> pl.LazyFrame:
    """Add `ordinal`, `body` (the stem without numbers and their units) and `ahead`.

    `ahead` is what stands before the number: the brand, if it is nothing else (市政三局). Of two
    numbers (中建一局第二建设) the first counts hundreds.
    """
    stem, part = pl.col("stem"), pl.col("part")
    # Few names have a number: the others are not cut.
    numbered = frame.with_row_index("row").filter(stem.str.contains(_MAYBE_NUMBERED))
    first, second = pl.col("first").struct.field, pl.col("second").struct.field
    numbers = pl.coalesce(_number(first("n")) * 100 + _number(second("n")), _number(first("n")))
    cut = (
        numbered.with_columns(first=_first_number())
        .with_columns(second=first("b").str.extract_groups(f"^第(?<n>{NUMERAL})(?<b>.*)$"))
        .select(
            "row",
            ordinal=numbers,
            ahead=first("a"),
            part=first("a") + pl.coalesce(second("b"), first("b")),
        )
        # A number that cannot be read stays in the name.
        .with_columns(part=pl.when(pl.col("ordinal").is_not_null()).then(part))
    )
    return (
        frame.with_row_index("row")
        .join(cut, on="row", how="left", maintain_order="left")
        .with_columns(body=pl.coalesce("part", "stem"))
        .drop("row", "part")
    )


def _first_number() -> pl.Expr:
    """Give the first number of a stem: struct[a: str before it, n: str, b: str behind it]."""
    stem = pl.col("stem")
    alone = pl.when(pl.col("form_text").str.contains(_NUMBERED_ALONE)).then(stem)
    ways = [
        stem.str.extract_groups(
            f"^(?<a>.{{2,}}?)(?<n>{NUMERAL})(?:航?局|冶|建|处|队)(?:集团)?"
            f"(?<b>|第{NUMERAL}.*|(?:{trade_words()})+)$"
        ),
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
