"""The word lists that texts are read by, as patterns: data that rule authors can extend."""

import polars as pl

from pipeline.parameters import Parameters as Words
from pipeline.parameters import load_parameters as load_words

__all__ = ["Words", "composed", "load_words", "pattern", "says", "whole"]


def pattern(words: Words, *names: str) -> str:
    """Give one pattern that matches what any pattern of these lists does."""
    return "|".join(f"(?:{one})" for name in names for one in words[name])


def composed(words: Words, fragments: Words | None = None) -> Words:
    """Put the lists of fragments in place of their names in braces, in lists and in each other.

    >>> composed({"pay": ["工资|工钱"], "owed": ["欠(?:{pay})"]})["owed"]
    ['欠(?:(?:工资|工钱))']
    """
    filled = dict(words)
    known = dict(words if fragments is None else fragments)
    for name, ones in known.items():
        if isinstance(ones, list):
            whole_one = pattern(known, name)
            for told in (known, filled):
                told.update(
                    (key, [str(one).replace(f"{{{name}}}", whole_one) for one in list_of])
                    for key, list_of in list(told.items())
                    if isinstance(list_of, list)
                )
    return filled


def whole(words: Words, *names: str) -> str:
    """Give one pattern that matches a text which is, from end to end, of these lists."""
    return f"^(?:{pattern(words, *names)})$"


def says(text: pl.Expr, words: Words, *names: str) -> pl.Expr:
    """Tell whether a text says something of these lists; null text says nothing."""
    return text.str.contains(pattern(words, *names)).fill_null(value=False)
