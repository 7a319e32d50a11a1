"""Makes `readings.txt` from the readings of pypinyin.

pip download --no-deps pypinyin==0.55.0   (PyPI, MIT)
python -m pipeline.resolve.organisations.tables.make_readings <unpacked wheel>
"""

import json
import sys
import unicodedata
from pathlib import Path


def plain(reading: str) -> str:
    """Write a reading without its tone, ü as v: lǜ is lv.

    >>> plain("zhǎng"), plain("lǜ")
    ('zhang', 'lv')
    """
    kept = unicodedata.normalize("NFD", reading.replace("ü", "v"))
    letters = unicodedata.normalize("NFC", "".join(c for c in kept if c not in "̄́̌̀"))
    return letters.replace("ü", "v").replace("ê", "e")


def readings(folder: Path) -> dict[str, str]:
    """Give syllable → its characters, by each character's first and so commonest reading."""
    table = json.loads((folder / "pypinyin" / "pinyin_dict.json").read_text(encoding="utf-8"))
    found: dict[str, list[str]] = {}
    for code in sorted(table, key=int):
        if 0x4E00 <= int(code) <= 0x9FFF:
            found.setdefault(plain(table[code].split(",")[0]), []).append(chr(int(code)))
    return {syllable: "".join(found[syllable]) for syllable in sorted(found)}


def main(folder: Path) -> None:
    """Write `readings.txt` beside this file, a syllable and its characters a line."""
    lines = [f"{syllable} {characters}" for syllable, characters in readings(folder).items()]
    head = "# pypinyin 0.55.0, MIT; first readings without tones; made by make_readings.py\n"
    file = Path(__file__).with_name("readings.txt")
    file.write_text(head + "\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
