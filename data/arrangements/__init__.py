"""The same city laid out otherwise: `county`, `province`, `four_columns`; `change` says how."""
