"""The records that a clue shows, each once: what several signals show of one record meets in it."""

from typing import NamedTuple

from pipeline.report import messages
from pipeline.report.clue_model import Cell, Clue, Evidence, TextSpan
from pipeline.report.run_facts import RunFacts


class ShownRecord(NamedTuple):
    """A record with the texts of the signals that it shows, and its cells by field.

    Attributes:
        at: One piece of its evidence: source, key and place of the record.
        signals: What it shows, in words.
        cells: Field → cell, in the order of the contract; fields without a contract last.
        spans: What its free text was read for, each once.
    """

    at: Evidence
    signals: tuple[str, ...]
    cells: dict[str, Cell]
    spans: tuple[TextSpan, ...] = ()


def shown_records(clue: Clue, run: RunFacts) -> list[ShownRecord]:
    """List the records of a clue: the subject's own first, then in the order of the signals."""
    says = dict(messages.SIGNALS)
    says |= {signal.name: signal.says or signal.name for signal in clue.signals}
    rank = {name: n for n, name in enumerate(says)}
    grouped: dict[tuple[str, str, str, int], list[Evidence]] = {}
    for one in sorted(clue.evidence, key=lambda one: rank.get(one.signal, len(rank))):
        grouped.setdefault((one.source, one.sha256, one.sheet, one.row), []).append(one)
    return [
        ShownRecord(
            shown[0],
            tuple(dict.fromkeys(says.get(one.signal, one.signal) for one in shown)),
            _cells(shown, run),
            tuple(dict.fromkeys(span for one in shown for span in one.spans)),
        )
        for shown in grouped.values()
    ]


def _cells(shown: list[Evidence], run: RunFacts) -> dict[str, Cell]:
    cells = {name: cell for one in shown for name, cell in one.fields.items()}
    contract = run.contracts.get(shown[0].source)
    rank = {name: n for n, name in enumerate(contract.fields)} if contract else {}
    return dict(sorted(cells.items(), key=lambda cell: rank.get(cell[0], len(rank))))
