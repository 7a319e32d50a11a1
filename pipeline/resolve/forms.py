"""How names read: what is equal, the brand, whether the name says its place, head firm and tail.

Read once per distinct name, by expressions; the meaning of a name is `pipeline.values.names`', this
adds what linking needs.
"""

from collections.abc import Iterable

import duckdb
import polars as pl

from pipeline.resolve.cities import cities
from pipeline.resolve.persons.names import person_forms
from pipeline.resolve.tables import keep
from pipeline.values import names, places

PERSON_NUMBER = (
    "[1-9][0-9]{5}(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])[0-9]{3}[0-9X]"
)
"""A party's checked number of this shape that does not begin with 9 is a person's."""

ORGANISATION_NAME = (
    "公司|集团|^.{2,}[厂店局院所馆]$|^.{3,}[部社站队行会场校庄坊]$|中心|银行|学校|医院|合作社"
    "|事务所|委员会|工作室|幼儿园|酒店|超市|商行|合伙|企业|单位|政府"
)
"""What only the name of an organisation has; ours. One-character ends need enough before them."""

TRADES = (
    "建筑|建设|建工|工程|劳务|派遣|装饰|装潢|装修|安装|市政|园林|绿化|路桥|公路|水利|水电|电力|机电|钢结构|幕墙|消防|"
    "防水|土石方|地基|基础|基建|房地产|置业|地产|开发|物业|管理|咨询|服务|人力|资源|人才|贸易|商贸|商务|"
    "经贸|实业|投资|控股|发展|科技|技术|信息|网络|电子|机械|设备|制造|制品|加工|材料|建材|五金|化工|"
    "食品|餐饮|酒店|服装|服饰|纺织|家具|物流|运输|快递|仓储|文化|传媒|广告|教育|医疗|农业|环保|能源|"
    "设计|集团|国际|股份|控股|责任|有限|施工|承包|外包"
)
"""Generic words of firms' names, nobody's brand; ours, from building and service trades."""

LEGAL_END = r"(?:公司|厂|店|部|中心|局|院|社|所|队|行|会|站|场|馆|集团|合伙企业|合作社)$"
FULL_END = (
    r"(?:有限公司|股份公司|集团公司|总公司|分公司|合伙企业|普通合伙|有限合伙|合作社|事务所|委员会)$"
)
"""Ends that only a name in full has; other ends make one only with enough before them."""

VAGUE = (
    rf"^(?:某|该|本|一家|这家|某某|个体)*(?:{TRADES})*"
    "(?:公司|单位|工地|施工队|工程队|老板|包工头|个人|项目部?|中介|工厂|企业|班组)$"
)
"""Words for an employer that name none."""

PLAIN = r"^[㐀-䶿一-鿿0-9A-Z（）·]+$"
"""Names that folding leaves as they are but for brackets."""

PLACE_END = r"^(?:\p{Han}县|\p{Han}{2,6}?(?:自治区|自治州|自治县|省|市|县|区|旗|镇|乡|街道))"

FORM_SCHEMA = pl.Schema(
    {
        "kind": pl.String,
        "raw_name": pl.String,
        "name": pl.String,
        "name_key": pl.String,
        "head_name": pl.String,
        "head_key": pl.String,
        "tail": pl.String,
        "brand": pl.String,
        "has_place": pl.Boolean,
        "is_full": pl.Boolean,
        "surname": pl.String,
    }
)


def read_names(con: duckdb.DuckDBPyConnection) -> None:
    """Write `form` and `place_form` for all names and places that `numbered` has."""
    readers = {
        "organisation": organisation_forms,
        "person": person_forms,
        "project": project_forms,
    }
    forms = [FORM_SCHEMA.to_frame()]
    for kind, read in readers.items():
        texts = con.sql(
            "SELECT DISTINCT raw_name FROM ("
            "SELECT kind, raw_name FROM numbered UNION ALL SELECT kind, stands_for FROM numbered)"
            " WHERE kind = $kind AND raw_name IS NOT NULL",
            params={"kind": kind},
        ).pl()
        if texts.height:
            forms.append(read(texts["raw_name"]).with_columns(kind=pl.lit(kind)))
    keep(con, "form", pl.concat(forms, how="diagonal"))
    texts = con.sql("SELECT DISTINCT place_text FROM numbered WHERE place_text IS NOT NULL").pl()
    keep(con, "place_form", place_forms(texts["place_text"]))


def organisation_keys(texts: pl.Series) -> pl.Series:
    """Give the keys by which firms are one: `names.name_key` without brackets and 责任 of the form.

    Names of plain characters, nearly all, are their own key; only the others are folded.
    """
    odd = texts.filter(~texts.str.contains(PLAIN).fill_null(value=False)).unique(
        maintain_order=True
    )
    folded = odd.to_frame("text").with_columns(key=names.name_key(pl.col("text")))
    keys = texts.to_frame("text").join(folded, on="text", how="left", maintain_order="left")
    plain = pl.when(pl.col("text").str.contains(PLAIN)).then(pl.col("text"))
    return keys.select(
        pl.coalesce("key", plain)
        .str.replace_all(r"[()（）]", "")
        .str.replace("有限责任公司", "有限公司", literal=True)
        .replace("", None)
    ).to_series()


def organisation_forms(texts: pl.Series) -> pl.DataFrame:
    """Read firms' names: `FORM_SCHEMA` without kind and surname, one row per text.

    `tail` is `department` (项目部 and the like: it stands for its head) or `branch` (a firm of its
    own); `head_name` what stands before it. `brand` is null where a name names nobody (某劳务公司).
    """
    read = pl.DataFrame(
        {
            "raw_name": texts,
            "name": names.parse_organisations(texts)["value"],
            "name_key": organisation_keys(texts),
        }
    )
    name, key, placed = pl.col("name"), pl.col("name_key"), pl.col("placed")
    department, branch = pl.col("department"), pl.col("branch")
    tailed = (
        read.lazy()
        .with_columns(
            department=names.strip_project_tail(name).struct.field("parent"),
            branch=names.strip_branch_tail(name).struct.field("parent"),
            placed=_without_place(key),
        )
        .with_columns(
            head_name=pl.coalesce(department, branch),
            tail=pl.when(department.is_not_null())
            .then(pl.lit("department"))
            .when(branch.is_not_null())
            .then(pl.lit("branch")),
            has_place=(placed != key).fill_null(value=False)
            | name.str.contains(_bracketed_place()),
            brand=_brand(placed, key),
        )
        .with_columns(is_full=_is_full(key))
        .drop("placed", "department", "branch")
        .collect(engine="streaming")
    )
    heads = tailed["head_name"].drop_nulls().unique(maintain_order=True)
    keyed = pl.DataFrame({"head_name": heads, "head_key": organisation_keys(heads)})
    return tailed.join(keyed, on="head_name", how="left")


def project_forms(texts: pl.Series) -> pl.DataFrame:
    """Read projects' names: [raw_name, name, name_key, is_full], one row per text.

    A closing 项目, 工程 or 工地 says nothing and is left out of the key; phase and section stay.
    """
    key = names.project_key(pl.col("raw_name"))
    bare = key.str.replace(r"(?:(?:建设|施工)?(?:项目部?|工程|工地))+$", "")
    frame = pl.DataFrame({"raw_name": texts, "name": names.parse_projects(texts)["value"]})
    return frame.with_columns(name_key=pl.when(bare.str.len_chars() >= 2).then(bare)).with_columns(
        is_full=(pl.col("name_key").str.len_chars() >= 4).fill_null(value=False)
    )


def place_forms(texts: pl.Series) -> pl.DataFrame:
    """Read places: [text, place: struct[province, city, district, zone]], one row per text."""
    return pl.DataFrame({"text": texts}).with_columns(place=places.place_parts(pl.col("text")))


def _alternatives(texts: Iterable[str]) -> str:
    return "|".join(sorted(texts, key=lambda text: (-len(text), text)))


def _bracketed_place() -> str:
    """Give the pattern of a place in brackets inside a name: 宏远（上海）有限公司."""
    return f"（(?:{_alternatives([*places.PROVINCES.values(), *cities()])})）"


def _without_place(key: pl.Expr) -> pl.Expr:
    """Take off the places a name begins with: 上海市闵行区, 珠海."""
    provinces, towns = _alternatives(places.PROVINCES.values()), _alternatives(cities())
    suffix = "(?:壮族自治区|回族自治区|维吾尔自治区|自治区|自治州|省|市|地区|州)?"
    known = key.str.replace(rf"^(?:中国)?(?:{provinces}){suffix}", "")
    known = known.str.replace(rf"^(?:{towns})(?:市|地区|州)?", "")
    bare = known.str.replace(PLACE_END, "").str.replace("^中国", "")
    return (
        pl.when(bare.str.len_chars() >= 4)
        .then(bare)
        .when(known.str.len_chars() >= 2)
        .then(known)
        .otherwise(key)
    )


def _brand(placed: pl.Expr, key: pl.Expr) -> pl.Expr:
    """Give the first two characters that are neither place nor trade nor form.

    Of a name of nothing else (利津县建筑公司) those of its place; null when it names nobody.
    """
    core = placed.str.replace(LEGAL_END, "").str.replace(rf"^(?:{TRADES})+", "")
    is_vague = key.str.contains(VAGUE) | (core.str.len_chars() == 0)
    return (
        pl.when(~is_vague).then(core.str.slice(0, 2)).when(placed != key).then(key.str.slice(0, 2))
    )


def _is_full(key: pl.Expr) -> pl.Expr:
    """Say whether a name is one in full: its legal form says so, or there is enough before it."""
    long_enough = (key.str.len_chars() >= 7) & key.str.contains(LEGAL_END)
    full = key.str.contains(FULL_END) & (key.str.len_chars() >= 6)
    return (
        (full | long_enough | key.str.contains(r"项目部$")) & pl.col("brand").is_not_null()
    ).fill_null(value=False)
