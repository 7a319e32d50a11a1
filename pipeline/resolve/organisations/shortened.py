"""Finds the firms that a shortened name may stand for: 新飞房地, 宏昌科技 for 宏昌电器科技.

Who shortens leaves letters out of the middle. So a shortened name fits every firm that begins and
ends as it does, and is linked only where there is but one.
"""

import numpy as np
import numpy.typing as npt

from pipeline.resolve.organisations import compare, letters
from pipeline.resolve.organisations.candidates import Met, meet
from pipeline.resolve.organisations.compare import Asked, Pairs
from pipeline.resolve.organisations.index import Index, begin_keys, cores, end_keys
from pipeline.resolve.organisations.letters import I64
from pipeline.resolve.organisations.readings import COMPANY, GROUP, PLC
from pipeline.resolve.organisations.settings import Settings

_LONGEST = 6
"""Letters of brand and trade that a shortened name has at most; ours."""


def is_bare(asked: Asked, mentions: I64, *, placed: bool = False) -> npt.NDArray[np.bool_]:
    """Say which mentions give no form but 公司, no number nor, unless `placed`, a place.

    They may be shortened names.
    """
    first = asked.first_of(mentions)
    said = asked.readings
    short = said.brand_length[first].astype(np.int64) + said.trade_length[first] <= _LONGEST
    brief = np.isin(said.form[first], (PLC, GROUP)) & ~said.is_full[first]
    loose = (said.form[first] == COMPANY) & ~said.is_full[first]
    plain = ((said.form[first] == 0) | brief | loose) & (said.ordinal[first] < 0)
    bare: npt.NDArray[np.bool_] = short & plain & (placed | (said.place[first] == 0))
    return bare


def by_brief(asked: Asked, mentions: I64, index: Index, settings: Settings) -> tuple[Pairs, Met]:
    """Pair mentions with firms of whose trade they say the first two letters (新飞房地)."""
    mine = asked.of(mentions)
    short = np.isin(asked.readings.form[mine], (0, COMPANY)) & (asked.readings.ordinal[mine] < 0)
    keys = np.where(short, asked.readings.core[mine], np.uint64(0))
    met = meet(index.lists.brief, keys, settings.hub)
    pairs = compare.compare_roles(asked, mine[met.asked], index, met.rows, brand=0)
    numbered = index.readings.ordinal[met.rows] >= 0
    return pairs._replace(
        brand=np.where(numbered, 6, pairs.brand).astype(np.uint8),
        trade=np.ones(len(numbered), np.uint8),
    ), met._replace(hubs=asked.readings.name[mine[met.hubs]])


def by_ends(asked: Asked, mentions: I64, index: Index, settings: Settings) -> Pairs:
    """Pair mentions with firms whose core begins and ends with the same two letters."""
    mine = asked.of(mentions)
    short = np.isin(asked.readings.form[mine], (0, COMPANY))
    keys = np.where(short, end_keys(asked.readings)[mine], np.uint64(0))
    return _pair_parts(asked, mine, index, meet(index.lists.ends, keys, settings.hub))


def by_begins(asked: Asked, mentions: I64, index: Index, settings: Settings) -> Pairs:
    """Pair mentions with firms whose core begins with the same two letters and has the others."""
    mine = asked.of(mentions)
    # 宏远公司 says a whole brand: 宏远达 is another.
    whole = (asked.readings.form[mine] == COMPANY) & (asked.readings.brand_length[mine] <= 3)
    keys = np.where(whole, np.uint64(0), begin_keys(asked.readings)[mine])
    return _pair_parts(asked, mine, index, meet(index.lists.begins, keys, settings.begins_hub))


def _pair_parts(asked: Asked, mine: I64, index: Index, met: Met) -> Pairs:
    mine = mine[met.asked]
    short = letters.letters_of(cores(asked.readings, mine))
    long = letters.letters_of(cores(index.readings, met.rows))
    kept = np.flatnonzero(compare.stand_in(short, long) & (short.lengths < long.lengths))
    pairs = compare.compare_roles(asked, mine[kept], index, met.rows[kept], brand=0)
    unsaid = asked.readings.trade[mine[kept]] == 0
    return pairs._replace(trade=np.where(unsaid, 2, 1).astype(np.uint8))
