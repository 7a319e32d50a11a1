"""Works one item ahead: while one batch is written, a second thread makes the next."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

Item = TypeVar("Item")


class _End:
    """What comes when no item is left."""


def one_ahead(items: Iterator[Item]) -> Iterator[Item]:
    """Give the items in their order, each made while the one before it is used.

    An error in making an item is raised where the item would have come.
    """
    end = _End()
    with ThreadPoolExecutor(max_workers=1, thread_name_prefix="read-ahead") as pool:
        coming = pool.submit(next, items, end)
        while not isinstance(item := coming.result(), _End):
            coming = pool.submit(next, items, end)
            yield item
