"""Lists and figures that rules and readers share, as data: `rules/parameters/<name>.yaml`."""

from collections.abc import Callable, Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple, NoReturn, TypeVar

from pydantic import BaseModel, ValidationError

from pipeline.errors import RuleError, SourceError
from pipeline.located import Located, read_yaml
from pipeline.messages import NO_KEYS, fault_in_chinese

PARAMETERS = Path(__file__).parents[1] / "rules" / "parameters"

Parameters = Mapping[str, Any]
"""What a file says by its first keys; in a list of words: name → patterns (RE2)."""

Model = TypeVar("Model", bound=BaseModel)


class Fault(NamedTuple):
    """What is wrong in a file that can be read, and where: the path of keys and items."""

    what: str
    where: tuple[str | int, ...]


def _no_faults(_: Any) -> tuple[Fault, ...]:
    return ()


@cache
def load_parameters(name: str, folder: Path = PARAMETERS) -> Parameters:
    """Read `<name>.yaml` of a folder, once; nobody changes what is given.

    Raises:
        FileNotFoundError: There is no such file.
        ExceptionGroup: `RuleError`s: it is no YAML, or not made of named lists and figures.
    """
    file = _read(folder / f"{name}.yaml")
    return file.value if isinstance(file.value, dict) else {}


def load_model(
    path: Path, model: type[Model], check: Callable[[Model], Iterable[Fault]] = _no_faults
) -> Model:
    """Read a file of parameters into a frozen model.

    Args:
        path: The YAML file.
        model: What it must be.
        check: Lists what the model alone cannot see.

    Raises:
        FileNotFoundError: There is no such file.
        ExceptionGroup: `RuleError`s with line and column, all faults of the file at once.
    """
    file = _read(path)
    try:
        made = model.model_validate(file.value)
    except ValidationError as error:
        _refuse([file.fault(fault_in_chinese(one), one["loc"]) for one in error.errors()])
    if found := [file.fault(fault.what, fault.where) for fault in check(made)]:
        _refuse(found)
    return made


def _read(path: Path) -> Located:
    file = read_yaml(path)
    told = file.faults or ([] if isinstance(file.value, dict) else [file.fault(NO_KEYS, ())])
    if told:
        _refuse(told)
    return file


def _refuse(told: Iterable[SourceError]) -> NoReturn:
    faults = [RuleError(one.what, place=one.place, fix=one.fix) for one in told]
    raise ExceptionGroup("规则参数有错", faults)
