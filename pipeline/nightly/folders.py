"""Where contracts, rules and parameters are kept: those that ship, and an office's own."""

from pathlib import Path

from pipeline.nightly.fingerprint import ROOT
from pipeline.nightly.workspace import Workspace
from pipeline.parameters import PARAMETERS

SHIPPED_CONTRACTS = ROOT / "connectors" / "sources"
SHIPPED_RULES = ROOT / "rules"


def contract_folders(workspace: Workspace) -> list[Path]:
    """Give the folders of contracts: shipped, and the office's own where there is an office."""
    return [SHIPPED_CONTRACTS, *([workspace.own_contracts] if workspace.is_made else [])]


def rule_folders(workspace: Workspace) -> list[Path]:
    """Give the folders of rules: shipped, and the office's own where there is an office."""
    return [SHIPPED_RULES, *([workspace.own_rules] if workspace.is_made else [])]


def parameter_folders(workspace: Workspace) -> tuple[Path, ...]:
    """Give the folders of parameters: shipped, and the office's own where there is an office."""
    return (PARAMETERS, *([workspace.own_rules / "parameters"] if workspace.is_made else []))
