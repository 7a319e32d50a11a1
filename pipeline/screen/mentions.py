"""Lets statements ask whether a text holds a word of a list, by the macro of the list."""

import re

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
