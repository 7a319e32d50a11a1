"""Answers who a name may be: the verdict of `match`, the nearest firms, and why in words."""

from typing import Any, NamedTuple

import polars as pl
from rapidfuzz.process import cpdist

from pipeline.resolve.organisations import compare, match
from pipeline.resolve.organisations.explain import MOST, explain
from pipeline.resolve.organisations.index import Index
from pipeline.resolve.organisations.part_words import BRANCH_ABSENT, BRAND_WITHIN
from pipeline.resolve.organisations.register import Register
from pipeline.resolve.organisations.roles import read_roles
from pipeline.resolve.organisations.told_parts import tell_parts

_LEAST_WITHIN = 2
"""Characters of a brand that is looked for inside names; ours."""

_NOBODY = "\0"
"""A word that is in no name."""

_UNIT = "[分支].{0,3}(?:公司|厂|店|社|行|部|处)|[部处店厂]$"
"""What names of branches have in them: only these are read for it."""


class Candidate(NamedTuple):
    """A firm that may be meant.

    `level` is null where it is not the one; `speaks_for` and `against` are words, part by part.
    """

    entity_id: str
    name: str
    code: str | None
    place: str | None
    level: str | None
    score: int
    speaks_for: list[str]
    against: list[str]


class Answer(NamedTuple):
    """Who a name is: outcome linked|ambiguous|none, how many firms fit, the nearest first.

    Of a linked name the first candidate is the firm; of an ambiguous one the first that have a
    level fit alike, and `decides` says what would tell them apart.
    """

    outcome: str
    fits: int
    decides: list[str]
    candidates: list[Candidate]


class Known(NamedTuple):
    """The firms of a night, ready to be asked."""

    register: Register
    firms: Index


def know(register: Register) -> Known:
    """Make a register ready to be asked; at a million firms some twenty seconds."""
    firms = register.firms.select("firm_id", "name", "code", "place")
    return Known(register, Index.build(firms, register.aliases))


def answer(known: Known, questions: pl.DataFrame, *, most: int = MOST) -> list[Answer]:
    """Answer questions, all at once.

    Args:
        known: The firms.
        questions: [name: str, code: str, place: str], one row per question; a null name asks for
            the code alone.
        most: Firms shown for each.

    Returns:
        One answer per question, in order.
    """
    if not questions.height:
        return []
    mentions = questions.select(pl.col("name", "code", "place").cast(pl.String))
    mentions = mentions.with_row_index("mention_id").with_columns(
        pl.col("mention_id").cast(pl.Int64)
    )
    verdicts = _verdicts(known, mentions)
    shown = _shown(known, mentions, verdicts, most)
    by_question = shown.partition_by("mention_id", as_dict=True)
    empty = shown.clear()
    return [
        _answer(verdict, by_question.get((verdict["mention_id"],), empty).rows(named=True))
        for verdict in verdicts.rows(named=True)
    ]


def _verdicts(known: Known, mentions: pl.DataFrame) -> pl.DataFrame:
    """Give `match`'s answers; of a code alone only what it says of the code."""
    found = match.match_index(known.firms, mentions).with_columns(
        has_name=mentions["name"].is_not_null()
    )
    alone = ~pl.col("has_name") & (pl.col("outcome") == "linked")
    of_code = pl.col("reasons").list.set_intersection(pl.lit([*compare.CODES[1:]]))
    return found.with_columns(reasons=pl.when(alone).then(of_code).otherwise("reasons"))


def _shown(known: Known, mentions: pl.DataFrame, verdicts: pl.DataFrame, most: int) -> pl.DataFrame:
    """Give the firms to show: the one linked first, then the nearest, with both names read."""
    linked = verdicts.filter(pl.col("outcome") == "linked")
    first = linked.select("mention_id", "firm_id", "level", "score", "reasons")
    nearest = explain(known.firms, mentions.filter(pl.col("name").is_not_null()), most=most)
    others = nearest.join(first, on=("mention_id", "firm_id"), how="anti", maintain_order="left")
    # Where one firm is meant, the others are not, and where none is, nobody has a level.
    fitting = verdicts.filter(pl.col("outcome") == "ambiguous")["mention_id"].implode()
    others = others.with_columns(level=pl.when(pl.col("mention_id").is_in(fitting)).then("level"))
    units = mentions.filter(
        (verdicts["outcome"] == "none") & pl.col("name").str.contains(_UNIT).fill_null(value=False)
    )
    parents = _parents(known, units) if units.height else first.clear()
    others = others.join(parents, on=("mention_id", "firm_id"), how="anti", maintain_order="left")
    found = pl.concat([first, parents, others])
    rest = mentions.filter(~pl.col("mention_id").is_in(found["mention_id"].implode()))
    holding = _holding(known, rest) if rest.height else found.clear()
    rows = pl.concat([found, holding]).with_columns(rank=pl.int_range(pl.len()).over("mention_id"))
    rows = rows.filter(pl.col("rank") < most).sort("mention_id", "rank")
    firms = known.register.firms.select("firm_id", "entity_id", "name", "code", "place")
    asked = mentions.rename({"name": "asked", "code": "asked_code", "place": "asked_place"})
    joined = (
        rows.join(firms, on="firm_id", how="left", maintain_order="left")
        .join(asked, on="mention_id", how="left", maintain_order="left")
        .with_row_index("row")
    )
    joined = joined.with_columns(compared=_compared(joined, known.register.aliases))
    roles = read_roles(pl.concat([joined["asked"], joined["compared"]])).to_struct()
    return joined.with_columns(mine=roles[: joined.height], theirs=roles[joined.height :])


def _parents(known: Known, units: pl.DataFrame) -> pl.DataFrame:
    """Give the firm of each branch that is nobody: not the one that is meant, but the nearest."""
    roles = read_roles(units["name"])
    heads = units.with_columns(name=roles["head"]).filter(roles["tail_kind"] == "branch")
    found = match.match_index(known.firms, heads).filter(pl.col("outcome") == "linked")
    absent = pl.lit([BRANCH_ABSENT])
    return found.select(
        "mention_id",
        "firm_id",
        level=pl.lit(None, pl.String),
        score=pl.lit(0, pl.Int32),
        reasons=pl.concat_list("reasons", absent),
    )


def _holding(known: Known, mentions: pl.DataFrame) -> pl.DataFrame:
    """Give, for names that nothing is near to, firms whose names hold the same brand or core."""
    roles = read_roles(mentions["name"])
    words = mentions.select("mention_id").with_columns(
        word=roles.select(pl.coalesce("brand", "core")).to_series()
    )
    words = words.filter(pl.col("word").str.len_chars() >= _LEAST_WITHIN)
    firms = known.register.firms.select("firm_id", "name")
    wanted = sorted(set(words["word"])) or [_NOBODY]
    many = pl.col("name").str.extract_many(wanted, overlapping=True)
    held = firms.with_columns(word=many).explode("word", keep_nulls=False).drop_nulls("word")
    nearest = held.sort(pl.col("name").str.len_chars(), "firm_id").group_by("word").head(MOST)
    return (
        words.join(nearest, on="word")
        .sort("mention_id", pl.col("name").str.len_chars(), "firm_id")
        .select(
            "mention_id",
            "firm_id",
            level=pl.lit(None, pl.String),
            score=pl.lit(0, pl.Int32),
            reasons=pl.lit([BRAND_WITHIN]),
        )
    )


def _compared(shown: pl.DataFrame, aliases: pl.DataFrame) -> pl.Series:
    """Give the name that each firm was met by: its own, else the former one most like the asked."""
    former = shown.filter(pl.col("reasons").list.contains("other_name")).join(
        aliases.rename({"name": "former"}), on="firm_id", how="inner", maintain_order="left"
    )
    alike = pl.Series(
        cpdist(former["asked"].to_list(), former["former"].to_list()), dtype=pl.Float64
    )
    best = former.with_columns(alike=alike).sort("alike", descending=True, maintain_order=True)
    names = best.unique("row", keep="first", maintain_order=True).select("row", "former")
    joined = shown.select("row", "name").join(names, on="row", how="left", maintain_order="left")
    return joined.select(pl.coalesce("former", "name")).to_series()


def _answer(verdict: dict[str, Any], rows: list[dict[str, Any]]) -> Answer:
    candidates = [_candidate(row) for row in rows]
    fitting = [row for row in rows if row["level"] is not None]
    is_open = verdict["outcome"] == "ambiguous"
    return Answer(
        outcome=verdict["outcome"],
        fits=max(verdict["fits"], 1) if verdict["outcome"] != "none" else 0,
        decides=_decides(fitting or rows) if is_open else [],
        candidates=candidates,
    )


def _candidate(row: dict[str, Any]) -> Candidate:
    told = tell_parts(row)
    return Candidate(
        entity_id=row["entity_id"],
        name=row["name"],
        code=row["code"],
        place=row["place"],
        level=row["level"],
        score=row["score"],
        speaks_for=[text for side, text in told if side == "for"],
        against=[text for side, text in told if side == "against"],
    )


def _decides(rows: list[dict[str, Any]]) -> list[str]:
    """Say what would tell firms that fit alike apart, the shortest answer first."""
    ways = {
        "所在区县": [(row["place"], row["theirs"]["place_text"]) for row in rows],
        "行业": [row["theirs"]["trade"] for row in rows],
        "第几公司": [row["theirs"]["ordinal"] for row in rows],
        "组织形式": [row["theirs"]["form"] for row in rows],
    }
    return [*(way for way, said in ways.items() if len(set(said)) > 1), "统一社会信用代码"]
