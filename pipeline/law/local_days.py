"""Days off and worked that one place has besides the nation: 三月三 of 广西, a flood's day off.

An office writes them into `rules/parameters/local_holidays.yaml` of its workspace, whole years too
that the notices built in do not know yet.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Annotated, Literal, NamedTuple

from pydantic import Field

from pipeline.frozen import Frozen
from pipeline.law.calendar import Calendar, national
from pipeline.law.places import PROVINCES, full_place, names_place
from pipeline.parameters import Fault, load_model

FILE = "local_holidays.yaml"
PlaceName = Annotated[str, Field(pattern=r"^[㐀-鿿]*$")]


class LocalDay(Frozen):
    """One day that is otherwise than the week or the notice says.

    Attributes:
        day: The day.
        kind: Off or worked.
        province: Where, as `广西`; empty: everywhere.
        district: City or district of the province; empty: all of it.
        reason: Why, with the document, in Chinese.
    """

    day: date
    kind: Literal["off", "working"]
    province: PlaceName = ""
    district: PlaceName = ""
    reason: Annotated[str, Field(min_length=1)]


class LocalDays(Frozen):
    """What an office adds: days, and the years that these days make known as a whole."""

    years: tuple[int, ...] = ()
    days: tuple[LocalDay, ...] = ()


class Locality(NamedTuple):
    """A place with days of its own: a province, or a district in it."""

    province: str
    district: str

    def holds(self, place: str) -> bool:
        """Tell whether a full place lies in it."""
        return names_place(place, self.province, "省") and self.district in place


class Calendars(NamedTuple):
    """The calendar of everywhere, and those of the places that have days of their own.

    Attributes:
        office: The office's province and city, put before places that name no province.
        common: For every other place.
        local: By place, the narrower first.
    """

    office: str
    common: Calendar
    local: tuple[tuple[Locality, Calendar], ...] = ()

    def of(self, place: str | None) -> Calendar:
        """Give the calendar of a place, as a record names it; None is the office's own."""
        full = full_place(place, self.office)
        return next((one for where, one in self.local if where.holds(full)), self.common)


def load_calendars(folders: Sequence[Path] = (), *, office: str = "") -> Calendars:
    """Read an office's own days from folders of parameters, where they have any.

    Args:
        folders: Those that ship, then the office's own; the last that has the file counts.
        office: The office's province and city.

    Raises:
        ExceptionGroup: `RuleError`s, each with line and column.
    """
    paths = [folder / FILE for folder in folders if (folder / FILE).is_file()]
    if not paths:
        return Calendars(office, national())
    added = load_model(paths[-1], LocalDays, _faults)
    places = sorted(
        {Locality(one.province, one.district) for one in added.days if one.province},
        key=lambda where: (where.district == "", where),
    )
    common = _with(added, Locality("", ""))
    return Calendars(office, common, tuple((where, _with(added, where)) for where in places))


def _with(added: LocalDays, where: Locality) -> Calendar:
    days = [
        one
        for one in added.days
        if one.province in {"", where.province} and one.district in {"", where.district}
    ]
    return national().with_days(
        [one.day for one in days if one.kind == "off"],
        [one.day for one in days if one.kind == "working"],
        last_year=max(added.years, default=None),
    )


def _faults(added: LocalDays) -> Iterator[Fault]:
    newest = national().last_year
    wanted = range(newest + 1, newest + 1 + sum(year > newest for year in added.years))
    if sorted(year for year in added.years if year > newest) != list(wanted):
        yield Fault(f"所列年份应从 {newest + 1} 年起逐年相连", ("years",))
    seen: dict[tuple[date, str, str], int] = {}
    for at, one in enumerate(added.days):
        if one.province and one.province not in PROVINCES:
            yield Fault(f"没有省份 {one.province!r}，写成如 广西", ("days", at, "province"))
        if one.district and not one.province:
            yield Fault("写了地区也要写省份", ("days", at, "district"))
        first = seen.setdefault((one.day, one.province, one.district), at)
        if first != at:
            yield Fault(f"{one.day} 在同一地区写了两次（第 {first + 1} 条）", ("days", at, "day"))
