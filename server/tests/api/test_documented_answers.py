"""Every call of the OpenAPI document, with much that fits it and much that does not.

What is answered is what the document says: no fault of the server's, a documented status, a body
and headers of the documented shape.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import uuid4

import httpx
import pytest
import requests
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from hypothesis.errors import Unsatisfiable
from schemathesis import APIOperation, Case, GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.core.failures import FailureGroup
from schemathesis.core.result import Ok
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from tests.services.meeting_process import meeting_process

Json = dict[str, Any]
Operation = APIOperation[Any, Any, Any, Any]
AnyCase = Case[Any]

_EXAMPLES = 6
"""Of each call, with what fits the document and again with what does not."""
_CHECKS: list[Any] = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
]
_GENEROUS = dict.fromkeys(
    (
        "REGISTRATIONS_PER_ADDRESS",
        "SIGN_IN_FAILURES",
        "SIGN_IN_FAILURES_PER_ACCOUNT",
        "SIGN_IN_FAILURES_PER_ADDRESS",
        "UNKNOWN_CODES_PER_ADDRESS",
        "CONNECTION_TESTS_PER_ADDRESS",
    ),
    "1000000",
)


@dataclass(frozen=True)
class Caller:
    """Somebody with an account, and what is theirs: values for the parameters of paths."""

    token: str
    theirs: dict[str, dict[str, str]]
    """By the beginning of a path."""

    def parameters_of(self, path: str) -> dict[str, str]:
        """What exists, for the parameters of this path."""
        return next((values for start, values in self.theirs.items() if path.startswith(start)), {})


class Callers:
    """Makes accounts as they are needed: some calls leave nothing of the one who makes them."""

    def __init__(self, url: str) -> None:
        self._http = httpx.Client(base_url=f"{url}/api", timeout=30)

    def new(self) -> Caller:
        """Somebody with a room, an invitation to it, and a meeting that is to come."""
        body = {
            "email": f"{uuid4().hex}@example.com",
            "password": "correct horse battery",
            "displayName": "Ada",
        }
        registered = self._call("POST", "/auth/register", None, body)
        token = registered["accessToken"]
        room = self._call("POST", "/rooms", token, {"name": "Weekly"})
        invitation = self._call("POST", f"/rooms/{room['id']}/invitations", token, {})
        sessions = self._call("GET", "/users/me/sessions", token, None)
        theirs = {
            "/api/rooms/code/": {"code": room["code"]},
            "/api/rooms/{id}/invitations": {"id": room["id"], "invitationId": invitation["id"]},
            "/api/rooms/{id}": {"id": room["id"]},
            "/api/users/me/sessions": {"id": sessions[0]["id"]},
            "/api/users/{id}": {"id": registered["user"]["id"]},
        }
        return Caller(token, theirs)

    def close(self) -> None:
        """Close the connections."""
        self._http.close()

    def _call(self, method: str, path: str, token: str | None, body: Json | None) -> Any:
        headers = {"Authorization": f"Bearer {token}"} if token else {}
        answer = self._http.request(method, path, json=body, headers=headers)
        assert answer.is_success, answer.text
        return answer.json()


@pytest.fixture(scope="module")
def url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with meeting_process(tmp_path_factory.mktemp("server"), **_GENEROUS) as server:
        yield server.url


@pytest.fixture(scope="module")
def operations(url: str) -> list[Operation]:
    """Every call. What a call says of any other failure (``default``) allows every status."""
    document = httpx.get(f"{url}/api/openapi.json").json()
    for path in document["paths"].values():
        for operation in path.values():
            operation["responses"].pop("default", None)
    schema = schemathesis.openapi.from_dict(document)
    schema.config.update(base_url=url)
    return [each.ok() for each in schema.get_all_operations() if isinstance(each, Ok)]


@pytest.mark.parametrize("has_account", [True, False])
def test_every_answer_is_as_documented(
    url: str, operations: list[Operation], has_account: bool
) -> None:
    callers, session = Callers(url), requests.Session()
    unexpected: list[str] = []
    caller = callers.new()
    # Who only reads leaves all as it was: the next call may be by the same.
    for operation in sorted(operations, key=_changes):
        for mode in GenerationMode:
            if _changes(operation):
                caller = callers.new()
            if has_account:
                session.headers["Authorization"] = f"Bearer {caller.token}"
            try:
                _try(operation, mode, caller, session)
            except Unsatisfiable:
                continue  # there is nothing about it that could be wrong
            except (Exception, FailureGroup) as error:  # noqa: BLE001 - they are told together
                unexpected += [f"{operation.label}: {each}" for each in _causes(error)]
    callers.close()
    session.close()
    assert not unexpected, "\n\n".join(unexpected)


def _changes(operation: Operation) -> bool:
    return operation.method.upper() not in {"GET", "HEAD", "OPTIONS"}


def _causes(error: BaseException) -> Sequence[BaseException]:
    return error.exceptions if isinstance(error, BaseExceptionGroup) else [error]


def _try(
    operation: Operation, mode: GenerationMode, caller: Caller, session: requests.Session
) -> None:
    """Make one call a few times.

    Raises:
        FailureGroup: An answer was not as documented.
    """

    @settings(
        max_examples=_EXAMPLES,
        derandomize=True,
        database=None,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(case=operation.as_strategy(generation_mode=mode), exists=st.booleans())
    def call(case: AnyCase, exists: bool) -> None:
        if exists:
            case.path_parameters |= caller.parameters_of(operation.path)
            case.headers["Tus-Resumable"] = "1.0.0"  # what uploads ask for
        answer = case.call(session=session)
        case.validate_response(answer, checks=_CHECKS)

    call()
