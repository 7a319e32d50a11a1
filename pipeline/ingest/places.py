"""Where records lie: the place they name, or that of the project, case or firm they name."""

from collections.abc import Mapping
from typing import NamedTuple

import duckdb
import polars as pl

from connectors.model import Contract
from pipeline.engine.statement import identifier
from pipeline.values.blanks import fold, squeeze
from pipeline.values.places import place_key

PROJECTS, FIRMS = "project", "registration"
"""The sources that say where a project and a firm are."""

COURT = r"法院|法庭"

PROVINCE = r"^(?:\p{Han}{2,3}省|\p{Han}{2,8}自治区|(?:北京|上海|天津|重庆)市?)"
CITY = r"^(?:\p{Han}{2,10}?(?:自治州|地区|盟|市))"
DISTRICT = r"(\p{Han}县|\p{Han}[\p{Han}&&[^路镇乡村街号道巷弄]]{1,4}?(?:区|县|旗|市))"
"""Looked for at the head of an address; a name with a street's word inside is no district."""

JOIN_CASE = """
LEFT JOIN (
    SELECT {key} AS key, min({place}) AS text FROM {other} WHERE is_current GROUP BY {key}
) AS o ON o.key = s.{through}
"""

JOIN_MENTION = """
LEFT JOIN (
    SELECT {by} AS key, min({place}) AS text FROM {other}
    WHERE is_current GROUP BY {by} HAVING count(DISTINCT {place}) = 1
) AS {alias} ON {alias}.key = s.{of}
"""


class Places(NamedTuple):
    """How the place of each record `s` of one source is found.

    Attributes:
        con: The warehouse.
        table: The quoted table of the source.
        text: SQL over `s` and the joins: the district, court or address as delivered, null where
            no place is known.
        joins: Joins that `text` needs; each leaves one row a record.
        is_address: The text is an address, in which a district may or may not be written.
    """

    con: duckdb.DuckDBPyConnection
    table: str
    text: str
    joins: str = ""
    is_address: bool = False

    def name(self, text: pl.Expr) -> pl.Expr:
        """Name the place in a text of these; an address that names no district gives null."""
        if not self.is_address:
            return place_name(text)
        rest = text.str.strip_chars().str.replace(PROVINCE, "")
        return place_key(
            pl.coalesce(rest.str.extract(CITY + DISTRICT), rest.str.extract("^" + DISTRICT))
        )

    def texts_of(self, nights: Mapping[str, int]) -> pl.DataFrame:
        """Find the delivered texts that name the given places.

        Returns:
            [text: str, night: i32], one row per distinct text that names a key of `nights`.
        """
        asked = (
            f"SELECT DISTINCT {self.text} AS text FROM {self.table} AS s {self.joins} ORDER BY text"
        )
        read: pl.DataFrame = self.con.sql(asked).pl()
        texts = read.drop_nulls().with_columns(place=self.name(pl.col("text")))
        stated = pl.DataFrame({"place": list(nights), "night": list(nights.values())})
        named = stated.with_columns(place_name(pl.col("place")))
        found = texts.join(named, on="place").group_by("text").agg(pl.col("night").max())
        return found.sort("text").cast({"night": pl.Int32})


def place_name(text: pl.Expr) -> pl.Expr:
    """Name the place in a text: `上海市闵行区莘庄镇1号` and `闵行区` → `闵行`; a court stays whole.

    Text that names no place we know of stays as it is, folded; null stays null.
    """
    folded = squeeze(fold(text))
    return (
        pl.when(folded.str.contains(COURT))
        .then(folded)
        .otherwise(pl.coalesce(place_key(text), folded))
    )


def leans(contract: Contract) -> bool:
    """Tell whether the place of a source's records stands in another source, settled before it."""
    own = contract.place is not None and contract.place.field is not None
    return not own and contract.source != FIRMS


def places_of(
    con: duckdb.DuckDBPyConnection, contract: Contract, contracts: Mapping[str, Contract]
) -> Places:
    """Write how the place of each record of a source is found.

    Its own field; or that of the case it belongs to; or else the district of the project that it
    names by number or name, then the address of the firm that it names first, by code or by name.
    A number or name with several places gives none.
    """
    place, table = contract.place, identifier(contract.source)
    if place is not None and place.field is not None:
        return Places(con, table, f"s.{identifier(place.field)}")
    if place is not None and place.through and place.source:
        return _by_case(con, contract, contracts[place.source], place.through)
    if contract.source == FIRMS:
        return Places(con, table, "s.address", is_address=True)
    joins = _mention_joins(con, contract, contracts)
    texts = ", ".join([*(f"o{i}.text" for i in range(len(joins))), "NULL::VARCHAR"])
    return Places(con, table, f"coalesce({texts})", " ".join(joins), is_address=True)


def _by_case(
    con: duckdb.DuckDBPyConnection, contract: Contract, other: Contract, through: str
) -> Places:
    where = other.place.field if other.place is not None else None
    join = JOIN_CASE.format(
        other=identifier(other.source),
        key=identifier(other.key[0]),
        place=identifier(where) if where else "NULL::VARCHAR",
        through=identifier(through),
    )
    return Places(con, identifier(contract.source), "o.text", join)


def _mention_joins(
    con: duckdb.DuckDBPyConnection, contract: Contract, contracts: Mapping[str, Contract]
) -> list[str]:
    """Join projects, then firms, by number and by name; a source without rows is left out."""
    asked: list[tuple[str, str, str, str]] = []
    for name, field in contract.fields.items():
        if field.type == "project":
            look_up = (PROJECTS, "project_no", "project", "district")
        elif field.type in {"organisation", "party"}:
            look_up = (FIRMS, "code", "name", "address")
        else:
            continue
        other, number, named, place = look_up
        asked += [(other, number, field.id, place)] if field.id else []
        asked.append((other, named, name, place))
    filled = {other for other in (PROJECTS, FIRMS) if other in contracts and _has_rows(con, other)}
    asked = sorted((a for a in asked if a[0] in filled), key=lambda a: a[0] != PROJECTS)
    return [
        JOIN_MENTION.format(
            by=identifier(by),
            place=identifier(place),
            other=identifier(other),
            alias=f"o{i}",
            of=identifier(of),
        )
        for i, (other, by, of, place) in enumerate(asked)
    ]


def _has_rows(con: duckdb.DuckDBPyConnection, source: str) -> bool:
    return con.execute(f"SELECT 1 FROM {identifier(source)} LIMIT 1").fetchone() is not None
