"""Asks `match` whom the mentions of a night mean: each question once, old ones not again."""

from collections.abc import Callable
from pathlib import Path

import duckdb
import polars as pl

from pipeline.resolve.organisations.index import Index
from pipeline.resolve.organisations.match import match_index
from pipeline.resolve.organisations.plan import plan
from pipeline.resolve.organisations.reuse import ANSWERS, Reuse, former_answers
from pipeline.resolve.tables import ask, keep, step
from pipeline.values import places

SQL = Path(__file__).with_name("sql")


Say = Callable[[pl.DataFrame], None]
"""Told the plan of pairs (`plan.PLAN`) before they are made."""


def answer_mentions(con: duckdb.DuckDBPyConnection, reuse: Reuse, say: Say | None) -> None:
    """Write `organisation_firm`, and the answer to each question of `asking`.

    Makes `organisation_answer` [ask_key, code_version, outcome, anchor, level, score, reasons,
    rivals (anchors), fits, blocking_keys], one row per question. What a former night answered is
    taken over where no firm that changed since can make it another.
    """
    step(con, "organisation_firm", folder=SQL)
    asked = ask(con, "asked", folder=SQL)
    firms = con.sql("FROM organisation_firm ORDER BY anchor").pl()
    known = former_answers(con, reuse, firms.height)
    rest = asked.join(known, on="ask_key", how="anti", maintain_order="left")
    fresh = ANSWERS.to_frame()
    if rest.height and firms.height:
        fresh = _answers(rest, firms, say).with_columns(code_version=pl.lit(reuse.code))
    told = pl.concat([known, fresh.select(ANSWERS.names())]).sort("ask_key")
    keep(con, "organisation_answer", told, stays=True)


def _answers(asked: pl.DataFrame, firms: pl.DataFrame, say: Say | None) -> pl.DataFrame:
    """Match questions with firms; where code and name disagree the firm of that name comes too."""
    firms = firms.with_row_index("firm_id").with_columns(
        pl.col("firm_id").cast(pl.Int64), place=_places(firms)
    )
    numbers = firms.select("anchor", "firm_id")
    former = firms.select("firm_id", name="former_names").explode("name", keep_nulls=False)
    index = Index.build(firms, former)
    mentions = asked.with_row_index("mention_id").with_columns(pl.col("mention_id").cast(pl.Int64))
    apart = (
        mentions.select("mention_id", anchor="apart")
        .explode("anchor", keep_nulls=False)
        .join(numbers, on="anchor")
        .select("mention_id", "firm_id")
    )
    if say is not None:
        say(plan(index, mentions))
    found = match_index(index, mentions, apart=apart, keyed=True)
    is_other = found["reasons"].list.contains("brand_other") & (found["outcome"] == "linked")
    other = pl.lit(None, pl.List(pl.Int64))
    if is_other.any():
        named = mentions.filter(is_other).with_columns(code=pl.lit(None, pl.String))
        meant = match_index(index, named, apart=apart).select(
            "mention_id",
            other=pl.concat_list(pl.concat_list("firm_id").list.drop_nulls(), "candidates"),
        )
        found = found.join(meant, on="mention_id", how="left", maintain_order="left")
        other = pl.col("other")
    told = found.select(
        "outcome",
        "level",
        "score",
        "reasons",
        "fits",
        anchor=firms["anchor"].gather(found["firm_id"]),
        rivals=_anchors(pl.coalesce(other, "candidates"), numbers),
        # Whose name was asked for alone as well is asked again whenever a firm changes.
        blocking_keys=pl.when(other.is_null()).then("blocking_keys"),
    )
    return pl.concat([asked.select("ask_key"), told], how="horizontal")


def _anchors(firms: pl.Expr, numbers: pl.DataFrame) -> pl.Expr:
    """Give the anchors of listed firms, `numbers` [anchor, firm_id], in order of the anchors."""
    anchor = pl.element().replace_strict(
        numbers["firm_id"], numbers["anchor"], return_dtype=pl.String
    )
    return firms.list.eval(anchor).list.sort()


def _places(firms: pl.DataFrame) -> pl.Series:
    """Give province, city and district of firms: of the address, the province else of the code."""
    part = places.place_parts(pl.col("address")).struct
    province = pl.coalesce(part.field("province"), places.province_of_number(pl.col("code")))
    text = pl.concat_str(province, part.field("city"), part.field("district"), ignore_nulls=True)
    return firms.select(text).to_series().replace("", None)
