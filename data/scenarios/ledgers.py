"""勉县型: a ledger of instalments that adds up, and its twin that does not.

After the published case of 勉县: 70 people and 1,137,000 yuan; 16 people and 194,000 paid first; of
54 people and 943,000 then 720,000 (28 people in full), so that 223,000 remain for 26.
"""

from data.scenarios.cast import Answer, Cast, Story
from data.scenarios.records import document, inspect, register, roster

RULE = "ledger-mismatch"
_FIRST = [(12_125, 12_125)] * 16
_IN_FULL = [(17_500, 17_500)] * 28
_IN_PART = [(17_400, 8_800)] * 25
_LAST = (18_000, 10_000)


def ledgers(cast: Cast) -> Story:
    """Plant the ledger, its twin whose roster says 220,000, and one without an amount."""
    story = Story()
    firm, _ = _ledger(story, cast, 385, "湖北云泽漾沮建筑工程有限公司", _LAST)
    story.silent(RULE, firm, "70=16+54，113.7−19.4=94.3=72+22.3，花名册相符")
    story.silent("instruction-only", firm, "限期改正指令书之后已有行政处理决定书")

    firm, case_no = _ledger(story, cast, 386, "湖北云泽漾沔建筑工程有限公司", (18_000, 13_000))
    answer = Answer("文书余额 22.3 万元，花名册余额 22.0 万元", amount="3000.00")
    story.clues.append(answer.about_record(RULE, case_no, firm))

    name = "湖北云泽漾汉建筑工程有限公司"
    firm, case_no = _ledger(story, cast, 387, name, _LAST, amount="")
    answer = Answer("后一文书缺涉及金额", "incomplete")
    story.clues.append(answer.about_record(RULE, case_no, firm))
    return story


def _ledger(
    story: Story, cast: Cast, serial: int, name: str, last: tuple[int, int], **changed: str
) -> tuple[str, str]:
    """Order a firm to pay, pay sixteen, decide on the rest, pay a part; `changed` is the latter's.

    The decision's fifteen days still run.
    """
    firm = cast.firm(serial, name, district=serial % 4)
    register(story, cast, firm)
    case_no = f"云人社监立字〔{cast.year(260)}〕第{serial}号"
    order_no = f"云人社监令字〔{cast.year(190)}〕第{serial}号"
    decision_no = f"云人社监理字〔{cast.year(8)}〕第{serial}号"
    case = {"case_no": case_no, "investigated_on": cast.day(215)}
    first = {"workers": "70", "amount": "1137000.00", "paid": "194000.00", "paid_workers": "16"}
    rest = {"workers": "54", "amount": "943000.00", "paid": "720000.00", "paid_workers": "28"}
    paper = document(cast, "限期改正指令书", order_no, served=190)
    inspect(story, cast, firm, docketed=260, **case, **first, **paper)
    paper = document(cast, "行政处理决定书", decision_no, served=8)
    inspect(story, cast, firm, docketed=260, **case, **(rest | changed), **paper)
    lines = [*_FIRST, *_IN_FULL, *_IN_PART, last]
    people = [cast.person(9_000 + 100 * (serial - 385) + n) for n in range(len(lines))]
    roster(
        story,
        case_no,
        [
            (p, "2", f"{owed}.00", f"{paid}.00")
            for p, (owed, paid) in zip(people, lines, strict=True)
        ],
    )
    return firm.name, case_no
