"""A finished night as a register: firms registered or founded in full, former names apart."""

import duckdb
import polars as pl
import pytest

from pipeline.resolve.organisations.register import district_of, read_register

NIGHT = """
CREATE TABLE entity AS FROM (VALUES
    ('org-1', 'organisation', '甲建筑有限公司', '91310112MA1G000114'),
    ('org-2', 'organisation', '乙劳务有限公司', NULL),
    ('org-3', 'organisation', '丙公司', NULL),
    ('per-1', 'person', '张某某', NULL)
) AS t(entity_id, kind, name, id_no);
CREATE TABLE registration AS FROM (VALUES
    (1, '甲建筑有限公司', '丁建筑有限公司；戊建材厂', '湖北省武汉市洪山区珞喻路1号', true),
    (2, '甲建设有限公司', NULL, NULL, true),
    (3, '己有限公司', NULL, NULL, false)
) AS t(record_id, name, former_names, address, is_current);
CREATE TABLE link AS FROM (VALUES
    ('registration', 1, 'self', 1, 'org-1', 'organisation', 'linked', 'strong'),
    ('registration', 2, 'self', 1, 'org-1', 'organisation', 'linked', 'strong'),
    ('enforcement_case', 1, 'debtor', 1, 'org-2', 'organisation', 'founded', 'medium'),
    ('enforcement_case', 2, 'debtor', 1, 'org-3', 'organisation', 'founded', 'weak'),
    ('enforcement_case', 3, 'debtor', 1, 'per-1', 'person', 'founded', 'medium')
) AS t(source, record_id, role, ordinal, entity_id, entity_kind, outcome, level);
CREATE TABLE mention AS SELECT source, record_id, role, ordinal, '宜昌' AS place FROM link;
"""


def test_firms_known_in_full_are_read_with_their_other_names() -> None:
    con = duckdb.connect()
    con.execute(NIGHT)
    found = read_register(con)
    assert found.firms.rows() == [
        (0, "org-1", "甲建筑有限公司", "91310112MA1G000114", "湖北省武汉市洪山区", True),
        (1, "org-2", "乙劳务有限公司", None, "宜昌", False),
    ]
    assert found.aliases.rows() == [
        (0, "丁建筑有限公司"),
        (0, "戊建材厂"),
        (0, "甲建设有限公司"),
    ]


@pytest.mark.parametrize(
    ("address", "district"),
    [
        ("上海市浦东新区世纪大道1号", "上海市浦东新区"),
        ("湖北省宜昌市东山大道2号", "湖北省宜昌市"),
        ("广西壮族自治区南宁市青秀区民族大道", "广西壮族自治区南宁市青秀区"),
        ("望江区", "望江区"),
        ("某村东头", "某村东头"),
        (None, None),
    ],
)
def test_an_address_is_cut_behind_its_district(address: str | None, district: str | None) -> None:
    assert pl.select(district_of(pl.lit(address, pl.String))).item() == district
