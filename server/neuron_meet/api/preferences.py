"""The preferences of the account that is signed in."""

from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Header

from neuron_meet.api.dependencies import AccountPreferences, CurrentUser
from neuron_meet.api.documentation import error_answers
from neuron_meet.protocol.accounts import Preferences, StoredPreferences

router = APIRouter(prefix="/users/me/preferences", tags=["accounts"])

AcceptLanguage = Annotated[str | None, Header(include_in_schema=False)]


@router.get("", responses=error_answers(HTTPStatus.UNAUTHORIZED))
async def get_preferences(
    user: CurrentUser, preferences: AccountPreferences, accept_language: AcceptLanguage = None
) -> StoredPreferences:
    """How the person likes the product; the language starts as the browser's."""
    return await preferences.of(user, accept_language)


@router.put("", responses=error_answers(HTTPStatus.BAD_REQUEST, HTTPStatus.UNAUTHORIZED))
async def put_preferences(
    body: Preferences, user: CurrentUser, preferences: AccountPreferences
) -> StoredPreferences:
    """Replace the preferences as a whole."""
    return await preferences.keep(user, body)
