"""What places set: the province's own on that day, else the fallback, which says so."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import duckdb
import pytest

from pipeline.errors import RuleError
from pipeline.law.places import PROVINCES
from pipeline.law.standards import (
    load_accounts,
    load_crimes,
    load_deposits,
    load_heat,
    load_known,
)
from pipeline.law.thresholds import install_place_values, place_value_table, place_values
from pipeline.parameters import PARAMETERS

DAY = date(2024, 6, 1)


@pytest.mark.parametrize(
    ("place", "single", "group", "configured"),
    [
        ("江苏省南京市", 10000, 60000, True),
        ("珠海市香洲区", 20000, 100000, True),
        ("广东省惠州市", 10000, 60000, True),
        ("湖北省宜昌市伍家岗区", 10000, 50000, True),
        ("湖北省（贫困县）", 5000, 30000, True),
        ("河南", 8000, 40000, True),
        ("湖南省", 6000, 40000, True),
        ("上海市闵行区", 5000, 30000, False),
        ("伍家岗区", 5000, 30000, False),
        ("广东省珠海香洲区", 20000, 100000, True),
        ("广东", 10000, 60000, True),
        ("辽宁省大连市中山区", 10000, 50000, True),
        ("中山区", 5000, 30000, False),
        ("上海市江苏路街道", 5000, 30000, False),
        ("江苏路街道", 5000, 30000, False),
        (None, 5000, 30000, False),
    ],
)
def test_the_threshold_is_that_of_the_place(
    place: str | None, single: int, group: int, configured: bool
) -> None:
    found = place_values(place, DAY)
    assert (found["single_amount"], found["group_amount"], found["configured"]) == (
        single,
        group,
        configured,
    )
    assert (found["single_months"], found["group_people"]) == (3, 10)


def test_a_standard_does_not_count_before_its_day_of_effect() -> None:
    assert place_values("湖南省", date(2013, 12, 31))["configured"] is False
    assert place_values("湖南省", date(2014, 1, 1))["single_amount"] == 6000
    assert place_values("河南省", date(2013, 5, 19))["configured"] is False
    assert place_values("河南省", date(2013, 5, 20))["single_amount"] == 8000


def test_the_legal_minimum_says_that_the_province_is_not_set() -> None:
    assert "未配置" in str(place_values("上海市", DAY)["source"])
    assert "查找过上海的标准，未检到" in str(place_values("上海市", DAY)["source"])


@pytest.mark.parametrize(
    ("place", "contract", "months", "is_set"),
    [("重庆市渝北区", 4000000, 3, True), ("甘肃省兰州市", 3000000, 0, False)],
)
def test_wage_accounts_are_needed_from_the_size_that_the_province_sets(
    place: str, contract: int, months: int, is_set: bool
) -> None:
    found = place_values(place, DAY)
    assert (found["account_min_contract"], found["account_min_months"]) == (contract, months)
    assert found["account_is_set"] is is_set


@pytest.mark.parametrize(
    ("place", "rate", "is_set"),
    [
        ("云南省昆明市富民县", "0.03", True),
        ("云南省大理州", "0.01", False),
        ("青海省", "0.01", False),
        ("河北省石家庄市", "0.02", True),
        ("安徽省合肥市", "0.02", True),
        ("甘肃省", "0.02", True),
    ],
)
def test_deposits_have_the_rate_of_the_province(place: str, rate: str, is_set: bool) -> None:
    found = place_values(place, DAY)
    assert (found["deposit_rate"], found["deposit_is_set"]) == (Decimal(rate), is_set)
    assert found["deposit_min_contract"] == 3000000


@pytest.mark.parametrize(
    ("place", "as_of", "rate", "least", "cap"),
    [
        ("福建省福州市", date(2024, 7, 16), "0.01", 3000000, None),
        ("福建省福州市", date(2024, 7, 17), "0.015", 4000000, 5000000),
        ("贵州省贵阳市", date(2025, 3, 9), "0.02", 4000000, 10000000),
        ("宁夏银川市", date(2024, 6, 1), "0.02", Decimal("3000000.01"), 4000000),
    ],
)
def test_deposits_have_the_least_contract_and_the_cap_of_the_day(
    place: str, as_of: date, rate: str, least: Decimal, cap: int | None
) -> None:
    found = place_values(place, as_of)
    told = (found["deposit_rate"], found["deposit_min_contract"], found["deposit_cap"])
    assert told == (Decimal(rate), least, cap)


@pytest.mark.parametrize(
    ("place", "as_of", "outdoor", "indoor", "months"),
    [
        ("北京市", date(2014, 6, 1), 180, 120, (6, 8)),
        ("北京市", date(2014, 5, 31), None, None, (6, 9)),
        ("上海市闵行区", date(2019, 5, 31), 200, 200, (6, 9)),
        ("上海市闵行区", date(2019, 6, 1), 300, 300, (6, 9)),
        ("山东省济南市", date(2021, 6, 1), 300, 180, (6, 9)),
        ("山东省济南市", date(2021, 5, 31), None, None, (6, 9)),
        ("浙江省温岭市", DAY, 300, 200, (6, 9)),
        ("浙江省温岭市", date(2019, 5, 31), None, None, (6, 9)),
        ("广东省珠海市", date(2021, 5, 31), 150, 150, (6, 10)),
        ("广东省珠海市", date(2021, 6, 1), 300, 300, (6, 10)),
        ("江苏省南京市", DAY, 300, 300, (6, 9)),
        ("山西省太原市", DAY, 240, 240, (6, 8)),
        ("辽宁省大连市", DAY, 200, 200, (7, 9)),
        ("吉林省长春市", DAY, 200, 200, (6, 8)),
        ("贵州省贵阳市", DAY, 168, 168, (6, 9)),
        ("福建省福州市", DAY, 260, 260, (6, 9)),
        ("江西省南昌市", DAY, 300, 200, (6, 9)),
        ("广西南宁市", DAY, 250, 250, (6, 10)),
        ("湖南省长沙市", date(2023, 7, 1), 300, 300, (7, 9)),
        ("湖南省长沙市", date(2023, 6, 30), None, None, (6, 9)),
        ("甘肃省", DAY, None, None, (6, 9)),
    ],
)
def test_heat_allowances_are_those_of_the_day(
    place: str, as_of: date, outdoor: int | None, indoor: int | None, months: tuple[int, int]
) -> None:
    found = place_values(place, as_of)
    assert (found["heat_outdoor"], found["heat_indoor"]) == (outdoor, indoor)
    assert (found["heat_first_month"], found["heat_last_month"]) == months


@pytest.mark.parametrize("load", [load_crimes, load_accounts, load_deposits, load_heat])
def test_every_province_has_a_value_or_is_said_not_to_be_found(
    load: Callable[[], Any],
) -> None:
    file = load()
    assert {*(row.province for row in file.standards), *file.not_found} == set(PROVINCES)


@pytest.mark.parametrize("source", ["source", "account_source", "deposit_source", "heat_source"])
def test_the_answer_says_that_a_province_sets_nothing_known(source: str) -> None:
    told = str(place_values("青海省", DAY)[source])
    assert "未配置" in told
    assert "查找过青海的标准，未检到" in told


def test_hubei_sets_its_amounts_from_may_of_2013() -> None:
    assert place_values("湖北省", date(2013, 4, 30))["configured"] is False
    assert place_values("湖北省", date(2013, 5, 1))["group_amount"] == 50000


def test_an_office_sets_its_own_with_a_reason(tmp_path: Path) -> None:
    (tmp_path / "wage_deposits.yaml").write_text(
        "standards:\n- {province: 青海, rate: 0.02, min_contract: 2000000, from: 2023-01-01,"
        " until: 2023-12-31, source: 青人社, reason: 省文件}\n",
        encoding="utf-8",
    )
    known = load_known((PARAMETERS, tmp_path))
    rates = [
        place_values("青海省", date(year, 6, 1), known=known)["deposit_rate"]
        for year in (2022, 2023, 2024)
    ]
    assert rates == [Decimal("0.01"), Decimal("0.02"), Decimal("0.01")]


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ("{province: 甘肃, rate: 0.2, min_contract: 1, from: null, source: x, reason: y}", "0.05"),
        ("{province: 甘, rate: 0.02, min_contract: 1, from: null, source: x, reason: y}", "省份"),
        ("{province: 甘肃, rate: 0.02, min_contract: 1, from: null, source: x}", "reason"),
        (
            "{province: 甘肃, rate: 0.02, min_contract: 1, from: 2024-02-01, until: 2024-01-01,"
            " source: x, reason: y}",
            "早于施行日",
        ),
    ],
)
def test_what_is_wrong_in_a_file_is_told_with_its_line(tmp_path: Path, row: str, told: str) -> None:
    (tmp_path / "wage_deposits.yaml").write_text(f"standards:\n- {row}\n", encoding="utf-8")
    with pytest.RaisesGroup(pytest.RaisesExc(RuleError, match=f"(?s)第 2 行.*{told}")):
        load_deposits((PARAMETERS, tmp_path))


def test_a_key_of_an_offices_file_that_would_not_count_is_refused(tmp_path: Path) -> None:
    (tmp_path / "criminal_thresholds.yaml").write_text(
        "standards: []\nmonths: 2\n", encoding="utf-8"
    )
    with pytest.RaisesGroup(pytest.RaisesExc(RuleError, match="(?s)第 2 行.*只写 standards")):
        load_known((PARAMETERS, tmp_path))


def test_every_value_that_ships_says_where_it_is_from() -> None:
    assert all(row.source for file in load_known() for row in file.standards)


def test_the_table_has_one_row_a_district_with_the_office_before_it() -> None:
    table = place_value_table(
        ["香洲区", "湖南省长沙市", None, "香洲区"], DAY, province="广东省珠海市"
    )
    assert table["district"].to_list() == ["湖南省长沙市", "香洲区", None]
    assert table["group_amount"].to_list() == [40000, 100000, 100000]


def test_rules_ask_by_district_and_an_unlisted_one_is_the_offices() -> None:
    con = duckdb.connect()
    install_place_values(con, ["上海市闵行区"], DAY, province="重庆市")
    row = con.execute(
        "SELECT threshold_of('上海市闵行区').heat_outdoor,"
        " threshold_of('渝北区').account_min_contract, threshold_of(NULL).account_is_set"
    ).fetchone()
    assert row == (Decimal("300.00"), Decimal("4000000.00"), True)


@pytest.mark.parametrize(
    ("place", "province", "amount", "is_set"),
    [
        ("伍家岗区", "湖北省", 50000, True),
        ("湖南省某区", "湖北省", 40000, True),
        ("甘肃省某区", "湖北省", 30000, False),
        ("伍家岗区", "", 30000, False),
        (None, "湖北省", 50000, True),
        ("没有见过的地方", "湖北省", 50000, True),
    ],
)
def test_the_nearest_province_counts(
    place: str | None, province: str, amount: int, is_set: bool
) -> None:
    con = duckdb.connect()
    known = ["伍家岗区", "湖南省某区", "甘肃省某区", None]
    install_place_values(con, known, date(2026, 6, 30), province=province)
    con.execute("CREATE TABLE r AS SELECT $place::VARCHAR AS place", {"place": place})
    asked = "SELECT d.group_amount, d.configured FROM (SELECT threshold_of(place) AS d FROM r)"
    assert con.execute(asked).fetchone() == (amount, is_set)
