"""Background rows of arbitration and legal aid: settled, single, or about other things."""

import polars as pl

from data import names
from data.background.world import Fields, World, firm_code, firm_name, person

_REFUSALS = ("超过法定退休年龄", "不属于受案范围", "超过仲裁时效")
_MATTERS = ("交通事故赔偿", "工伤待遇", "离婚", "赡养费", "房屋租赁", "追索劳动报酬")
_CLOSINGS = ("调解", "裁决", "撤回申请")


def arbitration_case(world: World, i: pl.Expr) -> Fields:
    """Apply one by one, each against another firm, closed within two months; some refused."""
    age, someone = world.age(i, 60, least=160, most=1_500), person(i, 7)
    firm, claim = world.firm(i, 61), 2_000 + world.pick(i, 62, 20_000)
    refused, closing = i % 9 == 4, names.choose(world.pick(i, 63, 3), _CLOSINGS)
    blank = pl.lit("")

    def if_taken(value: pl.Expr) -> pl.Expr:
        return pl.when(refused).then(blank).otherwise(value)

    awarded = (closing == "裁决") & ~refused
    return {
        "case_no": pl.format("云劳人仲案字〔{}〕第{}号", world.year(age), i + 1_001),
        "applicant": someone["name"],
        "applicant_id_no": someone["id_no"],
        "respondent": firm_name(firm),
        "respondent_code": firm_code(firm),
        "claim": pl.format("{}.00", claim),
        "applied_on": world.day(age),
        "accepted": pl.when(refused).then(pl.lit("否")).otherwise(pl.lit("是")),
        "refusal": pl.when(refused).then(names.choose(i % 3, _REFUSALS)).otherwise(blank),
        "awarded_on": pl.when(awarded).then(world.day(age - 50)).otherwise(blank),
        "awarded_amount": pl.when(awarded).then(pl.format("{}.00", claim)).otherwise(blank),
        "closing": if_taken(closing),
    }


def legal_aid(world: World, i: pl.Expr) -> Fields:
    """Aid people in all sorts of matters; each wage matter against another firm, long ago."""
    matter = names.choose(world.pick(i, 64, len(_MATTERS)), _MATTERS)
    age, someone = world.age(i, 65, least=160, most=1_500), person(i, 8)
    labour = matter.is_in(["工伤待遇", "追索劳动报酬"])
    return {
        "aid_no": pl.format("云法援〔{}〕{}", world.year(age), i + 1_001),
        "recipient": someone["name"],
        "recipient_id_no": someone["id_no"],
        "matter": matter,
        "opponent": pl.when(labour).then(firm_name(world.firm(i, 66))).otherwise(pl.lit("")),
        "accepted_on": world.day(age),
        "result": pl.lit("已办结"),
    }
