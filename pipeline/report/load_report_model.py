"""One entry of `load_report.json`; the order of the fields is that of the keys."""

from datetime import date
from decimal import Decimal
from typing import Annotated, Literal, Self

from pydantic import Field, WithJsonSchema, model_validator

from pipeline.frozen import Frozen

Bound = Annotated[Decimal, WithJsonSchema({"type": "number", "description": "Two decimals."})]


class Span(Frozen):
    """A place and the days that the file covers there; an empty place is every place."""

    place: str
    from_on: date = Field(alias="from")
    to_on: date = Field(alias="to")


class Coverage(Frozen):
    """What the file covers, and whether that was stated or is observed in its records."""

    kind: Literal["stated", "observed"]
    spans: tuple[Span, ...]


class Headers(Frozen):
    """What became of the headers; `absent` lists the contract's fields that have no column."""

    mapped: dict[str, str] = Field(description="Header as delivered → field.")
    unknown: tuple[str, ...]
    discarded: tuple[str, ...]
    absent: tuple[str, ...]


class Issue(Frozen):
    """A cell (or, with an empty column, a row) that could not be taken as it is."""

    sheet: str
    row: int
    column: str
    kind: str = Field(description="Closed list: `pipeline/ingest/kinds.py`.")
    raw: str | None
    done: Literal["kept", "unknown", "quarantined", "ignored"]
    low: Bound | None = Field(description="Lowest figure that a vague one names (yuan for money).")
    high: Bound | None = Field(description="Highest figure that a vague one names.")


class IssueCount(Frozen):
    """How many cells or rows of one column have one kind of issue."""

    kind: str
    column: str = Field(description="Header as delivered; empty for whole rows and sheets.")
    done: Literal["kept", "unknown", "quarantined", "ignored"]
    count: int


class FoundIn(Frozen):
    """In which rows of a sheet a kind of line stands, or a way of writing of one column."""

    sheet: str
    column: str = Field(description="Header as delivered; empty for whole rows.")
    kind: str = Field(description="Closed lists: `pipeline/ingest/kinds.py`, LINES and WRITTEN.")
    count: int
    rows: tuple[tuple[int, int], ...] = Field(
        description="First and last of each run of rows; the first 1,000 runs."
    )


class FileReport(Frozen):
    """What became of one file that the run took."""

    file: str
    sha256: str
    source: str
    format: str
    encoding: str | None
    coverage: Coverage
    rows_read: int
    rows_loaded: int
    rows_quarantined: int
    duplicates: int
    lines_ignored: int
    headers: Headers
    normalised: dict[str, dict[str, int]] = Field(
        description="Column → kind → cells that were only written differently."
    )
    found_in: tuple[FoundIn, ...] = Field(
        description="Lines that are no records, and some of what is normalised, with their rows."
    )
    issues: tuple[Issue, ...] = Field(description="The first 1,000 of each kind and column.")
    issue_counts: tuple[IssueCount, ...] = Field(description="All issues, counted.")

    @model_validator(mode="after")
    def rows_add_up(self) -> Self:
        """Refuse counts of rows that do not add up.

        Raises:
            ValueError: Rows read are not those loaded, quarantined and duplicate.
        """
        if self.rows_read != self.rows_loaded + self.rows_quarantined + self.duplicates:
            raise ValueError(f"the rows of {self.file!r} do not add up")
        return self
