"""Where an account is signed in, over HTTP."""

from datetime import timedelta

import pytest
from fastapi import FastAPI
from sqlalchemy import delete, update

from neuron_meet.accounts.sign_ins import SEEN_INTERVAL
from neuron_meet.db.account_models import SignIn
from neuron_meet.db.base import utc_now
from tests.api.client import PASSWORD, Api

FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"


async def signed_in_again(api: Api, name: str = "ada", user_agent: str = FIREFOX) -> Api:
    """Sign in to an account once more, as from another browser."""
    body = {"email": f"{name}@example.org", "password": PASSWORD}
    headers = {"User-Agent": user_agent}
    answer = (await api.request("POST", "/auth/login", body, headers=headers)).json()
    return Api(api.http, answer["accessToken"], answer["user"])


async def test_the_list_says_where_and_which_one_asks(ada: Api) -> None:
    other = await signed_in_again(ada)
    listed = await other.get("/users/me/sessions")
    assert [(each["browser"], each["system"], each["isCurrent"]) for each in listed] == [
        ("Firefox", "Linux", True),
        (None, None, False),
    ]
    assert await ada.get("/users/me/sessions") != listed


async def test_another_session_is_ended_at_once(ada: Api) -> None:
    other = await signed_in_again(ada)
    ended = next(each for each in await ada.get("/users/me/sessions") if not each["isCurrent"])
    await ada.delete(f"/users/me/sessions/{ended['id']}")
    assert await other.refused(401, "UNAUTHORIZED", "GET", "/auth/me") == "Token revoked"
    assert len(await ada.get("/users/me/sessions")) == 1
    await ada.refused(404, "NOT_FOUND", "DELETE", f"/users/me/sessions/{ended['id']}")


async def test_nobody_ends_the_session_of_somebody_else(ada: Api, bob: Api) -> None:
    [session] = await bob.get("/users/me/sessions")
    await ada.refused(404, "NOT_FOUND", "DELETE", f"/users/me/sessions/{session['id']}")
    await bob.get("/auth/me")


async def test_all_others_are_ended_and_this_one_goes_on(ada: Api) -> None:
    others = [await signed_in_again(ada) for _ in range(2)]
    [current] = [each for each in await ada.get("/users/me/sessions") if each["isCurrent"]]
    renewed = ada.with_token((await ada.delete("/users/me/sessions"))["accessToken"])
    for ended in (*others, ada):
        await ended.refused(401, "UNAUTHORIZED", "GET", "/auth/me")
    [left] = await renewed.get("/users/me/sessions")
    assert (left["id"], left["isCurrent"]) == (current["id"], True)


async def test_a_new_password_leaves_this_session_alone(ada: Api) -> None:
    other = await signed_in_again(ada)
    body = {"currentPassword": PASSWORD, "newPassword": "another good password"}
    renewed = ada.with_token((await ada.post("/auth/change-password", body))["accessToken"])
    await other.refused(401, "UNAUTHORIZED", "GET", "/auth/me")
    assert [each["isCurrent"] for each in await renewed.get("/users/me/sessions")] == [True]


async def test_signing_out_ends_the_session(ada: Api) -> None:
    other = await signed_in_again(ada)
    await ada.post("/auth/logout")
    await ada.refused(401, "UNAUTHORIZED", "GET", "/auth/me")
    assert [each["isCurrent"] for each in await other.get("/users/me/sessions")] == [True]


async def test_a_token_from_before_there_were_sessions_works_and_gets_one(
    ada: Api, app: FastAPI
) -> None:
    async with app.state.container.database.unit_of_work() as work:
        await work.session.execute(delete(SignIn))
    headers = {"User-Agent": FIREFOX}
    answer = await ada.request("GET", "/auth/me", headers=headers)
    assert answer.status_code == 200
    [session] = await ada.get("/users/me/sessions")
    assert (session["browser"], session["isCurrent"]) == ("Firefox", True)


@pytest.mark.parametrize(
    ("age", "renewed"), [(SEEN_INTERVAL / 2, False), (SEEN_INTERVAL * 2, True)]
)
async def test_when_it_was_last_in_use_is_noted_now_and_then(
    ada: Api, app: FastAPI, age: timedelta, renewed: bool
) -> None:
    seen = utc_now() - age
    async with app.state.container.database.unit_of_work() as work:
        await work.session.execute(update(SignIn).values(last_seen_at=seen))
    await ada.get("/auth/me")
    [session] = await ada.get("/users/me/sessions")
    unchanged = seen.isoformat(timespec="milliseconds").replace("+00:00", "Z")
    assert (session["lastSeenAt"] != unchanged) is renewed


async def test_sessions_need_a_token(api: Api) -> None:
    await api.refused(401, "UNAUTHORIZED", "GET", "/users/me/sessions")
    await api.refused(401, "UNAUTHORIZED", "DELETE", "/users/me/sessions")
