"""Tells what a comparison found, part by part, with what both names have in each."""

from typing import Any

from pipeline.resolve.organisations.part_words import (
    BESIDE,
    BRAND,
    CODE,
    FORM,
    HISTORY,
    OTHER,
    PART_WORDS,
    PLACE,
    SAME,
    TRADE,
    UNIT,
    PartWord,
    Side,
)

_FIELDS = {PLACE: "place_text", BRAND: "brand", TRADE: "trade", FORM: "form_text"}
"""Part → the column of `read_roles` that holds its text."""

_COLUMNS = {BESIDE: ("asked_place", "place"), CODE: ("asked_code", "code")}
"""Part that is told beside a name → the question's column and the firm's."""

_LEFT_OUT = ("没有写", "只写了一部分")
"""Words that say nothing of a part that the firm's name does not have either."""


def tell_parts(row: dict[str, Any]) -> list[tuple[Side, str]]:
    """Put the reasons of one firm into words: 行业不同（所问“建筑”，其为“餐饮”）.

    Args:
        row: `reasons` of `match`; `mine` and `theirs`, both names read by `read_roles`;
            `asked_place`, `asked_code`, `place`, `code`; `compared`, the firm's name compared.

    Returns:
        Whether it speaks for the firm or against it, and the words; in the order of the parts.
    """
    words = [word for code in row["reasons"] if (word := PART_WORDS[code]) is not None]
    # Read in another sense than the one that was compared: only the firm's own parts are shown.
    is_aligned = all(
        row["mine"][_FIELDS[word.part]] == row["theirs"][_FIELDS[word.part]]
        for word in words
        if word.words == SAME and word.part in _FIELDS
    )
    row = row if is_aligned else {**row, "mine": dict.fromkeys(row["mine"])}
    told = [(word.side, text) for word in words if (text := _tell(word, row))]
    number = row["mine"]["ordinal"]
    if number is not None and number == row["theirs"]["ordinal"]:
        told.insert(0, ("for", f"编号相同（第{number}）"))
    return told


def _tell(word: PartWord, row: dict[str, Any]) -> str:
    """Say one part; '' where neither name has it."""
    if word.part == HISTORY:
        return f"{word.part}{word.words}（{row['compared']}）"
    if word.part == UNIT:
        return word.words
    mine, theirs = (_said(word.part, row, side) for side in ("mine", "theirs"))
    if word.words == OTHER and mine is not None and mine == theirs:
        return _tell_unit(word, row)
    if word.words in _LEFT_OUT and theirs is None:
        return ""
    return f"{word.part}{word.words}{_both(word, mine, theirs)}"


def _both(word: PartWord, mine: str | None, theirs: str | None) -> str:
    """Write what both sides have, in brackets; once where it is the same."""
    if theirs is not None and (mine == theirs or word.words == SAME):
        return f"（{theirs}）"
    is_left_out = word.words.startswith(("没有写", "只写了“"))
    sides = (("所问", None if is_left_out else mine), ("其为", theirs))
    both = "，".join(f"{who}“{text}”" for who, text in sides if text)
    return f"（{both}）" if both else ""


def _said(part: str, row: dict[str, Any], side: str) -> str | None:
    """Give what one side says of a part; null where it says nothing."""
    text: str | None = row[side].get(_FIELDS.get(part))
    return text if part in _FIELDS else row[_COLUMNS[part][side == "theirs"]]


def _tell_unit(word: PartWord, row: dict[str, Any]) -> str:
    """Say what makes two firms of one brand: another number, another branch."""
    mine, theirs = row["mine"], row["theirs"]
    if mine["ordinal"] != theirs["ordinal"]:
        sides = (("所问", mine["ordinal"]), ("其为", theirs["ordinal"]))
        return f"编号不同（{'，'.join(f'{who}{_number(number)}' for who, number in sides)}）"
    if mine["tail"] != theirs["tail"]:
        sides = (("所问", mine["tail"]), ("其为", theirs["tail"]))
        return f"分支机构不同（{'，'.join(f'{who}{_tail(tail)}' for who, tail in sides)}）"
    return f"{word.part}读法不一"


def _number(number: int | None) -> str:
    return "没有编号" if number is None else f"第{number}"


def _tail(tail: str | None) -> str:
    return "本部" if tail is None else f"“{tail}”"
