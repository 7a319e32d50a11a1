"""The shared texts of an XLS (SST): how long each is, without reading them.

Layouts: Microsoft, [MS-XLS] Excel Binary File Format, 2.4.265, 2.5.293.
"""

import struct

_LEAST = 3
"""Bytes of the shortest text: its length and its flags."""


class SharedTexts:
    """A record SST with the CONTINUE records behind it."""

    def __init__(self, parts: list[bytes]) -> None:
        """Take the record.

        Raises:
            ValueError: It says it holds more texts than fit in, which calamine would believe.
        """
        self._parts = parts
        (self._count,) = struct.unpack_from("<I", parts[0], 4) if parts else (0,)
        self.size = sum(map(len, parts))
        if self._count * _LEAST > self.size:
            raise ValueError("more texts stated than there are")

    def lengths(self) -> list[int]:
        """Give the characters of each text.

        Raises:
            ValueError: A text breaks off.
        """
        self._part, self._at = 0, 8
        found = []
        for _ in range(self._count):
            if self._at >= len(self._parts[self._part]):
                self._next()
            text = self._parts[self._part]
            letters, flags = struct.unpack_from("<HB", text, self._at)
            self._at += 3
            runs = more = 0
            if flags & 8:
                (runs,) = struct.unpack_from("<H", text, self._at)
                self._at += 2
            if flags & 4:
                (more,) = struct.unpack_from("<I", text, self._at)
                self._at += 4
            self._letters(letters, flags & 1)
            self._skip(runs * 4 + more)
            found.append(letters)
        return found

    def _letters(self, left: int, wide: int) -> None:
        """Pass over the characters; where a record ends among them, the next says their width."""
        while (here := min(left, (len(self._parts[self._part]) - self._at) >> wide)) < left:
            left -= here
            self._next()
            wide = self._parts[self._part][0] & 1
            self._at = 1
        self._at += here << wide

    def _skip(self, left: int) -> None:
        while (here := len(self._parts[self._part]) - self._at) < left:
            left -= here
            self._next()
        self._at += left

    def _next(self) -> None:
        self._part, self._at = self._part + 1, 0
        if self._part >= len(self._parts) or not self._parts[self._part]:
            raise ValueError("text breaks off")
