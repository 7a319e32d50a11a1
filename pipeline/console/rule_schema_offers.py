"""What the schema of rules offers while one writes: each source's roles and fields, and the
operators of expressions, each with its words.
"""

from collections.abc import Mapping
from typing import Any

from connectors.model import Contract, Field
from connectors.template import field_notes
from pipeline.law.functions import LAW_FUNCTIONS
from pipeline.screen.names import TEXT_ROLES, Contracts
from pipeline.screen.seen import TEXT_KINDS

Json = dict[str, Any]
EXPRESSIONS = ("where", "expected", "since", "until", "or_party", "when", "value")
"""Keys whose value is an expression."""
WHERE = "记录须满足的条件；运算和函数按 Ctrl+空格列出"
FROM_SOURCE = ("Take", "Match", "Signal", "Counter")
"""Models with `from`, whose further keys speak of that source."""


def expression(functions: Mapping[str, str]) -> Json:
    """Make the schema of an expression: a text, with all operators and functions offered."""
    law = {
        f"{one.name}({', '.join(one.arguments[: one.least])})": one.says
        for one in LAW_FUNCTIONS.values()
        if one.gives != "text"  # how it was reckoned: for sentences, not for conditions
    }
    return {"type": "string", "defaultSnippets": _snippets({**functions, **law})}


def kept(aggregates: Mapping[str, str]) -> Json:
    """Make the schema of a kept value: a text, with all aggregates offered."""
    return {"type": "string", "defaultSnippets": _snippets(aggregates)}


def _snippets(offered: Mapping[str, str]) -> list[Json]:
    return [{"label": label, "body": label, "description": told} for label, told in offered.items()]


def source_definitions(contracts: Contracts) -> dict[str, Json]:
    """Make, for each source, what its name after `from` says of the other keys, and its row in a
    test.
    """
    made: dict[str, Json] = {}
    for name, contract in contracts.items():
        made[f"from_{name}"] = _beside(contract)
        made[f"row_{name}"] = {
            "type": "object",
            "description": contract.title,
            "properties": {one: _cell(field) for one, field in contract.fields.items()},
            "additionalProperties": False,
        }
    return made


def sources(contracts: Contracts) -> Json:
    """Offer the names of sources; others are allowed, for an office adds its own."""
    offered = [{"const": name, "description": one.title} for name, one in contracts.items()]
    return {"anyOf": [*offered, {"type": "string", "pattern": "^[a-z][a-z0-9_]*$"}]}


def beside_from(contracts: Contracts) -> Json:
    """Say which source's definition holds beside `from`."""
    return {
        "allOf": [
            {
                "if": {"required": ["from"], "properties": {"from": {"const": name}}},
                "then": {"$ref": f"#/definitions/from_{name}"},
            }
            for name in contracts
        ]
    }


def given(contracts: Contracts) -> Json:
    """Make the schema of a test's rows: by source, those of an office's own sources free."""
    return {
        "type": "object",
        "properties": {
            name: {
                "description": contract.title,
                "type": "array",
                "items": {"$ref": f"#/definitions/row_{name}"},
            }
            for name, contract in contracts.items()
        },
        "additionalProperties": {"type": "array"},
    }


def _beside(contract: Contract) -> Json:
    roles = {
        contract.role(name): field.header
        for name, field in contract.fields.items()
        if field.is_mention
    }
    if contract.texts is not None:
        roles |= dict.fromkeys(sorted(TEXT_ROLES), "正文里提到的")
    offered = [{"const": role, "description": told} for role, told in roles.items()]
    fields = {name: _told(field) for name, field in contract.fields.items()}
    if contract.texts is not None:
        fields[TEXT_KINDS] = "正文读出的诉求：wages 工资、fund 公积金、heat 高温津贴"
    listed = "；".join(f"{name} {told}" for name, told in fields.items())
    return {
        "properties": {
            "role": {"anyOf": [*offered, {"type": "string"}, {"type": "array"}]},
            "where": {
                "description": WHERE,
                "anyOf": [  # editors show the words of all that fits, one after the other
                    {
                        "type": "string",
                        "description": f"“{contract.title}”的字段：{listed}",
                        "defaultSnippets": _snippets(fields),
                    }
                ],
            },
        }
    }


def _told(field: Field) -> str:
    """Say what a field is: its header, type and remark."""
    kind = field_notes(field)[2].split("；表头")[0]
    kind += "）" if "（" in kind and not kind.endswith("）") else ""
    words = "、".join(f"{word} {said[0]}" for word, said in field.words.items() if said)
    told = f"{field.header}（{words or kind}）"
    return f"{told}，{field.note}" if field.note else told


def _cell(field: Field) -> Json:
    words = [*field.words, *(one.word for one in field.patterns), field.otherwise]
    cell: Json = {"description": _told(field)}
    if field.type == "category":
        told = {word: said[0] for word, said in field.words.items() if said}
        cell["anyOf"] = [
            {"const": word, "description": told.get(word, word)}
            for word in dict.fromkeys(filter(None, words))
        ]
        cell["anyOf"].append({"type": "null"})
    return cell
