"""Working one item ahead."""

from collections.abc import Iterator

import pytest

from pipeline.ingest.ahead import one_ahead


def test_items_come_in_their_order() -> None:
    assert list(one_ahead(iter(range(5)))) == [0, 1, 2, 3, 4]


def test_an_error_comes_where_its_item_would_have_come() -> None:
    def items() -> Iterator[int]:
        yield 1
        raise ValueError("broken off")

    ahead = one_ahead(items())
    assert next(ahead) == 1
    with pytest.raises(ValueError, match="broken off"):
        next(ahead)
