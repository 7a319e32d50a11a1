"""The JSON Schema of rules: fresh, told in Chinese, and true of the rules that there are."""

import json
import re
from typing import Any

import pytest
from jsonschema import Draft7Validator

from connectors.contract import load_contracts
from pipeline.console.rule_schema import PAGE, rule_schema, schema_text
from pipeline.law.functions import LAW_FUNCTIONS
from pipeline.located import read_yaml
from pipeline.nightly.folders import SHIPPED_CONTRACTS, SHIPPED_RULES
from pipeline.nightly.workspace import Workspace
from pipeline.screen.grammar import AGGREGATES, FUNCTIONS
from pipeline.screen.load import rule_files
from tests.pipeline.console.conftest import OWN_RULE, Type

FILES = rule_files(SHIPPED_RULES)
SCHEMA = json.loads(PAGE.read_text(encoding="utf-8"))


def faults(value: Any) -> list[str]:
    return [error.message for error in Draft7Validator(SCHEMA).iter_errors(value)]


def own_rule(fresh: Workspace, old: str, new: str) -> Any:
    path = fresh.own_rules / "sued-again.yaml"
    path.write_text(OWN_RULE.replace(old, new), encoding="utf-8")
    return read_yaml(path).value


def test_the_schema_in_the_docs_is_fresh() -> None:
    made = schema_text(load_contracts([SHIPPED_CONTRACTS]))
    told = "python -m pipeline.console.rule_schema"
    assert PAGE.read_text(encoding="utf-8") == made, told


def test_every_key_is_told_in_chinese() -> None:
    silent = [
        f"{name}.{key}"
        for name, one in rule_schema(load_contracts([SHIPPED_CONTRACTS]))["definitions"].items()
        if not name.startswith(("from_", "row_"))  # the contracts' own words, below
        for key, told in one.get("properties", {}).items()
        if "description" not in told
    ]
    assert silent == []


@pytest.mark.parametrize("path", FILES, ids=[path.stem for path in FILES])
def test_every_shipped_rule_fits_the_schema(path: Any) -> None:
    assert faults(read_yaml(path).value) == []


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("flag: supported", "flagg: supported", "'flagg' was unexpected"),
        ("    of: unit", "    off: unit", "'off' was unexpected"),
        ("line: civil", "line: civic", "'civic' is not one of"),
        ("  supported:\n", "  Supported:\n", "Supported"),
        ("{from: civil_case, role: defendant}", "{use_x: debt}", "use_x"),
        ("keep: {cases: ", "keep: {Cases: ", "Cases"),
        ("plaintiff: 李某", "plaintif: 李某", "'plaintif' was unexpected"),
        ("    among: {", "    behind: [owner]\n    among: {", "owner"),
    ],
)
def test_what_the_loader_refuses_the_schema_refuses(
    fresh: Workspace, old: str, new: str, told: str
) -> None:
    found = faults(own_rule(fresh, old, new))
    assert told in " ".join(found)


def test_an_overlay_fits_and_needs_its_reason() -> None:
    setting = {"value": 36, "reason": "本地只保存三年"}
    assert faults({"overlay": {"fake-poor-fund": {"window_months": setting}}}) == []
    bare = faults({"overlay": {"fake-poor-fund": {"window_months": {"value": 36}}}})
    assert bare == ["'reason' is a required property"]


def test_the_command_offers_the_offices_own_sources(fresh: Workspace, rules: Type) -> None:
    own = "source: own_list\ntitle: 本院名单\nholder: 本院\nkind: ledger\nrows: one_per_key\n"
    own += "key: [list_no]\nfields:\n  list_no: {header: 编号, type: text, required: true}\n"
    (fresh.own_contracts / "own_list.yaml").write_text(own, encoding="utf-8")
    code, out, err = rules("schema", "-w", fresh.root)
    offered = json.loads(out)["definitions"]["source"]["anyOf"]
    assert (code, err) == (0, "")
    assert {"const": "own_list", "description": "本院名单"} in offered


def offered(definition: str) -> set[str]:
    """Give the labels that a definition offers."""
    return {one["label"] for one in SCHEMA["definitions"][definition]["defaultSnippets"]}


def test_every_operator_function_and_aggregate_is_offered_with_its_words() -> None:
    named = {re.split(r"[ (]", label)[0] for label in offered("expression")}
    texts = {name for name, one in LAW_FUNCTIONS.items() if one.gives == "text"}
    assert FUNCTIONS.keys() - texts <= named
    assert AGGREGATES.keys() == {label.partition("(")[0] for label in offered("kept")}
    told = SCHEMA["definitions"]["expression"]["defaultSnippets"]
    assert [one["label"] for one in told if not one["description"]] == []


def test_a_source_offers_its_roles_and_fields() -> None:
    beside = SCHEMA["definitions"]["from_tax_payment"]["properties"]
    assert {"const": "taxpayer", "description": "纳税人名称"} in beside["role"]["anyOf"]
    (where,) = beside["where"]["anyOf"]
    assert "revenue 申报营业收入（金额（元））" in where["description"]
    assert {"label": "revenue", "body": "revenue", "description": "申报营业收入（金额（元））"} in (
        where["defaultSnippets"]
    )
    row = SCHEMA["definitions"]["row_tax_payment"]["properties"]
    assert {one.get("const") for one in row["levy"]["anyOf"]} == {"tax", "fee", None}


def test_what_stands_beside_a_source_may_be_another_name() -> None:
    path = next(path for path in FILES if path.stem == "fake-poor-fund")
    rule: Any = read_yaml(path).value
    rule["unit"]["sources"] = [{"from": "own_list", "role": "anybody"}]
    rule["tests"] = [{"name": "x", "given": {"own_list": [{"any": 1}]}, "expect": {}}]
    assert faults(rule) == []
