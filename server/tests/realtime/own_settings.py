"""A test's own values for some settings of its server."""

from typing import Any

import pytest

from neuron_meet.config import Settings


@pytest.fixture
def changes(request: pytest.FixtureRequest) -> dict[str, Any]:
    """Settings that a test has its own value for; given by ``with_settings``."""
    return getattr(request, "param", {})


@pytest.fixture
def settings(settings: Settings, changes: dict[str, Any]) -> Settings:
    """Those of every test, but for these."""
    return settings.model_copy(update=changes)


def with_settings(**changes: object) -> pytest.MarkDecorator:
    """Marks a test whose server has these settings."""
    return pytest.mark.parametrize("changes", [changes], indirect=True, ids=[""])
