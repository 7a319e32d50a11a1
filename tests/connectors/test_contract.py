"""Contracts: those that ship are sound, an office's file adds to them, faults are told."""

from pathlib import Path

import pytest

from connectors.contract import SHIPPED, Contract, contracts_hash, load_contracts

CONTRACTS = load_contracts()
MINIMAL = """source: leave_list
title: 请假名单
holder: 某局
kind: ledger
rows: one_per_key
key: [number]
happens: left_on
fields:
  number: {header: 编号, type: text, required: true}
  left_on: {header: 请假日期, type: date}
"""


def faults_of(folder: Path, text: str) -> list[str]:
    (folder / "office.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(ExceptionGroup) as raised:
        load_contracts((SHIPPED, folder))
    return [str(error) for error in raised.value.exceptions]


def test_the_twenty_seven_sources_ship() -> None:
    assert sorted(CONTRACTS) == [
        "arbitration_case",
        "arrears_blacklist",
        "arrears_report",
        "asset_freeze",
        "civil_case",
        "death_record",
        "dishonest_list",
        "enforcement_case",
        "fund_enforcement",
        "fund_payment",
        "heat_day",
        "hotline_order",
        "inspection_case",
        "insured_headcount",
        "insured_person",
        "legal_aid",
        "police_transfer",
        "poverty_registry",
        "presale_account",
        "project",
        "registration",
        "site_month",
        "subcontract",
        "tax_payment",
        "wage_account",
        "wage_roster",
        "wage_security",
    ]


@pytest.mark.parametrize("contract", CONTRACTS.values(), ids=lambda c: c.source)
def test_every_part_of_a_key_is_required_or_may_be_empty(contract: Contract) -> None:
    keys = [contract.fields[name] for name in contract.key]
    assert all(field.required or field.empty == "none" for field in keys)


def test_short_words_stand_for_their_category() -> None:
    closing = CONTRACTS["enforcement_case"].fields["closing"].words
    status = CONTRACTS["registration"].fields["status"].words
    assert "终本" in closing["no_assets"]
    assert {"在册", "存续（在营、开业、在册）"} < set(status["active"])


def test_money_in_ten_thousands_says_so() -> None:
    in_tens = [
        (source, name)
        for source, contract in CONTRACTS.items()
        for name, field in contract.fields.items()
        if field.unit == "万元"
    ]
    assert in_tens == [
        ("presale_account", "supervised"),
        ("presale_account", "available"),
        ("project", "contract_price"),
        ("registration", "capital"),
        ("subcontract", "contract_price"),
        ("wage_security", "amount"),
    ]


def test_a_date_is_unknown_once_another_field_says_that_it_happened() -> None:
    deregistered = CONTRACTS["registration"].fields["deregistered_on"]
    assert [(one.field, one.words) for one in deregistered.asserted_by] == [
        ("status", ("deregistered",)),
        ("deregistration", ()),
    ]


def test_an_office_adds_a_source(tmp_path: Path) -> None:
    (tmp_path / "leave.yaml").write_text(MINIMAL, encoding="utf-8")
    assert load_contracts((SHIPPED, tmp_path))["leave_list"].required == ("number",)


def test_an_office_adds_aliases_and_another_kind(tmp_path: Path) -> None:
    text = "extends: registration\nkind: increment\naliases: {code: [uscc]}\ndiscard: [密码]\n"
    (tmp_path / "a.yaml").write_text(text, encoding="utf-8")
    wider = load_contracts((SHIPPED, tmp_path))["registration"]
    assert wider.fields["code"].headers == ("统一社会信用代码", "uscc")
    assert (wider.kind, wider.discard) == ("increment", ("密码",))


def test_the_hash_follows_the_content(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("extends: project\naliases: {state: [工况]}\n", "utf-8")
    assert contracts_hash(load_contracts()) == contracts_hash(CONTRACTS)
    assert contracts_hash(load_contracts((SHIPPED, tmp_path))) != contracts_hash(CONTRACTS)


def test_all_faults_of_a_file_are_told_at_once_with_line_and_column(tmp_path: Path) -> None:
    text = MINIMAL.replace("kind: ledger", "kind: list").replace("required:", "requierd:")
    assert faults_of(tmp_path, text) == [
        "office.yaml › 第 4 行：第 1 列：值 'list' 不对：应为 'ledger' 或 'increment' 之一",
        "office.yaml › 第 9 行：第 36 列：未知的键 'requierd'",
    ]


def test_a_source_may_have_no_date(tmp_path: Path) -> None:
    (tmp_path / "leave.yaml").write_text(MINIMAL.replace("happens: left_on\n", ""), "utf-8")
    assert load_contracts((SHIPPED, tmp_path))["leave_list"].happens.field is None


def test_a_key_written_twice_is_refused(tmp_path: Path) -> None:
    told = faults_of(tmp_path, MINIMAL + "holder: 另一局\n")
    where, what = "office.yaml › 第 11 行：第 1 列：", "键 'holder' 写了两次（第一次在第 3 行）"
    assert told == [f"{where}{what}\n  办法：删去其中一个"]


def test_what_is_no_yaml_is_refused_with_its_place(tmp_path: Path) -> None:
    told = faults_of(tmp_path, "source: [a\ntitle: b\n")
    assert told[0].startswith("office.yaml › 第 2 行：第 6 列：不是有效的 YAML")


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ("[number]", "[left_on]", "主键字段 'left_on' 须为 required: true 或 empty: none"),
        ("happens: left_on", "happens: number", "字段 'number' 不是日期"),
        ("happens: left_on", "happens: gone", "没有名为 'gone' 的字段"),
        ("请假日期", "编 号 *", "表头 '编 号 *' 已属于字段 'number'"),
        ("type: date}", "type: date, empty: zero}", "empty: zero 只用于金额和数目"),
        ("type: date}", "type: category}", "type: category 与 words 须同时出现"),
    ],
)
def test_what_does_not_hang_together_is_told(
    tmp_path: Path, before: str, after: str, told: str
) -> None:
    assert told in "\n".join(faults_of(tmp_path, MINIMAL.replace(before, after)))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("extends: nowhere\n", "没有来源 'nowhere'"),
        ("extends: project\naliases: {nothing: [a]}\n", "project 没有字段 'nothing'"),
        ("extends: project\naliases: {state: [区县]}\n", "表头 '区县' 已属于字段"),
        (MINIMAL.replace("leave_list", "project"), "来源 'project' 已由 project.yaml 定义"),
    ],
)
def test_an_office_file_that_contradicts_what_ships_is_refused(
    tmp_path: Path, text: str, told: str
) -> None:
    assert told in "\n".join(faults_of(tmp_path, text))
