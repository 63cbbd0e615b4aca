"""Signing up, in and out, over HTTP."""

import asyncio
from collections import Counter
from datetime import UTC, datetime, timedelta

import jwt
import pytest
from fastapi import FastAPI

from neuron_meet.accounts.secret import load_or_create_secret
from neuron_meet.config import Settings
from tests.api.client import PASSWORD, Api


def registration(**changes: object) -> dict[str, object]:
    return {
        "email": "ada@example.org",
        "password": PASSWORD,
        "displayName": "Ada",
    } | changes


async def test_registering_answers_the_own_profile_and_a_token(api: Api) -> None:
    answer = await api.request("POST", "/auth/register", registration())
    assert answer.status_code == 201
    body = answer.json()
    assert set(body) == {"user", "accessToken"}
    profile = body["user"]
    assert set(profile) == {
        "id",
        "email",
        "emailVerified",
        "name",
        "displayName",
        "avatarUrl",
        "createdAt",
    }
    assert (profile["email"], profile["name"], profile["displayName"], profile["avatarUrl"]) == (
        "ada@example.org",
        "Ada",
        "Ada",
        None,
    )
    assert datetime.fromisoformat(profile["createdAt"]).tzinfo is not None
    me = await api.with_token(body["accessToken"]).get("/auth/me")
    assert me == profile


async def test_a_token_lasts_seven_days(ada: Api) -> None:
    assert ada.token is not None
    claims = jwt.decode(ada.token, options={"verify_signature": False})
    assert claims["exp"] - claims["iat"] == timedelta(days=7).total_seconds()
    assert claims["sub"] == ada.me["id"]


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"email": "no address"}, "email"),
        ({"email": None}, "email"),
        ({"password": "seven77"}, "password"),
        ({"password": "x" * 101}, "password"),
        ({"displayName": "A"}, "displayName"),
        ({"displayName": " A "}, "displayName"),
        ({"displayName": "A" * 51}, "displayName"),
        ({"displayName": "Ada\u202egnp"}, "displayName"),
        ({"displayName": "\u200b\u200b\u200b"}, "displayName"),
        ({"displayName": "A\u0000da"}, "displayName"),
        ({"displayName": "A\ud800da"}, "displayName"),
        ({"displayName": 7}, "displayName"),
    ],
)
async def test_a_bad_registration_names_the_field(
    api: Api, changes: dict[str, object], field: str
) -> None:
    body = registration(**changes)
    sentence = await api.refused(400, "VALIDATION_FAILED", "POST", "/auth/register", body)
    assert sentence.startswith(f"{field} ")


async def test_a_missing_field_is_named(api: Api) -> None:
    body = registration()
    del body["displayName"]
    sentence = await api.refused(400, "VALIDATION_FAILED", "POST", "/auth/register", body)
    assert sentence == "displayName is required"


async def test_an_address_is_taken_whatever_its_case(api: Api, ada: Api) -> None:
    for email in ("ada@example.org", "ADA@Example.ORG"):
        body = registration(email=email)
        await api.refused(409, "CONFLICT", "POST", "/auth/register", body)


async def test_of_registrations_at_the_same_time_one_wins(api: Api) -> None:
    answers = await asyncio.gather(
        *(api.request("POST", "/auth/register", registration()) for _ in range(5))
    )
    assert Counter(answer.status_code for answer in answers) == {201: 1, 409: 4}


async def test_signing_in_ignores_the_case_of_the_address(api: Api, ada: Api) -> None:
    for email in ("ada@example.org", "ADA@EXAMPLE.ORG", " ada@example.org "):
        answer = await api.post("/auth/login", {"email": email, "password": PASSWORD})
        assert answer["user"] == ada.me


@pytest.mark.parametrize(
    "body",
    [
        {"email": "ada@example.org", "password": "wrong password"},
        {"email": "nobody@example.org", "password": PASSWORD},
        {"email": "a\u0000da@example.org", "password": PASSWORD},
        {"email": "", "password": ""},
    ],
)
async def test_bad_credentials_read_all_the_same(api: Api, ada: Api, body: object) -> None:
    sentence = await api.refused(401, "UNAUTHORIZED", "POST", "/auth/login", body)
    assert sentence == "Invalid credentials"


async def test_long_passwords_that_share_72_bytes_are_two(api: Api) -> None:
    shared = "a long password, " * 5
    await api.post("/auth/register", registration(password=shared + "one"))
    body = {"email": "ada@example.org", "password": shared + "two"}
    await api.refused(401, "UNAUTHORIZED", "POST", "/auth/login", body)
    await api.post("/auth/login", body | {"password": shared + "one"})


async def test_no_token_and_bad_tokens_are_refused(api: Api, ada: Api, settings: Settings) -> None:
    assert ada.token is not None
    secret = load_or_create_secret(settings.data_dir)
    claims = jwt.decode(ada.token, secret, algorithms=["HS256"])
    expired = claims | {"exp": datetime.now(UTC) - timedelta(seconds=1)}
    without_version = {key: value for key, value in claims.items() if key != "ver"}
    cases = {
        "Token expired": [jwt.encode(expired, secret, "HS256")],
        "Invalid token": [
            "",
            "nonsense",
            ada.token[:-2] + ("AA" if ada.token[-2:] != "AA" else "BB"),
            jwt.encode(claims, "", "none"),
            jwt.encode(claims, secret, "HS512"),
            jwt.encode(claims, "another-secret-of-enough-length-0123", "HS256"),
            jwt.encode(without_version, secret, "HS256"),
            jwt.encode(claims | {"sub": "\u0000"}, secret, "HS256"),
            jwt.encode(claims | {"aud": "participant"}, secret, "HS256"),
            jwt.encode(claims | {"ver": "0"}, secret, "HS256"),
        ],
        "Token revoked": [jwt.encode(claims | {"ver": 99}, secret, "HS256")],
    }
    await api.refused(401, "UNAUTHORIZED", "GET", "/auth/me")
    for expected, tokens in cases.items():
        for token in tokens:
            someone = api.with_token(token)
            sentence = await someone.refused(401, "UNAUTHORIZED", "GET", "/auth/me")
            assert sentence in (expected, "Sign in first"), token
    answer = await api.request("GET", "/auth/me")
    assert answer.headers["www-authenticate"] == "Bearer"


async def test_logging_out_revokes_this_token_only(api: Api, ada: Api) -> None:
    login = {"email": "ada@example.org", "password": PASSWORD}
    other = ada.with_token((await api.post("/auth/login", login))["accessToken"])
    await ada.post("/auth/logout")
    sentence = await ada.refused(401, "UNAUTHORIZED", "GET", "/auth/me")
    assert sentence == "Token revoked"
    assert (await other.get("/auth/me"))["id"] == ada.me["id"]


async def test_logging_out_everywhere_revokes_all(api: Api, ada: Api) -> None:
    login = {"email": "ada@example.org", "password": PASSWORD}
    other = ada.with_token((await api.post("/auth/login", login))["accessToken"])
    await ada.post("/auth/logout-all")
    for someone in (ada, other):
        await someone.refused(401, "UNAUTHORIZED", "GET", "/auth/me")
    again = ada.with_token((await api.post("/auth/login", login))["accessToken"])
    await again.get("/auth/me")


async def test_logging_out_twice_at_once_is_no_failure(ada: Api) -> None:
    answers = await asyncio.gather(*(ada.request("POST", "/auth/logout") for _ in range(4)))
    assert {answer.status_code for answer in answers} <= {204, 401}
    assert 204 in {answer.status_code for answer in answers}


async def test_a_new_password_replaces_the_old_and_its_tokens(api: Api, ada: Api) -> None:
    body = {"currentPassword": PASSWORD, "newPassword": "another good one"}
    answer = await ada.post("/auth/change-password", body)
    await ada.refused(401, "UNAUTHORIZED", "GET", "/auth/me")
    await ada.with_token(answer["accessToken"]).get("/auth/me")
    old = {"email": "ada@example.org", "password": PASSWORD}
    await api.refused(401, "UNAUTHORIZED", "POST", "/auth/login", old)
    await api.post("/auth/login", old | {"password": "another good one"})


async def test_a_new_password_needs_the_old_one(ada: Api) -> None:
    body = {"currentPassword": "not it", "newPassword": "another good one"}
    await ada.refused(403, "FORBIDDEN", "POST", "/auth/change-password", body)
    short = {"currentPassword": PASSWORD, "newPassword": "short"}
    sentence = await ada.refused(400, "VALIDATION_FAILED", "POST", "/auth/change-password", short)
    assert sentence == "newPassword must have at least 8 characters"
    await ada.get("/auth/me")


async def test_tokens_outlive_a_restart(ada: Api, app: FastAPI, settings: Settings) -> None:
    assert ada.token is not None
    assert app.state.container.tokens.verify(ada.token).user_id == ada.me["id"]
    assert load_or_create_secret(settings.data_dir) == load_or_create_secret(settings.data_dir)
