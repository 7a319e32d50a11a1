"""Tries rules on empty tables, so that types that do not compare are told before a night fails on
them.
"""

from collections.abc import Sequence
from datetime import date

import duckdb

from pipeline.engine.warehouse import EngineSettings, open_warehouse
from pipeline.errors import RuleError
from pipeline.law.functions import periods_asked
from pipeline.law.sql import install
from pipeline.located import read_yaml
from pipeline.screen.faults import fault
from pipeline.screen.load import AnyRule
from pipeline.screen.model import Case, Expectation
from pipeline.screen.names import Contracts
from pipeline.screen.run import judge, prepare
from pipeline.screen.statement import clock_of
from pipeline.screen.tiny import build

ANY_DAY = date(2026, 1, 1)


def bind_faults(rules: Sequence[AnyRule], contracts: Contracts) -> list[RuleError]:
    """List the rules that the database refuses, with its reason; run after lint, in under a second
    a rule.
    """
    con = open_warehouse(None, EngineSettings(threads=1))
    install(con, names=periods_asked("".join(rule.model_dump_json() for rule in rules)))
    build(con, [Case(name="empty", given={}, expect=Expectation())], contracts)
    prepare(con, contracts, as_of=ANY_DAY, province="")
    faults = []
    for rule in rules:
        try:
            judge(con, rule, contracts, clock=clock_of(ANY_DAY))
        except duckdb.Error as error:
            if rule.path is not None:
                file = read_yaml(rule.path)
                faults.append(fault("XS901", file, ("signals",), str(error).splitlines()[0]))
    con.close()
    return faults
