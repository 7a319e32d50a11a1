"""After all files of a source are in its table: what replaces what, what is a copy, what counts."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

import duckdb
import polars as pl

from connectors.model import Contract
from pipeline.engine.statement import identifier
from pipeline.ingest.load import Loaded
from pipeline.ingest.places import places_of
from pipeline.ingest.replace import Taken, last_whole_night, replace_earlier
from pipeline.ingest.same_key import settle_same_keys


class Settled(NamedTuple):
    """One source after settling.

    Attributes:
        corrected: Extracts that another delivery corrects.
        taken: The other extracts.
        duplicates: Extract → exact copies that left the table.
    """

    corrected: frozenset[int]
    taken: tuple[Taken, ...]
    duplicates: dict[int, int]


def settle_source(
    con: duckdb.DuckDBPyConnection,
    contract: Contract,
    contracts: Mapping[str, Contract],
    loaded: Sequence[Loaded],
) -> Settled:
    """Settle the rows of one source; only keys that occur more than once are looked at.

    Args:
        con: The warehouse.
        contract: The contract of the source.
        contracts: All contracts.
        loaded: The extracts of the source, in force order.
    """
    corrected = _corrected(loaded)
    if corrected:
        numbers = ", ".join(str(number) for number in sorted(corrected))
        table = identifier(contract.source)
        con.execute(f"UPDATE {table} SET is_current = false WHERE extract_no IN ({numbers})")
    taken = tuple(
        Taken(one.extract_no, one.delivery.night, _places(one))
        for one in loaded
        if one.extract_no not in corrected
    )
    repeated = _repeated_over_nights(contract, loaded, taken)
    replace_earlier(con, contract, places_of(con, contract, contracts), taken, repeated)
    candidates = _same_in_delivery(loaded, corrected)
    if not candidates.height:
        return Settled(corrected, taken, {})
    return Settled(corrected, taken, settle_same_keys(con, contract, candidates))


def _corrected(loaded: Sequence[Loaded]) -> frozenset[int]:
    """Tell which extracts are not in force because a loaded delivery says that it corrects them."""
    return frozenset(
        earlier.extract_no
        for later in loaded
        if later.delivery.replaces is not None
        for earlier in loaded
        if earlier is not later
        and earlier.delivery.sha256 == later.delivery.replaces
        and earlier.delivery.night <= later.delivery.night
    )


def _places(one: Loaded) -> tuple[str, ...]:
    return one.delivery.coverage.places if one.delivery.coverage else ()


def _repeated_over_nights(
    contract: Contract, loaded: Sequence[Loaded], taken: Sequence[Taken]
) -> pl.DataFrame:
    """Find the records whose key's hash several nights have: [record_id: i64].

    Nights before a ledger that came for all places are replaced whatever their keys.
    """
    whole = last_whole_night(contract, taken)
    numbers = {one.extract_no for one in taken if one.night >= whole}
    held = [_keys(one) for one in loaded if one.extract_no in numbers]
    if len({frame["night"][0] for frame in held if frame.height}) < 2:
        return pl.DataFrame(schema={"record_id": pl.Int64})
    keys = pl.concat(held)
    nights = keys.unique(["night", "key_hash"]).filter(pl.col("key_hash").is_duplicated())
    return keys.join(nights.select("key_hash").unique(), on="key_hash", how="semi").select(
        "record_id"
    )


def _same_in_delivery(loaded: Sequence[Loaded], corrected: frozenset[int]) -> pl.DataFrame:
    """Find the records whose key's hash is not their own in their delivery.

    Returns:
        [record_id: i64, delivery_no: i32]. The files of one night are one delivery; a file that is
        not in force is one of its own.
    """
    deliveries: dict[int, list[pl.DataFrame]] = {}
    for one in loaded:
        number = -one.extract_no if one.extract_no in corrected else one.delivery.night
        deliveries.setdefault(number, []).append(_keys(one))
    found = [pl.DataFrame(schema={"record_id": pl.Int64, "delivery_no": pl.Int32})]
    for number, frames in sorted(deliveries.items()):
        keys = pl.concat(frames)
        same = keys.filter(keys["key_hash"].is_duplicated())
        found.append(same.select("record_id", delivery_no=pl.lit(number, pl.Int32)))
    return pl.concat(found)


def _keys(one: Loaded) -> pl.DataFrame:
    """Give [record_id: i64, key_hash: u64, night: i32] of the records of an extract."""
    hashes = pl.concat(one.key_hashes) if one.key_hashes else pl.Series(dtype=pl.UInt64)
    first = one.first_record_id
    return pl.DataFrame(
        [
            pl.int_range(first, first + len(hashes), dtype=pl.Int64, eager=True).alias("record_id"),
            hashes.alias("key_hash"),
            pl.repeat(one.delivery.night, len(hashes), dtype=pl.Int32, eager=True).alias("night"),
        ]
    )
