"""How organisations' names read in a night: the name shown, its keys, its head firm and tail.

Which firm a name means is `match`'s; this is what a name stands for where nobody fits.
"""

import polars as pl

from pipeline.resolve.organisations.roles import read_roles
from pipeline.values import names

PLAIN = r"^[㐀-䶿一-鿿0-9A-Z（）·]+$"
"""Names that folding leaves as they are but for brackets."""

NOBODY = (
    r"^(?:某+|[\*＊xX×]+|本|该|此|我|一家|这家|个体|个人|工地|老板|老总|包工头|工头|班组|中介|工厂|企业|公司|单位"
    r"|(?:用人|用工|施工|建设|劳务|承包|分包|总包)?(?:单位|公司|方|队))$"
)
"""Brands that are no brand: words for an employer that name none; ours."""

FULL_FORM = "有限|股份公司|集团公司|总公司|合伙|合作社|事务所|委员会"
"""Legal forms that only a name in full has; others make one only with enough before them; ours."""

LEAST_FULL, LEAST_ANY = 6, 7
"""Characters of a name in full that ends in such a form, and in any other; ours."""

MAY_BE_BRANCH = "(?:公司|集团|银行|合作社|供销社|信用社).*[^公][^司团]$|[分支]公司$"
"""What names of branches look like: of registered firms only these are read for it."""


def organisation_keys(texts: pl.Series) -> pl.Series:
    """Give the keys by which names are equal: `names.name_key` without brackets and 责任.

    Names of plain characters, nearly all, are their own key; only the others are folded.
    """
    odd = texts.filter(~texts.str.contains(PLAIN).fill_null(value=False)).unique(
        maintain_order=True
    )
    folded = odd.to_frame("text").with_columns(key=names.name_key(pl.col("text")))
    keys = texts.to_frame("text").join(folded, on="text", how="left", maintain_order="left")
    plain = pl.when(pl.col("text").str.contains(PLAIN)).then(pl.col("text"))
    return keys.select(
        pl.coalesce("key", plain)
        .str.replace_all(r"[()（）]", "")
        .str.replace("有限责任公司", "有限公司", literal=True)
        .replace("", None)
    ).to_series()


def read_organisations(texts: pl.Series) -> pl.DataFrame:
    """Read names of a night, one row per text.

    Returns:
        [raw_name, name, name_key: str; head_name, head_key: str, group_key: str; tail: str;
        has_place, is_full, is_somebody: bool]. `tail` is `department` (项目部 and the like of a
        firm: it stands for its head) or `branch` (a firm of its own); `head_name` and `head_key`
        what stands before it. `group_key`: names of one key are one where nobody fits; null where
        the name names nobody (某劳务公司). `is_full`: a name in full; a department's, its head.
    """
    read = _read_roles(texts)
    is_department = (pl.col("tail") == "department").fill_null(value=False)
    keyed = read.with_columns(
        name_key=organisation_keys(texts),
        head_key=organisation_keys(read["head"]),
        whole_key=organisation_keys(read["whole"]),
        head_name=_head_names(),
    )
    group = pl.when(is_department).then("head_key").otherwise("whole_key")
    tailed = pl.col("tail").is_not_null()
    return keyed.select(
        "raw_name",
        "name",
        "name_key",
        "tail",
        "has_place",
        "is_somebody",
        is_full=pl.col("is_full") & pl.col("is_somebody"),
        head_name=pl.when(tailed).then("head_name"),
        head_key=pl.when(tailed).then("head_key"),
        group_key=pl.when("is_somebody").then(group),
    )


def _read_roles(texts: pl.Series) -> pl.DataFrame:
    """Read names by role, and say of each whether it names somebody and does so in full."""
    shown = names.parse_organisations(texts)["value"]
    form, kind = pl.col("form"), pl.col("tail_kind")
    has_place = pl.col("place_text").is_not_null()
    branded = pl.col("brand").is_not_null() & ~pl.col("brand").str.contains(NOBODY)
    placed = has_place & (pl.col("trade").is_not_null() | form.is_not_null())
    size = pl.col("head").str.len_chars()
    written_out = pl.col("form_text").str.contains(FULL_FORM) & (size >= LEAST_FULL)
    return read_roles(texts).select(
        "head",
        raw_name=texts,
        name=shown,
        tail=pl.when((kind == "branch") | form.is_not_null()).then(kind),
        whole=pl.concat_str("head", "tail", ignore_nulls=True),
        tail_text="tail",
        has_place=has_place,
        is_somebody=(branded | placed | pl.col("ordinal").is_not_null()).fill_null(value=False),
        is_full=(form.is_not_null() & (written_out | (size >= LEAST_ANY))).fill_null(value=False),
    )


def read_registered(texts: pl.Series) -> pl.DataFrame:
    """Read names that only a register gives: as the others, roles only of what may be a branch.

    Where none may be, only `raw_name`, `name` and `name_key` are given.
    """
    may_be = texts.str.contains(MAY_BE_BRANCH).fill_null(value=False)
    plain = texts.filter(~may_be)
    names_only = pl.DataFrame(
        {
            "raw_name": plain,
            "name": names.parse_organisations(plain)["value"],
            "name_key": organisation_keys(plain),
        }
    )
    if not may_be.any():
        return names_only
    return pl.concat([read_organisations(texts.filter(may_be)), names_only], how="diagonal")


def _head_names() -> pl.Expr:
    """Give the name shown without its tail; where it stands otherwise, the head as it was read."""
    ends = pl.col("name").str.ends_with(pl.col("tail_text"))
    cut = pl.col("name").str.strip_suffix(pl.col("tail_text"))
    folded = pl.col("head").str.replace_many(["(", ")"], ["（", "）"])
    return pl.when(ends).then(cut).otherwise(folded)
