"""The bureau of a file that was not taken is told so, in the outbox beside the nights."""

from pathlib import Path

import xlsxwriter

from pipeline.console.feedback import make_feedback
from pipeline.nightly.run import run_night
from pipeline.nightly.workspace import Workspace
from tests.pipeline.nightly.conftest import EARLY, HEADER, IN_TIME, JUNE, deliver

COURT = "人民法院"


def pages(folder: Path) -> dict[str, str]:
    """Read the receipts in a folder, by their path in it."""
    found = {p.relative_to(folder).as_posix(): p.read_text("utf-8") for p in folder.rglob("*.html")}
    return dict(sorted(found.items()))


def test_a_file_of_no_known_layout_gets_a_receipt_and_no_night(after_may: Workspace) -> None:
    (after_may.inbox / "花名 13812345678.csv").write_text("甲,乙\n1,2\n", encoding="utf-8")
    before = sorted(path.name for path in after_may.warehouse.glob("*.json"))
    result = run_night(after_may, as_of=JUNE)
    [(name, page)] = pages(after_may.outbox / "refused").items()
    assert name.startswith("报送单位未明/花名 138_5678-")
    assert "138****5678" in page
    assert "没有收下的原因" in page
    assert result.refused[0].error.what.split("\n")[0][:8] in page
    assert sorted(path.name for path in after_may.warehouse.glob("*.json")) == before
    assert not result.is_new


def test_a_file_beyond_its_bounds_goes_back_to_its_holder(office: Workspace) -> None:
    bounds = "extends: enforcement_case\nbounds: {max_rows: 1}\n"
    (office.root / "connectors" / "bounds.yaml").write_text(bounds, encoding="utf-8")
    deliver(office, "六月.csv", EARLY, IN_TIME)
    run_night(office, as_of=JUNE)
    [(name, page)] = pages(office.outbox / "refused").items()
    assert COURT in name.split("/")[0]
    assert "契约约定至多 1 行" in page
    assert "xinsuo" not in page.split("</style>")[1]


def test_every_holder_of_a_refused_workbook_is_told(office: Workspace) -> None:
    bounds = "extends: enforcement_case\nbounds: {max_rows: 1}\n"
    (office.root / "connectors" / "bounds.yaml").write_text(bounds, encoding="utf-8")
    with xlsxwriter.Workbook(str(office.inbox / "两家.xlsx")) as book:
        for name, lines in (
            (
                "执行",
                [HEADER.strip().split(","), *(row.strip().split(",") for row in (EARLY, IN_TIME))],
            ),
            (
                "缴存",
                [["单位名称", "缴存月份", "缴存人数", "缴存金额"], ["甲", "2024-01", "3", "9"]],
            ),
        ):
            sheet = book.add_worksheet(name)
            for number, cells in enumerate(lines):
                sheet.write_row(number, 0, cells)
    run_night(office, as_of=JUNE)
    folders = {name.split("/")[0] for name in pages(office.outbox / "refused")}
    assert len(folders) == 2
    assert "住房公积金管理中心" in folders


def test_the_folder_goes_when_nothing_is_refused_any_more(after_may: Workspace) -> None:
    bad = after_may.inbox / "坏.csv"
    bad.write_text("甲,乙\n1,2\n", encoding="utf-8")
    run_night(after_may, as_of=JUNE)
    first = pages(after_may.outbox / "refused")
    run_night(after_may, as_of=JUNE)
    assert pages(after_may.outbox / "refused") == first != {}
    bad.unlink()
    deliver(after_may, "六月.csv", EARLY)
    run_night(after_may, as_of=JUNE)
    assert not (after_may.outbox / "refused").exists()


def test_feedback_gives_them_with_the_last_night(after_may: Workspace, tmp_path: Path) -> None:
    (after_may.inbox / "坏.csv").write_text("甲,乙\n1,2\n", encoding="utf-8")
    run_night(after_may, as_of=JUNE)
    written = make_feedback(after_may, tmp_path / "out", extract=None, run_id=None)
    assert written[-1].relative_to(tmp_path / "out").parts[0] == "refused"
    assert written[-1].read_text("utf-8").count("坏.csv") > 1
