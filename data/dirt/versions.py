"""Rows and files that were put right later: the first version stands before the second."""

from collections.abc import Sequence

from data.scenarios.cast import Cast, Row

SIDECAR = 'source = "{source}"\nreplaces = "{file}"\n'
FIRST_VERSION = "（初报）"
CORRECTED = "project"
"""The source whose file comes twice, the second to replace the first."""
TWICE = "fund_enforcement"
"""The source whose file comes twice, byte for byte."""


def older_rows(cast: Cast, told: Sequence[tuple[str, Row]]) -> list[tuple[str, Row]]:
    """Give first versions of rows that a clerk entered again further down, put right.

    Were they to count, somebody who has paid nothing would have paid all.
    """
    wanted = (
        ("fund_enforcement", "employer_code", cast.firm(1, "").code, {"paid": "208000.00"}),
        ("inspection_case", "employer_code", cast.firm(84, "").code, {"paid": "36000.00"}),
        ("enforcement_case", "debtor_id_no", cast.firm(20, "").code, {"recovered": "86500.00"}),
    )
    return [
        (source, {**row, **changed})
        for source, field, text, changed in wanted
        for name, row in told
        if name == source and row.get(field) == text
    ]
