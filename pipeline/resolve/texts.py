"""Who is named in the free text of records: mentions from the spans that the texts stage read.

Reads `claim_part` (see `docs/architecture.md`) and gives mentions in the roles of `TEXT_ROLES`,
beside those that columns give. Does nothing where no text was read.
"""

from collections.abc import Mapping

import duckdb

from connectors.model import Contract
from pipeline.engine.statement import identifier
from pipeline.resolve.tables import step

TEXT_ROLES = {
    "text_employer": "organisation",
    "text_project": "project",
    "text_boss": "person",
    "text_caller": "person",
}
"""Role → kind of what a text names in it."""

BOSS = "老板|老扳|包工头|包公头|工头|带班|班组长|班长|队长|工长|负责人|经理|老总"
"""What a text calls who hired people, beside or instead of a name; ours, from `domain.md` 3.12."""

BOSS_PHONE = rf"(?:{BOSS})[^。；;\n]{{0,8}}$"
"""Words that end before a phone and say that it is the boss's; ours."""

OWN_PHONE = r"(?:本人|我的?|来电人|市民|诉求人|反映人|回电|回复|联系我)[^。；;\n老班工负]{0,6}$"
"""Words that end before a phone and say that it is the caller's; ours."""

HIS_PHONE = r"(?:他|她|其|对方)(?:本人)?的?(?:电话|手机|号码|联系方式|联系电话)[^。；;\n]{0,4}$"
"""Words that end before a phone and say that it is that of the one boss named before; ours."""

OTHER_PHONE = r"(?:他|她|其|对方|公司|单位|厂|项目部|办公室|人事|财务|中介)[^。；;\n]{0,8}$"
"""Words that end before a phone and say that it is somebody else's; ours."""

MOBILE = "1[3-9][0-9]{9}"

PART = "source, record_id, claim_no, part, ordinal, text, start_at, end_at, sure, via, entity_name"
"""What is read of `claim_part`."""


def has_texts(con: duckdb.DuckDBPyConnection) -> bool:
    """Tell whether texts were read tonight."""
    found = con.sql("SELECT 1 FROM duckdb_tables() WHERE table_name = 'claim_part' LIMIT 1")
    return bool(found.fetchall())


def name_texts(con: duckdb.DuckDBPyConnection, contracts: Mapping[str, Contract]) -> None:
    """Write `text_mention`: the spans that name somebody, each with its role and ordinal.

    [source, record_id, claim_no, part, part_ordinal, role, ordinal, phone], one row per span and
    phone that stands for somebody. The phone is the one beside the boss's name, or alone: the
    boss's, as the words before it say, or else, where the record's columns give no phone and the
    text one only, the caller's.
    """
    step(con, "text_part")
    step(con, "text_context")
    if has_texts(con):
        con.execute(f"INSERT INTO text_part SELECT {PART} FROM claim_part WHERE text IS NOT NULL")
        for contract in contracts.values():
            if contract.texts is not None:
                con.execute(_context(contract))
    patterns = {"mobile": MOBILE, "boss_phone": BOSS_PHONE, "own_phone": OWN_PHONE}
    patterns |= {"his_phone": HIS_PHONE, "other_phone": OTHER_PHONE}
    step(con, "text_phone", patterns)
    step(con, "text_mention")


def _context(contract: Contract) -> str:
    """Write the insert of texts with a phone in them, with the phones that columns give."""
    texts = contract.texts
    fields = (texts.title, texts.body) if texts else ()
    title, body = (f"coalesce(s.{identifier(n + '__raw')}, s.{identifier(n)}, '')" for n in fields)
    phones = [f"s.{identifier(n)}" for n, f in contract.fields.items() if f.type == "phone"]
    return (
        f"INSERT INTO text_context SELECT '{contract.source}', s.record_id,"
        f" concat({title}, chr(10), {body}), [{', '.join(phones)}]::VARCHAR[]"
        f" FROM {identifier(contract.source)} AS s SEMI JOIN text_part AS p"
        f" ON p.source = '{contract.source}' AND p.record_id = s.record_id AND p.part = 'phone'"
        " WHERE s.is_current"
    )
