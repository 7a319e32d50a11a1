"""A stream gives what its blocks hold, and lets go of them when it is closed."""

import io
from collections.abc import Iterator

from connectors.read.streams import stream_of


def test_blocks_are_read_as_one_text() -> None:
    with stream_of(iter([b"ab", b"", b"\ncd\n", b"e"])) as stream:
        assert list(stream) == [b"ab\n", b"cd\n", b"e"]


def test_a_block_is_made_when_the_one_before_was_read() -> None:
    made = []

    def blocks() -> Iterator[bytes]:
        for number in range(3):
            made.append(number)
            yield bytes([number])

    with stream_of(blocks()) as stream:
        assert (stream.read1(1), made) == (b"\0", [0])


def test_closing_a_stream_lets_go_of_what_makes_its_blocks() -> None:
    file = io.BytesIO(b"abc")

    def blocks() -> Iterator[bytes]:
        with file:
            while block := file.read(1):
                yield block

    stream = stream_of(blocks())
    stream.peek(1)
    stream.close()
    assert file.closed
