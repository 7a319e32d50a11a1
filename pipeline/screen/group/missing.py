"""Says what an incomplete answer about a group lacks: links, cells, sources."""

import duckdb

from pipeline.screen.group.model import GroupRule, Known
from pipeline.screen.names import Contracts, mention_field
from pipeline.screen.statement import covered, delivered

Group = tuple[str, str]
Missing = dict[str, str | None]

HANGS = """SELECT grp, group_id,
    NOT ((sure_named >= $min_people OR coalesce(sure_claimed, 0) >= $min_claimed)
        AND greatest(sure_named, coalesce(sure_claimed, 0)) > known_least) AS on_claims,
    NOT (found > known_most AND is_known_known) AS on_cases
FROM group_answer WHERE outcome = 'incomplete'"""


def missing_of(
    con: duckdb.DuckDBPyConnection, rule: GroupRule, contracts: Contracts
) -> dict[Group, list[Missing]]:
    """List what each group of `group_answer` lacks; a group that lacks nothing is not there."""
    least = {name: rule.setting(name) for name in ("min_people", "min_claimed")}
    con.execute(f"CREATE OR REPLACE TEMP TABLE hanging AS {HANGS}", least)
    found: dict[Group, list[Missing]] = {}
    for grp, group_id, item in [
        *_claims(con, contracts),
        *_cases(con, rule, contracts),
        *_sources(con, rule, contracts),
    ]:
        found.setdefault((grp, group_id), []).append(item)
    return found


def undelivered(con: duckdb.DuckDBPyConnection, rule: GroupRule) -> dict[Group, list[str]]:
    """List for each group the sources of cases, required ones apart, not delivered for it."""
    found: dict[Group, list[str]] = {}
    sources = [known.source for known in rule.known if not known.required]
    sources += [known.roster.source for known in rule.known if known.roster]
    for source in sorted(set(sources)):
        for grp, group_id, _ in _not_covered(con, source):
            found.setdefault((grp, group_id), []).append(source)
    return found


def _item(
    contracts: Contracts, kind: str, field: str | None, source: str, key: str | None
) -> Missing:
    contract = contracts[source]
    header = contract.fields[field].header if field in contract.fields else ""
    named = key.rstrip("|") if key else ""  # bars of key fields that are empty
    at = f"（{contract.title}{'，' + named if named else ''}）"
    says = {
        "link": f"确认此关联{at[:-1]}{'，' + header if header else ''}）",
        "field": f"缺少“{header}”{at}",
        "source": f"没有送来“{contract.title}”",
        "coverage": f"“{contract.title}”未覆盖所问的地区或时段",
    }[kind]
    return {
        "kind": kind,
        "field": field,
        "source": source,
        "record_key": key,
        "holder": contract.holder,
        "says": says,
    }


def _claims(con: duckdb.DuckDBPyConnection, contracts: Contracts) -> list[tuple[str, str, Missing]]:
    rows = con.execute("""
SELECT grp, group_id, source, record_key, link_field, rank < 2 AS is_unlinked
FROM group_shown SEMI JOIN (FROM hanging WHERE on_claims) USING (grp, group_id)
WHERE NOT is_sure ORDER BY grp, group_id, source, record_key""").fetchall()
    items = []
    for grp, group_id, source, key, field, is_unlinked in rows:
        if is_unlinked:
            items.append((grp, group_id, _item(contracts, "link", field, source, key)))
        else:
            happens = contracts[source].happens.field
            items.append((grp, group_id, _item(contracts, "field", happens, source, key)))
    return items


def _cases(
    con: duckdb.DuckDBPyConnection, rule: GroupRule, contracts: Contracts
) -> list[tuple[str, str, Missing]]:
    specs = {known.source: known for known in rule.known}
    rows = con.execute("""SELECT grp, group_id, source, record_key, kind, names_project
FROM group_doubt SEMI JOIN (FROM hanging WHERE on_cases) USING (grp, group_id)
ORDER BY grp, group_id, source, record_key""").fetchall()
    return [
        (grp, group_id, _doubt(contracts, specs[source], key, kind, names_project=names_project))
        for grp, group_id, source, key, kind, names_project in rows
    ]


def _doubt(
    contracts: Contracts, known: Known, key: str, kind: str, *, names_project: bool
) -> Missing:
    if kind != "link":
        field = known.workers if kind == "workers" else known.closed
        return _item(contracts, "field", field, known.source, key)
    role = known.project if names_project and known.project else known.employer
    field = mention_field(contracts[known.source], role)
    return _item(contracts, "link", field, known.source, key)


def _sources(
    con: duckdb.DuckDBPyConnection, rule: GroupRule, contracts: Contracts
) -> list[tuple[str, str, Missing]]:
    return [
        (grp, group_id, _item(contracts, kind, None, known.source, None))
        for known in rule.known
        if known.required
        for grp, group_id, kind in _not_covered(con, known.source)
    ]


def _not_covered(con: duckdb.DuckDBPyConnection, source: str) -> list[tuple[str, str, str]]:
    """List the groups for which a source was not delivered from their window's first day on."""
    held = covered("$source", "coalesce(u.place, '')", "u.first_day")
    return con.execute(
        f"SELECT grp, group_id, CASE WHEN {delivered('$source')} THEN 'coverage' ELSE 'source' END"
        f" FROM group_answer AS u WHERE NOT {held} ORDER BY grp, group_id",
        {"source": source},
    ).fetchall()
