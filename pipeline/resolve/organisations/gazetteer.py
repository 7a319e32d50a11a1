"""Places that names begin with: provinces, prefectures, counties by GB/T 2260, retired names too.

A name that several places share says the part they have in common, else nothing: 朝阳 alone is a
place of which nobody knows which one, 北京朝阳 is the district. Never a guess.
"""

from functools import cache
from typing import NamedTuple

import numpy as np
import polars as pl

from pipeline.resolve.organisations import letters, lexicon
from pipeline.resolve.organisations.gazetteer_forms import (
    ALONE,
    CLOSED,
    CODE_BITS,
    CODES,
    NOWHERE,
    contexts_behind,
    forms,
    in_context,
    places,
    spellings,
)
from pipeline.resolve.organisations.letters import I64, Letters
from pipeline.resolve.organisations.lexicon import Lexicon
from pipeline.values import names as values

__all__ = [
    "ALONE",
    "CODES",
    "NOWHERE",
    "forms",
    "place_codes",
    "places",
    "take_places",
    "whole_places",
]

MOST_PLACES = 4
"""Province, prefecture, county, and one said twice."""

_COUNTRY, _CITY = "中国", "市"
_MAYBE_TOWN = "镇|乡|街道|区"
_TOWN = r"^\p{Han}{2,3}?(?:街道|镇|乡)"
_ZONE = (
    "^(?:国家级?)?(?:经济技术|高新技术产业|高新技术|高新|经济|工业|出口加工|旅游|综合|自由贸易)*"
    "(?:开发区|工业园区|高新区|经开区|新区|保税区|度假区|试验区)"
)
_STOP = "\ue000"
"""Stands for a 市 that begins the next word: 上海市政 is 上海 and 市政, 昆山市场 likewise."""

_NEXT_WORDS = (
    *(f"市政{next_one}" for next_one in "工建设园公养路环机材实第一二三四五六七八九十"),
    *("市场", "市容环", "市容管", "市容卫", "市话", "市内"),
)


class Taken(NamedTuple):
    """Places taken off the beginnings of texts, one row per text.

    `end`: where in the letters the text goes on; `last` and `outer`: the rows of the last place
    and of the one before it in `forms`, from 1; 0 is none.
    """

    end: I64
    last: I64
    outer: I64


def take_places(frame: pl.LazyFrame, source: str) -> pl.LazyFrame:
    """Take the places off the beginning of a column of names.

    Args:
        frame: Has the names, folded, in column `source`.
        source: Name of that column.

    Returns:
        The frame with [place_text: str (as written, null where none), town: str (the part of it
        below the district, which has no code), rest: str (what follows), province, city, district:
        i32 (null: not said or not told which), last: str (the last place's text where it is
        written without its suffix, else null), last_level: i8, is_doubtful: bool (as in `forms`),
        outer_province, outer_city: i32 (without the last)].
    """
    known = frame.collect()
    laid = letters.letters_of(known[source])
    taken = _read_beginnings(laid, NOWHERE)
    last = _rows_of_forms(taken.last, *CODES, "form", "level", "is_short", "is_doubtful")
    outer = _rows_of_forms(taken.outer, "province", "city")
    places = last.select(
        *CODES,
        last=pl.when("is_short").then("form"),
        last_level="level",
        is_doubtful=pl.col("is_doubtful").fill_null(value=False),
        outer_province=outer["province"],
        outer_city=outer["city"],
        size=pl.Series(taken.end - laid.starts[:-1]),
    )
    return _with_texts(known.hstack(places).lazy(), source)


def _with_texts(taken: pl.LazyFrame, source: str) -> pl.LazyFrame:
    """Take towns and development zones off the names too; add the texts."""
    whole, rest, behind, size = (pl.col(name) for name in (source, "rest", "behind", "size"))
    maybe = pl.when(rest.str.contains(_MAYBE_TOWN)).then(rest)
    in_town = (behind.str.len_chars() >= 4) & ~behind.str.contains("^[镇情土村音政企人亲里下上]")
    is_town = (behind != rest) & in_town
    return (
        taken.with_columns(rest=whole.str.slice(size))
        .with_columns(behind=maybe.str.replace(_ZONE, "").str.replace(_TOWN, ""))
        .with_columns(is_town=is_town.fill_null(value=False))
        .with_columns(town=pl.when("is_town").then(_before(rest, behind)))
        .with_columns(
            rest=pl.when("is_town").then("behind").otherwise("rest"),
            last=pl.when(~pl.col("is_town")).then("last"),
            size=size + pl.col("town").str.len_chars().fill_null(0),
        )
        .with_columns(place_text=pl.when(size > 0).then(whole.str.head(size)))
        .drop("behind", "is_town", "size")
    )


def _before(text: pl.Expr, end: pl.Expr) -> pl.Expr:
    """Give what stands in a text before its end."""
    return text.str.head(text.str.len_chars().cast(pl.Int64) - end.str.len_chars())


def place_codes(texts: pl.Series) -> pl.DataFrame:
    """Read a column of places or addresses (湖北省武汉市洪山区, 洪山区, 武汉).

    Returns:
        [province, city, district: i32], one row per text in order; null where it is not said, not
        known, or several places have the name.
    """
    column = texts.cast(pl.String).alias("text").to_frame()
    distinct = column.drop_nulls().unique()
    taken = _read_beginnings(letters.letters_of(values.name_keys(distinct["text"])), ALONE)
    read = distinct.hstack(_rows_of_forms(taken.last, *CODES))
    return column.join(read, on="text", how="left", maintain_order="left").select(CODES)


def whole_places(texts: pl.Series) -> pl.DataFrame:
    """Read texts that may be places and nothing else (上海, 江苏省昆山市).

    Returns:
        [province, city, district: i32], one row per text in order; null where it is no place, or
        one of which the province is not known.
    """
    laid = letters.letters_of(texts)
    taken = _take(laid, _behind_country(laid), laid.starts[1:], ALONE)
    is_whole = taken.end == laid.starts[1:]
    return _rows_of_forms(np.where(is_whole, taken.last, 0), *CODES)


def _read_beginnings(laid: Letters, context: int) -> Taken:
    """Read the places that names begin with, as far as places follow one another."""
    stopped = _stopped(laid)
    begin = _behind_country(laid)
    end, rows = begin.copy(), np.flatnonzero(begin < laid.starts[1:])
    while len(rows):
        found = lexicon.longest(lexicon.starts(spellings(), stopped, end[rows]))
        end[rows] += found
        rows = rows[(found > 0) & (end[rows] < laid.starts[rows + 1])]
    return _take(stopped, begin, end, context)


def _stopped(laid: Letters) -> Letters:
    """Put `_STOP` in the place of each 市 that begins the next word."""
    at = np.flatnonzero(laid.points == ord(_CITY))
    kept = at[lexicon.starts(_next_words(), laid, at) > 0]
    points = laid.points.copy()
    points[kept] = ord(_STOP)
    return Letters(points, laid.starts)


@cache
def _next_words() -> Lexicon:
    return Lexicon.of(_NEXT_WORDS)


@cache
def _country() -> Lexicon:
    return Lexicon.of([_COUNTRY])


def _behind_country(laid: Letters) -> I64:
    """Give where each text goes on behind 中国."""
    size = lexicon.longest(lexicon.starts(_country(), laid, laid.starts[:-1]))
    return laid.starts[:-1] + np.where(laid.lengths > 0, size, 0)


def _take(laid: Letters, begin: I64, end: I64, context: int) -> Taken:
    """Take places off texts, each time the longest form that there is in the context."""
    at, contexts = begin.copy(), np.full(len(begin), context)
    last, outer = np.zeros((2, len(begin)), np.int64)
    rows = np.flatnonzero(at < end)
    for _ in range(MOST_PLACES):
        form, size = _longest_forms(laid, at[rows], end[rows], contexts[rows])
        kept = np.flatnonzero(form)
        rows, form = rows[kept], form[kept]
        at[rows] += size[kept]
        outer[rows], last[rows] = last[rows], form
        contexts[rows] = contexts_behind()[form]
        rows = rows[(contexts[rows] != CLOSED) & (at[rows] < end[rows])]
    return Taken(at, last, outer)


def _longest_forms(laid: Letters, at: I64, end: I64, contexts: I64) -> tuple[I64, I64]:
    """Give the longest form at each place that is one in its context, by row from 1; its length."""
    form, size = np.zeros((2, len(at)), np.int64)
    for length, rows, nodes in lexicon.walk(spellings(), laid, at):
        kept = np.flatnonzero(at[rows] + length <= end[rows])
        found = in_context().find(lexicon.paired(nodes[kept], contexts[rows[kept]], CODE_BITS))
        hit = rows[kept[found > 0]]
        form[hit], size[hit] = found[found > 0], length
    return form, size


def _rows_of_forms(rows: I64, *columns: str) -> pl.DataFrame:
    """Give columns of `forms` by rows from 1; null for 0."""
    wanted = pl.Series(rows - 1).set(pl.Series(rows == 0), None)
    return forms().select(pl.col(columns).gather(wanted))
