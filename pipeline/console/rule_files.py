"""Reads the rules and contracts, shipped and the office's own; `rules lint`. Needs no engine."""

from collections.abc import Sequence

from rich.console import Console

from connectors.contract import Contract, load_contracts
from pipeline.errors import Place, UsageError
from pipeline.nightly.folders import contract_folders, rule_folders
from pipeline.nightly.workspace import Workspace
from pipeline.screen.load import AnyRule, load_rules


def contracts_of(workspace: Workspace) -> dict[str, Contract]:
    """Load the contracts shipped and the office's own, if this is an office."""
    return load_contracts(contract_folders(workspace))


def loaded(workspace: Workspace) -> tuple[Sequence[AnyRule], dict[str, Contract]]:
    """Load all rules, shipped and the office's own, with the contracts that they are written by."""
    contracts = contracts_of(workspace)
    return load_rules(rule_folders(workspace), contracts), contracts


def chosen(rules: Sequence[AnyRule], rule_id: str) -> AnyRule:
    """Give the rule of an id; raises `UsageError` with those there are."""
    fits = [rule for rule in rules if rule.id == rule_id]
    if not fits:
        raise UsageError(
            f"没有规则 {rule_id!r}",
            place=Place("规则"),
            fix="现有：" + "、".join(rule.id for rule in rules),
        )
    return fits[0]


def lint_rules(console: Console, workspace: Workspace) -> None:
    """Read and check all rules; say so when the shelf is clean.

    Raises:
        ExceptionGroup: `RuleError`s, all faults of all files.
    """
    rules, _ = loaded(workspace)
    console.print(f"{len(rules)} 条规则，没有问题。")
