"""The client of the API tests: short to write, strict about the form of errors."""

import json
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Any

import httpx

PASSWORD = "correct horse battery"


@dataclass(frozen=True)
class Api:
    """Somebody who calls the API."""

    http: httpx.AsyncClient
    token: str | None = None
    me: dict[str, Any] = field(default_factory=dict)

    async def request(
        self, method: str, path: str, body: object = None, **options: Any
    ) -> httpx.Response:
        """Send a request as this person and give the answer, whatever it is."""
        headers = options.pop("headers", {})
        if self.token is not None:
            headers = {"Authorization": f"Bearer {self.token}"} | headers
        if body is not None:
            # ASCII: a lone surrogate is valid JSON as an escape, and cannot be sent otherwise.
            options["content"] = json.dumps(body)
            headers = {"Content-Type": "application/json"} | headers
        return await self.http.request(method, f"/api{path}", headers=headers, **options)

    async def get(self, path: str, **params: str | int) -> Any:
        """The JSON of a successful GET."""
        return succeeded(await self.request("GET", path, params=params))

    async def post(self, path: str, body: object = None) -> Any:
        """The JSON of a successful POST."""
        return succeeded(await self.request("POST", path, body))

    async def patch(self, path: str, body: object) -> Any:
        """The JSON of a successful PATCH."""
        return succeeded(await self.request("PATCH", path, body))

    async def put(self, path: str, body: object) -> Any:
        """The JSON of a successful PUT."""
        return succeeded(await self.request("PUT", path, body))

    async def delete(self, path: str) -> Any:
        """The JSON of a successful DELETE."""
        return succeeded(await self.request("DELETE", path))

    async def refused(
        self, status: int, code: str, method: str, path: str, body: object = None, **options: Any
    ) -> str:
        """Send a request that must be refused so, and give the sentence of the refusal."""
        answer = await self.request(method, path, body, **options)
        return refusal(answer, status, code)

    def with_token(self, token: str | None) -> "Api":
        """The same connection, another bearer."""
        return Api(self.http, token, self.me)

    async def signed_up(self, name: str, **changes: str) -> "Api":
        """A new account, signed in."""
        body = {
            "email": f"{name.lower()}@example.org",
            "password": PASSWORD,
            "displayName": name,
        } | changes
        answer = await self.post("/auth/register", body)
        return Api(self.http, answer["accessToken"], answer["user"])


def succeeded(answer: httpx.Response) -> Any:
    """The JSON of an answer that must be a success; None where there is none."""
    assert answer.is_success, answer.text
    return answer.json() if answer.content else None


def refusal(answer: httpx.Response, status: int, code: str) -> str:
    """Check the one form that errors have, and give the sentence."""
    body = answer.json()
    assert (answer.status_code, body.get("code")) == (status, code), body
    assert set(body) - {"retryAfter"} == {"statusCode", "message", "error", "code"}
    assert answer.headers.get("Retry-After") == (
        str(body["retryAfter"]) if "retryAfter" in body else None
    )
    assert body["statusCode"] == status
    assert body["error"] == HTTPStatus(status).phrase
    message = body["message"]
    assert isinstance(message, str)
    assert message
    return message
