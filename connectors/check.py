"""Checks on a contract that no single key can show: names that must exist, headers kept apart."""

from collections.abc import Iterator
from typing import NamedTuple

from connectors.model import DATE_TYPES, ID_TYPES, MENTION_TYPES, Contract, Field, Through
from connectors.normal import normal_header

COMPANIONS = ("id", "permit", "registration_no", "phone", "address", "former_names", "employer",
              "represents", "holds", "governed_by")  # fmt: skip


class Fault(NamedTuple):
    """One thing that is wrong: where in the file (path of keys) and what, in Chinese."""

    where: tuple[str | int, ...]
    what: str


def faults(contract: Contract) -> Iterator[Fault]:
    """Find every fault of one contract, in the order of the file."""
    yield from _key_faults(contract)
    yield from _through_faults(contract)
    yield from _happens_faults(contract)
    yield from _texts_faults(contract)
    yield from _header_faults(contract)
    for name, field in contract.fields.items():
        where = ("fields", name)
        for other, key in _named_by(field):
            if other not in contract.fields:
                yield Fault((*where, key), f"没有名为 {other!r} 的字段")
        yield from _category_faults(where, field)
        yield from _mention_faults(where, field, contract)


def source_faults(contract: Contract, sources: frozenset[str]) -> Iterator[Fault]:
    """Find references to sources that no contract describes."""
    for key in ("happens", "place"):
        through = getattr(contract, key)
        if through is not None and through.source and through.source not in sources:
            yield Fault((key, "source"), f"没有名为 {through.source!r} 的来源")


def _named_by(field: Field) -> Iterator[tuple[str, str]]:
    for key in COMPANIONS:
        if (other := getattr(field, key)) is not None:
            yield other, key
    for assertion in field.asserted_by:
        yield assertion.field, "asserted_by"
    if field.when_empty is not None:
        yield field.when_empty.take, "when_empty"
        yield field.when_empty.minus, "when_empty"


def _key_faults(contract: Contract) -> Iterator[Fault]:
    for key in ("key", "apart_by", "replaces_by"):
        for i, name in enumerate(getattr(contract, key)):
            if name not in contract.fields:
                yield Fault((key, i), f"没有名为 {name!r} 的字段")
    for i, name in enumerate(contract.key):
        field = contract.fields.get(name)
        if field is not None and not field.required and field.empty != "none":
            yield Fault(("key", i), f"主键字段 {name!r} 须为 required: true 或 empty: none")


def _through_faults(contract: Contract) -> Iterator[Fault]:
    for key in ("happens", "place"):
        through = getattr(contract, key)
        if through in (None, Through()):
            continue
        given = tuple(part is not None for part in (through.field, through.through, through.source))
        if given not in {(True, False, False), (False, True, True)}:
            yield Fault((key,), "应写 field，或同时写 through 与 source")
        for name in (through.field, through.otherwise, through.through, *through.texts):
            if name is not None and name not in contract.fields:
                yield Fault((key,), f"没有名为 {name!r} 的字段")


def _happens_faults(contract: Contract) -> Iterator[Fault]:
    for name in (contract.happens.field, contract.happens.otherwise):
        field = contract.fields.get(name or "")
        if field is not None and field.type not in DATE_TYPES:
            yield Fault(("happens",), f"字段 {name!r} 不是日期")


def _texts_faults(contract: Contract) -> Iterator[Fault]:
    if contract.texts is None:
        return
    for key, name in contract.texts.model_dump(exclude_none=True).items():
        field = contract.fields.get(name)
        if field is None:
            yield Fault(("texts", key), f"没有名为 {name!r} 的字段")
        elif field.type != "text":
            yield Fault(("texts", key), f"字段 {name!r} 不是 text")


def _header_faults(contract: Contract) -> Iterator[Fault]:
    owner: dict[str, str] = {}
    for name, field in contract.fields.items():
        for header in field.headers:
            first = owner.setdefault(normal_header(header).text, name)
            if first != name:
                yield Fault(("fields", name), f"表头 {header!r} 已属于字段 {first!r}")
    for i, header in enumerate(contract.discard):
        if (taken := owner.get(normal_header(header).text)) is not None:
            yield Fault(("discard", i), f"表头 {header!r} 已属于字段 {taken!r}")


def _category_faults(where: tuple[str, ...], field: Field) -> Iterator[Fault]:
    if (field.type == "category") != bool(field.words):
        yield Fault(where, "type: category 与 words 须同时出现")
    if field.type != "category" and (field.patterns or field.otherwise):
        yield Fault(where, "patterns 与 otherwise 只用于 type: category")
    for word in (*(p.word for p in field.patterns), field.otherwise):
        if word is not None and word not in field.words:
            yield Fault((*where, "words"), f"words 中没有 {word!r}")
    owner: dict[str, str] = {}
    for word, texts in field.words.items():
        for text in texts:
            first = owner.setdefault(text, word)
            if first != word:
                yield Fault((*where, "words", word), f"{text!r} 已属于 {first!r}")


def _mention_faults(where: tuple[str, ...], field: Field, contract: Contract) -> Iterator[Fault]:
    if field.type not in MENTION_TYPES and any((field.role, field.id, field.permit)):
        yield Fault(where, "role、id、permit 只用于指称单位、人或项目的字段")
    id_field = contract.fields.get(field.id or "")
    wanted = {"text", "document_no"} if field.type == "project" else ID_TYPES
    if id_field is not None and id_field.type not in wanted:
        yield Fault(
            (*where, "id"), f"字段 {field.id!r} 的类型应为 {'、'.join(sorted(wanted))} 之一"
        )
    if field.empty == "zero" and field.type not in {"money", "count", "number"}:
        yield Fault((*where, "empty"), "empty: zero 只用于金额和数目")
