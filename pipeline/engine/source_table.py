"""The columns of a source's table, as its contract says: ingest fills it, screening reads it."""

from collections.abc import Mapping

from connectors.model import ID_TYPES, Contract, Field
from pipeline.engine.statement import identifier

SQL_TYPES = {
    "date": "DATE",
    "month": "DATE",
    "timestamp": "TIMESTAMP",
    "money": "DECIMAL(18,2)",
    "count": "BIGINT",
    "number": "DOUBLE",
    "percent": "DOUBLE",
}
"""Column type of a field type; every other type is VARCHAR."""

PLACE_COLUMNS = {
    "record_id": "BIGINT",
    "record_key": "VARCHAR",
    "extract_no": "INTEGER",
    "sheet": "VARCHAR",
    "row": "INTEGER",
    "is_current": "BOOLEAN",
    "happened_on": "DATE",
}
"""The columns of every source table that come before its fields."""


def field_columns(name: str, field: Field) -> dict[str, str]:
    """Name the columns of one field with their SQL types: value, original text, none, state."""
    columns = {name: SQL_TYPES.get(field.type, "VARCHAR"), f"{name}__raw": "VARCHAR"}
    if field.empty == "none":
        columns[f"{name}__none"] = "BOOLEAN"
    if field.type in ID_TYPES:
        columns[f"{name}__state"] = "VARCHAR"
    return columns


def source_columns(contract: Contract) -> dict[str, str]:
    """Name the columns of the table of a source with their SQL types, in order."""
    columns = dict(PLACE_COLUMNS)
    for name, field in contract.fields.items():
        columns |= field_columns(name, field)
    return columns


def listed(columns: Mapping[str, str]) -> str:
    """Write columns with their types as CREATE TABLE takes them."""
    return ", ".join(f"{identifier(name)} {kind}" for name, kind in columns.items())
