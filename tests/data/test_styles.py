"""How clerks write values."""

import polars as pl
import pytest

from data import styles


def written(style: styles.Style, text: str, row: int = 0) -> str:
    return str(pl.select(style(pl.lit(text), pl.lit(row))).item())


@pytest.mark.parametrize(
    ("style", "text", "form"),
    [
        (styles.slashes, "2024-04-01", "2024/4/1"),
        (styles.slashes, "2024-10-31", "2024/10/31"),
        (styles.dots, "2024-04-01", "2024.4.1"),
        (styles.compact, "2024-04", "202404"),
        (styles.chinese_date, "2024-04-01", "2024年4月1日"),
        (styles.chinese_month, "2024-11", "2024年11月"),
        (styles.thousands, "999.50", "999.50"),
        (styles.thousands, "12345.00", "12,345.00"),
        (styles.thousands, "1234567.00", "1,234,567.00"),
        (styles.ten_thousands, "96000.00", "9.6"),
        (styles.ten_thousands, "若干", "若干"),
    ],
)
def test_a_value_is_written_as_the_office_does(style: styles.Style, text: str, form: str) -> None:
    assert written(style, text) == form
    assert written(style, "") == ""


def test_some_rows_are_written_in_another_hand() -> None:
    assert written(styles.mixed_dates, "2024-04-01", 2) == "2024/4/1"
    assert written(styles.some_dashes, "13800001234", 1) == "138-0000-1234"
    assert written(styles.some_dashes, "13800001234", 7) == "１３８００００１２３４"
    assert written(styles.short_closing, "终结本次执行程序", 2) == "终本"
    assert written(styles.some_nothing, "", 3) == "无"
