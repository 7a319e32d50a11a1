"""An empty night that a test of a group fills."""

import pytest

from tests.pipeline.screen.group.night import Night


@pytest.fixture
def night() -> Night:
    return Night()
