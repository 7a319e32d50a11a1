"""Suggests which field an unknown header may be, for a person to confirm; maps nothing itself."""

import json
import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from rapidfuzz import fuzz

from connectors.check import faults
from connectors.contract import Contract, Extension
from connectors.fit import Likeness, Row, nearest
from connectors.model import Field
from connectors.normal import normal_header
from pipeline.errors import Place, SourceError
from pipeline.located import read_yaml

_SHAPES: tuple[tuple[str, frozenset[str]], ...] = (
    (r"[0-9A-Z]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}", frozenset({"code", "party_id"})),
    (r"\d{15}(\d{2}[0-9Xx])?", frozenset({"person_id", "party_id"})),
    (r"1[3-9]\d{9}|0\d{2,3}-?\d{7,8}", frozenset({"phone"})),
    (r".*\d{4}.*号", frozenset({"case_no", "document_no"})),
    (r"\d{4}[-/.年]\d{1,2}([-/.月]\d{1,2}日?)?.*", frozenset({"date", "month", "timestamp"})),
    (r".*(公司|厂|店|中心|合作社|经营部)", frozenset({"organisation", "party"})),
    (r".*(项目|工程|标段)", frozenset({"project"})),
    (r"[\u4e00-\u9fff·]{2,4}", frozenset({"person", "party"})),
)
_TELLING = frozenset({"code", "person_id", "phone"})  # a shape that says the field by itself
_SHARE = 0.6  # of the filled sample cells that must have the shape; chosen by us
_LEAST_SCORE = 50
_SHAPE_POINTS = 25


class Suggestion(NamedTuple):
    """One field that a header may be.

    Attributes:
        header: The header as delivered.
        field: English name of the field.
        score: 0–100, likeness of the header, with the shape of the values added.
        reason: Why, in Chinese.
    """

    header: str
    field: str
    score: int
    reason: str


def suggest(
    head: Sequence[Row], contracts: Mapping[str, Contract], *, source: str | None = None
) -> tuple[Contract, list[Suggestion]]:
    """Propose for each unmapped header the likeliest field that has no column yet.

    Args:
        head: The first rows of the sheet.
        contracts: Source → contract.
        source: The contract to compare with; left out: the one of which most would be there.

    Returns:
        The contract, and the suggestions in the order of the columns; one header a field and one
        field a header, the best scores first.
    """
    wanted = contracts if source is None else {source: contracts[source]}
    tried = [(like, _suggestions(head, like)) for like in nearest(head, wanted)]
    like, found = min(tried, key=lambda one: _lack(*one))
    return like.contract, found


def _lack(like: Likeness, found: Sequence[Suggestion]) -> tuple[float, int]:
    """Rank a contract: the share of required fields that nothing carries, then what is carried."""
    carried = {*like.found, *(one.field for one in found)}
    lacking = sum(1 for name in like.contract.required if name not in carried)
    score = 100 * len(like.found) + sum(one.score for one in found)
    return lacking / max(1, len(like.contract.required)), -score


def _suggestions(head: Sequence[Row], like: Likeness) -> list[Suggestion]:
    index = like.index if like.found else _widest(head)
    taken = {column for columns in like.found.values() for column in columns}
    discard = {normal_header(header).text for header in like.contract.discard}
    pairs = [
        (pair, column)
        for column, header in enumerate(like.cells if like.found else head[index].cells)
        if header.strip() and column not in taken and normal_header(header).text not in discard
        for pair in _pairs(header, [row.cells for row in head[index + 1 :]], column, like)
    ]
    chosen: dict[int, Suggestion] = {}
    for pair, column in sorted(pairs, key=lambda one: (-one[0].score, one[1], one[0].field)):
        if column not in chosen and pair.field not in {one.field for one in chosen.values()}:
            chosen[column] = pair
    return [chosen[column] for column in sorted(chosen)]


def write_aliases(folder: Path, contract: Contract, aliases: Mapping[str, Sequence[str]]) -> Path:
    """Add confirmed headers to `aliases-<source>.yaml` in an office's `connectors/` folder.

    Raises:
        SourceError: A field does not exist, or a header belongs to another field already.
    """
    path = folder / f"aliases-{contract.source}.yaml"
    kept = _kept(path)
    for name, headers in aliases.items():
        kept[name] = tuple(dict.fromkeys((*kept.get(name, ()), *headers)))
    unknown = sorted(set(kept) - set(contract.fields))
    problems = [f"没有字段 {name!r}" for name in unknown]
    problems += [fault.what for fault in faults(contract.with_aliases(kept, kind=None))]
    if problems:
        raise SourceError("；".join(problems), place=Place(path), fix="核对后重新确认别名")
    lines = [f"extends: {contract.source}", "aliases:"]
    for name in (name for name in contract.fields if name in kept):
        lines.append(f"  {name}: {json.dumps(list(kept[name]), ensure_ascii=False)}")
    folder.mkdir(parents=True, exist_ok=True)
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def _kept(path: Path) -> dict[str, tuple[str, ...]]:
    if not path.exists():
        return {}
    file = read_yaml(path)
    if file.faults:
        raise file.faults[0]
    return dict(Extension.model_validate(file.value).aliases)


def _widest(head: Sequence[Row]) -> int:
    return max(range(len(head)), key=lambda i: sum(1 for cell in head[i].cells if cell.strip()))


def _pairs(
    header: str, rows: Sequence[Sequence[str]], column: int, like: Likeness
) -> list[Suggestion]:
    values = [row[column].strip() for row in rows if column < len(row) and row[column].strip()]
    shapes = _types_of(values)
    free = {name: one for name, one in like.contract.fields.items() if name not in like.found}
    found = []
    for name, field in free.items():
        letters = max(_likeness(header, name, field))
        is_shaped = field.type in shapes
        alone = (
            is_shaped
            and field.type in _TELLING
            and sum(1 for one in free.values() if one.type in shapes) == 1
        )
        score = min(100, letters + (_SHAPE_POINTS if is_shaped else 0))
        score = max(score, _LEAST_SCORE) if alone else score
        if score >= _LEAST_SCORE:
            reason = f"表头与“{field.header}”相近 {letters}%" if letters else "表头不相近"
            found.append(
                Suggestion(header, name, score, reason + ("，值的样子相符" if is_shaped else ""))
            )
    return found


def _likeness(header: str, name: str, field: Field) -> list[int]:
    folded = normal_header(header).text
    written = [normal_header(one).text for one in field.headers]
    is_name = folded == name.replace("_", "")
    return [100 * is_name, *(round(fuzz.ratio(folded, one)) for one in written)]


def _types_of(values: Sequence[str]) -> frozenset[str]:
    for pattern, types in _SHAPES:
        if values and sum(1 for v in values if re.fullmatch(pattern, v)) >= _SHARE * len(values):
            return types
    return frozenset()
