"""The pool: what would change most clues is asked first; a sample is the same for the same seed."""

from pathlib import Path

from pipeline import screen
from pipeline.resolve.identities.follow import current_id, ends_meant, short_id
from pipeline.resolve.identities.pool import pool, pool_size
from pipeline.resolve.identities.sample import Draw, sample
from tests.pipeline.resolve.night import CODE_A, CODE_B, CODE_C, Night, fund_order

NAME = "上海宏远建筑有限公司"
CLUE = Path(screen.__file__).with_name("clue_table.sql")
SUBJECT = "{'kind': 'organisation', 'entity_id': $id, 'name': '', 'id_no': '', 'about': NULL}"
WAITS = "[{'kind': 'link', 'field': 'employer', 'source': 'fund_enforcement', 'record_key': $key}]"


def night() -> Night:
    """Two firms of one name that an order may mean; a number and a name that disagree, twice."""
    made = Night().firm(CODE_A, NAME).firm(CODE_B, NAME).firm(CODE_C, "宜昌江河劳务有限公司")
    for key in ("甲2", "甲3"):
        fund_order(made, key, "武汉广厦公司", CODE_C)
    fund_order(fund_order(made, "甲1", NAME), "甲4", "老王施工队").resolve()
    made.con.execute(CLUE.read_text(encoding="utf-8"))
    return made


def add_clue(made: Night, clue_id: str, entity_id: object, waits_for: str | None = None) -> None:
    missing = WAITS if waits_for else "[]"
    values = {"clue": clue_id, "id": entity_id, **({"key": waits_for} if waits_for else {})}
    made.con.execute(
        "INSERT INTO clue BY NAME SELECT $clue AS clue_id, 'r' AS rule_id, 'incomplete' AS outcome,"
        f" {missing} AS missing, {SUBJECT} AS subject",
        values,
    )


def test_what_clues_wait_for_is_asked_first_then_what_is_about_them() -> None:
    made = night()
    assert [(q.name, q.outcome, q.mentions) for q in pool(made.con)] == [
        ("武汉广厦公司", "linked", 2),
        (NAME, "ambiguous", 1),
    ]
    add_clue(made, "c1", made.link("甲2", "employer")["entity_id"])
    add_clue(made, "c2", None, "甲1")
    add_clue(made, "c3", None, "甲4")
    add_clue(made, "c4", made.link("甲4", "employer")["entity_id"], "甲4")
    asked = [(q.name, q.decides, q.rests, q.touches) for q in pool(made.con)]
    assert asked == [("老王施工队", 2, 0, 0), (NAME, 1, 0, 0), ("武汉广厦公司", 0, 0, 1)]
    assert pool_size(made.con) == (3, 4)
    assert [q.name for q in pool(made.con, most=1)] == ["老王施工队"]


def test_a_clue_that_rests_on_a_weak_link_counts_more_than_one_about_the_entity() -> None:
    made = night()
    entity = made.link("甲2", "employer")["entity_id"]
    add_clue(made, "c1", entity)
    made.con.execute(
        "UPDATE clue SET"
        " signals = [{'name': '未缴', 'state': 'true', 'level': 'weak', 'says': ''}],"
        " evidence = [{'signal': '未缴', 'source': 'fund_enforcement', 'record_key': '甲3'}]"
    )
    first = pool(made.con)[0]
    assert (first.name, first.rests, first.touches) == ("武汉广厦公司", 1, 0)


def test_a_candidate_of_an_ambiguous_name_is_what_it_touches() -> None:
    made = night()
    [(firm,)] = made.rows(f"SELECT entity_id FROM entity WHERE id_no = '{CODE_A}'")
    add_clue(made, "c1", firm)
    [first, *_] = pool(made.con)
    assert (first.name, first.touches) == (NAME, 1)
    assert [c["id_no"] for c in first.candidates] == sorted(
        [CODE_A, CODE_B], key=lambda code: str(by_code(made, code))
    )


def by_code(made: Night, code: str) -> object:
    return made.rows(f"SELECT entity_id FROM entity WHERE id_no = '{code}'")[0][0]


def test_a_sample_is_the_same_for_the_same_seed() -> None:
    made = night()
    one, again = (sample(made.con, Draw("weak", 1, 3)) for _ in range(2))
    assert one == again
    assert (one[0]["file"], one[0]["entity_id_no"]) == ("导出.csv", CODE_C)
    drawn = {sample(made.con, Draw("weak", 1, seed))[0]["record_key"] for seed in range(8)}
    assert drawn == {"甲2", "甲3"}
    assert sample(made.con, Draw("weak", 9, 1, "hotline_order")) == []


def test_old_ids_of_entities_and_clues_lead_to_the_new_ones() -> None:
    made = night()
    add_clue(made, "", "org-new")
    made.con.execute(
        "UPDATE clue SET clue_id = left(sha256('r|org-new'), 20);"
        " INSERT INTO redirect VALUES ('org-old', 'org-new', '夜2', 'merged')"
    )
    [(new, old)] = made.rows("SELECT left(sha256('r|org-new'), 20), left(sha256('r|org-old'), 20)")
    assert current_id(made.con, "org-old") == "org-new"
    assert current_id(made.con, str(old)) == new == current_id(made.con, str(new))
    assert current_id(made.con, "nobody") == "nobody"


def test_an_end_is_a_mention_or_its_short_id_an_entity_its_code_or_name() -> None:
    made = night()
    key = "fund_enforcement|甲2|employer|1"
    assert ends_meant(made.con, key) == [(key, "organisation")]
    assert ends_meant(made.con, short_id(key)[:8]) == [(key, "organisation")]
    assert ends_meant(made.con, CODE_C) == [(f"org:code:{CODE_C}", "organisation")]
    assert len(ends_meant(made.con, NAME)) == 2
    assert ends_meant(made.con, "没有的公司") == []
