"""The application as a stranger meets it."""

from tests.api.conftest import ada, api, app, bob

__all__ = ["ada", "api", "app", "bob"]
