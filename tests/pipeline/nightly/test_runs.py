from datetime import date

import pytest

from pipeline.errors import UsageError
from pipeline.nightly import runs
from pipeline.nightly.workspace import Workspace

FIRST, SECOND = "00000000000000aa", "00000000000000bb"


def keep(office: Workspace, run_id: str, night: int) -> runs.Manifest:
    manifest = runs.Manifest(
        run_id=run_id, night=night, as_of=date(2026, 6, 30), deliveries=(), taken=(),
        inputs={}, tables={}, outputs={}, counts={},
    )  # fmt: skip
    runs.manifest_path(office, run_id).write_text(manifest.model_dump_json(), encoding="utf-8")
    runs.database_path(office, run_id).touch()
    (office.outbox / run_id).mkdir()
    return manifest


def test_nights_are_listed_oldest_first_and_chosen_by_the_start_of_their_id(
    office: Workspace,
) -> None:
    second, first = keep(office, SECOND, 2), keep(office, FIRST, 1)
    assert runs.nights(office) == [first, second]
    assert runs.chosen(office, "00000000000000b") == second


def test_without_an_id_the_current_night_is_chosen(office: Workspace) -> None:
    first, _ = keep(office, FIRST, 1), keep(office, SECOND, 2)
    runs.point_current(office, FIRST)
    assert runs.chosen(office, None) == first


@pytest.mark.parametrize("run_id", ["0000", "ffff"])
def test_an_id_that_fits_none_or_several_is_told(office: Workspace, run_id: str) -> None:
    keep(office, FIRST, 1)
    keep(office, SECOND, 2)
    with pytest.raises(UsageError, match="没有（或不止一夜）以"):
        runs.chosen(office, run_id)


def test_a_dropped_night_leaves_nothing(office: Workspace) -> None:
    runs.drop(office, [keep(office, FIRST, 1)])
    assert list(office.warehouse.iterdir()) == []
    assert list(office.outbox.iterdir()) == []


def test_a_sweep_takes_what_no_manifest_names_and_leaves_what_a_person_put_there(
    office: Workspace,
) -> None:
    keep(office, FIRST, 1)
    runs.database_path(office, SECOND).touch()
    (office.outbox / SECOND).mkdir()
    (office.outbox / "给领导看的").mkdir()
    (office.warehouse / f".building-{SECOND}").mkdir()
    runs.sweep(office)
    assert sorted(p.name for p in office.outbox.iterdir()) == [FIRST, "给领导看的"]
    assert sorted(p.name for p in office.warehouse.iterdir()) == [
        f"{FIRST}.duckdb",
        f"{FIRST}.json",
    ]
