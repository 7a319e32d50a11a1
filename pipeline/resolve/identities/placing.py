"""Puts mentions where people said they belong, whatever the data says, and tells what cannot be.

Before linking: which links are forbidden, so that the next best firm can be linked. After linking:
what was judged the same is brought together, what was judged different is parted.
"""

from collections.abc import Sequence
from pathlib import Path

import duckdb
import polars as pl

from pipeline.resolve.identities.constraints import Demands, Word, weigh
from pipeline.resolve.identities.judgements import ANCHOR, JUDGEMENT_SCHEMA, latest_words
from pipeline.resolve.identities.targets import (
    PREFIXES,
    Mention,
    choose,
    foes_of,
    groups_of,
    members_of,
    placed,
)
from pipeline.resolve.tables import ask, keep, step

SQL = Path(__file__).with_name("sql")

NUMBERED = "^(org:code|per:id|prj:no):"
"""Anchors by a checked number, which never belong to two entities."""

_MOVED = {"mention_id": pl.Int64, "from_anchor": pl.String, "anchor": pl.String}
_WORD = ("left_node", "right_node", "verdict")
_SIGNS = {"same": "＝", "different": "≠"}
_TOLD = """INSERT INTO unmet_judgement BY NAME
SELECT j."left", j."right", j.verdict, j."by", j."at", j.why, t.because, t.against
FROM told AS t JOIN judgement AS j ON j.left_node = t.left_node AND j.right_node = t.right_node
ORDER BY j."left", j."right" """


def keep_judgements(con: duckdb.DuckDBPyConnection, events: pl.DataFrame) -> Demands:
    """Read what people said; makes `judgement`, `forbidden`, `unmet_judgement` and empty `moved`.

    Needs `ledger_anchor`, `mention_work`, `self_anchor` and `site`.

    Args:
        con: The warehouse, with the night's working tables.
        events: `judgements.JUDGEMENT_SCHEMA`, one row an event.

    Returns:
        What can be followed; `apply_judgements` does.
    """
    told = JUDGEMENT_SCHEMA.to_frame() if events.is_empty() else _with_why(events)
    stands_for = _entered(con, told)
    words = latest_words(told, stands_for)
    keep(con, "judgement", words)
    step(con, "unmet_judgement", {"anchor": ANCHOR}, folder=SQL)
    demands = weigh(_words(con, words), _numbered(con))
    _tell(con, [(r.word, "contradiction", r.against) for r in demands.refused])
    keep(con, "apart", _forbidden_nodes(demands))
    step(con, "forbidden", folder=SQL)
    keep(con, "judged_node", _nodes(demands))
    empty = pl.DataFrame(schema={**_MOVED, "is_same": pl.Boolean, "is_judged": pl.Boolean})
    keep(con, "moved", empty)
    return demands


def apply_judgements(
    con: duckdb.DuckDBPyConnection, demands: Demands, kinds: Sequence[str]
) -> None:
    """Put the mentions of these kinds where people said they belong, whatever the data says."""
    if not demands.groups:
        return
    know(con, kinds)
    takes = {"anchor": ANCHOR, "numbered": NUMBERED, "prefixes": [PREFIXES[k] for k in kinds]}
    entities = dict(ask(con, "judged_entity", takes, folder=SQL).rows())
    held = ask(con, "judged_mention", {"kinds": list(kinds)}, folder=SQL)
    groups = groups_of(demands, [Mention(*row) for row in held.rows()], entities)
    renamed = {old: g.entities[0] for g in groups for old in g.entities[1:]}
    targets = choose(groups, foes_of(demands), renamed)
    _tell(con, _unmet(con, demands, entities, targets, list(takes["prefixes"])))
    keep(con, "placed", placed(groups, targets, renamed))
    names = {"from_anchor": pl.String, "anchor": pl.String}
    keep(con, "renamed", pl.DataFrame(sorted(renamed.items()), schema=names, orient="row"))
    for name in ("moved", "place_same", "place_apart"):
        step(con, name, folder=SQL)


def know(con: duckdb.DuckDBPyConnection, kinds: Sequence[str]) -> None:
    """Make the view `known_as` [anchor, known_by, mention_id] of the entities of these kinds."""
    for kind in kinds:
        step(con, f"{kind}_known_as", folder=SQL)
    parts = " UNION ALL ".join(f"FROM {kind}_known_as" for kind in kinds)
    con.execute(f"CREATE OR REPLACE TEMP VIEW known_as AS {parts}")


def forget_views(con: duckdb.DuckDBPyConnection) -> None:
    """Drop the views that `know` makes."""
    for name in ("known_as", *(f"{kind}_known_as" for kind in PREFIXES)):
        con.execute(f"DROP VIEW IF EXISTS {name}")


def _with_why(events: pl.DataFrame) -> pl.DataFrame:
    missing = [pl.lit("").alias(n) for n in JUDGEMENT_SCHEMA if n not in events.columns]
    return events.with_columns(missing)


def _entered(con: duckdb.DuckDBPyConnection, events: pl.DataFrame) -> dict[str, str]:
    """Give anchor → node of the entity that the ledger knows by it, of the anchors judged."""
    ends = pl.concat([events["left"], events["right"]]).unique().sort()
    keep(con, "judged_end", pl.DataFrame({"known_by": ends.filter(ends.str.contains(ANCHOR))}))
    found = con.sql(
        "SELECT known_by, 'id:' || entity_id FROM ledger_anchor"
        " JOIN judged_end USING (known_by) ORDER BY known_by"
    ).fetchall()
    return dict(found)


def _words(con: duckdb.DuckDBPyConnection, words: pl.DataFrame) -> list[Word]:
    """Give the words to weigh: those on ends of one kind, in order."""
    other_kind = con.sql(
        'SELECT "left", "right" FROM unmet_judgement WHERE because = \'other_kind\' ORDER BY ALL'
    ).pl()
    said = words.filter(pl.col("verdict") != "unsure").join(
        other_kind, on=["left", "right"], how="anti", maintain_order="left"
    )
    return [Word(*row) for row in said.select(_WORD).rows()]


def _numbered(con: duckdb.DuckDBPyConnection) -> list[str]:
    """Give the judged ends that are entities known by a checked number."""
    found = con.sql(
        "WITH node AS (SELECT left_node AS node FROM judgement UNION SELECT right_node"
        " FROM judgement) SELECT node FROM node WHERE regexp_matches(node, $numbered)"
        " OR EXISTS (FROM ledger_number AS l WHERE 'id:' || l.entity_id = node) ORDER BY node",
        params={"numbered": NUMBERED},
    ).fetchall()
    return [node for (node,) in found]


def _tell(con: duckdb.DuckDBPyConnection, told: Sequence[tuple[Word, str, Sequence[Word]]]) -> None:
    """Add to `unmet_judgement` the words that cannot be followed, and against which others."""
    rows = [
        (
            word.left,
            word.right,
            because,
            [f"{a.left} {_SIGNS[a.verdict]} {a.right}" for a in against],
        )
        for word, because, against in told
    ]
    names = dict.fromkeys(("left_node", "right_node", "because"), pl.String())
    schema = pl.Schema({**names, "against": pl.List(pl.String)})
    keep(con, "told", pl.DataFrame(rows, schema=schema, orient="row"))
    con.execute(_TOLD)


def _forbidden_nodes(demands: Demands) -> pl.DataFrame:
    """Give [mention_key, node]: each member of a group with each of one that it must not be."""
    members, rows = members_of(demands), set()
    for one, other in demands.apart:
        for left in members[demands.groups[one]]:
            for right in members[demands.groups[other]]:
                rows |= {(left, right), (right, left)}
    schema = {"mention_key": pl.String, "node": pl.String}
    return pl.DataFrame(sorted(rows), schema=schema, orient="row")


def _nodes(demands: Demands) -> pl.DataFrame:
    schema = {"node": pl.String, "group_no": pl.String}
    return pl.DataFrame(sorted(demands.groups.items()), schema=schema, orient="row")


def _unmet(
    con: duckdb.DuckDBPyConnection,
    demands: Demands,
    entities: dict[str, str | None],
    targets: dict[str, str],
    prefixes: list[str],
) -> list[tuple[Word, str, Sequence[Word]]]:
    """Give the words about entities that are not there, or that the data makes one."""
    refused = {refusal.word for refusal in demands.refused}
    rows = con.sql(
        "SELECT left_node, right_node, verdict FROM judgement"
        " WHERE verdict <> 'unsure' ORDER BY nth"
    ).fetchall()
    told: list[tuple[Word, str, Sequence[Word]]] = []
    for word in (Word(*row) for row in rows):
        if word in refused or word.left not in demands.groups:
            continue
        unknown = [n for n in word[:2] if entities.get(n, "") is None]
        groups = [demands.groups[n] for n in word[:2]]
        aims = [targets.get(g) for g in groups]
        if unknown:
            told.append((word, "entity_absent", ()))
        elif (
            word.verdict == "different"
            and aims[0]
            and aims[0] == aims[1]
            and aims[0][:3] in prefixes
        ):
            told.append((word, "one_by_data", ()))
    return told
