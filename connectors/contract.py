"""Loads the contracts that ship and an office's own; all their faults are told at once."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Literal

from pydantic import Field as Limits
from pydantic import ValidationError

from connectors.check import faults, source_faults
from connectors.model import Bounds, Contract, Field, Header, Name, contracts_hash
from pipeline.errors import SourceError
from pipeline.frozen import Frozen
from pipeline.located import Located, read_yaml
from pipeline.messages import fault_in_chinese

__all__ = ["SHIPPED", "Contract", "Field", "contracts_hash", "load_contracts"]

SHIPPED = Path(__file__).with_name("sources")


class Extension(Frozen):
    """What an office adds to a shipped contract: more headers for its fields, or another kind.

    Attributes:
        extends: The source.
        aliases: English field name → further headers.
        discard: Further headers that are recognised and never stored.
        kind: Ledger or increment, where this office delivers otherwise.
        bounds: What deliveries must keep to here; what is not named stays as shipped.
    """

    extends: Name
    aliases: Mapping[Name, tuple[Header, ...]] = Limits(default_factory=dict)
    discard: tuple[Header, ...] = ()
    kind: Literal["ledger", "increment"] | None = None
    bounds: Bounds | None = None


def load_contracts(folders: Sequence[Path] = (SHIPPED,)) -> dict[str, Contract]:
    """Load every `*.yaml` of the folders, in the order of folders and then of file names.

    Args:
        folders: The shipped folder first, then the workspace's `connectors/`; one that does not
            exist adds nothing.

    Returns:
        Source → contract, sorted by source.

    Raises:
        ExceptionGroup: Of `SourceError`, one per fault, each with file, line and column.
    """
    files = [read_yaml(path) for folder in folders for path in sorted(folder.glob("*.yaml"))]
    errors = [fault for file in files for fault in file.faults]
    read = [file for file in files if not file.faults]
    loaded: dict[str, tuple[Contract, Located]] = {}
    for file in read:
        if not _is_extension(file):
            errors += _add(file, loaded)
    for file in read:
        if _is_extension(file):
            errors += _extend(file, loaded)
    errors += _unknown_sources(loaded)
    if errors:
        raise ExceptionGroup(f"来源契约有 {len(errors)} 处错误", errors)
    return {source: loaded[source][0] for source in sorted(loaded)}


def _is_extension(file: Located) -> bool:
    return isinstance(file.value, dict) and "extends" in file.value


def _add(file: Located, loaded: dict[str, tuple[Contract, Located]]) -> list[SourceError]:
    try:
        contract = Contract.model_validate(file.value)
    except ValidationError as error:
        return _told(error, file)
    found = [file.fault(fault.what, fault.where) for fault in faults(contract)]
    if contract.source in loaded:
        first = loaded[contract.source][1].path
        what = f"来源 {contract.source!r} 已由 {first.name} 定义"
        fix = f"只补别名时写 extends: {contract.source}，否则换一个名称"
        found.append(file.fault(what, ("source",), fix=fix))
    else:
        loaded[contract.source] = (contract, file)
    return found


def _extend(file: Located, loaded: dict[str, tuple[Contract, Located]]) -> list[SourceError]:
    try:
        extension = Extension.model_validate(file.value)
    except ValidationError as error:
        return _told(error, file)
    if extension.extends not in loaded:
        known = "、".join(sorted(loaded))
        return [file.fault(f"没有来源 {extension.extends!r}", ("extends",), fix=f"可选：{known}")]
    contract, origin = loaded[extension.extends]
    found = [
        file.fault(f"{extension.extends} 没有字段 {name!r}", ("aliases", name))
        for name in extension.aliases
        if name not in contract.fields
    ]
    wider = contract.with_aliases(extension.aliases, kind=extension.kind)
    wider = wider.model_copy(
        update={
            "discard": (*contract.discard, *extension.discard),
            "bounds": _bounded(contract.bounds, extension.bounds),
        }
    )
    before = set(faults(contract))
    for fault in faults(wider):
        if fault not in before:
            found.append(file.fault(fault.what, ("aliases", *fault.where[1:])))
    loaded[extension.extends] = (wider, origin)
    return found


def _bounded(shipped: Bounds, own: Bounds | None) -> Bounds:
    """Give the bounds as shipped but for what the office names; kinds of issue one by one."""
    if own is None:
        return shipped
    said = {name: getattr(own, name) for name in own.model_fields_set}
    said["issues"] = {**shipped.issues, **own.issues}
    return shipped.model_copy(update=said)


def _unknown_sources(loaded: dict[str, tuple[Contract, Located]]) -> list[SourceError]:
    known = frozenset(loaded)
    return [
        file.fault(fault.what, fault.where)
        for contract, file in loaded.values()
        for fault in source_faults(contract, known)
    ]


def _told(error: ValidationError, file: Located) -> list[SourceError]:
    return [file.fault(fault_in_chinese(one), tuple(one["loc"])) for one in error.errors()]
