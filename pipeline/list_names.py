"""Which lists of words ship, by name, without a look at the words: `word_lists` reads those."""

from functools import cache
from pathlib import Path

from pipeline.parameters import PARAMETERS, load_parameters

FILE = "words.yaml"
READ_BY = ("wage_words", "text_words")
"""Files whose every list can be named too."""


@cache
def list_names(folder: Path = PARAMETERS) -> frozenset[str]:
    """Name all lists that ship."""
    read_by = (name for file in READ_BY for name in load_parameters(file, folder))
    return frozenset({*read_by, *(row["name"] for row in _rows(folder))})


@cache
def dated_lists(folder: Path = PARAMETERS) -> frozenset[str]:
    """Name the lists that ship whose words hang on the day."""
    return frozenset(row["name"] for row in _rows(folder) if "from" in row or "until" in row)


def _rows(folder: Path) -> list[dict[str, str]]:
    rows: list[dict[str, str]] = load_parameters(Path(FILE).stem, folder)["lists"]
    return rows
