"""How a period is reckoned: any length of it agrees with a plain reckoning day by day."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from pipeline.law.calendar import national
from pipeline.law.deadlines import Step, start, then
from tests.pipeline.law import plain

EVENT = st.dates(date(2004, 1, 1), date(2024, 1, 1))


@given(EVENT, st.integers(0, 90))
def test_periods_in_days_agree_with_a_plain_reckoning(event: date, days: int) -> None:
    ends = then(start(event), Step(days, "days"))
    assert ends is not None
    assert ends.lo == ends.hi == plain.rolled(plain.days_on(event, days))


@given(EVENT, st.integers(-24, 24))
def test_periods_in_months_agree_with_a_plain_reckoning(event: date, months: int) -> None:
    ends = then(start(event), Step(months, "months", rolls=False))
    assert ends is not None
    assert ends.lo == ends.hi == plain.months_on(event, months)


@given(EVENT, st.integers(1, 120))
def test_working_days_agree_with_a_plain_reckoning(event: date, days: int) -> None:
    ends = then(start(event), Step(days, "working_days"))
    assert ends is not None
    assert ends.lo == ends.hi == plain.working_days_on(event, days)


def test_a_day_of_a_place_moves_the_end() -> None:
    local = national().with_days([date(2024, 4, 11), date(2024, 4, 12)], [])
    ends = then(start(date(2024, 4, 1), "送达"), Step(10, "days"), local)
    assert ends is not None
    assert ends.arithmetic == (
        "送达 2024-04-01，首日不计 → 10 日至 2024-04-11（星期四，非工作日）顺延至 2024-04-15"
    )
