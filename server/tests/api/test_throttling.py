"""Guessing over HTTP: passwords, codes and accounts, by account and by address."""

import time
from datetime import timedelta
from typing import Any

import httpx
import pytest

from neuron_meet.config import Settings
from tests.api.client import PASSWORD, Api, refusal

pytestmark = pytest.mark.one_database

WRONG = "not the password"


@pytest.fixture
def settings(request: pytest.FixtureRequest, settings: Settings) -> Settings:
    """With what a test has its own value for; given by ``parametrize``."""
    changes: dict[str, Any] = getattr(request, "param", {})
    return settings.model_copy(update={"sign_in_delay": timedelta(0)} | changes)


def with_settings(**changes: object) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("settings", [changes], indirect=True, ids=[""])


async def sign_in(
    api: Api, password: str, *, email: str = "ada@example.org", address: str | None = None
) -> httpx.Response:
    """Try to sign in, from an address behind the proxy that is trusted."""
    headers = {} if address is None else {"X-Forwarded-For": address}
    body = {"email": email, "password": password}
    return await api.with_token(None).request("POST", "/auth/login", body, headers=headers)


def refused(answer: httpx.Response) -> int:
    """Check that an answer is the refusal of too many attempts, and give when to try again."""
    refusal(answer, 429, "RATE_LIMITED")
    seconds: int = answer.json()["retryAfter"]
    assert 0 < seconds <= 3600
    return seconds


# Passwords


@with_settings(sign_in_failures=3)
async def test_too_many_wrong_passwords_close_the_account_to_who_guessed_alone(ada: Api) -> None:
    for _ in range(3):
        refusal(await sign_in(ada, WRONG, address="198.51.100.1"), 401, "UNAUTHORIZED")
    assert refused(await sign_in(ada, WRONG, address="198.51.100.1")) <= 900
    refused(await sign_in(ada, PASSWORD, address="198.51.100.1"))
    assert (await sign_in(ada, PASSWORD, address="198.51.100.2")).is_success


@with_settings(sign_in_failures=3)
async def test_signing_in_counts_from_nothing_again(ada: Api) -> None:
    for _ in range(3):
        for _ in range(2):
            refusal(await sign_in(ada, WRONG), 401, "UNAUTHORIZED")
        assert (await sign_in(ada, PASSWORD)).is_success


@with_settings(sign_in_failures=3)
async def test_an_account_that_does_not_exist_is_counted_alike(api: Api) -> None:
    for _ in range(3):
        refusal(await sign_in(api, WRONG, email="nobody@example.org"), 401, "UNAUTHORIZED")
    refused(await sign_in(api, WRONG, email=" Nobody@Example.org"))


@with_settings(sign_in_failures=3)
async def test_another_way_to_write_an_address_is_no_other_account(api: Api) -> None:
    """What finds the same account is counted as the same: case folded, a long s is an s."""
    await api.signed_up("Tess")
    for email in ("tess@example.org", " TESS@example.org", "te\u017fs@example.org"):
        refusal(await sign_in(api, WRONG, email=email), 401, "UNAUTHORIZED")
    refused(await sign_in(api, PASSWORD, email="tes\u017f@example.org"))


@with_settings(sign_in_failures_per_account=3)
async def test_guessing_from_many_addresses_ends_and_leaves_the_owner_alone(ada: Api) -> None:
    home = "192.0.2.1"
    assert (await sign_in(ada, PASSWORD, address=home)).is_success
    for number in range(3):
        answer = await sign_in(ada, WRONG, address=f"198.51.100.{number}")
        refusal(answer, 401, "UNAUTHORIZED")
    refused(await sign_in(ada, WRONG, address="198.51.100.9"))
    assert (await sign_in(ada, PASSWORD, address=home)).is_success


@with_settings(sign_in_failures_per_address=3)
async def test_trying_many_accounts_from_one_address_ends(ada: Api, bob: Api) -> None:
    for number in range(3):
        answer = await sign_in(ada, WRONG, email=f"person{number}@example.org")
        refusal(answer, 401, "UNAUTHORIZED")
    refused(await sign_in(bob, WRONG, email="bob@example.org"))


@with_settings(sign_in_delay=timedelta(milliseconds=100))
async def test_answers_to_wrong_passwords_take_longer_and_longer(ada: Api) -> None:
    seconds: list[float] = []
    for _ in range(5):
        began = time.perf_counter()
        refusal(await sign_in(ada, WRONG), 401, "UNAUTHORIZED")
        seconds.append(time.perf_counter() - began)
    assert seconds[3] >= 0.1
    assert seconds[4] >= 0.2


@with_settings(sign_in_failures=3)
async def test_the_password_cannot_be_guessed_from_inside_either(ada: Api) -> None:
    change = {"currentPassword": WRONG, "newPassword": "correct horse battery 2"}
    for _ in range(3):
        await ada.refused(403, "FORBIDDEN", "POST", "/auth/change-password", change)
    refused(await ada.request("POST", "/auth/change-password", change))
    refused(await ada.request("POST", "/users/me/deletion", {"password": PASSWORD}))


# Accounts and codes


@with_settings(registrations_per_address=2)
async def test_an_address_makes_so_many_accounts(api: Api) -> None:
    await api.signed_up("Ada")
    await api.signed_up("Bob")
    body = {"email": "eve@example.org", "password": PASSWORD, "displayName": "Eve"}
    refused(await api.request("POST", "/auth/register", body))
    headers = {"X-Forwarded-For": "198.51.100.1"}
    assert (await api.request("POST", "/auth/register", body, headers=headers)).is_success


@with_settings(unknown_codes_per_address=3)
async def test_codes_cannot_be_tried_out(ada: Api, api: Api) -> None:
    room = await ada.post("/rooms", {})
    known = f"/rooms/code/{room['code']}"
    for _ in range(5):
        await api.get(known)
    await api.refused(404, "NOT_FOUND", "GET", "/rooms/code/aaa-aaa-aaa")
    await api.refused(404, "NOT_FOUND", "GET", "/rooms/code/no%20code")
    assert await api.get("/rooms/code/aaa-aaa-aab/participants") == []
    # A room that exists is not told apart any more.
    refused(await api.request("GET", "/rooms/code/aaa-aaa-aac"))
    refused(await api.request("GET", known))
    refused(await api.request("GET", f"{known}/participants"))
    elsewhere = {"X-Forwarded-For": "198.51.100.1"}
    assert (await api.request("GET", known, headers=elsewhere)).is_success


# Addresses


async def unknown_codes(api: Api, forwarded: list[str]) -> list[int]:
    """Ask for a code that does not exist once for each value of the header; gives the statuses."""
    return [
        (
            await api.request(
                "GET", "/rooms/code/aaa-aaa-aaa", headers={"X-Forwarded-For": address}
            )
        ).status_code
        for address in forwarded
    ]


@with_settings(unknown_codes_per_address=2, trusted_proxies=())
async def test_a_header_that_no_proxy_wrote_evades_nothing(api: Api) -> None:
    spoofed = [f"198.51.100.{number}" for number in range(3)]
    assert await unknown_codes(api, spoofed) == [404, 404, 429]


@with_settings(unknown_codes_per_address=2)
async def test_what_a_client_wrote_into_the_header_evades_nothing(api: Api) -> None:
    """A proxy appends where the request came from to what the client claims."""
    spoofed = [f"198.51.100.{number}, 203.0.113.5" for number in range(3)]
    assert await unknown_codes(api, spoofed) == [404, 404, 429]


@with_settings(unknown_codes_per_address=2, trusted_proxies=("127.0.0.1", "10.0.0.0/8"))
async def test_a_chain_of_proxies_is_followed_to_the_client(api: Api) -> None:
    chains = [f"203.0.113.{number}, 10.1.2.3" for number in range(3)]
    assert await unknown_codes(api, chains) == [404, 404, 404]


@with_settings(unknown_codes_per_address=2)
async def test_all_addresses_of_an_ipv6_network_count_as_one(api: Api) -> None:
    assert await unknown_codes(
        api, ["2001:db8::1", "2001:db8::2", "2001:db8:0:0:ffff::3", "2001:db8:0:1::1"]
    ) == [404, 404, 429, 404]


# Bodies


async def test_a_body_nested_too_deeply_is_refused(api: Api, settings: Settings) -> None:
    body: object = {}
    for _ in range(settings.max_json_depth):
        body = [body]
    sentence = await api.refused(400, "VALIDATION_FAILED", "POST", "/auth/login", body)
    assert sentence == "The body is nested too deeply"
