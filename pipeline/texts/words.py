"""The word lists that texts are read by, as patterns: data that rule authors can extend."""

import polars as pl

from pipeline.parameters import Parameters as Words
from pipeline.parameters import load_parameters as load_words

__all__ = ["Words", "load_words", "pattern", "says", "whole"]


def pattern(words: Words, *names: str) -> str:
    """Give one pattern that matches what any pattern of these lists does."""
    return "|".join(f"(?:{one})" for name in names for one in words[name])


def whole(words: Words, *names: str) -> str:
    """Give one pattern that matches a text which is, from end to end, of these lists."""
    return f"^(?:{pattern(words, *names)})$"


def says(text: pl.Expr, words: Words, *names: str) -> pl.Expr:
    """Tell whether a text says something of these lists; null text says nothing."""
    return text.str.contains(pattern(words, *names)).fill_null(value=False)
