"""Tells from its words whether a text complains of wages, or says that they were paid."""

from collections.abc import Sequence

from pipeline.engine.statement import text_literal
from pipeline.parameters import Parameters


def is_wage_complaint(text: str, words: Parameters) -> str:
    """Write the condition that the SQL `text` complains of wages, as `wage_words.yaml` says."""

    def says(name: str) -> str:
        return _matches(text, words[name])

    money, separate = says("other_money"), says("separate")
    about = (
        f"({says('wage')} OR ({says('spoken')} AND NOT {money})"
        f" OR ({says('topic')} AND NOT {money} AND NOT {separate}))"
    )
    return f"({about} AND NOT ({says('closing')} AND NOT {says('still')}))"


def is_paid(text: str, words: Parameters) -> str:
    """Write the condition that an outcome's `text` says paid in full; false for none."""
    told = f"{_matches(text, words['paid'])} AND NOT {_matches(text, words['unpaid'])}"
    return f"coalesce({told}, FALSE)"


def _matches(text: str, patterns: Sequence[str]) -> str:
    pattern = "|".join(f"(?:{one})" for one in patterns)
    return f"regexp_matches({text}, {text_literal(pattern)})"
