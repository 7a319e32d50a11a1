"""What any office folds before it compares names: width, brackets, spaces; forms off for some."""

import polars as pl

from benchmarks.linking import places

_WIDE = {chr(code + 0xFEE0): chr(code) for code in range(0x21, 0x7F)}
_COMPANY = "有限责任公司|责任有限公司|有限公司|公司|有限"
FORM = rf"(?:\(集团\)|集团)?(?:股份)?(?:{_COMPANY}|厂|经营部|合作社)$"


def folded(name: pl.Expr) -> pl.Expr:
    """Give a name in half width without spaces and with one kind of brackets."""
    return (
        name.str.replace_many(_WIDE)
        .str.replace_all(r"[\s\u200b]", "")
        .str.replace_all(r"[〔\[【﹙]", "(")
        .str.replace_all(r"[〕\]】﹚]", ")")
        .str.to_uppercase()
    )


def bare(name: pl.Expr) -> pl.Expr:
    """Give a folded name without its form, its brackets and the places at its beginning."""
    table = places.districts()
    columns = [f"{level}_{part}" for level in ("province", "city", "district")
               for part in ("name", "short")]  # fmt: skip
    known = {one for column in columns for one in table[column]}
    longest = sorted(known, key=lambda one: (-len(one), one))
    core = name.str.replace(FORM, "").str.replace_all(r"\(.*?\)", "")
    for _ in ("province", "city", "district"):
        core = core.str.replace(rf"^(?:{'|'.join(longest)})", "")
    return pl.when(core.str.len_chars() >= 2).then(core).otherwise(name)


def answer(found: pl.DataFrame) -> pl.DataFrame:
    """Give [mention_id, firm_id] the columns of an answer: linked where there is a firm."""
    outcome = pl.when(pl.col("firm_id").is_null()).then(pl.lit("none")).otherwise(pl.lit("linked"))
    return found.with_columns(outcome=outcome, level=pl.lit(None, pl.String))
