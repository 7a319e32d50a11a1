"""Rule files on disk: every fault at once with its place, overlays, duplicates."""

from datetime import datetime
from pathlib import Path

import pytest

from pipeline.screen.load import load_rules
from pipeline.screen.trial import try_rules
from tests.pipeline.screen.shelf import RULE, case_row, contracts, faults, screened, tiny


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
        ("flag: closed", "flags: closed", 20, "未知的键 'flags'，是不是 flag"),
        ("flag: closed", "flag: close", 20, "没有信号 'close'，是不是 closed"),
        ("claim > :least", "claim > least", 18, "参数前要写冒号：:least"),
        ("claim > :least", "申请标的金额 > :least", 18, "是不是 claim"),
        ("claim > :least", "claim ＞ :least", 18, "＞ 是全角的，改用半角"),
        ("claim > :least", "(claim > :least) && (claim > 1)", 18, "出现 &&（写 and）"),
        ("claim > :least", "docketed_on > '2020-05-01'", 18, "写 date_of('2020-05-01')"),
        ("claim > :least", "docketed_on > date_of('2020-02-30')", 18, "[XS205]"),
        ("claim > :least", "docketed_on > date_of(court)", 18, "[XS205]"),
        ("claim > :least", "contain(court, '浙')", 18, "contain(…)，是不是 contains"),
        ("from: enforcement_case", "from: 法院执行案件", 13, "是不是 enforcement_case"),
        ("role: debtor}", "role: 被执行人}", 13, "role = '被执行人'"),
        ("role: debtor}", "role: 被执行人}", 13, "是不是 debtor"),
        ("closed.claim:money", "closed.clam:money", 23, "是不是 closed.claim"),
        ("  - name: 终本", "\t- name: 终本", 27, "制表符改用空格"),
    ],
)  # fmt: skip
def test_a_fault_is_numbered_and_placed(
    tmp_path: Path, right: str, wrong: str, line: int, told: str
) -> None:
    found = faults(write(tmp_path, RULE.replace(right, wrong)))
    assert any(told in one and f"第 {line} 行" in one and "办法：" in one for one in found), found


CELLS = [
    ("claim: 50", "claim: 五十", "claim = '五十'，应为 数"),
    ("claim: 50", "claim: .5e30", "应为 数"),
    ("claim: 50", "claim: {low: 1, high: x}", "应为 写成 {low: 30, high: 39} 的数"),
    ("claim: 50", "claim: [50]", "不是列表"),
    ("claim: 50", "closed_on: 2026-02-30", "应为 日期"),
    ("claim: 50", "closed_on: {low: 1}", "应为 写成"),
    ("claim: 50", "heds: 1", "没有字段 'heds'"),
    ("claim: 50", "被执行人: 甲", "没有字段 '被执行人'，是不是 debtor"),
    ("claim: 50", "court: yes, checks: 1.5", "checks = 1.5，应为 整数"),
    ("closing: no_assets", "closing: 终结本次执行程序", "之一，是不是 no_assets"),
]


@pytest.mark.parametrize(("right", "wrong", "told"), CELLS)
def test_a_cell_of_a_test_holds_what_its_field_does(
    tmp_path: Path, right: str, wrong: str, told: str
) -> None:
    text = RULE.replace(f", {right}", f", {wrong}")
    (found,) = faults(write(tmp_path, text))
    assert all(one in found for one in ("[XS703]", "第 30 行", told))


@pytest.mark.parametrize(
    ("more", "told"),
    [
        ("as_of: 2026-13-01", "'2026-13-01' 不是日期"),
        ("undelivered: [tax_payments]", "没有来源 'tax_payments'，是不是 tax_payment"),
        ("covered: {tax_payment: [2026-1, 2026-02]}", "'2026-1' 不是月份"),
        ("parameters: {lest: 1}", "没有参数 'lest'，是不是 least"),
        ("parameters: {least: 1000}", "应在 1 至 100 之间"),
    ],
)
def test_what_a_test_says_beside_its_rows_is_checked(tmp_path: Path, more: str, told: str) -> None:
    (found,) = faults(write(tmp_path, RULE.replace("- name: 终本", f"- name: 终本\n    {more}")))
    assert told in found


def test_a_moment_is_a_cell_and_has_its_time(tmp_path: Path) -> None:
    rows = [{"order_no": "A1", "called_at": "2026-06-30 08:30"}]
    con = tiny({"hotline_order": rows})
    assert con.sql("SELECT called_at FROM hotline_order").fetchall() == [
        (datetime(2026, 6, 30, 8, 30),)
    ]


def test_a_day_is_written_in_a_condition(tmp_path: Path) -> None:
    text = RULE.replace("claim > :least", "claim > :least and docketed_on >= date_of('2024-01-01')")
    (rule,) = load_rules([write(tmp_path, text)], contracts())
    rows = [case_row(1, docketed_on="2023-12-31"), case_row(2)]
    con = tiny({"enforcement_case": rows})
    assert screened(con, rule).failed == ()
    told = con.sql("SELECT says FROM clue").fetchall()
    assert told == [(f"{case_row(2)['case_no']} 终本，标的 50.00 元",)]


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
        ("lest: {value: 20, reason: x}", "'small-rule.lest'，是不是 least"),
        ("least: {value: '20', reason: x}", "least = '20'，应在 1 至 100 之间的数，不加引号"),
        ("least: 20", "应写成 {value: 值, reason: 理由}"),
    ],
)
def test_an_overlay_keeps_to_what_the_rule_allows(tmp_path: Path, text: str, told: str) -> None:
    write(tmp_path, RULE)
    write(tmp_path, f"overlay:\n  small-rule:\n    {text}\n", "own.yaml")
    assert any(told in one for one in faults(tmp_path))


def test_a_rules_tests_know_of_no_offices_values(tmp_path: Path) -> None:
    write(tmp_path, RULE)
    own = "overlay:\n  small-rule:\n    least: {value: 60, reason: 本地情况}\n"
    write(tmp_path, own, "own.yaml")
    (rule,) = load_rules([tmp_path], contracts())
    assert [one.passed for one in try_rules([rule], contracts())] == [True]
    con = tiny({"enforcement_case": [case_row(1)]})  # of 50 yuan
    assert screened(con, rule).failed == ()
    assert con.sql("SELECT count(*) FROM clue").fetchall() == [(0,)]


@pytest.mark.parametrize("text", ["", "# 只有注释\n", "- 甲\n"])
def test_a_file_without_a_rule_is_one_fault(tmp_path: Path, text: str) -> None:
    (found,) = faults(write(tmp_path, text))
    assert "[XS102] 第 1 列：文件里没有规则，也没有覆盖" in found


def test_a_key_that_is_meant_is_named(tmp_path: Path) -> None:
    write(tmp_path, RULE)
    write(tmp_path, "overlays:\n  small-rule: {}\n", "own.yaml")
    assert any("未知的键 'overlays'，是不是 overlay" in one for one in faults(tmp_path))


def test_two_files_may_not_share_an_id(tmp_path: Path) -> None:
    (tmp_path / "own").mkdir()
    write(tmp_path / "own", RULE)
    assert any("[XS104]" in one for one in faults(write(tmp_path, RULE)))
