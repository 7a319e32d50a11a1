"""What people decided about links: `same` forces, `different` forbids, `unsure` lets the data say.

A judgement is about a mention (`left`, written `source|record_key|role|ordinal`) and an entity's
anchor (`entity.anchor`) or another mention (`right`). The latest word on a pair counts. None is
passed over in silence: those that tonight's records cannot follow stand in `unmet_judgement`.
"""

from pathlib import Path

import duckdb
import polars as pl

from pipeline.resolve.tables import ask, keep, step

SQL = Path(__file__).with_name("sql")

JUDGEMENTS_FILE = "judgements.jsonl"

JUDGEMENT_SCHEMA = pl.Schema(
    {"left": pl.String, "right": pl.String, "verdict": pl.String, "by": pl.String, "at": pl.String}
)


def read_judgements(folder: Path) -> pl.DataFrame:
    """Read a workspace's `judgements.jsonl`: `JUDGEMENT_SCHEMA`, one row an event."""
    path = folder / JUDGEMENTS_FILE
    if not path.exists() or path.stat().st_size == 0:
        return JUDGEMENT_SCHEMA.to_frame()
    return pl.read_ndjson(path, schema=JUDGEMENT_SCHEMA)


def keep_judgements(con: duckdb.DuckDBPyConnection, judgements: pl.DataFrame) -> None:
    """Make `judgement`, the latest word on each pair, and `forbidden` [mention_id, anchor].

    Needs `self_anchor` and `site`, so that *not the same as this row of a register* is known
    beforehand and the next best firm or project can be linked.
    """
    events = JUDGEMENT_SCHEMA.to_frame() if judgements.is_empty() else judgements
    latest = (
        events.select(list(JUDGEMENT_SCHEMA))
        .with_row_index("nth")
        .sort("at", "nth")
        .unique(["left", "right"], keep="last", maintain_order=True)
        .drop("nth")
    )
    keep(con, "judgement", latest.with_row_index("nth"))
    step(con, "forbidden", folder=SQL)
    step(con, "unmet_judgement", folder=SQL)


def apply_judgements(con: duckdb.DuckDBPyConnection, kinds: list[str]) -> None:
    """Put the mentions of these kinds where people said they belong, whatever the data says."""
    pairs = ask(con, "judged_same", {"kinds": kinds}, folder=SQL)
    if pairs.height:
        _force(con, pairs)
    step(con, "part_judged", folder=SQL)


def _force(con: duckdb.DuckDBPyConnection, pairs: pl.DataFrame) -> None:
    """Bring together what was judged the same: at the anchor named last, else the best one held."""
    keep(con, "judged_group", _groups(pairs))
    step(con, "forced", folder=SQL)
    step(con, "drop_forced", folder=SQL)
    step(con, "assign_forced", folder=SQL)


def _groups(pairs: pl.DataFrame) -> pl.DataFrame:
    """Number the connected groups of judged pairs: [member, group_no], one row per member.

    Union-find over what people judged, by hand: thousands of pairs, never the mentions of a night.
    """
    parent: dict[str, str] = {}

    def root(member: str) -> str:
        while parent.setdefault(member, member) != member:
            member = parent[member]
        return member

    for left, right in pairs.select("left", "right").sort("left", "right").rows():
        one, other = sorted((root(left), root(right)))
        parent[other] = one
    rows = [(member, root(member)) for member in sorted(parent)]
    return pl.DataFrame(rows, schema={"member": pl.String, "group_no": pl.String}, orient="row")
