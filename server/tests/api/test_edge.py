"""What holds for every address: errors in one form, limits, health, headers."""

import re
from typing import Any

import httpx
import pytest
import structlog
from fastapi import FastAPI
from sqlalchemy.exc import OperationalError

from neuron_meet.config import Settings
from neuron_meet.db.engine import Database
from tests.api.client import Api, refusal

pytestmark = pytest.mark.one_database

JSON = {"Content-Type": "application/json"}


@pytest.mark.parametrize("path", ["/nothing", "/users", "/auth/register/x", "/"])
async def test_an_unknown_address_is_a_json_404(api: Api, path: str) -> None:
    await api.refused(404, "NOT_FOUND", "GET", path)


async def test_a_method_that_is_not_answered_is_405(api: Api) -> None:
    answer = await api.request("PUT", "/health", {})
    refusal(answer, 405, "METHOD_NOT_ALLOWED")
    assert answer.headers["allow"] == "GET"


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b"null",
        b"[]",
        b'"text"',
        b"\xff\xfe",
        b'{"email": 1e999}',
        b"[" * 20_000 + b"]" * 20_000,
        b'{"password": ' + b"9" * 10_000 + b"}",
        b'{"email": "\\ud800@example.org", "password": "long enough", "displayName": "Eve"}',
        b'{"email": "eve@example.org", "password": "\\ud800long enough", "displayName": "Eve"}',
        b'{"email": "e\\u0000ve@example.org", "password": "long enough", "displayName": "Eve"}',
    ],
)
async def test_odd_bodies_are_bad_requests(api: Api, body: bytes) -> None:
    options: dict[str, Any] = {"content": body, "headers": JSON}
    await api.refused(400, "VALIDATION_FAILED", "POST", "/auth/register", **options)


async def test_a_body_that_is_no_json_is_a_bad_request(api: Api) -> None:
    options: dict[str, Any] = {"data": {"email": "eve@example.org"}}
    await api.refused(400, "VALIDATION_FAILED", "POST", "/auth/register", **options)


async def test_a_body_that_is_too_large_is_refused(api: Api, settings: Settings) -> None:
    large = {"email": "x" * settings.max_body_bytes}
    await api.refused(413, "PAYLOAD_TOO_LARGE", "POST", "/auth/login", large)

    async def pieces() -> Any:
        for _ in range(settings.max_body_bytes // 1000 + 2):
            yield b" " * 1000

    options: dict[str, Any] = {"content": pieces(), "headers": JSON}
    await api.refused(413, "PAYLOAD_TOO_LARGE", "POST", "/auth/login", **options)


async def test_health_tells_of_process_and_database(api: Api) -> None:
    health = await api.get("/health")
    assert (health["status"], health["database"]) == ("ok", "ok")


async def test_health_tells_when_the_database_is_away(
    api: Api, app: FastAPI, monkeypatch: pytest.MonkeyPatch
) -> None:
    nowhere = Database("postgresql://nobody@127.0.0.1:1/nothing")
    # Put back before the application ends, which closes its own database.
    with monkeypatch.context() as away:
        away.setattr(app.state.container, "database", nowhere)
        answer = await api.request("GET", "/health")
        sentence = await api.refused(503, "SERVICE_UNAVAILABLE", "GET", "/rooms/code/abc-def-ghi")
    assert answer.status_code == 503
    assert (answer.json()["status"], answer.json()["database"]) == ("unavailable", "unavailable")
    assert "127.0.0.1" not in sentence


async def test_a_commit_that_fails_is_never_a_success(
    ada: Api, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def fail(_session: object) -> None:
        raise OperationalError("COMMIT", None, Exception("disk full"))

    with monkeypatch.context() as failing:
        failing.setattr("sqlalchemy.ext.asyncio.AsyncSession.commit", fail)
        await ada.refused(503, "SERVICE_UNAVAILABLE", "POST", "/rooms", {})
    assert await ada.get("/users/me/rooms") == []


async def test_the_unexpected_is_logged_and_not_told(
    api: Api, app: FastAPI, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_database: Database) -> None:
        raise RuntimeError("the secret detail")

    with structlog.testing.capture_logs() as logs, monkeypatch.context() as failing:
        failing.setattr(Database, "unit_of_work", fail)
        answer = await api.request("GET", "/rooms/code/abc-def-ghi")
    refusal(answer, 500, "INTERNAL_ERROR")
    assert "secret" not in answer.text
    (failure,) = [line for line in logs if line["event"] == "request_failed"]
    assert failure["log_level"] == "error"


async def test_every_answer_carries_an_id_and_safe_headers(api: Api) -> None:
    for path in ("/health", "/nothing"):
        answer = await api.request("GET", path)
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert answer.headers["referrer-policy"]
        assert len(answer.headers["x-request-id"]) == 32
    given = await api.request("GET", "/health", headers={"X-Request-Id": "proxy-17"})
    assert given.headers["x-request-id"] == "proxy-17"
    forged = await api.request("GET", "/health", headers={"X-Request-Id": "a b\tc"})
    assert len(forged.headers["x-request-id"]) == 32


async def test_the_request_log_has_routes_and_no_codes(ada: Api) -> None:
    room = await ada.post("/rooms", {})
    with structlog.testing.capture_logs() as logs:
        await ada.get(f"/rooms/code/{room['code']}")
        await ada.request("GET", "/auth/me", params={"token": "something"})
    written = str(logs)
    assert "/rooms/code/{code}" in written
    for private in (room["code"], ada.token, "ada@example.org", "something"):
        assert str(private) not in written


async def test_ice_servers_are_for_people_in_a_room(api: Api, ada: Api) -> None:
    await api.refused(401, "UNAUTHORIZED", "GET", "/ice-servers")
    await ada.refused(403, "FORBIDDEN", "GET", "/ice-servers")


def test_the_openapi_document_is_good_for_generated_clients(app: FastAPI) -> None:
    document = app.openapi()
    operations = [operation for path in document["paths"].values() for operation in path.values()]
    names = [operation["operationId"] for operation in operations]
    assert len(set(names)) == len(names)
    assert {"register", "login", "createRoom", "updateRoomSettings", "getHealth"} <= set(names)
    assert "HTTPValidationError" not in document["components"]["schemas"]
    assert all(operation["tags"] for operation in operations)
    assert all(operation["description"] for operation in operations)
    properties = document["components"]["schemas"]["RoomDetails"]["properties"]
    assert {"isActive", "hostId", "createdAt"} <= set(properties)


async def test_the_documentation_is_served(api: Api) -> None:
    http: httpx.AsyncClient = api.http
    page = await http.get("/api/docs")
    assert page.status_code == 200
    assert "text/html" in page.headers["content-type"]
    # It loads nothing from anybody else, and the policy lets its own script run.
    addresses = re.findall(r'(?:src|href)="([^"]+)"', page.text)
    assert addresses
    assert all(address.startswith("/") for address in addresses)
    for address in addresses:
        if address.startswith("/api/"):
            assert (await http.get(address)).status_code == 200
    assert "'sha256-" in page.headers["content-security-policy"]
    document = await http.get("/api/openapi.json")
    assert document.json()["info"]["title"] == "Neuron Meet"


class TestCors:
    """A server that pages of one other origin may call."""

    ORIGIN = "https://meet.example.org"

    @pytest.fixture
    def settings(self, settings: Settings) -> Settings:
        return settings.model_copy(update={"cors_origins": (self.ORIGIN,)})

    async def test_a_page_of_an_allowed_origin_may_call(self, api: Api) -> None:
        preflight = await api.request(
            "OPTIONS",
            "/rooms",
            headers={
                "Origin": self.ORIGIN,
                "Access-Control-Request-Method": "POST",
                "Access-Control-Request-Headers": "authorization,content-type",
            },
        )
        assert preflight.status_code == 200
        assert preflight.headers["access-control-allow-origin"] == self.ORIGIN
        assert "access-control-allow-credentials" not in preflight.headers
        for path in ("/health", "/auth/me"):
            answer = await api.request("GET", path, headers={"Origin": self.ORIGIN})
            assert answer.headers["access-control-allow-origin"] == self.ORIGIN

    async def test_a_page_of_another_origin_may_not(self, api: Api) -> None:
        answer = await api.request("GET", "/health", headers={"Origin": "https://evil.example"})
        assert "access-control-allow-origin" not in answer.headers
