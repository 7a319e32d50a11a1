"""The words that the readers of names share: trades, numerals, places that end a name."""

from functools import cache
from pathlib import Path

from pipeline.resolve.organisations import gazetteer

TRADES = Path(__file__).with_name("tables") / "trades.txt"
NUMERAL = "[一二三四五六七八九十零〇壹贰叁肆伍陆柒捌玖拾0-9]{1,4}"


@cache
def trade_words() -> str:
    """Give the alternatives of the words of `trades.txt`, longest first."""
    lines = TRADES.read_text(encoding="utf-8").splitlines()
    words = {word for line in lines if not line.startswith("#") for word in line.split()}
    return "|".join(sorted(words, key=lambda word: (-len(word), word)))


@cache
def places_behind() -> str:
    """Give the alternatives of places that may stand before a tail; none is a trade (资源)."""
    words = set(gazetteer.forms()["form"].to_list()) - set(trade_words().split("|"))
    return "|".join(sorted(words, key=lambda word: (-len(word), word)))
