"""Head counts and sums of money in texts: every figure with what it is said of."""

import polars as pl

from pipeline.texts import quantities
from pipeline.texts.spans import beside, find
from pipeline.texts.words import Words, load_words, pattern

SCALED = "[万萬wW千kK亿]"
A_MONTH = r"^(?:19|20)[0-9]{2}[.．](?:0?[1-9]|1[0-2])(?:[-~至到]|$)"
"""A year and a month: 2018.9-2019.1 is a figure only with its unit."""

LEAST_YUAN = 50
"""A figure without a unit below it is not read as money: a count, a day, a number of a house."""

LARGE_YUAN = 10_000
"""From here on a sum beside pay is rather what is owed than what a month is worth; our choice."""

HOLIDAYS = ("五一", "十一", "三八", "六一", "七一", "八一")
"""Days that read like figures."""

A_NUMBER_OF = "[人总尾次天月户款件]$"
"""Before 数 as in 人数."""

OPENING_CHARS = 40
"""A text says this near behind its title who speaks."""

MOST_PEOPLE = 20_000
ENOUGH_FOR_PEOPLE = 3
"""Points from which a figure counts; our choice, on labelled petitions."""

WORKERS = (
    r"^[^，。；！？\n]{0,6}?"
    r"(?:农民工|民工|[架木瓦泥钢焊电杂普小大]\p{Han}{0,2}工|工人|工友|员工|职工|师傅|老乡|协管员|保安|司机|老师|教师)"
)


_UNITS = (
    "天|日|工日|工|小时|钟头|趟|单|晚上|晚|夜|节课|节|课时|场|次|件|套|平方|平米|平|方|吨|斤"
    "|双|张|台班|台|车|头|亩|棵|根|米|扇|栋|间|樘"
)
UNIT_COUNTED = f"^(?:多|余|来)?个?({_UNITS})"
"""Right of a figure: what it counts."""

_UNIT_RIGHT = rf"^(?:多|余|来)?(?:元|块钱?|毛)?(?:左右|钱)?(?:/|每|一)个?({_UNITS})"
_UNIT_LEFT = rf"(?:每|一|按)个?({_UNITS})[^0-9，。；！？\n]{{0,6}}$"
_UNIT_OF_PAY = r"(日|时|天|工)(?:薪|结)?(?:的?工资|是|为|给|按|：|算)*$"
_ONE_NAME = {"日": "天", "工日": "天", "工": "天", "钟头": "小时", "时": "小时", "晚上": "晚",
             "夜": "晚", "节课": "节", "课时": "节", "平方": "平", "平米": "平"}  # fmt: skip


def unit_counted() -> pl.Expr:
    """Say what a figure counts by what stands [right] of it: 工日 is 天."""
    return pl.col("right").str.extract(UNIT_COUNTED).replace(_ONE_NAME)


def unit_of_rate() -> pl.Expr:
    """Say of which day, trip or piece a rate is said, by what stands [left, right] of it."""
    left, right = pl.col("left"), pl.col("right")
    said = (right.str.extract(_UNIT_RIGHT), left.str.extract(_UNIT_LEFT))
    return pl.coalesce(*said, left.str.extract(_UNIT_OF_PAY)).replace(_ONE_NAME)


def is_likely() -> pl.Expr:
    """Tell whether a sum, the only one of its text, is what is owed."""
    words, right = load_words("text_figures"), pl.col("right")
    of_many = pl.col("is_by_month") & right.str.contains(pattern(words, "other_month"))
    return (right.str.contains(pattern(words, "near_unpaid")) | pl.col("is_large")) & ~of_many


def figures(texts: pl.DataFrame) -> pl.DataFrame:
    """Find every figure and its bounds.

    Args:
        texts: [doc, text].

    Returns:
        [doc, start, end, found, left, right, low: f64, high: f64, in_title, in_opening:
        bool].
    """
    found = beside(find(texts, quantities.FIGURE), texts)
    told = quantities.with_bounds(found.rename({"found": "figure"})).rename({"figure": "found"})
    title_end = texts["text"].str.head(200).str.split("\n").list.first().str.len_chars()
    behind = pl.col("start") - title_end.gather(told["doc"])
    return told.with_columns(in_title=behind < 0, in_opening=behind < OPENING_CHARS).filter(
        pl.col("low").is_not_null(),
        ~pl.col("left").str.ends_with("第"),
        # 人数十五, 总数两万: here 数 is the number, not several.
        ~pl.col("found").str.starts_with("数") | ~pl.col("left").str.contains(A_NUMBER_OF),
    )


def _sides(words: Words, *, left: tuple[str, ...], right: tuple[str, ...]) -> dict[str, pl.Expr]:
    """Give for each list a column that tells whether it fits on its side."""
    return {
        **{f"is_{key}": pl.col("left").str.contains(pattern(words, key)) for key in left},
        **{f"is_{key}": pl.col("right").str.contains(pattern(words, key)) for key in right},
    }


def _points(name: str, points: int) -> pl.Expr:
    return pl.when(pl.col(name)).then(points).otherwise(0)


def people(figures: pl.DataFrame) -> pl.DataFrame:
    """Tell how many are said to be unpaid: [doc, start, end, low, high, points], one row a text."""
    words = load_words("text_figures")
    first = _sides(words, left=("group", "total_people"), right=("yuan", "months"))
    marks = _sides(
        words,
        left=("clause_start", "owed_people", "not_people_left", "besides", "rest_left"),
        right=("bare_people", "owed_after", "not_people", "rest_people"),
    )
    points = (
        _points("is_worker", 2)
        + pl.when(~pl.col("is_clause_start"))
        .then(0)
        .when("is_bare_people")
        .then(3)
        .when("is_people")
        .then(2)
        .otherwise(0)
        + _points("is_group", 3)
        - _points("is_pair", 1)
        + _points("is_total_people", 6)
        + _points("is_owed_people", 3)
        + _points("is_owed_after", 3)
        + pl.when(pl.col("is_rest_left") & pl.col("is_rest_people")).then(12).otherwise(0)
        + _points("in_title", 1)
        + _points("in_opening", 1)
        - _points("is_not_people", 9)
        - _points("is_not_people_left", 5)
    )
    is_counted = pl.col("right").str.contains("^[个名位]")
    return (
        figures.lazy()
        .filter(pl.col("high") <= MOST_PEOPLE, pl.col("low") == pl.col("low").floor())
        .with_columns(**_sides(words, left=(), right=("people", "counter")))
        .filter(
            pl.col("is_people") | pl.col("is_counter") | pl.col("found").str.contains("[俩仨]$")
        )
        .with_columns(**first)
        .filter(
            ~pl.col("is_yuan") & ~pl.col("is_months"),
            pl.col("is_people")
            | (
                (pl.col("is_counter") | pl.col("found").str.contains("[俩仨]$"))
                & ~pl.col("found").is_in(HOLIDAYS)
                & ~pl.col("found").str.contains("[百千万]$")
                & (pl.col("is_group") | (pl.col("is_total_people") & is_counted))
            ),
            (pl.col("high") > 1) | (pl.col("is_group") & pl.col("is_people")),
        )
        .with_columns(
            **marks,
            is_worker=pl.col("right").str.contains(WORKERS),
            is_pair=(pl.col("high") == 2) & ~pl.col("is_group"),
        )
        .with_columns(points=points.cast(pl.Int32))
        # The one head count that a text gives is meant where nothing speaks against it.
        .filter((pl.col("points") >= ENOUGH_FOR_PEOPLE) | (_is_lonely() & (pl.col("points") >= 0)))
        .sort("doc", "points", "start", descending=[False, True, False])
        .unique("doc", keep="first", maintain_order=True)
        # 我和另外七名骑手: whoever speaks is one more, which rough figures cover.
        .with_columns(
            pl.col("low", "high")
            + (pl.col("is_besides") & (pl.col("low") == pl.col("high"))).cast(pl.Float64)
        )
        .select("doc", "start", "end", "found", "low", "high", "points")
        .collect(engine="in-memory")
    )


def _is_lonely() -> pl.Expr:
    return pl.col("is_people") & (pl.len().over("doc") == 1)


def sums(figures: pl.DataFrame) -> pl.DataFrame:
    """Tell what every sum of money is said of.

    Returns:
        [doc, start, end, found, low, high, use, points, is_by_month, is_total, is_left, is_large,
        left, right]: `use` is owed, head, month, day, got, other (money that is no wage) or loose
        (not said of what); `is_by_month` a sum beside its month, `is_left` what is left to pay.
    """
    words = load_words("text_figures")
    first = _sides(
        words,
        left=("money_left", "per_month", "per_day"),
        right=("no_yuan", "wage_right", "per_month_right", "per_day_right"),
    )
    marks = _sides(
        words,
        left=("wage_left", "total_money", "owed_money", "remaining", "surely_left", "per_head",
              "other_money", "got", "spent_left", "spread", "got_by_head",
              "wage_beside", "others_debt", "whole_months", "still_left", "by_month"),
        right=("wage_noun_right", "unpaid_right", "per_head_right", "other_right",
               "got_right", "not_all", "clause_end", "iou"),
    )  # fmt: skip
    rates = ("is_per_month_right", "is_per_day_right", "is_per_month", "is_per_day")
    is_rate = pl.any_horizontal(rates)
    is_month = pl.col("found").str.contains(A_MONTH)
    is_money = (pl.col("is_yuan") | (is_rate & (pl.col("high") >= LEAST_YUAN))) | (
        (~pl.col("is_no_yuan") | (pl.col("is_wage_right") & pl.col("found").str.contains(SCALED)))
        & (pl.col("high") >= LEAST_YUAN)
        & (pl.col("found").str.contains(SCALED) | pl.col("is_money_left"))
        & ~is_month
    )
    use = (
        pl.when("is_spread")
        .then(pl.lit("loose"))
        .when(pl.col("is_got") & pl.col("is_got_right"))
        .then(pl.lit("got"))
        .when(
            pl.col("is_other_right")
            | (pl.col("is_others_debt") & ~pl.col("is_wage_noun_right"))
            | (
                pl.col("is_other_money")
                & ~pl.col("is_wage_noun_right")
                & ~pl.col("is_wage_beside")
                & ~pl.col("is_spent_left")
            )
        )
        .then(pl.lit("other"))
        .when(pl.col("is_got_by_head"))
        .then(pl.lit("got"))
        .when("is_whole_months")
        .then(pl.lit("owed"))
        .when(pl.col("is_per_month") | pl.col("is_per_month_right"))
        .then(pl.lit("month"))
        .when(pl.col("is_per_head") | pl.col("is_per_head_right"))
        .then(pl.lit("head"))
        .when(pl.col("is_per_day") | pl.col("is_per_day_right"))
        .then(pl.lit("day"))
        .when(
            (pl.col("is_got") | pl.col("is_got_right"))
            & ~pl.col("is_remaining")
            & ~pl.col("is_iou")
        )
        .then(pl.lit("got"))
        .otherwise(pl.lit("owed"))
    )
    points = (
        _points("is_total_money", 8)
        + _points("is_owed_money", 4)
        + _points("is_wage_left", 2)
        + pl.when(pl.col("is_wage_right") | pl.col("is_unpaid_right")).then(3).otherwise(0)
        + _points("is_remaining", 7)
        + _points("is_surely_left", 5)
        + _points("is_whole_months", 4)
        - _points("is_not_all", 5)
        + pl.when(pl.col("is_still_left") & pl.col("is_clause_end")).then(6).otherwise(0)
        + _points("is_large", 1)
        + _points("in_title", 1)
    )
    return (
        figures.lazy()
        # One question after the other: most figures are years, days, numbers of something.
        .with_columns(**_sides(words, left=(), right=("yuan",)))
        .filter(pl.col("is_yuan") | (pl.col("high") >= LEAST_YUAN))
        .with_columns(**first)
        .filter(is_money)
        .with_columns(**marks, is_large=pl.col("low") >= LARGE_YUAN)
        .with_columns(use=use, points=points.cast(pl.Int32))
        .with_columns(
            is_total=pl.col("is_total_money"),
            is_left=pl.any_horizontal("is_remaining", "is_surely_left", "is_still_left"),
        )
        .select(
            *("doc", "start", "end", "found", "low", "high", "use", "points"),
            *("is_by_month", "is_total", "is_left", "is_large", "left", "right"),
        )
        .collect(engine="in-memory")
    )
