"""A dirty file against its register: what is said to be there is there."""

from pathlib import Path

import openpyxl
import pytest

from data.city import CityManifest, make_city
from data.dirt.hands import HANDS
from data.manner import Manner


@pytest.fixture(scope="module")
def city(tmp_path_factory: pytest.TempPathFactory) -> CityManifest:
    manner = Manner(dirt="full", form="xlsx")
    return make_city(tmp_path_factory.mktemp("dirty"), manner=manner)


def test_text_of_each_dirty_cell_stands_where_the_register_says(city: CityManifest) -> None:
    book = openpyxl.load_workbook(city.folder / "劳动保障监察案件台账.xlsx", data_only=True)
    cells = [p for p in city.planted if p.file == "劳动保障监察案件台账.xlsx" and p.column]
    wrong = []
    for one in cells:
        sheet = book[one.sheet]
        values = {str(cell.value) for cell in sheet[one.row] if cell.value is not None}
        bare = {value.removesuffix(" 00:00:00").removesuffix(".0") for value in values}
        if one.written and one.kind != "merged-cell" and one.written not in values | bare:
            wrong.append(one)
    assert len(cells) > 100
    assert wrong == []


def test_every_hand_is_seen_somewhere(city: CityManifest) -> None:
    hands = {hand.kind for held in HANDS.values() for hand in held if hand.where != "csv"}
    assert hands - {one.kind for one in city.planted} == set()


def test_the_same_seed_gives_the_same_register_and_bytes(
    city: CityManifest, tmp_path: Path
) -> None:
    again = make_city(tmp_path, manner=Manner(dirt="full", form="xlsx"))
    assert again.planted == city.planted
    for file in sorted(path.name for path in city.folder.iterdir()):
        assert (tmp_path / file).read_bytes() == (city.folder / file).read_bytes()


def test_an_answer_changes_only_where_a_cell_it_rests_on_is_lost(city: CityManifest) -> None:
    clean = {(clue.rule_id, clue.subject_no) for clue in city.clues}
    changed = {(one.rule_id, one.subject_no) for one in city.changes}
    flagged = {one.rule_id for one in city.changes if one.outcome != "incomplete"}
    assert flagged == {"dishonest-not-removed", "instruction-only"}
    assert {rule_id for rule_id, _ in changed - clean} == {
        "dishonest-not-removed",
        "early-termination",
        "ledger-mismatch",
        "termination-no-recheck",
    }
