"""Lets statements ask whether a text holds a word of a list: one macro a list."""

import re
from collections.abc import Collection

import duckdb

from pipeline.engine.statement import text_literal
from pipeline.word_lists import WordLists

_IN_QUOTES = re.compile(r"""['"]([a-z][a-z_]*)['"]""")


def lists_named(text: str) -> set[str]:
    """Give all that rules, as JSON, write in quotes: the lists that they ask for are among it.

    >>> sorted(lists_named("mentions(cause, 'wage_cause') AND basis = 'civil'"))
    ['civil', 'wage_cause']
    """
    return set(_IN_QUOTES.findall(text))


def mentions(name: str, text: str) -> str:
    """Write the condition that the SQL `text` holds a word of a list; null where there is none."""
    return f"mentions_{name}({text})"


def install_word_lists(
    con: duckdb.DuckDBPyConnection, lists: WordLists, *, names: Collection[str] | None = None
) -> None:
    """Make the temporary macro `mentions_<list>(told)` of every list.

    Args:
        con: An open database.
        lists: Patterns by list.
        names: Lists that are wanted, others among them passed over; None is all (a twentieth of a
            second of compiling patterns).
    """
    wanted = lists.keys() if names is None else lists.keys() & names
    for name in sorted(wanted):
        patterns = lists[name]
        pattern = text_literal("|".join(f"(?:{one})" for one in patterns) or "$^")
        con.execute(
            f"CREATE OR REPLACE TEMP MACRO mentions_{name}(told) AS regexp_matches(told, {pattern})"
        )
