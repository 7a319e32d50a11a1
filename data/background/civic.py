"""Background rows of people and places that speak of nobody's unpaid wages today."""

import polars as pl

from data import names
from data.background.world import Fields, World, firm_code, firm_name, head_name, person

_DAYS = 40
"""Hot days of each district, from 1 July of the year before."""
_STATES = ("已脱贫", "脱贫不稳定户", "边缘易致贫户", "已脱贫")


def arrears_blacklist(world: World, i: pl.Expr) -> Fields:
    """List firms that have since been removed; the first of every district long ago."""
    firm = pl.when(i < 8).then(i + 8).otherwise(world.pick(i, 79, world.active_firms))
    age = world.age(i, 80, least=400, most=1_500)
    return {
        "subject": firm_name(firm),
        "subject_code": firm_code(firm),
        "responsible": head_name(firm),
        "listed_on": world.day(age),
        "removed_on": world.day(age - 380),
        "authority": pl.lit("云泽市人力资源和社会保障局"),
    }


def poverty_registry(world: World, i: pl.Expr) -> Fields:
    """Register households of three."""
    someone = person(i, 10)
    return {
        "household_no": pl.format("420599{}", i // 3 + 1_000_001),
        "person": someone["name"],
        "id_no": someone["id_no"],
        "home": names.districts(i // 3),
        "state": names.choose(i // 3 % 4, _STATES),
    }


def death_record(world: World, i: pl.Expr) -> Fields:
    """Record deaths of people whom nobody enforces against."""
    someone = person(i, 11)
    return {
        "person": someone["name"],
        "id_no": someone["id_no"],
        "died_on": world.day(world.age(i, 81, least=10, most=1_500)),
    }


def heat_day(world: World, i: pl.Expr) -> Fields:
    """Measure 35 to 38 degrees in each district, day after day of a summer; then a year earlier."""
    summer, place = i // (4 * _DAYS), i % 4
    day = pl.date(world.as_of.year - 1 - summer, 7, 1) + pl.duration(days=i // 4 % _DAYS)
    return {
        "day": day.dt.to_string("%Y-%m-%d"),
        "district": names.districts(place),
        "max_temperature": pl.format("{}.{}", 35 + world.pick(i, 82, 4), world.pick(i, 83, 10)),
    }
