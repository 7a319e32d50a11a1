"""Reads firms' names by role: place, brand, trade, form, number, tail; and how else they may read.

Whole columns by expressions; a name that is there twice is read once. What a name does not say is
null. Parts are cut out of the folded name, never added to it.
"""

from functools import cache
from pathlib import Path

import polars as pl

from pipeline.resolve.organisations import gazetteer
from pipeline.resolve.organisations.roles_tails import (
    NUMERAL,
    split_forms,
    split_tails,
)
from pipeline.values import names as values
from pipeline.values import numerals

TRADES = Path(__file__).with_name("tables") / "trades.txt"
ALTERNATIVE = pl.Struct(
    {
        "brand": pl.String,
        "trade": pl.String,
        "province": pl.Int32,
        "city": pl.Int32,
        "district": pl.Int32,
    }
)
SCHEMA = pl.Schema(
    {
        "key": pl.String,
        "head": pl.String,
        "tail": pl.String,
        "tail_kind": pl.String,
        "province": pl.Int32,
        "city": pl.Int32,
        "district": pl.Int32,
        "place_text": pl.String,
        "town": pl.String,
        "brand": pl.String,
        "trade": pl.String,
        "form": pl.String,
        "form_text": pl.String,
        "ordinal": pl.Int32,
        "core": pl.String,
        "alternatives": pl.List(ALTERNATIVE),
    }
)
AT_ONCE = 100_000
"""Names read together; ours: more costs memory and no less time."""

LONGEST_BRAND = 4
"""A longer one is cut at the first word of trade in it; ours: of brands marked by hand 1 in 100 is
longer, and most of what is left over in longer ones is a trade we have no word for."""

_BEFORE = (
    "^(?:(?:关于|投诉|举报|反映|控告|起诉|申请|我们?在|本人在)+|(?:被(?:投诉|申请|执行|告|反映)(?:人|单位|方)?|申请人|用人单位"
    "|单位名称|企业名称|公司名称|施工单位|名称|单位|公司|雇主|老板|甲方|乙方|欠薪(?:企业|单位|公司)?)[:,;])+"
)
_BEHIND = (
    r"(?:\((?:盖?公?章|以下简称.*|甲方|乙方|下称.*)\)|的?(?:老板|负责人|包工头)\p{Han}{0,3}|等(?:单位|公司|企业|人)?|(?:的|未|拖|欠|克扣)"
    "(?:支付|发放|欠|付)?(?:[我农]\\p{Han}{0,3})?(?:工资|工钱|薪资|薪水|劳务费|工程款).*|以下简称.*)$"
)
"""Words around a name that people write and no name has; ours, after how complaints are worded."""

_INNER_PLACE = r"\(([^()]{2,12})\)"
_BRACKETS = r"\([^()]*\)|[()]"
_TAIL_IN_BRACKETS = r"\(([^()]*(?:项目部|工地|分公司|支公司|办事处|分厂|分店))\)$"
_MAYBE_NUMBERED = f"第{NUMERAL}|{NUMERAL}(?:航?局|冶|工程处|处|队|建)|{NUMERAL}$"
_UNIT = "(?:航?局|冶|工程处|处|队|建)"
_NUMBERED_ALONE = "^(?:公司|总公司|集团|厂|总厂|分厂|局|处|队|院|站|大队|店)$"
_ENDS = "[厂店行站部社馆楼城场院所队库矿]"
"""One character that may close a trade inside a name: 机械厂有限公司."""

_NOTHING = "(?:集团|股份|企业|有限|责任)"
"""Words that tell nothing of a trade."""


def read_roles(names: pl.Series) -> pl.DataFrame:
    """Read names of firms by role.

    Args:
        names: As delivered; may be null, empty, or no name at all.

    Returns:
        `SCHEMA`, one row per name in order. `key` as `names.name_key`; `head`: the key without a
        tail; `tail_kind`: department | branch; places as codes of GB/T 2260 in force (null: not
        said, or not told which); `town`: a place below the district, which has no code (匡堰镇, 高新区); `form`: a key of `FORMS` or other; `ordinal`: the N of 第N公司,
        N局, N处; `core`: brand, number and trade as they stand; `alternatives`: how else the name
        may be read (a brand that is a place's name, one place fewer), mostly empty.
    """
    keys = values.name_keys(names.cast(pl.String))
    distinct = keys.to_frame("key").lazy().unique().filter(pl.col("key").is_not_null())
    distinct = distinct.collect()
    parts = [
        _read(distinct[start : start + AT_ONCE].lazy())
        .select(SCHEMA.names())
        .collect(engine="streaming")
        for start in range(0, max(distinct.height, 1), AT_ONCE)
    ]
    read = pl.concat(parts)
    return (
        keys.to_frame("key")
        .join(read, on="key", how="left", maintain_order="left")
        .select(pl.col(name).cast(kind) for name, kind in SCHEMA.items())
    )


@cache
def trade_words() -> str:
    """Give the alternatives of the words of `trades.txt`, longest first."""
    lines = TRADES.read_text(encoding="utf-8").splitlines()
    words = {word for line in lines if not line.startswith("#") for word in line.split()}
    return "|".join(sorted(words, key=lambda word: (-len(word), word)))


def _read(keys: pl.LazyFrame) -> pl.LazyFrame:
    """Read distinct keys: columns of `SCHEMA` and more."""
    key = pl.col("key")
    bracketed = pl.when(key.str.ends_with(")")).then(key)
    opened = pl.coalesce(bracketed.str.replace(_TAIL_IN_BRACKETS, "${1}"), key)
    plain = opened.str.replace(_BEFORE, "").str.replace(_BEHIND, "")
    enough = plain.str.len_chars() >= 2
    named = keys.with_columns(opened=pl.when(enough).then(plain).otherwise(key))
    tailed = split_tails(named, "opened")
    # A site of a branch is read as the branch's firm is.
    site = tailed.filter(pl.col("tail_kind") == "department").select("key", site="head")
    firms = split_tails(site, "site").select("key", bare="head")
    bare = pl.coalesce("bare", "head")
    flat = tailed.join(firms, on="key", how="left", maintain_order="left").with_columns(
        inner=bare.str.extract(_INNER_PLACE, 1), flat=bare.str.replace_all(_BRACKETS, "")
    )
    placed = gazetteer.take_places(_kept(flat), "flat")
    formed = _with_places_inside(_kept(split_forms(placed, "rest")))
    return _with_alternatives(_kept(_with_brand(_with_number(_kept(formed)))))


def _kept(frame: pl.LazyFrame) -> pl.LazyFrame:
    """Work out what is there so far, once."""
    return frame.collect(engine="streaming").lazy()


def _with_places_inside(frame: pl.LazyFrame) -> pl.LazyFrame:
    """Add places said in brackets or, where no other is, behind the trade: 新月能源石家庄公司."""
    stem = pl.col("stem")
    towns = _cities()
    open_stem = pl.when(pl.col("place_text").is_null() & pl.col("inner").is_null()).then(stem)
    # Behind the trade (新月能源石家庄), or between brand and trade (宏远秦皇岛环保).
    between = open_stem.str.extract_groups(f"^(?<a>.{{2,4}}?)(?<p>{towns})(?<b>(?:{trade_words()})+)$")
    said_last = open_stem.str.replace(f"(?:{towns})$", "")
    is_behind = (said_last != stem) & said_last.str.contains(f".{{2}}(?:{trade_words()})$")
    part = pl.col("between").struct.field
    behind = pl.when(is_behind).then(said_last)
    marked = (
        frame.with_columns(between=between, behind=behind)
        .with_columns(
            before=pl.coalesce(part("a") + part("b"), "behind"),
            inner=pl.coalesce(
                "inner", part("p"), stem.str.slice(pl.col("behind").str.len_chars())
            ),
        )
        .drop("between", "behind")
    )
    found = {part: pl.col(f"{part}_inside") for part in gazetteer.CODES}
    marked = _kept(marked)
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
        place_text=pl.coalesce(
            "place_text", pl.when(found["province"].is_not_null()).then("inner")
        ),
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


def _with_number(frame: pl.LazyFrame) -> pl.LazyFrame:
    """Add `ordinal`, `body` (the stem without numbers and their units) and `ahead`.

    `ahead` is what stands before the number: the brand, if it is nothing else (市政三局). Of two
    numbers (中建一局第二建设) the first counts hundreds.
    """
    stem = pl.col("stem")
    maybe = pl.when(stem.str.contains(_MAYBE_NUMBERED)).then(stem)
    alone = pl.when(pl.col("form_text").str.contains(_NUMBERED_ALONE)).then(maybe)
    ways = [
        maybe.str.extract_groups(
            f"^(?<a>.{{2,}}?)(?<n>{NUMERAL})(?:航?局|冶|建|处|队)(?:集团)?"
            f"(?<b>|第{NUMERAL}.*|(?:{trade_words()})+)$"
        ),
        maybe.str.extract_groups(f"^(?<a>.*?)第(?<n>{NUMERAL})(?<b>.*)$"),
        alone.str.extract_groups(f"^(?<a>.{{2,}}?)(?<n>{NUMERAL})(?<b>)$"),
    ]
    found = pl.coalesce(pl.when(way.struct.field("n").is_not_null()).then(way) for way in ways)
    first, second = pl.col("first").struct.field, pl.col("second").struct.field
    numbers = pl.coalesce(_number(first("n")) * 100 + _number(second("n")), _number(first("n")))
    return (
        frame.with_columns(first=found)
        .with_columns(second=first("b").str.extract_groups(f"^第(?<n>{NUMERAL})(?<b>.*)$"))
        .with_columns(
            ordinal=numbers,
            ahead=first("a"),
            body=pl.coalesce(first("a") + pl.coalesce(second("b"), first("b")), stem),
        )
        .drop("first", "second")
    )


def _number(text: pl.Expr) -> pl.Expr:
    """Give the value of a numeral up to 99, in Chinese or in digits; else null."""
    plain = numerals.unify(text)
    ten = plain.str.extract_groups("^(?<tens>[0-9]?)十(?<ones>[0-9]?)$").struct
    tens = ten.field("tens").replace("", "1").cast(pl.Int32)
    ones = ten.field("ones").replace("", "0").cast(pl.Int32)
    return pl.coalesce(tens * 10 + ones, plain.cast(pl.Int32, strict=False))


def _measure_brand(frame: pl.LazyFrame, source: str, into: str) -> pl.LazyFrame:
    """Add how many characters of a name without place and form are the brand; 0 for none.

    The shortest beginning of two or more after which only words of trades follow; where there is
    no such beginning but the first character alone, that; a long one ends where the first word of
    a trade begins. Column `word`: the length of the first of several words, where all are of
    trades, else 0.
    """
    words = trade_words()
    trade = f"(?:{words})+{_ENDS}?$"
    body, left, length = pl.col(source), pl.col("left"), pl.col("length")
    long = pl.when(left > LONGEST_BRAND, body.str.contains(r"^\p{Han}+$")).then(body)
    of_trades = pl.when("is_trade").then(body)
    first_word = of_trades.str.extract(f"^({words})(?:{words})+{_ENDS}?$", 1).str.len_chars()
    cut = long.str.extract(f"^(.{{2,{LONGEST_BRAND}}}?)(?:{words})", 1).str.len_chars()
    return (
        frame.with_columns(
            left=2 + body.str.slice(2).str.replace(trade, "").str.len_chars().cast(pl.Int64),
            length=body.str.len_chars().cast(pl.Int64),
            is_trade=(body == "") | body.str.contains(f"^[省市县区]?{trade}"),
            is_single=body.str.contains(f"^.{trade}"),
        )
        .with_columns(cut=cut.cast(pl.Int64), word=first_word.cast(pl.Int64).fill_null(0))
        .with_columns(
            pl.when("is_trade")
            .then(0)
            .when((left == length) & pl.col("is_single"))
            .then(1)
            .otherwise(pl.min_horizontal(length, pl.coalesce("cut", "left")))
            .alias(into)
        )
        .drop("left", "length", "is_trade", "is_single", "cut")
    )


def _with_brand(frame: pl.LazyFrame) -> pl.LazyFrame:
    """Add `brand`, `trade` and `core`; a place's short form that leaves no brand is the brand."""
    level, size = pl.col("last_level"), pl.col("size")
    is_open = pl.col("province").is_null() | (level == 3) | ((level == 2) & (size == 1))
    last = pl.col("last").is_not_null() & is_open
    given = ((size < 2) & (last | pl.col("town").is_not_null())).fill_null(value=False)
    back = pl.when("given").then(pl.coalesce("town", "last")).otherwise(pl.lit(""))
    settled = (
        _measure_brand(frame, "body", "size")
        .rename({"word": "word_alone"})
        .with_columns(given=given)
        .with_columns(
            full_body=back + pl.col("body"),
            core=back + pl.col("stem"),
            said=pl.struct(*gazetteer.CODES),
            **_places_left(),
        )
        .with_columns(again=pl.when("given").then("full_body"))
    )
    ahead = pl.col("ahead").str.len_chars().cast(pl.Int64)
    first = (
        pl.when("given")
        .then("size_again")
        .when((size == 0) & (ahead >= 2))
        .then(ahead)
        # Words of trades only: the first of several stands for a brand (淮安水利资产).
        .when(size == 0)
        .then("word_alone")
        .otherwise("size")
    )
    body = pl.col("full_body")
    return (
        _measure_brand(settled, "again", "size_again")
        .with_columns(first=first)
        .with_columns(
            brand=_filled(body.str.head(pl.col("first"))),
            trade=_trade(body.str.slice(pl.col("first"))),
            core=_filled(pl.col("core")),
        )
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


def _with_alternatives(frame: pl.LazyFrame) -> pl.LazyFrame:
    """Add the readings that were not chosen where a place's short form may be the brand."""
    said, last, body = pl.col("said").struct, pl.col("last"), pl.col("body")
    outer = (pl.col("outer_province"), pl.col("outer_city"), pl.lit(None, dtype=pl.Int32))
    inner = tuple(said.field(part) for part in gazetteer.CODES)
    # A district that never was a county, and a place of which nobody knows which one.
    doubtful = pl.col("is_doubtful") | pl.col("province").is_null()
    as_place = _reading(body.str.head(pl.col("size")), body.str.slice(pl.col("size")), inner)
    as_brand = _reading(last + body.str.head(pl.col("size")), body.str.slice(pl.col("size")), outer)
    is_open = last.is_not_null() & (pl.col("given") | (pl.col("size") == 0) | doubtful)
    others = frame.filter(is_open).select(
        "key", reading=pl.when("given").then(as_place).otherwise(as_brand)
    )
    both = pl.concat([others, _foreign_places(frame)])
    listed = both.group_by("key", maintain_order=True).agg(alternatives="reading")
    return frame.join(listed, on="key", how="left", maintain_order="left").with_columns(
        pl.col("alternatives").fill_null(pl.lit([], dtype=pl.List(ALTERNATIVE)))
    )


def _foreign_places(frame: pl.LazyFrame) -> pl.LazyFrame:
    """Give the reading by which a brand begins with a place elsewhere: 金华新豪 in 青海省金华新豪."""
    begins = (
        gazetteer.forms()
        .lazy()
        .filter(
            pl.col("context") == gazetteer.NOWHERE, "is_short", pl.col("province").is_not_null()
        )
    )
    known = begins.select(
        "form", *(pl.col(code).alias(f"{code}_there") for code in gazetteer.CODES)
    )
    codes = tuple(pl.col(f"{code}_there") for code in gazetteer.CODES)
    brand = pl.col("brand")
    return (
        frame.filter(pl.col("place_text").is_not_null(), brand.str.len_chars() >= 4)
        .with_columns(form=brand.str.head(2))
        .join(known, on="form", maintain_order="left")
        .select("key", reading=_reading(brand.str.slice(2), pl.col("trade").fill_null(""), codes))
    )


def _reading(brand: pl.Expr, trade: pl.Expr, codes: tuple[pl.Expr, ...]) -> pl.Expr:
    parts = dict(zip(gazetteer.CODES, codes, strict=True))
    return pl.struct(brand=_filled(brand), trade=_trade(trade), **parts)
