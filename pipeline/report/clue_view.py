"""A clue as a page shows it: in Chinese, IDs and phones masked."""

from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

from pipeline.report import messages
from pipeline.report.clue_model import Clue, Missing, Signal, Subject
from pipeline.report.clue_words import subject_name, subject_number, yuan
from pipeline.report.clues import RankedClue
from pipeline.report.evidence_view import (
    NOTHING_ABSENT,
    AbsentFields,
    RecordView,
    record_views,
)
from pipeline.report.mask import mask_id, mask_text
from pipeline.report.run_facts import RuleText, RunFacts
from pipeline.report.timeline import Event, timeline

MOST_RECORDS = 100
"""Records of a clue that a page shows; all of them are in `clues.xlsx`. Our choice."""


class Line(NamedTuple):
    """A finding in words: the kind it is (for its colour), its label, its text, a remark."""

    kind: str
    label: str
    says: str
    remark: str = ""


@dataclass(frozen=True)
class ClueView:
    """Everything a page says of one clue, as text; nothing in it needs masking any more."""

    rank: int
    clue: Clue
    title: str
    line: str
    subject: str
    number: str
    kind: str
    amount: str
    workers: str
    says: str
    standing: str
    signals: tuple[Line, ...]
    missing: tuple[Line, ...]
    counter: tuple[Line, ...]
    figures: tuple[tuple[str, str], ...]
    events: tuple[Event, ...]
    records: tuple[RecordView, ...]
    records_left_out: int
    rule: RuleText

    @property
    def band(self) -> str:
        """Name the band in Chinese."""
        return messages.BANDS[self.clue.band]


def clue_view(
    item: RankedClue, run: RunFacts, *, standing: str = "", absent: AbsentFields = NOTHING_ABSENT
) -> ClueView:
    """Put a clue into words.

    Args:
        item: The clue.
        run: Rules' words and contracts.
        standing: Its district or court, and month.
        absent: SHA-256 of an extract → the fields whose column it lacks.
    """
    clue, records = item.clue, record_views(item.clue, run, absent)
    return ClueView(
        rank=item.rank,
        clue=clue,
        title=item.title,
        line=messages.LINES.get(item.line, item.line),
        subject=mask_text(subject_name(clue.subject)),
        number=masked_number(clue.subject),
        kind=messages.SUBJECT_KINDS[clue.subject.kind],
        amount=yuan(clue.amount_yuan),
        workers=messages.NO_VALUE if clue.workers is None else str(clue.workers),
        says=mask_text(clue.says),
        standing=standing,
        signals=_signals(clue),
        missing=_missing(clue, run),
        counter=_counter(clue),
        figures=tuple(
            (messages.FIGURES.get(name, name), _figure(value))
            for name, value in clue.figures.items()
        ),
        events=tuple(
            e._replace(what=e.what, place=mask_text(e.place)) for e in timeline(clue.evidence, run)
        ),
        records=tuple(records[:MOST_RECORDS]),
        records_left_out=max(0, len(records) - MOST_RECORDS),
        rule=run.rules.get(clue.rule_id, RuleText(item.title)),
    )


def masked_number(subject: Subject) -> str:
    """Give the subject's number for a screen: a person's masked whole, else where an ID stands."""
    number = subject_number(subject)
    return mask_id(number) if subject.kind == "person" else mask_text(number)


def _signals(clue: Clue) -> tuple[Line, ...]:
    return tuple(
        Line(
            kind=one.state,
            label=messages.STATES[one.state],
            says=mask_text(one.says or one.name),
            remark=_level(one),
        )
        for one in clue.signals
    )


def _level(signal: Signal) -> str:
    if signal.level is None or signal.state != "true":
        return ""
    return messages.LEVEL_REMARK.format(level=messages.LEVELS[signal.level])


def _missing(clue: Clue, run: RunFacts) -> tuple[Line, ...]:
    return tuple(
        Line(
            one.kind,
            messages.MISSING_KINDS[one.kind],
            mask_text(one.says),
            mask_text("；".join(_where(one, run))),
        )
        for one in clue.missing
    )


def _where(one: Missing, run: RunFacts) -> list[str]:
    """Name source, field and record, as far as the text does not, and the holder."""
    named = [
        run.source_title(one.source) if one.source else "",
        run.header(one.source or "", one.field) if one.field else "",
        one.record_key or "",
    ]
    where = [name for name in named if name and name not in one.says]
    return [*where, messages.HOLDER.format(holder=one.holder)] if one.holder else where


def _counter(clue: Clue) -> tuple[Line, ...]:
    return tuple(
        Line(
            one.state,
            messages.STATES[one.state],
            mask_text(one.says or one.name),
            messages.EFFECTS[one.effect],
        )
        for one in clue.counter
    )


def _figure(value: object) -> str:
    if value is None:
        return messages.UNKNOWN_VALUE
    if isinstance(value, Decimal):
        return f"{value:,}"
    return mask_text(str(value))
