"""Makes small rules and warehouses for the tests of this folder."""

from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import duckdb
import pytest
import yaml

from connectors.contract import load_contracts
from connectors.model import Contract
from pipeline.engine.warehouse import open_warehouse
from pipeline.screen.load import load_rules
from pipeline.screen.model import Case, Head, Rule
from pipeline.screen.run import ScreenResult, screen
from pipeline.screen.settings import ScreenSettings
from pipeline.screen.tiny import build

ROOT = Path(__file__).parents[3]
AS_OF = date(2026, 6, 30)
RULE = """id: small-rule
title: 终本案件
line: administrative
status: trial
version: 1
basis: [某规定 第一条]
subject: record
parameters:
  least: {value: 10, unit: 元, range: [1, 100], why: 试验}
unit:
  number: case_no
  sources:
    - {from: enforcement_case, role: debtor}
signals:
  closed:
    title: 已终本
    of: unit
    where: closing = 'no_assets' and claim > :least
    keep: {claim: sum(claim)}
flag: closed
reopen_on: [closed]
amount: closed.claim
says: "{number} 终本，标的 {closed.claim:money}"
check: [看卷]
innocent: [已付]
tests:
  - name: 终本
    given:
      enforcement_case:
        - {case_no: （2024）浙0102执1号, debtor: 甲公司, closing: no_assets, claim: 50}
    expect: {flagged: [（2024）浙0102执1号]}
"""


@cache
def contracts() -> dict[str, Contract]:
    return load_contracts([ROOT / "connectors" / "sources"])


def faults(folder: Path) -> list[str]:
    """List what loading the rules of a folder refuses."""
    with pytest.raises(ExceptionGroup) as caught:
        load_rules([folder], contracts())
    return [str(error) for error in caught.value.exceptions]


def case_row(number: int, **cells: Any) -> dict[str, Any]:
    return {
        "case_no": f"（2024）浙0102执{number}号",
        "debtor": "甲公司",
        "docketed_on": "2024-01-01",
        "applicant": "某",
        "closing": "no_assets",
        "closed_on": "2024-06-01",
        "claim": 50,
        **cells,
    }


def tiny(given: dict[str, list[dict[str, Any]]], **more: Any) -> duckdb.DuckDBPyConnection:
    """Make a warehouse in memory with all shipped sources and these rows."""
    con = open_warehouse(None)
    case = {"name": "x", "given": given, "expect": {}, **more}
    build(con, [Case.model_validate(case)], contracts())
    return con


def screened(con: duckdb.DuckDBPyConnection, *rules: Head, high: int = 60) -> ScreenResult:
    return screen(
        con,
        rules,
        contracts(),
        as_of=AS_OF,
        run_id="run",
        settings=ScreenSettings(high=high),
        progress=lambda stage, done, total: None,
    )


def small_rule(**changes: Any) -> Rule:
    return Rule.model_validate({**yaml.safe_load(RULE), **changes})
