"""Values in other hands: another form, the same fact."""

from datetime import date

import pytest

from data.dirt.hands import HANDS, KNOWN_FIRM, Hand
from data.page import Cell, Formula

BY_KIND: dict[tuple[str, str], Hand] = {
    (column, hand.kind): hand for column, hands in HANDS.items() for hand in hands
}


@pytest.mark.parametrize(
    ("column", "hand", "unit", "value", "cell"),
    [
        ("date", "date-slash", "元", "2024-04-01", "2024/4/1"),
        ("date", "date-numerals", "元", "2024-04-11", "二〇二四年四月十一日"),
        ("date", "date-serial-text", "元", "2024-04-01", "45383"),
        ("date", "date-cell", "元", "2024-04-01", date(2024, 4, 1)),
        ("date", "date-zoned", "元", "2024-04-01", "2024-04-01T00:00:00+08:00"),
        ("month", "month-compact-cell", "元", "2024-04", 202404.0),
        ("month", "month-wide", "元", "2024-04", "２０２４年０４月"),
        ("money", "money-thousands", "元", "1234567.00", "1,234,567.00"),
        ("money", "money-thousands", "万元", "1234567.00", None),
        ("money", "money-unit", "万元", "96000.00", "9.6万元"),
        ("money", "money-other-unit", "万元", "96000.00", "96000元"),
        ("money", "money-wan", "元", "999.00", None),
        ("money", "money-capital", "万元", "125000.50", "壹拾贰万伍仟元伍角"),
        ("money", "money-formula", "元", "500.00", Formula("=500+0", 500.0)),
        ("count", "count-numerals", "元", "23", "二十三"),
        ("count", "count-numerals", "元", "312", None),
        ("code", "code-letter-o", "元", "914205990000000001", "914205990O00000001"),
        ("id", "id-fifteen", "元", "420599198403217786", "420599840321778"),
        ("id", "id-fifteen", "元", "420599200103217786", None),
        ("phone", "phone-dashes", "元", "13800001234", "138-0000-1234"),
        ("case", "case-without-hao", "元", "（2024）鄂0599执9号", "（2024）鄂0599执9"),
    ],
)
def test_a_hand_writes_so(column: str, hand: str, unit: str, value: str, cell: Cell | None) -> None:
    assert BY_KIND[column, hand].write(value, unit) == cell


def test_a_known_firm_may_lose_its_form_or_be_written_in_traditional_letters() -> None:
    short, traditional = KNOWN_FIRM
    assert short.write("湖北云泽甲机械有限公司", "元") == "湖北云泽甲机械"
    assert traditional.write("湖北云泽甲机械有限公司", "元") == "湖北云澤甲機械有限公司"
