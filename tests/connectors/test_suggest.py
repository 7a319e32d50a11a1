"""Suggestions for unknown headers, and the aliases that a person confirmed."""

from pathlib import Path

import pytest

from connectors.contract import SHIPPED, load_contracts
from connectors.read.extract import HeadRow
from connectors.suggest import suggest, write_aliases
from pipeline.errors import SourceError

CONTRACTS = load_contracts()
HEAD = [
    HeadRow(1, ["企业名称", "社会信用代码", "法人代表", "uscc", "备注", "成立时间"]),
    HeadRow(2, ["甲乙建筑有限公司", "x", "张三", "91310000MA1FL0AA0A", "a", "2024-01-01"]),
]


def test_a_near_header_is_suggested_with_its_reason() -> None:
    contract, found = suggest(HEAD, CONTRACTS, source="registration")
    assert (contract.source, [(one.header, one.field) for one in found]) == (
        "registration",
        [
            ("社会信用代码", "code"),
            ("法人代表", "legal_representative"),
            ("成立时间", "established_on"),
        ],
    )
    assert found[2].reason == "表头与“成立日期”相近 50%，值的样子相符"


def test_a_strange_header_is_suggested_by_the_shape_of_its_values() -> None:
    head = [HeadRow(0, ["name", "uscc"]), HeadRow(1, ["甲乙有限公司", "91310000MA1FL0AA0A"])]
    _, found = suggest(head, CONTRACTS, source="registration")
    assert [(one.header, one.field) for one in found] == [("name", "name"), ("uscc", "code")]


def test_nothing_is_suggested_for_a_header_that_is_like_none() -> None:
    _, found = suggest([HeadRow(1, ["甲", "乙丙"]), HeadRow(2, ["x", "y"])], CONTRACTS)
    assert found == []


def test_confirmed_aliases_make_the_file_fit_and_add_up(tmp_path: Path) -> None:
    folder = tmp_path / "connectors"
    write_aliases(folder, CONTRACTS["registration"], {"name": ["name"], "code": ["uscc"]})
    path = write_aliases(folder, CONTRACTS["registration"], {"code": ["信用码", "uscc"]})
    assert path.read_text(encoding="utf-8") == (
        'extends: registration\naliases:\n  code: ["uscc", "信用码"]\n  name: ["name"]\n'
    )
    wider = load_contracts((SHIPPED, folder))["registration"]
    assert wider.fields["code"].headers == ("统一社会信用代码", "uscc", "信用码")


@pytest.mark.parametrize(
    ("aliases", "told"),
    [
        ({"nothing": ["a"]}, "没有字段 'nothing'"),
        ({"code": ["注册号"]}, "表头 '注册号' 已属于字段 'code'"),
    ],
)
def test_an_alias_that_contradicts_the_contract_is_not_written(
    tmp_path: Path, aliases: dict[str, list[str]], told: str
) -> None:
    with pytest.raises(SourceError, match=told):
        write_aliases(tmp_path, CONTRACTS["registration"], aliases)
    assert list(tmp_path.iterdir()) == []
