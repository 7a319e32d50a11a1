"""Lists of words by name, for rules and for the reading of texts: patterns, as of a day.

`rules/parameters/words.yaml` holds those of rules, `wage_words.yaml` and `text_words.yaml` those by
which texts are read. An office adds words to a list in its own `words.yaml`; it takes none away.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache
from pathlib import Path
from typing import Annotated

import duckdb
import polars as pl
from pydantic import Field, StringConstraints

from pipeline.frozen import Frozen
from pipeline.list_names import FILE, READ_BY, list_names
from pipeline.parameters import PARAMETERS, Fault, load_model, load_parameters

WordLists = Mapping[str, tuple[str, ...]]
"""List → patterns (RE2), in the order of the files."""
ListName = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z_]*$")]
Pattern = Annotated[str, Field(min_length=1)]


class WordList(Frozen):
    """Words of one list between two days.

    Attributes:
        name: The list; several rows may be of one.
        title: What its words say, in Chinese; an office's row needs none.
        effective_on: First day on which they count (`from`); null: always.
        until: Last day; null: still.
        reason: Why an office adds them; needed in its own file.
    """

    name: ListName
    title: str = ""
    words: Annotated[tuple[Pattern, ...], Field(min_length=1)]
    effective_on: Annotated[date | None, Field(alias="from")] = None
    until: date | None = None
    reason: str = ""

    def counts(self, as_of: date) -> bool:
        """Tell whether its words count on a day."""
        return (self.effective_on or date.min) <= as_of <= (self.until or date.max)


class WordFile(Frozen):
    """All rows of a file."""

    lists: tuple[WordList, ...]


@cache
def titled_lists(folder: Path = PARAMETERS) -> tuple[WordList, ...]:
    """Give the rows of the shipped `words.yaml`, as they stand in it.

    Raises:
        ExceptionGroup: `RuleError`s, each with line and column.
    """
    return load_model(folder / FILE, WordFile, _faults).lists


def load_word_lists(folders: tuple[Path, ...] = (PARAMETERS,), as_of: date = date.max) -> WordLists:
    """Read the lists that count on a day: those that ship, then what an office adds.

    Args:
        folders: The parameters that ship, then an office's own, which may hold no words.
        as_of: The day; left out, the last that any row knows.

    Raises:
        ExceptionGroup: `RuleError`s of the first file at fault, each with line and column.
    """
    shipped, *own = folders
    lists = {
        name: list(one) for file in READ_BY for name, one in load_parameters(file, shipped).items()
    }
    rows = [*titled_lists(shipped)]
    for path in (folder / FILE for folder in own):
        if path.is_file():
            rows += load_model(path, WordFile, _own_faults).lists
    for row in rows:
        words = lists.setdefault(row.name, [])
        words += row.words if row.counts(as_of) else ()
    return {name: tuple(dict.fromkeys(words)) for name, words in lists.items()}


def _own_faults(made: WordFile) -> Iterator[Fault]:
    yield from _faults(made)
    for at, row in enumerate(made.lists):
        if row.name not in list_names():
            yield Fault(f"没有词表 {row.name!r}，名称见 docs/parameters.md", ("lists", at, "name"))
        if not row.reason:
            yield Fault("本院添加的词要写 reason", ("lists", at))


def _faults(made: WordFile) -> Iterator[Fault]:
    with duckdb.connect() as con:  # of its own: several threads may read
        for at, row in enumerate(made.lists):
            if row.until and row.effective_on and row.until < row.effective_on:
                yield Fault(f"止于 {row.until}，早于 {row.effective_on}", ("lists", at, "until"))
            for nth, word in enumerate(row.words):
                if what := _unfit(con, word):
                    yield Fault(f"{word!r} {what}", ("lists", at, "words", nth))


def _unfit(con: duckdb.DuckDBPyConnection, word: str) -> str:
    """Say what is wrong with a pattern, for rules (RE2) or texts; empty where nothing is."""
    try:
        con.execute("SELECT regexp_matches('', $word)", {"word": word})
        finds_nothing = pl.Series([""]).str.contains(word).item()
    except (duckdb.Error, pl.exceptions.ComputeError):
        return "不是有效的正则（RE2 写法，不能向前或向后看）"
    return "什么都不写也算，太宽" if finds_nothing else ""
