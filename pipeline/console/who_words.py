"""The words of `who`'s answers, for the terminal and as JSON lines; IDs of people masked."""

from typing import Any, NamedTuple

import polars as pl
from rich.console import Console

from pipeline.console.link_words import LEVELS, named
from pipeline.report.json_text import json_text
from pipeline.report.mask import mask_party, mask_text
from pipeline.resolve.organisations.who import Answer, Candidate

ORGANISATION, PERSON, PROJECT = "organisation", "person", "project"
NONE, UNREAD = "none", "unread"

ALONE = "只有姓名认不出是哪一个人：同名的人多，请用身份证号问"
NO_CODE = "这一夜没有这个代码的单位"
NO_PERSON = "这一夜没有这个身份证号的人"
BAD_NUMBER = "号码有误：不是能通过校验的统一社会信用代码或身份证号，请核对；被遮蔽的号码认不出人"


class Reply(NamedTuple):
    """One answer, ready to be shown.

    Attributes:
        question: As asked, IDs of people masked.
        kind: organisation | person | project; '' where it could not be read.
        outcome: linked | ambiguous | none | unread.
        says: The answer in a sentence.
        decides: What would tell those that fit apart.
        candidates: The nearest, the best first.
        fits: How many fit.
        notes: What else the question may mean.
    """

    question: str
    kind: str
    outcome: str
    says: str
    decides: list[str]
    candidates: list[Candidate]
    fits: int
    notes: list[str]

    @classmethod
    def refused(cls, text: str, told: str) -> "Reply":
        """Tell that a line cannot be asked."""
        return cls(mask_text(text), "", UNREAD, told, [], [], 0, [])


def of_name(row: dict[str, Any], answer: Answer, also: tuple[bool, Reply | None]) -> Reply:
    """Answer a name: the firm, or a project where no firm is meant.

    Args:
        row: The question: text, place, code.
        answer: What the firms say.
        also: Whether it may be a person's name, and the projects whose names hold it.
    """
    may_be_person, project = also
    if answer.outcome == NONE and project is not None and project.fits:
        return project
    notes = [ALONE] if may_be_person and answer.outcome != "linked" else []
    if project is not None and project.fits:
        notes.append(f"另有 {project.fits:,} 个项目的名称含有这几个字")
    return Reply(
        question=mask_text(row["text"]),
        kind=ORGANISATION,
        outcome=answer.outcome,
        says=_says(answer),
        decides=answer.decides,
        candidates=answer.candidates,
        fits=answer.fits,
        notes=notes,
    )


def of_code(row: dict[str, Any], answer: Answer) -> Reply:
    """Answer a checked credit code."""
    reply = of_name(row, answer, (False, None))
    return reply if answer.outcome != NONE else reply._replace(says=NO_CODE, candidates=[])


def of_person(row: dict[str, Any], found: list[tuple[str, str | None, str, int]]) -> Reply:
    """Answer a checked ID number with [entity_id, name, id_no, mentions]."""
    question = mask_party(row["text_id"])
    if not found:
        return Reply(question, PERSON, NONE, NO_PERSON, [], [], 0, [])
    entity_id, name, number, mentions = found[0]
    person = Candidate(
        entity_id, mask_text(name or "（没有姓名）"), mask_party(number), None, "strong", 100,
        [f"身份证号相同并通过校验，见于 {mentions:,} 处"], [],
    )  # fmt: skip
    says = f"是 {named(name, number)}，把握强"
    return Reply(question, PERSON, "linked", says, [], [person], 1, [])


def of_projects(row: dict[str, Any], found: pl.DataFrame, fits: int) -> Reply | None:
    """Answer with the projects whose names hold what was asked; null where there is none."""
    if not fits:
        return None
    candidates = [
        Candidate(entity_id, mask_text(name), number, None, None, 0, ["项目名称含有所问的字"], [])
        for entity_id, name, number in found.select("entity_id", "name", "id_no").rows()
    ]
    says = f"不是单位名称；有 {fits:,} 个项目的名称含有这几个字"
    ways = ["项目编号或施工许可证号", "期、标段、楼栋"]
    outcome = "ambiguous"
    return Reply(mask_text(row["text"]), PROJECT, outcome, says, ways, candidates, fits, [])


def unread(row: dict[str, Any]) -> Reply:
    """Tell that a number is neither a code nor an ID."""
    return Reply.refused(mask_party(row["text"]), BAD_NUMBER)


def as_text(reply: Reply) -> list[str]:
    """Write an answer as lines for the terminal."""
    lines = [f"问：{reply.question}", f"答：{reply.says}"]
    if reply.decides:
        lines.append(f"    能分清的：{'、'.join(reply.decides)}")
    for nth, one in enumerate(reply.candidates, start=1):
        lines += _candidate(nth, one, reply.kind)
    return [*lines, *(f"    注意：{note}" for note in reply.notes)]


def as_object(reply: Reply) -> dict[str, Any]:
    """Write an answer as an object of `--format jsonl`."""
    told = reply._asdict()
    told["candidates"] = [one._asdict() for one in reply.candidates]
    return told


def print_replies(terminal: Console, replies: list[Reply], fmt: str) -> None:
    """Print answers whole; `text` set apart by an empty line, `jsonl` one object a line."""
    if fmt == "jsonl":
        told = b"\n".join(json_text(as_object(reply)) for reply in replies).decode()
    else:
        told = "\n\n".join("\n".join(as_text(reply)) for reply in replies) + "\n"
    terminal.file.write(told + "\n")
    terminal.file.flush()


def _says(answer: Answer) -> str:
    first = answer.candidates[0] if answer.candidates else None
    if answer.outcome == "linked" and first is not None:
        level = LEVELS[first.level or "weak"]
        return f"是 {named(first.name, first.code)}，把握{level}，{first.score} 分"
    if answer.outcome == "ambiguous":
        if answer.fits == 1:
            return "有 1 个主体可能相符，所写太少，不能认定"
        shown = sum(one.level is not None for one in answer.candidates) or len(answer.candidates)
        more = f"，先列 {shown} 个" if answer.fits > shown > 0 else ""
        return f"有 {answer.fits:,} 个主体相符，无法判定{more}"
    return "没有相符的主体" + (
        "；最接近的（都不相符）：" if answer.candidates else "，也没有接近的"
    )


def _candidate(nth: int, one: Candidate, kind: str) -> list[str]:
    place = f"，{one.place}" if one.place else ""
    # The number of a project is a public one.
    called = (
        f"{one.name}（{one.code or '无编号'}）" if kind == PROJECT else named(one.name, one.code)
    )
    lines = [f"  {nth}. {called}{place}〔{one.entity_id}〕"]
    if one.level is not None:
        lines.append(f"     把握{LEVELS[one.level]}，{one.score} 分")
    if one.speaks_for:
        lines.append(f"     相符：{'；'.join(one.speaks_for)}")
    if one.against:
        lines.append(f"     {'不利' if one.level else '不符'}：{'；'.join(one.against)}")
    return lines
