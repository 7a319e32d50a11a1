"""A small office: files written by hand, delivered on nights, ingested in memory."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

import duckdb
import pytest

from connectors.contract import load_contracts
from connectors.model import Contract
from pipeline.engine.warehouse import open_warehouse
from pipeline.ingest.delivery import Delivery, StatedCoverage
from pipeline.ingest.run import IngestResult, ingest

AS_OF = {1: date(2026, 5, 31), 2: date(2026, 6, 30), 3: date(2026, 7, 31)}


@dataclass
class Office:
    """Delivers files and asks the warehouse; nights end on the last of May, June and July 2026."""

    folder: Path
    contracts: dict[str, Contract]
    con: duckdb.DuckDBPyConnection
    deliveries: list[Delivery] = field(default_factory=list)
    result: IngestResult | None = None

    def deliver(
        self,
        text: str | bytes,
        *,
        file: str = "导出.csv",
        night: int = 1,
        coverage: StatedCoverage | None = None,
        replaces: str | None = None,
        source: str | None = None,
    ) -> str:
        """Put one file into the archive; gives its SHA-256."""
        data = text if isinstance(text, bytes) else text.encode()
        sha256 = hashlib.sha256(data).hexdigest()
        path = self.folder / sha256
        path.write_bytes(data)
        self.deliveries.append(
            Delivery(
                sha256=sha256,
                path=path,
                file=file,
                night=night,
                as_of=AS_OF[night],
                is_new=True,
                source=source,
                coverage=coverage,
                replaces=replaces,
            )
        )
        return sha256

    def ingest(self) -> IngestResult:
        """Load all that was delivered."""
        self.result = ingest(self.con, self.deliveries, self.contracts)
        return self.result

    def rows(self, sql: str) -> list[tuple[Any, ...]]:
        """Load what was delivered, if that is still to do, and ask."""
        if self.result is None:
            self.ingest()
        return self.con.execute(sql).fetchall()


@pytest.fixture(scope="session")
def contracts() -> dict[str, Contract]:
    return load_contracts()


@pytest.fixture
def office(tmp_path: Path, contracts: dict[str, Contract]) -> Iterator[Office]:
    with open_warehouse(None) as con:
        yield Office(tmp_path, contracts, con)
