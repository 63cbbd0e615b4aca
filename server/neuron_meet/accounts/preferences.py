"""Preferences that are kept with the account and follow it from browser to browser."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Literal

from pydantic import ValidationError
from sqlalchemy.ext.asyncio import AsyncSession

from neuron_meet.accounts.repository import AccountRepository
from neuron_meet.db.account_models import AccountPreferences
from neuron_meet.db.base import utc_now
from neuron_meet.db.models import User
from neuron_meet.protocol.accounts import Preferences, StoredPreferences

_LANGUAGES: Mapping[str, Literal["en", "de"]] = {"en": "en", "de": "de"}
_READ_CHARACTERS = 500


class PreferenceService:
    """The preferences of accounts, in one database session."""

    def __init__(self, session: AsyncSession) -> None:
        self._accounts = AccountRepository(session)

    async def of(self, user: User, accept_language: str | None = None) -> StoredPreferences:
        """The account's preferences; before any are kept, the defaults in the browser's language.

        Args:
            user: The account.
            accept_language: The header of the same name (RFC 9110, section 12.5.4).
        """
        kept = await self._accounts.preferences_of(user.id)
        if kept is None:
            return _stored(Preferences(language=preferred_language(accept_language or "")), None)
        return _stored(_readable(kept.content), kept.updated_at)

    async def keep(self, user: User, preferences: Preferences) -> StoredPreferences:
        """Replace the account's preferences."""
        now = utc_now()
        content = preferences.model_dump(mode="json", by_alias=True)
        await self._accounts.keep_preferences(
            AccountPreferences(user_id=user.id, content=content, updated_at=now)
        )
        return _stored(preferences, now)


def preferred_language(accept_language: str) -> Literal["system", "en", "de"]:
    """The language of ours that the header wants most; the browser's choice where it wants none."""
    wanted: list[tuple[float, str]] = []
    for part in accept_language[:_READ_CHARACTERS].split(","):
        tag, _, parameters = part.strip().partition(";")
        _, _, weight = parameters.partition("q=")
        try:
            wanted.append((float(weight or 1), tag.split("-")[0].lower()))
        except ValueError:
            continue
    # Sorting is stable: of two that are wanted alike, the first named counts.
    wanted.sort(key=lambda each: each[0], reverse=True)
    return next(
        (_LANGUAGES[tag] for weight, tag in wanted if weight > 0 and tag in _LANGUAGES), "system"
    )


def _readable(content: Mapping[str, Any]) -> Preferences:
    """What is stored, as far as it is valid today; the rest has its default."""
    try:
        return Preferences.model_validate(content)
    except ValidationError as error:
        broken = {violation["loc"][0] for violation in error.errors() if violation["loc"]}
        return Preferences.model_validate(
            {name: value for name, value in content.items() if name not in broken}
        )


def _stored(preferences: Preferences, updated_at: datetime | None) -> StoredPreferences:
    return StoredPreferences.model_validate(preferences.model_dump() | {"updated_at": updated_at})
