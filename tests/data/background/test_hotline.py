"""Calls of a healthy city: noise and lamps, and now and then somebody's own pay."""

import re
from collections.abc import Callable
from datetime import date

import polars as pl

from data.background.hotline import expected_claims
from data.background.world import World, plan

Made = Callable[[str], pl.DataFrame]
WAGES = re.compile(
    "欠薪|工资|薪|劳务费|劳动报酬|工钱|血汗钱|讨要|克扣|加班费|提成|公积金|社保|高温|拖欠"
)


def test_only_spoken_calls_are_about_pay_and_what_they_say_is_stated(made: Made) -> None:
    world = World(7, date(2026, 6, 30), plan(3_000))
    claims = {claim.order_no: claim for claim in expected_claims(world)}
    calls = made("hotline_order")
    texts = dict(
        zip(
            calls["order_no"].to_list(),
            (calls["title"] + "\n" + calls["content"]).to_list(),
            strict=True,
        )
    )
    assert not [no for no, text in texts.items() if no not in claims and WAGES.search(text)]
    for no, claim in claims.items():
        for text, start, end in (*claim.employer, *claim.project, *claim.boss):
            assert texts[no][start:end] == text


def test_no_three_people_complain_of_one_employer_and_no_call_claims_ten(made: Made) -> None:
    world = World(7, date(2026, 6, 30), plan(3_000))
    claims = expected_claims(world)
    employers = [claim.employer[0][0] for claim in claims if claim.employer and claim.is_claim]
    assert len(employers) == len(set(employers)) > 10
    assert max(claim.people[1] for claim in claims if claim.people) < 10
