"""Traditional characters as simplified ones; what simplified text uses itself stays."""

import polars as pl
import pytest

from pipeline.values import names, scripts


@pytest.mark.parametrize(
    ("text", "simple"),
    [
        ("中國建設銀行", "中国建设银行"),
        ("乾县沈氏", "乾县沈氏"),
        ("瑞昇", "瑞昇"),
        ("臺灣後", "台湾后"),
    ],
)
def test_only_traditional_characters_are_replaced(text: str, simple: str) -> None:
    assert pl.select(scripts.simplify(pl.lit(text))).item() == simple


def test_what_is_simplified_stays() -> None:
    table = scripts.TABLE.read_text(encoding="utf-8").split("\n", 1)[1].split()
    simple = "".join(pair[1] for pair in table)
    assert pl.select(scripts.simplify(pl.lit(simple))).item() == simple


def test_a_columns_keys_are_those_of_each_name() -> None:
    texts = pl.Series(
        ["星禾（上海）建設有限公司", " 星禾 ( 上海 ) 建设有限公司", "无", None, "AbC厂"]
    )
    keys = names.name_keys(texts).to_list()
    assert keys == pl.DataFrame({"t": texts}).select(names.name_key(pl.col("t")))["t"].to_list()
    assert keys[0] == keys[1] == "星禾(上海)建设有限公司"
