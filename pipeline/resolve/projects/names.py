"""What a project's name is made of: the site's own name, and the phases and sections after it."""

import polars as pl

_NUMBER = "[0-9A-Z一二三四五六七八九十]{1,3}"
_PART = (
    rf"(?:第?{_NUMBER}(?:[-、,~至及和]{_NUMBER})*"
    r"(?:期|标段|标|(?:号楼?)?地块|号楼|[栋幢]|工区|分部|批次?|组团|区))"
)
"""Phase, section, building, plot or area with its number, as `names.project_key` writes them."""

_SIDE = "[东南西北](?:区|地块)"
"""An area by its side; at a name's beginning it is the name (西区幼儿园)."""

_HEAD = (
    r"^(?:\p{Han}{2,3}(?:省|自治区))?(?:\p{Han}{2,4}?市)?"
    r"(?:\p{Han}{1,3}[\p{Han}--[小社园厂库校景山住片工新老东南西北中地开发]][区县])?"
)
"""Province, city and district that a name begins with; 小区, 社区, 园区 and the like are none."""

_KINDS = (
    "住宅|住房|商品房|商住|商业|公寓|小区|楼盘|房地产|地产|建设|建筑|施工|土建|主体|总承包|总包|装修|装饰|装潢"
    "|安装|机电|水电|消防|绿化|园林|景观|桩基|基坑|土方|幕墙|精装|改造|改建|扩建|新建|续建|配套|室外"
    "|劳务|分包|项目部?|工程|工地|现场|班组"
)
_ENDS = rf"(?:{_KINDS})+$"
"""Closing words that say what is done or built, not which site it is; ours."""

_NOBODY = (
    rf"^(?:{_KINDS}|安置房?|保障房|公租房|棚户区|棚改|老旧|厂房|车间|仓库|办公|综合|宿舍|教学|学校|中学|小学"
    "|医院|幼儿园|酒店|市场|商场|广场|道路|公路|大桥|桥梁|隧道|地铁|管网|管道|河道|市政|污水|处理|停车场|城市|更新"
    "|乡村|农村|农田|高标准|高速|铁路|机场|码头|水库|电站|楼|房|厂|路|站|区|的|及|和)*$"
)
"""Names of such words alone, which very many sites bear; ours."""


def read_sites(keys: pl.Series) -> pl.DataFrame:
    """Take projects' names apart.

    Args:
        keys: Names as `forms.project_forms` keys them: numbers of parts in digits.

    Returns:
        [name_key: str, core: str, parts: list[str]], one row per distinct key. `core` is the name
        without place, parts and closing words, null where it would be anybody's (安置房) or is
        shorter than two characters; `parts` are its phases and sections, sorted.

    >>> read_sites(pl.Series(["紫荆豪庭小区2期(3标段)"])).row(0)[1:]
    ('紫荆豪庭', ['2期', '3标段'])
    """
    key, core = pl.col("name_key"), pl.col("core")
    headed = key.str.replace(_HEAD, "")
    bare = pl.when(headed.str.len_chars() >= 3).then(headed).otherwise(key)
    return (
        keys.drop_nulls()
        .unique()
        .sort()
        .alias("name_key")
        .to_frame()
        .with_columns(core=bare)
        .with_columns(parts=core.str.extract_all(_PART), core=core.str.replace_all(_PART, ""))
        .with_columns(
            parts=pl.concat_list("parts", core.str.slice(2).str.extract_all(_SIDE)),
            core=core.str.slice(0, 2) + core.str.slice(2).str.replace_all(_SIDE, ""),
        )
        .with_columns(parts=pl.col("parts").list.unique().list.sort())
        .with_columns(core=core.str.replace_all(r"[()（）·\-,、.]", "").str.replace(_ENDS, ""))
        .with_columns(
            core=pl.when((core.str.len_chars() >= 2) & ~core.str.contains(_NOBODY)).then(core)
        )
    )
