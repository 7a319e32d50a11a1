"""`rules sql`: the statements that a rule becomes, as the engine runs them."""

from datetime import date
from typing import Any

import duckdb
from rich.console import Console

from pipeline.console.rule_files import chosen, loaded
from pipeline.engine.warehouse import EngineSettings, open_warehouse
from pipeline.nightly.workspace import Workspace
from pipeline.screen.compile import compile_rule
from pipeline.screen.group.evaluate import evaluate_group
from pipeline.screen.group.model import GroupRule
from pipeline.screen.model import Case, Expectation
from pipeline.screen.names import Contracts
from pipeline.screen.run import prepare
from pipeline.screen.statement import clock_of
from pipeline.screen.tiny import build

ANY_DAY = date(2026, 1, 1)


def show_sql(console: Console, workspace: Workspace, rule_id: str) -> None:
    """Print a rule's SQL whole, fit to be piped on; raises `UsageError` where there is none."""
    rules, contracts = loaded(workspace)
    rule = chosen(rules, rule_id)
    text = (
        _of_group(rule, contracts)
        if isinstance(rule, GroupRule)
        else compile_rule(rule, contracts).text()
    )
    console.file.write(text + "\n")


class _Written:
    """A connection that notes what is run on it."""

    def __init__(self, con: duckdb.DuckDBPyConnection) -> None:
        self._con = con
        self.texts: list[str] = []

    def execute(self, sql: str, *values: Any) -> Any:
        """Note a statement, then run it."""
        told = f";\n-- values: {values[0]}" if values else ";"
        self.texts.append(sql.strip() + told)
        return self._con.execute(sql, *values)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._con, name)


def _of_group(rule: GroupRule, contracts: Contracts) -> str:
    """Write what a group rule runs, by running it on empty tables."""
    with open_warehouse(None, EngineSettings(threads=1)) as con:
        build(con, [Case(name="empty", given={}, expect=Expectation())], contracts)
        prepare(con, [rule], contracts, as_of=ANY_DAY, province="")
        written: Any = _Written(con)
        evaluate_group(written, rule, contracts, clock=clock_of(ANY_DAY))
        return "\n\n".join(written.texts)
