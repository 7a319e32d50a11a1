"""An office's own days off: read, placed, and told where they are wrong."""

from datetime import date
from pathlib import Path

import pytest

from pipeline.errors import RuleError
from pipeline.law.calendar import national
from pipeline.law.local_days import FILE, Calendars, load_calendars


def load(folder: Path, text: str) -> Calendars:
    (folder / FILE).write_text(text, encoding="utf-8")
    return load_calendars([folder], office="广西壮族自治区南宁市")


def test_days_count_in_their_province_and_district(tmp_path: Path) -> None:
    calendars = load(
        tmp_path,
        "days:\n"
        "- {day: 2024-04-11, kind: off, province: 广西, reason: 三月三}\n"
        "- {day: 2024-04-15, kind: off, province: 广西, district: 青秀区, reason: 防汛停工}\n"
        "- {day: 2024-04-20, kind: working, reason: 全国调休}\n",
    )
    places = [None, "青秀区", "广东省广州市"]
    days = [date(2024, 4, n) for n in (11, 15, 20)]
    assert [[calendars.of(place).is_working(day) for day in days] for place in places] == [
        [False, True, True],
        [False, False, True],
        [True, True, True],
    ]


def test_a_year_that_an_office_adds_is_known(tmp_path: Path) -> None:
    year = national().last_year + 1
    calendars = load(
        tmp_path, f"years: [{year}]\ndays:\n- {{day: {year}-01-01, kind: off, reason: 元旦}}\n"
    )
    assert calendars.of(None).is_working(date(year, 1, 1)) is False
    assert calendars.of(None).is_known(date(year, 7, 1)) is True


def test_an_office_without_the_file_has_the_national_calendar(tmp_path: Path) -> None:
    assert load_calendars([tmp_path]).of("青秀区") is national()
    assert load_calendars().local == ()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("days:\n- {day: 2024-04-31, kind: off, reason: x}\n", r"第 2 行.*\n?.*2024-04-31"),
        ("days:\n- {day: 2024-04-30, kind: free, reason: x}\n", "'off' 或 'working'"),
        ("days:\n- {day: 2024-04-30, kind: off}\n", "缺少必填的键 'reason'"),
        ("days:\n- {day: 2024-04-30, kind: off, province: 广西省, reason: x}\n", "没有省份"),
        ("days:\n- {day: 2024-04-30, kind: off, district: 甲, reason: x}\n", "也要写省份"),
        ("years: [2040]\n", "逐年相连"),
        (
            "days:\n- {day: 2024-04-30, kind: off, reason: x}\n"
            "- {day: 2024-04-30, kind: working, reason: y}\n",
            "写了两次",
        ),
    ],
)
def test_what_is_wrong_is_told_with_its_place(tmp_path: Path, text: str, told: str) -> None:
    with pytest.RaisesGroup(pytest.RaisesExc(RuleError, match=told)):
        load(tmp_path, text)
