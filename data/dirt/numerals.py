"""Chinese numerals as clerks write them: sums in capitals, counts, dates."""

from datetime import date
from decimal import Decimal

_PLAIN = "〇一二三四五六七八九"
_CAPITAL = "零壹贰叁肆伍陆柒捌玖"
_SMALL = ("", "拾", "佰", "仟")
_LARGE = ("", "万", "亿")


def capital_money(amount: Decimal) -> str:
    """Write a sum as on a cheque.

    >>> capital_money(Decimal("125000.50"))
    '壹拾贰万伍仟元伍角'
    """
    yuan, cents = divmod(int(amount * 100), 100)
    parts = f"{_capital_integer(yuan)}元" if yuan else ""
    if not cents:
        return f"{parts or '零元'}整"
    tenths, rest = divmod(cents, 10)
    parts += f"{_CAPITAL[tenths]}角" if tenths else "零" * bool(yuan)
    return parts + (f"{_CAPITAL[rest]}分" if rest else "")


def chinese_count(number: int) -> str | None:
    """Write a count below 100 in words; null for larger ones."""
    if not 0 < number < 100:
        return None
    tens, ones = divmod(number, 10)
    head = "" if not tens else "十" if tens == 1 else f"{_PLAIN[tens]}十"
    return head + (_PLAIN[ones] if ones else "")


def chinese_date(day: date) -> str:
    """Write a day all in words: 二〇二四年四月一日."""
    year = "".join(_PLAIN[int(digit)] for digit in str(day.year))
    return f"{year}年{chinese_count(day.month)}月{chinese_count(day.day)}日"


def _capital_integer(number: int) -> str:
    groups, rest = [], number
    while rest:
        rest, group = divmod(rest, 10_000)
        groups.append(group)
    text = ""
    for place in range(len(groups) - 1, -1, -1):
        group = groups[place]
        if not group:
            continue
        gap = text and (group < 1_000 or not groups[place + 1])
        text += ("零" if gap else "") + _capital_group(group) + _LARGE[place]
    return text or "零"


def _capital_group(group: int) -> str:
    text, is_gap = "", False
    for place in range(3, -1, -1):
        digit = group // 10**place % 10
        if digit:
            text += ("零" if is_gap and text else "") + _CAPITAL[digit] + _SMALL[place]
            is_gap = False
        else:
            is_gap = True
    return text
