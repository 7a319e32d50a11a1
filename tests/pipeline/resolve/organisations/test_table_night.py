"""The decision table asked in a whole night: what reaches the warehouse is what it says."""

from typing import Any

import polars as pl
import pytest

from pipeline.values.codes import parse_codes
from tests.pipeline.resolve.night import Night, fund_order
from tests.pipeline.resolve.organisations.table import CASES, aliases, firms, written

OWN = {
    firm_id: code or f"91420000MA9N{firm_id:05}X"
    for firm_id, code in firms()["firm_id", "code"].iter_rows()
}
"""Firm → its code; where the table gives none, one that the register could not read."""

REGISTERED = {code: firm_id for firm_id, code in OWN.items()}


@pytest.fixture(scope="module")
def links() -> dict[str, dict[str, Any]]:
    """Give the links of all mentions, by the mention's number in the table."""
    night, former = Night(), dict(aliases().iter_rows())
    for firm_id, name, code, place in firms().iter_rows():
        told = {"address": place, "former_names": former.get(firm_id)}
        night.firm(OWN[firm_id], name, code__state="ok" if code else "failed", **told)
    codes = parse_codes(pl.Series([case.said.get("code") for case in CASES], dtype=pl.String))
    for number, case in enumerate(CASES):
        said: dict[str, Any] = {"district": case.said.get("place")}
        if case.said.get("code"):
            said |= {"employer_code__state": codes["state"][number]}
        fund_order(night, str(number), case.said["name"], codes["value"][number], **said)
    night.resolve()
    rows = night.con.sql("FROM link WHERE source = 'fund_enforcement' ORDER BY record_key").pl()
    return {row["record_key"]: row for row in rows.iter_rows(named=True)}


@pytest.mark.parametrize("row", range(len(CASES)), ids=lambda n: f"{CASES[n].of}-{CASES[n].why}")
def test_a_night_decides_as_the_table_does(links: dict[str, dict[str, Any]], row: int) -> None:
    case, link = CASES[row], links.get(str(row))
    expected = sorted(case.answer) if isinstance(case.answer, list) else case.answer
    assert _told(link, case.of) == expected, f"{case.said}: {case.why}; {link}"


def _told(link: dict[str, Any] | None, of: str) -> Any:
    if link is not None and link["outcome"] == "ambiguous":
        return written(of, None, sorted(REGISTERED[one["id_no"]] for one in link["candidates"]))
    if link is not None and link["entity_id_no"] in REGISTERED:
        return written(of, link["level"], [REGISTERED[link["entity_id_no"]]])
    return "nobody"
