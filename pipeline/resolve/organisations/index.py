"""The register, read once: names by role, and the lists by which candidates are found."""

from collections.abc import Callable
from typing import NamedTuple, Self

import numpy as np
import numpy.typing as npt
import polars as pl

from pipeline.resolve.organisations import codes18, gazetteer, letters, sounds
from pipeline.resolve.organisations.letters import I64, U64, Letters
from pipeline.resolve.organisations.postings import Postings, distinct
from pipeline.resolve.organisations.readings import BRANCH, I32, Readings, deepest, hashes, read
from pipeline.resolve.organisations.roles import in_twos
from pipeline.values import names

_AHEAD = r"^.*(?:省|自治区|市|自治州|地区|盟)(.{2,})$"
_MUNICIPALITIES = (11, 12, 31, 50)
_CHUNK = 20_000
"""Names hashed at once; ours: their sums stay in the processor's cache."""


class Lists(NamedTuple):
    """Rows by what is said of them.

    `exact`, `heard` (the key by sound), `less` (the key without one letter) give names; `code`
    firms; the others readings: by core, core by sound, brand, and those with the city beside.
    """

    exact: Postings
    heard: Postings
    less: Postings
    code: Postings
    core: Postings
    core_near: Postings
    core_heard: Postings
    brief: Postings
    ends: Postings
    begins: Postings
    brand: Postings
    brand_near: Postings
    bearers: Postings
    trade: Postings
    trade_near: Postings


class Index(NamedTuple):
    """A register ready to be asked.

    Names are the firms' own in the register's order and after them the aliases; `owner` gives a
    name's firm. `keys` are the letters of their keys, `trades` the hashes of all trades, sorted.
    """

    firm_ids: I64
    owner: I64
    keys: Letters
    codes: codes18.Codes
    place: I32
    place_text: U64
    readings: Readings
    trades: U64
    lists: Lists

    @classmethod
    def build(cls, firms: pl.DataFrame, aliases: pl.DataFrame | None = None) -> Self:
        """Read a register.

        Args:
            firms: [firm_id: i64, name: str, code: str, place: str], one row per firm.
            aliases: [firm_id: i64, name: str], one row per former or short name.
        """
        texts, owner = _names(firms, aliases)
        folded = names.name_keys(texts)
        keys = letters.letters_of(plain_keys(folded))
        readings = read(folded).readings
        places = gazetteer.place_codes(firms["place"])
        place = deepest(places)
        codes = codes18.read_told(firms)
        return cls(
            firm_ids=firms["firm_id"].to_numpy().astype(np.int64),
            owner=owner,
            keys=keys,
            codes=codes,
            place=place,
            place_text=last_places(firms["place"]),
            readings=readings,
            trades=distinct(readings.trade.copy()),
            lists=_lists(keys, readings, codes, place[owner[readings.name]]),
        )

    def has_trade(self, hashes: U64) -> npt.NDArray[np.bool_]:
        """Say of hashes of trades whether some firm has such a trade."""
        at = np.searchsorted(self.trades, hashes)
        found: npt.NDArray[np.bool_] = np.append(self.trades, np.uint64(0))[at] == hashes
        return found & (at < len(self.trades))


def plain_keys(keys: pl.Series) -> pl.Series:
    """Leave out brackets, which make no other firm."""
    return keys.str.replace_all(r"[()（）]", "")


def last_places(texts: pl.Series) -> U64:
    """Hash the last part of places: 南山区 of 鹤岗市南山区, alone in no known city."""
    return hashes(texts.str.replace_all(r"\s", "").str.replace(_AHEAD, "${1}"))


def near(place: I32) -> npt.NDArray[np.int64]:
    """Give the city of each place (a municipality is its own), the province if no city is known."""
    province = place.astype(np.int64) // 10_000
    return np.where(
        np.isin(province, _MUNICIPALITIES), province * 100, place.astype(np.int64) // 100
    )


def core_keys(readings: Readings, *, registered: bool) -> U64:
    """Give the key of each reading's core: letters, number, the unit it names; 0: none.

    Args:
        readings: Of the register or of mentions.
        registered: Whether a site is a unit of its own; of a mention it stands for its firm.
    """
    return _keys(readings, readings.core, registered=registered)


def heard_keys(readings: Readings, *, registered: bool) -> U64:
    """Give the key of each reading's core by its sound, as `core_keys`."""
    return _keys(readings, readings.sound, registered=registered)


def brand_keys(readings: Readings, *, registered: bool) -> U64:
    """Give the key of each reading's brand, number and the unit it names; 0: none."""
    return _keys(readings, readings.brand, registered=registered)


def _keys(readings: Readings, part: U64, *, registered: bool) -> U64:
    is_unit = readings.tail_kind != 0 if registered else readings.tail_kind == BRANCH
    tail = np.where(is_unit, readings.tail, np.uint64(0))
    keys = letters.joined(part, readings.ordinal.astype(np.int64), readings.unit, tail)
    return np.where(part == 0, np.uint64(0), keys)


def brief_keys(readings: Readings) -> U64:
    """Give the key of each reading's brand and first two letters of the trade; 0: no more trade."""
    frame = pl.DataFrame({"brand": readings.brand_text, "trade": readings.trade_text})
    brief = frame.select(
        pl.when(pl.col("trade").str.len_chars() > 2).then(
            pl.col("brand") + pl.col("trade").str.slice(0, 2)
        )
    ).to_series()
    return hashes(brief)


def end_keys(readings: Readings) -> U64:
    """Give the key of the first two and the last two letters of each core; 0: it is shorter."""
    core = cores(readings)
    ends = core.str.slice(0, 2) + core.str.slice(-2)
    return hashes(ends.set(core.str.len_chars() < 4, None))


def begin_keys(readings: Readings) -> U64:
    """Give the key of the first two letters of each core; 0: it is shorter."""
    core = cores(readings)
    return hashes(core.str.slice(0, 2).set(core.str.len_chars() < 2, None))


def cores(readings: Readings, rows: I64 | None = None) -> pl.Series:
    """Give brand and trade in one, of each reading or of some rows."""
    frame = pl.DataFrame({"brand": readings.brand_text, "trade": readings.trade_text})
    frame = frame if rows is None else frame[rows]
    return frame.select(pl.concat_str("brand", "trade", ignore_nulls=True)).to_series()


def _names(firms: pl.DataFrame, aliases: pl.DataFrame | None) -> tuple[pl.Series, I64]:
    rows = np.arange(firms.height)
    if aliases is None or not aliases.height:
        return firms["name"], rows
    of_firm = firms.select("firm_id").with_row_index("row")
    told = aliases.join(of_firm, on="firm_id", how="inner", maintain_order="left")
    texts = pl.concat([firms["name"], told["name"]])
    return texts, np.concatenate([rows, told["row"].to_numpy().astype(np.int64)])


def _lists(keys: Letters, readings: Readings, codes: codes18.Codes, told: I32) -> Lists:
    count = len(keys.starts) - 1
    whole, heard, less, of = _hashed(keys)
    rows = np.arange(count)
    core = core_keys(readings, registered=True)
    brand = brand_keys(readings, registered=True)
    # Readings are listed by these; each list is one sort.
    made: dict[str, Callable[[], Postings]] = {
        "exact": lambda: Postings.build(whole, rows, count),
        "heard": lambda: Postings.build(heard, rows, count),
        "less": lambda: Postings.build(less, of, count),
        "code": lambda: Postings.build(*codes18.listed(codes), len(codes.hashes)),
        "core": lambda: _listed(core),
        "core_near": lambda: _beside(core, readings.place, told),
        "core_heard": lambda: _listed(heard_keys(readings, registered=True)),
        "brief": lambda: _listed(brief_keys(readings)),
        "ends": lambda: _listed(end_keys(readings)),
        "begins": lambda: _listed(begin_keys(readings)),
        "brand": lambda: _listed(brand),
        "brand_near": lambda: _beside(brand, readings.place, told),
        "bearers": lambda: _listed(readings.brand),
        "trade": lambda: _listed(readings.trade),
        "trade_near": lambda: _beside(readings.trade, readings.place, told),
    }
    lists = in_twos(lambda name: made[name](), list(made))
    return Lists(**dict(zip(made, lists, strict=True)))


def _listed(keys: U64) -> Postings:
    rows = np.flatnonzero(keys)
    return Postings.build(keys[rows], rows, len(keys))


def _beside(keys: U64, said: I32, told: I32) -> Postings:
    """List readings by key and city, of the name and of the column."""
    entries, at = [], []
    for place in (said, told):
        rows = np.flatnonzero((keys != 0) & (place != 0))
        entries.append(letters.joined(keys[rows], near(place[rows])))
        at.append(rows)
    return Postings.build(np.concatenate(entries), np.concatenate(at), len(keys))


def _hashed(keys: Letters) -> tuple[U64, U64, U64, npt.NDArray[np.int32]]:
    """Hash names whole, by their sound and less each letter (with the row), a part at a time."""
    count = len(keys.starts) - 1
    whole, heard = np.empty(count, np.uint64), np.empty(count, np.uint64)
    less, of = np.empty(len(keys.points), np.uint64), np.empty(len(keys.points), np.int32)
    for begin in range(0, count, _CHUNK):
        end = min(begin + _CHUNK, count)
        first, last = keys.starts[begin], keys.starts[end]
        part = Letters(keys.points[first:last], keys.starts[begin : end + 1] - first)
        made = letters.sums(part)
        whole[begin:end], less[first:last] = letters.whole(made), letters.less_each(made)
        of[first:last] = part.rows + begin
        heard[begin:end] = letters.whole(letters.sums(letters.mapped(part, sounds.table())))
    return whole, heard, less, of
