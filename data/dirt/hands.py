"""Other hands: how clerks write a value differently without saying anything else.

Each takes the canonical text and the unit of the column's header (元 or 万元) and gives a cell,
or null where that hand has no other way to write it. Shapes after the handbook of extracts and
what public registers show; no row of any of them.
"""

from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from data.dirt.numerals import capital_money, chinese_count, chinese_date
from data.page import Cell, Formula

Write = Callable[[str, str], Cell | None]

WIDE = str.maketrans("0123456789", "０１２３４５６７８９")
_TRADITIONAL = str.maketrans("机劳务贸装饰电设备术业泽", "機勞務貿裝飾電設備術業澤")
_EPOCH = date(1899, 12, 30)


class Hand(NamedTuple):
    """A way to write.

    Attributes:
        kind: Its name in the register.
        write: How.
        where: any, sheet (needs typed cells), xlsx (needs a formula with its result, which xlwt
            cannot write) or csv (only in comma-separated text).
    """

    kind: str
    write: Write
    where: str = "any"


def _day(value: str) -> date:
    return date.fromisoformat(value)


def _plain(value: str, unit: str) -> str:
    """Write yuan in the unit of the header."""
    amount = Decimal(value) / (10_000 if unit == "万元" else 1)
    return f"{amount.normalize():f}"


def _if_yuan(write: Callable[[Decimal], str | None]) -> Write:
    return lambda value, unit: write(Decimal(value)) if unit == "元" else None


def _split(text: str, *, at: tuple[int, ...], by: str = " ") -> str:
    places = [0, *at, len(text)]
    return by.join(text[a:b] for a, b in pairwise(places))


def _fifteen(value: str, _unit: str) -> str | None:
    """Write an ID as before 1999; none where the holder was born later."""
    return value[:6] + value[8:17] if len(value) == 18 and value[6:8] == "19" else None


def _letter_for_digit(value: str, _unit: str) -> str | None:
    return value[:9] + value[9:].replace("0", "O", 1) if "0" in value[9:] else None


def _number_cell(value: str, _unit: str) -> Cell | None:
    return float(value) if value.isdigit() and len(value) <= 15 and value[0] != "0" else None


def _other_unit(value: str, unit: str) -> str:
    other = "元" if unit == "万元" else "万元"
    return f"{_plain(value, other)}{other}"


def _formula(text: str) -> Formula:
    """Compute a figure from itself, as people do who add a correction later."""
    return Formula(f"={text}+0", float(text))


_SPACED = (
    Hand("nbsp", lambda v, _u: f"\u00a0{v}"),
    Hand("trailing-space", lambda v, _u: f"{v}  "),
    Hand("wide-space", lambda v, _u: f"　{v}"),
    Hand("line-break-after", lambda v, _u: f"{v}\n"),
)
_COPIED = (
    Hand("tab-after", lambda v, _u: f"{v}\t", "csv"),
    Hand("excel-text", lambda v, _u: f'="{v}"', "csv"),
    Hand("apostrophe", lambda v, _u: f"'{v}", "csv"),
)
_DIGITS = (
    Hand("wide-digits", lambda v, _u: v.translate(WIDE)),
    Hand("inner-line-break", lambda v, _u: f"{v[:10]}\n{v[10:]}"),
    *_SPACED,
    *_COPIED,
)
_DATE = (
    Hand("date-slash", lambda v, _u: v.replace("-0", "/").replace("-", "/")),
    Hand("date-cell", lambda v, _u: _day(v), "sheet"),
    Hand("date-dots", lambda v, _u: v.replace("-0", ".").replace("-", ".")),
    Hand("date-serial-cell", lambda v, _u: float((_day(v) - _EPOCH).days), "sheet"),
    Hand("date-compact", lambda v, _u: v.replace("-", "")),
    Hand("date-chinese", lambda v, _u: f"{_day(v).year}年{_day(v).month}月{_day(v).day}日"),
    Hand("date-numerals", lambda v, _u: chinese_date(_day(v))),
    Hand("date-midnight", lambda v, _u: f"{v} 0:00"),
    Hand("date-zoned", lambda v, _u: f"{v}T00:00:00+08:00"),
    Hand("date-serial-text", lambda v, _u: str((_day(v) - _EPOCH).days)),
    Hand("date-wide", lambda v, _u: v.translate(WIDE).replace("-", "－")),
    Hand("date-spaced", lambda v, _u: f"{_day(v).year} 年 {_day(v).month} 月 {_day(v).day} 日"),
    *_SPACED[:2],
)
_MONTH = (
    Hand("month-chinese", lambda v, _u: f"{v[:4]}年{int(v[5:])}月"),
    Hand("month-compact", lambda v, _u: v.replace("-", "")),
    Hand("month-cell", lambda v, _u: _day(f"{v}-01"), "sheet"),
    Hand("month-slash", lambda v, _u: f"{v[:4]}/{int(v[5:])}"),
    Hand("month-compact-cell", lambda v, _u: float(v.replace("-", "")), "sheet"),
    Hand("month-wide", lambda v, _u: f"{v[:4]}年{v[5:]}月".translate(WIDE)),
    Hand("month-first-day", lambda v, _u: f"{v}-01"),
    *_SPACED[:2],
)
_MOMENT = (
    Hand("moment-iso", lambda v, _u: v.replace(" ", "T")),
    Hand("moment-millis", lambda v, _u: f"{v}.000"),
    Hand("moment-cell", lambda v, _u: datetime.fromisoformat(v), "sheet"),
    Hand("moment-slash", lambda v, _u: v.replace("-0", "/").replace("-", "/")),
    Hand(
        "moment-chinese",
        lambda v, _u: f"{_day(v[:10]).year}年{_day(v[:10]).month}月{_day(v[:10]).day}日 {v[11:]}",
    ),
    *_SPACED[:2],
)
_MONEY = (
    Hand("money-thousands", _if_yuan(lambda a: f"{a:,.2f}" if a >= 1_000 else None)),
    Hand("money-text-cell", _plain, "sheet"),
    Hand("money-formula", lambda v, u: _formula(_plain(v, u)), "xlsx"),
    Hand("money-yen", _if_yuan(lambda a: f"￥{a:,.2f}")),
    Hand("money-unit", lambda v, u: f"{_plain(v, u)}{u}"),
    Hand("money-other-unit", _other_unit),
    Hand("money-wan", lambda v, _u: f"{_plain(v, '万元')}万" if Decimal(v) >= 1_000 else None),
    Hand("money-capital", lambda v, _u: capital_money(Decimal(v))),
    Hand("money-wide", lambda v, u: _plain(v, u).translate(WIDE).replace(".", "．")),
    Hand("money-rmb", lambda v, _u: f"人民币{Decimal(v).normalize():f}元"),
    Hand("money-decimals", lambda v, u: f"{Decimal(_plain(v, u)):.6f}"),
    Hand("nbsp", lambda v, u: f"\u00a0{_plain(v, u)}"),
    Hand("trailing-space", lambda v, u: f"{_plain(v, u)}  "),
)


_COUNT = (
    Hand("count-unit", lambda v, _u: f"{v}人"),
    Hand("count-text-cell", lambda v, _u: v, "sheet"),
    Hand("count-wide", lambda v, _u: v.translate(WIDE)),
    Hand("count-numerals", lambda v, _u: chinese_count(int(v))),
    Hand("count-decimal", lambda v, _u: f"{v}.0"),
    *_SPACED[:2],
)
_TIMES = (_COUNT[1], *_COUNT[2:4], *_SPACED[:2])
_CODE = (
    Hand("code-lower", lambda v, _u: v.lower() if v.lower() != v else None),
    Hand("code-split", lambda v, _u: _split(v, at=(2, 8, 17))),
    Hand("code-letter-o", _letter_for_digit),
    *_DIGITS,
)
_ID = (
    Hand("id-split", lambda v, _u: _split(v, at=(6, 14))),
    Hand("id-fifteen", _fifteen),
    Hand("id-lower", lambda v, _u: v.lower() if v[-1] == "X" else None),
    *_DIGITS,
)
_PHONE = (
    Hand("phone-dashes", lambda v, _u: _split(v, at=(3, 7), by="-")),
    Hand("phone-spaces", lambda v, _u: _split(v, at=(3, 7))),
    Hand("phone-plus-86", lambda v, _u: f"+86 {v}"),
    Hand("phone-86", lambda v, _u: f"86-{v}"),
    Hand("phone-note", lambda v, _u: f"{v}（本人）"),
    Hand("phone-number-cell", _number_cell, "sheet"),
    Hand("phone-decimal", lambda v, _u: f"{v}.0"),
    Hand("wide-digits", lambda v, _u: v.translate(WIDE)),
    *_SPACED,
    *_COPIED,
)
_FIRM = (
    Hand("name-inner-space", lambda v, _u: _split(v, at=(4,)) if len(v) > 6 else None),
    Hand("name-line-break", lambda v, _u: _split(v, at=(6,), by="\n") if len(v) > 8 else None),
    *_SPACED,
)
KNOWN_FIRM = (
    Hand("name-short", lambda v, _u: v.removesuffix("有限公司") if v[-4:] == "有限公司" else None),
    Hand(
        "name-traditional",
        lambda v, _u: v.translate(_TRADITIONAL) if v.translate(_TRADITIONAL) != v else None,
    ),
)
"""Hands for the name of a firm whose code stands beside it: less than the whole name is enough."""
_PERSON = (
    Hand("person-spread", lambda v, _u: f"{v[0]}　{v[1]}" if len(v) == 2 else None),
    *_SPACED,
)
_PROJECT = (
    Hand(
        "project-half-brackets",
        lambda v, _u: v.replace("（", " (").replace("）", ")") if "（" in v else None,
    ),
    Hand("name-line-break", lambda v, _u: _split(v, at=(2,), by="\n")),
    *_SPACED,
)
_CASE = (
    Hand("case-half-brackets", lambda v, _u: v.replace("（", "(").replace("）", ")")),
    Hand("case-tortoise", lambda v, _u: v.replace("（", "〔").replace("）", "〕")),
    Hand("case-spaced", lambda v, _u: v.replace("）", "） ").replace("号", " 号")),
    Hand("case-wide", lambda v, _u: v.translate(WIDE)),
    Hand("case-without-hao", lambda v, _u: v.removesuffix("号") if v[-1:] == "号" else None),
    *_SPACED[:3],
)
_NUMBER = (
    Hand("number-square", lambda v, _u: v.replace("〔", "[").replace("〕", "]")),
    Hand("number-round", lambda v, _u: v.replace("〔", "（").replace("〕", "）")),
    Hand("number-black", lambda v, _u: v.replace("〔", "【").replace("〕", "】")),
    Hand("number-wide", lambda v, _u: v.translate(WIDE)),
    *_SPACED[:3],
)

HANDS: dict[str, tuple[Hand, ...]] = {
    "date": _DATE,
    "month": _MONTH,
    "moment": _MOMENT,
    "money": _MONEY,
    "count": _COUNT,
    "times": _TIMES,
    "discarded": (),
    "code": _CODE,
    "id": _ID,
    "party_id": _SPACED,
    "phone": _PHONE,
    "firm": _FIRM,
    "person": _PERSON,
    "party": _SPACED,
    "project": _PROJECT,
    "case": _CASE,
    "number": _NUMBER,
    "word": _SPACED[:3],
    "text": _SPACED,
}
"""What a column holds to the hands for its filled cells."""

EMPTY = ("无", "—", "/", "暂无", "\\N", "NULL", "-", "　", "无。", "－")
"""What people write who dislike empty cells."""
