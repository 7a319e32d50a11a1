"""Mentions become links to entities with stable ids; a mention that fits nobody founds its own.

The order of `run.resolve`: `mentions` (who is named, in which role) → `read` (how names read) →
`organisations` → `projects` → `persons` (who needs the organisation it works for) → `judgements`
(what people decided) → `identity` (ids that stay, by the `ledger`) → `tables` (link, entity,
relation, redirect). Who belongs together never depends on the ledger, only what they are called.
"""
