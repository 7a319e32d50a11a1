"""The whole of ingest: empty tables, the order of files, two runs that agree."""

import errno
from dataclasses import replace
from typing import Any

import pytest

from connectors.read.extract import ExtractFile
from pipeline.engine.table_hash import table_hash
from pipeline.engine.warehouse import open_warehouse
from pipeline.ingest import run
from pipeline.ingest.run import ingest
from pipeline.ingest.sheets import fit_sheets
from pipeline.ingest.tables import FIXED_TABLES
from tests.pipeline.ingest.conftest import Office

PAID = "单位名称,缴存月份,缴存人数,缴存金额"


def test_every_source_has_a_table_when_nothing_was_delivered(office: Office) -> None:
    tables = {name for (name,) in office.rows("SHOW TABLES")}
    assert tables == set(FIXED_TABLES) | set(office.contracts)
    assert office.rows("SELECT count(*) FROM civil_case") == [(0,)]


def test_the_order_in_which_files_are_handed_over_changes_nothing(office: Office) -> None:
    for file in ("b.csv", "a.csv", "c.csv"):
        office.deliver(f"{PAID}\n{file},2026-04,3,10\n甲公司,2026-04,3,20\n", file=file)
    other = replace(office, con=open_warehouse(None), deliveries=office.deliveries[::-1])
    office.ingest()
    other.ingest()
    for table in ("fund_payment", "extract", "issue", "coverage"):
        assert table_hash(office.con, table) == table_hash(other.con, table)


def test_no_working_table_is_left_behind(office: Office) -> None:
    office.deliver(f"{PAID}\n甲公司,2026-04,3,10\n甲公司,2026-04,3,20\n")
    office.deliver(f"{PAID}\n甲公司,2026-04,3,10\n", night=2)
    tables = {name for (name,) in office.rows("SHOW TABLES")}
    assert tables == set(FIXED_TABLES) | set(office.contracts)


def test_records_are_numbered_in_the_order_of_night_name_and_row(office: Office) -> None:
    office.deliver(f"{PAID}\n丁公司,2026-04,3,10\n", file="a.csv", night=2)
    office.deliver(f"{PAID}\n丙公司,2026-04,3,10\n", file="b.csv")
    office.deliver(f"{PAID}\n甲公司,2026-04,3,10\n乙公司,2026-04,3,10\n", file="a.csv")
    asked = "SELECT record_id, extract_no, employer FROM fund_payment ORDER BY record_id"
    assert office.rows(asked) == [
        (1, 1, "甲公司"),
        (2, 1, "乙公司"),
        (3, 2, "丙公司"),
        (4, 3, "丁公司"),
    ]


def test_progress_is_told_of_each_delivery(office: Office) -> None:
    office.deliver(f"{PAID}\n甲公司,2026-04,3,10\n")
    told: list[tuple[str, int, int | None]] = []
    ingest(
        office.con, office.deliveries, office.contracts, progress=lambda *step: told.append(step)
    )
    assert told == [("ingest", 0, 1), ("ingest", 1, 1)]


@pytest.mark.parametrize("reason", [errno.ENOENT, errno.EIO])
def test_a_file_that_is_lost_while_it_is_read_is_refused_alone(
    office: Office, monkeypatch: pytest.MonkeyPatch, reason: int
) -> None:
    office.deliver(f"{PAID}\n甲公司,2026-04,3,10\n", file="a.csv")
    office.deliver(f"{PAID}\n乙公司,2026-04,3,20\n", file="b.csv")
    lost = office.deliveries[0].path

    def fitted(file: ExtractFile, *others: Any) -> Any:
        found = fit_sheets(file, *others)
        if file.path == lost and reason == errno.ENOENT:
            lost.unlink()
        elif file.path == lost:
            raise OSError(reason, "")
        return found

    monkeypatch.setattr(run, "fit_sheets", fitted)
    result = office.ingest()
    assert [(delivery.file, error.what[:6]) for delivery, error in result.refused] == [
        ("a.csv", "文件读不了：")
    ]
    assert office.rows("SELECT employer FROM fund_payment") == [("乙公司",)]


def test_a_full_disk_is_no_fault_of_a_file(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    office.deliver(f"{PAID}\n甲公司,2026-04,3,10\n")

    def fitted(*_: Any) -> Any:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(run, "fit_sheets", fitted)
    with pytest.raises(OSError, match="full"):
        ingest(office.con, office.deliveries, office.contracts)
