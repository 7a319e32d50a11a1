"""The statutes that rules cite, by name and article: `rules/parameters/statutes.yaml`."""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache
from pathlib import Path
from typing import Annotated, Any, Literal, NamedTuple

from pydantic import Field, field_validator, model_validator

from pipeline.frozen import Frozen
from pipeline.parameters import PARAMETERS, Fault, load_model

HowKnown = Literal["dossier", "quoted", "memory"]
"""The text was read; an office or a paper quotes it; from memory."""
ARTICLE = re.compile(r"第[〇零一二三四五六七八九十百]+条(?:之[一二三四五六七八九十])?")
"""One article as it is cited: 第二百七十六条之一."""
BRACKETED = re.compile(r"（[^（）]*〔\d{4}〕[^（）]*号）|《|》|中华人民共和国")
"""What a citation may add to a name: its number, title marks, the state."""


class Article(Frozen):
    """One article: what it says in a line; how that is known where the statute differs."""

    says: Annotated[str, Field(min_length=1)]
    checked: HowKnown | Literal[""] = ""


class Statute(Frozen):
    """One statute.

    Attributes:
        name: As cited, without title marks.
        short: Other names under which it is cited.
        number: Document number; empty where none is known.
        in_force_from: First day in force.
        revised: Days on which revised texts came into force or were published, the newest last.
        until: Last day in force; null: still.
        source: Key of the text in the dossier, or where the text was read; empty: nowhere.
        checked: How the articles are known, but those that say so themselves.
        articles: Article → what it says; a statute cited as a whole has none.
    """

    name: Annotated[str, Field(min_length=2)]
    short: tuple[str, ...] = ()
    number: str = ""
    in_force_from: date
    revised: tuple[date, ...] = ()
    until: date | None = None
    source: str
    checked: HowKnown
    articles: Mapping[str, Article]

    @field_validator("articles", mode="before")
    @classmethod
    def _plain_lines(cls, value: Any) -> Any:
        if not isinstance(value, dict):
            return value
        return {key: {"says": one} if isinstance(one, str) else one for key, one in value.items()}

    @model_validator(mode="after")
    def _articles_are_articles(self) -> "Statute":
        for article in self.articles:
            if not ARTICLE.fullmatch(article):
                raise ValueError(f"{article!r} 应写成如 第五十三条")
        return self

    def how_known(self, article: str) -> str:
        """Tell how an article is known."""
        return self.articles[article].checked or self.checked


class Statutes(Frozen):
    """All that are listed."""

    statutes: tuple[Statute, ...]


class Citation(NamedTuple):
    """A rule's basis, read: the name as written, and the articles."""

    name: str
    articles: tuple[str, ...]


@cache
def load_statutes(folder: Path = PARAMETERS) -> Mapping[str, Statute]:
    """Read the list, once: every name and short name → its statute.

    Raises:
        ExceptionGroup: `RuleError`s, each with line and column.
    """
    made = load_model(folder / "statutes.yaml", Statutes, _faults)
    return {_plain(name): one for one in made.statutes for name in (one.name, *one.short)}


def read_citation(basis: str) -> Citation:
    """Read a rule's basis.

    >>> read_citation("最高人民法院…的解释（法释〔2013〕3号）第三条、第四条").articles
    ('第三条', '第四条')
    """
    first = ARTICLE.search(basis)
    name = basis[: first.start()] if first else basis
    return Citation(_plain(name), tuple(ARTICLE.findall(basis)))


def basis_faults(basis: str, as_of: date, folder: Path = PARAMETERS) -> list[str]:
    """List what is wrong with a rule's basis on a day, in Chinese; empty for one that stands."""
    cited = read_citation(basis)
    statute = load_statutes(folder).get(cited.name)
    if statute is None:
        return [f"法规表里没有 {cited.name!r}"]
    told = []
    if as_of < statute.in_force_from:
        told.append(f"{statute.name} 自 {statute.in_force_from} 起施行，{as_of} 尚未施行")
    if statute.until is not None and as_of > statute.until:
        told.append(f"{statute.name} 已于 {statute.until} 失效")
    return told + [
        f"法规表里 {statute.name} 没有{article}"
        for article in cited.articles
        if article not in statute.articles
    ]


def _plain(name: str) -> str:
    return BRACKETED.sub("", name).strip()


def _faults(made: Statutes) -> Iterator[Fault]:
    owner: dict[str, int] = {}
    for at, statute in enumerate(made.statutes):
        for name in (statute.name, *statute.short):
            if owner.setdefault(_plain(name), at) != at:
                yield Fault(f"名称 {name!r} 已用于另一部", ("statutes", at, "name"))
        if statute.until and statute.until < statute.in_force_from:
            yield Fault("失效日早于施行日", ("statutes", at, "until"))
