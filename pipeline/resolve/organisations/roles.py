"""Reads firms' names by role: place, brand, trade, form, number, tail; and how else they may read.

Whole columns by expressions; a name that is there twice is read once. What a name does not say is
null. Parts are cut out of the folded name, never added to it.
"""

import polars as pl

from pipeline.resolve.organisations import gazetteer
from pipeline.resolve.organisations.roles_brands import ALTERNATIVE, with_alternatives, with_brands
from pipeline.resolve.organisations.roles_parts import kept, with_numbers, with_places_inside
from pipeline.resolve.organisations.roles_tails import split_forms, split_tails
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
AT_ONCE = 100_000
"""Names read together; ours: more costs memory and no less time."""


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
        (中建一局第二建设) the first in hundreds; `core`: brand, number and trade as they stand; `alternatives`: how else the name
        may be read (a brand that is a place's name, one place fewer), mostly empty.
    """
    keys = values.name_keys(names.cast(pl.String))
    distinct = keys.drop_nulls().unique(maintain_order=True).to_frame("key")
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
    placed = gazetteer.take_places(kept(flat), "flat")
    formed = with_places_inside(kept(split_forms(placed, "rest")))
    return with_alternatives(kept(with_brands(with_numbers(kept(formed)))))
