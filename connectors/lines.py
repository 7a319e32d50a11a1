"""Lines of a sheet that are no records: blank ones, totals, signatures, headers printed again."""

import polars as pl

from connectors.fit import Fit
from connectors.model import Contract
from connectors.read.extract import LEAD

BLANKS = " \t\r\n\x00\u00a0\u3000\u200b\ufeff"
_TOTAL_WORDS = ["合计", "总计", "小计", "共计", "累计"]
_SPACED = [f"{word[0]}{gap}{word[1]}" for word in _TOTAL_WORDS for gap in (" ", "  ", "　")]
_TOTAL = r"^(?:本页|本月|本年|全市|全区)?(?:合|总|小|共|累)计(?:数|金额)?[:：]?$"
_SIGNATURE = (
    r"^(?:(?:制表|填表|填报|报送|审核|复核|审批|经办|打印|导出|统计|主管|分管)"
    r"(?:人|人员|员|单位|部门|日期|时间|领导)?|(?:单位)?负责人|联系人|联系电话|(?:单位)?盖章|签字|签章"
    r"|备注|注|说明|第\d+页.*|共\d+页.*)(?:\([^)]*\)|（[^）]*）)?(?:[:：].*)?$"
)
_STARTS_BLANK = f"^(?:$|[{BLANKS}])"
_PARTED = "[\u0000\\s\u00a0\u3000]+"


def ignored_lines(frame: pl.DataFrame, fit: Fit, contract: Contract) -> pl.Series:
    """Name the kind of each line that is no record; null for a record.

    A line is *blank* when no mapped cell holds anything; a *total* when its first filled cell is
    合计, 总计, 小计, 共计 or 累计; a *header* when its required cells repeat the headers; a
    *signature* when its first filled cell begins as one (制表人, 审核, 填报单位 …) and a required
    cell is empty.

    Args:
        frame: Rows as `Batch.frame` gives them.
        fit: How the sheet fits.
        contract: The contract it fits.

    Returns:
        [blank | total | header | signature | null], one per row of `frame`.
    """
    names = [name for _, name in sorted(fit.columns.items())]
    required = [name for name in contract.required if name in fit.headers]
    lead = [LEAD] if LEAD in frame.columns else []
    first = [*lead, names[0]]
    words = [*_TOTAL_WORDS, *_SPACED]
    is_suspect = pl.any_horizontal(
        *(_may_be_blank(name) for name in (required or names)),
        *(pl.col(name).str.contains_any(words).fill_null(value=False) for name in first),
        *(pl.col(name) == fit.headers[name] for name in required[:1]),
    )
    suspects = frame.with_row_index("__at").filter(is_suspect)
    kinds = suspects.select("__at", _kind([*lead, *names], names, required, fit).alias("kind"))
    found = kinds.drop_nulls("kind")
    lines = pl.Series([None], dtype=pl.String).new_from_index(0, frame.height)
    return lines.scatter(found["__at"], found["kind"]) if found.height else lines


def ignored_texts(texts: pl.Series) -> pl.Series:
    """Name the kind of each ragged record that is no record (blank, total, signature; else null).

    Args:
        texts: The records as they stand in the file, delimiters and quotes included.
    """
    cells = texts.str.replace_all(r'["\x00]', "").str.strip_chars(BLANKS + ",;|")
    start = cells.str.extract(r"^([^,\t;|]*)").str.replace_all(_PARTED, "")
    frame = pl.DataFrame({"cell": start})
    is_blank = pl.col("cell").fill_null("") == ""
    return frame.select(
        pl.when(is_blank)
        .then(pl.lit("blank"))
        .when(pl.col("cell").str.contains(_TOTAL))
        .then(pl.lit("total"))
        .when(pl.col("cell").str.contains(_SIGNATURE))
        .then(pl.lit("signature"))
        .alias("kind")
    )["kind"]


def _kind(shown: list[str], mapped: list[str], required: list[str], fit: Fit) -> pl.Expr:
    first, first_mapped = _first_filled(shown), _first_filled(mapped)
    is_total = first.str.contains(_TOTAL) | first_mapped.str.contains(_TOTAL)
    lacks = pl.any_horizontal(*(_is_blank(name) for name in (required or mapped)))
    repeats = pl.all_horizontal(
        *(pl.col(name).str.strip_chars(BLANKS) == fit.headers[name].strip() for name in required)
    )
    return (
        pl.when(is_total)
        .then(pl.lit("total"))
        .when(first.str.contains(_SIGNATURE) & lacks)
        .then(pl.lit("signature"))
        .when(pl.all_horizontal(*(_is_blank(name) for name in mapped)))
        .then(pl.lit("blank"))
        .when(repeats if required else pl.lit(value=False))
        .then(pl.lit("header"))
    )


def _first_filled(names: list[str]) -> pl.Expr:
    return pl.coalesce(
        pl.when(~_is_blank(name)).then(pl.col(name).str.replace_all(_PARTED, "")) for name in names
    )


def _may_be_blank(name: str) -> pl.Expr:
    """Tell, five times faster than `_is_blank`, what it need not look at."""
    return pl.col(name).str.contains(_STARTS_BLANK).fill_null(value=True)


def _is_blank(name: str) -> pl.Expr:
    return pl.col(name).str.strip_chars(BLANKS).fill_null("") == ""
