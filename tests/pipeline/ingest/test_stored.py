"""Numbers stored as text and numbers stored where text belongs, by column and row."""

import polars as pl

from connectors.contract import load_contracts
from pipeline.ingest.rows import Heading
from pipeline.ingest.stored import stored_otherwise

CONTRACT = load_contracts()["wage_roster"]
HEADINGS = {
    "worker": Heading("姓名"),
    "phone": Heading("手机号"),
    "months": Heading("月数"),
    "amount": Heading("金额"),
}


def test_cells_of_the_other_kind_are_found_by_row() -> None:
    frame = pl.DataFrame(
        {
            "row": [2, 3, 4, 5, 6],
            "worker": ["甲", "乙", "丙", "7", "戊"],
            "phone": ["13800000000", "13900000000", "", "x", "13700000000"],
            "phone__cell": [None, "number", None, None, "long"],
            "months": ["3", "", "三", None, "4"],
            "amount": ["100", "1,200.50", "见附件", "5", "7元"],
            "amount__cell": ["number", None, None, None, None],
        },
        schema_overrides={"row": pl.UInt32},
    )
    found = [(h, k, r.to_list()) for h, k, r in stored_otherwise(frame, CONTRACT, HEADINGS)]
    assert found == [
        ("手机号", "text_as_number", [3, 6]),
        ("月数", "number_as_text", [2, 6]),
        ("金额", "number_as_text", [3, 5]),
    ]
