"""What fictional orders say, in many ways of saying it; spans, several claims, any text."""

from collections.abc import Mapping
from typing import Any

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.texts.dictionary import dictionary
from pipeline.texts.extract import Extracted
from tests.pipeline.texts.reading import orders, parts, read

ORDERS = orders()
SPANS = {"employer": "employer", "project": "project", "boss": "boss", "phone": "phone",
         "other": "other_money"}  # fmt: skip
FIGURES = ("people", "amount")


@pytest.fixture(scope="module")
def found() -> Extracted:
    return read(*(f"{one['t']}\n{one['b']}" for one in ORDERS))


def said(found: Extracted, record: int) -> dict[str, Any]:
    """Give what was read of a record, in the words of `orders.yaml`."""
    reading = found.readings.row(record, named=True)
    claims = found.claims.filter(pl.col("record_id") == record).to_dicts()
    nothing = "other" if reading["kind"] == "other" else "none"
    told: dict[str, Any] = {
        "kind": claims[0]["kind"] if claims else nothing,
        "urgent": reading["is_urgent"],
        "repeat": reading["is_repeat"],
    }
    for claim in claims[:1]:
        for name in FIGURES:
            low, high = claim[f"{name}_low"], claim[f"{name}_high"]
            told[name] = None if low is None else [float(low), float(high)]
        told["period"] = [str(claim["period_from"]), str(claim["period_to"])]
    return told | {key: parts(found, part, record) for key, part in SPANS.items()}


def wrong(order: Mapping[str, Any], told: Mapping[str, Any]) -> list[str]:
    """Name the parts that differ; a name one character longer or shorter than the other is one."""
    return [key for key in order.keys() - {"t", "b", "misses"} if not same(order[key], told[key])]


def same(wanted: Any, got: Any) -> bool:
    if (
        isinstance(wanted, list)
        and wanted
        and isinstance(wanted[0], str)
        and len(wanted) == len(got)
    ):
        return all(one in other or other in one for one, other in zip(wanted, got, strict=True))
    return bool(wanted == got)


@pytest.mark.parametrize("record", range(len(ORDERS)), ids=lambda n: f"{n}-{ORDERS[n]['t']}")
def test_an_order_says_what_its_author_meant(found: Extracted, record: int) -> None:
    order = ORDERS[record]
    assert sorted(wrong(order, said(found, record))) == sorted(order.get("misses", []))


def test_spans_stand_where_they_say_in_the_text_as_delivered(found: Extracted) -> None:
    texts = [f"{one['t']}\n{one['b']}" for one in ORDERS]
    for row in found.parts.iter_rows(named=True):
        assert texts[row["record_id"]][row["start_at"] : row["end_at"]] == row["text"]


def test_an_order_of_two_firms_is_two_claims() -> None:
    found = read(
        "欠薪\n来电人反映甲乙建筑有限公司拖欠其工资5000元。"
        "另外，丙丁劳务有限公司还拖欠来电人工友8人工资共3万元。"
    )
    columns = ("claim_no", "kind", "people_low", "amount_low")
    assert [tuple(map(str, row)) for row in found.claims.select(columns).rows()] == [
        ("1", "wages", "1", "5000.00"),
        ("2", "wages", "8", "30000.00"),
    ]
    assert parts(found, "employer") == ["甲乙建筑有限公司", "丙丁劳务有限公司"]


def test_pay_and_fund_are_two_claims_and_the_figures_belong_to_the_pay() -> None:
    found = read("欠薪\n宏泰电子厂拖欠工资2000元，同时没有给职工缴纳公积金")
    assert found.claims.select("kind", "amount_low").rows() == [
        ("wages", pytest.approx(2000)),
        ("fund", None),
    ]


def test_a_registered_name_is_told_by_the_dictionary_in_full_or_in_short() -> None:
    names = dictionary(pl.DataFrame({"name": ["湖北鑫源建筑劳务有限公司"], "part": ["employer"]}))
    found = read(
        "欠薪\n我在的湖北鑫源建筑劳务有限公司拖欠我工资5000元",
        "欠薪\n鑫源建筑劳务拖欠工资",
        "欠薪\n鑫源服装厂拖欠工资",
        names=names,
    )
    employers = found.parts.filter(pl.col("part") == "employer")
    assert employers.select("text", "via", "entity_name").rows() == [
        ("湖北鑫源建筑劳务有限公司", "dictionary", "湖北鑫源建筑劳务有限公司"),
        ("鑫源建筑劳务", "dictionary", "湖北鑫源建筑劳务有限公司"),
        ("鑫源服装厂", "form", "鑫源服装厂"),
    ]


def test_spans_count_characters_beyond_the_first_plane_as_one() -> None:
    found = read("𠮷😀\n😀在𠮷祥服装厂打工，欠我工资5000元")
    employer = found.parts.filter(pl.col("part") == "employer").row(0, named=True)
    assert (employer["start_at"], employer["end_at"], employer["text"]) == (5, 10, "𠮷祥服装厂")


@settings(max_examples=30, deadline=None)
@given(
    st.lists(st.text(st.sampled_from("欠工资12三十来万元我在公司厂，。\n\x01\x02 老板张😀A（）")))
)
def test_no_text_breaks_the_reading(texts: list[str]) -> None:
    whole = [f"拖欠工资\n{text}" for text in texts] or ["\n"]
    found = read(*whole)
    for row in found.parts.iter_rows(named=True):
        assert len(whole[row["record_id"]]) >= row["end_at"] > row["start_at"] >= 0
    assert found.readings.height == len(whole)
