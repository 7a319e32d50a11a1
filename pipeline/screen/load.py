"""Reads rule files into rules: the shipped folder first, then the office's own, with every fault
told at once.

A folder holds rules (`*.yaml`, or one level down) and overlays: files with the one key `overlay`,
which set
parameters of rules with a reason and never change a rule. Folders named `parameters` hold look-up
lists.
"""

import gc
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from pipeline.errors import RuleError
from pipeline.frozen import Frozen
from pipeline.located import Located, read_yaml
from pipeline.messages import problem_in_chinese
from pipeline.screen.faults import fault
from pipeline.screen.fragments import FRAGMENTS, Shelf, fragment_files
from pipeline.screen.group.check import group_faults
from pipeline.screen.group.model import GroupRule
from pipeline.screen.hints import name_like, role_like, source_like
from pipeline.screen.lint import head_faults, lint
from pipeline.screen.model import Case, Expectation, OwnParameter, Parameter, Rule, RuleId
from pipeline.screen.names import Contracts
from pipeline.screen.parts import (
    Among,
    Chain,
    Counter,
    Latest,
    Match,
    Name,
    Signal,
    Take,
    Text,
    Units,
    UnknownWhen,
    Window,
)

AnyRule = Rule | GroupRule
NO_RULES = frozenset({"parameters", FRAGMENTS})
"""Folders beside the rules that hold none."""
KINDS = {
    "extra_forbidden": "未知的键",
    "missing": "缺少必填的键",
}


class Setting(Frozen):
    """An office's own value of a parameter, and why."""

    value: int | float | str
    reason: Text


class Overlay(Frozen):
    """Parameters that an office sets, by rule."""

    overlay: dict[RuleId, dict[Name, Setting]]


RULE_KEYS = frozenset(
    field.alias or name
    for model in (Rule, GroupRule, Overlay, Case, Expectation, Parameter, Units, Take, Match,
                  Latest, Signal, Counter, Among, Window, UnknownWhen, Chain)
    for name, field in model.model_fields.items()
)  # fmt: skip
"""All keys of a rule file, wherever they stand."""


class ReadRules(NamedTuple):
    """What the files of rules hold: the rules without a fault, in order of id, and all faults."""

    rules: list[AnyRule]
    faults: list[RuleError]


def load_rules(folders: Sequence[Path], contracts: Contracts) -> list[AnyRule]:
    """Read all rules of `folders`, parameters set by overlays, in order of id.

    Raises:
        ExceptionGroup: `RuleError`s, all faults of all files; nothing is loaded by halves.
    """
    rules, faults = read_rules(folders, contracts)
    if faults:
        raise ExceptionGroup("规则有错", faults)
    return rules


def read_rules(folders: Sequence[Path], contracts: Contracts) -> ReadRules:
    """Read what `load_rules` does; rules that are at fault, their tests too, are left out."""
    with _unswept():
        return _read(folders, contracts)


@contextmanager
def _unswept() -> Iterator[None]:
    """Look for no garbage meanwhile: what is read lives on, and looking through it again and again
    is a third of the time.
    """
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


def _read(folders: Sequence[Path], contracts: Contracts) -> ReadRules:
    paths = [path for folder in folders for path in rule_files(folder)]
    files: list[Located] = [read_yaml(path) for path in paths]
    shared = [read_yaml(path) for folder in folders for path in fragment_files(folder)]
    faults = [error for one in (*files, *shared) for error in _file_faults(one)]
    shelf = Shelf([file for file in shared if not file.faults])
    faults += [fault(*one) for one in shelf.faults]
    rules: dict[str, AnyRule] = {}
    bad: set[str] = set()
    overlays: list[tuple[Overlay, Located]] = []
    for written in (one for one in files if not one.faults):
        file, misused = shelf.expand(written)
        faults += [fault(*one) for one in misused]
        made = None if misused else _make(file, contracts, faults)
        if isinstance(made, Overlay):
            overlays.append((made, file))
        elif made is not None:
            found = _rule_faults(made, file, rules, contracts)
            bad |= {made.id} if found else set()
            faults += found
            rules[made.id] = made
    for overlay, own in overlays:
        faults += _lay_over(overlay, own, rules)
    # what is wrong in a fragment is told once, however many rules use it
    once = list({str(one): one for one in faults}.values())
    return ReadRules([rules[rule_id] for rule_id in sorted(rules.keys() - bad)], once)


def rule_files(folder: Path) -> list[Path]:
    """List the rule and overlay files of a folder, by path; a folder that is not there has none."""
    found = [*folder.glob("*.yaml"), *folder.glob("*/*.yaml")]
    return sorted(path for path in found if path.parent.name not in NO_RULES)


def _file_faults(file: Located) -> list[RuleError]:
    return [
        RuleError(f"[XS101] {error.what}", place=error.place, fix=error.fix)
        for error in file.faults
    ]


def _make(file: Located, contracts: Contracts, faults: list[RuleError]) -> AnyRule | Overlay | None:
    if not isinstance(file.value, dict):
        faults.append(fault("XS102", file, (), "文件里没有规则，也没有覆盖：应为键值对"))
        return None
    value = file.value
    model = Overlay if "overlay" in value else GroupRule if "group" in value else Rule
    try:
        made = model.model_validate(value)
    except ValidationError as error:
        told = error.errors()
        inside = {one["loc"][:-1] for one in told}
        faults += [
            _validation_fault(one, file, contracts)
            for one in told
            if one["type"] != "too_short" or one["loc"] not in inside
        ]
        return None
    return made if isinstance(made, Overlay) else made.model_copy(update={"path": file.path})


def _validation_fault(told: ErrorDetails, file: Located, contracts: Contracts) -> RuleError:
    where, kind, given = told["loc"], told["type"], told["input"]
    name = next((str(one) for one in reversed(where) if isinstance(one, str)), "")
    if kind in KINDS:
        like = name_like(name, RULE_KEYS) if kind == "extra_forbidden" else ""
        return fault("XS102", file, where, f"{KINDS[kind]} {name!r}{like}")
    if name == "from" and isinstance(given, str):
        return fault("XS301", file, where, source_like(given, contracts))
    problem = problem_in_chinese(kind, told.get("ctx", {}))
    if where[:1] == ("overlay",) and kind == "model_type":
        problem = "应写成 {value: 值, reason: 理由}"
    return fault(
        "XS102", file, where, f"{name} = {given!r}：{problem}{_role_like(told, file, contracts)}"
    )


def _role_like(told: ErrorDetails, file: Located, contracts: Contracts) -> str:
    """Hold out the role that a Chinese word in its place may mean, of the source beside it."""
    where, given = told["loc"], told["input"]
    if "role" not in where or not isinstance(given, str):
        return ""
    held: Any = file.value
    for key in where[: where.index("role")]:
        held = held[key]
    contract = contracts.get(str(held.get("from")))
    return role_like(given, contract) if contract else ""


def _rule_faults(
    rule: AnyRule, file: Located, known: dict[str, AnyRule], contracts: Contracts
) -> list[RuleError]:
    faults = []
    if rule.id != file.path.stem:
        faults.append(fault("XS103", file, ("id",), rule.id))
    if rule.id in known:
        faults.append(fault("XS104", file, ("id",), rule.id))
    if isinstance(rule, GroupRule):
        found = group_faults(rule, contracts)
        told = head_faults(rule, contracts)
        faults += [fault(code, file, where, what) for code, where, what in told]
        return [*faults, *(fault("XS203", file, where, what) for where, what in found)]
    return [*faults, *lint(rule, file, contracts)]


def _lay_over(overlay: Overlay, file: Located, rules: dict[str, AnyRule]) -> list[RuleError]:
    """Set the parameters that an overlay names."""
    faults = []
    for rule_id, settings in overlay.overlay.items():
        if rule_id not in rules:
            like = f"{rule_id!r}{name_like(rule_id, rules)}"
            faults.append(fault("XS504", file, ("overlay", rule_id), like))
            continue
        known = rules[rule_id].parameters
        own: dict[str, Parameter] = {}
        for name, setting in settings.items():
            where = ("overlay", rule_id, name)
            if name not in known:
                like = f"'{rule_id}.{name}'{name_like(name, known)}"
                faults.append(fault("XS504", file, where, like))
            elif said := known[name].out_of_range(name, setting.value):
                faults.append(fault("XS501", file, where, said))
            else:
                own[name] = _own(known[name], setting)
        rules[rule_id] = rules[rule_id].model_copy(update={"parameters": {**known, **own}})
    return faults


def _own(parameter: Parameter, setting: Setting) -> OwnParameter:
    told = {**parameter.model_dump(), **setting.model_dump()}
    return OwnParameter(**told, written=parameter.value)
