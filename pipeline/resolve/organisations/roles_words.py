"""The words that the readers of names share: trades, numerals, places that end a name."""

from functools import cache
from pathlib import Path

import polars as pl

from pipeline.resolve.organisations import gazetteer
from pipeline.resolve.organisations.lexicon import Lexicon

TRADES = Path(__file__).with_name("tables") / "trades.txt"
NUMERALS = "一二三四五六七八九十零〇壹贰叁肆伍陆柒捌玖拾0123456789"
MOST_NUMERALS = 4
NUMERAL = f"[{NUMERALS}]{{1,{MOST_NUMERALS}}}"


@cache
def trade_words() -> frozenset[str]:
    """Give the words of `trades.txt`."""
    lines = TRADES.read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())


@cache
def trades() -> Lexicon:
    """Give the words of trades, to be found in names."""
    return Lexicon.of(trade_words())


@cache
def places_behind() -> Lexicon:
    """Give the places that may stand before a tail; none is a trade (资源)."""
    return Lexicon.of(set(gazetteer.forms()["form"].to_list()) - trade_words())


@cache
def cities() -> Lexicon:
    """Give prefectures and provinces that are no words of a trade."""
    table = gazetteer.forms().filter(
        pl.col("context") == gazetteer.NOWHERE,
        pl.col("level") < 3,
        pl.col("form").str.len_chars() > 1,
    )
    return Lexicon.of(set(table["form"].to_list()) - trade_words())


@cache
def numbered_units() -> Lexicon:
    """Give the units that are told by number: the 局 of 三局, the 建集团 of 一建集团."""
    units = ("局", "航局", "冶", "建", "处", "队")
    return Lexicon.of(unit + group for unit in units for group in ("", "集团"))


def spread(made: pl.DataFrame, marked: pl.Series) -> pl.DataFrame:
    """Give each marked row the next row of `made`, in order; null to the others."""
    at = pl.select(pl.when(marked).then(marked.cum_sum().cast(pl.Int64) - 1)).to_series()
    return made.select(pl.all().gather(at))
