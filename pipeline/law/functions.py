"""What rules may ask of the law, as one table: `LAW_FUNCTIONS`.

`pipeline.screen.grammar` takes the names and the SQL from here; `docs/deadlines.md` is written
from it.
"""

import re
from typing import Literal, NamedTuple

from pipeline.law.periods.find import PERIODS
from pipeline.law.periods.model import KINDS, Period

Gives = Literal["deadline", "text", "count", "amount", "share", "date", "condition"]


class LawFunction(NamedTuple):
    """One function of the rule language that the law answers.

    Attributes:
        name: As a rule writes it.
        sql: How it is written for the engine; `{0}` is the first argument, `{all}` all of them.
        arguments: In order, in Chinese; those from `least` on may be left out.
        least: Number of arguments that must be there.
        gives: What it gives; a deadline is read with `passed` and `day_of`.
        says: What it is, in Chinese.
        basis: Articles.
        is_law: It reckons with the calendar: unknown in a year that no notice covers.
        is_costly: Better worked out once for all places of a statement that name it.
        after: What is taken of it then.
    """

    name: str
    sql: str
    arguments: tuple[str, ...]
    least: int
    gives: Gives
    says: str
    basis: tuple[str, ...] = ()
    is_law: bool = False
    is_costly: bool = False
    after: str = ""


PLACE = "区县"
_PERIOD_CALL = re.compile(r"\b[a-z_]+_(?:end|arithmetic)(?=\()")
BASICS = (
    LawFunction(
        "months_end",
        "deadline_add_months({all})",
        ("起算日", "月数", PLACE),
        2,
        "deadline",
        "起算日后若干个月的末日（月末、节假日已顺延）",
        ("民事诉讼法 第八十五条",),
        is_law=True,
        is_costly=True,
    ),
    LawFunction(
        "days_end",
        "deadline_add_days({all})",
        ("起算日", "日数", PLACE),
        2,
        "deadline",
        "起算日后若干日的末日（节假日已顺延）",
        ("民事诉讼法 第八十五条",),
        is_law=True,
        is_costly=True,
    ),
    LawFunction(
        "working_days_end",
        "deadline_add_working_days({all})",
        ("起算日", "工作日数", PLACE),
        2,
        "deadline",
        "起算日后第若干个工作日",
        is_law=True,
        is_costly=True,
    ),
    LawFunction(
        "checks_expected",
        "checks_expected({all})",
        ("终本日期", "截至日期"),
        2,
        "count",
        "截至该日应有的网络查控次数：五年内每满六个月一次，最多十次",
        ("严格规范终结本次执行程序的规定 第九条",),
    ),
    LawFunction(
        "checks_arithmetic",
        "checks_told({all})",
        ("终本日期", "截至日期"),
        2,
        "text",
        "应查次数怎样算出",
    ),
)


def _of(period: Period) -> tuple[LawFunction, LawFunction]:
    arguments = (f"{period.event}之日", PLACE)
    says = f"{period.gives}（{KINDS[period.kind]}）"
    ends = LawFunction(
        f"{period.name}_end",
        f"deadline_{period.name}({{all}})",
        arguments,
        1,
        "deadline",
        says,
        period.basis,
        is_law=True,
        is_costly=True,
    )
    told = LawFunction(
        f"{period.name}_arithmetic",
        f"arithmetic_{period.name}({{all}})",
        arguments,
        1,
        "text",
        f"{period.gives}怎样算出",
        period.basis,
    )
    return ends, told


PERIOD_FUNCTIONS = tuple(one for period in PERIODS.values() for one in _of(period))

_BY_PLACE: tuple[tuple[str, str, Gives, str], ...] = (
    ("single_months", "single_months", "count", "个人：被欠报酬的月数下限"),
    ("single_amount", "single_amount", "amount", "个人：被欠数额下限（元）"),
    ("group_people", "group_people", "count", "多人：人数下限"),
    ("group_amount", "group_amount", "amount", "多人：合计数额下限（元）"),
    ("threshold_source", "source", "text", "数额标准的出处"),
    ("threshold_is_set", "configured", "condition", "本省数额标准已配置"),
    ("account_min_contract", "account_min_contract", "amount", "应开工资专户的合同额下限（元）"),
    ("account_min_months", "account_min_months", "count", "应开工资专户的工期须超过的月数"),
    ("account_source", "account_source", "text", "专户门槛的出处"),
    ("account_is_set", "account_is_set", "condition", "本省专户门槛已配置"),
    ("deposit_rate", "deposit_rate", "share", "工资保证金的存储比例"),
    ("deposit_min_contract", "deposit_min_contract", "amount", "应存保证金的合同额下限（元）"),
    ("deposit_cap", "deposit_cap", "amount", "一个工程应存保证金的上限（元；没有上限的为空）"),
    ("deposit_source", "deposit_source", "text", "保证金比例的出处"),
    ("deposit_is_set", "deposit_is_set", "condition", "本省保证金比例已配置"),
    ("heat_outdoor", "heat_outdoor", "amount", "室外高温津贴每月元（未配置为不明）"),
    ("heat_indoor", "heat_indoor", "amount", "室内高温津贴每月元（未配置为不明）"),
    ("heat_first_month", "heat_first_month", "count", "高温津贴的第一个月"),
    ("heat_last_month", "heat_last_month", "count", "高温津贴的最后一个月"),
    ("heat_source", "heat_source", "text", "高温津贴标准的出处"),
    ("heat_is_set", "heat_is_set", "condition", "本省高温津贴标准已配置"),
)

PLACE_FUNCTIONS = tuple(
    LawFunction(
        name, "threshold_of({0})", (PLACE,), 1, gives, says, is_costly=True, after=f".{column}"
    )
    for name, column, gives, says in _BY_PLACE
)

LAW_FUNCTIONS: dict[str, LawFunction] = {
    one.name: one for one in (*BASICS, *PERIOD_FUNCTIONS, *PLACE_FUNCTIONS)
}
"""Every function by name: basics, two for each period, and what places set."""


def periods_asked(text: str) -> list[str]:
    """List the periods whose functions a text names, so that no others need be made.

    >>> periods_asked("passed(application_end(served_on))")
    ['application']
    """
    asked = {name.rsplit("_", 1)[0] for name in _PERIOD_CALL.findall(text)}
    return [name for name in PERIODS if name in asked]
