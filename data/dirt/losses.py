"""Cells whose fact is gone, chosen by hand, and the answers that change with them.

Half-known days, "some ten people", masked and damaged numbers, broken formulas. Where a rule needs
the fact the answer turns incomplete; the rest stand in columns that no answer rests on.
"""

from dataclasses import dataclass
from dataclasses import field as made

import polars as pl

from data.dirt.planted import Change
from data.page import Cell, Fault
from data.scenarios.cast import Cast


@dataclass(frozen=True)
class Loss:
    """A cell that says less than it should.

    Attributes:
        source, field: The column.
        kind: What happened to it.
        cell: What stands there now.
        where: Fields and their canonical text: the records it happens to; none: see `nth`.
        nth: Without `where`: every so manieth filled cell of the column.
        changes: What becomes of the answers that rest on it.
    """

    source: str
    field: str
    kind: str
    cell: Cell
    where: dict[str, str] = made(default_factory=dict)
    nth: int = 0
    changes: tuple[Change, ...] = ()

    def records(self, frame: pl.DataFrame) -> list[int]:
        """List the places of the records it happens to."""
        rows = frame.with_row_index("place").filter(pl.col(self.field) != "")
        for name, text in self.where.items():
            rows = rows.filter(pl.col(name) == text)
        places: list[int] = rows["place"].to_list()
        return places if self.where else places[self.nth - 1 :: self.nth]


def losses(cast: Cast) -> list[Loss]:
    """List what is lost: cells that answers rest on, then the others."""
    return [*_answered(cast), *_UNREAD]


def _answered(cast: Cast) -> list[Loss]:
    def change(rule: str, subject: str, workers: int | None, amount: str, why: str) -> Change:
        return Change(rule, subject, "incomplete", workers, amount or None, why)

    firm = {n: cast.firm(n, "").code for n in (2, 21, 81, 84)}
    decision = f"云人社监理字〔{cast.year(420)}〕第50号"
    order = f"云公积金责缴字〔{cast.year(500)}〕第55号"
    early = "（2017）鄂0599执340号"
    ended, held = (cast.case_no(560, "执", n) for n in (202, 203))
    inspected = f"云人社监立字〔{cast.year(360)}〕第81号"
    boss = cast.person(22)
    staged, suit = cast.firm(360, "").code, cast.case_no(200, "民初", 600)
    seized, removed = (cast.case_no(400, "执", n) for n in (630, 627))
    return [
        Loss(
            "civil_case",
            "defendant_id_no",
            "masked-code",
            "91420599********83",
            {"case_no": suit},
            changes=(
                change("false-wage-claims", staged, None, "300450.00", "一案的被告代码被遮蔽"),
            ),
        ),
        Loss(
            "inspection_case",
            "served_on",
            "broken-formula",
            Fault("#REF!"),
            {"document_no": decision},
            changes=(change("nonlit-never-filed", decision, 8, "48000.00", "送达日期的公式出错"),),
        ),
        Loss(
            "fund_enforcement",
            "served_on",
            "month-only",
            _month(cast.day(500)),
            {"order_no": order},
            changes=(change("nonlit-never-filed", order, 23, "90000.00", "送达日期只写到月"),),
        ),
        Loss(
            "enforcement_case",
            "docketed_on",
            "month-only",
            "2017年11月",
            {"case_no": early},
            changes=(change("early-termination", early, None, "126000.00", "立案日期只写到月"),),
        ),
        Loss(
            "inspection_case",
            "workers",
            "vague-count",
            "十余人",
            {"employer_code": firm[81]},
            changes=(
                change("refusal-transfer", firm[81], None, "96000.00", "人数只说十余人"),
                change("blacklist-omitted", firm[81], None, "96000.00", "人数只说十余人"),
                change("ledger-mismatch", inspected, None, "", "人数不明，不能勾稽"),
                Change(
                    "instruction-only", inspected, "flagged", None, "96000.00", "人数只说十余人"
                ),
            ),
        ),
        Loss(
            "enforcement_case",
            "closed_on",
            "sentinel-day",
            "9999-9-9",
            {"debtor_id_no": firm[21]},
            changes=(
                change("fake-poor-enforcement", firm[21], None, "32000.00", "终本日期是假日期"),
                change("early-termination", ended, None, "32000.00", "终本日期不明，算不出间隔"),
                change("means-not-resumed", ended, None, "32000.00", "终本日期是假日期"),
                change("termination-no-recheck", ended, None, "32000.00", "终本日期是假日期"),
            ),
        ),
        Loss(
            "fund_enforcement",
            "owed",
            "vague-money",
            "5.4万余元",
            {"employer_code": firm[2]},
            changes=(change("fake-poor-fund", firm[2], 7, "", "应补缴金额只说 5.4 万余元"),),
        ),
        Loss(
            "enforcement_case",
            "debtor_id_no",
            "masked-id",
            f"{boss.id_no[:6]}********{boss.id_no[-4:]}",
            {"debtor_id_no": boss.id_no},
            changes=(
                change("fake-poor-enforcement", boss.id_no, None, "58000.00", "证件号被遮蔽"),
                change("means-not-resumed", held, None, "58000.00", "证件号被遮蔽"),
            ),
        ),
        Loss(
            "enforcement_case",
            "seized_value",
            "vague-money",
            "一百二十万左右",
            {"case_no": seized},
            changes=(
                change(
                    "seized-enough-listed", seized, None, "60000.00", "评估额只说一百二十万左右"
                ),
            ),
        ),
        Loss(
            "dishonest_list",
            "removed_on",
            "sentinel-day",
            "1900-1-1",
            {"case_no": removed},
            changes=(
                Change(
                    "dishonest-not-removed", removed, "flagged", None, None, "1900-1-1 读作没有日期"
                ),
            ),
        ),
    ]


def _month(day: str) -> str:
    return f"{day[:4]}年{int(day[5:7])}月"


_UNREAD = (
    Loss("registration", "approved_on", "short-year", "19.4.3", nth=41),
    Loss("registration", "capital", "words-for-money", "见章程", nth=37),
    Loss("registration", "phone", "damaged-number", "1.39E+10", nth=43),
    Loss("insured_headcount", "base", "broken-formula", Fault("#DIV/0!"), nth=97),
    Loss("tax_payment", "revenue", "broken-formula", Fault("#N/A"), nth=83),
    Loss("tax_payment", "revenue", "vague-money", "三十余万元", nth=89),
    Loss("civil_case", "claim", "words-for-money", "详见判决书", nth=23),
    Loss("civil_case", "plaintiff_id_no", "damaged-number", "4.20599E+17", nth=19),
    Loss("project", "planned_end_on", "too-narrow-column", "########", nth=9),
    Loss("project", "developer_code", "half-code", "99999999-1", nth=13),
    Loss("hotline_order", "closed_at", "day-only-guess", "上周五", nth=61),
)
