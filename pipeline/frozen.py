"""The base of all models: what is read or written as data, checked once, never changed."""

from pydantic import BaseModel, ConfigDict


class Frozen(BaseModel):
    """A value that does not change; a key that nobody described is refused."""

    model_config = ConfigDict(frozen=True, extra="forbid")
