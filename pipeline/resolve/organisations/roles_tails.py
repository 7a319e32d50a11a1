"""Tails and forms of names: 项目部, 分公司, 有限公司; what stands before them is the firm."""

import polars as pl

from pipeline.resolve.organisations import letters, lexicon
from pipeline.resolve.organisations.roles_words import NUMERAL, places_behind, spread

_OF_SITE = (
    "(?:工程|施工|建设|总承包|EPC|PPP|土建|安装|劳务|作业|木工|瓦工|泥工|钢筋工?|油漆|架子|水电|房建"
    "|市政)*"
)
_SITE = (
    "(?:项目(?:经理|管理|工程)?部|项目经理处|项目指挥部|工程指挥部|指挥部|项目处|项目组|项目"
    "|工地|班组|施工班|工区)"
)
_LABOUR = "(?:施工队|劳务队|作业队)"
"""A crew that no firm is called by, so that no legal form need stand before it."""

_CREW = "(?:施工队|工程队|劳务队|作业队|标段|工程处|工段)"
_SITE_ALONE = (
    f"(?:第?{NUMERAL}(?:标段?|分部|分区|期|区))*{_OF_SITE}"
    f"(?:{_SITE}|第?{NUMERAL}(?:工区|标段?|工段))"
)
DEPARTMENT_END = f"(?:{_SITE}|{_CREW})$"
_DEPARTMENT_OF_FIRM = f"^(.+公司)(.{{0,40}}?{_OF_SITE}(?:{_SITE}|{_CREW}))$"
_DEPARTMENT_OF_BUREAU = f"^(.+?{NUMERAL}局(?:集团)?)([^第]{{0,40}}?{_OF_SITE}(?:{_SITE}|{_CREW}))$"

_SMALL_BRANCH = (
    "分公司|支公司|分厂|分店|分行|支行|分社|分部|分局|分院|分校|分中心|办事处|联络处|营业部|营业厅|营业所"
    "|营业处|储蓄所|分理处|代办处|代理处|经营部|经营处|经营点|门市部|门市|服务部|服务站|服务处|经销部|经销处"
    "|销售部|销售处|销售点|供应站|供应处|批发部|批发站|零售部|加油站|加气站|油库|维修部|维修站|修理部|修理厂"
    "|加工厂|加工部|代销店|代销点|连锁店|专卖店|专营店|分销店|分支机构|事业部|工程部|业务部|车间|仓库"
    "|招待所|宾馆|饭店|酒店|旅社|餐厅|商场|商店|超市|药店|药房|门诊部|医院|幼儿园|学校|研究所|设计院|中心"
    "|[店厂站部处所库场队点]|支局"
)
_LIMITED = r"^.+(?:\(有限合伙\)|有限责任公司|有限公司|股份公司|有限责任|有限)"
"""To the last of these: a group's name may stand inside its daughter's."""

_SEAT = (
    "^.+?(?:集团公司|总公司|[^分支]公司|[^局]集团(?:公司)?|银行|合作社|供销社|信用社"
    "|.(?:商行|商店|经营部|经营店|门市部|服务部|批发部|超市|厂))"
)
_MAYBE_BRANCH = (
    "(?:公司|有限|集团|银行|合作社|供销社|信用社|商行|商店|经营部|经营店|门市部|服务部|批发部|超市"
    "|厂)."
)
_BRANCH_WORD = "(?:分公司|支公司|分行|支行|分部|办事处|分厂|分店)"
BRANCH_END = f"(?:{_SMALL_BRANCH})$"

FORMS = {
    "plc": "股份有限责任公司|股份有限公司|股份公司|股份合作公司",
    "group": "集团(?:股份|控股)?(?:有限责任公司|有限公司|总公司|公司)?|企业集团",
    "ltd": "有限责任公司|责任有限公司|有限责任公|有限公司|有限公|有限责任|有限",
    "company": "责任公司|总公司|公司",
    "partnership": "合伙企业|普通合伙|特殊普通合伙|有限合伙|合伙|个人独资企业|独资企业",
    "coop": "(?:专业|农民)*合作社(?:联合社)?|合作联社|供销合作社|供销社|信用社|信用合作社|合作社",
    "factory": "总厂|分厂|(?:加工|制造|生产|修理|修配)*厂",
    "individual": (
        "商行|商店|商号|门市部|门市|经营部|经营处|经营店|经营户|经营点|经销部|经销处|服务部|批发部|销售部|维修部|修理部|加工部"
        "|供应部|零售部|贸易部|业务部|工作室|专卖店|专营店|连锁店|便利店|(?:生活)?超市网店|超市|网店|小吃店|杂货店|店铺|铺子|专柜|摊位|(?:加工|制作)?坊|店"
        "|馆|铺|吧|屋|苑|庄|行|部"
    ),
    "bureau": (
        "银行|人民政府|政府|委员会|办公室|管理局|管理处|管理所|管理站|局|处|署|医院|卫生院|诊所|学校|中学|小学|大学|学院"
        "|幼儿园|研究院|研究所|设计院|勘察院|院|事务所|所|中心|协会|学会|商会|基金会|联合会|总站|站|大队|总队|队|社|会"
    ),
}
"""Code of a legal form → how names end in it; ours, after the forms of the company, partnership and
co-operative laws and the words of small traders."""

_FORM_END = "(?:" + "|".join(f"(?:{words})" for words in FORMS.values()) + ")$"
_COMPANY_END = (
    "(?:企业)?(?:集团)?(?:股份)?(?:合作)?(?:控股)?(?:有限责任公司|责任有限公司|有限公司|责任公司|总公司|公司|有限责任公|有限公"
    "|有限责任|有限|集团)$"
)


def split_tails(names: pl.Series) -> pl.DataFrame:
    """Split folded names into what they hang on and their tails.

    Returns:
        [head: str (the whole name where it has no tail), tail: str, tail_kind: str (department: a
        site of the firm before it; branch: a part that may be registered itself)], one row per
        name in order.
    """
    key = pl.col("key")
    frame = names.alias("key").to_frame()
    # Few names have a tail: the costly patterns see these only.
    seat = key.str.contains(f"{_MAYBE_BRANCH}|{_BRANCH_WORD}$")
    ends = key.str.contains(DEPARTMENT_END) | (key.str.contains(BRANCH_END) & seat)
    maybe = frame.select(ends.fill_null(value=False)).to_series()
    if not maybe.any():
        none = pl.lit(None, pl.String)
        return frame.select(head="key", tail=none, tail_kind=none)
    split = spread(_split_tails(frame.filter(maybe).lazy()).collect(), maybe)
    return split.with_columns(split["head"].fill_null(names))


def _split_tails(frame: pl.LazyFrame) -> pl.LazyFrame:
    """Split names `key` that may have a tail: [head, tail, tail_kind]."""
    key, behind = pl.col("key"), pl.col("behind")
    # What is taken off needs no groups.
    masked = frame.with_columns(
        of_site=pl.when(key.str.contains(DEPARTMENT_END)).then(key),
        of_firm=pl.when(key.str.contains(_MAYBE_BRANCH) & key.str.contains(BRANCH_END)).then(key),
    )
    limited = masked.with_columns(
        department=_first(pl.col("of_site"), _DEPARTMENT_OF_FIRM, _DEPARTMENT_OF_BUREAU),
        behind=pl.col("of_firm").str.replace(_LIMITED, ""),
    )
    seated = limited.with_columns(
        behind=pl.when(behind == key).then(key.str.replace(_SEAT, "")).otherwise("behind")
    ).with_columns(behind=pl.when((behind != key) & (behind != "")).then("behind"))
    bare = _split_bare(seated.with_columns(branch=_head_of(key, behind)), key)
    # 第八工程处, 第四工区 are registered themselves.
    is_unit = key.str.contains(f"第{NUMERAL}(?:工区|工程[处队]|施工队)$")
    is_site = pl.col("department").is_not_null() & ~is_unit
    kind = pl.when(is_site).then(pl.lit("department"))
    split = bare.with_columns(head=pl.coalesce("department", "branch", key)).with_columns(
        tail_kind=kind.when(pl.col("head") != key).then(pl.lit("branch"))
    )
    tail = key.str.slice(pl.col("head").str.len_chars())
    return split.select(
        "head", tail=pl.when(pl.col("tail_kind").is_not_null()).then(tail), tail_kind="tail_kind"
    )


def _split_bare(frame: pl.LazyFrame, key: pl.Expr) -> pl.LazyFrame:
    """Fill `department` and `branch` of tails behind names without a form: 星禾建设宜昌项目部."""
    is_open = pl.col("branch").is_null()
    site = pl.when(pl.col("department").is_null()).then("of_site")
    bare_site = site.str.replace(f"(?:驻.{{2,8}})?(?:{_SITE_ALONE}|{_LABOUR})$", "")
    bare_crew = site.str.replace(f"{_OF_SITE}{_CREW}$", "")
    word = pl.when(is_open & key.str.contains(f"{_BRANCH_WORD}$")).then(key)
    marked = frame.with_columns(
        is_site=bare_site != site,
        bare=pl.coalesce(
            pl.when(bare_site != site).then(bare_site),
            pl.when(bare_crew != site).then(bare_crew),
            word.str.replace(f"(?:第?{NUMERAL})?{_BRANCH_WORD}$", ""),
        ),
    ).collect()
    size = pl.lit(_measure_unplaced(marked["bare"]))
    bare, unplaced, is_crew = pl.col("bare"), pl.col("unplaced"), ~pl.col("is_site")
    short = unplaced.str.len_chars() < 2
    # 星禾工程绍兴施工队 is a site, 利津县工程队 a firm: a crew needs a place before it.
    head = pl.when(short).then(bare).otherwise(unplaced)
    head = pl.when(is_crew & (short | (bare == unplaced))).then(None).otherwise(head)
    head = pl.when(head.str.len_chars() >= 2).then(head)
    open_ = marked.lazy().with_columns(unplaced=pl.col("bare").str.head(size))
    return open_.with_columns(
        department=pl.coalesce("department", pl.when(pl.col("is_site").is_not_null()).then(head)),
        branch=pl.coalesce("branch", pl.when(pl.col("is_site").is_null()).then(head)),
    ).drop("is_site", "bare", "unplaced")


def _measure_unplaced(texts: pl.Series) -> pl.Series:
    """Count the letters of each text before the places it ends with."""
    laid = letters.letters_of(texts)
    closes = lexicon.closing(laid, lexicon.starts(places_behind(), laid))
    return pl.Series(lexicon.first_place(laid, closes))


def _head_of(text: pl.Expr, behind: pl.Expr) -> pl.Expr:
    return text.str.head(text.str.len_chars().cast(pl.Int64) - behind.str.len_chars())


def _first(text: pl.Expr, *patterns: str) -> pl.Expr:
    """Give what the first pattern that fits has in its first group."""
    return pl.coalesce(text.str.extract(pattern, 1) for pattern in patterns)


def split_forms(frame: pl.LazyFrame, source: str) -> pl.LazyFrame:
    """Split the legal form off the ends of a column's names (宏远建筑有限公司 → 宏远建筑).

    Returns:
        The frame with [stem: str, form_text: str, form: str (see `form_code`)].
    """
    text, stem = pl.col(source), pl.col("stem")
    small = pl.when(stem == text).then(text).str.replace(_FORM_END, "")
    return (
        frame.with_columns(stem=text.str.replace(_COMPANY_END, ""))
        .with_columns(stem=pl.coalesce(small, "stem"))
        # The 局 of 中建三局 belongs to its number, as in 中建三局集团有限公司.
        .with_columns(stem=pl.when(text.str.contains(f"{NUMERAL}局$")).then(text).otherwise("stem"))
        .with_columns(form_text=pl.when(stem != text).then(text.str.slice(stem.str.len_chars())))
        .pipe(_with_form_code)
        .with_columns(
            form=pl.when(text.str.contains(f"{NUMERAL}局$"))
            .then(pl.lit("bureau"))
            .otherwise("form")
        )
    )


def _with_form_code(frame: pl.LazyFrame) -> pl.LazyFrame:
    """Add `form`, worked out once for each text."""
    known = frame.collect()
    texts = known.select("form_text").unique().with_columns(form=form_code(pl.col("form_text")))
    return known.lazy().join(
        texts.lazy(), on="form_text", how="left", nulls_equal=True, maintain_order="left"
    )


def form_code(form_text: pl.Expr) -> pl.Expr:
    """Give the code of a form: a key of `FORMS`, `other`, or null for none."""
    telling = {"plc": "股份", "group": "集团", "ltd": "有限|责任", "company": "公司"} | {
        name: f"^(?:{FORMS[name]})$"
        for name in ("partnership", "coop", "factory", "individual", "bureau")
    }
    said = pl.coalesce(
        pl.when(form_text.str.contains(pattern)).then(pl.lit(name))
        for name, pattern in telling.items()
    )
    return pl.coalesce(said, pl.when(form_text != "").then(pl.lit("other")))
