"""`rules why` of a group rule: who complains in a group, what is known of it, and what follows."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

import duckdb

from pipeline.console.rule_bench import Bench
from pipeline.console.rule_why import Seen, mentions, records_seen
from pipeline.report.mask import mask_text
from pipeline.screen.condition import State
from pipeline.screen.group.findings import fields_shown
from pipeline.screen.group.model import GroupRule
from pipeline.screen.run import judge
from pipeline.screen.statement import clock_of

MOST_GROUPS = 5
MOST_RECORDS = 8
"""Groups, and records of a group's part, that are shown; ours."""
WINDOW = """SELECT from_day, last_day FROM (
    SELECT from_day, last_day, TRUE AS speaks, TRUE AS is_sure, found FROM group_choice
    WHERE grp = $grp AND group_id = $group_id
    UNION ALL
    SELECT from_day, last_day, FALSE, is_sure, found FROM group_figure
    WHERE grp = $grp AND group_id = $group_id
) ORDER BY speaks DESC, is_sure DESC, found DESC, last_day DESC, from_day LIMIT 1"""
FIGURES = """SELECT is_sure, named, coalesce(claimed, 0), found, known_least, known_most,
    is_known_known
FROM group_figure WHERE grp = $grp AND group_id = $group_id AND from_day = $from_day
    AND last_day = $last_day"""
SURE_IN = """SELECT count(DISTINCT person), coalesce(max(claimed), 0) FROM group_claim
WHERE grp = $grp AND group_id = $group_id AND is_sure AND day BETWEEN $from_day AND $last_day"""
CLAIMS = """SELECT source, record_id, CASE WHEN rank < 2 THEN 'link' WHEN day IS NULL THEN 'day'
    WHEN day NOT BETWEEN $from_day AND $last_day THEN 'outside' ELSE '' END AS left_out
FROM group_claim WHERE grp = $grp AND group_id = $group_id
ORDER BY left_out, day DESC, source, record_id"""
CASES = """SELECT source, case_key, k.record_id, w.workers, w.workers_most,
    (SELECT count(DISTINCT person) FROM known_person AS p
     WHERE p.source = w.source AND p.case_key = w.case_key), w.is_sure AND NOT w.is_unknown
FROM window_case AS w JOIN known_case AS k USING (source, case_key)
WHERE w.window_id = (SELECT window_id FROM group_window WHERE grp = $grp AND group_id = $group_id
    AND from_day = $from_day AND last_day = $last_day ORDER BY is_sure LIMIT 1)
ORDER BY source, case_key"""
REACH = """SELECT count(DISTINCT person), coalesce(max(claimed), 0), max(day) FROM group_claim
WHERE grp = $grp AND group_id = $group_id"""


class Figures(NamedTuple):
    """People of a group in its window: of the claims that are sure, or of all of them.

    Attributes:
        named: Different people who complain; `claimed`: the most people that one record claims.
        found: The greater of the two.
        known_least, known_most: People of the cases that know of it, within what is known.
        is_known_known: False where a case does not say of how many.
    """

    named: int
    claimed: int
    found: int
    known_least: int
    known_most: int
    is_known_known: bool


class Claimed(NamedTuple):
    """A record that claims wages, and why it is not counted: empty, link, day or outside."""

    seen: Seen
    left_out: str


class KnownCase(NamedTuple):
    """A case that counts as known: how many people it says, how many it names, and whether that is
    sure.
    """

    seen: Seen
    workers: int | None
    workers_most: int | None
    people: int
    is_sure: bool


class GroupView(NamedTuple):
    """What a rule finds in one group.

    Attributes:
        by: project or employer: by what its records were put together.
        outcomes, says, lacks: The rule's answer in words; none: nothing is told.
        window: First and last day; null: the group has none.
        sure, all: Figures of the window, of the claims that are sure and of all; null: no such
            claims lie in it.
        reach: Without a window: different people, most claimed, last day, over all its claims.
        total: Number of its claims, of which `claims` are the first.
    """

    name: str
    by: str
    outcomes: tuple[str, ...]
    says: tuple[str, ...]
    lacks: tuple[str, ...]
    window: tuple[date, date] | None
    sure: Figures | None
    all: Figures | None
    reach: tuple[int, int, date | None]
    claims: tuple[Claimed, ...]
    total: int
    cases: tuple[KnownCase, ...]

    def complaints(self, rule: GroupRule) -> State:
        """Tell whether enough people complain; unknown where it hangs on what is not sure."""
        if self.sure is not None and is_enough(rule, self.sure):
            return True
        return None if self.all is not None and is_enough(rule, self.all) else False

    def beyond_known(self) -> State:
        """Tell whether more people are found than cases know of; unknown where what is missing
        may be a case.
        """
        sure, most = self.sure, self.all
        if sure is not None and sure.found > sure.known_most and sure.is_known_known:
            return None if "incomplete" in self.outcomes else True
        return None if most is not None and most.found > most.known_least else False


class GroupWhy(NamedTuple):
    """What a group rule says of whom a person means.

    Attributes:
        groups: The first of the groups; `total` of them there are.
        elsewhere: Groups (name, records) that took the claims against him in: those that name a
            site go there.
        mentions: Source, role and number of records that name him.
    """

    groups: tuple[GroupView, ...]
    total: int
    elsewhere: tuple[tuple[str, int], ...]
    mentions: tuple[tuple[str, str, int], ...]


def is_enough(rule: GroupRule, figures: Figures) -> bool:
    """Tell whether so many complain, or one record claims so many, that it is a group to tell."""
    least_people, least_claimed = rule.setting("min_people"), rule.setting("min_claimed")
    return figures.named >= least_people or figures.claimed >= least_claimed


def first_days(rule: GroupRule, as_of: date) -> tuple[date, date]:
    """Give the first day from which claims are looked at, and from which the last one must date."""
    recent = as_of - timedelta(days=rule.setting("recent_days"))
    return recent - timedelta(days=rule.setting("window_days")), recent


def explain_group(bench: Bench, rule: GroupRule, typed: str) -> GroupWhy:
    """Look at all that a group rule finds of a site or employer, given by name, code or id, or of
    the groups of a record, given by its key.
    """
    con = bench.con
    bench.prepare(rule)
    judge(con, rule, bench.contracts, clock=clock_of(bench.as_of))
    groups = _meant(con, typed, bench.meant(typed))
    views = tuple(_view(bench, rule, grp, group_id) for grp, group_id in groups[:MOST_GROUPS])
    return GroupWhy(views, len(groups), _elsewhere(con, typed), mentions(con, typed))


def _meant(con: duckdb.DuckDBPyConnection, typed: str, meant: str) -> list[tuple[str, str]]:
    """List the groups that a person means: those that fit whole, else in part."""
    rows = con.execute(
        """SELECT s.grp, s.group_id, bool_or(coalesce($typed IN (s.name, s.id_no, s.group_id)
        OR s.group_id = $id OR c.record_key = $typed OR starts_with(c.record_key, $typed || '|'),
        FALSE)) AS is_whole
FROM group_subject AS s JOIN group_claim AS c USING (grp, group_id)
WHERE $typed IN (s.name, s.id_no, s.group_id) OR s.group_id = $id OR contains(s.name, $typed)
    OR c.record_key = $typed OR starts_with(c.record_key, $typed || '|')
GROUP BY s.grp, s.group_id ORDER BY s.grp DESC, s.group_id""",
        {"typed": typed, "id": meant},
    ).fetchall()
    whole = [(grp, group_id) for grp, group_id, is_whole in rows if is_whole]
    return whole or [(grp, group_id) for grp, group_id, _ in rows]


def _elsewhere(con: duckdb.DuckDBPyConnection, typed: str) -> tuple[tuple[str, int], ...]:
    rows = con.execute(
        """SELECT s.name, count(*) FROM group_claim AS c JOIN group_subject AS s
    USING (grp, group_id)
WHERE c.grp = 'project' AND c.employer IN (
    SELECT party_id FROM link WHERE $typed IN (entity_name, entity_id_no, entity_id))
GROUP BY s.name, s.group_id ORDER BY count(*) DESC, s.name""",
        {"typed": typed},
    ).fetchall()
    return tuple((mask_text(str(name)), int(count)) for name, count in rows)


def _view(bench: Bench, rule: GroupRule, grp: str, group_id: str) -> GroupView:
    con, at = bench.con, {"grp": grp, "group_id": group_id}
    (name,) = con.execute(
        "SELECT name FROM group_subject WHERE grp = $grp AND group_id = $group_id", at
    ).fetchall()[0]
    told = con.execute(
        "SELECT outcome, says, list_transform(missing, lambda m: m.says) FROM finding"
        " WHERE subject_anchor = $group_id ORDER BY outcome, says",
        {"group_id": group_id},
    ).fetchall()
    window = next(iter(con.execute(WINDOW, at).fetchall()), None)
    first, last = window or (date.min, date.max)
    days = {**at, "from_day": first, "last_day": last}
    figures = {row[0]: Figures(*row[1:]) for row in con.execute(FIGURES, days).fetchall()}
    most = figures.get(False)
    sure = figures.get(True)
    if sure is None and most is not None:  # the window ends on no day of a claim that is sure
        named, claimed = con.execute(SURE_IN, days).fetchall()[0]
        sure = most._replace(named=named, claimed=claimed, found=max(named, claimed))
    claims = con.execute(CLAIMS, days).fetchall()
    return GroupView(
        mask_text(str(name)),
        grp,
        tuple(outcome for outcome, _, _ in told),
        tuple(mask_text(says) for _, says, _ in told),
        tuple(dict.fromkeys(mask_text(one) for _, _, lacks in told for one in lacks or [])),
        window,
        sure,
        most,
        con.execute(REACH, at).fetchall()[0],
        tuple(_claims(bench, rule, claims[:MOST_RECORDS])),
        len(claims),
        tuple(_cases(bench, rule, con.execute(CASES, days).fetchall() if window else [])),
    )


def _claims(bench: Bench, rule: GroupRule, rows: Sequence[tuple[str, int, str]]) -> list[Claimed]:
    return [
        Claimed(_seen(bench, rule, source, record_id, is_known=False), left_out)
        for source, record_id, left_out in rows
    ]


def _cases(
    bench: Bench,
    rule: GroupRule,
    rows: Sequence[tuple[str, str, int, int | None, int | None, int, bool]],
) -> list[KnownCase]:
    return [
        KnownCase(
            _seen(bench, rule, source, record_id, is_known=True), least, most, people, is_sure
        )
        for source, _, record_id, least, most, people, is_sure in rows
    ]


def _seen(bench: Bench, rule: GroupRule, source: str, record_id: int, *, is_known: bool) -> Seen:
    fields = fields_shown(rule, bench.contracts, source, is_known=is_known)
    return records_seen(bench.con, bench.contracts[source], record_id, fields)[0]
