"""Who keeps which id from night to night, and what people decided about who is who.

`ledger` the append-only list of anchors, `identity` ids that stay, `judgements` people's words.
"""
