"""The records that a clue shows: each once, the subject's own first."""

from pipeline.report.clue_model import Cell, Clue, Evidence, Signal
from pipeline.report.run_facts import RunFacts
from pipeline.report.shown_records import shown_records

CELL = Cell(raw="1", value="1")


def clue(*evidence: tuple[str, int, tuple[str, ...]]) -> Clue:
    signals = tuple(
        Signal(name=name, state="true", level=None, says=says)
        for name, says in (("unpaid", "欠缴"), ("late", "逾期"))
    )
    records = tuple(
        Evidence(
            signal=signal, source="fund_enforcement", record_key="k", file="a.csv", sheet="",
            row=row, sha256="a" * 64, fields=dict.fromkeys(fields, CELL),
        )
        for signal, row, fields in evidence
    )  # fmt: skip
    return Clue.model_construct(signals=signals, evidence=records)


def test_what_two_signals_show_of_one_record_meets_in_it(run: RunFacts) -> None:
    [shown] = shown_records(clue(("late", 5, ("owed",)), ("unpaid", 5, ("order_no",))), run)
    assert shown.signals == ("欠缴", "逾期")
    assert list(shown.cells) == ["order_no", "owed"]


def test_the_own_record_comes_first_then_those_of_each_signal(run: RunFacts) -> None:
    shown = shown_records(clue(("late", 7, ()), ("unit", 6, ()), ("unpaid", 5, ())), run)
    assert [(one.at.row, one.signals) for one in shown] == [
        (6, ("主体所在的记录",)),
        (5, ("欠缴",)),
        (7, ("逾期",)),
    ]


def test_a_field_without_contract_stands_last(run: RunFacts) -> None:
    [shown] = shown_records(clue(("late", 5, ("remark", "served_on", "order_no"))), run)
    assert list(shown.cells) == ["order_no", "served_on", "remark"]
