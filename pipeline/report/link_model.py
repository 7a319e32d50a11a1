"""One row of `links.parquet`; the order of the fields is that of the columns."""

from typing import Literal

from pydantic import Field

from pipeline.frozen import Frozen


class Candidate(Frozen):
    """An entity that an ambiguous mention may mean."""

    entity_id: str | None
    name: str | None
    id_no: str | None


class Link(Frozen):
    """What became of a mention; grain: record × role × ordinal."""

    source: str
    record_key: str
    file: str
    sheet: str = Field(description="Empty for files without sheets.")
    row: int = Field(description="The sheet's own row number, 1-based; header counted in a CSV.")
    role: str
    ordinal: int = Field(description="Tells apart several mentions of one role in one record.")
    raw_name: str | None = Field(description="The name as delivered.")
    raw_id_no: str | None = Field(description="The code or ID as delivered.")
    outcome: Literal["linked", "founded", "ambiguous"]
    entity_id: str | None = Field(description="Null when ambiguous, like the three after it.")
    entity_kind: Literal["organisation", "person", "project"] | None
    entity_name: str | None
    entity_id_no: str | None
    level: Literal["strong", "medium", "weak"] | None
    score: int | None = Field(description="0–100.")
    via: str | None = Field(description="The relation it was linked through, e.g. `part_of`.")
    reasons: tuple[str, ...] = Field(description="What speaks for it, in words.")
    counter_reasons: tuple[str, ...] = Field(description="What speaks against it, in words.")
    candidates: tuple[Candidate, ...]
