"""The word lists that texts are read by, as patterns: data that rule authors can extend."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import polars as pl
from ruamel.yaml import YAML

PARAMETERS = Path(__file__).parents[2] / "rules" / "parameters"

Words = Mapping[str, Any]
"""List name → patterns; in `text_kinds` also figures."""


@cache
def load_words(name: str, folder: Path = PARAMETERS) -> Words:
    """Read `<name>.yaml` of a folder: list name → patterns (RE2)."""
    content: Words = YAML(typ="safe").load((folder / f"{name}.yaml").read_text(encoding="utf-8"))
    return content


def pattern(words: Words, *names: str) -> str:
    """Give one pattern that matches what any pattern of these lists does."""
    return "|".join(f"(?:{one})" for name in names for one in words[name])


def whole(words: Words, *names: str) -> str:
    """Give one pattern that matches a text which is, from end to end, of these lists."""
    return f"^(?:{pattern(words, *names)})$"


def says(text: pl.Expr, words: Words, *names: str) -> pl.Expr:
    """Tell whether a text says something of these lists; null text says nothing."""
    return text.str.contains(pattern(words, *names)).fill_null(value=False)
