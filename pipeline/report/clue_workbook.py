"""`clues.xlsx`: the table that a prosecutor fills in, entities, evidence, and what is missing."""

from collections.abc import Iterable, Iterator
from pathlib import Path

import xlsxwriter
from xlsxwriter.worksheet import Worksheet

from connectors.model import Field
from pipeline.report import messages
from pipeline.report.clue_words import (
    checks,
    confidence,
    counters,
    hits,
    points_text,
    subject_name,
    subject_number,
    titled,
)
from pipeline.report.clues import RankedClue
from pipeline.report.evidence_view import read_as
from pipeline.report.packets import Packet
from pipeline.report.run_facts import RunFacts
from pipeline.report.sheets import MAX_ROWS, Cell, Column, SheetWriter, open_workbook
from pipeline.report.shown_records import shown_records

ASSESSMENT = (
    Column("线索号", 11),
    Column("规则", 17),
    Column("主体", 22),
    Column("金额", 13, "money"),
    Column("人数", 6, "number"),
    Column("置信", 9, "centre"),
    Column("命中要点", 42),
    Column("反证", 22),
    Column("核查项", 24),
    Column("结论", 8, "entry"),
    Column("原因码", 9, "entry"),
    Column("承办", 8, "entry"),
    Column("日期", 11, "entry_date"),
)
"""The assessment table's columns of `domain.md` §5.3; the last four are for the prosecutor."""

PACKETS = (
    Column("名次", 7, "number"),
    Column("主体", 28),
    Column("证件号码", 21),
    Column("线索", 7, "number"),
    Column("规则", 44),
    Column("金额", 15, "money"),
    Column("人数", 8, "number"),
    Column("得分", 11, "centre"),
    Column("得分构成", 44),
    Column("线索号", 22),
)
EVIDENCE = (
    Column("线索号", 11),
    Column("规则", 17),
    Column("主体", 22),
    Column("要素", 22),
    Column("来源", 16),
    Column("文件", 20),
    Column("工作表", 10),
    Column("行", 7, "number"),
    Column("字段", 15),
    Column("原文", 28),
    Column("值", 22),
    Column("SHA-256 前12位", 15),
)
MISSING = (
    Column("线索号", 11),
    Column("规则", 17),
    Column("主体", 22),
    Column("缺什么", 11, "centre"),
    Column("字段", 16),
    Column("来源", 22),
    Column("记录", 26),
    Column("由谁持有", 18),
    Column("说明", 38),
)


def write_clue_workbook(
    batches: Iterable[list[RankedClue]], packets: Iterable[Packet], out: Path, run: RunFacts
) -> None:
    """Write the workbook in one pass; full values, the same bytes each time.

    Args:
        batches: Clues in their order.
        packets: All clues about one entity, in their order.
        out: The file.
        run: Rules' words and contracts.
    """
    with open_workbook(out) as book:
        table = SheetWriter(book, messages.SHEET_CLUES, ASSESSMENT, frozen=3)
        by_entity = SheetWriter(book, messages.SHEET_PACKETS, PACKETS, frozen=2)
        evidence = SheetWriter(book, messages.SHEET_EVIDENCE, EVIDENCE, frozen=3)
        missing = SheetWriter(book, messages.SHEET_MISSING, MISSING, frozen=3)
        for item in (item for batch in batches for item in batch):
            table.add(assessment_row(item, run))
            for row in evidence_rows(item, run):
                evidence.add(row)
            for row in missing_rows(item, run):
                missing.add(row)
        for packet in packets:
            by_entity.add(packet_row(packet))
        _add_codes(book)
        for sheet in table.sheets:
            _offer_choices(sheet)


def assessment_row(item: RankedClue, run: RunFacts) -> list[Cell]:
    """Give the cells of a clue under `ASSESSMENT`; conclusion, reason, who and when stay empty."""
    clue = item.clue
    return [
        clue.clue_id,
        f"{item.title}\n{clue.rule_id}",
        "\n".join(filter(None, (subject_name(clue.subject), subject_number(clue.subject)))),
        clue.amount_yuan,
        clue.workers,
        confidence(clue),
        _lines(hits(clue)),
        _lines(counters(clue, run)),
        _lines(checks(clue, run)),
        *(None, None, None, None),
    ]


def packet_row(packet: Packet) -> list[Cell]:
    """Give the cells of a packet under `PACKETS`."""
    return [
        packet.place,
        packet.name,
        packet.id_no,
        len(packet.clues),
        _lines([titled(clue) for clue in packet.clues]),
        packet.amount_yuan,
        packet.workers,
        points_text(packet.score),
        "\n".join(f"{name} {points_text(points)}" for name, points in packet.parts),
        "\n".join(clue.clue_id for clue in packet.clues),
    ]


def evidence_rows(item: RankedClue, run: RunFacts) -> Iterator[list[Cell]]:
    """Give one row a cell of evidence under `EVIDENCE`, record by record."""
    subject = subject_name(item.clue.subject)
    for at, signals, cells, _ in shown_records(item.clue, run):
        for name, cell in cells.items():
            yield [
                item.clue.clue_id,
                item.title,
                subject,
                "；".join(signals),
                run.source_title(at.source),
                at.file,
                at.sheet,
                at.row,
                run.header(at.source, name),
                cell.raw,
                _value(cell.value, run.field(at.source, name)),
                at.sha256[:12],
            ]


def _value(value: str | None, field: Field | None) -> str:
    return messages.UNKNOWN_VALUE if value is None else read_as(value, field)


def missing_rows(item: RankedClue, run: RunFacts) -> Iterator[list[Cell]]:
    """Give one row a missing thing under `MISSING`."""
    for one in item.clue.missing:
        source = one.source or ""
        yield [
            item.clue.clue_id,
            item.title,
            subject_name(item.clue.subject),
            messages.MISSING_KINDS[one.kind],
            run.header(source, one.field or ""),
            run.source_title(source),
            one.record_key,
            one.holder,
            one.says,
        ]


def _lines(texts: list[str]) -> str:
    if len(texts) < 2:
        return "".join(texts)
    return "\n".join(f"{n}. {text}" for n, text in enumerate(texts, 1))


def _add_codes(book: xlsxwriter.Workbook) -> None:
    sheet = book.add_worksheet(messages.SHEET_CODES)
    sheet.write_row(0, 0, list(messages.CONCLUSIONS))
    sheet.set_column(0, len(messages.CONCLUSIONS) - 1, 14)
    depth = max(len(reasons) for reasons in messages.CONCLUSIONS.values())
    for n in range(depth):
        for column, reasons in enumerate(messages.CONCLUSIONS.values()):
            if n < len(reasons):
                sheet.write_string(n + 1, column, reasons[n])
    sheet.write_string(depth + 2, 0, messages.CODES_NOTE)
    for column, (conclusion, reasons) in enumerate(messages.CONCLUSIONS.items()):
        letter = "ABC"[column]
        book.define_name(
            conclusion, f"={messages.SHEET_CODES}!${letter}$2:${letter}${len(reasons) + 1}"
        )


def _offer_choices(sheet: Worksheet) -> None:
    conclusions = {"validate": "list", "source": list(messages.CONCLUSIONS)}
    reasons = {"validate": "list", "source": "=INDIRECT($J2)"}
    dates = {"validate": "custom", "value": "=ISNUMBER($M2)"}
    for column, rule, text in (
        (9, conclusions, messages.PICK_CONCLUSION),
        (10, reasons, messages.PICK_REASON),
        (12, dates, messages.PICK_DATE),
    ):
        sheet.data_validation(1, column, MAX_ROWS - 1, column, rule | {"error_message": text})
