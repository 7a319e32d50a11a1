"""Tells from its words whether a text complains of wages, or says that they were paid."""

from pipeline.screen.mentions import mentions

LISTS = frozenset(
    ("wage", "spoken", "topic", "other_money", "separate", "closing", "still", "paid", "unpaid")
)
"""The lists asked for here."""


def is_wage_complaint(text: str) -> str:
    """Write the condition that the SQL `text` complains of wages, as `wage_words.yaml` says."""

    def says(name: str) -> str:
        return mentions(name, text)

    money, separate = says("other_money"), says("separate")
    about = (
        f"({says('wage')} OR ({says('spoken')} AND NOT {money})"
        f" OR ({says('topic')} AND NOT {money} AND NOT {separate}))"
    )
    return f"({about} AND NOT ({says('closing')} AND NOT {says('still')}))"


def is_paid(text: str) -> str:
    """Write the condition that an outcome's `text` says paid in full; false for none."""
    return f"coalesce({mentions('paid', text)} AND NOT {mentions('unpaid', text)}, FALSE)"
