"""Which contract a sheet fits, told by its headers alone, and how its headers map to fields."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise, zip_longest
from typing import Protocol

from connectors.messages import ambiguous, doubled, headers_only, strange_unit, unfit
from connectors.model import Contract
from connectors.normal import NormalHeader, normal_header
from pipeline.errors import Place

HEAD_ROWS = 50  # how far down the headers are looked for; chosen by us
_TABLE_UNIT = re.compile(
    r"单位\s*[:：(（](?:[^元:：]{0,8}[、,，/\s])?\s*(?:人民币)?\s*([十百千万亿]{0,2}元)(?![\u4e00-\u9fff])"
)


class Row(Protocol):
    """A row of a sheet's head: its number and its cells as text."""

    @property
    def row(self) -> int:
        """The sheet's own row number, 1-based; 0 for column names that are no row."""

    @property
    def cells(self) -> Sequence[str]:
        """The cells, leftmost first."""


@dataclass(frozen=True)
class Fit:
    """How a sheet's columns map to a contract.

    Attributes:
        source: The contract.
        header_row: Row of the headers, of two the lower (1-based; 0: column names are no row).
        columns: Index of the column (0-based) → field.
        headers: Field → its header as delivered.
        units: Money field → unit: of its header, else of the table, else of the contract.
        unknown: Headers that no field has, as delivered, and second columns of one field.
        discarded: Headers that the contract discards.
        absent: Fields of the contract that have no column.
        lead: Index of the leftmost column with a header, where no field has it.
        titles: Texts above the headers, which may stand again where a page begins.
        once: Sums in sources whose rows add up: one merged over several rows counts once, in the
            first; in the others it is unknown.
    """

    source: str
    header_row: int
    columns: dict[int, str]
    headers: dict[str, str]
    units: dict[str, str]
    unknown: tuple[str, ...] = ()
    discarded: tuple[str, ...] = ()
    absent: tuple[str, ...] = ()
    lead: int | None = None
    titles: tuple[str, ...] = ()
    once: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Likeness:
    """How near a sheet is to a contract: the row of its headers, what is mapped, what is missing.

    Attributes:
        contract: The contract.
        index: Index in the head of the row that maps most fields; of two header rows, the lower.
        cells: The headers: of two rows, the lower's cells and where they are empty the upper's.
        found: Field → indexes of the columns that carry it, best header first.
        missing: Required fields without a column.
    """

    contract: Contract
    index: int
    cells: tuple[str, ...]
    found: dict[str, list[int]] = field(hash=False)
    missing: tuple[str, ...]


def fit(head: Sequence[Row], contracts: Mapping[str, Contract], *, place: Place) -> Fit:
    """Find the one contract that the head's headers fit.

    A contract fits when some row of the head names all its required fields; the one that maps most
    fields wins. Where one field has several columns, the header that stands first in the contract
    counts and the others are listed as unknown.

    Args:
        head: The first rows of the sheet.
        contracts: Source → contract.
        place: The file and sheet, for messages.

    Raises:
        SourceError: None fits (with the three nearest and what each lacks), several fit equally
            well, one header stands twice, the table is in a unit other than 元 or 万元, or there
            is no record below the headers.
    """
    likenesses = nearest(head, contracts)
    fitting = [likeness for likeness in likenesses if not likeness.missing]
    if not fitting:
        raise unfit(place, [_told(likeness) for likeness in likenesses[:3]], _first_row(head))
    best = fitting[0]
    equals = [like for like in fitting if len(like.found) == len(best.found)]
    if len(equals) > 1:
        raise ambiguous(place, [like.contract.title for like in equals])
    below = head[best.index + 1 :]
    if len(head) < HEAD_ROWS and not any(cell.strip() for row in below for cell in row.cells):
        raise headers_only(place)
    return _mapped(head, best, place)


def nearest(head: Sequence[Row], contracts: Mapping[str, Contract]) -> list[Likeness]:
    """Compare the head with every contract, the nearest first (fewest missing, most mapped)."""
    rows = [
        (index, cells, {i: normal_header(cell).text for i, cell in enumerate(cells) if cell})
        for index, cells in _header_rows(head)
    ]
    likenesses = [_likeness(rows, contracts[source]) for source in sorted(contracts)]
    return sorted(
        likenesses,
        key=lambda like: (
            len(like.missing) / len(like.contract.required) if like.contract.required else 0,
            -len(like.found),
            like.contract.source,
        ),
    )


def header_ranks(contract: Contract) -> dict[str, tuple[str, int]]:
    """Give each folded header of a contract its field and its rank among the field's headers."""
    return {
        normal_header(header).text: (name, rank)
        for name, one in contract.fields.items()
        for rank, header in reversed(list(enumerate(one.headers)))
    }


def _header_rows(head: Sequence[Row]) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Give the rows that may be headers: each alone, then each with the row above where empty.

    Cells merged over two rows stand in the upper one, those below a common title in the lower.
    """
    for index, row in enumerate(head):
        yield index, tuple(row.cells)
    for index, (upper, lower) in enumerate(pairwise(row.cells for row in head), start=1):
        both = zip_longest(upper, lower, fillvalue="")
        yield index, tuple(low if low.strip() else up for up, low in both)


def _likeness(
    rows: Sequence[tuple[int, tuple[str, ...], dict[int, str]]], contract: Contract
) -> Likeness:
    ranks, required = header_ranks(contract), contract.required
    best: tuple[int, tuple[str, ...], dict[str, list[int]]] = (0, (), {})
    most = (0, 0)
    for index, cells, normal in rows:
        found: dict[str, list[int]] = {}
        for column, cell in normal.items():
            if cell in ranks:
                found.setdefault(ranks[cell][0], []).append(column)
        weight = (sum(name in found for name in required), len(found))
        if weight > most:
            for columns in found.values():
                columns.sort(key=lambda column: (ranks[normal[column]][1], column))
            best, most = (index, cells, found), weight
    missing = tuple(name for name in required if name not in best[2])
    return Likeness(contract, *best, missing)


def _mapped(head: Sequence[Row], like: Likeness, place: Place) -> Fit:
    contract, cells = like.contract, like.cells
    normal = [normal_header(cell) for cell in cells]
    for name, carriers in like.found.items():
        same = [column for column in carriers if normal[column].text == normal[carriers[0]].text]
        if len(same) > 1:
            raise doubled(place, name, [cells[column] for column in same], head[like.index].row)
    columns = {found[0]: name for name, found in like.found.items()}
    units = dict(_units(columns, normal, contract, _table_unit(head[: like.index])))
    for name, unit in units.items():
        if unit not in {"元", "万元"}:
            raise strange_unit(place, unit, contract.fields[name].header)
    discard = {normal_header(header).text for header in contract.discard}
    left = [i for i, cell in enumerate(cells) if cell.strip() and i not in columns]
    lead = min((*columns, *left))
    return Fit(
        source=contract.source,
        header_row=head[like.index].row,
        columns=dict(sorted(columns.items())),
        headers={name: cells[index] for index, name in sorted(columns.items())},
        units=units,
        unknown=tuple(cells[i] for i in left if normal[i].text not in discard),
        discarded=tuple(cells[i] for i in left if normal[i].text in discard),
        absent=tuple(name for name in contract.fields if name not in like.found),
        lead=None if lead in columns or normal[lead].text in discard else lead,
        once=_sums(contract),
        titles=tuple(c for row in head[: like.index] for c in row.cells if c.strip()),
    )


def _sums(contract: Contract) -> frozenset[str]:
    if contract.rows != "add_up":
        return frozenset()
    return frozenset(n for n, f in contract.fields.items() if f.type in {"money", "count"})


def _units(
    columns: Mapping[int, str], normal: Sequence[NormalHeader], contract: Contract, table_unit: str
) -> Iterator[tuple[str, str]]:
    for index, name in sorted(columns.items()):
        if contract.fields[name].type == "money":
            yield name, normal[index].unit or table_unit or contract.fields[name].unit


def _table_unit(titles: Sequence[Row]) -> str:
    """Read `单位：万元` above the header; '' when no title says a unit of money."""
    found = [m[1] for row in titles for cell in row.cells if (m := _TABLE_UNIT.search(cell))]
    return found[-1] if found else ""


def _first_row(head: Sequence[Row]) -> list[str]:
    filled = ([cell for cell in row.cells if cell.strip()] for row in head)
    return max(filled, key=len, default=[])


def _told(like: Likeness) -> tuple[str, list[str]]:
    return (
        f"{like.contract.title}（{like.contract.source}）",
        [like.contract.fields[name].header for name in like.missing],
    )
