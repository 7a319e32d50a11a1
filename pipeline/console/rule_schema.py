"""The JSON Schema of rule files, for editors: made from the models, told in Chinese.

Run to write `docs/schema/rule.json`.
"""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from pydantic import BaseModel, TypeAdapter

from connectors.contract import load_contracts
from pipeline.console.rule_schema_offers import (
    EXPRESSIONS,
    FROM_SOURCE,
    beside_from,
    expression,
    given,
    kept,
    source_definitions,
    sources,
)
from pipeline.located import read_yaml
from pipeline.nightly.fingerprint import ROOT
from pipeline.nightly.folders import SHIPPED_CONTRACTS
from pipeline.screen.fragments import Use
from pipeline.screen.group.model import GroupRule
from pipeline.screen.load import Overlay
from pipeline.screen.model import Rule
from pipeline.screen.names import Contracts

PAGE = ROOT / "docs" / "schema" / "rule.json"
WORDS = Path(__file__).with_name("rule_words.yaml")
DIALECT = "http://json-schema.org/draft-07/schema#"
"""What editors' YAML extensions read best."""
MODELS: tuple[type[BaseModel], ...] = (Rule, GroupRule, Overlay, Use)
HEADS = {"GroupRule": "Rule", "Counter": "Signal"}
"""Model → the model whose words it shares."""
Json = dict[str, Any]


def rule_schema(contracts: Contracts) -> Json:
    """Make the schema: a file with `overlay`, with `group`, else a rule about units.

    The names of `contracts` are offered after `from`; others are allowed, for an office adds own.
    """
    definitions, words = _definitions(), _words()
    functions, aggregates = words.pop("functions"), words.pop("aggregates")
    relations = words.pop("RelationKind")
    for name, told in words.items():
        _tell(definitions, name, told)
    for name, head in HEADS.items():
        _tell(definitions, name, words[head])
    for one in definitions.values():
        _offer_sources(one)
        _offer_expressions(one, relations)
    for name in FROM_SOURCE:
        definitions[name]["allOf"] = [_ref("beside_from")]
    definitions["Case"]["properties"]["given"] |= given(contracts)
    definitions |= {"source": sources(contracts), "beside_from": beside_from(contracts)}
    definitions |= {"expression": expression(functions), "kept": kept(aggregates)}
    definitions |= source_definitions(contracts)
    _allow_fragments(definitions)
    return {
        "$schema": DIALECT,
        "$id": "xinsuo:rule",
        "title": "薪索的规则文件",
        "type": "object",
        "if": {"required": ["overlay"]},
        "then": _ref("Overlay"),
        "else": {
            "if": {"required": ["group"]},
            "then": _ref("GroupRule"),
            "else": _ref("Rule"),
        },
        "definitions": dict(sorted(definitions.items())),
    }


def schema_text(contracts: Contracts) -> str:
    """Write the schema as JSON, with a newline at its end."""
    return json.dumps(rule_schema(contracts), ensure_ascii=False, indent=1) + "\n"


def _ref(name: str) -> Json:
    return {"$ref": f"#/definitions/{name}"}


def _words() -> dict[str, dict[str, str]]:
    return TypeAdapter(dict[str, dict[str, str]]).validate_python(read_yaml(WORDS).value)


def _definitions() -> dict[str, Json]:
    """Give each model's schema by its name, rid of what only programs read."""
    found: dict[str, Json] = {}
    for model in MODELS:
        made = model.model_json_schema(ref_template="#/definitions/{model}")
        found |= made.pop("$defs", {})
        found[model.__name__] = made
    for told in found.values():
        told.pop("description", None)
        told.get("properties", {}).pop("path", None)
        _tidy(told)
    return found


def _tidy(told: Any) -> None:
    """Drop titles and defaults, write draft 7, and refuse names that fit no pattern."""
    for node in _nodes(told):
        if isinstance(node.get("title"), str):
            node.pop("title")
        node.pop("default", None)
        if "patternProperties" in node:
            node.setdefault("additionalProperties", False)
        if "prefixItems" in node:
            node["items"] = node.pop("prefixItems")


def _nodes(told: Any) -> Iterator[Json]:
    """Walk all schemas in a schema; the names of properties are not schemas."""
    if isinstance(told, list):
        for one in told:
            yield from _nodes(one)
    elif isinstance(told, dict):
        yield told
        for key, one in told.items():
            if key in {"properties", "patternProperties"}:
                yield from _nodes(list(one.values()))
            else:
                yield from _nodes(one)


def _tell(definitions: dict[str, Json], name: str, words: Mapping[str, str]) -> None:
    """Put a model's words on its properties; those that have some keep them."""
    properties = definitions[name]["properties"]
    for key, text in words.items():
        if key in properties and "description" not in properties[key]:
            given = properties[key]
            properties[key] = {"allOf": [given]} if "$ref" in given else dict(given)
            properties[key]["description"] = text


def _offer_sources(told: Json) -> None:
    """Offer sources' names, and let one role stand without a list."""
    properties = told.get("properties", {})
    if "from" in properties and "to" not in properties:  # a chain's ends are roles
        described = properties["from"]["description"]
        properties["from"] = {"description": described, "allOf": [_ref("source")]}
    if "role" in properties and "anyOf" in properties["role"]:
        properties["role"]["anyOf"].insert(0, {"type": "string"})
    if "others" in properties:
        patterns = properties["others"]["patternProperties"]
        for pattern, roles in patterns.items():
            patterns[pattern] = {"anyOf": [{"type": "string"}, roles]}


def _offer_expressions(told: Json, relations: Mapping[str, str]) -> None:
    """Offer operators in expressions, aggregates in kept values, and tell relations apart."""
    properties = told.get("properties", {})
    for key in EXPRESSIONS:
        if key in properties and _is_text(properties[key]):
            properties[key] = {
                "description": properties[key]["description"],
                "allOf": [_ref("expression")],
            }
    if "keep" in properties:  # editors complete the values of named patterns not at all
        (pattern,) = properties["keep"].pop("patternProperties")
        properties["keep"] |= {
            "propertyNames": {"pattern": pattern},
            "additionalProperties": _ref("kept"),
        }
    offered = [{"const": name, "description": said} for name, said in relations.items()]
    for key in ("behind", "through"):
        if key in properties:
            properties[key]["items"] = {"anyOf": offered}


def _is_text(told: Json) -> bool:
    """Tell whether a property takes a text and nothing else but null."""
    kinds = {one.get("type") for one in told.get("anyOf", [told])}
    return kinds - {"null"} == {"string"}


def _allow_fragments(definitions: dict[str, Json]) -> None:
    """Let signals, counters and the unit be brought from a fragment."""
    rule = definitions["Rule"]["properties"]
    for block, model in (("signals", "Signal"), ("counter", "Counter")):
        patterns = rule[block]["patternProperties"]
        for pattern in patterns:
            patterns[pattern] = {
                "if": {"required": ["use"]},
                "then": _ref("Use"),
                "else": _ref(model),
            }
    own = definitions["Units"]["properties"]
    brought = definitions["Use"]["properties"]
    rule["unit"] = {
        "description": rule["unit"]["description"],
        "if": {"required": ["use"]},
        "then": {
            "type": "object",
            "properties": {**brought, **own},
            "additionalProperties": False,
        },
        "else": _ref("Units"),
    }


def main() -> None:
    """Write the page."""
    PAGE.write_text(schema_text(load_contracts([SHIPPED_CONTRACTS])), encoding="utf-8")


if __name__ == "__main__":
    main()
