"""How other offices lay their files out: otherwise in everything, in words the contracts know.

That their files give the same clues is tested in `test_end_to_end.py`.
"""

import pytest

from connectors.contract import load_contracts
from connectors.normal import normal_header
from data.choices import Arrangement
from data.manner import Manner, layouts


@pytest.mark.parametrize("arrangement", ["county", "province"])
def test_the_other_offices_do_everything_otherwise(arrangement: Arrangement) -> None:
    usual = {layout.source: layout for layout in layouts(Manner())}
    for layout in layouts(Manner(layout=arrangement)):
        ours = usual[layout.source]
        assert layout.file != ours.file
        assert list(layout.headers) != list(ours.headers)
        assert set(layout.headers) == set(ours.headers)


@pytest.mark.parametrize("arrangement", ["county", "province"])
def test_every_header_of_theirs_is_one_the_contract_knows(arrangement: Arrangement) -> None:
    contracts = load_contracts()
    for layout in layouts(Manner(layout=arrangement)):
        fields = contracts[layout.source].fields
        for name, header in layout.headers.items():
            if name in fields:
                known = {
                    normal_header(h).text for h in (fields[name].header, *fields[name].aliases)
                }
                assert normal_header(header).text in known, (layout.source, header)
