"""Names that nobody bears: what is changed, and what is let go because somebody could be meant."""

import numpy as np
import polars as pl

from benchmarks.linking import grammar, places, traps


def _firms(*parts: tuple[str, str, str, str, int]) -> pl.DataFrame:
    """Make firms of place, brand, number, trade and district."""
    rows = pl.DataFrame(
        parts, schema=["place", "brand", "number", "trade", "district"], orient="row"
    ).with_columns(inner=pl.lit(""), form=pl.lit("有限公司"), branch=pl.lit(""))
    return rows.join(places.districts(), on="district", how="left", maintain_order="left")


RNG = np.random.default_rng(1)
FIRM = _firms(("宜昌", "宏远", "第一", "建筑工程", 420502))


def test_another_number_is_another_number() -> None:
    for number in ("第一", "三局第二", "第九工程处"):
        made = traps.other_number(FIRM.with_columns(number=pl.lit(number)), RNG)["number"][0]
        assert made != number
        assert len(made) == len(number)


def test_another_brand_is_known_and_no_slip() -> None:
    known = pl.Series(["宏远", "宏达", "鸿远", "弘远", "志远", "宏图"])
    many = pl.concat([FIRM] * 200)
    made = set(traps.other_brand(many, RNG, known)["brand"])
    assert made == {"宏达", "志远", "宏图"}


def test_another_place_is_another_place() -> None:
    made = traps.other_place(pl.concat([FIRM] * 50), RNG)
    assert (made["district"] != 420502).sum() > 40
    assert (made["brand"] == "宏远").all()


def _kept(made: pl.DataFrame) -> int:
    drawn = made.with_columns(drawn=pl.int_range(pl.len()))
    return traps.nobody(drawn, traps.borne(FIRM)).height


def test_who_could_be_a_registered_firm_is_let_go() -> None:
    same_city = _firms(("宜昌市夷陵区", "宏远", "第一", "建筑工程", 420506))
    province = _firms(("湖北", "宏远", "第一", "建筑工程", 420102))
    no_place = _firms(("", "宏远", "第一", "建筑工程", 110101))
    heard = _firms(("宜昌", "鸿远", "第一", "建筑工程", 420502))
    assert [_kept(one) for one in (same_city, province, no_place, heard)] == [0, 0, 0, 0]


def test_who_differs_in_city_number_or_brand_stays() -> None:
    other_city = _firms(("荆州", "宏远", "第一", "建筑工程", 421002))
    number = _firms(("宜昌", "宏远", "第二", "建筑工程", 420502))
    brand = _firms(("宜昌", "宏达", "第一", "建筑工程", 420502))
    assert [_kept(other_city), _kept(number), _kept(brand)] == [1, 1, 1]


def test_a_branch_of_a_registered_name_is_let_go_wherever_it_lies() -> None:
    branch = FIRM.with_columns(branch=pl.lit("第二分公司"))
    elsewhere = _firms(("宜昌", "宏远", "第一", "建筑工程", 110101)).with_columns(
        branch=pl.lit("第二分公司"), drawn=pl.lit(0)
    )
    assert traps.nobody(elsewhere, traps.borne(branch)).is_empty()
    assert traps.nobody(elsewhere, traps.borne(FIRM)).height == 1


def test_parts_make_the_name() -> None:
    assert FIRM.select(grammar.name()).item() == "宜昌宏远第一建筑工程有限公司"
