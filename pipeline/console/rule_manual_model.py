"""A model manual as data: sections of paragraphs and tables."""

from typing import NamedTuple


class Table(NamedTuple):
    """A table: headings, and rows as long as they are."""

    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


class Section(NamedTuple):
    """A section: its title, then paragraphs and tables in order."""

    title: str
    blocks: tuple[str | Table, ...]


class Manual(NamedTuple):
    """A manual: a title of one or two lines, and its sections."""

    title: str
    sections: tuple[Section, ...]
