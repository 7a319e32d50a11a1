"""Headers folded for comparison."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from connectors.normal import normal_header


@pytest.mark.parametrize(
    ("header", "text", "unit"),
    [
        ("涉及金额（万元）", "涉及金额", "万元"),
        ("涉及金额(单位：元)", "涉及金额", "元"),
        ("涉及金额/万元", "涉及金额", "万元"),
        ("*涉及\n人数（人）", "涉及人数", ""),
        ("　身份证号 ＊", "身份证号", ""),
        ("ＵＳＣＣ_Code", "uscccode", ""),
        ("金额（千元）", "金额(千元)", ""),
        ("(元)", "(元)", ""),
    ],
)
def test_width_brackets_spaces_stars_and_units_do_not_count(
    header: str, text: str, unit: str
) -> None:
    assert normal_header(header) == (text, unit)


@given(st.text())
def test_a_star_and_a_line_break_never_change_what_a_header_is(header: str) -> None:
    assert normal_header(f"*{header}\n") == normal_header(header)
