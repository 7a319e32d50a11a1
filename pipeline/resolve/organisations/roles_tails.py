"""Tails and forms of firms' names: 项目部, 分公司, 有限公司; what stands before them is the firm."""

import polars as pl

from pipeline.resolve.organisations import gazetteer

NUMERAL = "[一二三四五六七八九十百零〇壹贰叁肆伍陆柒捌玖拾0-9]{1,4}"
_OF_SITE = (
    "(?:工程|施工|建设|总承包|EPC|PPP|土建|安装|劳务|作业|木工|瓦工|泥工|钢筋工?|油漆|架子|水电|房建|市政)*"
)
_SITE = (
    "(?:项目(?:经理|管理|工程)?部|项目经理处|项目指挥部|工程指挥部|指挥部|项目处|项目组|项目"
    "|工地|班组|施工班|工区)"
)
_CREW = "(?:施工队|工程队|劳务队|作业队|标段|工程处|工段)"
DEPARTMENT_END = f"(?:{_SITE}|{_CREW})$"
_DEPARTMENT_OF_FIRM = f"^(.+(?:公司|集团))(.{{0,40}}?{_OF_SITE}(?:{_SITE}|{_CREW}))$"
_DEPARTMENT_OF_BUREAU = f"^(.+?{NUMERAL}局)(.{{0,40}}?{_OF_SITE}(?:{_SITE}|{_CREW}))$"

_SMALL_BRANCH = (
    "分公司|支公司|分厂|分店|分行|支行|分社|分部|分局|分院|分校|分中心|办事处|联络处|营业部|营业厅|营业所"
    "|营业处|储蓄所|分理处|代办处|代理处|经营部|经营处|经营点|门市部|门市|服务部|服务站|服务处|经销部|经销处"
    "|销售部|销售处|销售点|供应站|供应处|批发部|批发站|零售部|加油站|加气站|油库|维修部|维修站|修理部|修理厂"
    "|加工厂|加工部|代销店|代销点|连锁店|专卖店|专营店|分销店|分支机构|事业部|工程部|业务部|车间|仓库"
    "|招待所|宾馆|饭店|酒店|旅社|餐厅|商场|商店|超市|药店|药房|门诊部|医院|幼儿园|学校|研究所|设计院|中心"
    "|[店厂站部处所库场队]"
)
_FULL = "(?:.+(?:有限责任公司|有限公司|股份公司)|.+?(?:集团公司|总公司|[^分支]公司|银行|合作社|供销社|信用社))"
_BRANCH_OF_FIRM = f"^({_FULL})(.{{1,30}}?(?:{_SMALL_BRANCH}))$"
_MAYBE_BRANCH = "(?:公司|银行|合作社|供销社|信用社)."
_BRANCH_WORD = "(?:分公司|支公司|分行|支行|分部|办事处|分厂|分店)"
BRANCH_END = f"(?:{_SMALL_BRANCH})$"

FORMS = {
    "plc": "股份有限责任公司|股份有限公司|股份公司|股份合作公司",
    "group": "集团(?:股份|控股)?(?:有限责任公司|有限公司|总公司|公司)?|企业集团",
    "ltd": "有限责任公司|责任有限公司|有限责任公|有限公司|有限公|有限责任|有限",
    "company": "责任公司|总公司|公司",
    "partnership": "合伙企业|普通合伙|特殊普通合伙|有限合伙|合伙|个人独资企业|独资企业",
    "coop": "(?:专业|农民)*合作社(?:联合社)?|合作联社|供销合作社|供销社|信用社|信用合作社|合作社",
    "factory": "总厂|分厂|厂",
    "individual": (
        "商行|商店|商号|门市部|门市|经营部|经营处|经销部|经销处|服务部|批发部|销售部|维修部|修理部|加工部"
        "|供应部|零售部|贸易部|业务部|工作室|专卖店|专营店|连锁店|便利店|超市|网店|小吃店|杂货店|店铺|铺子|专柜|摊位|店|坊"
        "|馆|铺|吧|屋|苑|庄|行|部"
    ),
    "bureau": (
        "人民政府|政府|委员会|办公室|管理局|管理处|管理所|管理站|局|处|署|医院|卫生院|诊所|学校|中学|小学|大学|学院"
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


def split_tail(key: pl.Expr) -> pl.Expr:
    """Split a name into what it hangs on and its tail.

    Returns:
        struct[head: str, tail: str, tail_kind: str (department: a site of the firm before it;
        branch: a part that may be registered itself)]; head is the whole name where none.
    """
    # Few names have a tail: the costly patterns see these only.
    site = pl.when(key.str.contains(DEPARTMENT_END)).then(key)
    places = gazetteer.pattern(first=False)
    of_site = [
        site.str.extract(pattern, 1)
        for pattern in (
            _DEPARTMENT_OF_FIRM,
            _DEPARTMENT_OF_BUREAU,
            f"^(.{{2,}}?)(?:(?:{places})*{_OF_SITE}{_SITE})$",
        )
    ]
    after_firm = key.str.contains(_MAYBE_BRANCH)
    branch = pl.when(after_firm & key.str.contains(BRANCH_END)).then(key)
    word = pl.when(key.str.contains(f"{_BRANCH_WORD}$")).then(key)
    of_branch = [
        branch.str.extract(_BRANCH_OF_FIRM, 1),
        word.str.extract(f"^(.{{2,}}?)(?:(?:{places})*(?:第?{NUMERAL})?{_BRANCH_WORD})$", 1),
    ]
    department, part = pl.coalesce(of_site), pl.coalesce(of_branch)
    head = pl.coalesce(department, part)
    return pl.struct(
        head=pl.coalesce(head, key),
        tail=pl.when(head.is_not_null()).then(key.str.slice(head.str.len_chars())),
        tail_kind=pl.when(department.is_not_null())
        .then(pl.lit("department"))
        .when(part.is_not_null())
        .then(pl.lit("branch")),
    )


def without_form(text: pl.Expr) -> pl.Expr:
    """Take the legal form off the end of a name (宏远建筑有限公司 → 宏远建筑)."""
    company = text.str.replace(_COMPANY_END, "")
    return pl.when(company != text).then(company).otherwise(text.str.replace(_FORM_END, ""))


def form_code(form_text: pl.Expr) -> pl.Expr:
    """Give the code of a form: a key of `FORMS`, `other`, or null for none."""
    has = form_text.str.contains
    code = pl.when(form_text.is_null() | (form_text == "")).then(None)
    code = code.when(has("股份")).then(pl.lit("plc")).when(has("集团")).then(pl.lit("group"))
    code = code.when(has("有限|责任")).then(pl.lit("ltd")).when(has("公司")).then(pl.lit("company"))
    for name in ("partnership", "coop", "factory", "individual", "bureau"):
        code = code.when(has(f"^(?:{FORMS[name]})$")).then(pl.lit(name))
    return code.otherwise(pl.lit("other"))
