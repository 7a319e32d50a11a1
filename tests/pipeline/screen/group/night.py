"""A tiny night for group rules: rows of the sources and what became of their mentions."""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import duckdb

from connectors.contract import load_contracts
from connectors.model import Contract
from pipeline.engine.source_table import listed, source_columns
from pipeline.engine.statement import identifier, run_file
from pipeline.engine.warehouse import open_warehouse
from pipeline.located import read_yaml
from pipeline.screen.findings import create_finding_tables
from pipeline.screen.group.evaluate import evaluate_group
from pipeline.screen.group.model import GroupRule
from pipeline.screen.run import IS_TOLD_OF
from pipeline.screen.statement import TOLD_COVERAGE, clock_of
from pipeline.screen.word_macros import install_word_lists
from pipeline.word_lists import load_word_lists

AS_OF = date(2026, 6, 30)
RULE = Path(__file__).parents[4] / "rules" / "civil" / "hidden-cluster.yaml"
TABLES = """CREATE TABLE link (source VARCHAR, record_id BIGINT, record_key VARCHAR, role VARCHAR,
  ordinal INTEGER, outcome VARCHAR, entity_id VARCHAR, entity_kind VARCHAR, entity_name VARCHAR,
  entity_id_no VARCHAR, level VARCHAR, score INTEGER, via VARCHAR, reasons VARCHAR[],
  candidates STRUCT(entity_id VARCHAR, name VARCHAR, id_no VARCHAR)[], party_id VARCHAR);
CREATE TABLE coverage (source VARCHAR, place VARCHAR, month_from DATE, month_to DATE, covered_to
DATE,
  kind VARCHAR);
CREATE TABLE hub (kind VARCHAR, value VARCHAR, names BIGINT, mentions BIGINT);
CREATE TABLE issue (extract_no INTEGER, sheet VARCHAR, row INTEGER, field VARCHAR,
  low DECIMAL(18,2), high DECIMAL(18,2))"""

READ = """CREATE TABLE IF NOT EXISTS reading (source VARCHAR, record_id BIGINT,
  is_withdrawn BOOLEAN, is_repeat BOOLEAN);
CREATE TABLE IF NOT EXISTS claim (source VARCHAR, record_id BIGINT, claim_no INTEGER, kind VARCHAR,
  people_low BIGINT, amount_low DECIMAL(18,2), is_paid BOOLEAN);
CREATE TABLE IF NOT EXISTS claim_part (source VARCHAR, record_id BIGINT, claim_no INTEGER,
  part VARCHAR, ordinal INTEGER, text VARCHAR, start_at INTEGER, end_at INTEGER, sure INTEGER,
  via VARCHAR, entity_name VARCHAR);
CREATE TABLE IF NOT EXISTS text_mention (source VARCHAR, record_id BIGINT, claim_no INTEGER,
  part VARCHAR, part_ordinal INTEGER, role VARCHAR, ordinal INTEGER, phone VARCHAR)"""

COVERED = "INSERT INTO coverage VALUES (?, '', '2000-01-01', '2026-06-01', '2026-06-30', 'stated')"


@cache
def shipped() -> tuple[GroupRule, Mapping[str, Contract]]:
    """Read the rule that ships, without its own tests, and the contracts, once."""
    content = read_yaml(RULE).value
    assert isinstance(content, dict)
    content["tests"] = [{"name": "无", "given": {}, "expect": {}}]
    return GroupRule.model_validate(content), load_contracts()


class To(NamedTuple):
    """What became of a mention: an entity at a level, or several that fit."""

    entity: str
    level: str = "medium"
    kind: str = "organisation"
    several: tuple[str, ...] = ()


class Told(NamedTuple):
    """One claim that a text was read to make, and whom it names."""

    site: To | None = None
    firm: To | None = None
    boss: To | None = None
    caller: To | None = None
    phone: str | None = None
    people: int | None = 1
    amount: int | None = None
    kind: str = "wages"
    is_paid: bool = False


class Night:
    """A warehouse with the sources of the rule, all delivered."""

    def __init__(self) -> None:
        self.rule, self.contracts = shipped()
        self.con: duckdb.DuckDBPyConnection = open_warehouse(None)
        self.con.execute(TABLES)
        self.count = 0
        for source in sorted(self.rule.sources):
            self._create(source)
            self.con.execute(COVERED, [source])

    def _create(self, source: str) -> None:
        columns = source_columns(self.contracts[source])
        columns |= {n: f"{k} DEFAULT TRUE" for n, k in columns.items() if n.endswith("__none")}
        self.con.execute(f"CREATE TABLE {identifier(source)} ({listed(columns)})")

    def add(self, source: str, happened: str | None, links: Mapping[str, To], **fields: Any) -> int:
        """Add a record and its links; gives its record_id."""
        self.count += 1
        row = {"record_id": self.count, "record_key": str(self.count), "is_current": True}
        row |= {"extract_no": 1, "sheet": "", "row": self.count}
        row |= {"happened_on": happened, **fields}
        none = {f"{name}__none": False for name in fields}
        known = self.contracts[source].fields
        row |= {k: v for k, v in none.items() if known[k[:-6]].empty == "none"}
        names, marks = ", ".join(map(identifier, row)), ", ".join("?" * len(row))
        self.con.execute(
            f"INSERT INTO {identifier(source)} ({names}) VALUES ({marks})", list(row.values())
        )
        for role, to in links.items():
            self._link(source, role, to)
        return self.count

    def _link(self, source: str, role: str, to: To, ordinal: int = 1) -> None:
        sites = [{"entity_id": one, "name": f"名{one}", "id_no": None} for one in to.several]
        is_one = not sites
        self.con.execute(
            "INSERT INTO link VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, NULL, ?, 80, NULL, [], ?, ?)",
            [
                source, self.count, str(self.count), role, ordinal,
                "linked" if is_one else "ambiguous", to.entity if is_one else None,
                to.kind if is_one else None, f"名{to.entity}" if is_one else None,
                to.level if is_one else None, sites, to.entity,
            ],
        )  # fmt: skip

    def call(self, day: str | None, who: str = "", *, site: To | None = None, **fields: Any) -> int:
        """Add a hotline order about wages by one caller, about a site or an employer."""
        links = {"project": site or To("prj", kind="project")}
        if "employer" in fields:
            links = {"respondent": fields.pop("employer")}
        if who:
            links["caller"] = To(who, kind="person")
        happened = str(fields.pop("on", "")) or (day and f"2026-{day}")
        content = fields.pop("content", "老板拖欠工资")
        return self.add("hotline_order", happened, links, content=content, **fields)

    def order(self, day: str, who: str = "", *, told: Sequence[Told], **fields: Any) -> int:
        """Add a hotline order whose text was read; its columns name only who `links` says."""
        links = dict(fields.pop("links", {}))
        if who:
            links["caller"] = To(who, kind="person")
        state = [fields.pop(name, False) for name in ("is_withdrawn", "is_repeat")]
        key = self.add("hotline_order", f"2026-{day}", links, content="见正文", **fields)
        self.con.execute(READ)
        self.con.execute("INSERT INTO reading VALUES ('hotline_order', ?, ?, ?)", [key, *state])
        for claim_no, claim in enumerate(told, 1):
            self._claim(key, claim_no, claim)
        return key

    def _claim(self, key: int, claim_no: int, claim: Told) -> None:
        row = [key, claim_no, claim.kind, claim.people, claim.amount, claim.is_paid]
        self.con.execute("INSERT INTO claim VALUES ('hotline_order', ?, ?, ?, ?, ?, ?)", row)
        named = {"project": claim.site, "employer": claim.firm, "boss": claim.boss}
        named |= {"caller": claim.caller}
        for part, to in named.items():
            if to is not None:
                mention = [key, claim_no, part, f"text_{part}", claim_no, claim.phone]
                self.con.execute(
                    "INSERT INTO text_mention VALUES ('hotline_order', ?, ?, ?, 1, ?, ?, ?)",
                    mention,
                )
                self._link("hotline_order", f"text_{part}", to, claim_no)

    def report(self, day: str, who: str, amount: int, **fields: Any) -> int:
        """Add a report of arrears about the site."""
        on = f"2026-{day}"
        links = {"project": To("prj", kind="project"), "reporter": To(who, kind="person")}
        links["employer"] = To("org")
        return self.add("arrears_report", on, links, reported_on=on, amount=amount, **fields)

    def case(
        self, workers: int | None, links: Mapping[str, To] | None = None, **fields: Any
    ) -> int:
        """Add an inspection case about the site."""
        given = links or {"project": To("prj", kind="project"), "employer": To("org")}
        row = {"case_no": "案1", "docketed_on": "2026-05-01", "workers": workers, **fields}
        return self.add("inspection_case", str(row["docketed_on"]), given, **row)

    def findings(self) -> list[dict[str, Any]]:
        """Evaluate the rule and give its findings by subject."""
        create_finding_tables(self.con)
        install_word_lists(self.con, load_word_lists())
        run_file(self.con, TOLD_COVERAGE)
        self.con.execute(IS_TOLD_OF.format(told="TRUE"))
        evaluate_group(self.con, self.rule, self.contracts, clock=clock_of(AS_OF))
        found: list[dict[str, Any]] = (
            self.con.sql("FROM finding ORDER BY subject_anchor").pl().to_dicts()
        )
        return found
