"""The nearest firms of a name: the likeliest first, each once, ruled-out ones behind."""

import polars as pl

from pipeline.resolve.organisations.explain import explain
from pipeline.resolve.organisations.index import Index

NAMES = ["襄阳市立信劳务有限公司", "黄石市立信劳务有限公司", "荆门立信餐饮有限公司", "黄石市建新厂"]
PLACES = ["襄阳市", "黄石市", "荆门市", "黄石市"]


def index() -> Index:
    firms = pl.DataFrame({"firm_id": range(4), "name": NAMES, "place": PLACES})
    return Index.build(firms.with_columns(code=pl.lit(None, pl.String)))


def nearest(name: str, place: str | None, *, most: int = 5) -> list[tuple[int, str | None]]:
    mention = {"mention_id": [9], "name": [name], "code": [None], "place": [place]}
    texts = {"code": pl.String, "place": pl.String}
    found = explain(index(), pl.DataFrame(mention, schema_overrides=texts), most=most)
    assert found["score"].is_sorted(descending=True)
    return found.select("firm_id", "level").rows()


def test_the_likeliest_comes_first_and_those_ruled_out_have_no_level() -> None:
    assert nearest("立信劳务有限公司", "黄石市") == [(1, "weak"), (0, None), (2, None)]


def test_fewer_parts_that_differ_are_nearer() -> None:
    assert nearest("恩施立信餐饮有限公司", None) == [(2, None), (0, None), (1, None)]


def test_no_more_are_given_than_asked_for() -> None:
    assert nearest("恩施立信餐饮有限公司", None, most=1) == [(2, None)]


def test_nobody_is_near_to_nothing() -> None:
    assert nearest("", None) == []
