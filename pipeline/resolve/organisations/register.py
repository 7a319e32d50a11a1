"""Reads the organisations of a finished night as a register that names can be matched with."""

from pathlib import Path
from typing import NamedTuple

import duckdb
import polars as pl

from pipeline.resolve.organisations.night import FORMER_NAMES_PARTED_BY
from pipeline.resolve.tables import ask

_SQL = Path(__file__).with_name("sql")

_DISTRICT = r"^(.{1,20}?(?:[^治地辖市]区|新区|开发区|县|旗))"
_CITY = r"^(.{1,12}?(?:市|自治州|盟))"


class Register(NamedTuple):
    """What `Index.build` takes, and which entity each firm is.

    firms    [firm_id: i64, entity_id: str, name: str, code: str, place: str, is_registered: bool],
             one row per entity, firm_id its row
    aliases  [firm_id: i64, name: str], former and further registered names
    """

    firms: pl.DataFrame
    aliases: pl.DataFrame


def read_register(con: duckdb.DuckDBPyConnection) -> Register:
    """Read the organisations that a night knows by full name or checked code.

    What was founded by a short name stays out: it may be any of the others.
    """
    rows = ask(con, "register_firm", folder=_SQL).with_row_index("firm_id")
    rows = rows.with_columns(pl.col("firm_id").cast(pl.Int64), place=district_of(pl.col("address")))
    former = rows.select("firm_id", alias="former_names").explode("alias").drop_nulls()
    names = former.with_columns(
        pl.col("alias").str.replace_all(FORMER_NAMES_PARTED_BY, "；").str.split("；")
    ).explode("alias")
    others = rows.select("firm_id", "name", alias="other_names").explode("alias")
    further = others.filter(pl.col("alias") != pl.col("name")).select("firm_id", "alias")
    told = pl.concat([names, further]).select("firm_id", name=pl.col("alias").str.strip_chars())
    return Register(
        firms=rows.select("firm_id", "entity_id", "name", "code", "place", "is_registered"),
        aliases=told.filter(pl.col("name") != "").unique(maintain_order=True),
    )


def district_of(address: pl.Expr) -> pl.Expr:
    """Cut an address behind its district, or its city where no district is written.

    >>> pl.select(district_of(pl.lit("湖北省武汉市洪山区珞喻路1号"))).item()
    '湖北省武汉市洪山区'
    """
    return pl.coalesce(address.str.extract(_DISTRICT), address.str.extract(_CITY), address)
