"""YAML read with the line and column of every key and value, to show a fault where it stands."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from yaml import CBaseLoader
from yaml.error import MarkedYAMLError
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode
from yaml.reader import ReaderError

from pipeline.errors import SourceError
from pipeline.messages import DUPLICATE_KEY, NOT_UTF8, NOT_YAML, at, yaml_problem

Value = dict[str, "Value"] | list["Value"] | str | int | float | bool | None
Path_ = tuple[str | int, ...]

_TAG = "tag:yaml.org,2002:"
_TEXT, _LIST, _KEYS = _TAG + "str", _TAG + "seq", _TAG + "map"
_NULL = (_TAG + "null", re.compile(r"(?:~|null|Null|NULL|)\Z"))
_BOOL = (_TAG + "bool", re.compile(r"(?:true|True|TRUE|false|False|FALSE)\Z"))
_INT = (_TAG + "int", re.compile(r"(?:[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+)\Z"))
_FLOAT = (
    _TAG + "float",
    re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?\Z"),
)
_PLAIN = {
    **{key: [_NULL] for key in ["", *"~nN"]},
    **{key: [_BOOL] for key in "tTfF"},
    **{key: [_INT, _FLOAT] for key in "0123456789+-."},
}
"""What a scalar without quotes may be, by its first letter: YAML 1.2.2 §10.3.2 (core schema)
without infinities; all else, as `no` and dates, is text."""


@dataclass
class Located:
    """One YAML file as plain values.

    Attributes:
        path: The file.
        value: Mappings, lists and scalars; every key is text, as written.
        root: What was parsed, where places are looked up when one is asked for.
        faults: What is wrong with the file as YAML; when there are any, `value` may be partial.
    """

    path: Path
    value: Value = None
    root: Node | None = None
    faults: list[SourceError] = field(default_factory=list)

    def mark(self, where: Sequence[str | int]) -> tuple[int, int]:
        """Give the place, line and column, both 1-based, of the nearest thing that is written:
        `where` itself or what holds it.
        """
        node, place = self.root, (1, 1)
        for step in where:
            written, node = _inside(node, step)
            if written is None:
                break
            place = _place(written)
        return place

    def fault(self, what: str, where: Sequence[str | int], *, fix: str = "") -> SourceError:
        """Make the error that points at `where`."""
        return at(self.path, *self.mark(where), what, fix=fix)


def read_yaml(path: Path) -> Located:
    """Read one YAML 1.2 file; trouble is kept in `faults`, only a missing file raises."""
    located = Located(path)
    try:
        text = path.read_text(encoding="utf-8")
        node = _Parser(text).get_single_node()
    except UnicodeDecodeError:
        located.faults.append(at(path, 1, 1, NOT_UTF8, fix="用 UTF-8 另存此文件"))
    except MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        what = NOT_YAML.format(problem=yaml_problem(error.problem or ""))
        located.faults.append(at(path, line, column, what, fix="检查缩进、冒号和引号"))
    except ReaderError as error:
        before = text.encode()[: error.position].decode().split("\n")
        what = NOT_YAML.format(problem=error.reason)
        fix = "删去看不见的控制字符"
        located.faults.append(at(path, len(before), len(before[-1]) + 1, what, fix=fix))
    else:
        located.root = node
        located.value = None if node is None else _plain(node, located)
    return located


def _place(node: Node) -> tuple[int, int]:
    return (node.start_mark.line + 1, node.start_mark.column + 1)


def _inside(node: Node | None, step: str | int) -> tuple[Node | None, Node | None]:
    """Find a key or item in what was parsed: where it is written, and what it holds."""
    if isinstance(node, MappingNode):
        found = ((key, value) for key, value in node.value if str(key.value) == step)
        return next(found, (None, None))
    if isinstance(node, SequenceNode) and isinstance(step, int) and step < len(node.value):
        return node.value[step], node.value[step]
    return None, None


class _Parser(CBaseLoader):
    """libyaml, with the plain scalars of `_PLAIN`."""

    def descend_resolver(self, current_node: Node, current_index: int) -> None:
        """Keep no path: no tag hangs on one."""

    def ascend_resolver(self) -> None:
        """Keep no path: no tag hangs on one."""

    def resolve(self, kind: type[Node], value: str, implicit: tuple[bool, bool]) -> str:
        """Give the tag of a node: of a scalar without quotes by its first letter and form."""
        if kind is not ScalarNode:
            return _LIST if kind is SequenceNode else _KEYS
        return _tag(value) if implicit[0] and value[:1] in _PLAIN else _TEXT


@lru_cache(4096)
def _tag(text: str) -> str:
    """Give the tag of a scalar without quotes; most stand in many places of a file."""
    return next((tag for tag, form in _PLAIN[text[:1]] if form.match(text)), _TEXT)


def _plain(node: Node, located: Located) -> Value:
    if isinstance(node, ScalarNode):
        return str(node.value) if node.tag == _TEXT else _scalar(node)
    if isinstance(node, MappingNode):
        return _mapping(node, located)
    return [_plain(item, located) for item in node.value]


def _mapping(node: MappingNode, located: Located) -> Value:
    plain: dict[str, Value] = {}
    for key_node, value_node in node.value:
        key = str(key_node.value)
        if key in plain:
            first = next(one for one, _ in node.value if str(one.value) == key)
            what = DUPLICATE_KEY.format(key=key, line=_place(first)[0])
            located.faults.append(at(located.path, *_place(key_node), what, fix="删去其中一个"))
            continue
        plain[key] = _plain(value_node, located)
    return plain


def _scalar(node: ScalarNode) -> Value:
    text = str(node.value)
    match str(node.tag).removeprefix(_TAG):
        case "null":
            return None
        case "bool":
            return text.lower() == "true"
        case "int":
            return int(text, 0) if text.startswith("0") and text[1:2] in {"o", "x"} else int(text)
        case "float":
            return float(text)
        case _:
            return text
