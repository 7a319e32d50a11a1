"""The statutory periods as DuckDB macros: the end of each, and its arithmetic in Chinese."""

from collections.abc import Collection

from pipeline.law.deadlines import WEEKDAY_NAMES, Step
from pipeline.law.periods.find import MOST_RECHECKS, PERIODS, RECHECK_MONTHS
from pipeline.law.periods.model import Period
from pipeline.law.places import literal

MONTHS_ON = "CAST({end} + to_months(CAST(n AS INTEGER)) AS DATE)"
DAYS_ON = "{end} + CAST(n AS INTEGER)"
Macro = tuple[str, str]


def period_macros(names: Collection[str]) -> list[Macro]:
    """Give head and body of the macros of the periods named, and of those that they need."""
    return [*_basic(), *_told(), *(macro for name in names for macro in _named(PERIODS[name]))]


def _basic() -> list[Macro]:
    one, place = "deadline_start(day)", "place := NULL"
    return [
        ("deadline_start(day)", "{'lo': CAST(day AS DATE), 'hi': CAST(day AS DATE)}"),
        (
            "deadline_rolled(first_end, last_end, place)",
            "{'lo': rolled_lo_of(first_end, place), 'hi': rolled_hi_of(last_end, place)}",
        ),
        ("deadline_shift_months(deadline, n)", _moved(MONTHS_ON)),
        ("deadline_shift_days(deadline, n)", _moved(DAYS_ON)),
        (f"deadline_then_months(deadline, n, {place})", _rolled(MONTHS_ON)),
        (f"deadline_then_days(deadline, n, {place})", _rolled(DAYS_ON)),
        (
            f"deadline_then_working_days(deadline, n, {place})",
            "{'lo': CASE WHEN law_days_after(deadline.hi, n, place).hi IS NOT NULL"
            " THEN law_days_after(deadline.lo, n, place).lo END,"
            " 'hi': law_days_after(deadline.hi, n, place).hi}",
        ),
        *(
            (f"deadline_add_{unit}(day, n, {place})", f"deadline_then_{unit}({one}, n, place)")
            for unit in ("months", "days", "working_days")
        ),
        (
            "passed(deadline, as_of)",
            "CASE WHEN as_of > deadline.hi THEN TRUE WHEN as_of <= deadline.lo THEN FALSE END",
        ),
        ("checks_expected(closed_on, as_of)", _checks()),
        (
            "checks_told(closed_on, as_of)",
            f"'终本 ' || CAST(closed_on AS DATE) || '，五年内每 {RECHECK_MONTHS} 个月一次，至 '"
            " || CAST(as_of AS DATE) || ' 应查 ' || checks_expected(closed_on, as_of) || ' 次'",
        ),
    ]


def _moved(on: str) -> str:
    return f"{{'lo': {on.format(end='deadline.lo')}, 'hi': {on.format(end='deadline.hi')}}}"


def _rolled(on: str) -> str:
    lo, hi = on.format(end="deadline.lo"), on.format(end="deadline.hi")
    return f"deadline_rolled({lo}, {hi}, place)"


def _checks() -> str:
    return " + ".join(
        f"CAST(as_of > CAST(closed_on + to_months({RECHECK_MONTHS * n}) AS DATE) AS INTEGER)"
        for n in range(1, MOST_RECHECKS + 1)
    )


def _told() -> list[Macro]:
    """Give the macro that says one step: its end `e` as counted, and `r` as rolled over."""
    plain = "CAST(e_lo AS VARCHAR)"
    rolled_over = (
        f"{plain} || '（星期' || substring('{WEEKDAY_NAMES}', isodow(e_lo), 1)"
        " || '，非工作日）顺延至 ' || r_lo"
    )
    unsure = (
        f"CASE WHEN e_lo = e_hi OR (e_lo = r_lo AND e_hi = r_hi) THEN {plain}"
        " ELSE e_lo || ' 至 ' || e_hi END"
        " || '（节假日安排未知，届满日在 ' || r_lo || ' 至 ' || r_hi || ' 之间）'"
    )
    end = (
        f"CASE WHEN r_lo <> r_hi THEN {unsure} WHEN e_lo = r_lo AND e_hi = r_hi THEN {plain}"
        f" WHEN r_lo = r_hi THEN {rolled_over} END"
    )
    return [("told_step(words, e_lo, e_hi, r_lo, r_hi)", f"' → ' || words || '至 ' || {end}")]


def _named(period: Period) -> list[Macro]:
    """Give the end of a period and its arithmetic."""
    head = f"{period.name}(day, place := NULL)"
    ends = [(f"deadline_{head}", _counted(period, len(period.steps) - 1)[1])]
    return [*ends, (f"arithmetic_{head}", _arithmetic(period))]


def _counted(period: Period, last: int) -> tuple[str, str]:
    """Write the end of a period's steps up to the one numbered `last`: as counted, as rolled."""
    rolled = counted = "deadline_start(day)"
    for at, step in enumerate(period.steps[: last + 1]):
        n = _by_date(period, [str(steps[at].count) for steps in _versions(period)])
        before = rolled
        counted = f"deadline_shift_{step.unit}({before}, {n})"
        rolled = f"deadline_then_{step.unit}({before}, {n}, place)" if step.rolls else counted
        if step.unit == "working_days":
            counted = rolled
    return counted, rolled


def _arithmetic(period: Period) -> str:
    """Write how a period was reckoned; the ends are worked out first, and bound by a lambda."""
    bound, told = [], f"{literal(period.event)} || ' ' || CAST(x.day AS DATE) || '，首日不计'"
    for at in range(len(period.steps)):
        words = [literal(steps[at].words) for steps in _versions(period)]
        counted, rolled = _counted(period, at)
        bound += [f"'e{at}': {counted}", f"'w{at}': {_by_date(period, words)}"]
        end = f"e{at}" if counted == rolled else f"r{at}"
        bound += [f"'{end}': {rolled}"] if counted != rolled else []
        told += f" || told_step(x.w{at}, x.e{at}.lo, x.e{at}.hi, x.{end}.lo, x.{end}.hi)"
    return f"list_transform([{{'day': day, {', '.join(bound)}}}], lambda x: {told})[1]"


def _versions(period: Period) -> list[tuple[Step, ...]]:
    return [*(one.steps for one in period.earlier), period.steps]


def _by_date(period: Period, values: list[str]) -> str:
    """Choose among the values of the law's versions by the day of the event."""
    whens = "".join(
        f" WHEN CAST(day AS DATE) < DATE '{one.before}' THEN {value}"
        for one, value in zip(period.earlier, values, strict=False)
    )
    return f"CASE{whens} ELSE {values[-1]} END" if whens else values[-1]
