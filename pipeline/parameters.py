"""Lists and figures that rules and readers share, as data: `rules/parameters/<name>.yaml`."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from pipeline.errors import RuleError
from pipeline.located import read_yaml
from pipeline.messages import NO_KEYS

PARAMETERS = Path(__file__).parents[1] / "rules" / "parameters"

Parameters = Mapping[str, Any]
"""What a file says by its first keys; in a list of words: name → patterns (RE2)."""


@cache
def load_parameters(name: str, folder: Path = PARAMETERS) -> Parameters:
    """Read `<name>.yaml` of a folder, once; nobody changes what is given.

    Raises:
        FileNotFoundError: There is no such file.
        ExceptionGroup: `RuleError`s: it is no YAML, or not made of named lists and figures.
    """
    file = read_yaml(folder / f"{name}.yaml")
    told = file.faults or ([] if isinstance(file.value, dict) else [file.fault(NO_KEYS, ())])
    if told:
        faults = [RuleError(one.what, place=one.place, fix=one.fix) for one in told]
        raise ExceptionGroup("规则参数有错", faults)
    return file.value if isinstance(file.value, dict) else {}
