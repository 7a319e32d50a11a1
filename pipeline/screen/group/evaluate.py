"""Runs one group rule: claims, groups, people, cases, windows, answers."""

import duckdb

from pipeline.screen.group.answers import gather_answers
from pipeline.screen.group.cases import gather_cases
from pipeline.screen.group.claims import gather_claims
from pipeline.screen.group.findings import write_findings
from pipeline.screen.group.groups import group_claims
from pipeline.screen.group.model import GroupRule
from pipeline.screen.group.people import count_once
from pipeline.screen.group.windows import choose_windows
from pipeline.screen.names import Contracts
from pipeline.screen.statement import Clock


def evaluate_group(
    con: duckdb.DuckDBPyConnection, rule: GroupRule, contracts: Contracts, *, clock: Clock
) -> None:
    """Append the rule's answers to `finding` and `finding_record`, which must be there.

    Reads the tables of the rule's sources, `link`, `hub`, `issue`, `coverage` and, where texts were
    read, what reading them left; leaves temporary tables behind.

    Raises:
        duckdb.Error: A statement of the rule fails on this data.
    """
    gather_claims(con, rule, contracts, clock=clock)
    group_claims(con, rule)
    count_once(con)
    gather_cases(con, rule, contracts, clock=clock)
    choose_windows(con, rule)
    gather_answers(con)
    write_findings(con, rule, contracts)
