"""The base of the machine interface's models: frozen, and a key nobody described is a fault."""

from pydantic import BaseModel, ConfigDict


class Frozen(BaseModel):
    """A value that is read, checked and written, never changed."""

    model_config = ConfigDict(frozen=True, extra="forbid")
