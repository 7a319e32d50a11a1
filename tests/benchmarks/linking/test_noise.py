"""How names are written: each kind of noise on one firm, over many draws."""

import numpy as np
import polars as pl
import pytest

from benchmarks.linking import grammar, noise, places, slips
from pipeline.values.names import name_key

FIRM = pl.DataFrame(
    {"place": ["湖北省宜昌市"], "brand": ["宏远"], "inner": [""], "number": [""],
     "trade": ["建筑劳务"], "form": ["有限责任公司"], "branch": [""], "district": [420502]}
).join(places.districts(), on="district", how="left").with_columns(name=grammar.name())  # fmt: skip


def _written(kind: noise.Noise, firm: pl.DataFrame = FIRM, *, times: int = 400) -> set[str]:
    made = kind(pl.concat([firm] * times), np.random.default_rng(2))
    assert made.columns == ["written", "seen"]
    assert made.null_count().row(0) == (0, 0)
    return set(made["written"])


def test_width_and_spaces_leave_the_key_as_it_is() -> None:
    firm = FIRM.with_columns(form=pl.lit("（集团）有限公司")).with_columns(name=grammar.name())
    written = pl.DataFrame({"name": sorted(_written(noise.width, firm))})
    keys = set(written.select(name_key(pl.col("name"))).to_series())
    assert keys == {"湖北省宜昌市宏远建筑劳务(集团)有限公司"}
    assert written.height > 8


def test_a_dropped_place_leaves_the_rest() -> None:
    rest = "宏远建筑劳务有限责任公司"
    assert _written(noise.place_dropped) == {rest, "宜昌市" + rest}


def test_a_moved_place_stands_in_brackets() -> None:
    written = _written(noise.place_moved)
    assert "宏远（湖北省宜昌市）建筑劳务有限责任公司" in written
    assert "宏远建筑劳务有限责任公司（湖北省宜昌）" in written
    assert all("宜昌" in name and name.startswith("宏远") for name in written)


def test_another_form_is_one_that_people_write() -> None:
    head = "湖北省宜昌市宏远建筑劳务"
    forms = ("有限公司", "公司", "责任有限公司")
    assert _written(noise.form_changed) == {head + form for form in forms}


def test_a_short_name_has_no_place_and_no_form() -> None:
    expected = {"宏远公司", "宏远建筑劳务", "宏远建筑劳务公司", "宏远建筑"}
    assert _written(noise.short) == expected


def test_a_site_stands_behind_the_name() -> None:
    written = _written(noise.tail)
    assert "湖北省宜昌市宏远建筑劳务有限责任公司项目部" in written
    assert "湖北省宜昌市宏远建筑劳务工地" in written


def test_traditional_characters_are_written() -> None:
    assert "湖北省宜昌市宏遠建築勞務有限責任公司" in _written(noise.traditional)


@pytest.mark.parametrize("kind", [noise.stray, noise.branch, slips.character])
def test_something_is_written_whatever_is_drawn(kind: noise.Noise) -> None:
    assert len(_written(kind)) > 2


def test_a_look_alike_is_of_the_hand_written_pairs() -> None:
    written = _written(slips.look_alike)
    assert "湖北省宜昌市宠远建筑劳务有限责任公司" in written
    assert "湖北省宜昌市鸿远建筑劳务有限责任公司" not in written


def test_a_slip_of_the_hand_is_one_character_off() -> None:
    name = FIRM["name"][0]
    for written in _written(slips.character):
        assert abs(len(written) - len(name)) == 1 or sorted(written) == sorted(name)
