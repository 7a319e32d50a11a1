"""The white-list of the rule language: what gets through and what does not."""

import pytest

from pipeline.screen.grammar import parse, refused


@pytest.mark.parametrize(
    "text",
    [
        "owed > paid",
        "levy = 'tax' and not (paid_on is null)",
        "paid_on <= add_months(closed.closed_on, :window_months)",
        "document in ('a', 'b') or amount between 1 and 2",
        "contains_any(cause, '劳动', '劳务')",
        "sum(owed - paid)",
        "count()",
    ],
)
def test_the_language_gets_through(text: str) -> None:
    assert refused(parse(text)) == []


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("x in (select 1)", "Subquery"),
        ("read_csv('/etc/passwd')", "read_csv(…)"),
        ("getenv('HOME') = 'x'", "getenv(…)"),
        ("current_date > paid_on", "today()（写 :as_of）"),
        ("main.tax_payment.paid > 0", "main.tax_payment.paid"),
        ("*", "Star"),
        ("count(*)", "Star"),
        ("paid::int > 0", "::（某一天写 date_of('2020-05-01')）"),
        ("x is true", "x IS TRUE"),
        ("a and b; drop table link", "Block"),
        ("sum(x) over ()", "Window"),
        ("1 + sum(x)", "sum(…)（汇总只写在 keep 里，自成一项）"),
        ("add_days(x) > y", "add_days（参数个数）"),
        ("x in unnest(y)", "unnest(…)"),
    ],
)
def test_everything_else_is_refused_by_name(text: str, what: str) -> None:
    assert what in refused(parse(text))


def test_what_does_not_parse_is_an_authors_mistake() -> None:
    with pytest.raises(ValueError, match="第 7 个字符附近"):
        parse("(owed > ")
