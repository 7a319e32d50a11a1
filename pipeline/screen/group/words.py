"""Tells from its words whether a text complains of wages, or says that they were paid."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from ruamel.yaml import YAML

from pipeline.screen.statement import text_literal

PARAMETERS = Path(__file__).parents[3] / "rules" / "parameters"

Words = Mapping[str, Sequence[str]]


def load_words(name: str, folder: Path = PARAMETERS) -> Words:
    """Read `<name>.yaml` of a folder: list name → patterns (RE2)."""
    content: Words = YAML(typ="safe").load((folder / f"{name}.yaml").read_text(encoding="utf-8"))
    return content


def is_wage_complaint(text: str, words: Words) -> str:
    """Write the condition that the SQL `text` complains of wages, as `wage_words.yaml` says."""

    def says(name: str) -> str:
        return _matches(text, words[name])

    money, separate = says("other_money"), says("separate")
    about = (
        f"({says('wage')} OR ({says('spoken')} AND NOT {money})"
        f" OR ({says('topic')} AND NOT {money} AND NOT {separate}))"
    )
    return f"({about} AND NOT ({says('closing')} AND NOT {says('still')}))"


def is_paid(text: str, words: Words) -> str:
    """Write the condition that an outcome's `text` says paid in full; false for none."""
    told = f"{_matches(text, words['paid'])} AND NOT {_matches(text, words['unpaid'])}"
    return f"coalesce({told}, FALSE)"


def _matches(text: str, patterns: Sequence[str]) -> str:
    pattern = "|".join(f"(?:{one})" for one in patterns)
    return f"regexp_matches({text}, {text_literal(pattern)})"
