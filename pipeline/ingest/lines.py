"""Rows below the header that are no records: blank lines, totals, signatures, the header again."""

from collections.abc import Mapping

import polars as pl

from connectors.model import Contract
from connectors.read.extract import LEAD
from pipeline.values.blanks import fold, squeeze

NOTHING = ("", "-", "—", "——", "/", "\\", "－")
"""What stands in the unused cells of a total row; ours, after what bureaus write."""

TOTAL = r"^(?:本页|本表|全部|以上|单位)?(?:合计|总计|小计|共计|累计)(?:[(:].*|[0-9].*)?$"
SIGNATURE = (
    r"^\(?(?:制表|填表|填报|制单|审核|复核|审批|审签|负责人|单位负责人|分管领导|经办|统计|报送|上报|打印|导出|编制"
    r"|联系人|盖章|单位盖章|公章|签字|签名|注|备注|说明|附注|数据来源|数据截止|数据截至|截止日期|第[0-9]+页|共[0-9]+[页条行])"
    r"[^:]{0,12}(?:[:)].*)?$"
)
DATE_LINE = r"^[0-9]{4}[年./-][0-9]{1,2}[月./-][0-9]{1,2}日?$"


def is_line(
    frame: pl.DataFrame, contract: Contract, headers: Mapping[str, str]
) -> pl.Series | None:
    """Tell which rows of a batch are lines and no records; they are counted and passed over.

    A record has all that its contract requires, so only a row that lacks some of it, or that begins
    with a word of totals in a column no field has, is looked at. Of these, a line is one that is
    blank, begins with a word of totals or of signatures, is a lone date, or repeats the header.

    Args:
        frame: [row, <field>: str…, maybe `__lead`: str], as `connectors` gives it.
        contract: The contract of the source.
        headers: Field → header as delivered.

    Returns:
        One bool per row, or None when every row is a record.
    """
    asked = _looked_at(frame, contract, headers)
    if not asked.any():
        return None
    texts = [pl.col(name) for name in (LEAD, *headers) if name in frame.columns]
    cells = [
        pl.when(~text.is_in(NOTHING)).then(text.str.strip_chars().replace("", None))
        for text in texts
    ]
    looked = frame.filter(asked).select(
        first=squeeze(fold(pl.coalesce(cells))),
        filled=pl.sum_horizontal(cell.is_not_null() for cell in cells),
        repeated=_repeats(headers),
    )
    verdict = looked.select(
        pl.col("first").is_null()
        | pl.col("repeated")
        | pl.col("first").str.contains(TOTAL)
        | pl.col("first").str.contains(SIGNATURE)
        | ((pl.col("filled") == 1) & pl.col("first").str.contains(DATE_LINE))
    ).to_series()
    lines = pl.zeros(frame.height, dtype=pl.Boolean, eager=True)
    return lines.scatter(asked.arg_true(), verdict) if verdict.any() else None


def _looked_at(frame: pl.DataFrame, contract: Contract, headers: Mapping[str, str]) -> pl.Series:
    needed = [name for name in headers if contract.fields[name].required] or list(headers)
    lacks = [pl.col(name).is_null() | pl.col(name).is_in(NOTHING) for name in needed]
    conditions = [*lacks, _repeats(headers)]
    if LEAD in frame.columns:
        conditions.append(pl.col(LEAD).str.contains("[合总小共累]"))
    return frame.select(pl.any_horizontal(conditions).fill_null(value=False)).to_series()


def _repeats(headers: Mapping[str, str]) -> pl.Expr:
    return pl.all_horizontal(
        pl.col(name).fill_null("") == header for name, header in headers.items()
    )
