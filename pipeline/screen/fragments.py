"""Puts the shared parts of `rules/fragments` where rules use them, arguments filled in; what is
wrong in such a part is shown in its own file.

    signals:
      means: {use: means, with: {after: enforcement.closed_on}}

stands for all signals of `rules/fragments/means.yaml`, in order, each `$after` in them replaced; so
does `use` under `counter`, and under `unit` for what is judged.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated, Any, Literal, NamedTuple

from pydantic import Field, StringConstraints, ValidationError

from pipeline.frozen import Frozen
from pipeline.located import Located, Path_
from pipeline.screen.parts import Name, Text

FRAGMENTS = "fragments"
BLOCKS: tuple[Literal["signals", "counter"], ...] = ("signals", "counter")
PLACE = re.compile(r"\$([a-z][a-z0-9_]*)")


class Fault(NamedTuple):
    """A fault: its number, the file, the place in it, and what."""

    code: str
    file: Located
    where: Path_
    what: str


class Argument(Frozen):
    """What a user of a fragment fills in; without `default` it must."""

    why: Text
    default: Any = None


class Fragment(Frozen):
    """A shared part of rules; its signals and parameters are checked where it is used."""

    fragment: Name
    title: Text
    arguments: Mapping[Name, Argument] = {}
    parameters: Mapping[Name, Any] = {}
    unit: Mapping[str, Any] = {}
    signals: Mapping[Name, Mapping[str, Any]] = {}
    counter: Mapping[Name, Mapping[str, Any]] = {}


class Use(Frozen):
    """How a rule asks for a fragment.

    Attributes:
        use: The fragment.
        with_: Argument → what is written for it.
        take: Only these signals of it, in its order; empty: all.
        prefix: Put before the names that it brings, to bring it twice.
    """

    use: Name
    with_: Mapping[Name, Any] = Field({}, alias="with")
    take: tuple[Name, ...] = ()
    prefix: Annotated[str, StringConstraints(pattern=r"^([a-z][a-z0-9_]*)?$")] = ""


@dataclass
class Expanded(Located):
    """A rule file with its fragments in place.

    Attributes:
        brought: Place in the rule → where in which file it is written.
    """

    brought: dict[Path_, tuple[Located, Path_]] = field(default_factory=dict)


def stands(file: Located, where: Sequence[str | int]) -> tuple[Path, int, int]:
    """Tell where something of a rule is written: file, line and column."""
    brought = file.brought if isinstance(file, Expanded) else {}
    for end in range(len(where), 0, -1):
        if (found := brought.get(tuple(where[:end]))) is not None:
            origin, at = found
            return (origin.path, *origin.mark((*at, *where[end:])))
    return (file.path, *file.mark(where))


def fragment_files(folder: Path) -> list[Path]:
    """List the fragments of a folder of rules, by path."""
    return sorted((folder / FRAGMENTS).glob("*.yaml"))


class Shelf:
    """The fragments of all folders, by name.

    Attributes:
        faults: What is wrong with the files themselves.
    """

    def __init__(self, files: Sequence[Located]) -> None:
        self.faults: list[Fault] = []
        self._held: dict[str, tuple[Fragment, Located]] = {}
        for file in files:
            self._take(file)

    def _take(self, file: Located) -> None:
        try:
            made = Fragment.model_validate(file.value)
        except ValidationError as error:
            told = error.errors()[0]
            self.faults.append(Fault("XS105", file, told["loc"], f"{told['loc']}：{told['type']}"))
            return
        if made.fragment != file.path.stem or made.fragment in self._held:
            self.faults.append(Fault("XS105", file, ("fragment",), made.fragment))
        self._held[made.fragment] = (made, file)

    def expand(self, file: Located) -> tuple[Expanded, list[Fault]]:
        """Put the fragments that a rule uses in their places; the faults are of the uses."""
        made = Expanded(file.path, file.value, file.root, file.faults)
        if not isinstance(file.value, dict):
            return made, []
        faults: list[Fault] = []
        rule: dict[str, Any] = dict(file.value)
        if _uses(rule.get("unit")):
            self._bring_unit(rule, made, faults)
        for block in BLOCKS:
            if isinstance(rule.get(block), dict):
                rule[block] = self._bring(rule, block, made, faults)
        made.value = rule
        return made, faults

    def _asked(
        self, given: Any, where: Path_, made: Expanded, faults: list[Fault]
    ) -> tuple[Use, Fragment, Located] | None:
        try:
            use = Use.model_validate(given)
        except ValidationError as error:
            faults.append(Fault("XS106", made, where, f"{error.errors()[0]['loc']}"))
            return None
        if use.use not in self._held:
            faults.append(Fault("XS107", made, (*where, "use"), use.use))
            return None
        held, file = self._held[use.use]
        needed = {
            name for name, one in held.arguments.items() if "default" not in one.model_fields_set
        }
        for name in sorted(use.with_.keys() - held.arguments.keys()):
            faults.append(
                Fault("XS108", made, (*where, "with", name), f"{use.use} 没有参数项 {name!r}")
            )
        for name in sorted(needed - use.with_.keys()):
            faults.append(
                Fault(
                    "XS108", made, where, f"{use.use} 要写明 {name!r}：{held.arguments[name].why}"
                )
            )
        return use, held, file

    def _bring(
        self, rule: dict[str, Any], block: str, made: Expanded, faults: list[Fault]
    ) -> dict[str, Any]:
        brought: dict[str, Any] = {}
        for name, given in rule[block].items():
            if not _uses(given):
                brought[name] = given
                continue
            where = (block, name)
            asked = self._asked(given, where, made, faults)
            if asked is None:
                continue
            use, held, file = asked
            for missing in sorted(set(use.take) - getattr(held, block).keys()):
                faults.append(Fault("XS108", made, (*where, "take"), f"{use.use} 没有 {missing!r}"))
            values = {**_defaults(held), **use.with_}
            for part, written in getattr(held, block).items():
                if use.take and part not in use.take:
                    continue
                named = use.prefix + part
                if named in brought or (named in rule[block] and named != name):
                    faults.append(Fault("XS109", made, where, named))
                brought[named] = _filled(written, values, file, (block, part), faults)
                made.brought[block, named] = (file, (block, part))
            _add_parameters(rule, held, file, made)
        return brought

    def _bring_unit(self, rule: dict[str, Any], made: Expanded, faults: list[Fault]) -> None:
        given = dict(rule["unit"])
        own = {key: given.pop(key) for key in set(given) - {"use", "with", "take", "prefix"}}
        asked = self._asked(given, ("unit",), made, faults)
        if asked is None:
            rule["unit"] = own
            return
        use, held, file = asked
        filled = _filled(held.unit, {**_defaults(held), **use.with_}, file, ("unit",), faults)
        for key in filled.keys() - own.keys():
            made.brought["unit", key] = (file, ("unit", key))
        rule["unit"] = {**filled, **own}
        _add_parameters(rule, held, file, made)


def _uses(given: object) -> bool:
    return isinstance(given, dict) and "use" in given


def _defaults(held: Fragment) -> dict[str, Any]:
    return {name: one.default for name, one in held.arguments.items()}


def _add_parameters(rule: dict[str, Any], held: Fragment, file: Located, made: Expanded) -> None:
    """Bring a fragment's parameters; one that the rule states itself stays."""
    own = rule.get("parameters")
    own = dict(own) if isinstance(own, dict) else {}
    for name, parameter in held.parameters.items():
        if name not in own:
            own[name] = parameter
            made.brought["parameters", name] = (file, ("parameters", name))
    if own:
        rule["parameters"] = own


def _filled(
    written: Any, values: Mapping[str, Any], file: Located, where: Path_, faults: list[Fault]
) -> Any:
    """Write the arguments into a part; one that is all of a text keeps its kind."""
    if isinstance(written, Mapping):
        return {k: _filled(v, values, file, (*where, k), faults) for k, v in written.items()}
    if isinstance(written, list | tuple):
        return [_filled(v, values, file, (*where, i), faults) for i, v in enumerate(written)]
    if not isinstance(written, str):
        return written
    for name in PLACE.findall(written):
        if name not in values:
            faults.append(Fault("XS110", file, where, f"${name}"))
            return written
    if whole := PLACE.fullmatch(written):
        return values[whole.group(1)]
    return PLACE.sub(lambda place: str(values[place.group(1)]), written)
