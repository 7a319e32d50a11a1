"""Estates with phases and sections, and what orders and inspection cases write about them.

All made by code from a seed; nothing is real.
"""

from typing import NamedTuple

import numpy as np
import numpy.typing as npt
import polars as pl

Ints = npt.NDArray[np.int64]
Texts = npt.NDArray[np.str_]

DISTRICTS = ("闵行区", "松江区", "嘉定区", "宝山区", "青浦区", "奉贤区", "金山区", "浦东新区")
PHASES = ("一期", "二期", "三期")
_FIRST = "云听澜滨槿镜翡琥玛枕松望和星月岚汀栖朗凌启馥沁泽钰远瑞锦碧紫金玉静雅清明春秋"
_SECOND = "岫湖溪园翠珀瑙水涛江风河澜峤洲谷屿岳野荟禾山景绣桂荆叶苑竹梅兰荷杉桐柏枫榕"
_THIRD = "湾台庄轩阁岭林岸洲坊汇港城府"
_KIND = ("豪庭", "雅苑", "公寓", "花园", "名邸", "华府", "新城", "家园", "嘉园", "锦苑")
_LOOKS = ("庭廷", "苑宛", "园圆", "城诚", "府俯", "邸抵")

CLASSES = (
    "full", "numeral", "ending", "no_place", "employer", "short", "slip_contractor", "slip_alone",
    "other_phase", "other_section", "other_district", "other_developer", "other_estate",
    "other_contractor",
)  # fmt: skip
"""What a mention is; from `other_phase` on the register does not have it, but `other_contractor`,
which is the site, told less surely."""


class World(NamedTuple):
    """A register and mentions.

    Attributes:
        sites: [site: i64, project, district, developer, contractor: str].
        mentions: [mention: i64, project, district, developer, contractor, employer: str], null
            where nothing is said.
        truth: [mention: i64, kind: str, site: i64, null where no site is meant].
    """

    sites: pl.DataFrame
    mentions: pl.DataFrame
    truth: pl.DataFrame


def make(estates: int, *, seed: int) -> World:
    """Make the phases of so many estates, and two mentions of each site."""
    random = np.random.default_rng(seed)
    phases = random.choice([1, 2, 3], estates, p=[0.5, 0.3, 0.2])
    estate = np.repeat(np.arange(estates), phases)
    phase = np.concatenate([np.arange(n) for n in phases])
    core = _cores(random, estates)[estate]
    district = random.integers(0, len(DISTRICTS), estates)[estate]
    developer = random.integers(0, max(estates // 6, 2), estates)[estate]
    contractor = random.integers(0, max(estates // 4, 2), len(estate))
    alone = (phases == 1)[estate]
    name = np.where(alone, core, np.char.add(core, np.array(PHASES)[phase]))
    sites = pl.DataFrame(
        {
            "site": np.arange(len(estate)),
            "project": np.char.add(name, "工程"),
            "district": np.array(DISTRICTS)[district],
            "developer": _firms("禾置业", developer),
            "contractor": _firms("岳建筑工程", contractor),
        }
    )
    picked = np.repeat(np.arange(len(estate)), 2)
    drawn = sites[picked].with_columns(
        core=pl.Series(core[picked]), alone=pl.Series(alone[picked]), name=pl.Series(name[picked])
    )
    kind = np.array(CLASSES)[random.integers(0, len(CLASSES), len(picked))]
    other = pl.Series("other", random.permutation(picked))
    return _told(drawn, sites, pl.Series("kind", kind), other)


def _told(drawn: pl.DataFrame, sites: pl.DataFrame, kind: pl.Series, other: pl.Series) -> World:
    """Write each mention as its kind says."""
    told = pl.col("kind")
    elsewhere = sites.select(pl.all().name.prefix("other_"))
    frame = pl.concat([drawn, kind.to_frame(), elsewhere[other]], how="horizontal").with_columns(
        mention=pl.int_range(pl.len(), dtype=pl.Int64)
    )
    slipped = pl.col("name")
    for pair in _LOOKS:
        slipped = slipped.str.replace(f"{pair[0]}(.?期)?$", f"{pair[1]}$1")
    numeral = pl.col("name").str.replace("一期", "1期").str.replace("二期", "Ⅱ期")
    own = {
        "numeral": numeral.str.replace("三期", "3期"),
        "ending": pl.col("name") + "项目部",
        "short": pl.col("core") + "工地",
        "slip_contractor": slipped,
        "slip_alone": slipped,
        "other_phase": pl.col("core") + "四期",
        "other_section": pl.col("name") + "5标段",
        "other_estate": pl.col("core").str.slice(0, 2) + "御景湾" + pl.col("core").str.slice(2, 1),
    }
    written = pl.col("project")
    for name, text in own.items():
        written = pl.when(told == name).then(text).otherwise(written)
    says_contractor = told.is_in(["full", "slip_contractor", "other_phase", "other_section"])
    mentions = frame.select(
        "mention",
        project=written,
        district=pl.when(told == "other_district")
        .then(pl.lit("崇明区"))
        .when(told != "no_place")
        .then("district"),
        developer=pl.when(told == "other_developer")
        .then("other_developer")
        .when(told == "other_estate")
        .then("developer"),
        contractor=pl.when(told == "other_contractor")
        .then("other_contractor")
        .when(says_contractor)
        .then("contractor"),
        employer=pl.when(told == "employer").then("contractor"),
    )
    is_same = (told == "other_developer") & (pl.col("developer") == pl.col("other_developer"))
    is_nobodys = (told.str.starts_with("other_") & (told != "other_contractor") & ~is_same) | (
        (told == "short") & ~pl.col("alone")
    )
    truth = frame.select("mention", "kind", site=pl.when(~is_nobodys).then("site"))
    return World(sites, mentions, truth)


def _cores(random: np.random.Generator, count: int) -> Texts:
    first, second, third = (np.array(list(letters)) for letters in (_FIRST, _SECOND, _THIRD))
    brand = np.char.add(
        first[random.integers(0, len(first), count)], second[random.integers(0, len(second), count)]
    )
    third_one = np.where(
        random.random(count) < 0.5, third[random.integers(0, len(third), count)], ""
    )
    kinds = np.array(_KIND)[random.integers(0, len(_KIND), count)]
    return np.char.add(np.char.add(brand, third_one), kinds)


def _firms(trade: str, number: Ints) -> Texts:
    """Name firms by number: one brand each of three characters."""
    first, second, third = (np.array(list(letters)) for letters in (_FIRST, _SECOND, _THIRD))
    brand = np.char.add(
        np.char.add(first[number % len(first)], second[number // len(first) % len(second)]),
        third[number // (len(first) * len(second)) % len(third)],
    )
    return np.char.add(np.char.add("上海", brand), trade + "有限公司")
