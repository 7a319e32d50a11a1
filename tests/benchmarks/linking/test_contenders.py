"""The contenders that need nothing but DuckDB, on firms in sight."""

import polars as pl
import pytest

from benchmarks.linking.contenders import exact, folding, jaro_winkler, plain

FIRMS = pl.DataFrame(
    {
        "firm_id": [1, 2, 3],
        "name": ["宜昌宏远建筑劳务有限公司", "宜昌大力商贸有限公司", "宜昌大力商贸有限公司"],
        "code": ["A", "B", "C"],
        "place": ["宜昌市", None, None],
    }
)
ALIASES = pl.DataFrame({"firm_id": [3], "name": ["荆州小力贸易行"]})
MENTIONS = pl.DataFrame(
    {
        "mention_id": [1, 2, 3, 4],
        "name": [
            "随便什么", "宜昌宏远建筑劳务有限公司", "宜昌大力商贸有限公司",
            "宜昌宏远建筑劳务有限公司(章)",
        ],
        "code": ["C", None, None, None],
        "place": [None, None, None, None],
    },
    schema_overrides={"place": pl.String},
)  # fmt: skip


def _links(answer: pl.DataFrame) -> list[int | None]:
    ordered = answer.sort("mention_id")
    linked = ordered["firm_id"].is_not_null()
    assert (ordered["outcome"] == "linked").equals(linked, check_names=False)
    return ordered["firm_id"].to_list()


def test_sql_links_by_code_and_by_a_name_that_one_firm_bears() -> None:
    assert _links(exact.link(FIRMS, MENTIONS, ALIASES)) == [3, 1, None, None]


def test_the_plain_join_joins_names() -> None:
    assert _links(plain.link(FIRMS, MENTIONS, ALIASES))[:2] == [None, 1]


def test_similar_names_of_a_block_are_linked() -> None:
    links = _links(jaro_winkler.link(FIRMS, MENTIONS, ALIASES))
    assert (links[0], links[1], links[3]) == (3, 1, 1)


@pytest.mark.parametrize(
    ("name", "bare"),
    [
        ("湖北省宜昌市宏远建筑劳务有限责任公司", "宏远建筑劳务"),
        ("宏远（宜昌）建筑劳务 有限公司", "宏远建筑劳务"),
        ("宜昌厂", "宜昌厂"),
    ],
)
def test_a_bare_name_has_neither_place_nor_form(name: str, bare: str) -> None:
    frame = pl.DataFrame({"name": [name]}).with_columns(name=folding.folded(pl.col("name")))
    assert frame.select(folding.bare(pl.col("name"))).item() == bare
