"""The bench of rules' own tests reads the texts in them as a night does."""

from collections.abc import Mapping

import duckdb

from connectors.model import Contract
from pipeline.resolve.texts import name_texts
from pipeline.texts.run import read_texts


def read_as_at_night(con: duckdb.DuckDBPyConnection, contracts: Mapping[str, Contract]) -> None:
    """Write `reading`, `claim`, `claim_part` and `text_mention` of a test's source tables."""
    read_texts(con, contracts)
    name_texts(con, contracts)
