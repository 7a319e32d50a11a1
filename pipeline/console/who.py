"""`who`: asks the last night who a name, a code or an ID number may be; people's IDs masked."""

from collections.abc import Iterable, Iterator
from typing import BinaryIO, NamedTuple

import duckdb
import polars as pl

from pipeline.console.who_words import Reply, of_code, of_name, of_person, of_projects, unread
from pipeline.errors import Place, UsageError
from pipeline.parameters import load_parameters
from pipeline.resolve.organisations.explain import MOST
from pipeline.resolve.organisations.register import read_register
from pipeline.resolve.organisations.who import Known, answer, know
from pipeline.values import names
from pipeline.values.codes import parse_codes
from pipeline.values.ids import parse_person_ids

LONGEST = 200
"""Characters of a question; ours: the longest registered names have some seventy."""

AT_ONCE = 4_000
"""Questions answered together at most; ours: their answers come within a few seconds."""

_CHUNK = 1 << 18
"""Bytes read at once from what is there; ours."""

_NUMBER = r"^[0-9A-Za-z０-９Ａ-Ｚａ-ｚ*＊ -]{15,24}$"
_PERSON = r"^\p{Han}{2,3}$"
_LEAST_OF_PROJECT = 4
"""Characters by which a project is looked for inside names; ours."""


class Question(NamedTuple):
    """What is asked: a name, a credit code or an ID number as `text`; place and code beside it."""

    text: str
    place: str | None = None
    code: str | None = None


class Who:
    """A night that is asked who is who; the register is read once."""

    def __init__(self, con: duckdb.DuckDBPyConnection) -> None:
        self._con = con
        self._known: Known = know(read_register(con))
        self._projects = _projects(con)
        self._surnames = frozenset(load_parameters("text_bosses")["surnames"])

    def ask(self, questions: list[Question]) -> list[Reply]:
        """Answer questions, in order."""
        asked = pl.DataFrame(
            questions,
            schema={"text": pl.String, "place": pl.String, "code": pl.String},
            orient="row",
        ).with_columns(pl.col("text").str.strip_chars())
        read = asked.with_columns(
            kind=_kind(), key=names.name_keys(asked["text"]), **_numbers(asked["text"])
        )
        rows = read.with_columns(
            name=pl.when(pl.col("kind") == "name").then("text"),
            code=pl.when(pl.col("kind") == "number").then("text_code").otherwise("code"),
        )
        answers = iter(answer(self._known, rows.filter(_is_of_firm())))
        return [
            of_name(row, next(answers), self._also(row)) if row["kind"] == "name"
            else of_code(row, next(answers)) if row["text_code"]
            else self._person(row) if row["text_id"]
            else unread(row)
            for row in rows.rows(named=True)
        ]  # fmt: skip

    def _person(self, row: dict[str, str | None]) -> Reply:
        """Answer who bears a checked ID number."""
        found = self._con.execute(
            "SELECT e.entity_id, e.name, e.id_no, count(l.entity_id) AS mentions "
            "FROM entity AS e LEFT JOIN link AS l ON l.entity_id = e.entity_id "
            "WHERE e.kind = 'person' AND e.id_no = $id GROUP BY ALL ORDER BY e.entity_id",
            {"id": row["text_id"]},
        ).fetchall()
        return of_person(row, found)

    def _also(self, row: dict[str, str | None]) -> tuple[bool, Reply | None]:
        """Say whether a name may be a person's, and which projects bear it."""
        text, key = str(row["text"]), row["key"]
        may_be_person = bool(row["is_short"]) and text[0] in self._surnames
        if key is None or len(key) < _LEAST_OF_PROJECT or not self._projects.height:
            return may_be_person, None
        fitting = self._projects.filter(pl.col("key").str.contains(key, literal=True))
        first = fitting.sort((pl.col("key") != key), "name", "entity_id").head(MOST)
        return may_be_person, of_projects(row, first, fitting.height)


def check(question: Question) -> Question:
    """Refuse what no name, code or ID number can be.

    Raises:
        UsageError: Nothing was asked, or the question is too long.
    """
    if told := fault(question.text):
        raise UsageError(told, place=Place("名称"), fix='如 xinsuo who "宏远建筑" --place 宜昌')
    return question


def fault(text: str) -> str:
    """Say what is wrong with a question; '' where nothing is."""
    if not text.strip():
        return "没有写要问谁"
    if len(text) > LONGEST:
        return f"太长（{len(text):,} 个字），不像名称；最多 {LONGEST} 个字"
    return ""


def lines(stream: BinaryIO) -> Iterator[list[Question]]:
    """Read questions as they come, one a line: name, or name, place and code with tabs between.

    Lines that are there together are given together, at most `AT_ONCE`; a line typed alone at
    once. UTF-8, else GB 18030.
    """
    rest = b""
    read = getattr(stream, "read1", stream.read)
    while chunk := read(_CHUNK):
        *whole, rest = (rest + chunk).split(b"\n")
        yield from _batches(whole)
    yield from _batches([rest] if rest else [])


def _batches(whole: list[bytes]) -> Iterator[list[Question]]:
    for start in range(0, len(whole), AT_ONCE):
        yield [_question(line) for line in whole[start : start + AT_ONCE]]


def _question(line: bytes) -> Question:
    try:
        text = line.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = line.decode("gb18030", errors="replace")
    name, place, code, *_ = [*text.rstrip("\r").split("\t"), "", ""]
    return Question(name, place.strip() or None, code.strip() or None)


def answers(who: Who, batch: Iterable[Question]) -> list[Reply]:
    """Answer a batch of lines; a line that cannot be asked is told as such, in its place."""
    asked = list(batch)
    faults = [fault(one.text) for one in asked]
    fine = iter(who.ask([one for one, told in zip(asked, faults, strict=True) if not told]))
    return [
        Reply.refused(one.text[:LONGEST], told) if told else next(fine)
        for one, told in zip(asked, faults, strict=True)
    ]


def _kind() -> pl.Expr:
    return (
        pl.when(pl.col("text").str.contains(_NUMBER))
        .then(pl.lit("number"))
        .otherwise(pl.lit("name"))
    )


def _is_of_firm() -> pl.Expr:
    return (pl.col("kind") == "name") | pl.col("text_code").is_not_null()


def _numbers(texts: pl.Series) -> dict[str, pl.Series]:
    """Read questions that are numbers: checked credit codes, else checked IDs of people."""
    is_number = texts.str.contains(_NUMBER)
    numbers = texts.set(~is_number, None)
    codes, ids = parse_codes(numbers), parse_person_ids(numbers)
    is_code = codes["state"].is_in(["ok", "repaired"]).fill_null(value=False)
    is_id = ids["state"].is_in(["ok", "converted", "repaired"]).fill_null(value=False) & ~is_code
    return {
        "text_code": codes["value"].set(~is_code, None),
        "text_id": ids["value"].set(~is_id, None),
        "is_short": texts.str.contains(_PERSON),
    }


def _projects(con: duckdb.DuckDBPyConnection) -> pl.DataFrame:
    found: pl.DataFrame = con.sql(
        "SELECT entity_id, name, id_no FROM entity WHERE kind = 'project' AND name IS NOT NULL "
        "ORDER BY entity_id"
    ).pl()
    return found.with_columns(key=names.name_keys(found["name"]))
