"""Amounts that provinces set, by place and date of effect: wage accounts, deposits, heat, crime.

Each is a file of `rules/parameters`: rows by province, or by a class of its places, from a day on
and until one; where no row is known, the fallback, which says of itself that nothing is set.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Annotated, Generic, Literal, NamedTuple, TypeVar

from pydantic import Field

from pipeline.frozen import Frozen
from pipeline.law.places import PROVINCES, names_place
from pipeline.parameters import PARAMETERS, Fault, load_model

Checked = Literal["dossier", "memory", "low"]
"""How a value is known: its text or an archived copy was read, from memory, or from a poor site."""
Yuan = Annotated[Decimal, Field(gt=0)]
Month = Annotated[int, Field(ge=1, le=12)]


class Fallback(Frozen):
    """What counts where no row is known; `source` says so in Chinese."""

    source: Annotated[str, Field(min_length=1)]


class Row(Fallback):
    """What one province sets, or one class of its places, between two days.

    Attributes:
        province: As `广东`.
        class_name: The class of places, in words (`class`); empty: the rest of the province.
        places: Cities and districts of the class.
        by_setting: The class is not told by names: the office names it in its setting.
        effective_on: First day it counts (`from`); null: always.
        until: Last day it counts; null: still.
        checked: How it is known.
        reason: Why an office sets it otherwise; needed in an office's own file.
    """

    province: str
    class_name: Annotated[str, Field(alias="class")] = ""
    places: tuple[str, ...] = ()
    by_setting: bool = False
    effective_on: Annotated[date | None, Field(alias="from")]
    until: date | None = None
    checked: Checked = "dossier"
    reason: str = ""

    def fit(self, place: str, as_of: date) -> int:
        """Say how closely this fits `place`: 0 not at all, 1 as its province, 2 as its class."""
        if self.effective_on is not None and as_of < self.effective_on:
            return 0
        if self.until is not None and as_of > self.until:
            return 0
        in_province = names_place(place, self.province, "省")
        if self.by_setting:
            return 2 if in_province and self.class_name in place else 0
        if self.places:
            found = any(names_place(place, name, "市") for name in self.places)
            return 2 if found or (in_province and any(n in place for n in self.places)) else 0
        return 1 if in_province else 0


class Crime(Fallback):
    """数额较大: yuan owed to one worker, and to ten and more together."""

    single: Annotated[Decimal, Field(ge=5000, le=20000)]
    group: Annotated[Decimal, Field(ge=30000, le=100000)]


class CrimeRow(Row, Crime):
    """The same, of one province."""


class Account(Fallback):
    """From which contract, in yuan and in months of work, a wage account must be opened."""

    min_contract: Yuan
    min_months: Annotated[int, Field(ge=0, le=24)] = 0


class AccountRow(Row, Account):
    """The same, of one province."""


class Deposit(Fallback):
    """The share of the contract to be deposited for wages, and from which contract in yuan.

    No more than `cap` yuan for one site; null: without end.
    """

    rate: Annotated[Decimal, Field(gt=0, le=Decimal("0.05"))]
    min_contract: Yuan
    cap: Yuan | None = None


class DepositRow(Row, Deposit):
    """The same, of one province."""


class Heat(Fallback):
    """Yuan a month for work in heat, outdoors and indoors, and its first and last month.

    Null where nothing is known: then nothing can be estimated.
    """

    outdoor: Yuan | None
    indoor: Yuan | None
    first_month: Month = 6
    last_month: Month = 9


class HeatRow(Row, Heat):
    """The same, of one province."""


RowKind = TypeVar("RowKind", bound=Row)
FallbackKind = TypeVar("FallbackKind", bound=Fallback)


class Standards(Frozen, Generic[RowKind, FallbackKind]):
    """One file: its rows, the provinces that were looked for in vain, and the fallback.

    Attributes:
        fallback: Where no row fits; an office's own file leaves it out.
        not_found: Provinces whose own value was looked for and not found.
        standards: The rows.
        months: Criminal thresholds alone: months of pay one worker is owed, at least.
        people: Likewise: workers, at least.
    """

    fallback: FallbackKind | None = None
    not_found: tuple[str, ...] = ()
    standards: tuple[RowKind, ...]
    months: int = 3
    people: int = 10

    def choose(self, place: str, as_of: date) -> RowKind | FallbackKind:
        """Give the row of the class of place, else of the province, else the fallback.

        Of several that fit equally the latest in effect counts, then the first in the file.
        """
        ranked = sorted(
            (-row.fit(place, as_of), -(row.effective_on or date.min).toordinal(), at)
            for at, row in enumerate(self.standards)
        )
        if ranked and ranked[0][0] < 0:
            return self.standards[ranked[0][2]]
        if self.fallback is None:
            raise ValueError("an office's own rows stand before those that ship")
        found = [name for name in self.not_found if names_place(place, name, "省")]
        if not found:
            return self.fallback
        said = f"{self.fallback.source}（查找过{found[0]}的标准，未检到）"
        return self.fallback.model_copy(update={"source": said})


def load_crimes(folders: tuple[Path, ...] = (PARAMETERS,)) -> Standards[CrimeRow, Crime]:
    """Read `criminal_thresholds.yaml` of the folders."""
    return _load("criminal_thresholds", Standards[CrimeRow, Crime], folders)


def load_accounts(folders: tuple[Path, ...] = (PARAMETERS,)) -> Standards[AccountRow, Account]:
    """Read `wage_accounts.yaml` of the folders."""
    return _load("wage_accounts", Standards[AccountRow, Account], folders)


def load_deposits(folders: tuple[Path, ...] = (PARAMETERS,)) -> Standards[DepositRow, Deposit]:
    """Read `wage_deposits.yaml` of the folders."""
    return _load("wage_deposits", Standards[DepositRow, Deposit], folders)


def load_heat(folders: tuple[Path, ...] = (PARAMETERS,)) -> Standards[HeatRow, Heat]:
    """Read `heat_allowances.yaml` of the folders."""
    return _load("heat_allowances", Standards[HeatRow, Heat], folders)


class Known(NamedTuple):
    """All files, read."""

    crimes: Standards[CrimeRow, Crime]
    accounts: Standards[AccountRow, Account]
    deposits: Standards[DepositRow, Deposit]
    heat: Standards[HeatRow, Heat]


def load_known(folders: tuple[Path, ...] = (PARAMETERS,)) -> Known:
    """Read all files of the folders: those that ship, then an office's own.

    Raises:
        ExceptionGroup: `RuleError`s of the first file at fault, each with line and column.
    """
    return _known(folders) if folders[1:] else _shipped(folders[0])


@cache
def _shipped(folder: Path) -> Known:
    return _known((folder,))


def _known(folders: tuple[Path, ...]) -> Known:
    return Known(
        load_crimes(folders), load_accounts(folders), load_deposits(folders), load_heat(folders)
    )


def _load(
    name: str, model: type[Standards[RowKind, FallbackKind]], folders: Sequence[Path]
) -> Standards[RowKind, FallbackKind]:
    """Read a file of the shipped folder, and an office's own rows before it.

    Raises:
        ExceptionGroup: `RuleError`s, each with line and column.
    """
    shipped = load_model(folders[0] / f"{name}.yaml", model, _faults)
    for folder in folders[1:]:
        path = folder / f"{name}.yaml"
        if path.is_file():
            own = load_model(path, model, _own_faults)
            kept = tuple(row for row in shipped.standards if not _replaced(row, own.standards))
            shipped = shipped.model_copy(update={"standards": (*own.standards, *kept)})
    return shipped


def _replaced(row: Row, own: Sequence[Row]) -> bool:
    """Tell whether an office set the same class of the same province itself."""
    return any(
        (one.province, one.class_name, one.places) == (row.province, row.class_name, row.places)
        for one in own
    )


def _faults(made: Standards[RowKind, FallbackKind]) -> Iterator[Fault]:
    if made.fallback is None:
        yield Fault("缺少必填的键 'fallback'", ())
    yield from _row_faults(made)


def _own_faults(made: Standards[RowKind, FallbackKind]) -> Iterator[Fault]:
    yield from _row_faults(made)
    for key in sorted(made.model_fields_set - {"standards"}):
        yield Fault(f"本院自定的文件只写 standards，{key} 不会用到，请删去", (key,))
    for at, row in enumerate(made.standards):
        if not row.reason:
            yield Fault("本院自定的值要写 reason", ("standards", at))


def _row_faults(made: Standards[RowKind, FallbackKind]) -> Iterator[Fault]:
    for at, row in enumerate(made.standards):
        where = ("standards", at)
        if row.province not in PROVINCES:
            yield Fault(f"没有省份 {row.province!r}，写成如 广东", (*where, "province"))
        if row.until and row.effective_on and row.until < row.effective_on:
            yield Fault(f"止于 {row.until}，早于施行日 {row.effective_on}", (*where, "until"))
        for other in made.standards[:at]:
            if _replaced(row, [other]) and _overlap(row, other):
                yield Fault(f"{row.province}{row.class_name}的两条在时间上重叠", (*where, "from"))


def _overlap(one: Row, other: Row) -> bool:
    return max(one.effective_on or date.min, other.effective_on or date.min) <= min(
        one.until or date.max, other.until or date.max
    )
