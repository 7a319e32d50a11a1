"""Lets statements ask whether a text holds a word of a list: one macro a list."""

import duckdb

from pipeline.engine.statement import text_literal
from pipeline.word_lists import WordLists


def mentions(name: str, text: str) -> str:
    """Write the condition that the SQL `text` holds a word of a list; null where there is none."""
    return f"mentions_{name}({text})"


def install_word_lists(con: duckdb.DuckDBPyConnection, lists: WordLists) -> None:
    """Make the temporary macro `mentions_<list>(told)` of every list."""
    for name, patterns in sorted(lists.items()):
        pattern = text_literal("|".join(f"(?:{one})" for one in patterns) or "$^")
        con.execute(
            f"CREATE OR REPLACE TEMP MACRO mentions_{name}(told) AS regexp_matches(told, {pattern})"
        )
