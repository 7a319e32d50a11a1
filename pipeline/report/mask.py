"""Masks for screens and logs: person IDs and phones; credit codes of firms are public and stay."""

import re
from collections.abc import Iterable
from itertools import pairwise

_YEAR, _MONTH, _DAY = "(?:19\\d{2}|20[01]\\d)", "(?:0[1-9]|1[0-2])", "(?:0[1-9]|[12]\\d|3[01])"
_ID_18 = rf"\d{{6}}[ -]?{_YEAR}{_MONTH}{_DAY}[ -]?\d{{3}}[\dXx]"
_ID_15 = rf"\d{{8}}{_MONTH}{_DAY}\d{{3}}"
_DAMAGED = r"\d\.\d{6,17}[Ee]\+1[4-7]"
_MOBILE = r"1[3-9]\d[- ]?\d{4}[- ]?\d{4}"
_LANDLINE = r"0\d{2,3}[- ]\d{7,8}"
_IN_TEXT = re.compile(
    rf"(?<![0-9A-Za-z])(?P<id>{_ID_18}|{_ID_15}|{_DAMAGED})(?![0-9A-Za-z])"
    rf"|(?<!\d)(?P<phone>{_MOBILE}|{_LANDLINE})(?!\d)"
)
_SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许邓冯韩曹曾彭萧肖蔡潘田董袁于余叶蒋杜苏魏程吕丁沈任姚卢"
    "傅钟姜崔谭廖范汪陆金石戴贾韦夏邱方侯邹熊孟秦白江阎阮薛尹段雷黎史龙陶贺顾毛郝龚邵万钱严覃武莫孔汤向常温康施"
)
"""The hundred most frequent surnames, in the order of frequency as far as we know it: general
knowledge, after the yearly reports of the Ministry of Public Security (全国姓名报告)."""
_PAPERS = (
    "身份证|户口本|户口簿|证件照|照片|简历|病历|诊断|银行卡|社保卡|欠条|工资条|死亡证明|残疾证|电话"
)
_NAMED = re.compile(
    rf"(?<![\u4e00-\u9fff])([{_SURNAMES}])[\u4e00-\u9fff]{{1,2}}(?=的?(?:{_PAPERS}))"
)
_CODE = re.compile(r"[0-9A-Za-z]{2}\d{6}[0-9A-Za-z]{10}|[0-9A-Za-z]{8}-?[0-9Xx]")
_NARROW = str.maketrans(
    {ord("！") + n: chr(ord("!") + n) for n in range(94)} | {"　": " ", "\u00a0": " "}
)
_PLAIN_TYPES = frozenset(
    {"code", "date", "month", "timestamp", "money", "count", "number", "percent"}
)


def mask_id(number: str) -> str:
    """Hide an ID number but its first three and last four characters; a short one wholly.

    Of a damaged number (`3.10112199001011E+17`) only the first three characters are shown.

    >>> mask_id("310112199001011234")
    '310***********1234'
    >>> mask_id("12345")
    '*****'
    """
    if len(number) < 10:
        return "*" * len(number)
    tail = "" if "." in number else number[-4:]
    return number[:3] + "*" * (len(number) - 3 - len(tail)) + tail


def mask_phone(number: str) -> str:
    """Hide the four characters before the last four of a phone; of a short one all before them.

    >>> mask_phone("13812345678")
    '138****5678'
    >>> mask_phone("021-64120000")
    '021-****0000'
    """
    if re.fullmatch(_MOBILE, number):
        number = re.sub("[- ]", "", number)
    if len(number) < 7:
        return "*" * len(number)
    if len(number) < 9:
        return "****" + number[-4:]
    return number[:-8] + "****" + number[-4:]


def mask_party(number: str) -> str:
    """Hide a number that may be a firm's code or a person's ID: codes stay, all else is masked.

    >>> mask_party("91310112MA1GXK7T4X")
    '91310112MA1GXK7T4X'
    >>> mask_party("310112199001011234")
    '310***********1234'
    """
    plain = number.translate(_NARROW).strip()
    is_code = _CODE.fullmatch(plain) and not re.fullmatch(_ID_18, plain)
    return number if is_code else mask_id(number)


def mask_text(text: str) -> str:
    """Hide every person ID and phone that stands in a text, whatever the width of its digits.

    An ID is told by its shape (region, date of birth, sequence), so that case numbers and credit
    codes stay; IDs that a spreadsheet turned into floating numbers are hidden too.

    >>> mask_text("李某 310112199001011234 电话13812345678")
    '李某 310***********1234 电话138****5678'
    """
    shown, at = [], 0
    for found in _IN_TEXT.finditer(text.translate(_NARROW)):
        hide = mask_id if found.lastgroup == "id" else mask_phone
        shown += [text[at : found.start()], hide(found.group())]
        at = found.end()
    return "".join([*shown, text[at:]])


def mask_file(name: str) -> str:
    """Hide in a file's name what `mask_text` hides, and whose papers it says it holds.

    A name is known by a frequent surname at its start and a person's papers behind it.

    >>> mask_file("张三身份证310112199001011234.xlsx")
    '张某身份证310***********1234.xlsx'
    >>> mask_file("农民工工资条.xlsx")
    '农民工工资条.xlsx'
    """
    return _NAMED.sub(r"\1某", mask_text(name))


def mask_pieces(text: str, cuts: Iterable[int]) -> list[tuple[int, str]]:
    """Cut a text and hide the person IDs and phones in each piece, whole.

    A number across a cut goes to the piece in which it begins.

    Returns:
        Where each piece begins in `text`, and the piece masked; together they are the text.

    >>> mask_pieces("老板13812345678讨薪", [2, 9])
    [(0, '老板'), (2, '138****5678'), (13, '讨薪')]
    """
    numbers = [found.span() for found in _IN_TEXT.finditer(text.translate(_NARROW))]
    at = {0, len(text)}
    for cut in cuts:
        across = next((end for start, end in numbers if start < cut < end), cut)
        at.add(min(max(across, 0), len(text)))
    edges = sorted(at)
    return [(start, mask_text(text[start:end])) for start, end in pairwise(edges)]


def mask_cell(text: str, kind: str = "text") -> str:
    """Hide a cell by the type its contract gives the field; unknown types are read as text.

    Args:
        text: The cell.
        kind: A contract's field type: `person_id` and `phone` are masked whole, `party_id` unless
            it is a firm's code, codes, dates and figures never, all else where an ID or phone
            stands in it.
    """
    if kind in _PLAIN_TYPES:
        return text
    hide = {"person_id": mask_id, "phone": mask_phone, "party_id": mask_party}.get(kind, mask_text)
    return hide(text)
