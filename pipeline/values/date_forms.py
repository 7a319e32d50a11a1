"""The forms in which bureaus, spreadsheets, databases and programs write a day, month or moment.

`read_forms` takes folded text apart; `dates` says what of it is a value and what is an issue.
"""

import polars as pl

FIRST_YEAR, LAST_YEAR = 1900, 2100
"""Years outside are not dates of our records; ours, after the oldest firms and longest terms."""

_BEIJING = 8 * 3600
"""Seconds that local time is ahead of UTC; China has had no summer time since 1991."""

_NOON = "上午|下午|中午|晚上|晚|凌晨|早上|早|傍晚|am|pm"
_TIME = (
    rf"(?i:[T ]?\s?({_NOON})?\s?([0-9]{{1,2}})(?:[:时点]([0-9]{{1,2}})(?:[:分]([0-9]{{1,2}}))?"
    rf"(?:\.[0-9]+)?[秒分]?|[时点](半)?)\s?(am|pm)?"
    r"\s?(Z|UTC|GMT|[+-][0-9]{2}(?::?[0-9]{2})?)?(?:\s?CST)?)?"
)
_DAY = (
    r"^([0-9]{4})\s?(?:[-/.年、,。]|\s)\s?([0-9]{1,2})\s?(?:[-/.月、,。]|\s)\s?([0-9]{1,2})\s?[日号]?[\s,]?"
    + _TIME
    + r"[.。,、;-]?$"
)
_PACKED = (
    r"^([0-9]{4})([0-9]{2})([0-9]{2})"
    r"(?:[T ]?([0-9]{2}):?([0-9]{2}):?([0-9]{2})?)?(?:\.0+)?$"
)
_MONTH = (
    r"^([0-9]{4})\s?(?:[-/.年,]|\s)\s?(0?[1-9]|1[0-2])\s?(?:月份?)?"
    r"(?:[上中下]旬|初|底|末|[-/.]00?|00?日)?[-/.。,]?$"
)
_PACKED_MONTH = r"^((?:19|20)[0-9]{2})(0[1-9]|1[0-2])(?:00)?(?:\.0+)?$"
_SERIAL = r"^[1-9][0-9]{4}(?:\.[0-9]+)?$"
_TEXT_SERIAL = r"^[345][0-9]{4}(?:\.[0-9]+)?$"
_EPOCH = r"^1[0-9]{12}$|^1[0-9]{9}$"
_SENTINEL = (
    r"^(?:9999|2999|0000|0001|1753)(?:[-/.年]?[0-9]{1,2}){1,2}[月日]?(?:[T ][0-9:.]+)?$"
    r"|^1900(?:[-/.年]0?1[-/.月]0?[01]日?|010[01]|[-/.年]0?1月?|01)(?:[T ][0-9:.]+)?$"
    r"|^1899[-/.]?12[-/.]?3[01](?:[T ][0-9:.]+)?$|^1970[-/.]0?1[-/.]0?1[T ]0?8:00(?::00(?:\.0+)?)?$"
    r"|^0+(?:\.0+)?$|^(?:长期|永久|无固定期限|无期限?|长期有效|至今|迄今|现在|目前)$"
)
_NUMERIC_SENTINEL = r"^(?:[01]|2958465|2958464)(?:\.0+)?$"
_WEEKDAY = r"[ (,]*(?:星期|周|礼拜)[一二三四五六日天][ )]*"
_ENGLISH = (
    (
        r"^[A-Za-z]{3} ([A-Za-z]{3}) ([0-9]{1,2}) ([0-9:]{8}) (?:CST|GMT\+08:00)? ?([0-9]{4})$",
        "${4}-${1}-${2} ${3}",
    ),
    (r"^([0-9]{1,2})[- /]([A-Za-z]{3,9})[- /,]+([0-9]{4})(.*)$", "${3}-${2}-${1}${4}"),
    (r"^([A-Za-z]{3,9})\.? ([0-9]{1,2}),? ([0-9]{4})(.*)$", "${3}-${1}-${2}${4}"),
    (r"^([A-Za-z]{3,9})[- ]([0-9]{4})$", "${2}-${1}"),
    (r"^(0?[1-9]|1[0-2])[-/.]((?:19|20)[0-9]{2})$", "${2}-${1}"),
)
_MONTH_NAMES = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
)  # fmt: skip
_HAN_DIGITS = {
    "〇": "0", "○": "0", "零": "0", "一": "1", "二": "2", "三": "3", "四": "4", "五": "5",
    "六": "6", "七": "7", "八": "8", "九": "9", "壹": "1", "贰": "2", "叁": "3", "肆": "4",
    "伍": "5", "陆": "6", "柒": "7", "捌": "8", "玖": "9", "拾": "十", "O": "0", "o": "0",
}  # fmt: skip
_HAN_DIGIT = r"[〇○零一二三四五六七八九十壹贰叁肆伍陆柒捌玖拾]"


def read_forms(odd: pl.LazyFrame) -> pl.LazyFrame:
    """Read odd texts in every form that names a day or a month.

    Args:
        odd: [text, numeric, folded].

    Returns:
        The frame with [flat: str, sentinel, serial, epoch, zoned: bool, day: date, second: i64 of
        that day, month: date]; `day` and `month` are null where the text names none or a sentinel,
        `second` where its time is none. Times with a zone are in Beijing time.
    """
    flat, numeric = pl.col("flat"), pl.col("numeric")
    return (
        odd.with_columns(flat=_flatten(pl.col("folded")))
        .with_columns(
            sentinel=flat.str.contains(_SENTINEL)
            | (numeric & flat.str.contains(_NUMERIC_SENTINEL)),
            serial=(numeric & flat.str.contains(_SERIAL)) | flat.str.contains(_TEXT_SERIAL),
            epoch=flat.str.replace(r"\.0+$", "").str.contains(_EPOCH),
            parts=flat.str.replace(_PACKED, "${1}-${2}-${3} ${4}:${5}:${6}")
            .str.replace(r" ::$", "")
            .str.replace(r":$", "")
            .str.extract_groups(_DAY),
            month_parts=flat.str.replace(_PACKED_MONTH, "${1}-${2}").str.extract_groups(_MONTH),
        )
        .with_columns(day=_day_of_parts(), second=_second_of_parts(), month=_month_of_parts())
        .with_columns(_take_serial("day"), _take_serial("second"), ahead=_ahead())
        .with_columns(zoned=pl.col("ahead").is_not_null() & (pl.col("ahead") != _BEIJING))
        .with_columns(*_take_moment())
        .with_columns(
            pl.when(~pl.col("sentinel")).then(pl.col(name)).alias(name) for name in ("day", "month")
        )
    )


def day_of(text: pl.Expr) -> pl.Expr:
    """Give the day that text in the form of figures names (2024年4月1日, 2024-4-1), else null."""
    part = text.str.extract_groups(r"^([0-9]{4})[^0-9]([0-9]{1,2})[^0-9]([0-9]{1,2})").struct
    return _day(part.field("1"), part.field("2"), part.field("3"))


def _flatten(folded: pl.Expr) -> pl.Expr:
    """Write Chinese digits as Arabic ones and English months as numbers; weekdays go."""
    bare = folded.str.replace(_WEEKDAY, " ").str.strip_chars()
    digits = bare.str.replace_many(_HAN_DIGITS)
    tens = (
        digits.str.replace_all(r"([1-9])十([1-9])", "${1}${2}")
        .str.replace_all(r"([1-9])十", "${1}0")
        .str.replace_all(r"十([1-9])", "1${1}")
        .str.replace_all("十", "10", literal=True)
    )
    flat = pl.when(bare.str.contains(_HAN_DIGIT)).then(tens).otherwise(bare)
    english = flat
    for pattern, written in _ENGLISH:
        english = english.str.replace(pattern, written)
    names = {name: str(number) for number, name in enumerate(_MONTH_NAMES, start=1)}
    short = {name[:3]: number for name, number in names.items()}
    numbered = english.str.replace_many(names | short, ascii_case_insensitive=True, leftmost=True)
    return pl.when(english != flat).then(numbered).otherwise(flat)


def _day(year: pl.Expr, month: pl.Expr, day: pl.Expr) -> pl.Expr:
    padded = pl.concat_str(year, month.str.zfill(2), day.str.zfill(2), separator="-")
    read = padded.str.to_date("%Y-%m-%d", strict=False)
    return pl.when(read.dt.year().is_between(FIRST_YEAR, LAST_YEAR)).then(read)


def _day_of_parts() -> pl.Expr:
    part = pl.col("parts").struct
    return _day(part.field("1"), part.field("2"), part.field("3"))


def _second_of_parts() -> pl.Expr:
    """Give the second of the day; no time is 0, an impossible time null (and so the moment)."""
    part = pl.col("parts").struct
    hour, minute, second = (
        part.field(group).cast(pl.Int64, strict=False).fill_null(0) for group in ("5", "6", "7")
    )
    minute = pl.when(part.field("8") == "半").then(30).otherwise(minute)
    half = pl.coalesce(part.field("4"), part.field("9")).str.to_lowercase()
    is_late = half.is_in(["下午", "晚上", "晚", "傍晚", "pm"]) | ((half == "中午") & (hour < 3))
    is_early = half.is_in(["上午", "凌晨", "早上", "早", "am"])
    told = (
        pl.when(is_late & (hour < 12))
        .then(hour + 12)
        .when(is_early & (hour == 12))
        .then(0)
        .otherwise(hour)
    )
    is_midnight = (hour == 24) & (minute == 0) & (second == 0)
    possible = ((told < 24) | is_midnight) & (minute < 60) & (second < 60)
    return pl.when(possible).then(told * 3600 + minute * 60 + second)


def _month_of_parts() -> pl.Expr:
    part = pl.col("month_parts").struct
    return _day(part.field("1"), part.field("2"), pl.lit("1"))


def _take_serial(name: str) -> pl.Expr:
    """Read a serial: whole days since 1899-12-30, the fraction of the day in seconds."""
    number = pl.when("serial").then(pl.col("flat")).cast(pl.Float64, strict=False)
    days = number.floor().cast(pl.Int64)
    if name == "day":
        read = pl.lit("1899-12-30").str.to_date() + pl.duration(days=days)
        read = pl.when(days.is_between(10_000, 73_415)).then(read)
    else:
        read = ((number - number.floor()) * 86_400).round().cast(pl.Int64)
    return pl.when("serial").then(read).otherwise(pl.col(name)).alias(name)


def _ahead() -> pl.Expr:
    """Give the seconds that the zone of the text is ahead of UTC, null where it names none."""
    zone = pl.col("parts").struct.field("10").str.to_uppercase()
    sign = pl.when(zone.str.starts_with("-")).then(-1).otherwise(1)
    hours = zone.str.extract(r"^[+-]([0-9]{2})").cast(pl.Int64)
    minutes = zone.str.extract(r"([0-9]{2})$").cast(pl.Int64)
    with_minutes = zone.str.len_chars() > 3
    offset = sign * (hours * 3600 + pl.when(with_minutes).then(minutes * 60).otherwise(0))
    return pl.when(zone.is_in(["Z", "UTC", "GMT"])).then(0).otherwise(offset)


def _take_moment() -> tuple[pl.Expr, pl.Expr]:
    """Move day and second to Beijing time where the text names another zone or an epoch."""
    digits = pl.col("flat").str.replace(r"\.0+$", "")
    since = pl.when("epoch").then(digits.str.head(10)).cast(pl.Int64) + _BEIJING
    moved = pl.col("second") + pl.when("zoned").then(_BEIJING - pl.col("ahead")).otherwise(0)
    day = pl.lit("1970-01-01").str.to_date() + pl.duration(days=since // 86_400)
    shifted = pl.col("day") + pl.duration(days=moved.floordiv(86_400))
    is_moved = pl.col("zoned") & moved.is_not_null()
    return (
        pl.when("epoch").then(day).when(is_moved).then(shifted).otherwise("day").alias("day"),
        pl.when("epoch")
        .then(since % 86_400)
        .when(is_moved)
        .then(moved % 86_400)
        .otherwise("second")
        .alias("second"),
    )
