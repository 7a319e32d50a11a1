"""Names read by role, as columns of numbers: what candidates are found by and compared on.

A name may have several readings (`roles.read_roles`' alternatives): one row each, the first first.
"""

from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt
import polars as pl

from pipeline.resolve.organisations import letters, roles, sounds
from pipeline.resolve.organisations.letters import I64, U64

I32 = npt.NDArray[np.int32]
I8 = npt.NDArray[np.int8]

FORMS = (
    "ltd", "plc", "group", "company", "factory", "coop", "individual", "bureau", "partnership",
    "other",
)  # fmt: skip
"""Legal forms by number, from 1; 0 says none."""

PLC, GROUP, COMPANY = (FORMS.index(form) + 1 for form in ("plc", "group", "company"))
_TOLD = (
    "name", "brand", "trade", "province", "city", "district", "place_text", "town", "form",
    "form_text", "ordinal", "unit", "core", "tail", "tail_kind",
)  # fmt: skip
"""What the columns of readings are made of."""

_COUNTED = "一二三四五六七八九十百"

DEPARTMENT, BRANCH = 1, 2
"""Kinds of tail; 0 is none."""


class Readings(NamedTuple):
    """One row per reading of a name; hashes are 0 where the part is not said.

    `place` is the deepest place that the name says: GB/T 2260; below 0 a name that several places
    have, of which nobody knows which is meant; 0 where none is said. `is_full`: the form is
    written out, 有限 or 股份. `numbers` are the
    numerals of brand, trade and tail; `unit` is what bears the
    number: 局 of 三局, 工程处 of 第三工程处, '' of 第三.
    """

    name: I64
    core: U64
    sound: U64
    brand: U64
    trade: U64
    place: I32
    place_word: U64
    town: U64
    form: I8
    form_word: U64
    is_full: npt.NDArray[np.bool_]
    ordinal: I32
    numbers: U64
    unit: U64
    tail: U64
    tail_kind: I8
    brand_length: I8
    trade_length: I8
    brand_text: pl.Series
    trade_text: pl.Series


class Read(NamedTuple):
    """Names read: their readings, the first of name n in row n, and what is compared by letters.

    `head` is the folded name, without a site's tail and words of a sentence around it.
    """

    readings: Readings
    head: pl.Series


def read(keys: pl.Series, *, loosely: bool = False) -> Read:
    """Read a column of names; null reads as a name that says nothing.

    Args:
        keys: By `names.name_keys`.
        loosely: Read what may be a form as a trade too (泰龙宾馆, short for 泰龙宾馆有限公司).
    """
    begins = range(0, max(len(keys), 1), roles.AT_ONCE)
    parts = roles.in_twos(lambda begin: _read(keys, begin, loosely=loosely), begins)
    firsts, others, heads = zip(*parts, strict=True)
    return Read(_stack([*firsts, *others]), pl.concat(heads))


def _read(keys: pl.Series, begin: int, *, loosely: bool) -> tuple[Readings, Readings, pl.Series]:
    """Read the names from one on: their first readings, the other ones, the heads."""
    found = roles.read_keys(keys.slice(begin, roles.AT_ONCE))
    found = found.with_row_index("name", offset=begin)
    is_branch = found.select(
        (pl.col("tail_kind") == "branch").fill_null(value=False) | _is_registered()
    ).to_series()
    heads = found["key"].zip_with(is_branch, found["head"])
    found = found.with_columns(unit=_unit(), **_bare_plc())
    ways = [found, _alternatives(found), *([_formless(found)] if loosely else [])]
    told = _columns(pl.concat(way.select(_TOLD) for way in ways))
    rows = np.arange(len(told.name))
    return _take(told, rows[: found.height]), _take(told, rows[found.height :]), heads


def merge(
    readings: Readings, others: Readings, replaced: npt.NDArray[np.bool_], firsts: int
) -> tuple[Readings, int]:
    """Read some names otherwise: put other readings in the place of those of the names marked.

    Args:
        readings: The first of name n in row n.
        others: Of the names marked, the first of each in its first rows.
        replaced: By name.
        firsts: How many names are marked.

    Returns:
        Readings and how many of them are first ones; those are ahead of the others.
    """
    count = len(replaced)
    rows = np.arange(len(readings.name))
    kept = ~replaced[readings.name]
    ahead = _take(readings, rows[kept & (rows < count)])
    behind = _take(readings, rows[kept & (rows >= count)])
    more = np.arange(len(others.name))
    parts = [ahead, _take(others, more[:firsts]), behind, _take(others, more[firsts:])]
    return _stack(parts), count


def hashes(texts: pl.Series) -> U64:
    """Hash texts by their letters; null and '' are 0."""
    if texts.null_count() * 2 < len(texts):
        return letters.whole(letters.sums(letters.letters_of(texts)))
    answer = np.zeros(len(texts), np.uint64)
    rows = texts.is_not_null().to_numpy()
    answer[rows] = letters.whole(letters.sums(letters.letters_of(texts.filter(rows))))
    return answer


def deepest(frame: pl.DataFrame) -> I32:
    """Give the deepest place of [province, city, district]; 0 where none is known."""
    code = frame.select(pl.coalesce("district", "city", "province").fill_null(0).cast(pl.Int32))
    return code.to_series().to_numpy()


def _alternatives(found: pl.DataFrame) -> pl.DataFrame:
    """Give a row for each further reading: brand, trade and place its own."""
    own = ("brand", "trade", "province", "city", "district", "place_text")
    return (
        found.lazy()
        .filter(pl.col("alternatives").list.len() > 0)
        .rename({"province": "first_province"})
        .drop(own[:2] + own[3:])
        .explode("alternatives")
        .unnest("alternatives")
        # A place that the brand may be lies where the name says the firm is.
        .filter(~(pl.col("first_province") != pl.col("province")).fill_null(value=False))
        .with_columns(place_text=pl.lit(None, pl.String), town=pl.lit(None, pl.String))
        .collect()
    )


def _formless(found: pl.DataFrame) -> pl.DataFrame:
    """Give a row for each name that no company's form ends, its form read as the trade's end."""
    small = pl.col("form").is_in(["factory", "individual", "bureau", "other"])
    # 中建三局 is short for 中建三局集团有限公司: what bears the number is no trade.
    counted = pl.col("ordinal").is_not_null() & (pl.col("form_text") == "局")
    return found.filter(small & pl.col("tail_kind").ne_missing("branch")).with_columns(
        trade=pl.when(~counted).then(pl.concat_str("trade", "form_text", ignore_nulls=True)),
        unit=pl.when(counted).then("form_text").otherwise("unit"),
        form=pl.lit(None, pl.String),
        form_text=pl.lit(None, pl.String),
    )


def _columns(rows: pl.DataFrame) -> Readings:
    form = rows["form"].replace_strict(
        {form: number for number, form in enumerate(FORMS, 1)}, default=0, return_dtype=pl.Int8
    )
    told = rows.select(pl.when(_is_registered()).then(pl.lit("branch")).otherwise("tail_kind"))
    kind = told.to_series().replace_strict(
        {"department": DEPARTMENT, "branch": BRANCH}, default=0, return_dtype=pl.Int8
    )
    place_word = _place_words(rows)
    return Readings(
        name=rows["name"].to_numpy().astype(np.int64),
        **_hashed_cores(rows["brand"], rows["trade"]),
        place=_said_places(rows, place_word),
        place_word=place_word,
        town=hashes(rows["town"]),
        form=form.to_numpy(),
        form_word=hashes(rows["form_text"]),
        is_full=_is_full(rows),
        ordinal=rows["ordinal"].fill_null(-1).cast(pl.Int32).to_numpy(),
        numbers=_numbers(rows),
        unit=hashes(rows["unit"]),
        tail=hashes(rows["tail"]),
        tail_kind=kind.to_numpy(),
        brand_text=rows["brand"],
        trade_text=rows["trade"],
    )


def _hashed_cores(brands: pl.Series, trades: pl.Series) -> dict[str, Any]:
    """Hash brands, trades, and both in one by letters and by sound; give the lengths."""
    brand, trade = letters.letters_of(brands), letters.letters_of(trades)
    by_letter = [letters.whole(letters.sums(part)) for part in (brand, trade)]
    heard = [letters.mapped(part, sounds.table()) for part in (brand, trade)]
    by_sound = [letters.whole(letters.sums(part)) for part in heard]
    return {
        "core": letters.followed(by_letter[0], brand.lengths, by_letter[1]),
        "sound": letters.followed(by_sound[0], brand.lengths, by_sound[1]),
        "brand": by_letter[0],
        "trade": by_letter[1],
        "brand_length": np.minimum(brand.lengths, 99).astype(np.int8),
        "trade_length": np.minimum(trade.lengths, 99).astype(np.int8),
    }


def _bare_plc() -> dict[str, pl.Expr]:
    """Read 股份 at a name's end as the form it stands for: 太极股份."""
    bare = pl.col("form").is_null() & pl.col("head").str.ends_with("股份")
    return {
        "form": pl.when(bare).then(pl.lit("plc")).otherwise("form"),
        "form_text": pl.when(bare).then(pl.lit("股份")).otherwise("form_text"),
    }


def _unit() -> pl.Expr:
    """Give what bears a name's number: its core without brand, trade and the number itself."""
    core = pl.col("core").str.strip_prefix(pl.col("brand").fill_null(""))
    core = core.str.strip_suffix(pl.col("trade").fill_null(""))
    return pl.when(pl.col("ordinal").is_not_null()).then(
        core.str.replace_all(r"[第0-9一二三四五六七八九十百零〇壹贰叁肆伍陆柒捌玖拾]|集团", "")
    )


def _is_full(rows: pl.DataFrame) -> npt.NDArray[np.bool_]:
    return rows["form_text"].str.contains("有限|股份公司").fill_null(value=False).to_numpy()


def _numbers(rows: pl.DataFrame) -> U64:
    """Hash the numerals of names but for their places: who counts otherwise is another."""
    parts = [pl.col(part).fill_null("") for part in ("core", "tail")]
    is_odd = pl.any_horizontal(part.str.contains(f"[0-9{_COUNTED}]") for part in parts)
    odd = rows.select(is_odd).to_series()
    told = rows.filter(odd).select(pl.concat_str(parts)).to_series()
    counted = told.str.replace_many(list("0123456789"), list("零一二三四五六七八九"))
    answer = np.zeros(rows.height, np.uint64)
    answer[odd.to_numpy()] = hashes(counted.str.replace_all(f"[^零{_COUNTED}]", ""))
    return answer


def _is_registered() -> pl.Expr:
    """Say whether a site is a unit that registers: 第八工程处, 驻河源工程处."""
    return (
        (pl.col("tail_kind") == "department")
        & pl.col("tail").str.contains("工程处$|第.*(?:工程队|施工队|工区)$")
    ).fill_null(value=False)


def _said_places(rows: pl.DataFrame, words: U64) -> I32:
    known = deepest(rows)
    unknown = -1 - (words % np.uint64(2**31 - 1)).astype(np.int64)
    return np.where((known == 0) & (words != 0), unknown, known).astype(np.int32)


def _place_words(rows: pl.DataFrame) -> U64:
    # A town alone says no district: it is compared as a town.
    told = rows.select(pl.when(pl.col("place_text").ne_missing(pl.col("town"))).then("place_text"))
    return hashes(told.to_series().str.replace(r"(.{2,})[省市县区]$", "${1}"))


def _take(readings: Readings, rows: I64) -> Readings:
    columns: dict[str, Any] = {name: getattr(readings, name)[rows] for name in Readings._fields}
    return Readings(**columns)


def _stack(parts: list[Readings]) -> Readings:
    columns: dict[str, Any] = {
        name: (pl.concat if name.endswith("_text") else np.concatenate)(
            [getattr(part, name) for part in parts]
        )
        for name in Readings._fields
    }
    return Readings(**columns)
