import json
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from pipeline.engine.warehouse import open_warehouse
from pipeline.errors import BusyError, UsageError, WorkspaceError
from pipeline.nightly import runs
from pipeline.nightly.forget import forget
from pipeline.nightly.lock import hold
from pipeline.nightly.run import NightResult, run_night
from pipeline.nightly.runs import Manifest
from pipeline.nightly.workspace import Workspace, init_workspace
from tests.pipeline.nightly.conftest import EARLY, IN_TIME, copied, deliver

JUNE = date(2026, 6, 30)


def clues(office: Workspace, result: NightResult) -> list[dict[str, Any]]:
    """Give what early-termination says; other rules have much to ask of so small a file."""
    assert result.manifest is not None
    path = office.outbox / result.manifest.run_id / "clues.jsonl"
    told = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    return [clue for clue in told if clue["rule_id"] == "early-termination"]


def subjects(office: Workspace, result: NightResult) -> list[str]:
    return [clue["subject"]["id_no"] for clue in clues(office, result)]


class Night(NamedTuple):
    """An office with one night of 执行.csv, and what that night did."""

    office: Workspace
    result: NightResult

    @property
    def manifest(self) -> Manifest:
        assert self.result.manifest is not None
        return self.result.manifest


@pytest.fixture(scope="module")
def night(tmp_path_factory: pytest.TempPathFactory) -> Night:
    """A night that tests only look at, or copy."""
    office = init_workspace(tmp_path_factory.mktemp("night") / "office")
    deliver(office, "执行.csv", EARLY, IN_TIME)
    return Night(office, run_night(office, as_of=JUNE))


@pytest.fixture
def next_day(night: Night, tmp_path: Path) -> Workspace:
    """The office after that night, for one test."""
    return copied(night.office, tmp_path / "office")


def test_a_night_takes_the_inbox_and_publishes(night: Night) -> None:
    office, result = night
    assert subjects(office, result) == ["（2017）鄂0599执101号"]
    assert list(office.inbox.iterdir()) == []
    assert runs.current(office) == night.manifest
    assert sorted(p.name for p in (office.outbox / night.manifest.run_id).iterdir()) == [
        "clues.jsonl",
        "clues.xlsx",
        "feedback",
        "links.parquet",
        "load_report.json",
        "report.html",
    ]


def test_the_same_inputs_again_do_nothing(night: Night, next_day: Workspace) -> None:
    deliver(next_day, "再送.csv", EARLY, IN_TIME)
    again = run_night(next_day, as_of=JUNE)
    assert (again.is_new, again.already, again.manifest) == (False, ("再送.csv",), night.manifest)
    assert list(next_day.inbox.iterdir()) == []


def test_two_offices_with_the_same_inputs_have_the_same_bytes(night: Night, tmp_path: Path) -> None:
    other = init_workspace(tmp_path / "乙院")
    deliver(other, "执行.csv", EARLY, IN_TIME)
    assert run_night(other, as_of=JUNE).manifest == night.manifest


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


def test_a_later_ledger_replaces_the_earlier_until_it_is_forgotten(
    night: Night, next_day: Workspace
) -> None:
    deliver(next_day, "六月.csv", IN_TIME)
    june = run_night(next_day, as_of=JUNE)
    assert subjects(next_day, june) == []
    assert june.manifest is not None
    forgotten = forget(next_day, "六月.csv")
    after = run_night(next_day, as_of=JUNE)
    assert subjects(next_day, after) == ["（2017）鄂0599执101号"]
    assert not (next_day.archive / forgotten.sha256).exists()
    assert not runs.database_path(next_day, june.manifest.run_id).exists()
    assert runs.database_path(next_day, night.manifest.run_id).exists()


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


def test_old_nights_go_when_the_settings_say_so(next_day: Workspace) -> None:
    (next_day.root / "xinsuo.toml").write_text("[limits]\nkeep_nights = 2\n", encoding="utf-8")
    for day in (2, 3):
        run_night(next_day, as_of=date(2026, 6, day))
    assert [night.as_of.day for night in runs.nights(next_day)] == [2, 3]


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
