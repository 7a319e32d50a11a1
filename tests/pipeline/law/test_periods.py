"""The periods of statute: each as its article says, day by day, and worked examples."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.law.deadlines import Deadline, passed
from pipeline.law.periods.find import PERIODS, checks_expected, checks_told, end
from tests.pipeline.law import plain

ON = {"months": plain.months_on, "days": plain.days_on, "working_days": plain.working_days_on}
NO_ROLL = {"wait", "term", "back"}


def exact(deadline: Deadline | None) -> date:
    assert deadline is not None
    assert deadline.is_exact
    return deadline.lo


@pytest.mark.parametrize("name", PERIODS)
@settings(max_examples=15)
@given(event=st.dates(date(2006, 1, 1), date(2021, 1, 1)))
def test_each_period_agrees_with_a_plain_reckoning(name: str, event: date) -> None:
    period, expected = PERIODS[name], event
    for step in period.steps_for(event):
        expected = ON[step.unit](expected, step.count)
        expected = expected if period.kind in NO_ROLL else plain.rolled(expected)
    assert exact(end(name, event)) == expected


@pytest.mark.parametrize("name", PERIODS)
def test_a_missing_date_is_unknown(name: str) -> None:
    assert end(name, None) is None
    assert passed(end(name, None), date(2024, 1, 1)) is None


@pytest.mark.parametrize("name", PERIODS)
def test_only_what_one_must_do_by_a_day_rolls_over(name: str) -> None:
    period = PERIODS[name]
    assert {step.rolls for step in period.steps} == {period.kind not in NO_ROLL}
    assert period.basis
    for earlier in period.earlier:
        assert [one.unit for one in earlier.steps] == [one.unit for one in period.steps]


@pytest.mark.parametrize(
    ("name", "event", "expected"),
    [
        # domain.md §2.6: month end, then three months from that end; §6.2-9
        ("suit", date(2024, 8, 31), date(2025, 2, 28)),
        ("application", date(2024, 8, 31), date(2025, 5, 28)),
        ("suit", date(2024, 2, 29), date(2024, 8, 29)),
        ("application", date(2024, 2, 29), date(2024, 11, 29)),
        ("application", date(2023, 8, 31), date(2024, 5, 29)),
        ("suit", date(2024, 4, 1), date(2024, 10, 8)),  # National Day
        ("application", date(2024, 4, 1), date(2025, 1, 8)),  # from 10-08, not from 10-01
        ("application", date(2025, 1, 5), date(2025, 10, 9)),
        ("suit", date(2015, 1, 31), date(2015, 4, 30)),  # the old law's three months
        ("suit", date(2015, 2, 1), date(2015, 8, 3)),
        ("suit_untold", date(2023, 5, 4), date(2024, 5, 6)),
        ("suit_after_review", date(2024, 9, 18), date(2024, 10, 8)),
        ("application_after_review", date(2024, 9, 18), date(2025, 1, 8)),
        ("review", date(2024, 2, 29), date(2024, 4, 29)),
        ("urge", date(2024, 9, 25), date(2024, 10, 5)),  # a wait does not roll
        ("acceptance", date(2024, 9, 27), date(2024, 10, 8)),
        ("ruling", date(2024, 5, 6), date(2024, 5, 13)),
        ("ruling_after_hearing", date(2024, 5, 6), date(2024, 6, 5)),
        ("refusal_service", date(2024, 4, 26), date(2024, 5, 6)),
        ("refusal_review", date(2024, 9, 16), date(2024, 10, 8)),
        ("termination", date(2017, 11, 14), date(2018, 2, 14)),  # §6.2-5: 02-13 is early
        ("termination", date(2017, 11, 12), date(2018, 2, 12)),  # 02-13 is not
        ("freeze_deposit", date(2024, 2, 29), date(2025, 2, 28)),
        ("freeze_movable", date(2022, 10, 1), date(2024, 10, 1)),
        ("freeze_immovable", date(2021, 5, 1), date(2024, 5, 1)),
        ("settlement_resume", date(2022, 10, 1), date(2024, 10, 8)),
        ("asset_lookback", date(2024, 2, 29), date(2023, 2, 28)),
        ("investigation", date(2024, 1, 2), date(2024, 3, 29)),
        ("investigation_extended", date(2024, 1, 2), date(2024, 5, 14)),
        ("removal", date(2024, 9, 30), date(2024, 10, 10)),
        ("arbitration_limit", date(2023, 2, 10), date(2024, 2, 18)),  # a Sunday that is worked
        ("award_suit", date(2024, 9, 20), date(2024, 10, 8)),
        ("police", date(2024, 4, 30), date(2024, 5, 6)),
        ("police_complex", date(2024, 4, 30), date(2024, 5, 30)),
        ("filing_notice", date(2024, 9, 20), date(2024, 10, 8)),
        ("suggestion", date(2024, 12, 31), date(2025, 2, 28)),
        ("blacklist_term", date(2022, 1, 31), date(2025, 1, 31)),
        ("blacklist_early", date(2023, 8, 31), date(2024, 2, 29)),
        ("account_opening", date(2024, 9, 4), date(2024, 10, 8)),
    ],
)
def test_worked_examples(name: str, event: date, expected: date) -> None:
    assert exact(end(name, event)) == expected


def test_the_arithmetic_shows_every_step() -> None:
    deadline = end("application", date(2025, 1, 5))
    assert deadline is not None
    assert deadline.arithmetic == (
        "送达 2025-01-05，首日不计 → 6 个月至 2025-07-05（星期六，非工作日）顺延至 2025-07-07"
        " → 3 个月至 2025-10-07（星期二，非工作日）顺延至 2025-10-09"
    )


def test_a_year_without_notice_leaves_an_interval_and_says_so() -> None:
    deadline = end("application", date(2099, 5, 6))
    assert deadline is not None
    assert deadline.arithmetic.endswith(
        "3 个月至 2100-02-06 至 2100-02-16"
        "（节假日安排未知，届满日在 2100-02-06 至 2100-02-26 之间）"
    )
    assert [passed(deadline, date(2100, 2, day)) for day in (6, 7, 26, 27)] == [
        False,
        None,
        None,
        True,
    ]


def test_a_last_day_itself_has_not_passed() -> None:
    assert passed(end("application", date(2024, 8, 31)), date(2025, 5, 28)) is False
    assert passed(end("application", date(2024, 8, 31)), date(2025, 5, 29)) is True


@pytest.mark.parametrize(
    ("as_of", "expected"),
    [
        (date(2024, 8, 31), 0),
        (date(2025, 2, 28), 0),  # the half-year's last day is not over
        (date(2025, 3, 1), 1),
        (date(2025, 9, 1), 2),
        (date(2029, 9, 1), 10),
        (date(2039, 9, 1), 10),  # five years at most
    ],
)
def test_one_check_is_due_for_each_full_half_year(as_of: date, expected: int) -> None:
    assert checks_expected(date(2024, 8, 31), as_of) == expected


def test_checks_without_a_date_are_unknown() -> None:
    assert checks_expected(None, date(2024, 1, 1)) is None
    assert checks_told(date(2024, 1, 1), None) is None
    assert checks_told(date(2024, 1, 1), date(2025, 3, 1)) == (
        "终本 2024-01-01，五年内每 6 个月一次，至 2025-03-01 应查 2 次"
    )
