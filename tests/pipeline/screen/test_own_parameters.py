"""An office's own amounts and days off reach the rules of its night."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import duckdb

from pipeline.law.local_days import load_calendars
from pipeline.law.sql import install
from pipeline.law.thresholds import install_place_values
from pipeline.parameters import PARAMETERS


def test_an_offices_own_amounts_and_days_reach_its_rules(tmp_path: Path) -> None:
    (tmp_path / "wage_accounts.yaml").write_text(
        "standards:\n- {province: 甘肃, min_contract: 2000000, from: null, source: 省文件,"
        " reason: 本院核对}\n",
        encoding="utf-8",
    )
    (tmp_path / "local_holidays.yaml").write_text(
        "days:\n- {day: 2024-04-11, kind: off, province: 甘肃, reason: 沙尘停工}\n",
        encoding="utf-8",
    )
    con, folders = duckdb.connect(), (PARAMETERS, tmp_path)
    install(con, load_calendars(folders, office="甘肃省"), names=["acceptance"])
    install_place_values(con, ["城关区"], date(2024, 6, 1), province="甘肃省", folders=folders)
    row = con.execute(
        "SELECT threshold_of('城关区').account_min_contract,"
        " deadline_acceptance(DATE '2024-04-06', '城关区').lo"
    ).fetchone()
    assert row == (Decimal("2000000.00"), date(2024, 4, 12))
