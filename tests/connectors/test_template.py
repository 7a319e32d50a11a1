"""The empty workbook that goes to a bureau."""

from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

from connectors.contract import Contract, load_contracts
from connectors.fit import fit
from connectors.read.extract import HeadRow
from connectors.read.open import open_extract
from connectors.template import template
from pipeline.errors import Place

CONTRACTS = load_contracts()


@pytest.mark.parametrize("contract", CONTRACTS.values(), ids=lambda c: c.source)
def test_its_first_sheet_fits_its_contract_and_its_second_fits_none(
    tmp_path: Path, contract: Contract
) -> None:
    template(contract, tmp_path / "a.xlsx")
    data, notes = open_extract(tmp_path / "a.xlsx", name="a.xlsx").sheets
    assert (
        fit([*data.head(), HeadRow(2, ["值"])], CONTRACTS, place=Place("a")).source
        == contract.source
    )
    assert len(notes.head()) == len(contract.fields) + 1


def test_made_again_it_has_the_same_bytes(tmp_path: Path) -> None:
    for name in ("a.xlsx", "b.xlsx"):
        template(CONTRACTS["registration"], tmp_path / name)
    assert (tmp_path / "a.xlsx").read_bytes() == (tmp_path / "b.xlsx").read_bytes()


def test_the_notes_say_unit_words_and_what_empty_means(tmp_path: Path) -> None:
    template(CONTRACTS["registration"], tmp_path / "a.xlsx")
    rows = CalamineWorkbook.from_path(str(tmp_path / "a.xlsx")).get_sheet_by_index(1).to_python()
    notes = {row[0]: row for row in rows}
    assert notes["注册资本(万元)"][2] == "金额（万元；表头或单元格另写单位的，以所写为准）"
    assert notes["注销类型"][2:4] == ["固定用语：简易注销、一般注销", "没有或尚未发生"]
