"""Small files that change as one: whoever reads, and whatever breaks off, sees all or nothing."""

import os
from collections.abc import Iterable
from pathlib import Path

PART = ".part-"
"""Begins the name of a file half written; a run sweeps what a killed one left."""


def write_whole(path: Path, data: bytes) -> None:
    """Put `data` in place of what the file holds; it is on the disk when this returns."""
    part = path.with_name(PART + path.name)
    with part.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    part.replace(path)


def append_lines(path: Path, lines: Iterable[str]) -> None:
    """Append lines; a last line that a hand left without its end is ended first."""
    before = path.read_text(encoding="utf-8") if path.exists() else ""
    if before and not before.endswith("\n"):
        before += "\n"
    write_whole(path, (before + "".join(line + "\n" for line in lines)).encode())
