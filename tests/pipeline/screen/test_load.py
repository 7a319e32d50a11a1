"""Rule files on disk: every fault at once with its place, overlays, duplicates."""

from pathlib import Path

import pytest

from pipeline.screen.load import load_rules
from tests.pipeline.screen.shelf import RULE, contracts, faults


def write(folder: Path, text: str, name: str = "small-rule.yaml") -> Path:
    (folder / name).write_text(text, encoding="utf-8")
    return folder


def test_a_right_rule_loads(tmp_path: Path) -> None:
    assert [rule.id for rule in load_rules([write(tmp_path, RULE)], contracts())] == ["small-rule"]


@pytest.mark.parametrize(
    ("right", "wrong", "line", "told"),
    [
        ("version: 1", "version: 1\nversion: 2", 6, "[XS101]"),
        ("version: 1", "version: 1\nseverity: high", 6, "未知的键 'severity'"),
        ("line: administrative", "line: other", 3, "[XS102] 第 1 列：line = 'other'"),
        ("id: small-rule", "id: big-rule", 1, "[XS103]"),
        ("flag: closed", "flag: closed and open", 20, "[XS401] 第 1 列：没有信号 'open'"),
        ("flag: closed", "flag: closed > 1", 20, "[XS204]"),
        ("flag: closed", "flag: closed >= 1", 20, "[XS204]"),
        ("flag: closed", "flag: points >= 'x'", 20, "[XS204]"),
        ("flag: closed", "flag: closed and 1", 20, "[XS204]"),
        ("flag: closed", "flag: closed and points", 20, "[XS204]"),
        ("claim > :least", "claim >", 18, "[XS201]"),
        ("claim > :least", "getenv('HOME') = 'x'", 18, "[XS202] 第 5 列：表达式里不允许"),
        ("claim > :least", "price > :least", 18, "[XS203] 第 5 列"),
        ("claim > :least", "claim > :most", 18, "没有参数 :most"),
        ("claim > :least", "claim > 1", 9, "[XS502] 第 3 列：参数 'least' 没有被用到"),
        ("value: 10", "value: 101", 9, "least = 101，应在 1 至 100 之间"),
        ("from: enforcement_case", "from: enforcements", 13, "[XS301] 第 8 列"),
        ("role: debtor}", "role: owner}", 13, "没有角色 'owner'"),
        ("of: unit", "of: order", 17, "[XS303]"),
        ("sum(claim)", "median(claim)", 19, "[XS202]"),
        ("sum(claim)", "sum(price)", 19, "没有字段 'price'"),
        ("amount: closed.claim", "amount: closed.price", 22, "[XS402]"),
        ("{closed.claim:money}", "{closed.claim:yuan}", 23, "[XS403]"),
        ("{closed.claim:money}", "[{closed.claim:money}]", 23, "[XS404]"),
        ("title: 终本案件", "title: 恶意终本", 2, "[XS601]"),
        ("status: trial", "status: stable", 26, "[XS701]"),
        ("claim: 50}", "price: 50}", 30, "[XS703]"),
    ],
)  # fmt: skip
def test_a_fault_is_numbered_and_placed(
    tmp_path: Path, right: str, wrong: str, line: int, told: str
) -> None:
    found = faults(write(tmp_path, RULE.replace(right, wrong)))
    assert any(told in one and f"第 {line} 行" in one and "办法：" in one for one in found), found


def test_all_faults_of_all_files_are_told_at_once(tmp_path: Path) -> None:
    write(tmp_path, RULE.replace("flag: closed", "flag: open").replace("claim >", "price >"))
    write(tmp_path, RULE.replace("version: 1", "version: 0"), name="other.yaml")
    found = " ".join(faults(tmp_path))
    assert all(code in found for code in ("XS102", "XS203", "XS401"))


def test_an_overlay_sets_a_parameter_with_a_reason(tmp_path: Path) -> None:
    write(tmp_path, RULE)
    write(
        tmp_path, "overlay:\n  small-rule:\n    least: {value: 20, reason: 本地情况}\n", "own.yaml"
    )
    (rule,) = load_rules([tmp_path], contracts())
    assert rule.parameters["least"].value == 20


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("least: {value: 20}", "缺少必填的键 'reason'"),
        ("least: {value: 2000, reason: x}", "应在 1 至 100 之间"),
        ("most: {value: 20, reason: x}", "没有规则或参数 'small-rule.most'"),
    ],
)
def test_an_overlay_keeps_to_what_the_rule_allows(tmp_path: Path, text: str, told: str) -> None:
    write(tmp_path, RULE)
    write(tmp_path, f"overlay:\n  small-rule:\n    {text}\n", "own.yaml")
    assert any(told in one for one in faults(tmp_path))


def test_two_files_may_not_share_an_id(tmp_path: Path) -> None:
    (tmp_path / "own").mkdir()
    write(tmp_path / "own", RULE)
    assert any("[XS104]" in one for one in faults(write(tmp_path, RULE)))
