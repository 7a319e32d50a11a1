import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from pipeline.engine.warehouse import open_warehouse
from pipeline.errors import BusyError, UsageError, WorkspaceError
from pipeline.nightly import runs
from pipeline.nightly.forget import forget
from pipeline.nightly.lock import hold
from pipeline.nightly.run import NightResult, run_night
from pipeline.nightly.workspace import Workspace, init_workspace
from tests.pipeline.nightly.conftest import EARLY, IN_TIME, deliver

JUNE = date(2026, 6, 30)


def clues(office: Workspace, result: NightResult) -> list[dict[str, Any]]:
    assert result.manifest is not None
    path = office.outbox / result.manifest.run_id / "clues.jsonl"
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def subjects(office: Workspace, result: NightResult) -> list[str]:
    return [clue["subject"]["id_no"] for clue in clues(office, result)]


def test_a_night_takes_the_inbox_and_publishes(office: Workspace) -> None:
    deliver(office, "执行.csv", EARLY, IN_TIME)
    result = run_night(office, as_of=JUNE)
    assert result.manifest is not None
    assert subjects(office, result) == ["（2017）鄂0599执101号"]
    assert list(office.inbox.iterdir()) == []
    assert runs.current(office) == result.manifest
    assert sorted(p.name for p in (office.outbox / result.manifest.run_id).iterdir()) == [
        "clues.jsonl",
        "clues.xlsx",
        "feedback",
        "links.parquet",
        "load_report.json",
        "report.html",
    ]


def test_the_same_inputs_again_do_nothing(office: Workspace) -> None:
    deliver(office, "执行.csv", EARLY)
    first = run_night(office, as_of=JUNE)
    deliver(office, "再送.csv", EARLY)
    again = run_night(office, as_of=JUNE)
    assert (again.is_new, again.already, again.manifest) == (False, ("再送.csv",), first.manifest)
    assert list(office.inbox.iterdir()) == []


def test_two_offices_with_the_same_inputs_have_the_same_bytes(tmp_path: Path) -> None:
    manifests = []
    for name in ("甲院", "乙院"):
        office = init_workspace(tmp_path / name)
        deliver(office, "执行.csv", EARLY, IN_TIME)
        manifests.append(run_night(office, as_of=JUNE).manifest)
    assert manifests[0] == manifests[1]


def test_a_refused_file_stays_and_the_rest_goes_through(office: Workspace) -> None:
    deliver(office, "执行.csv", EARLY)
    strange = office.inbox / "台账.csv"
    strange.write_text("肥料登记证号,产品通用名\n1,复混肥料\n", encoding="utf-8")
    result = run_night(office, as_of=JUNE)
    assert [refusal.file for refusal in result.refused] == ["台账.csv"]
    assert strange.exists()
    assert len(list(office.archive.iterdir())) == 2  # the delivery and the log
    assert len(clues(office, result)) == 1
    assert not run_night(office, as_of=JUNE).is_new


def test_a_later_ledger_replaces_the_earlier(office: Workspace) -> None:
    deliver(office, "执行.csv", EARLY, IN_TIME)
    run_night(office, as_of=JUNE)
    deliver(office, "执行.csv", IN_TIME)
    assert subjects(office, run_night(office, as_of=JUNE)) == []


def test_a_forgotten_delivery_leaves_and_what_it_replaced_is_back(office: Workspace) -> None:
    deliver(office, "五月.csv", EARLY)
    may = run_night(office, as_of=JUNE)
    deliver(office, "六月.csv", IN_TIME)
    june = run_night(office, as_of=JUNE)
    assert may.manifest is not None
    assert june.manifest is not None
    forgotten = forget(office, "六月.csv")
    after = run_night(office, as_of=JUNE)
    assert subjects(office, after) == ["（2017）鄂0599执101号"]
    assert not (office.archive / forgotten.sha256).exists()
    assert not runs.database_path(office, june.manifest.run_id).exists()
    assert runs.database_path(office, may.manifest.run_id).exists()


def test_a_case_after_the_as_of_date_is_not_seen(office: Workspace) -> None:
    deliver(office, "执行.csv", EARLY)
    assert subjects(office, run_night(office, as_of=date(2018, 2, 12))) == []


def test_an_empty_office_is_told(office: Workspace) -> None:
    with pytest.raises(UsageError, match="收件夹是空的"):
        run_night(office, as_of=JUNE)


def test_a_second_run_is_refused_while_one_holds_the_office(office: Workspace) -> None:
    deliver(office, "执行.csv", EARLY)
    with hold(office), pytest.raises(BusyError, match="另一次运行"):
        run_night(office, as_of=JUNE)
    assert len(list(office.inbox.iterdir())) == 1


def test_old_nights_go_when_the_settings_say_so(office: Workspace) -> None:
    (office.root / "xinsuo.toml").write_text("[limits]\nkeep_nights = 2\n", encoding="utf-8")
    deliver(office, "执行.csv", EARLY)
    for day in (1, 2, 3):
        run_night(office, as_of=date(2026, 6, day))
    assert [night.as_of.day for night in runs.nights(office)] == [2, 3]


def test_coverage_stated_in_the_settings_is_that_of_the_source(office: Workspace) -> None:
    (office.root / "xinsuo.toml").write_text(
        "[coverage.enforcement_case]\nfrom = 2017-01-01\nto = 2018-12-31\n", encoding="utf-8"
    )
    deliver(office, "执行.csv", EARLY)
    result = run_night(office, as_of=JUNE)
    assert result.manifest is not None
    with open_warehouse(runs.database_path(office, result.manifest.run_id), read_only=True) as con:
        spans = con.execute(
            "SELECT covered_to::VARCHAR, kind FROM coverage ORDER BY ALL"
        ).fetchall()
    assert spans == [("2018-12-31", "stated")]


def test_coverage_of_a_source_that_there_is_not_is_told(office: Workspace) -> None:
    settings = "[coverage.enforcement_cases]\nto = 2018-12-31\n"
    (office.root / "xinsuo.toml").write_text(settings, encoding="utf-8")
    with pytest.raises(WorkspaceError, match="enforcement_cases"):
        run_night(office, as_of=JUNE)
