"""What a run works by besides the deliveries: settings, contracts, rules, judgements."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from connectors.contract import load_contracts
from connectors.model import Contract, contracts_hash
from pipeline.errors import Place, WorkspaceError
from pipeline.law.thresholds import check_parameters
from pipeline.nightly.delivery_log import Entry
from pipeline.nightly.fingerprint import code_version, hash_file, hash_files, run_id
from pipeline.nightly.folders import contract_folders, parameter_folders, rule_folders
from pipeline.nightly.workspace import SETTINGS_FILE, Settings, Workspace
from pipeline.resolve.identities.judgements import JUDGEMENTS_FILE
from pipeline.screen.load import AnyRule, load_rules
from pipeline.texts.corrections import CORRECTIONS_FILE
from pipeline.word_lists import load_word_lists


@dataclass(frozen=True)
class Inputs:
    """Everything that is kept by hand and read by a run.

    Attributes:
        hashes: SHA-256 by kind of input, for the run's id and manifest.
    """

    settings: Settings
    contracts: Mapping[str, Contract]
    rules: Sequence[AnyRule]
    hashes: Mapping[str, str]

    def run_id(self, as_of: date, entries: Sequence[Entry]) -> str:
        """Give the id of a run over these deliveries as of a date."""
        deliveries = [entry.model_dump(mode="json") for entry in entries]
        return run_id({**self.hashes, "as_of": as_of.isoformat(), "deliveries": deliveries})


def read_inputs(workspace: Workspace) -> Inputs:
    """Read settings, contracts and rules, shipped and the office's own.

    Raises:
        WorkspaceError: The settings cannot be read, or name a source that there is not.
        ExceptionGroup: Faults of contracts (`SourceError`) or rules (`RuleError`), all of them.
    """
    settings = workspace.settings()
    contracts = load_contracts(contract_folders(workspace))
    strange = sorted(set(settings.coverage) - set(contracts))
    if strange:
        raise WorkspaceError(
            f"[coverage] 里没有这样的来源：{'、'.join(strange)}",
            place=Place(workspace.root / SETTINGS_FILE),
            fix="来源名见 xinsuo sources",
        )
    rules = load_rules(rule_folders(workspace), contracts)
    check_parameters(parameter_folders(workspace))
    load_word_lists(parameter_folders(workspace))
    judgements = workspace.root / JUDGEMENTS_FILE
    corrected = workspace.root / CORRECTIONS_FILE
    return Inputs(
        settings,
        contracts,
        rules,
        {
            "settings": hash_file(workspace.root / SETTINGS_FILE),
            "contracts": contracts_hash(contracts),
            "rules": hash_files(rule_folders(workspace)),
            "judgements": hash_file(judgements) if judgements.exists() else "",
            "corrections": hash_file(corrected) if corrected.exists() else "",
            "code": code_version(),
        },
    )
