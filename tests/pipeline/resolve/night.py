"""Makes small nights by hand: the shipped contracts' tables, rows put in as ingest leaves them."""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any, Self

import duckdb
import polars as pl

from connectors.contract import Contract, load_contracts
from pipeline.ingest.tables import create_tables
from pipeline.resolve.identities.judgements import JUDGEMENT_SCHEMA
from pipeline.resolve.identities.ledger import LedgerEntry
from pipeline.resolve.run import resolve

CODE_A, CODE_B, CODE_C = "91310112MA1TESTA1X", "91310112MA1TESTB2Y", "91420504MA4TESTC3W"
"""Fictional codes; that they are checked is said by their state."""
ID_A, ID_B = "110101199003070011", "110101198506150022"

Row = dict[str, Any]


@cache
def contracts() -> Mapping[str, Contract]:
    """Give the shipped contracts, read once."""
    return load_contracts()


class Night:
    """One night's source tables, and what resolving them gives."""

    def __init__(self) -> None:
        self.contracts = contracts()
        self.con = duckdb.connect()
        self.con.execute("SET threads = 1")
        create_tables(self.con, self.contracts.values())
        self.con.execute("INSERT INTO extract (extract_no, file) VALUES (1, '导出.csv')")
        self._count: dict[str, int] = {}

    def add(self, source: str, key: str, **fields: object) -> Self:
        """Add one current record; a code or ID counts as checked unless its state is given."""
        number = self._count[source] = self._count.get(source, 0) + 1
        contract = self.contracts[source]
        row: Row = {"record_id": number, "record_key": key, "extract_no": 1, "sheet": ""}
        row |= {"row": number + 1, "is_current": True, **fields}
        for name in fields:
            kind = contract.fields[name].type if name in contract.fields else ""
            if kind in {"code", "person_id", "party_id"}:
                row.setdefault(f"{name}__state", "ok")
        columns = ", ".join(f'"{name}"' for name in row)
        places = ", ".join("?" for _ in row)
        self.con.execute(
            f'INSERT INTO "{source}" ({columns}) VALUES ({places})', list(row.values())
        )
        return self

    def firm(self, code: str, name: str, **fields: object) -> Self:
        """Add a firm to the register."""
        key = str(fields.pop("key", code))
        return self.add("registration", key, code=code, name=name, **fields)

    def resolve(
        self,
        ledger: Sequence[LedgerEntry] = (),
        *,
        judgements: Sequence[Row] = (),
        run_id: str = "run-1",
    ) -> list[LedgerEntry]:
        """Resolve the night; judgements are rows of `JUDGEMENT_SCHEMA`, `by` and `at` as needed."""
        told = [{"by": "甲", "at": "2026-01-01", **row} for row in judgements]
        frame = pl.DataFrame(told, schema=JUDGEMENT_SCHEMA) if told else JUDGEMENT_SCHEMA.to_frame()
        return resolve(self.con, self.contracts, ledger, frame, run_id=run_id)

    def link(self, key: str, role: str, ordinal: int = 1) -> Row:
        """Give the link of one mention."""
        rows = self.con.sql(
            "FROM link WHERE record_key = $key AND role = $role AND ordinal = $ordinal",
            params={"key": key, "role": role, "ordinal": ordinal},
        ).pl()
        assert rows.height == 1, rows
        found: Row = rows.row(0, named=True)
        return found

    def rows(self, query: str) -> list[tuple[object, ...]]:
        """Give the rows of a query."""
        return self.con.sql(query).fetchall()


def fund_order(
    night: Night, key: str, employer: str | None, code: str | None = None, **fields: object
) -> Night:
    """Add a fund order against `employer`; its code, when given, counts as checked."""
    numbered = {"employer_code": code} if code else {}
    return night.add("fund_enforcement", key, order_no=key, employer=employer, **numbered, **fields)
