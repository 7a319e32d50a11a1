"""What reports are told of a run: its rules' words, its contracts, its bands."""

from datetime import date

from pipeline.ingest.kinds import KINDS, LINES, WRITTEN
from pipeline.nightly.fingerprint import code_version
from pipeline.nightly.inputs import Inputs
from pipeline.report.run_facts import RuleText, RunFacts


def run_facts(inputs: Inputs, *, run_id: str, as_of: date) -> RunFacts:
    """Gather what the reports of one run need besides its warehouse."""
    return RunFacts(
        run_id,
        as_of,
        code_version=code_version(),
        rules={
            rule.id: RuleText(
                rule.title, tuple(rule.basis), tuple(rule.check), tuple(rule.innocent)
            )
            for rule in inputs.rules
        },
        contracts=inputs.contracts,
        kinds={**KINDS, **WRITTEN, **LINES},
        bands={"high": inputs.settings.bands.high, "medium": inputs.settings.bands.medium},
    )
