"""Lists of words: as of a day, with what an office adds, and what is wrong with one."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path

import pytest

from pipeline.errors import RuleError
from pipeline.list_names import FILE, READ_BY, dated_lists, list_names
from pipeline.parameters import PARAMETERS, load_parameters
from pipeline.word_lists import load_word_lists, titled_lists

ADDED = (
    "{name: labour_office, words: [社会保障局], from: 2025-01-01, until: 2025-12-31, reason: 改革}"
)


def own(folder: Path, *rows: str) -> tuple[Path, ...]:
    text = "lists:\n" + "".join(f"  - {row}\n" for row in rows)
    (folder / FILE).write_text(text, encoding="utf-8")
    return (PARAMETERS, folder)


def test_every_list_that_texts_are_read_by_can_be_named_and_none_twice() -> None:
    read_by = [name for file in READ_BY for name in load_parameters(file)]
    names = [*read_by, *{row.name for row in titled_lists()}]
    assert sorted(names) == sorted(list_names())
    assert load_word_lists()["still"] == tuple(load_parameters("wage_words")["still"])


def test_every_list_says_what_its_words_say() -> None:
    assert [row.name for row in titled_lists() if not row.title] == []


@pytest.mark.parametrize(
    ("as_of", "counts"),
    [
        (date(2024, 12, 31), False),
        (date(2025, 1, 1), True),
        (date(2025, 12, 31), True),
        (date(2026, 1, 1), False),
    ],
)
def test_an_offices_words_count_between_their_days(
    tmp_path: Path, as_of: date, counts: bool
) -> None:
    lists = load_word_lists(own(tmp_path, ADDED), as_of)
    assert ("社会保障局" in lists["labour_office"]) is counts
    assert lists["labour_office"][:3] == ("人社", "人力资源", "劳动")


def test_an_office_without_words_has_those_that_ship(tmp_path: Path) -> None:
    assert load_word_lists((PARAMETERS, tmp_path)) == load_word_lists()


def test_a_list_that_ships_is_as_of_its_day(tmp_path: Path) -> None:
    for file in READ_BY:
        (tmp_path / f"{file}.yaml").write_text("{}\n", encoding="utf-8")
    own(
        tmp_path,
        "{name: a, title: 甲, words: [旧], until: 2023-12-31}",
        "{name: a, title: 甲, words: [新], from: 2024-01-01}",
        "{name: b, title: 乙, words: [词]}",
    )
    assert load_word_lists((tmp_path,), date(2023, 12, 31))["a"] == ("旧",)
    assert load_word_lists((tmp_path,), date(2024, 1, 1))["a"] == ("新",)
    assert dated_lists(tmp_path) == {"a"}


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ("{name: no_such, words: [词], reason: 本地}", "没有词表 'no_such'"),
        ("{name: wage, words: [词]}", "要写 reason"),
        ("{name: wage, words: ['(工资'], reason: 本地}", "不是有效的正则"),
        ("{name: wage, words: ['工资(?!条)'], reason: 本地}", "不是有效的正则"),
        ("{name: wage, words: ['工{1001}'], reason: 本地}", "不是有效的正则"),
        ("{name: wage, words: ['工*'], reason: 本地}", "太宽"),
        ("{name: wage, words: [], reason: 本地}", "words"),
        ("{name: wage, words: [词], from: 2024-01-02, until: 2024-01-01, reason: 本地}", "早于"),
        ("{name: Wage, words: [词], reason: 本地}", "Wage"),
    ],
)
def test_what_is_wrong_with_an_offices_words_is_told(tmp_path: Path, row: str, told: str) -> None:
    with pytest.RaisesGroup(pytest.RaisesExc(RuleError, match=told)):
        load_word_lists(own(tmp_path, row))


def test_several_threads_can_read_words_at_a_time(tmp_path: Path) -> None:
    folders = [tmp_path / str(n) for n in range(4)]
    for folder in folders:
        folder.mkdir()
        own(folder, f"{{name: a, title: 甲, words: [{', '.join(f'工资{n}' for n in range(200))}]}}")
    with ThreadPoolExecutor(4) as pool:
        read = list(pool.map(titled_lists, folders))
    assert [len(rows[0].words) for rows in read] == [200] * 4
