"""What each column of the demo city holds: date, month, money, count, code, name and so on."""

_BY_FIELD = {
    "date": "period_from period_to frozen_to",
    "month": "month month_from month_to",
    "moment": "called_at closed_at",
    "money": (
        "amount paid claim recovered unperformed seized_value settled_amount owed capital "
        "contract_price revenue base awarded_amount deposited paid_out balance payable "
        "supervised available"
    ),
    "count": "workers paid_workers heads on_site paid_heads",
    "times": "checks months",
    "code": "employer_code taxpayer_code code developer_code contractor_code respondent_code",
    "id": (
        "id_no caller_id_no legal_representative_id_no plaintiff_id_no applicant_id_no "
        "recipient_id_no"
    ),
    "party_id": "debtor_id_no defendant_id_no suspect_id_no",
    "phone": "phone caller_phone",
    "firm": "employer respondent taxpayer name developer contractor opponent issuer",
    "person": "worker person reporter caller legal_representative recipient plaintiff",
    "party": "debtor applicant defendant suspect",
    "project": "project",
    "number": "document_no deferral_no transfer_no",
    "word": (
        "closing case_type document review status deregistration supported settlement_authority "
        "contract_type security_type form"
    ),
}
_KIND = {field: kind for kind, fields in _BY_FIELD.items() for field in fields.split()}
_BY_SOURCE = {
    ("arrears_report", "owed_from"): "date",
    ("arrears_report", "owed_to"): "date",
    ("inspection_case", "owed_from"): "month",
    ("inspection_case", "owed_to"): "month",
    ("fund_enforcement", "owed_from"): "month",
    ("fund_enforcement", "owed_to"): "month",
    ("inspection_case", "closing"): "text",
    ("subcontract", "contractor"): "party",
    ("subcontract", "contractor_id_no"): "party_id",
    ("wage_account", "state"): "word",
    ("arrears_blacklist", "subject"): "party",
    ("arrears_blacklist", "subject_code"): "party_id",
    ("arrears_blacklist", "responsible"): "person",
    ("heat_day", "day"): "date",
    ("arbitration_case", "closing"): "text",
    ("arbitration_case", "accepted"): "word",
    ("arbitration_case", "respondent"): "firm",
    ("arbitration_case", "applicant"): "person",
    ("arbitration_case", "case_no"): "number",
    ("inspection_case", "case_no"): "number",
    ("wage_roster", "case_no"): "number",
    ("fund_enforcement", "order_no"): "number",
    ("fund_enforcement", "review_no"): "case",
    ("fund_enforcement", "enforcement_no"): "case",
    ("enforcement_case", "basis_no"): "number",
    ("enforcement_case", "resumed_no"): "case",
    **{
        (source, "case_no"): "case"
        for source in ("enforcement_case", "dishonest_list", "civil_case", "asset_freeze")
    },
}


def kind_of(source: str, field: str) -> str:
    """Tell what a column holds; "text" where nothing better is known.

    "discarded" are columns that no office stores.
    """
    named = _BY_SOURCE.get((source, field)) or _KIND.get(field)
    if named:
        return named
    if field in ("bank_card", "urgency"):
        return "discarded"
    return "date" if field.endswith(("_on", "_by")) else "text"
