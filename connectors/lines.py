"""Lines of a sheet that are no records: blank ones, totals, signatures, headers printed again."""

import polars as pl

from connectors.fit import Fit
from connectors.model import Contract
from connectors.read.extract import LEAD
from pipeline.values.blanks import fold, squeeze

_NOTHING = ("", "-", "--", "/", "\\")
"""What stands in the unused cells of a total row, folded; ours, after what bureaus write."""

_TOTAL = (
    r"^(?:本页|本表|本月|本年|全市|全区|全部|以上|单位)?"
    r"(?:合|总|小|共|累)计(?:数|金额)?(?:[(:\d].*)?$"
)
_SIGNATURE = (
    r"^\(?(?:(?:制表|填表|填报|报送|上报|制单|编制|审核|复核|审批|审签|经办|打印|导出|统计|主管|分管"
    r"|单位|截止|制作|数据)?(?:人|人员|员|单位|部门|日期|时间|领导|负责人|盖章|签字|签章|签名|来源|截[止至])"
    r"|制表|填表|审核|复核|联系人|联系电话|负责人|公章|备注|附注|注|说明|第\d+页|共\d+[页条行])"
    r"(?:\([^)]*\))?\)?(?::.*|共\d+[页条行])?$"
)
_SECTION = (
    r"^(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\)、?"
    r"|第[一二三四五六七八九十]{1,3}(?:类|部分|批|组)[:、]?).{1,40}$"
)
"""A heading within a table: 一、欠薪类."""

_WORDS = r"[\u{4e00}-\u{9fff}]{2}"
"""What stands before the mapped cells of a line is more than a running number."""

_DATE_LINE = r"^\d{4}[年./-]\d{1,2}[月./-]\d{1,2}日?$"
_NUMBERS = r"[0-9零一二三四五六七八九十百]+"
"""Numbers of pages, months and years, by which a title differs from page to page."""

_TITLES = 3
"""Rows above a header printed again that may be its titles; ours."""

_FOOT_ROWS = 50
"""How far above the end the foot of a table is looked for; ours."""

_MAY_BE_NOTHING = r"^(?:$|[\s\x00\u{200b}\u{feff}/\\—－-])"
_OFFICE = r"^[^0-9]{2,}(?:局|委员会|委|办公室|办|中心|院|处|科|所|支队|大队|站)(?:\(.*\))?$"
"""How an office signs that writes nothing but its name."""
_MAY_BE_SIGNATURE = r"^[\s(（]*(?:制|填|报|上|编|审|复|经|打|导|统|主|分|单|截|数|联|负|公)"
_MAY_BE_TOTAL = r"[合总小共累]\s*计"


def ignored_lines(frame: pl.DataFrame, fit: Fit, contract: Contract) -> pl.Series:
    """Name the kind of each line that is no record; null for a record.

    A line is *blank* when no mapped cell holds anything, and no words stand before them; a *total*
    when its first filled cell is 合计, 总计, 小计, 共计 or 累计; a *header* when its required
    cells, or half of its filled cells and two at least, repeat the headers; a *title* when all its
    cells stand above the headers too (a page begins anew; numbers in them may differ), or when it
    has one cell and stands above a header; a *signature* when it lacks something required and its
    first filled cell begins as one (制表人, 审核, 填报单位 …), or when all its cells begin as one,
    or when its only cell is a date, or lacks two things required or more and stands below the last
    line that lacks none (an office's name); a *section* when its only cell is a numbered heading
    (一、欠薪类) and something required is lacking.

    Args:
        frame: Rows as `Batch.frame` gives them.
        fit: How the sheet fits.
        contract: The contract it fits.

    Returns:
        [blank | total | header | title | section | signature | null], one per row of `frame`.
    """
    mapped = [name for _, name in sorted(fit.columns.items())]
    shown = [LEAD, *mapped] if LEAD in frame.columns else mapped
    required = [name for name in contract.required if name in fit.headers] or mapped
    is_suspect = pl.any_horizontal(
        *(pl.col(name).str.contains(_MAY_BE_NOTHING).fill_null(value=True) for name in required),
        *(
            pl.col(name).str.contains(_MAY_BE_TOTAL)
            for name in dict.fromkeys([shown[0], mapped[0]])
        ),
        *(pl.col(name) == fit.headers[name] for name in required[:1]),
        pl.col(mapped[0]).str.contains(_MAY_BE_SIGNATURE),
    )
    suspects = frame.with_row_index("__at").filter(is_suspect)
    cells = suspects.select("__at", *(_cell(name) for name in shown))
    again = pl.when(_begins_anew(mapped, fit)).then(pl.lit("header"))
    is_repeated = suspects.select(_repeats(required, fit)).to_series()
    kinds = cells.select(
        "__at",
        alone=_filled(shown) == 1,
        kind=pl.when(is_repeated)
        .then(pl.lit("header"))
        .otherwise(pl.coalesce(again, _kind(shown, mapped, required, _last_full(frame, required)))),
        title=_is_title(shown, fit),
    )
    kinds = _with_titles(kinds).drop_nulls("kind")
    lines = pl.Series([None], dtype=pl.String).new_from_index(0, frame.height)
    return lines.scatter(kinds["__at"], kinds["kind"]) if kinds.height else lines


def ignored_texts(texts: pl.Series) -> pl.Series:
    """Name the kind of each ragged record that is none: blank, total, section, signature; or null.

    Args:
        texts: The records as they stand in the file, delimiters and quotes included.
    """
    ends = r'^[\s,;|"]+|[\s,;|"]+$'
    bare = pl.col("text").str.replace_all(ends, "")
    return (
        pl.DataFrame({"text": texts})
        .select(
            cell=squeeze(fold(bare.str.extract(r"^([^,\t;|]*)"))),
            alone=~bare.str.contains(r"[,\t;|]"),
        )
        .select(
            kind=pl.when(pl.col("cell").is_in(_NOTHING))
            .then(pl.lit("blank"))
            .when(pl.col("cell").str.contains(_TOTAL))
            .then(pl.lit("total"))
            .when(pl.col("cell").str.contains(_SIGNATURE))
            .then(pl.lit("signature"))
            .when(pl.col("alone") & pl.col("cell").str.contains(_SECTION))
            .then(pl.lit("section"))
        )
        .to_series()
    )


def _cell(name: str) -> pl.Expr:
    """Fold a cell for comparison; null when it holds nothing."""
    text = squeeze(fold(pl.col(name)))
    return pl.when(~text.is_in(_NOTHING)).then(text).alias(name)


def _last_full(frame: pl.DataFrame, required: list[str]) -> int:
    """Give the index of the last row whose required cells all hold something; -1 for none."""
    is_full = pl.all_horizontal(
        pl.col(name).str.strip_chars().str.len_chars().fill_null(0) > 0 for name in required
    )
    full = frame.tail(_FOOT_ROWS).select(is_full).to_series().arg_true()
    below = frame.height - min(frame.height, _FOOT_ROWS)
    return below + int(full[-1]) if len(full) else below - 1


def _filled(names: list[str]) -> pl.Expr:
    return pl.sum_horizontal(pl.col(name).is_not_null() for name in names)


def _kind(shown: list[str], mapped: list[str], required: list[str], last_full: int) -> pl.Expr:
    first, first_mapped = pl.coalesce(shown), pl.coalesce(mapped)
    lacks = pl.any_horizontal(pl.col(name).is_null() for name in required)
    is_alone = _filled(shown) == 1
    signed = pl.sum_horizontal(pl.col(name).str.contains(_SIGNATURE) for name in shown)
    lacking = pl.sum_horizontal(pl.col(name).is_null() for name in required)
    is_foot = is_alone & (pl.col("__at") > last_full)
    is_foot &= (lacking >= 2) | ((lacking >= 1) & first.str.contains(_OFFICE))
    return (
        pl.when(first.str.contains(_TOTAL) | first_mapped.str.contains(_TOTAL))
        .then(pl.lit("total"))
        .when(lacks & is_alone & first.str.contains(_SECTION))
        .then(pl.lit("section"))
        .when(
            lacks & (first.str.contains(_SIGNATURE) | (is_alone & first.str.contains(_DATE_LINE)))
            | (is_foot & first_mapped.is_not_null())
            | ((signed > 0) & (signed == _filled(shown)))
        )
        .then(pl.lit("signature"))
        .when(first_mapped.is_null())
        .then(
            pl.when(first.str.contains(_WORDS)).then(pl.lit("signature")).otherwise(pl.lit("blank"))
        )
    )


def _repeats(required: list[str], fit: Fit) -> pl.Expr:
    return pl.all_horizontal(
        (pl.col(name).str.strip_chars() == fit.headers[name].strip()).fill_null(value=False)
        for name in required
    )


def _begins_anew(mapped: list[str], fit: Fit) -> pl.Expr:
    """Tell one of two header rows: half of the filled cells repeat the header of their column."""
    same = pl.sum_horizontal(
        (pl.col(name) == squeeze(fold(pl.lit(fit.headers[name])))).fill_null(value=False)
        for name in mapped
    )
    filled = _filled(mapped)
    return (same > 0) & ((same == filled) | ((same >= 2) & (same * 2 >= filled)))


def _with_titles(kinds: pl.DataFrame) -> pl.DataFrame:
    """Name titles: what stands above the headers too, or alone above a header within the table."""
    for _ in range(_TITLES):
        is_above = (pl.col("__at").shift(-1) == pl.col("__at") + 1) & pl.col("kind").shift(
            -1
        ).is_in(["header", "title"])
        is_title = (pl.col("title") | (pl.col("alone") & is_above)) & (
            pl.col("kind") != "header"
        ).fill_null(value=True)
        kinds = kinds.with_columns(
            kind=pl.when(is_title).then(pl.lit("title")).otherwise(pl.col("kind"))
        )
    return kinds


def _is_title(shown: list[str], fit: Fit) -> pl.Expr:
    """Tell a row all of whose filled cells stand above the headers too, but for numbers."""
    above = pl.DataFrame({"title": fit.titles}, schema={"title": pl.String})
    known = above.select(_without_numbers(squeeze(fold(pl.col("title")))))["title"]
    titles = sorted({title for title in known if title})
    filled = _filled(shown)
    same = pl.sum_horizontal(_without_numbers(pl.col(name)).is_in(titles) for name in shown)
    return (filled > 0) & (same == filled)


def _without_numbers(folded: pl.Expr) -> pl.Expr:
    return folded.str.replace_all(_NUMBERS, "")
