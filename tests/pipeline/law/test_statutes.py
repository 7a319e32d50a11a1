"""The list of statutes: read, and every citation checked against it."""

from datetime import date
from pathlib import Path

import pytest

from pipeline.errors import RuleError
from pipeline.law.periods.find import PERIODS
from pipeline.law.statutes import basis_faults, load_statutes, read_citation

DAY = date(2026, 1, 1)


@pytest.mark.parametrize(
    ("basis", "name", "articles"),
    [
        ("行政强制法 第五十三条、第五十四条", "行政强制法", ("第五十三条", "第五十四条")),
        ("刑法 第二百七十六条之一", "刑法", ("第二百七十六条之一",)),
        (
            "最高人民法院关于审理拒不支付劳动报酬刑事案件适用法律若干问题的解释（法释〔2013〕3号）第三条",
            "最高人民法院关于审理拒不支付劳动报酬刑事案件适用法律若干问题的解释",
            ("第三条",),
        ),
        ("《中华人民共和国建筑法》第二十八条", "建筑法", ("第二十八条",)),
        ("青岛市劳动保障监察条例", "青岛市劳动保障监察条例", ()),
    ],
)
def test_a_citation_is_read_into_name_and_articles(
    basis: str, name: str, articles: tuple[str, ...]
) -> None:
    assert read_citation(basis) == (name, articles)


@pytest.mark.parametrize(
    ("basis", "as_of", "told"),
    [
        ("行政强制法 第五十三条", DAY, []),
        ("民事诉讼法司法解释 第五百一十七条", DAY, []),
        ("行政强制法 第五百条", DAY, ["法规表里 行政强制法 没有第五百条"]),
        ("行政执行机关移送规定 第三条", DAY, ["法规表里没有 '行政执行机关移送规定'"]),
        (
            "行政强制法 第五十三条",
            date(2011, 12, 31),
            ["行政强制法 自 2012-01-01 起施行，2011-12-31 尚未施行"],
        ),
        (
            "人民检察院行政诉讼监督规则（试行） 第十二条",
            DAY,
            ["人民检察院行政诉讼监督规则（试行） 已于 2021-08-31 失效"],
        ),
    ],
)
def test_a_basis_is_checked_by_name_article_and_day(
    basis: str, as_of: date, told: list[str]
) -> None:
    assert basis_faults(basis, as_of) == told


def test_every_period_cites_what_is_listed() -> None:
    told = {
        basis: faults
        for period in PERIODS.values()
        for basis in period.basis
        if (faults := basis_faults(basis, date(2021, 8, 31))) and "尚未施行" not in faults[0]
    }
    assert told == {}


def test_supervision_is_reviewed_under_the_rules_of_its_day() -> None:
    told = PERIODS["supervision_review"].earlier[0]
    old, new = "人民检察院行政诉讼监督规则（试行） 第十二条", PERIODS["supervision_review"].basis[0]
    assert told.basis.startswith(old)
    assert basis_faults(old, date(2021, 8, 31)) == basis_faults(new, date(2021, 9, 1)) == []
    assert "尚未施行" in basis_faults(new, date(2021, 8, 31))[0]


def test_a_period_from_memory_says_so_where_its_articles_are() -> None:
    known = load_statutes()
    for period in PERIODS.values():
        cited = [read_citation(basis) for basis in period.basis]
        ways = {known[name].how_known(one) for name, articles in cited for one in articles}
        assert period.is_from_memory or "凭记忆" in period.note or "memory" not in ways, period.name
        assert "引用" in period.note or "quoted" not in ways, period.name


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "- {name: 甲法, in_force_from: 2020-01-01, source: '', checked: read, articles: {}}",
            "dossier",
        ),
        ("- {name: 甲法, source: '', checked: memory, articles: {}}", "in_force_from"),
        (
            "- {name: 甲法, in_force_from: 2020-01-01, source: '', checked: memory,"
            " articles: {第5条: x}}",
            "应写成如 第五十三条",
        ),
        (
            "- {name: 甲法, in_force_from: 2020-01-01, source: '', checked: memory, articles: {}}\n"
            "- {name: 乙法, short: [甲法], in_force_from: 2020-01-01, source: '', checked: memory,"
            " articles: {}}",
            "已用于另一部",
        ),
    ],
)
def test_what_is_wrong_in_the_list_is_told(tmp_path: Path, text: str, told: str) -> None:
    (tmp_path / "statutes.yaml").write_text(f"statutes:\n{text}\n", encoding="utf-8")
    with pytest.RaisesGroup(pytest.RaisesExc(RuleError, match=told)):
        load_statutes(tmp_path)
