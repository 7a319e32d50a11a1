"""A warehouse of a few fictional clues, made by hand with the types of `docs/architecture.md`."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import duckdb
import pytest

from connectors.model import Contract
from pipeline.report.run_facts import RuleText, RunFacts

WAREHOUSE = Path(__file__).with_name("warehouse.sql")


@pytest.fixture
def con() -> Iterator[duckdb.DuckDBPyConnection]:
    connection = duckdb.connect()
    connection.execute(WAREHOUSE.read_text(encoding="utf-8"))
    yield connection
    connection.close()


@pytest.fixture
def run() -> RunFacts:
    fund = Contract.model_validate(
        {
            "source": "fund_enforcement",
            "title": "公积金执行台账",
            "holder": "住房公积金管理中心",
            "kind": "ledger",
            "rows": "one_per_key",
            "key": ["order_no"],
            "happens": "served_on",
            "fields": {
                "order_no": {"header": "通知书文号", "type": "document_no"},
                "owed": {"header": "应补缴金额", "type": "money"},
                "served_on": {"header": "送达日期", "type": "date"},
            },
        }
    )
    words = RuleText(
        "公积金非诉执行终本后仍有经营迹象",
        ("条例 第三十八条",),
        ("调取纳税申报表",),
        ("税款为终本前所属期的补缴",),
    )
    return RunFacts(
        run_id="run-1",
        as_of=date(2026, 6, 30),
        rules={"fake-poor-fund": words},
        contracts={"fund_enforcement": fund},
    )
