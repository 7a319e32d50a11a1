"""What places set, on one day, laid out for rules: a row a district, and the macros on it."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path

import duckdb
import polars as pl

from pipeline.law.local_days import load_calendars
from pipeline.law.places import full_place
from pipeline.law.standards import Fallback, Known, Row, load_known
from pipeline.parameters import PARAMETERS

MONEY = pl.Decimal(18, 2)
COLUMNS = pl.Schema(
    {
        "district": pl.String(),
        "single_months": pl.Int64(),
        "single_amount": MONEY,
        "group_people": pl.Int64(),
        "group_amount": MONEY,
        "source": pl.String(),
        "configured": pl.Boolean(),
        "account_min_contract": MONEY,
        "account_min_months": pl.Int64(),
        "account_source": pl.String(),
        "account_is_set": pl.Boolean(),
        "deposit_rate": pl.Decimal(9, 6),
        "deposit_min_contract": MONEY,
        "deposit_cap": MONEY,
        "deposit_source": pl.String(),
        "deposit_is_set": pl.Boolean(),
        "heat_outdoor": MONEY,
        "heat_indoor": MONEY,
        "heat_first_month": pl.Int64(),
        "heat_last_month": pl.Int64(),
        "heat_source": pl.String(),
        "heat_is_set": pl.Boolean(),
    }
)
"""What is known of a district on a day; `source`, `configured` are the criminal threshold's."""

Values = dict[str, object]


def place_values(place: str | None, as_of: date, *, known: Known | None = None) -> Values:
    """Give all that `place` sets on `as_of`, by the names of `COLUMNS` but the district.

    Args:
        place: Province, city or district as text, together if known (`广东省珠海市香洲区`). A
            district that names neither its province nor a listed city is not recognised: put the
            office's province before it. Null is not recognised.
        as_of: The day; a value counts from its day of effect, and until it ends.
        known: Parameters that are read already; None reads those that ship.

    >>> place_values("珠海市香洲区", date(2024, 1, 1))["group_amount"]
    Decimal('100000')
    """
    name = place or ""
    crimes, accounts, deposits, heats = known or load_known()
    crime = crimes.choose(name, as_of)
    account = accounts.choose(name, as_of)
    deposit = deposits.choose(name, as_of)
    heat = heats.choose(name, as_of)
    return {
        "single_months": crimes.months,
        "single_amount": crime.single,
        "group_people": crimes.people,
        "group_amount": crime.group,
        "source": crime.source,
        "configured": _is_set(crime),
        "account_min_contract": account.min_contract,
        "account_min_months": account.min_months,
        "account_source": account.source,
        "account_is_set": _is_set(account),
        "deposit_rate": deposit.rate,
        "deposit_min_contract": deposit.min_contract,
        "deposit_cap": deposit.cap,
        "deposit_source": deposit.source,
        "deposit_is_set": _is_set(deposit),
        "heat_outdoor": heat.outdoor,
        "heat_indoor": heat.indoor,
        "heat_first_month": heat.first_month,
        "heat_last_month": heat.last_month,
        "heat_source": heat.source,
        "heat_is_set": _is_set(heat),
    }


def check_parameters(folders: tuple[Path, ...]) -> None:
    """Read all files of parameters that the law has, so that faults are told before a night.

    Raises:
        ExceptionGroup: `RuleError`s, those of the first file at fault, with line and column.
    """
    load_calendars(folders)
    load_known(folders)


def _is_set(value: Fallback) -> bool:
    return isinstance(value, Row)


def place_value_table(
    districts: Iterable[str | None],
    as_of: date,
    *,
    province: str = "",
    folders: tuple[Path, ...] = (PARAMETERS,),
) -> pl.DataFrame:
    """Lay out what districts set, for a join.

    Args:
        districts: District texts as in the source tables; each distinct one gives a row.
        as_of: The day.
        province: The office's own province and city, put before a district that names none.
        folders: The parameters that ship, then an office's own.

    Returns:
        `COLUMNS`, one row per distinct district (null where given), sorted, null last.
    """
    given = set(districts)
    names: list[str | None] = sorted(given - {None}, key=str)
    names += [None] * (None in given)
    known = load_known(folders)
    rows = [
        {"district": name, **place_values(full_place(name, province), as_of, known=known)}
        for name in names
    ]
    return pl.DataFrame(rows, schema=COLUMNS)


def install_place_values(
    con: duckdb.DuckDBPyConnection,
    districts: Iterable[str | None],
    as_of: date,
    *,
    province: str = "",
    folders: tuple[Path, ...] = (PARAMETERS,),
) -> None:
    """Make the temporary table `threshold`, one row per district and one for none, and
    `threshold_of(place)`.

    The province that a district names counts; where it names none, the office's; where neither has
    a value that is known, the legal minimum, which says of itself that nothing is set.
    `threshold_of` gives STRUCT of all `COLUMNS` but the district; a place that is not in the
    table has what no place has: the office's own. `pipeline.law.functions` lists what rules ask.
    """
    table = place_value_table({*districts, None}, as_of, province=province, folders=folders)
    con.register("threshold_frame", table.to_arrow())
    con.execute(
        "CREATE OR REPLACE TEMP TABLE threshold AS SELECT * FROM threshold_frame ORDER BY district"
    )
    con.unregister("threshold_frame")
    packed = ", ".join(f"'{name}': t.{name}" for name in COLUMNS.names() if name != "district")
    con.execute(
        "CREATE OR REPLACE TEMP MACRO threshold_of(place) AS coalesce("
        f"(SELECT {{{packed}}} FROM threshold AS t WHERE t.district = place),"
        f" (SELECT {{{packed}}} FROM threshold AS t WHERE t.district IS NULL))"
    )
