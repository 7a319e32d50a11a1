"""Provinces, cities and districts as text writes them: enough to say whether two places agree.

Only the 34 provinces are known by name; of cities and districts the writing is compared, with the
suffix off (余江县 and 余江区 agree). What cannot be told is null, never a guess.
"""

import polars as pl

from pipeline.values import blanks

PROVINCES = {
    "11": "北京", "12": "天津", "13": "河北", "14": "山西", "15": "内蒙古", "21": "辽宁",
    "22": "吉林", "23": "黑龙江", "31": "上海", "32": "江苏", "33": "浙江", "34": "安徽",
    "35": "福建", "36": "江西", "37": "山东", "41": "河南", "42": "湖北", "43": "湖南",
    "44": "广东", "45": "广西", "46": "海南", "50": "重庆", "51": "四川", "52": "贵州",
    "53": "云南", "54": "西藏", "61": "陕西", "62": "甘肃", "63": "青海", "64": "宁夏",
    "65": "新疆", "71": "台湾", "81": "香港", "82": "澳门",
}  # fmt: skip
"""First two digits of a region (GB/T 2260) → the province's short name."""

_MUNICIPALITIES = "北京|天津|上海|重庆"
_SHORT = "|".join(sorted(PROVINCES.values(), key=lambda name: (-len(name), name)))
_LONG_END = "(?:壮族|回族|维吾尔)?自治区|特别行政区|省"
_HEAD = rf"^(?:中国)?(?:({_SHORT})(?:{_LONG_END})|({_MUNICIPALITIES})市?|({_SHORT}))"
_OFFICE = (
    r"(?:第?[一二三四五六七八九十]?(?:中级|高级|基层|铁路运输|知识产权)?人民法院|人民检察院|人民政府"
    r"|住房公积金管理中心.*|人力资源.*|公安局|市场监督管理局|市辖区)$"
)
_CITY = r"^(\p{Han}{2,10}?(?:市|自治州|地区|盟|州))"
_DISTRICT = (
    r"^(\p{Han}{1,12}?(?:自治县|自治旗|林区|特区|新区|开发区|高新区|经开区|园区|区|县|旗|市))"
)
_PEOPLES = (
    "蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|拉祜|水|东乡"
    "|纳西|景颇|柯尔克孜|土|达斡尔|仫佬|羌|撒拉|毛南|仡佬|锡伯|普米|塔吉克|怒|鄂温克|裕固|保安|独龙"
    "|各"
)
"""Peoples after which autonomous prefectures and counties are named (族 follows most)."""
_SUFFIX = rf"(?:市|(?:(?:{_PEOPLES})族?)*自治[州县旗]|地区|盟|新区|林区|特区|区|县|旗)$"
_PARTS = pl.Struct(
    {"province": pl.String, "city": pl.String, "district": pl.String, "zone": pl.Boolean}
)
_ZONE = r"(?:开发区|高新区|经开区|园区|保税区|度假区|示范区|管理区|风景区)$"


def place_parts(text: pl.Expr) -> pl.Expr:
    """Split a place, an address or a court's name into its parts, suffixes off.

    Returns:
        struct[province: str, city: str, district: str, zone: bool]; a part that is not written is
        null; a municipality is its own city; `zone` marks a development zone, which is no district.
    """
    return text.map_batches(_parts_of, return_dtype=_PARTS, is_elementwise=True)


def place_key(text: pl.Expr) -> pl.Expr:
    """Give the most specific part of a place, suffix off (闵行区 → 闵行); null where none."""
    parts = place_parts(text).struct
    return pl.coalesce(parts.field("district"), parts.field("city"), parts.field("province"))


def province_of_number(number: pl.Expr) -> pl.Expr:
    """Give the province of registration in a credit code, or of first issue in a resident ID.

    By digits 3-4 of a code beginning with 1, 5, 9, A, N or Y where these name a province, else by
    the first two; null for anything else.
    """
    code = number.str.extract(r"^[159ANY][0-9A-Z]([0-9]{2})[0-9]{4}[0-9A-Z]{10}$")
    person = number.str.extract(r"^([1-8][0-9])[0-9]{4}(?:19|20)[0-9*X]+$")
    named = [
        digits.replace_strict(PROVINCES, default=None, return_dtype=pl.String)
        for digits in (person, code)
    ]
    return pl.coalesce(*named)


def _parts_of(texts: pl.Series) -> pl.Series:
    """Split the distinct texts of a column step by step, and give every row its parts."""
    flat, rest, city = pl.col("flat"), pl.col("rest"), pl.col("city")
    head = pl.col("head").struct
    # 吉林市, 海南州: a city or prefecture that shares its province's name.
    namesake = flat.str.contains(rf"^(?:{_SHORT})(?:市|州|藏族|蒙古族)") & ~flat.str.contains(
        rf"^(?:{_MUNICIPALITIES})"
    )
    column = texts.cast(pl.String).alias("text").to_frame()
    split = (
        column.unique()
        .with_columns(flat=blanks.squeeze(blanks.fold(pl.col("text"))))
        .with_columns(flat=pl.when(~blanks.is_blank(flat)).then(flat.str.replace(_OFFICE, "")))
        .with_columns(head=flat.str.extract_groups(_HEAD), namesake=namesake)
        .with_columns(
            province=pl.coalesce(
                head.field("1"), head.field("2"), pl.when(~pl.col("namesake")).then(head.field("3"))
            ),
            municipality=head.field("2"),
        )
        .with_columns(
            rest=pl.when(pl.col("province").is_not_null())
            .then(flat.str.replace(_HEAD, "").str.replace("^市辖区", ""))
            .otherwise(flat)
        )
        .with_columns(city=rest.str.extract(_CITY))
        .with_columns(
            after=pl.when(city.is_null()).then(rest).otherwise(rest.str.replace(_CITY, ""))
        )
        # What has no suffix at all may be a district's short form (闵行).
        .with_columns(bare=pl.col("after").str.extract(r"^(\p{Han}{2,4})$"))
        .with_columns(district=pl.coalesce(pl.col("after").str.extract(_DISTRICT), "bare"))
        .with_columns(zone=pl.col("district").str.contains(_ZONE).fill_null(value=False))
        .select(
            "text",
            "province",
            "zone",
            city=pl.coalesce("municipality", _base(city)),
            district=_base(pl.col("district")),
        )
    )
    joined = column.join(
        split, on="text", how="left", nulls_equal=True, maintain_order="left"
    ).select(pl.struct("province", "city", "district", "zone"))
    return joined.to_series()


def _base(name: pl.Expr) -> pl.Expr:
    """Take the suffix off, but not from names of which one character would be left (东区)."""
    base = name.str.replace(_SUFFIX, "")
    return pl.when(base.str.len_chars() >= 2).then(base).otherwise(name)
