"""Compares mentions with firms part by part: place, brand, trade, form, number, branch, code."""

from typing import NamedTuple

import numpy as np
import numpy.typing as npt
import polars as pl

from pipeline.resolve.organisations import codes18
from pipeline.resolve.organisations.index import Index, near
from pipeline.resolve.organisations.letters import I64, U64, Letters
from pipeline.resolve.organisations.readings import COMPANY, GROUP, I32, PLC, Readings

U8 = npt.NDArray[np.uint8]

PLACES = ("place_same", "place_none", "place_unsaid", "place_added", "place_slip", "place_other")
COLUMNS = ("", "at_place", "at_near_place", "at_other_place")
BRANDS = (
    "brand_same", "brand_sound", "brand_shape", "brand_swapped", "brand_extra", "brand_missing",
    "brand_other", "brand_shared",
)  # fmt: skip
TRADES = ("trade_same", "trade_part", "trade_unsaid", "trade_slip", "trade_other")
FORMS = (
    "form_same",
    "form_unsaid",
    "form_kin",
    "form_slip",
    "form_loose",
    "form_other",
    "form_alike",
)
CODES = (
    "", "code_same", "code_near", "code_other", "code_damaged", "organisation_code_equal",
    "mask_fits", "registration_no_equal",
)  # fmt: skip
HISTORIES = ("", "other_name")
UNITS = ("", "department", "branch", "stray_words")
"""What a comparison of each part can say, in words of reasons; '' says nothing."""

_FAMILY = np.array([0, 1, 1, 1, 1, 2, 3, 4, 5, 6, 7], np.int8)
"""Forms that stand for one another (a limited firm, a joint-stock one, a group), by number."""


class Told(NamedTuple):
    """What mentions say besides their names: [mention row] of codes and of places in columns."""

    codes: codes18.Codes
    place: I32
    place_text: U64


class Asked(NamedTuple):
    """Mentions as they are asked about: what they say, their keys, their readings.

    `keys` are the letters of all mentions' keys (a site's without its tail), by row;
    `readings.name` is the mention row; the first `firsts` readings are what the names say first;
    `is_site` marks mentions of a site.
    """

    told: Told
    keys: Letters
    readings: Readings
    firsts: int
    is_site: npt.NDArray[np.bool_]

    def of(self, mentions: I64) -> I64:
        """Give the readings of some mentions."""
        wanted = np.zeros(len(self.keys.starts), np.bool_)
        wanted[mentions] = True
        return np.flatnonzero(wanted[self.readings.name])

    def first_of(self, mentions: I64) -> I64:
        """Give the first reading of each mention."""
        first = np.zeros(len(self.keys.starts), np.int64)
        # Later ones are written over by earlier ones.
        first[self.readings.name[::-1]] = np.arange(len(self.readings.name))[::-1]
        return first[mentions]


class Pairs(NamedTuple):
    """Mentions beside firms, one row per pair and way in which they met, parts as numbers."""

    mention: I64
    firm: I64
    place: U8
    column: U8
    brand: U8
    trade: U8
    form: U8
    code: U8
    history: U8
    unit: U8

    def pick(self, rows: npt.NDArray[np.generic]) -> "Pairs":
        """Keep some pairs."""
        return Pairs(*(column[rows] for column in self))


def stack(parts: list[Pairs]) -> Pairs:
    """Put pairs below one another."""
    return Pairs(*(np.concatenate(columns) for columns in zip(*parts, strict=True)))


def compare_places(asked: Readings, mine: I64, index: Index, theirs: I64) -> U8:
    """Compare the places that two names say; where only the mention does, with the column's.

    A name that several places have is compared by its letters.
    """
    register = index.readings
    said, registered = asked.place[mine], register.place[theirs]
    told = index.place[index.owner[register.name[theirs]]]
    vague = (said < 0) | (registered < 0)
    same = (said == registered) | (vague & (asked.place_word[mine] == register.place_word[theirs]))
    inside = (told != 0) & contains(said, told)
    town, other_town = asked.town[mine], register.town[theirs]
    # 均安镇 alone is said of 顺德区均安镇.
    unsaid = (said == 0) & ((town == 0) | (town == other_town))
    return np.select(
        [
            unsaid & (registered == 0) & (other_town == 0),
            same & (town == other_town),
            unsaid,
            (registered == 0) & (inside | (vague & (told == 0))) & (town == other_town),
        ],
        [1, 0, 2, 3],
        5,
    ).astype(np.uint8)


def contains(wide: I32, narrow: I32) -> npt.NDArray[np.bool_]:
    """Say whether a place lies inside another or is it."""
    known = (wide > 0) & (narrow > 0)
    province = (wide % 10_000 == 0) & (wide // 10_000 == narrow // 10_000)
    city = (wide % 100 == 0) & (wide // 100 == narrow // 100)
    inside: npt.NDArray[np.bool_] = (wide == narrow) | (known & (province | city))
    return inside


def compare_columns(told: Told, mention: I64, index: Index, firm: I64, named: I32) -> U8:
    """Compare the place that a mention's column gives with the firm's: the column's, else named."""
    asked, own = told.place[mention], index.place[firm]
    own = np.where(own != 0, own, named)
    text = told.place_text[mention]
    same = (text != 0) & (text == index.place_text[firm])
    known = (asked != 0) & (own != 0)
    agrees = same | (known & contains(asked, own))
    agrees |= known & contains(own, asked) & (own % 10_000 != 0)
    by_name = (named != 0) & (asked != 0) & (contains(asked, named) | contains(named, asked))
    close = known & ((near(asked) == near(own)) | by_name)
    apart = known & ~contains(own, asked)
    return np.select([agrees, close & apart, apart], [1, 2, 3], 0).astype(np.uint8)


def compare_codes(told: Told, mention: I64, index: Index, firm: I64) -> U8:
    """Compare codes; another one whose check fails may be damaged beyond one slip."""
    said = codes18.compare_codes(told.codes, mention, index.codes, firm)
    damaged = (told.codes.hashes[mention] == 0) & ~told.codes.inside[mention]
    damaged &= said == codes18.OTHER
    return np.where(damaged, codes18.DAMAGED, said).astype(np.uint8)


def compare_forms(asked: Readings, mine: I64, register: Readings, theirs: I64) -> U8:
    """Compare legal forms; 公司 alone is said of any firm."""
    form, other = asked.form[mine], register.form[theirs]
    kin = (_FAMILY[form] == _FAMILY[other]) | (other == 0)
    word = asked.form_word[mine] == register.form_word[theirs]
    # 股份 and 集团 alone are said of firms that have them in their form.
    brief = np.isin(form, (PLC, GROUP)) & ~asked.is_full[mine]
    kin &= ~brief | ((form == GROUP) & (other == PLC))
    return np.select(
        [form == 0, word, form == other, kin, form == COMPANY], [1, 0, 6, 2, 4], 5
    ).astype(np.uint8)


def compare_roles(asked: Asked, mine: I64, index: Index, theirs: I64, *, brand: int) -> Pairs:
    """Compare readings that met by their core or brand.

    Args:
        asked: The mentions.
        mine: Readings of theirs, one per pair.
        index: The register.
        theirs: Readings of the register, one per pair.
        brand: What their meeting says of the brand, a place in `BRANDS`.
    """
    said, told, register = asked.readings, asked.told, index.readings
    mention, name = said.name[mine], register.name[theirs]
    firm = index.owner[name]
    named = register.place[theirs]
    same = (said.core[mine] == register.core[theirs]) | (said.trade[mine] == register.trade[theirs])
    brief = np.isin(said.form[mine], (PLC, GROUP)) & ~said.is_full[mine]
    short = (said.trade[mine] == 0) & (np.isin(said.form[mine], (0, COMPANY)) | brief)
    # Who writes the form out leaves no trade out.
    unsaid = short | (~same & (said.trade[mine] == 0) & ~said.is_full[mine])
    # A brand and a number say more than a brand: 中建三局.
    numbered = unsaid & (said.ordinal[mine] >= 0)
    trade = np.select([numbered, unsaid, same], [1, 2, 0], 4)
    form = compare_forms(said, mine, register, theirs)
    # Who leaves the trade out says 公司 of any firm.
    form[short & (said.form[mine] == COMPANY)] = 4
    return Pairs(
        mention=mention,
        firm=firm,
        place=compare_places(said, mine, index, theirs),
        column=compare_columns(told, mention, index, firm, named),
        brand=np.where(_may_be_one(asked, mine, index, theirs), brand, 6).astype(np.uint8),
        trade=trade.astype(np.uint8),
        form=form,
        code=compare_codes(told, mention, index, firm),
        history=(name >= len(index.firm_ids)).astype(np.uint8),
        unit=np.where(asked.is_site[mention], 1, said.tail_kind[mine]).astype(np.uint8),
    )


def _may_be_one(asked: Asked, mine: I64, index: Index, theirs: I64) -> npt.NDArray[np.bool_]:
    """Say whether two names count alike and are not both read against their first sense."""
    said, register = asked.readings, index.readings
    ordinal = said.ordinal[mine]
    counts = (ordinal >= 0) & (ordinal == register.ordinal[theirs])
    counts |= said.numbers[mine] == register.numbers[theirs]
    counts |= said.trade[mine] == 0
    counts &= (mine < asked.firsts) | (theirs < len(index.owner))
    alike: npt.NDArray[np.bool_] = counts
    return alike


def stand_in(short: Letters, long: Letters) -> npt.NDArray[np.bool_]:
    """Say of pairs of texts, row by row, whether all letters of one stand in the other in order."""
    found = np.zeros(len(short.lengths), np.int64)
    rows = np.flatnonzero((short.lengths > 0) & (long.lengths >= short.lengths))
    at = 0
    while len(rows):
        wanted = short.points[short.starts[rows] + found[rows]]
        found[rows] += wanted == long.points[long.starts[rows] + at]
        at += 1
        rows = rows[(found[rows] < short.lengths[rows]) & (at < long.lengths[rows])]
    answer: npt.NDArray[np.bool_] = (short.lengths > 0) & (found == short.lengths)
    return answer


def share_letters(mine: pl.Series, theirs: pl.Series) -> npt.NDArray[np.bool_]:
    """Say of pairs of texts whether they have a letter in common; null has none."""
    frame = pl.DataFrame({"mine": mine, "theirs": theirs})
    common = pl.col("mine").str.split("").list.set_intersection(pl.col("theirs").str.split(""))
    return frame.select((common.list.len() > 0).fill_null(value=False)).to_series().to_numpy()
