"""Names that say less than the register: whose they are, and when nobody can tell."""

import polars as pl
import pytest

from pipeline.resolve.organisations.match import match

SCHEMA = {"firm_id": pl.Int64, "name": pl.String, "code": pl.String, "place": pl.String}
ASKED = {"mention_id": pl.Int64, "name": pl.String, "code": pl.String, "place": pl.String}


def _ask(name: str, *registered: str) -> dict[str, object]:
    firms = [(number, one, None, None) for number, one in enumerate(registered, 1)]
    answer = match(
        pl.DataFrame(firms, schema=SCHEMA, orient="row"),
        pl.DataFrame([(1, name, None, None)], schema=ASKED, orient="row"),
    )
    return answer.row(0, named=True)


@pytest.mark.parametrize(
    ("name", "registered"),
    [
        ("云林镇三禾配件厂", "慈溪市云林镇三禾配件厂"),
        ("平安星禾阀门（杭州）有限公司", "杭州平安星禾阀门有限公司"),
        ("慈溪市星禾橡胶制品加工厂", "慈溪市星禾橡胶制品厂"),
        ("慈溪市星过贸易有限公司", "慈溪市星达贸易有限公司"),
        ("星禾裘革公司", "肃宁县星禾裘革有限公司"),
    ],
)
def test_the_one_firm_that_fits_is_found(name: str, registered: str) -> None:
    answer = _ask(name, registered, "武汉康瑞特商贸有限公司")
    assert (answer["outcome"], answer["firm_id"]) == ("linked", 1)


def test_a_brand_and_company_are_no_nearer_to_a_firm_without_trade() -> None:
    answer = _ask("星禾公司", "青岛星禾集团有限公司", "上海星禾工贸有限公司")
    assert (answer["outcome"], answer["candidates"]) == ("ambiguous", [1, 2])


def test_a_brand_and_company_do_not_mean_a_longer_brand() -> None:
    answer = _ask("星禾公司", "上海星禾工贸有限公司", "上海星禾达工贸有限公司")
    assert (answer["outcome"], answer["firm_id"]) == ("linked", 1)


def test_a_part_in_common_is_no_slip_where_somebody_bears_the_brand() -> None:
    answer = _ask("慈溪市星过贸易有限公司", "慈溪市星达贸易有限公司", "武汉星过机械有限公司")
    assert (answer["outcome"], answer["firm_id"]) == ("none", None)


def test_another_town_is_another_place() -> None:
    answer = _ask("云林镇三禾配件厂", "慈溪市云河镇三禾配件厂")
    assert (answer["outcome"], answer["firm_id"]) == ("none", None)
