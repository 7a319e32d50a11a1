"""Blocks of bytes, made one at a time, as a stream."""

import io
from collections.abc import Generator, Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

BLOCK = 1 << 24
"""Bytes of a text file that are held at a time. Ours."""


def stream_of(blocks: Iterator[bytes]) -> io.BufferedReader:
    """Give blocks as a stream; each is made when the one before it has been read."""
    return io.BufferedReader(_Blocks(blocks), BLOCK)


class _Blocks(io.RawIOBase):
    """Blocks as the raw side of a stream."""

    def __init__(self, blocks: Iterator[bytes]) -> None:
        super().__init__()
        self._blocks, self._left = blocks, memoryview(b"")

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: "WriteableBuffer") -> int:
        while not self._left:
            block = next(self._blocks, None)
            if block is None:
                return 0
            self._left = memoryview(block)
        room = memoryview(buffer)
        size = min(len(room), len(self._left))
        room[:size], self._left = self._left[:size], self._left[size:]
        return size

    def close(self) -> None:
        if isinstance(self._blocks, Generator):
            self._blocks.close()
        super().close()
