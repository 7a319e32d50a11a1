"""A rule file is content from another office: at worst, numbered messages come of it."""

import copy
import json
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pipeline.errors import RuleError
from pipeline.screen.compile import compile_rule
from pipeline.screen.grammar import parse, refused
from pipeline.screen.load import load_rules
from pipeline.screen.model import Rule
from tests.pipeline.screen.shelf import RULE, case_row, contracts, screened, small_rule, tiny

FEW = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
SCALARS = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-3, 3),
    st.text(max_size=8),
    st.sampled_from(
        ["closed.claim", "unit", "count()", ":least", "$x", "'", '"', "{", "(((", "a.b.c", "*",
         "1; drop table clue", "read_csv('/etc/passwd')", "(select 1)", "{subject:yuan}", "[|]"]
    ),
)  # fmt: skip
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.one_of(
        st.lists(inner, max_size=3), st.dictionaries(st.text(max_size=6), inner, max_size=3)
    ),
    max_leaves=6,
)


def places(value: Any, at: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """List where something stands in a rule."""
    inner = value.items() if isinstance(value, dict) else enumerate(value)
    found = [at] if at else []
    if isinstance(value, dict | list):
        for key, one in inner:
            found += places(one, (*at, key)) if isinstance(one, dict | list) else [(*at, key)]
    return found


OPERATORS = Path(__file__).with_name("operators")
BASES = [yaml.safe_load(RULE)] + [
    {**yaml.safe_load((OPERATORS / f"{name}.yaml").read_text(encoding="utf-8")), "id": "small-rule"}
    for name in ("group-window", "resumed", "tiers", "trend")
]
WHERE = [(base, where) for base in range(len(BASES)) for where in places(BASES[base])]


def loaded(folder: Path, text: str) -> list[Any]:
    """Load a rule; gives it, or nothing where only numbered messages came of it."""
    (folder / "small-rule.yaml").write_text(text, encoding="utf-8")
    made, told = [], []
    try:
        made = list(load_rules([folder], contracts()))
    except ExceptionGroup as group:
        told = list(group.exceptions)
    assert all(isinstance(one, RuleError) and "[XS" in str(one) for one in told)
    return made


@FEW
@given(at=st.sampled_from(WHERE), value=VALUES)
def test_any_value_anywhere_gives_a_rule_or_numbered_messages(
    tmp_path: Path, at: tuple[int, tuple[Any, ...]], value: Any
) -> None:
    base, where = at
    rule = copy.deepcopy(BASES[base])
    holder = rule
    for key in where[:-1]:
        holder = holder[key]
    holder[where[-1]] = value
    for made in loaded(tmp_path, json.dumps(rule, ensure_ascii=False, default=str)):
        if isinstance(made, Rule):
            assert compile_rule(made, contracts()).units


@FEW
@given(text=st.text(max_size=40))
def test_any_text_is_a_file_of_numbered_messages(tmp_path: Path, text: str) -> None:
    assert loaded(tmp_path, text) == []


@FEW
@given(text=st.text(alphabet="abc01()'\";,.*=<>:$-+/ \n", max_size=30))
def test_any_expression_is_read_or_refused(text: str) -> None:
    told = "字符附近"
    try:
        refused(parse(text))
    except ValueError as error:
        told = str(error)
    assert "字符附近" in told


@pytest.mark.parametrize(
    "evil",
    [
        "read_text('/etc/passwd') = 'x'",
        "claim > (select count(*) from clue)",
        "exists (select 1)",
        "claim > 1; drop table clue",
        "claim in (select 1)",
        "getvariable('x') = 1",
        "claim::text like '%'",
        "main.clue.score > 1",
        "* > 1",
        "claim > ?",
        "[x for x in [1]] = claim",
        "case when true then true end",
        "nextval('s') > 1",
        "current_setting('home_directory') = 'x'",
    ],
)
def test_nothing_off_the_white_list_passes(tmp_path: Path, evil: str) -> None:
    text = RULE.replace("closing = 'no_assets' and claim > :least", json.dumps(evil))
    assert loaded(tmp_path, text) == []


def test_names_values_and_texts_are_never_sql() -> None:
    quoted = "x'; DROP TABLE clue; --\"</script><b>{closed.claim:money}"
    rule = small_rule(
        title=quoted,
        says="{number} " + quoted.replace("{closed.claim:money}", ""),
        signals={
            "closed": {
                "title": quoted,
                "of": "unit",
                "where": "closing = 'no_assets' and"
                " (court <> 'x''); DROP TABLE clue; --' or claim > 1)",
                "keep": {"claim": "sum(claim)"},
            }
        },
    )
    con = tiny({"enforcement_case": [case_row(1, debtor=quoted, court="x')\"; DROP TABLE link")]})
    assert screened(con, rule).failed == ()
    (clue,) = con.sql("SELECT title, says, subject FROM clue").pl().to_dicts()
    assert clue["title"] == quoted
    assert 'DROP TABLE clue; --"</script><b>' in clue["says"]
    assert clue["subject"]["about"]["name"] == quoted


@pytest.mark.parametrize("name", ["a b", "a;b", 'a"b', "A", "1a", "a-b", "select*", ""])
def test_a_name_is_a_plain_word(tmp_path: Path, name: str) -> None:
    text = RULE.replace("  closed:", f"  {json.dumps(name)}:", 1)
    assert loaded(tmp_path, text) == []
