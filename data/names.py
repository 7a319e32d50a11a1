"""Names of firms, people, projects and places: plausible, made from lists.

The city, 云泽市 in 湖北省, does not exist; every firm bears its name: no real firm is meant.
"""

import polars as pl

CITY = "湖北省云泽市"
DISTRICTS = ("望江区", "东屏区", "青麓区", "南浦区")
COURT_CODES = ("鄂0599", "鄂0598", "鄂0597", "鄂0596")
ELSEWHERE = "陕西省渭屏市北原区"
"""A district of another province, whose threshold nobody has set."""

_FIRST = (
    "宏鑫泰恒瑞盛嘉隆昌博远广德信诚正润中天启华安元亨利和达通宇金玉龙凯旭东南海江"
    "皓骏骐誉铭铂锦麒鸿鹤凌卓越方圆百千景弘轩"
)
_SECOND = (
    "源茂发兴顺丰康平宁福祥荣腾飞翔图志杰豪威力科创新晟辉耀阳明星辰峰岳林森程联众益祺淳朗彦邦毅"
)
_TRADES = (
    *("商贸", "机械制造", "装饰工程", "建筑工程", "建筑劳务", "物业服务", "餐饮管理", "食品"),
    *("纺织", "服装", "物流", "电子科技", "信息技术", "环保科技", "园林绿化", "市政工程"),
    *("家具", "塑料制品", "五金制品", "印刷包装", "汽车配件", "医疗器械", "农业开发", "旅游开发"),
    *("教育咨询", "人力资源", "保洁服务", "机电设备", "钢结构", "新材料", "电力工程", "水产养殖"),
)
_SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕"
_GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂兰玲辉鹏华飞玉红春梅海波林峰建国志文斌"
_ROADS = ("南湖路", "学府街", "沿江大道", "青年路", "文昌街", "工业二路", "芦洲路", "东堤街")
_WORKS = (
    "花园住宅工程",
    "商业广场工程",
    "中心小学改扩建工程",
    "标准厂房工程",
    "安置房工程",
    "医院门诊楼工程",
)

FIRM_NAMES = len(_FIRST) * len(_SECOND) * len(_TRADES)
"""Distinct firm names."""


def firm_names(serial: pl.Expr) -> pl.Expr:
    """Name the firm of each serial below `FIRM_NAMES`: place, brand, trade, form; no two alike."""
    mixed = (serial * 7_919 + 31) % FIRM_NAMES
    trade, rest = mixed % len(_TRADES), mixed // len(_TRADES)
    first, second = rest % len(_FIRST), rest // len(_FIRST)
    brand = [choose(first, _FIRST), choose(second, _SECOND), choose(trade, _TRADES)]
    return pl.concat_str(pl.lit("湖北云泽"), *brand, pl.lit("有限公司"))


def person_names(serial: pl.Expr) -> pl.Expr:
    """Name the person of each serial; after some 60,000 names come again, as they do."""
    mixed = serial * 104_729 + 17
    surname, rest = mixed % len(_SURNAMES), mixed // len(_SURNAMES)
    first, rest = rest % len(_GIVEN), rest // len(_GIVEN)
    second = pl.when(rest % 5 == 0).then(pl.lit("")).otherwise(choose(rest % len(_GIVEN), _GIVEN))
    return pl.concat_str(choose(surname, _SURNAMES), choose(first, _GIVEN), second)


def project_names(serial: pl.Expr) -> pl.Expr:
    """Name the project of each serial, its plot number in the name; no two alike."""
    road, work = choose(serial % len(_ROADS), _ROADS), choose(serial // 8 % len(_WORKS), _WORKS)
    return pl.format("云泽{}{}号地块{}", road, serial + 101, work)


def districts(serial: pl.Expr) -> pl.Expr:
    """Give the district of each serial, with province and city."""
    return pl.concat_str(pl.lit(CITY), choose(serial % len(DISTRICTS), DISTRICTS))


def addresses(serial: pl.Expr) -> pl.Expr:
    """Give an address in the district of each serial."""
    road = choose(serial // 4 % len(_ROADS), _ROADS)
    return pl.format("{}{}{}号", districts(serial), road, serial // 32 % 900 + 1)


def courts(serial: pl.Expr) -> pl.Expr:
    """Give the court of the district of each serial."""
    return pl.format("云泽市{}人民法院", choose(serial % len(DISTRICTS), DISTRICTS))


def choose(index: pl.Expr, words: tuple[str, ...] | str) -> pl.Expr:
    """Give the word at each index, which must lie within the list."""
    return index.replace_strict(range(len(words)), list(words), return_dtype=pl.String)
