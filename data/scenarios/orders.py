"""An order to pay that raises nothing by itself: recent, small, no crime, on the roster."""

from data.scenarios.cast import Cast, Firm, Story
from data.scenarios.records import document, inspect, roster

WORKERS = 6
OWED = "36000.00"
"""What six people are owed together: two months, 6,000 yuan each."""
_SIX = (6_000,) * WORKERS


def order(
    story: Story,
    cast: Cast,
    firm: Firm,
    number: int,
    *,
    served: int = 60,
    sums: tuple[int, ...] = _SIX,
    **changed: str,
) -> str:
    """Decide that a firm must pay each of its people a sum; give the number of the case.

    Unpaid, its fifteen days past, the period to sue still running; `changed` fields differ.
    Without `sums` no roster is sent.
    """
    case_no = f"云人社监立字〔{cast.year(served + 60)}〕第{number}号"
    paper_no = f"云人社监理字〔{cast.year(served)}〕第{number}号"
    fields = {
        "case_no": case_no,
        "workers": str(len(sums)),
        "amount": f"{sum(sums)}.00",
        "investigated_on": cast.day(served + 20),
        **document(cast, "行政处理决定书", paper_no, served=served),
    }
    inspect(story, cast, firm, docketed=served + 60, **(fields | changed))
    paid = "paid" in changed
    lines = [
        (cast.person(8_500 + number % 33 * WORKERS + n), "2", f"{s}.00", f"{s}.00" if paid else "")
        for n, s in enumerate(sums)
    ]
    roster(story, case_no, lines)
    return case_no


def paid_order(
    story: Story, cast: Cast, firm: Firm, number: int, *, served: int, **changed: str
) -> str:
    """Order a firm to pay its six people, which it has since done in full."""
    done = {"paid": OWED, "paid_workers": str(WORKERS), "performance": "已履行"}
    return order(story, cast, firm, number, served=served, sums=_SIX, **(done | changed))
