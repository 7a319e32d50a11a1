"""What is empty, what is folded, and that text a person reads stays as it is."""

import unicodedata

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.values import blanks

TEXT = pl.col("text")


def apply(expression: pl.Expr, *texts: str | None) -> list[object]:
    """Evaluate an expression over `text` on some values."""
    frame = pl.DataFrame({"text": pl.Series(texts, dtype=pl.String)})
    return frame.select(value=expression).to_series().to_list()


@pytest.mark.parametrize(
    "text",
    ["", " ", "\u3000", "\u00a0\n", "无", "暂无", "—", "——", "-", "/", "\\", "\\N", "NULL", "null",
     "N/A", "None", "[]", "[]号", "〔〕号", "（空）", "\u200b", "．"],
)  # fmt: skip
def test_nothing_marks_and_placeholders_are_blank(text: str) -> None:
    assert apply(blanks.is_blank(blanks.fold(TEXT)), text) == [True]


@pytest.mark.parametrize("text", ["0", "无锡", "不详", "张三", "-1", "[2024]3号", "#N/A"])
def test_what_says_something_is_not_blank(text: str) -> None:
    assert apply(blanks.is_blank(blanks.fold(TEXT)), text) == [False]


def test_folding_unifies_width_dashes_spaces_and_drops_what_cannot_be_seen() -> None:
    texts = ("ＡＢ１２", "a\u00a0 b", "2024—04－01", "甲\n乙", "\ufeff甲\u200b", "（沪）", None)
    assert apply(blanks.fold(TEXT), *texts) == [
        "AB12", "a b", "2024-04-01", "甲 乙", "甲", "(沪)", None,
    ]  # fmt: skip


def test_text_keeps_its_widths_and_line_breaks_but_loses_its_edges() -> None:
    parsed = blanks.parse_texts(
        pl.Series([" 拖欠工资１２万\n求助。 ", "正文", "无", "不详", "#REF!"])
    )
    assert parsed.rows() == [
        ("拖欠工资１２万\n求助。", None, "spaces"),
        ("正文", None, None),
        (None, None, "placeholder"),
        (None, "said_unknown", None),
        (None, "cell_error", None),
    ]


def test_a_key_ignores_width_spaces_and_case() -> None:
    keys = apply(blanks.text_key(TEXT), "ＬＪ 2024-001", "lj2024－001", "无", None)
    assert keys == ["LJ2024-001", "LJ2024-001", None, None]


@settings(max_examples=15, deadline=None)
@given(st.lists(st.text(), max_size=40))
def test_folding_twice_is_folding_once(texts: list[str]) -> None:
    once = apply(blanks.fold(TEXT), *texts)
    assert apply(blanks.fold(TEXT), *map(str, once)) == once
    assert all(unicodedata.is_normalized("NFKC", str(text)) for text in once)


def test_chinese_survives_folding() -> None:
    canary = "上海市闵行区宏远建筑工程有限公司䶮𠮷"
    assert apply(blanks.fold(TEXT), canary) == [canary]
