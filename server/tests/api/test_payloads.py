"""Whatever is sent, the answer is one of ours: never a crash, always the one form."""

import json
from typing import Any
from urllib.parse import quote

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.api.client import Api

ANY_TEXT = st.text(st.characters(exclude_categories=()), max_size=60)
ANY_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | ANY_TEXT,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(ANY_TEXT, inner, max_size=4),
    max_leaves=10,
)
BODIES: dict[tuple[str, str], tuple[str, ...]] = {
    ("POST", "/auth/register"): ("email", "password", "displayName"),
    ("POST", "/auth/login"): ("email", "password"),
    ("POST", "/auth/change-password"): ("currentPassword", "newPassword"),
    ("PATCH", "/users/me"): ("displayName", "avatarUrl"),
    ("POST", "/rooms"): ("name", "waitingRoom", "maxParticipants"),
    ("PATCH", "/rooms/{room}/settings"): ("allowChat", "isLocked", "maxParticipants"),
}
MANY = settings(
    max_examples=60,
    deadline=None,
    # One server for all examples: what earlier ones stored must not matter to later ones.
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)


@pytest.fixture
async def room_id(ada: Api) -> str:
    return str((await ada.post("/rooms", {}))["id"])


def one_of_ours(status: int, text: str) -> None:
    """Check that an answer is a success or a coded refusal, and no failure of the server."""
    assert status < 500, text
    if status >= 400:
        body: dict[str, Any] = json.loads(text)
        assert set(body) == {"statusCode", "message", "error", "code"}


@pytest.mark.parametrize(("method", "path"), BODIES)
@MANY
@given(data=st.data())
async def test_any_body_gets_an_answer(
    ada: Api, room_id: str, method: str, path: str, data: st.DataObject
) -> None:
    fields = st.fixed_dictionaries({}, optional=dict.fromkeys(BODIES[method, path], ANY_JSON))
    body = json.dumps(data.draw(fields | ANY_JSON))
    answer = await ada.request(
        method,
        path.format(room=room_id),
        content=body,
        headers={"Content-Type": "application/json"},
    )
    one_of_ours(answer.status_code, answer.text)


@MANY
@given(text=ANY_TEXT.filter(lambda text: not any("\ud800" <= c <= "\udfff" for c in text)))
async def test_any_text_in_an_address_gets_an_answer(ada: Api, room_id: str, text: str) -> None:
    for path in ("/rooms/code/{}", "/rooms/{}", "/users/{}", "/rooms/{}/messages"):
        answer = await ada.request("GET", path.format(percent_encoded(text)))
        one_of_ours(answer.status_code, answer.text)
    answer = await ada.request("GET", f"/rooms/{room_id}/messages", params={"before": text})
    one_of_ours(answer.status_code, answer.text)


def percent_encoded(text: str) -> str:
    """Percent-encode a path segment wholly."""
    return quote(text, safe="")
