"""The JSON Schema of rules: fresh, told in Chinese, and true of the rules that there are."""

import json
from typing import Any

import pytest
from jsonschema import Draft7Validator

from connectors.contract import load_contracts
from pipeline.console.rule_schema import PAGE, rule_schema, schema_text
from pipeline.located import read_yaml
from pipeline.nightly.inputs import SHIPPED_CONTRACTS, SHIPPED_RULES
from pipeline.nightly.workspace import Workspace
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
        for key, told in one["properties"].items()
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
    offered = json.loads(out)["definitions"]["Take"]["properties"]["from"]["anyOf"]
    assert (code, err) == (0, "")
    assert {"const": "own_list", "description": "本院名单"} in offered
