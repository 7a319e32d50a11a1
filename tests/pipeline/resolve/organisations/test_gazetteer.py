"""Places of names and of place columns: codes of today, what is ambiguous, what was renamed."""

import polars as pl
import pytest

from pipeline.resolve.organisations import gazetteer


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("湖北省武汉市洪山区", (420000, 420100, 420111)),
        ("洪山区", (420000, 420100, 420111)),
        ("武汉", (420000, 420100, None)),
        ("闵行", (310000, 310100, 310112)),
        ("义乌", (330000, 330700, 330782)),
        ("上海", (310000, 310100, None)),
        ("大同", (140000, 140200, None)),
        ("芒市", (530000, 533100, 533103)),
        ("恩施州", (420000, 422800, None)),
        ("融水", (450000, 450200, 450225)),
        ("浦东新区云林路1号", (310000, 310100, 310115)),
    ],
)
def test_a_place_has_the_codes_of_its_levels(
    text: str, codes: tuple[int, int | None, int | None]
) -> None:
    assert gazetteer.place_codes(pl.Series([text])).row(0) == codes


@pytest.mark.parametrize("text", ["朝阳", "鼓楼", "朝阳区", "某县", "", None])
def test_what_several_places_are_called_is_unknown(text: str | None) -> None:
    codes = gazetteer.place_codes(pl.Series([text], dtype=pl.String))
    assert codes.row(0) == (None, None, None)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("襄樊市", 420600),  # 襄阳 since 2010
        ("上海市卢湾区", 310101),  # in 黄浦 since 2011
        ("北京市崇文区", 110101),  # in 东城 since 2010
        ("天津蓟县", 120119),  # 蓟州 since 2016
        ("四平市公主岭市", 220184),  # under 长春 since 2020
        ("通县", 110112),
        ("蒲圻市", 421281),  # 赤壁 since 1998
        ("沔阳县", 429004),  # 仙桃 since 1986
    ],
)
def test_a_retired_place_has_the_code_of_today(text: str, code: int) -> None:
    row = gazetteer.place_codes(pl.Series([text])).row(0)
    assert next(part for part in reversed(row) if part) == code


def taken(name: str) -> tuple[str | None, str]:
    frame = gazetteer.take_places(pl.LazyFrame({"name": [name]}), "name").collect()
    return frame["place_text"][0], frame["rest"][0]


@pytest.mark.parametrize(
    ("name", "place", "rest"),
    [
        ("北京朝阳星禾", "北京朝阳", "星禾"),
        ("上海龙华星禾", "上海", "龙华星禾"),
        ("天门市天门市星禾", "天门市天门市", "星禾"),
        ("昆山市场星禾", "昆山", "市场星禾"),
        ("和平星禾", "和平", "星禾"),
        ("新华星禾", None, "新华星禾"),
        ("星禾", None, "星禾"),
    ],
)
def test_places_are_taken_off_where_they_lie_in_one_another(
    name: str, place: str | None, rest: str
) -> None:
    assert "".join(part or "" for part in taken(name)) == name
    assert taken(name) == (place, rest)


def test_every_place_is_of_today() -> None:
    table = gazetteer.places()
    today = table.filter(~pl.col("retired"))
    assert table.join(today, on="code", how="anti").filter(pl.col("code") % 100 != 0).height == 0
    assert table["province"].n_unique() == 34
