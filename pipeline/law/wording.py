"""Words that accuse, which a title or a sentence must not use: `rules/parameters`."""

import re
from functools import cache
from pathlib import Path
from typing import Annotated

from pydantic import Field

from pipeline.frozen import Frozen
from pipeline.parameters import PARAMETERS, load_model


class Word(Frozen):
    """One word: what to say instead, and the names in which it is none."""

    word: Annotated[str, Field(min_length=1)]
    instead: Annotated[str, Field(min_length=1)]
    unless: tuple[str, ...] = ()

    def is_in(self, text: str) -> bool:
        """Tell whether a text uses the word outside the names in `unless`."""
        if self.word not in text:
            return False
        for name in self.unless:
            text = text.replace(name, "")
        return self.word in text


class Words(Frozen):
    """All of them."""

    words: tuple[Word, ...]


@cache
def load_accusing_words(folder: Path = PARAMETERS) -> tuple[Word, ...]:
    """Read `accusing_words.yaml`, once; raises an ExceptionGroup of `RuleError`s."""
    return load_model(folder / "accusing_words.yaml", Words).words


@cache
def _any_of_them() -> re.Pattern[str]:
    return re.compile("|".join(re.escape(one.word) for one in load_accusing_words()))


def accusing(text: str) -> list[Word]:
    """List the accusing words of a text, in the order of the file.

    >>> [found.word for found in accusing("老赖终本后仍有纳税")]
    ['老赖']
    """
    if _any_of_them().search(text) is None:  # as nearly always
        return []
    return [word for word in load_accusing_words() if word.is_in(text)]
