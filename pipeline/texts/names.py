"""Names of firms and sites by their form: where a name ends, and how far left it reaches."""

from collections.abc import Sequence

import polars as pl

from pipeline.texts.employers import CORE_HEADS
from pipeline.texts.spans import beside, find, once_each
from pipeline.texts.words import Words, load_words, pattern, whole
from pipeline.values.places import PROVINCES

RUN = r"((?:[\p{Han}A-Za-z0-9·&*×]|（[\p{Han}A-Za-z]{1,8}）)*)$"
"""What may stand in a name, up to the end of the text on the left."""

CLASSES = ("legal", "shop", "office", "site", "place_site", "soft")
"""Kinds of endings, the surest first; `office` and the last two count in their slots only."""

MOST_CHARS = 32
"""Longest name; what is longer is a sentence without a mark."""

GIVES_WAY = 0.5
"""A form of which a known full name covers more than this share is that name, badly bounded."""

FIRM_BEHIND = (
    r"^.{2,}(?:项目部?|工地|小区|标段|工程|公司|单位)"
    rf"((?:(?:{'|'.join(sorted(PROVINCES.values()))})省?|[A-Z][0-9]*[市县区]|\p{{Han}}{{2}}[省市])"
    r"\p{Han}{2,}.*)$"
)
"""A site or a party, and behind it what begins with a province or a town: 甲项目湖北乙公司."""

BUILDER = (
    "公司|(?:建工|建设|建筑|建安|路桥|集团|工程局|[一二三四五六七八九十]局)(?:集团)?"
    "(?:第?[一二三四五六七八九十0-9]+)?第?$"
)
"""What builds, before the name of its part: 甲乙建工第五项目部 is a firm's, no site's."""

A_TRADE = "^(?:[师员类]|人员|工[人作资程地]|行业|专业|作业|业务|方面|材料|设备|平台)"
"""Behind a word of a trade: 室内设计师 names no firm."""

NO_END = [
    end + next_one
    for end, following in {"厂": "房区商", "铺": "地砖路设沥瓷管草了在水", "店": "铺面",
                           "城": "市乡镇区建投管"}.items()
    for next_one in following
]  # fmt: skip
"""The last character of a name and the next one, where the two are a word of their own."""

WORKS = (
    "(?:食堂|中学|小学|学校|医院|楼|路|桥|厂房?|平台|广场|小区|公园|中心|站|园|馆|校区|宿舍|市场|住宅)"
    "(?:建设|装修|改造|扩建|新建)$"
)
"""What is being built, though it ends like the name of a builder: 中学食堂建设."""

OF_TOWN = "城市(管理|服务|环境|环卫|建设|运营|更新|综合)"
"""A trade that looks like a place: 洁美城市管理 is in no town called 洁美."""

HELD = "\x03"
"""Stands for a character of a name that looks like a word which would end it."""


def with_known(named: pl.DataFrame, known: pl.DataFrame, texts: pl.DataFrame) -> pl.DataFrame:
    """Put the names that registers know in place of what only has the form of one.

    A form that holds a known short form keeps its own bounds; one that reaches over a known full
    name gives way to it.

    Args:
        named: As `named` gives them.
        known: As `dictionary.known` gives them.
        texts: [doc, text].

    Returns:
        The names with [entity_name: str] beside: null where no register knows it.
    """
    none = pl.lit(None, dtype=pl.String).alias("entity_name")
    if known.is_empty():
        return named.with_columns(none)
    pairs = (
        named.with_row_index("nth")
        .join(known.rename({"start": "k_start", "end": "k_end", "found": "k_found"}), on="doc")
        .filter(pl.col("k_start") < pl.col("end"), pl.col("start") < pl.col("k_end"))
        .with_columns(
            share=(pl.col("k_end") - pl.col("k_start")) / (pl.col("end") - pl.col("start"))
        )
    )
    is_full = pl.col("k_found").str.len_chars() >= pl.col("entity_name").str.len_chars()
    giving_way = pairs.filter(is_full & (pl.col("share") > GIVES_WAY))["nth"]
    holding = pairs.filter(~is_full & ~pl.col("nth").is_in(giving_way.implode())).unique(
        "nth", keep="first", maintain_order=True
    )
    forms = (
        named.with_row_index("nth")
        .filter(~pl.col("nth").is_in(giving_way.implode()))
        .join(holding.select("nth", "entity_name"), on="nth", how="left", maintain_order="left")
        .drop("nth")
    )
    held = holding.select("doc", start="k_start")
    kind = pl.when(pl.col("part") == "project").then(pl.lit("site")).otherwise(pl.lit("legal"))
    registered = beside(known.join(held, on=["doc", "start"], how="anti"), texts).with_columns(
        kind.alias("class")
    )
    return pl.concat([forms, registered.select(forms.columns)]).sort("doc", "start", "end")


def named(texts: pl.DataFrame) -> pl.DataFrame:
    """Find what has the form of a name.

    Args:
        texts: [doc, text], `doc` the number of the row.

    Returns:
        [doc, start, end, found: str, class: str, left: str, right: str], one row per place at
        which a name begins: the longest that begins there.
    """
    words = load_words("text_names")
    ends = beside(find(texts, pattern(words, *CLASSES)), texts)
    heads = _with_heads(ends, words)
    size = pl.col("head").str.len_chars()
    follows = pl.col("found").str.tail(1) + pl.col("right").str.head(1)
    found = (
        heads.filter(
            ~pl.col("right").str.starts_with("师"),
            ~follows.is_in(NO_END),
            (pl.col("class") != "soft") | ~pl.col("right").str.contains(A_TRADE),
        )
        .with_columns(found=pl.col("head") + pl.col("found"), start=pl.col("start") - size)
        .filter(size >= 2)
        .drop("left", "right", "head")
    )
    judged = once_each(
        found,
        "found",
        is_name=(pl.col("found").str.len_chars() <= MOST_CHARS)
        & ~pl.col("found").str.contains(whole(words, "generic")),
        is_nobody=names_nobody(pl.col("found"), words),
    )
    kept = (
        judged.filter("is_name", (pl.col("class") == "office") | ~pl.col("is_nobody"))
        .sort("doc", "start", "end")
        .unique(["doc", "start"], keep="last", maintain_order=True)
        .select("doc", "start", "end", "found", "class")
    )
    is_works = (pl.col("class") == "soft") & pl.col("found").str.contains(WORKS)
    kept = kept.with_columns(
        pl.when(is_works).then(pl.lit("place_site")).otherwise("class").alias("class")
    )
    return beside(kept, texts)


def names_nobody(found: pl.Expr, words: Words) -> pl.Expr:
    """Tell whether nothing is left of a name without trade, kind and places: 某民营医院."""
    kinds = pattern(words, "legal", "shop", "office", "site")
    local = found.str.replace(OF_TOWN, "·${1}").str.replace(CORE_HEADS, "")
    bare = local.str.replace(f"(?:{kinds})$", "").str.replace_all(pattern(words, "trade"), "")
    is_public = (local != found) & local.str.contains(whole(words, "public"))
    return (bare.str.len_chars() == 0) & ~is_public


def _with_heads(ends: pl.DataFrame, words: Words) -> pl.DataFrame:
    """Add the class of each ending and the [head] on its left that belongs to the name."""
    classes = pl.coalesce(
        pl.when(pl.col("found").str.contains(whole(words, name))).then(pl.lit(name))
        for name in CLASSES
    )
    # A second firm's name begins where the first one ends, but not that of its branch.
    is_part = pl.col("is_part")
    begun = pl.col("head").str.replace(f"^.+?({pattern(words, 'head')})", "${1}")
    inner = pl.col("head").str.replace("^.*公司[和与及]?", "")
    of_firm = pl.col("head").str.replace(r"^.*公司(.{2,}公司)", "${1}")
    is_branch = is_part & pl.col("head").str.contains(BUILDER)
    return (
        once_each(
            heads(ends, cut=pattern(words, "cut"), keep=words["keep"]),
            "found",
            kind=classes,
            is_part=pl.col("found").str.contains(whole(words, "part")),
        )
        .with_columns(head=begun)
        .with_columns(head=_behind_site(pl.col("head")))
        .with_columns(
            pl.when(is_branch).then(pl.lit("legal")).otherwise("kind").alias("class"),
            head=pl.when(is_part).then(of_firm).otherwise(inner),
        )
    )


def _behind_site(head: pl.Expr) -> pl.Expr:
    """Let a firm's name begin where a site or another party ends and a place is named anew."""
    return head.str.replace(FIRM_BEHIND, "${1}")


def heads(ends: pl.DataFrame, *, cut: str, keep: Sequence[str]) -> pl.DataFrame:
    """Add the [head: str] of a name on the left of its ending.

    Args:
        ends: [left, …], one row per ending.
        cut: Pattern of words that end a name on its left; the last of them counts.
        keep: Words parted by `|` that look like such a word and are part of a name.
    """
    kept = [word for line in keep for word in line.split("|")]
    held = [HELD * len(word) for word in kept]
    size = (
        pl.col("head")
        .str.replace_many(kept, held, leftmost=True)
        .str.replace(f"^.*(?:{cut})", "")
        .str.len_chars()
    )
    runs = ends.with_columns(head=pl.col("left").str.extract(RUN))
    return (
        once_each(runs, "head", size=size)
        .with_columns(head=pl.col("head").str.tail(pl.col("size")))
        .drop("size")
    )
