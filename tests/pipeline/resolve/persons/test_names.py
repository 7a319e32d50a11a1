"""How people's names read: what is equal, and surnames alone."""

import polars as pl
import pytest

from pipeline.resolve.persons.names import person_forms


@pytest.mark.parametrize(
    ("text", "key", "surname"),
    [
        ("张三", "张三", None),
        ("张三先生", "张三", None),
        ("张先生", None, "张"),
        ("张某某", None, "张"),
        ("匿名", None, None),
    ],
)
def test_people(text: str, key: str | None, surname: str | None) -> None:
    row = person_forms(pl.Series([text])).row(0, named=True)
    assert (row["name_key"], row["surname"]) == (key, surname)
