"""The people, firms and calendar of the scenarios."""

from datetime import date

from data.scenarios.cast import Cast

CAST = Cast(date(2026, 3, 31))


def test_days_and_months_count_back_from_the_as_of_date() -> None:
    assert CAST.day(31) == "2026-02-28"
    assert [CAST.month(n) for n in (0, 3)] == ["2026-03", "2025-12"]


def test_months_between_begin_after_the_one_and_before_the_other_day() -> None:
    assert CAST.months_between(90, 20) == ["2026-01", "2026-02", "2026-03"]
    assert CAST.day(90) == "2025-12-31"
    assert CAST.months_between(89, 30) == ["2026-02"]


def test_a_namesake_has_a_number_of_their_own() -> None:
    one, other = CAST.person(26, "纪长汀"), CAST.person(27, "纪长汀")
    assert one.name == other.name
    assert one.id_no != other.id_no
    assert one.phone != other.phone


def test_a_stranger_is_of_another_province_and_region() -> None:
    assert CAST.stranger(1, "甲").code.startswith("91610399")
    assert CAST.stranger(1, "甲").district.startswith("陕西省")
    assert CAST.firm(1, "甲", district=2).district == "湖北省云泽市青麓区"
