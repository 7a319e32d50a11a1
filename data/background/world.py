"""What all background records share: seed, as-of date, rows per source, who is who."""

from dataclasses import dataclass
from datetime import date

import polars as pl

from data import names, numbers

MONTHS = 30
"""Whole months before the as-of month for which every district has tax, insurance and fund rows."""

SHARES = {
    "registration": 0.08,
    "tax_payment": 0.22,
    "insured_headcount": 0.18,
    "insured_person": 0.16,
    "fund_payment": 0.10,
    "enforcement_case": 0.03,
    "dishonest_list": 0.006,
    "civil_case": 0.02,
    "inspection_case": 0.012,
    "wage_roster": 0.009,
    "arrears_report": 0.01,
    "fund_enforcement": 0.006,
    "project": 0.006,
    "police_transfer": 0.002,
    "arbitration_case": 0.006,
    "legal_aid": 0.006,
    "asset_freeze": 0.004,
    "arrears_blacklist": 0.001,
    "poverty_registry": 0.006,
    "death_record": 0.004,
    "heat_day": 0.004,
}
"""Part of the background each source has, the rest hotline calls. Our choice, by looks."""

_LEAST = {
    "registration": 60,
    "tax_payment": 4 * MONTHS,
    "insured_headcount": 4 * MONTHS,
    "insured_person": 20,
    "civil_case": 8,
    "fund_enforcement": 8,
    "fund_payment": 4 * MONTHS,
    "enforcement_case": 50,
    "dishonest_list": 8,
    "inspection_case": 20,
    "wage_roster": 15,
    "project": 8,
    "police_transfer": 8,
    "arbitration_case": 12,
    "legal_aid": 12,
    "asset_freeze": 8,
    "arrears_blacklist": 8,
    "poverty_registry": 9,
    "death_record": 8,
    "heat_day": 40,
}
_A_PROJECT = {
    "subcontract": 1,
    "wage_account": 1,
    "wage_security": 2,
    "site_month": 3,
}
"""Rows that each project has in other sources."""
_FIRST_FIRM = 1_000
_FIRST_PERSON = 10_000

Fields = dict[str, pl.Expr]


@dataclass(frozen=True)
class World:
    """The city before any scenario.

    Attributes:
        seed: Decides who is who and every figure.
        as_of: The date the city is seen on; every other date counts back from it.
        rows: Source to number of background rows.
    """

    seed: int
    as_of: date
    rows: dict[str, int]

    @property
    def active_firms(self) -> int:
        """Firms that do business: the first nineteen in twenty that are registered."""
        return self.rows["registration"] * 19 // 20

    def pick(self, index: pl.Expr, salt: int, n: int) -> pl.Expr:
        """Give an evenly spread number 0–n-1 for each index; `salt` tells columns apart."""
        mixed = (index + salt * 7_919 + self.seed * 104_729) * 2_654_435_761 % 4_294_967_291
        return mixed // 1_021 % n

    def day(self, days_before: pl.Expr) -> pl.Expr:
        """Write the day so many days before the as-of date."""
        day = pl.lit(self.as_of) - pl.duration(days=days_before)
        return day.dt.to_string("%Y-%m-%d")

    def year(self, days_before: pl.Expr) -> pl.Expr:
        """Give the year of the day so many days before the as-of date."""
        return (pl.lit(self.as_of) - pl.duration(days=days_before)).dt.year()

    def month(self, months_before: pl.Expr) -> pl.Expr:
        """Give the first day of the month so many months before the as-of month."""
        number = pl.lit(self.as_of.year * 12 + self.as_of.month - 1) - months_before
        return pl.date(number // 12, number % 12 + 1, 1)

    def age(self, index: pl.Expr, salt: int, *, least: int, most: int) -> pl.Expr:
        """Give an age in days from `least` to `most`; the first eight rows are oldest.

        So every ledger reaches back to one day in every district: absence is a plain no.
        """
        return pl.when(index < 8).then(most).otherwise(least + self.pick(index, salt, most - least))

    def firm(self, index: pl.Expr, salt: int) -> pl.Expr:
        """Give the serial of some firm that does business; the first rows cover all districts."""
        return pl.when(index < 8).then(index).otherwise(self.pick(index, salt, self.active_firms))


def plan(records: int) -> dict[str, int]:
    """Share `records` background rows out to the sources, no source below what coverage needs."""
    rows = {source: int(records * share) for source, share in SHARES.items()}
    rows = {source: max(n, _LEAST.get(source, 1)) for source, n in rows.items()}
    rows["registration"] = min(rows["registration"], names.FIRM_NAMES)
    rows["arrears_report"] = min(rows["arrears_report"], rows["registration"] // 2)
    rows["dishonest_list"] = min(rows["dishonest_list"], rows["enforcement_case"] // 5)
    rows["asset_freeze"] = min(rows["asset_freeze"], rows["enforcement_case"] // 5)
    rows["wage_roster"] = min(rows["wage_roster"] // 3, rows["inspection_case"] // 4) * 3
    rows |= {source: rows["project"] * n for source, n in _A_PROJECT.items()}
    rows["presale_account"] = rows["project"] // 2
    rows["heat_day"] = min(rows["heat_day"], 5_000)
    return {**rows, "hotline_order": max(20, records - sum(rows.values()))}


def firm_name(firm: pl.Expr) -> pl.Expr:
    """Name a background firm."""
    return names.firm_names(firm)


def firm_code(firm: pl.Expr) -> pl.Expr:
    """Give the credit code of a background firm."""
    return numbers.credit_codes(firm + _FIRST_FIRM)


def head_name(firm: pl.Expr) -> pl.Expr:
    """Name the legal representative of a background firm."""
    return names.person_names(firm + _FIRST_PERSON)


def head_id(firm: pl.Expr) -> pl.Expr:
    """Give the ID of the legal representative of a background firm."""
    return numbers.person_ids(firm + _FIRST_PERSON)


def head_phone(firm: pl.Expr) -> pl.Expr:
    """Give the phone of a background firm."""
    return numbers.phones(firm + _FIRST_PERSON)


def person(serial: pl.Expr, crowd: int) -> Fields:
    """Give `name`, `id_no`, `phone` of somebody in a crowd; crowds (1, 2, …) never share an ID."""
    number = serial + crowd * 1_000_000
    return {
        "name": names.person_names(number),
        "id_no": numbers.person_ids(number),
        "phone": numbers.phones(100_000 + (serial + crowd * 20_000) % 350_000),
    }
