-- A small warehouse made by hand: three clues, two extracts, their links and issues; all fictional.
CREATE TABLE extract (
    extract_no INTEGER, sha256 VARCHAR, file VARCHAR, source VARCHAR, format VARCHAR, encoding VARCHAR,
    kind VARCHAR, delivered_night INTEGER, is_new BOOLEAN, in_force BOOLEAN, coverage JSON,
    coverage_kind VARCHAR, absent VARCHAR[], rows_read BIGINT, rows_loaded BIGINT,
    rows_quarantined BIGINT, duplicates BIGINT, lines_ignored BIGINT, headers JSON, normalised JSON,
    found_in JSON
);
CREATE TABLE issue (
    extract_no INTEGER, sheet VARCHAR, "row" INTEGER, "column" VARCHAR, field VARCHAR, kind VARCHAR,
    raw VARCHAR, done VARCHAR, low DECIMAL(18,2), high DECIMAL(18,2)
);
CREATE TABLE fund_enforcement (
    record_id BIGINT, record_key VARCHAR, extract_no INTEGER, sheet VARCHAR, "row" INTEGER,
    is_current BOOLEAN, happened_on DATE, district VARCHAR, order_no VARCHAR, order_no__raw VARCHAR,
    owed DECIMAL(18,2), owed__raw VARCHAR, served_on DATE, served_on__raw VARCHAR
);
CREATE TABLE enforcement_case (
    record_id BIGINT, record_key VARCHAR, extract_no INTEGER, sheet VARCHAR, "row" INTEGER,
    is_current BOOLEAN, happened_on DATE, court VARCHAR
);
CREATE TABLE mention (
    source VARCHAR, record_id BIGINT, record_key VARCHAR, role VARCHAR, ordinal INTEGER, kind VARCHAR,
    raw_name VARCHAR, raw_id_no VARCHAR, name VARCHAR, name_key VARCHAR, id_no VARCHAR,
    id_state VARCHAR, phone VARCHAR, place VARCHAR
);
CREATE TABLE link (
    source VARCHAR, record_id BIGINT, record_key VARCHAR, role VARCHAR, ordinal INTEGER, outcome VARCHAR,
    entity_id VARCHAR, entity_kind VARCHAR, entity_name VARCHAR, entity_id_no VARCHAR, level VARCHAR,
    score INTEGER, via VARCHAR, reasons VARCHAR[], counter_reasons VARCHAR[],
    candidates STRUCT(entity_id VARCHAR, name VARCHAR, id_no VARCHAR)[], party_id VARCHAR
);
CREATE TABLE clue (
    clue_id VARCHAR, fingerprint VARCHAR, rule_id VARCHAR, rule_version INTEGER, outcome VARCHAR,
    missing STRUCT(kind VARCHAR, field VARCHAR, source VARCHAR, record_key VARCHAR, holder VARCHAR,
        says VARCHAR)[],
    subject STRUCT(kind VARCHAR, entity_id VARCHAR, name VARCHAR, id_no VARCHAR,
        about STRUCT(entity_id VARCHAR, name VARCHAR, id_no VARCHAR)),
    score INTEGER, parts STRUCT(name VARCHAR, points INTEGER)[], band VARCHAR, workers BIGINT,
    amount_yuan DECIMAL(18,2), figures JSON, says VARCHAR,
    signals STRUCT(name VARCHAR, state VARCHAR, level VARCHAR, says VARCHAR)[],
    counter STRUCT(name VARCHAR, state VARCHAR, effect VARCHAR, says VARCHAR)[],
    evidence STRUCT(signal VARCHAR, source VARCHAR, record_key VARCHAR, file VARCHAR, sheet VARCHAR,
        "row" INTEGER, sha256 VARCHAR, fields MAP(VARCHAR, STRUCT("raw" VARCHAR, "value" VARCHAR)))[],
    run_id VARCHAR, as_of DATE, title VARCHAR, line VARCHAR
);
INSERT INTO extract VALUES
    (1, repeat('a1', 32), '公积金台账.xlsx', 'fund_enforcement', 'xlsx', NULL, 'ledger', 1, true, true,
     '[{"place":"测试区","from":"2023-01-01","to":"2026-05-31"}]', 'stated', ['review'], 4, 2, 1, 1, 3,
     '{"mapped":{"文号":"order_no"},"unknown":["备注"],"discarded":[],"absent":["review"]}',
     '{"送达日期":{"date_form":2}}',
     '[{"sheet":"台账","column":"","kind":"head","count":3,"rows":[[1,3]]}]'),
    (2, repeat('b2', 32), '执行案件.csv', 'enforcement_case', 'csv', 'gb18030', 'ledger', 1, true, true,
     '[]', 'observed', [], 2, 2, 0, 0, 0,
     '{"mapped":{"案号":"case_no"},"unknown":[],"discarded":[],"absent":[]}', '{}', NULL);
INSERT INTO issue VALUES
    (1, '台账', 9, '送达日期', 'served_on', 'bad_date', '二〇二四年某日', 'unknown', NULL, NULL),
    (1, '台账', 7, '', '', 'empty_key', '', 'quarantined', NULL, NULL),
    (2, '', 3, '证件号码', 'debtor_id_no', 'failed_check', '=310112199001011234', 'kept', NULL, NULL);
INSERT INTO fund_enforcement VALUES
    (1, '测公积金〔2023〕1号', 1, '台账', 5, true, '2023-03-01', '测试区', '测公积金〔2023〕1号', NULL,
     200000.10, '20.00001万元', '2023-03-01', '2023年3月1日'),
    (2, '测公积金〔2023〕2号', 1, '台账', 6, true, '2023-04-01', '样例区', '测公积金〔2023〕2号', NULL,
     9000.50, NULL, NULL, '二〇二四年某日');
INSERT INTO enforcement_case VALUES
    (1, '(2023)测0101执11号|甲公司', 2, '', 2, true, '2023-06-01', '测试区人民法院'),
    (2, '(2023)测0101执12号|张三', 2, '', 3, true, '2023-07-01', '测试区人民法院');
INSERT INTO mention VALUES
    ('fund_enforcement', 1, '测公积金〔2023〕1号', 'employer', 0, 'organisation', '甲建筑有限公司',
     '91310112MA1GXK7T4X', '甲建筑有限公司', '甲建筑', '91310112MA1GXK7T4X', 'ok', NULL, '测试区'),
    ('fund_enforcement', 2, '测公积金〔2023〕2号', 'employer', 0, 'organisation', '乙公司', NULL,
     '乙公司', '乙', NULL, NULL, NULL, '样例区'),
    ('enforcement_case', 2, '(2023)测0101执12号|张三', 'debtor', 0, 'person', '张三',
     '310112199001011234', '张三', '张三', '310112199001011234', 'ok', NULL, '测试区');
INSERT INTO link VALUES
    ('fund_enforcement', 1, '测公积金〔2023〕1号', 'employer', 0, 'linked', 'org:1', 'organisation',
     '甲建筑有限公司', '91310112MA1GXK7T4X', 'strong', 100, NULL, ['code_equal'], [], [], 'org:1'),
    ('fund_enforcement', 2, '测公积金〔2023〕2号', 'employer', 0, 'ambiguous', NULL, NULL, NULL, NULL,
     NULL, 40, NULL, [], ['several_fit'],
     [{'entity_id': 'org:2', 'name': '乙实业公司', 'id_no': NULL},
      {'entity_id': 'org:3', 'name': '乙贸易公司', 'id_no': NULL}], 'amb:1'),
    ('enforcement_case', 2, '(2023)测0101执12号|张三', 'debtor', 0, 'founded', 'per:1', 'person', '张三',
     '310112199001011234', 'strong', 100, NULL, ['id_checked'], [], [], 'per:1');
CREATE TABLE identity_change (
    change_no BIGINT, run_no INTEGER, run_id VARCHAR, cause VARCHAR, kind VARCHAR, old_id VARCHAR, new_id VARCHAR,
    because VARCHAR, record VARCHAR, is_judged BOOLEAN, leads_to VARCHAR
);
INSERT INTO identity_change VALUES
    (1, 3, 'run-3', 'merged', 'organisation', 'org-2', 'org-1', 'org:name:甲@', 'hotline_order|R1|employer|1', false, 'org-1');
CREATE TABLE reason (code VARCHAR, words VARCHAR, is_counter BOOLEAN);
INSERT INTO reason VALUES
    ('code_equal', '统一社会信用代码一致', false), ('several_fit', '两家企业名称相近', true),
    ('id_checked', '身份证号校验通过', false);
INSERT INTO clue VALUES
    ('c-low', 'f1', 'early-termination', 1, 'flagged', [],
     {'kind': 'record', 'entity_id': NULL, 'name': '（2023）测0101执12号', 'id_no': '（2023）测0101执12号',
      'about': {'entity_id': 'per:1', 'name': '张三', 'id_no': '310112199001011234'}},
     200000, [{'name': '终本距立案不足三个月', 'points': 200000}], 'low', NULL, NULL, '{}',
     '张三（310112199001011234）一案立案 62 日后终本',
     [{'name': 'closed', 'state': 'true', 'level': 'strong', 'says': '2023-09-01 终本'}], [],
     [{'signal': 'closed', 'source': 'enforcement_case', 'record_key': '(2023)测0101执12号|张三',
       'file': '执行案件.csv', 'sheet': '', 'row': 3, 'sha256': repeat('b2', 32),
       'fields': MAP {'debtor_id_no': {'raw': '310112199001011234', 'value': '310112199001011234'},
                      'closed_on': {'raw': '2023.9.1', 'value': '2023-09-01'},
                      'docketed_on': {'raw': '2023-07-01', 'value': '2023-07-01'}}}],
     'run-1', '2026-06-30', '立案后不足三个月终本', 'administrative'),
    ('c-wait', 'f2', 'nonlit-never-filed', 2, 'incomplete',
     [{'kind': 'field', 'field': 'served_on', 'source': 'fund_enforcement',
       'record_key': '测公积金〔2023〕2号', 'holder': '住房公积金管理中心', 'says': '缺送达日期'}],
     {'kind': 'record', 'entity_id': NULL, 'name': '测公积金〔2023〕2号', 'id_no': '测公积金〔2023〕2号',
      'about': NULL},
     100000, [{'name': '金额', 'points': 100000}], 'low', 3, 9000.50, '{}', '乙公司欠缴 9,000.50 元，未见申请执行',
     [{'name': 'unpaid', 'state': 'true', 'level': NULL, 'says': '欠缴 9,000.50 元'},
      {'name': 'lapsed', 'state': 'unknown', 'level': NULL, 'says': '送达日期不明，期限无从计算'}], [],
     [{'signal': 'unpaid', 'source': 'fund_enforcement', 'record_key': '测公积金〔2023〕2号',
       'file': '公积金台账.xlsx', 'sheet': '台账', 'row': 6, 'sha256': repeat('a1', 32),
       'fields': MAP {'owed': {'raw': '9,000.50', 'value': '9000.50'},
                      'served_on': {'raw': '', 'value': NULL}}}],
     'run-1', '2026-06-30', '生效决定逾期未申请执行', 'administrative'),
    ('c-high', 'f3', 'fake-poor-fund', 2, 'flagged', [],
     {'kind': 'organisation', 'entity_id': 'org:1', 'name': '甲建筑有限公司', 'id_no': '91310112MA1GXK7T4X',
      'about': NULL},
     700000, [{'name': '终本后入库税款', 'points': 300000}, {'name': '终本后参保', 'points': 300000},
         {'name': '登记存续', 'points': 100000}],
     'high', 16, 200000.10, '{"tax_paid": 12000.00, "named": 16}',
     '甲建筑有限公司 欠缴公积金 200,000.10 元，2023-09-01 终本后仍入库税款 12,000.00 元',
     [{'name': 'ordered', 'state': 'true', 'level': 'strong', 'says': '欠缴 200,000.10 元'},
      {'name': 'insured', 'state': 'false', 'level': NULL, 'says': '终本后无参保'}],
     [{'name': 'deferred', 'state': 'unknown', 'effect': 'withdraw', 'says': '缓缴批准情况未核对'}],
     [{'signal': 'ordered', 'source': 'fund_enforcement', 'record_key': '测公积金〔2023〕1号',
       'file': '公积金台账.xlsx', 'sheet': '台账', 'row': 5, 'sha256': repeat('a1', 32),
       'fields': MAP {'owed': {'raw': '20.00001万元', 'value': '200000.10'},
                      'served_on': {'raw': '2023年3月1日', 'value': '2023-03-01'}}}],
     'run-1', '2026-06-30', '公积金非诉执行终本后仍有经营迹象', 'administrative');
CREATE TABLE quarantine (
    extract_no INTEGER, sheet VARCHAR, "row" INTEGER, reason VARCHAR, "column" VARCHAR, cells JSON
);
INSERT INTO quarantine VALUES (1, '台账', 7, 'empty_key', '', '{"文号":"","应补缴金额":"300"}');
CREATE TABLE packet (
    packet_id VARCHAR, kind VARCHAR, entity_id VARCHAR, name VARCHAR, id_no VARCHAR, score INTEGER,
    parts STRUCT(name VARCHAR, points INTEGER)[], band VARCHAR, clues VARCHAR[], rules VARCHAR[], flagged BIGINT,
    workers BIGINT, amount_yuan DECIMAL(18,2), place BIGINT
);
INSERT INTO packet VALUES
    ('p-2', NULL, 'per:1', '张三', '310112199001011234', 210000,
     [{'name': '立案后不足三个月终本', 'points': 200000}, {'name': '另有：逾期未申请执行', 'points': 10000}], 'low',
     ['c-low', 'c-wait'], ['early-termination', 'nonlit-never-filed'], 1, 3, 9000.50, 2),
    ('p-1', 'organisation', 'org:1', '甲建筑有限公司', '91310112MA1GXK7T4X', 700000,
     [{'name': '公积金非诉执行终本后仍有经营迹象', 'points': 700000}], 'high', ['c-high'], ['fake-poor-fund'], 1,
     16, 200000.10, 1);
