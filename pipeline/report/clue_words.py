"""A clue in words, as spreadsheet, page and terminal share them; masks nothing."""

from decimal import Decimal

from pipeline.report import messages
from pipeline.report.clue_model import Clue, Missing, Subject
from pipeline.report.packets import Answered
from pipeline.report.run_facts import RunFacts


def yuan(amount: Decimal | None) -> str:
    """Write money with separators and two decimals; unknown as a dash.

    >>> yuan(Decimal("200000.1"))
    '200,000.10'
    """
    return messages.NO_VALUE if amount is None else f"{amount:,.2f}"


def subject_name(subject: Subject) -> str:
    """Name the subject: its name, else its number; a record with whom it is about."""
    name = subject.name or subject.id_no or messages.NO_VALUE
    if subject.about and subject.about.name and subject.about.name != name:
        return f"{name}（{subject.about.name}）"
    return name


def subject_number(subject: Subject) -> str:
    """Give the number of the subject, else of whom it is about; empty when neither has one."""
    if subject.id_no and subject.id_no != subject.name:
        return subject.id_no
    return (subject.about.id_no if subject.about else None) or ""


def points_text(points: int) -> str:
    """Write hundred-thousandths of a point as points, exactly: 2134500 → 21.345."""
    return f"{Decimal(points).scaleb(-5).normalize():f}"


def whole_points(points: int) -> int:
    """Give hundred-thousandths of a point as whole points, rounded down as bands count them."""
    return points // 100_000


def titled(clue: Answered) -> str:
    """Give the title of a clue's rule, and that something is missing."""
    waits = f"（{messages.OUTCOMES['incomplete']}）" if clue.outcome == "incomplete" else ""
    return clue.title + waits


def confidence(clue: Clue) -> str:
    """Say band and score, and that something is missing.

    Examples: 高（61 分）; 待补, a new line, 低（12 分）
    """
    words = f"{messages.BANDS[clue.band]}（{whole_points(clue.score)} 分）"
    waits = f"{messages.OUTCOMES['incomplete']}\n"
    return words if clue.outcome == "flagged" else waits + words


def hits(clue: Clue) -> list[str]:
    """List what holds: the clue's sentence, then each signal found true."""
    found = [signal.says or signal.name for signal in clue.signals if signal.state == "true"]
    return [clue.says, *(says for says in found if says != clue.says)]


def counters(clue: Clue, run: RunFacts) -> list[str]:
    """List what speaks against the clue or could not be looked up, then the innocent reasons."""
    rule = run.rules.get(clue.rule_id)
    found = [
        f"[{messages.STATES[one.state]}] {one.says or one.name}（{messages.EFFECTS[one.effect]}）"
        for one in clue.counter
    ]
    return found + [f"[{messages.MAYBE}] {reason}" for reason in (rule.innocent if rule else ())]


def lacks(missing: Missing) -> str:
    """Say in one line what is missing and who holds it."""
    words = f"[{messages.MISSING_KINDS[missing.kind]}] {missing.says}"
    return f"{words}（{missing.holder}）" if missing.holder else words


def checks(clue: Clue, run: RunFacts) -> list[str]:
    """List what to look up: what is missing, then the rule's own list."""
    rule = run.rules.get(clue.rule_id)
    return [lacks(one) for one in clue.missing] + list(rule.check if rule else ())
