"""What arrived becomes events of the delivery log: deliveries, amendments, or a refusal each."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import NamedTuple

from pipeline.errors import Place, SourceError, UsageError
from pipeline.nightly.delivery_log import Entry, amendment, find, in_force
from pipeline.nightly.inbox import Arrival


class Refusal(NamedTuple):
    """A file that could not be taken, and why.

    Attributes:
        sha256: '' when it could not be copied.
        sources: What it is said, or its sheets were found, to be; none when nobody knows.
    """

    file: str
    sha256: str
    error: SourceError
    sources: tuple[str, ...] = ()


def named(source: str | None) -> tuple[str, ...]:
    """Give the sources that a file's word names: one or none."""
    return (source,) if source else ()


@dataclass(frozen=True)
class Taking:
    """How a night writes down what arrived.

    Attributes:
        history: The delivery log before this night.
        night: The night's number.
        as_of: Its as-of date.
    """

    history: Sequence[Entry]
    night: int
    as_of: date

    def delivered(self, arrival: Arrival) -> Entry:
        """Give the event by which a file is delivered."""
        said = arrival.sidecar
        return Entry(
            event="delivered",
            sha256=arrival.sha256,
            night=self.night,
            as_of=self.as_of,
            file=arrival.file,
            source=said.source,
            places=said.places,
            covered_from=said.covered_from,
            covered_to=said.covered_to,
            replaces=said.replaces,
        )

    def amended(self, entries: Sequence[Entry], arrived: Sequence[Arrival]) -> list[Entry]:
        """Give the events by which what is said now of deliveries in `entries` comes to count.

        Args:
            entries: The log with this night's deliveries.
            arrived: Notes, and files whose bytes were delivered before or twice.
        """
        log, events = list(entries), []
        for arrival in arrived:
            held = _held(in_force(log), arrival)
            event = amendment(held, _said(arrival)) if held else None
            if event is not None:
                event = event.model_copy(update={"night": self.night, "as_of": self.as_of})
                log.append(event)
                events.append(event)
        return events

    def understood(self, arrived: Sequence[Arrival], replaces: Mapping[str, str]) -> list[Arrival]:
        """Find which delivery each arrival corrects, by SHA-256; what cannot be gets a fault.

        Args:
            arrived: What the inbox held.
            replaces: File → the extract that it corrects, as whoever runs the night says; it goes
                before what a sidecar says.

        Raises:
            UsageError: `replaces` names a file that did not arrive.
        """
        names = {arrival.file for arrival in arrived}
        if strange := sorted(set(replaces) - names):
            what = f"收件夹里没有叫 {strange[0]!r} 的文件"
            fix = "写收件夹里的文件名：--replaces 新文件=它更正的那一份"
            raise UsageError(what, place=Place("--replaces"), fix=fix)
        told: list[Arrival] = []
        for arrival in arrived:
            try:
                told.append(self._resolved(arrival, arrived, replaces.get(arrival.file)))
            except SourceError as error:
                told.append(replace(arrival, fault=error))
        return [replace(a, fault=_circle(a)) if _comes_back(a, told) else a for a in told]

    def _resolved(self, arrival: Arrival, arrived: Sequence[Arrival], told: str | None) -> Arrival:
        if arrival.fault is not None:
            raise arrival.fault
        held = in_force(self.history)
        if arrival.is_note:
            arrival = replace(arrival, sha256=_found(held, arrival.file, arrival.file).sha256)
        asked = told or arrival.sidecar.replaces
        if not asked:
            return arrival
        others = [self.delivered(a) for a in arrived if a.sha256 and not a.is_note]
        known = {
            entry.sha256: entry for entry in [*others, *held] if entry.sha256 != arrival.sha256
        }
        corrected = _found(list(known.values()), asked, arrival.file)
        return replace(
            arrival, sidecar=arrival.sidecar.model_copy(update={"replaces": corrected.sha256})
        )


def _said(arrival: Arrival) -> dict[str, object]:
    return arrival.sidecar.model_dump()


def _held(held: Sequence[Entry], arrival: Arrival) -> Entry | None:
    return next((entry for entry in held if entry.sha256 == arrival.sha256), None)


def _found(held: Sequence[Entry], name: str, file: str) -> Entry:
    try:
        return find(held, name)
    except UsageError as error:
        what = f"更正哪一份说不清：{error.what}" if name != file else error.what
        raise SourceError(what, place=Place(file), fix=error.fix) from None


def _comes_back(arrival: Arrival, arrived: Sequence[Arrival]) -> bool:
    """Tell whether a file corrects one that, over others of this night, corrects it."""
    corrects = {a.sha256: a.sidecar.replaces for a in arrived if a.fault is None and a.sha256}
    seen, at = {arrival.sha256}, corrects.get(arrival.sha256)
    while at is not None and at not in seen:
        seen.add(at)
        at = corrects.get(at)
    return arrival.fault is None and at is not None and at == arrival.sha256


def _circle(arrival: Arrival) -> SourceError:
    return SourceError(
        "几份文件互相说更正了对方，分不出以哪一份为准",
        place=Place(arrival.file),
        fix="改正各自的说明文件（replaces），只在后来的一份里写",
    )
