"""The receipt of a file that was not taken: that it was not, why, and what its bureau can do."""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from pipeline.report.feedback import words
from pipeline.report.feedback.write import file_name
from pipeline.report.mask import mask_file, mask_text
from pipeline.report.pages import write_page
from pipeline.report.run_facts import RunFacts
from pipeline.report.whole_file import whole_file

_OURS = re.compile(r"xinsuo|connectors|bounds|--|inbox|收件夹|工作区|本院")
"""Tells a way out that is the reader's of this program, not the bureau's."""


class Refused(NamedTuple):
    """A file that was not taken.

    Attributes:
        file: Its name as delivered.
        sha256: Of its bytes; '' when they could not be read.
        source: The source that it is said, or was found, to be; '' when nobody knows.
        what: Why it was not taken, in Chinese.
        where: Where in it, when known.
        fix: The ways out, parted by ；.
    """

    file: str
    sha256: str
    source: str
    what: str
    where: str
    fix: str


def write_refused(folder: Path, refused: Sequence[Refused], run: RunFacts) -> list[Path]:
    """Write a page for each file into the folder of its holder, or of those unknown.

    The pages are named `<file stem>-<sha8>.html`; the same files give the same bytes. A holder of
    several sources in one file is told once, of the first.

    Raises:
        WorkspaceError: The folder cannot be written.
    """
    written = []
    for one in sorted(refused):
        contract = run.contracts.get(one.source)
        holder = contract.holder if contract else words.WHOEVER_SENT
        mark = one.sha256[:8] or words.UNREAD
        stem = f"{file_name(mask_file(Path(one.file).stem))}-{mark}"
        page = (
            folder
            / file_name(contract.holder if contract else words.UNKNOWN_HOLDER)
            / f"{stem}.html"
        )
        if page in written:
            continue
        page.parent.mkdir(parents=True, exist_ok=True)
        context = {
            "words": words,
            "holder": holder,
            "file": mask_file(one.file),
            "facts": list(_facts(one, run)),
            "why": [line.strip() for line in mask_text(one.what).splitlines()],
            "asks": [mask_text(ask) for ask in _asks(one.fix)],
        }
        with whole_file(page) as draft:
            write_page("refused.html.j2", draft, context)
        written.append(page)
    return written


def _facts(one: Refused, run: RunFacts) -> Iterator[tuple[str, str]]:
    yield words.FACT_FILE, mask_file(one.file)
    if one.source in run.contracts:
        yield words.FACT_SOURCE, run.source_title(one.source)
    yield words.FACT_AS_OF, str(run.as_of)
    if one.sha256:
        yield words.FACT_HASH, one.sha256[:12]
    if one.where and one.where != one.file:
        yield words.FACT_WHERE, mask_file(one.where)


def _asks(fix: str) -> list[str]:
    """List what the bureau can do: the ways out that are not ours, then what always helps.

    >>> _asks("另存为 XLSX 后再送；用 xinsuo fit 查看各列")[:1]
    ['另存为 XLSX 后再送']
    """
    theirs = [one for one in re.split("[；\n]", fix) if one and not _OURS.search(one)]
    return [*(one.replace(words.SENDER, "") for one in theirs), *words.ASKS]
