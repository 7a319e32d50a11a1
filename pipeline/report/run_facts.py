"""What a report is told about its run besides the warehouse: dates, rules' words, contracts."""

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from connectors.model import Contract, Field
from pipeline.report import messages


@dataclass(frozen=True)
class RuleText:
    """The words of a rule that a reader of its clues needs.

    Attributes:
        title: What the sources say, never a verdict.
        basis: Articles of law.
        check: What to look up before acting.
        innocent: Innocent reasons.
    """

    title: str
    basis: tuple[str, ...] = ()
    check: tuple[str, ...] = ()
    innocent: tuple[str, ...] = ()


@dataclass(frozen=True)
class RunFacts:
    """A run as its reports name it; it holds no clock time.

    Attributes:
        run_id: The run.
        as_of: The date as of which the run sees the world.
        code_version: Version of the program.
        rules: Rule id → its words; a rule that is not there shows its title only.
        contracts: Source → its contract, for Chinese names of sources and fields and for masks.
        kinds: Kind of issue, writing or line → its Chinese meaning; a kind that is not there
            shows its own name.
        bands: Lowest score of the bands `high` and `medium`, shown to the reader; empty: not shown.
    """

    run_id: str
    as_of: date
    code_version: str = ""
    rules: Mapping[str, RuleText] = dataclasses.field(default_factory=dict)
    contracts: Mapping[str, Contract] = dataclasses.field(default_factory=dict)
    kinds: Mapping[str, str] = dataclasses.field(default_factory=dict)
    bands: Mapping[str, int] = dataclasses.field(default_factory=dict)

    def source_title(self, source: str) -> str:
        """Name a source in Chinese; its English name when there is no contract."""
        contract = self.contracts.get(source)
        return contract.title if contract else source

    def header(self, source: str, name: str) -> str:
        """Name a field by its usual header; its English name when there is no contract."""
        found = self.field(source, name)
        return found.header if found else name

    def field(self, source: str, name: str) -> Field | None:
        """Give a field's contract; none when there is none."""
        contract = self.contracts.get(source)
        return contract.fields.get(name) if contract else None

    def role_header(self, source: str, role: str) -> str:
        """Name a role by the header of its field; what texts name in it by `TEXT_ROLES`."""
        if role in messages.TEXT_ROLES:
            return messages.TEXT_ROLES[role]
        contract = self.contracts.get(source)
        fields = contract.fields.items() if contract else ()
        return next((f.header for name, f in fields if (f.role or name) == role), role)

    def field_type(self, source: str, name: str) -> str:
        """Tell the contract's type of a field; `text` when there is no contract."""
        found = self.field(source, name)
        return found.type if found else "text"
