"""A register read once: what is asked of it without going through it."""

import polars as pl

from pipeline.resolve.organisations.index import Index, cores
from pipeline.resolve.organisations.readings import hashes

FIRMS = pl.DataFrame(
    {"firm_id": [1, 2], "name": ["星禾建筑有限公司", "远舟贸易有限公司"]},
    schema_overrides={"firm_id": pl.Int64},
).with_columns(code=pl.lit(None, pl.String), place=pl.lit(None, pl.String))


def test_a_trade_is_known_where_some_firm_has_it() -> None:
    index = Index.build(FIRMS)
    assert index.has_trade(hashes(pl.Series(["建筑", "餐饮", "贸易"]))).tolist() == [
        True, False, True,
    ]  # fmt: skip


def test_the_cores_of_some_rows_are_those_of_all() -> None:
    index = Index.build(FIRMS)
    rows = index.firm_ids[::-1] - 1
    assert cores(index.readings, rows).to_list() == ["远舟贸易", "星禾建筑"]
    assert cores(index.readings).to_list() == ["星禾建筑", "远舟贸易"]
