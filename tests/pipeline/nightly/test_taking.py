"""What arrived, as events of the delivery log: who corrects whom, and what is said later."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from pipeline.errors import UsageError
from pipeline.nightly.delivery_log import Entry, in_force
from pipeline.nightly.inbox import Arrival
from pipeline.nightly.taking import Taking
from pipeline.nightly.workspace import Sidecar

MAY, JUNE = date(2026, 5, 31), date(2026, 6, 30)
OLD = Entry(event="delivered", sha256="aa11", night=1, as_of=MAY, file="导出.csv", places=("甲区",))
TAKING = Taking([OLD], 2, JUNE)


def arrival(file: str, sha256: str, **said: object) -> Arrival:
    return Arrival(Path(file), file, sha256, Sidecar.model_validate(said))


def told(arrived: list[Arrival], **replaces: str) -> list[tuple[str, str | None, str]]:
    return [
        (a.file, a.sidecar.replaces, str(a.fault or ""))
        for a in TAKING.understood(arrived, replaces)
    ]


def test_a_sidecar_names_an_earlier_delivery_or_a_file_of_the_same_night() -> None:
    first, second = arrival("甲.csv", "bb"), arrival("乙.csv", "cc", replaces="甲.csv")
    third = arrival("导出.csv", "dd", replaces="导出.csv")
    assert told([first, second, third]) == [
        ("甲.csv", None, ""),
        ("乙.csv", "bb", ""),
        ("导出.csv", "aa11", ""),
    ]


def test_whoever_runs_the_night_goes_before_the_sidecar() -> None:
    first, second = arrival("甲.csv", "bb"), arrival("乙.csv", "cc", replaces="甲.csv")
    assert told([first, second], **{"乙.csv": "aa1"})[1] == ("乙.csv", "aa11", "")
    with pytest.raises(UsageError, match=r"没有叫 '丙\.csv' 的文件"):
        told([first], **{"丙.csv": "aa11"})


def test_who_corrects_nobody_or_each_other_is_told_and_waits() -> None:
    [(_, _, fault)] = told([arrival("乙.csv", "cc", replaces="没有.csv")])
    assert fault.startswith("乙.csv：更正哪一份说不清：没有叫 '没有.csv' 的送达")
    both = [arrival("甲.csv", "bb", replaces="乙.csv"), arrival("乙.csv", "cc", replaces="甲.csv")]
    assert ["互相" in fault for *_, fault in told(both)] == [True, True]


def test_what_is_said_later_amends_the_delivery_and_nothing_else() -> None:
    note = replace(arrival("导出.csv", "", to=JUNE, source="wage_roster"), is_note=True)
    [note] = TAKING.understood([note], {})
    [event] = TAKING.amended([OLD], [note])
    assert (event.event, event.night, event.as_of) == ("amended", 2, JUNE)
    [held] = in_force([OLD, event])
    assert (held.night, held.as_of, held.places) == (1, MAY, ("甲区",))
    assert (held.covered_to, held.source) == (JUNE, "wage_roster")
    assert TAKING.amended([OLD, event], [note]) == []
    assert TAKING.amended([OLD], [note, note]) == [event]


def test_bytes_delivered_before_with_another_sidecar_are_an_amendment() -> None:
    again = arrival("再送.csv", "aa11", places=["乙区"])
    [event] = TAKING.amended([OLD], [again])
    assert (event.sha256, event.places, event.covered_to) == ("aa11", ("乙区",), None)
    assert TAKING.amended([OLD], [arrival("再送.csv", "aa11")]) == []


def test_a_note_about_no_delivery_is_told() -> None:
    note = replace(arrival("没有.csv", "", to=JUNE), is_note=True)
    [(_, _, fault)] = told([note])
    assert fault.startswith("没有.csv：没有叫 '没有.csv' 的送达")
