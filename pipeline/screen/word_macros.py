"""Makes what `mentions` asks: one macro a list of words."""

from collections.abc import Collection

import duckdb

from pipeline.engine.statement import text_literal
from pipeline.word_lists import WordLists


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
