"""Blocking keys hold all that a mention is looked up by."""

import numpy as np
import polars as pl

from benchmarks.linking import worlds
from pipeline.resolve.organisations import blocking
from pipeline.resolve.organisations.index import Index, Lists
from pipeline.resolve.organisations.letters import U64
from pipeline.resolve.organisations.match import match_index
from pipeline.resolve.organisations.postings import Found, Postings

COLUMNS = {"name": pl.String, "code": pl.String, "place": pl.String}
WEIGHED = ("bearers", "trade", "trade_near")
WITHIN = ("core_near", "brand_near")
"""Asked only for keys that the wider list was asked for."""


class Watched(Postings):
    """A list that keeps what it was asked for, in `seen`."""

    seen: list[U64]

    def find(self, hashes: U64) -> Found:
        self.seen.append(hashes)
        return super().find(hashes)


def index_of(*names: str) -> Index:
    rows = [(number, name, None, None) for number, name in enumerate(names)]
    return Index.build(pl.DataFrame(rows, {"firm_id": pl.Int64, **COLUMNS}, orient="row"))


def keys_of(index: Index, *names: str) -> pl.Series:
    rows = [(number, name, None, None) for number, name in enumerate(names)]
    asked = pl.DataFrame(rows, {"mention_id": pl.Int64, **COLUMNS}, orient="row")
    return match_index(index, asked, keyed=True)["blocking_keys"]


def test_a_name_that_was_found_hangs_on_itself_alone() -> None:
    index = index_of("武汉宏远建筑有限公司")
    assert keys_of(index, "武汉宏远建筑有限公司").list.len().to_list() == [1]


def test_keys_meet_the_firms_that_may_be_meant_and_no_others() -> None:
    index = index_of("武汉宏远建筑有限公司")
    keys = keys_of(index, "宜昌宏远建筑有限公司", "武汉金鑫商贸有限公司")
    assert blocking.meets(keys, blocking.held(index)).tolist() == [True, False]
    heard = index_of("宜昌红远建筑有限公司")
    assert blocking.meets(keys, blocking.held(heard)).tolist() == [True, False]


def test_nothing_is_met_where_no_firm_changed_but_by_what_hangs_on_all() -> None:
    keys = pl.Series([[1, 2], None, []], dtype=pl.List(pl.UInt32))
    assert blocking.meets(keys, np.zeros(0, np.uint32)).tolist() == [False, True, False]


def test_keys_hold_all_that_a_mention_was_looked_up_by() -> None:
    world = worlds.make(1_000, 100, seed=5)
    built = Index.build(world.firms, world.aliases)
    lists = {
        name: Watched(*listed) for name, listed in zip(Lists._fields, built.lists, strict=True)
    }
    index = built._replace(lists=Lists(**lists))
    known = world.mentions.select("mention_id", *COLUMNS)
    hanging = 0
    for row in range(known.height):
        for listed in lists.values():
            listed.seen = []
        keys = match_index(index, known.slice(row, 1), keyed=True)["blocking_keys"].item()
        if keys is None:
            continue
        hanging += 1
        for name, listed in lists.items():
            if name not in WEIGHED + WITHIN and listed.seen:
                sought = np.concatenate(listed.seen)
                met = listed._replace(entries=sought[sought != 0], bits=0)
                alone = Lists(*(met if other == name else _empty(met) for other in Lists._fields))
                missing = set(blocking.held(index._replace(lists=alone)).tolist()) - set(keys)
                assert not missing, (name, known.row(row))
    assert hanging > 80


def _empty(listed: Postings) -> Postings:
    return listed._replace(entries=listed.entries[:0])
