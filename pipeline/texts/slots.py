"""Names without a known ending, told by their place in a sentence: who owes, where one worked."""

import polars as pl

from pipeline.texts.names import heads, names_nobody
from pipeline.texts.spans import beside, find
from pipeline.texts.words import Words, load_words, pattern, says, whole

LEAST_CHARS, MOST_CHARS = 3, 18
"""Of a name that only its place in a sentence shows; our choice."""

INSIDE = r"(?:的?(?:工地|项目|现场))?(?:里面|里|内|上)?"
NAME = r"[\p{Han}A-Za-z0-9#·（）]{3,24}?"
SITE = r"(?:[^\P{Han}给替帮]|[A-Za-z0-9#·（）]){3,24}?"
FOR = r"(?:(?:给|替|帮|为|跟着?)[^，。；！？\n]{2,14}?)?"
PLACED, SERVED, LED, KEPT, MANAGED = (
    f"(?:{before}){NAME}"
    for before in (
        "在|到|至|去|进|于|入职|从",
        "给|帮|替|为|跟着?",
        r"^|[，。；！？：\n]",
        "(?:我|本人|其|来电人|市民)(?:曾经?|原来?)?(?:是|系|在)",
        "归|属|由",
    )
)
"""Where one worked, for whom, who owes, whose man one is, who pays: before what is said of it."""
SITED = PLACED.replace(NAME, SITE)
"""Where one built: whom one did it for is no site (在某小区给某装饰做木工)."""

SUBJECT_POINTS, PLACE_POINTS = 2, 4
"""What speaks for a name that only its place shows: as debtor, as site."""

CONTRACTOR = "(?:项目部|经理部|工区|施工队|班组|班|队)$"
"""What owes by itself where no firm is named."""


def by_place(
    employers: pl.DataFrame, projects: pl.DataFrame, names: pl.DataFrame, texts: pl.DataFrame
) -> tuple[pl.DataFrame, pl.DataFrame]:
    """Add, where none was told by form, debtors and sites that their place in a sentence shows.

    Args:
        employers: As `choose.employers` gives them.
        projects: As `choose.projects` gives them.
        names: All names, weighed.
        texts: [doc, text].

    Returns:
        Both, with the same columns.
    """
    owing = names.filter("is_debtor", pl.col("found").str.contains(CONTRACTOR))
    employers = _with(employers, owing.unique("doc", keep="first", maintain_order=True))
    unplaced = texts.join(projects, on="doc", how="anti")
    projects = _with(projects, worked_at(unplaced, "builds", SITED, FOR))
    # 为某村活动中心安装门窗: what is built for a public place is built there.
    public = pl.col("found").str.contains(pattern(load_words("text_slots"), "public_site"))
    projects = _with(projects, worked_at(unplaced, "builds", SERVED).filter(public))
    nameless = texts.join(employers, on="doc", how="anti")
    siteless = nameless.join(projects, on="doc", how="anti")
    for more in (
        subjects(texts).join(siteless, on="doc", how="semi"),
        worked_at(siteless, "jobs"),
        worked_at(nameless, "serves", SERVED),
        worked_at(nameless, "kept", KEPT),
        worked_at(nameless, "managed", MANAGED),
        worked_at(nameless, "led", LED),
    ):
        employers = _with(employers, more.join(projects, on=["doc", "start"], how="anti"))
    return employers, projects


def _with(found: pl.DataFrame, more: pl.DataFrame) -> pl.DataFrame:
    """Add names to texts that have none."""
    points = SUBJECT_POINTS if "rivals" in found.columns else PLACE_POINTS
    added = more.join(found, on="doc", how="anti").select(
        "doc",
        pl.col("start", "end").cast(pl.Int64),
        "found",
        points=pl.lit(points, dtype=pl.Int32),
        entity_name=pl.lit(None, dtype=pl.String),
        rivals=pl.lit(0, dtype=pl.UInt32),
    )
    return pl.concat([found, added.select(found.columns)]).sort("doc", "start")


def subjects(texts: pl.DataFrame) -> pl.DataFrame:
    """Find what a title says owes pay, whatever its form: 投诉老张烧烤拖欠工资.

    Args:
        texts: [doc, text]; only the first line is looked at.

    Returns:
        [doc, start, end, found], at most one row a text.
    """
    words = load_words("text_names")
    titles = texts.select("doc", text=pl.col("text").str.extract(r"^([^\n]*)"))
    verbs = find(titles, pattern(words, "owes")).unique("doc", keep="first", maintain_order=True)
    left = pl.col("left").str.replace(f"(?:{pattern(words, 'between')})+$", "")
    gone = pl.col("left").str.len_chars() - left.str.len_chars()
    bare = beside(verbs, titles).with_columns(left=left, end=pl.col("start") - gone.cast(pl.Int64))
    return _named(bare, words, "no_subject")


def worked_at(texts: pl.DataFrame, did: str, placed: str = PLACED, whom: str = "") -> pl.DataFrame:
    """Find where, or for whom, somebody did one of a list of things: 在世茂玖玺台做外墙.

    Args:
        texts: [doc, text].
        did: The list of `text_names.yaml`: `builds`, `jobs`, `serves`, `kept`,
            `managed` or `led`.
        placed: Pattern of what stands before it, the name itself at its end.
        whom: Pattern of for whom it was done, between both.

    Returns:
        [doc, start, end, found], at most one row a text.
    """
    words = load_words("text_names")
    done = f"{whom}(?:{pattern(words, did)})"
    # Telling who says what was done is cheap; telling what stands before it is not.
    spans = find(texts.filter(says(pl.col("text"), words, did)), f"{placed}{INSIDE}(?:{done})")
    left = pl.col("found").str.replace(f"{INSIDE}(?:{done})$", "")
    is_person = pl.col("left").str.contains(pattern(words, "a_person"))
    bare = (
        spans.with_columns(left=left)
        .filter(~is_person)
        .with_columns(end=pl.col("start") + pl.col("left").str.len_chars().cast(pl.Int64))
    )
    none = ("no_place",) if did == "builds" else ("no_place", "no_shop")
    return _named(bare, words, *none)


def _named(spans: pl.DataFrame, words: Words, *none: str) -> pl.DataFrame:
    """Keep of what stands [left] of an end the part that may be a name, and has nothing of the
    lists `none`: the first of each text.
    """
    size = pl.col("head").str.len_chars()
    return (
        heads(spans, cut=pattern(words, "cut"), keep=words["keep"])
        .with_columns(start=pl.col("end") - size)
        .filter(
            size.is_between(LEAST_CHARS, MOST_CHARS),
            ~pl.col("head").str.contains(whole(words, "generic")),
            ~pl.col("head").str.contains(pattern(words, *none)),
            ~names_nobody(pl.col("head"), words),
        )
        .unique("doc", keep="first", maintain_order=True)
        .select("doc", "start", "end", found="head")
    )
