"""The rows that no bureau is proud of."""

from collections import Counter
from datetime import date

from stdnum.cn import uscc

from data.dirt.odd_rows import SET_ASIDE, dirt
from data.scenarios.cast import Cast

ROWS = dirt(Cast(date(2026, 6, 30))).rows


def test_as_many_rows_cannot_be_loaded_as_is_said() -> None:
    unreadable = Counter(
        source
        for source, row in ROWS
        if {"见附表", "见附件"} & set(row.values())
        or any(text.endswith(("-02-30", "-02-31", "年13月")) for text in row.values())
        or "" in (row.get("order_no"), row.get("project_no"))
    )
    assert unreadable == SET_ASIDE


def test_a_mistyped_code_fails_its_check_and_masked_ids_are_masked() -> None:
    codes = [row["taxpayer_code"] for source, row in ROWS if source == "tax_payment"]
    assert [uscc.is_valid(code) for code in codes] == [True, False]
    ids = [row["id_no"] for source, row in ROWS if source == "arrears_report"]
    assert all(number[6:14] == "********" for number in ids)
