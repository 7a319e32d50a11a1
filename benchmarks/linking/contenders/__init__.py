"""What is measured on a world: one module a contender, each with the same function `link`.

    link(firms, mentions, aliases) -> [mention_id: i64, outcome: str, firm_id: i64 or null,
                                       level: str or null, …], one row a mention

`plain` links nobody: it reads the tables and joins them once, which is what any linking costs.
"""
