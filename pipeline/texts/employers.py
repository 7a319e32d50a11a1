"""Which of the names in a text owe the pay, and which are the sites where it was earned."""

import polars as pl

from pipeline.texts.words import Words, load_words, pattern
from pipeline.values.places import PROVINCES

CORE_ENDS = (
    r"(?:集团有限公司|有限责任公司|股份有限公司|有限公司|集团公司|公司|集团|有限"
    r"|项目部|项目经理部|项目工地|项目)$"
)
_NO_MARKET = r"[^\P{Han}超小社景园校厂片门夜股]"
"""What does not stand before the end of a place: 超市 and 小区 are none."""
_PROVINCES = "|".join(sorted(PROVINCES.values()))
CORE_HEADS = (
    rf"^(?:{_PROVINCES})?(?:[A-Z][0-9]*[市区县省州]|\p{{Han}}{{1,2}}?{_NO_MARKET}[省市区县州镇]){{1,3}}"
    rf"|^(?:{_PROVINCES})"
)
"""What several ways of writing one name leave out at its ends."""

OPENING_CHARS = 30
"""Whom a complaint is about is named in its title or this near behind it; our choice."""


def slots() -> Words:
    """Give the patterns of `text_slots.yaml`, the verbs of `text_names.yaml` put in."""
    names = load_words("text_names")
    verbs = {f"{{{key}}}": pattern(names, key) for key in ("between", "owes", "works", "builds")}

    def filled(one: str) -> str:
        for place, verb in verbs.items():
            one = one.replace(place, verb)
        return one

    return {key: [filled(one) for one in ones] for key, ones in load_words("text_slots").items()}


def weighed(names: pl.DataFrame, texts: pl.DataFrame) -> pl.DataFrame:
    """Say how much speaks for each name being the debtor, and for its being a site of work.

    Args:
        names: As `names.named` gives them.
        texts: [doc, text].

    Returns:
        The names with [core: str, is_early, is_site, is_debtor, is_workplace: bool, as_employer,
        as_project: i32]; 0 and less: no.
    """
    words = slots()
    title_ends = texts["text"].str.extract(r"^([^\n]*)").str.len_chars().gather(names["doc"])

    def right(key: str) -> pl.Expr:
        return pl.col("right").str.contains(pattern(words, key))

    def left(key: str) -> pl.Expr:
        return pl.col("left").str.contains(pattern(words, key))

    def name(key: str) -> pl.Expr:
        return pl.col("found").str.contains(f"^(?:{pattern(words, key)})")

    is_early = pl.col("text_start") < pl.col("title_end") + OPENING_CHARS
    return (
        names.lazy()
        .with_columns(title_ends.alias("title_end"))
        .with_columns(
            text_start=pl.col("start"),
            core=pl.col("found").str.replace(CORE_ENDS, "").str.replace(CORE_HEADS, ""),
        )
        .with_columns(
            is_early=is_early,
            is_site=pl.col("class").is_in(["site", "place_site"]),
            is_debtor=right("debtor"),
            is_workplace=right("workplace") & left("at"),
            is_at=left("at"),
            is_joined=left("joined"),
            is_of=right("people_of"),
            is_complained=left("complained"),
            is_speaking=right("speaks"),
            is_built_at=left("site_in")
            & (pl.col("class") != "legal")
            & (
                right("serves_at")
                | (right("built_at") & pl.col("found").str.contains(pattern(words, "public_site")))
            ),
            site_done=right("site_done"),
            is_titled=right("titled") & (pl.col("left") == ""),
            is_authority=(left("authority") & (pl.col("class") == "office"))
            | name("no_firm")
            | right("no_employer"),
            is_builder=right("builder") | left("building"),
            is_named=left("employs"),
            is_licence=left("licence"),
            is_contractor=right("contractor"),
            no_site=name("no_site"),
            is_hiring=name("labour") & left("employs"),
            site_work=right("site_work"),
            site_crew=right("site_crew"),
            site_near=right("site_near") & (pl.col("class") == "place_site"),
            site_at=left("site_at"),
            is_built=left("built"),
        )
        .with_columns(as_employer=_as_employer(), as_project=_as_project())
        .collect(engine="in-memory")
    )


def _points(name: str, points: int) -> pl.Expr:
    return pl.when(pl.col(name)).then(points).otherwise(0)


def _as_employer() -> pl.Expr:
    surely = pl.col("class").replace_strict(
        {"legal": 3, "shop": 2, "soft": 0, "office": -1}, default=-99, return_dtype=pl.Int32
    )
    return (
        surely
        + _points("is_debtor", 5)
        + _points("is_workplace", 3)
        + _points("is_at", 2)
        + _points("is_joined", 2)
        + _points("is_of", 2)
        + _points("is_complained", 2)
        + _points("is_speaking", 4)
        + _points("is_titled", 2)
        + _points("is_named", 4)
        + _points("is_contractor", 2)
        + _points("is_early", 3)
        + _points("is_hiring", 3)
        - _points("is_authority", 8)
        - _points("is_built_at", 15)
        - _points("is_builder", 3)
        - _points("is_licence", 5)
    ).cast(pl.Int32)


def _as_project() -> pl.Expr:
    surely = pl.col("class").replace_strict(
        {"site": 4, "place_site": 0}, default=-99, return_dtype=pl.Int32
    )
    return (
        surely
        + _points("is_early", 4)
        + _points("is_debtor", 2)
        + _points("site_work", 3)
        + _points("is_workplace", 2)
        + _points("is_built", 2)
        + _points("is_at", 1)
        + _points("site_crew", 4)
        + _points("site_at", 4)
        + _points("site_done", 4)
        - _points("no_site", 8)
        - _points("site_near", 8)
    ).cast(pl.Int32)
