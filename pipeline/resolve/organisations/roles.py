"""Reads firms' names by role: place, brand, trade, form, number, tail; and how else they may read.

Whole columns by expressions; a name that is there twice is read once. What a name does not say is
null. Parts are cut out of the folded name, never added to it.
"""

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import TypeVar

import polars as pl

from pipeline.resolve.organisations import gazetteer
from pipeline.resolve.organisations.roles_brands import ALTERNATIVE, with_alternatives, with_brands
from pipeline.resolve.organisations.roles_parts import with_numbers, with_places_inside
from pipeline.resolve.organisations.roles_tails import split_forms, split_tails
from pipeline.resolve.organisations.roles_words import spread
from pipeline.values import names as values

_COLUMNS: dict[str, pl.DataType | type[pl.DataType]] = {
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
SCHEMA = pl.Schema(_COLUMNS)
Part = TypeVar("Part")
Made = TypeVar("Made")

AT_ONCE = 50_000
"""Names read together, two such at a time; ours: more costs memory, fewer costs time."""


_BEFORE = (
    "^(?:(?:关于|投诉|举报|反映|控告|起诉|申请|我们?在|本人在)+"
    "|(?:被(?:投诉|申请|执行|告|反映)(?:人|单位|方)?|申请人|用人单位|单位名称|企业名称"
    "|公司名称|施工单位|名称|单位|公司|雇主|老板|甲方|乙方|欠薪(?:企业|单位|公司)?)[:,;])+"
)
_BEHIND = (
    r"(?:\((?:盖?公?章|以下简称.*|甲方|乙方|下称.*)\)|的?(?:老板|负责人|包工头)\p{Han}{0,3}"
    "|等(?:单位|公司|企业|人)?|(?:的|未|拖|欠|克扣)(?:支付|发放|欠|付)?(?:[我农]\\p{Han}{0,3})?(?:工资|工钱|薪资|薪水|劳务费|工程款).*|以下简称.*)$"
)
"""Words around a name that people write and no name has; ours, after how complaints are worded."""

_INNER_PLACE = r"\(([^()]{2,12})\)"
_BRACKETS = r"\([^()]*\)|[()]"
_TAIL_IN_BRACKETS = r"\(([^()]*(?:项目部|工地|分公司|支公司|办事处|分厂|分店))\)$"


def read_roles(names: pl.Series) -> pl.DataFrame:
    """Read names of firms by role.

    Args:
        names: As delivered; may be null, empty, or no name at all.

    Returns:
        `SCHEMA`, one row per name in order. `key` as `names.name_key`; `head`: the key without a
        tail; `tail_kind`: department | branch; places as codes of GB/T 2260 in force (null: not
        said, or not told which); `town`: a place below the district, which has no code (匡堰镇,
        高新区); `form`: a key of `FORMS` or other; `ordinal`: the N of 第N公司, N局, N处, of two
        (中建一局第二建设) the first in hundreds; `core`: brand, number and trade as they stand;
        `alternatives`: how else the name may be read (a brand that is a place's name, one place
        fewer), mostly empty.
    """
    return read_keys(values.name_keys(names.cast(pl.String)))


def read_keys(keys: pl.Series) -> pl.DataFrame:
    """Read names by role by their `names.name_keys`; see `read_roles`."""
    column = keys.alias("key")
    distinct = column.drop_nulls().unique(maintain_order=True).to_frame()
    begins = range(0, max(distinct.height, 1), AT_ONCE)
    parts = pl.concat(in_twos(lambda begin: _read(distinct[begin : begin + AT_ONCE]), begins))
    read = parts.select(pl.col(name).cast(kind) for name, kind in _COLUMNS.items())
    if distinct.height == len(column):
        return read
    return column.to_frame().join(read, on="key", how="left", maintain_order="left")


def in_twos(work: Callable[[Part], Made], parts: Sequence[Part]) -> list[Made]:
    """Do a work for each part of a column or table, two parts at a time.

    Expressions on one column keep one core busy; polars lets go of the interpreter meanwhile.
    """
    if len(parts) == 1:
        return [work(parts[0])]
    with ThreadPoolExecutor(max_workers=2) as pool:
        return list(pool.map(work, parts))


def _read(keys: pl.DataFrame) -> pl.DataFrame:
    """Read distinct keys: columns of `SCHEMA`. Each step sees the columns it needs."""
    codes = gazetteer.CODES
    named = _beside(keys, _without_words_around, "key")
    tailed = named.drop("opened").hstack(split_tails(named["opened"]))
    flat = tailed.hstack(_without_brackets(tailed))
    placed = _beside(flat, partial(gazetteer.take_places, source="flat"), "flat").drop("flat")
    formed = _beside(placed, partial(split_forms, source="rest"), "rest").drop("rest")
    inside = _beside(formed, with_places_inside, "stem", "inner", "place_text", *codes)
    numbered = _beside(inside.drop("inner"), with_numbers, "stem", "form_text")
    of_brand = ("body", "stem", "ahead", "last", "last_level", "town", "place_text", *codes)
    branded = _beside(numbered, with_brands, *of_brand, "outer_province", "outer_city")
    return with_alternatives(branded).select(SCHEMA.names())


def _beside(
    frame: pl.DataFrame, step: Callable[[pl.LazyFrame], pl.LazyFrame], *columns: str
) -> pl.DataFrame:
    """Put what a step makes of some columns beside the others; rows keep their places."""
    made = step(frame.lazy().select(columns)).collect()
    return frame.drop(made.columns, strict=False).hstack(made)


def _without_words_around(frame: pl.LazyFrame) -> pl.LazyFrame:
    """Add `opened`: the key without words around the name, a tail in brackets opened."""
    key = pl.col("key")
    bracketed = pl.when(key.str.ends_with(")")).then(key)
    opened = pl.coalesce(bracketed.str.replace(_TAIL_IN_BRACKETS, "${1}"), key)
    plain = opened.str.replace(_BEFORE, "").str.replace(_BEHIND, "")
    return frame.with_columns(plain=plain).select(
        "key", opened=pl.when(pl.col("plain").str.len_chars() >= 2).then("plain").otherwise("key")
    )


def _without_brackets(tailed: pl.DataFrame) -> pl.DataFrame:
    """Give `inner`, what stands in the first brackets, and `flat`, the head without brackets."""
    # A site of a branch is read as the branch's firm is.
    is_site = (tailed["tail_kind"] == "department").fill_null(value=False)
    heads = spread(split_tails(tailed["head"].filter(is_site)), is_site)["head"]
    bare = heads.fill_null(tailed["head"])
    inner, flat = pl.col("head").str.extract(_INNER_PLACE, 1), pl.col("head")
    return bare.to_frame().select(inner=inner, flat=flat.str.replace_all(_BRACKETS, ""))
