"""Writes a group rule's answers, in words, to `finding` and `finding_record`."""

import hashlib
import json
import re
from collections.abc import Mapping, Sequence
from typing import Any

import duckdb
import polars as pl

from pipeline.engine.append import append
from pipeline.screen.group.missing import missing_of, undelivered
from pipeline.screen.group.model import CLAUSE, GroupRule
from pipeline.screen.names import Contracts
from pipeline.screen.points import FIRST
from pipeline.screen.shown import evidence_fields, write_fields

LEVELS = {3: "strong", 2: "medium"}
PLACE = re.compile(r"\{([a-z_]+)\}")
SUBJECT = ("subject_kind", "subject_entity_id", "subject_name", "subject_id_no", "subject_anchor")
TEXTS = dict.fromkeys(("rule_id", "finding_id", *SUBJECT, "outcome"), pl.String)


def _structs(*names: str) -> pl.List:
    return pl.List(pl.Struct(dict.fromkeys(names, pl.String)))


SCHEMA: Mapping[str, Any] = {
    **TEXTS,
    "workers": pl.Int64,
    "amount_yuan": pl.Decimal(18, 2),
    "figures": pl.String,
    "says": pl.String,
    "parts": pl.List(pl.Struct({"name": pl.String, "points": pl.Int32})),
    "missing": _structs("kind", "field", "source", "record_key", "holder", "says"),
    "signals": _structs("name", "state", "level", "says"),
    "counter": _structs("name", "state", "effect", "says"),
}

Answer = dict[str, Any]


def write_findings(con: duckdb.DuckDBPyConnection, rule: GroupRule, contracts: Contracts) -> None:
    """Append a row of `finding` per group of `group_answer`, and the records that show it."""
    answers = con.sql("FROM group_answer ORDER BY grp, group_id").pl().to_dicts()
    missing = missing_of(con, rule, contracts)
    dark = undelivered(con, rule)
    found = []
    for answer in answers:
        group = (answer["grp"], answer["group_id"])
        found.append(_finding(rule, contracts, answer, missing.get(group, []), dark.get(group, [])))
    append(con, "finding", pl.DataFrame(found, schema=SCHEMA, orient="row"))
    _write_records(con, rule, contracts, found)


def finding_id(rule: GroupRule, anchor: str) -> str:
    """Name the answer of a rule for a subject."""
    return hashlib.sha256(f"{rule.id}|{anchor}".encode()).hexdigest()[:20]


def _finding(
    rule: GroupRule,
    contracts: Contracts,
    answer: Answer,
    missing: Sequence[Mapping[str, str | None]],
    dark: Sequence[str],
) -> Answer:
    outcome = "incomplete" if missing else answer["outcome"]
    figures = _figures(answer)
    shown = _shown(contracts, answer, figures)
    is_entity = not answer["group_id"].startswith("amb:")
    return {
        "rule_id": rule.id,
        "finding_id": finding_id(rule, answer["group_id"]),
        "subject_kind": answer["kind"],
        "subject_entity_id": answer["group_id"] if is_entity else None,
        "subject_name": answer["name"],
        "subject_id_no": answer["id_no"],
        "subject_anchor": answer["group_id"],
        "outcome": outcome,
        "workers": figures["found"],
        "amount_yuan": answer["amount"],
        "figures": json.dumps(figures, ensure_ascii=False),
        "says": _said(rule, getattr(rule.says, outcome), shown),
        "parts": _parts(rule, figures),
        "missing": list(missing),
        "signals": _signals(rule, answer, shown, outcome),
        "counter": _counter(rule, contracts, answer, shown, dark),
    }


def _shown(contracts: Contracts, answer: Answer, figures: Answer) -> Answer:
    """Give what the sentences name: figures, subject, period; what has no place here is null."""
    found, source, times = figures["found"], answer["claimed_source"], figures["multiplication"]
    is_many = source is not None and figures["claimed"] > 1
    key = (answer["claimed_key"] or "").rstrip("|")  # bars of key fields that are empty
    return {
        **figures,
        "multiplication": times and f"{times:g}",
        "subject": answer["name"],
        "paid": answer["paid"],
        "period": _period(answer["first_day"], answer["last_day"]),
        "claimed_in": f"{contracts[source].title} {key}" if is_many else None,
        "in_one": found if found > answer["named"] else None,
    }


def _period(first: object, last: object) -> str:
    if first is None:
        return "日期不明，"
    return f"{first} " if first == last else f"{first} 至 {last} 间"


def _figures(answer: Answer) -> Answer:
    known, found = answer["known_most"], answer["found"]
    return {
        "named": answer["sure_named"],
        "claimed": answer["sure_claimed"],
        "known": known,
        "found": found,
        "multiplication": round(found / known, 2) if known else None,
        "if_confirmed": answer["if_confirmed"],
        "unnamed": answer["unnamed"],
    }


def _parts(rule: GroupRule, figures: Answer) -> list[Answer]:
    known = figures["known"]
    if not known or figures["found"] < rule.setting("first_ratio") * known:
        return []
    return [{"name": "人数放大倍数", "points": FIRST}]


def _signals(rule: GroupRule, answer: Answer, shown: Answer, outcome: str) -> list[Answer]:
    state = "true" if outcome == "flagged" or is_complained(rule, answer) else "unknown"
    beyond = "true" if outcome == "flagged" else "unknown"
    level = LEVELS.get(answer["rank"] or 0, "weak")
    return [
        {
            "name": "complaints",
            "state": state,
            "level": level,
            "says": _said(rule, rule.says.complaints, shown),
        },
        {
            "name": "beyond_known",
            "state": beyond,
            "level": None,
            "says": _said(rule, rule.says.beyond_known, shown),
        },
    ]


def is_complained(rule: GroupRule, answer: Answer) -> bool:
    """Tell whether the claims that are sure are enough by themselves."""
    enough = answer["sure_named"] >= rule.setting("min_people")
    return bool(enough or (answer["sure_claimed"] or 0) >= rule.setting("min_claimed"))


def _counter(
    rule: GroupRule, contracts: Contracts, answer: Answer, shown: Answer, dark: Sequence[str]
) -> list[Answer]:
    counters = []
    if answer["paid"]:
        says = told(rule.says.paid, shown)
        counters.append({"name": "paid", "state": "true", "effect": "show", "says": says})
    for source in dark:
        says = told(rule.says.unchecked, {"source": contracts[source].title})
        counters.append(
            {"name": f"known_{source}", "state": "unknown", "effect": "show", "says": says}
        )
    return counters


def _said(rule: GroupRule, template: str, shown: Answer) -> str:
    """Fill a sentence, its `{figure?}` places by the rule's clauses where the figure is there."""

    def clause(place: re.Match[str]) -> str:
        figure = place.group(1)
        return rule.says.clauses[figure] if shown.get(figure) else ""

    return told(CLAUSE.sub(clause, template), shown)


def told(template: str, values: Mapping[str, object]) -> str:
    """Fill a sentence's `{name}` places; what is null is 不明."""

    def value(place: re.Match[str]) -> str:
        found = values.get(place.group(1))
        return "不明" if found is None else str(found)

    return PLACE.sub(value, template)


def _write_records(
    con: duckdb.DuckDBPyConnection, rule: GroupRule, contracts: Contracts, found: Sequence[Answer]
) -> None:
    ids = pl.DataFrame(
        [(one["subject_anchor"], one["finding_id"]) for one in found],
        schema={"group_id": pl.String, "finding_id": pl.String},
        orient="row",
    )
    records = con.sql("FROM group_record ORDER BY ALL").pl()
    rows = (
        records.join(ids, on="group_id")
        .select("finding_id", "signal", "source", "record_id")
        .sort("finding_id", "signal", "source", "record_id")
    )
    append(con, "finding_record", rows)
    fields = [
        (signal, source, fields_shown(rule, contracts, source, is_known=signal == "known"))
        for source in sorted(rule.sources)
        for signal in ("complaints", "unconfirmed", "known")
    ]
    write_fields(con, rule.id, fields)


def fields_shown(
    rule: GroupRule, contracts: Contracts, source: str, *, is_known: bool
) -> list[str]:
    """List the fields of a source that the rule reads, for claims or for cases."""
    contract = contracts[source]
    read: list[str | None] = []
    if is_known:
        for known in rule.known:
            if known.source == source:
                told = [one.field for one in (known.matching, known.unless) if one]
                read += [known.case, known.workers, known.closed, *told]
            elif known.roster and known.roster.source == source:
                read.append(known.roster.case)
    else:
        for claim in rule.claims:
            if claim.source == source:
                matching = claim.matching.field if claim.matching else None
                read += [claim.on, claim.claimed, claim.amount, claim.outcome, matching]
                read += [*claim.text, *claim.shows]
    phones = [spec.phone for spec in contract.fields.values() if spec.phone]
    wanted = [name for name in (*read, *phones) if name in contract.fields]
    return evidence_fields(contract, wanted)
