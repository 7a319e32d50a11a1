"""How people's names sound: 张玮 is heard as 张伟."""

import duckdb

from pipeline.resolve.organisations.sounds import pinyin_key
from pipeline.resolve.tables import keep


def keep_sounds(con: duckdb.DuckDBPyConnection) -> None:
    """Make `person_sound` [name_key, sound] of the names in `mention_work`."""
    names = con.sql(
        "SELECT DISTINCT name_key FROM mention_work"
        " WHERE kind = 'person' AND name_key IS NOT NULL ORDER BY name_key"
    ).pl()
    keep(con, "person_sound", names.with_columns(sound=pinyin_key(names["name_key"])))
