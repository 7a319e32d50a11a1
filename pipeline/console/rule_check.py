"""`rules check`: lint and the rules' tests; all that is wrong at once."""

from collections.abc import Sequence

from rich.console import Console

from pipeline.console.bench import read_as_at_night
from pipeline.console.rule_files import contracts_of
from pipeline.errors import Place, RuleError, UsageError
from pipeline.located import read_yaml
from pipeline.nightly.folders import rule_folders
from pipeline.nightly.workspace import Workspace
from pipeline.screen.faults import fault
from pipeline.screen.load import AnyRule, read_rules, rule_files
from pipeline.screen.names import Contracts
from pipeline.screen.trial import try_rules


def check_rules(console: Console, workspace: Workspace, rule_id: str | None) -> None:
    """Check all rules, or one with what it shares; say so when nothing is wrong.

    Rules that can be read are tried although others cannot.

    Raises:
        ExceptionGroup: `RuleError`s: faults of the files, and tests that did not pass.
        UsageError: There is no such rule.
    """
    contracts = contracts_of(workspace)
    rules, faults = read_rules(rule_folders(workspace), contracts)
    if rule_id is not None:
        _must_be(rule_id, workspace)
        rules = [rule for rule in rules if rule.id == rule_id]
        faults = _of_one(faults, rule_id, is_read=bool(rules))
    failed, tried = _failed(rules, contracts)
    told = [*faults, *failed]
    if told:
        raise ExceptionGroup("规则有错", told)
    console.print(f"{len(rules)} 条规则、{tried} 个试验，没有问题。")


def _must_be(rule_id: str, workspace: Workspace) -> None:
    known = [path.stem for folder in rule_folders(workspace) for path in rule_files(folder)]
    if rule_id not in known:
        raise UsageError(
            f"没有规则 {rule_id!r}", place=Place("规则"), fix="现有：" + "、".join(sorted(known))
        )


def _of_one(faults: Sequence[RuleError], rule_id: str, *, is_read: bool) -> list[RuleError]:
    """Keep the faults of one rule's file; all of them where it could not be read for others'."""
    own = [one for one in faults if one.place and _stem(one.place) == rule_id]
    return own if own or is_read else list(faults)


def _stem(place: Place) -> str:
    return "" if isinstance(place.path, str) else place.path.stem


def _failed(rules: Sequence[AnyRule], contracts: Contracts) -> tuple[list[RuleError], int]:
    """Run the tests; give those that did not pass as faults in their place, and how many ran."""
    outcomes = try_rules(rules, contracts, read=read_as_at_night)
    held = {rule.id: rule for rule in rules}
    faults = []
    for outcome in (one for one in outcomes if not one.passed):
        rule = held[outcome.rule_id]
        at = next(n for n, case in enumerate(rule.tests) if case.name == outcome.name)
        if rule.path is not None:
            what = f"{outcome.name}；" + "；".join(outcome.faults)
            faults.append(fault("XS704", read_yaml(rule.path), ("tests", at, "name"), what))
    return faults, len(outcomes)
