"""Accounts by e-mail: registering, forgotten passwords, verified addresses; over HTTP and SMTP."""

from collections.abc import AsyncIterator

import pytest
from sqlalchemy import select

from neuron_meet.accounts.administration import create_account
from neuron_meet.config import Settings
from neuron_meet.db.account_models import AccountLink, Registration
from neuron_meet.db.engine import Database
from neuron_meet.mail import outbox
from neuron_meet.protocol.signing_in import RegisterRequest
from tests.api.client import PASSWORD, Api, refusal
from tests.api.served import changed, served
from tests.services.mailbox import Mailbox, link_in, mailbox, text_of, token_in

__all__ = ["mailbox"]

ADA = {"email": "ada@example.org", "password": PASSWORD, "displayName": "Ada"}
LOGIN = {"email": "ada@example.org", "password": PASSWORD}
NEW = "another good one"
FINISH = "Finish creating your account"
CHOOSE = "Choose a new password"
CONFIRM = "Confirm your e-mail address"


@pytest.fixture
def by_mail(settings: Settings, mailbox: Mailbox) -> Settings:
    """Settings of a server that sends e-mail."""
    return changed(settings, mailbox.settings)


@pytest.fixture
async def api(by_mail: Settings) -> AsyncIterator[Api]:
    """A client of a server that sends e-mail."""
    async with served(by_mail) as client:
        yield client


async def accepted(api: Api, path: str, body: object = None, language: str = "en") -> None:
    headers = {"Accept-Language": language}
    answer = await api.request("POST", path, body, headers=headers)
    assert (answer.status_code, answer.content) == (202, b""), answer.text


async def register(api: Api, mailbox: Mailbox) -> Api:
    """Ada, by the link that she was sent."""
    await accepted(api, "/auth/register", ADA)
    token = token_in(await mailbox.arrival("ada@example.org", FINISH))
    body = {"token": token, "password": PASSWORD}
    answer = await api.request("POST", "/auth/confirm-registration", body)
    assert answer.status_code == 201, answer.text
    return Api(api.http, answer.json()["accessToken"], answer.json()["user"])


async def unverified(by_mail: Settings) -> None:
    """Ada, whom the administrator made an account for."""
    await create_account(by_mail, RegisterRequest.model_validate(ADA))


async def test_an_account_is_made_by_the_link_in_the_mail(api: Api, mailbox: Mailbox) -> None:
    ada = await register(api, mailbox)
    me = await ada.get("/auth/me")
    assert (me["email"], me["displayName"], me["emailVerified"]) == ("ada@example.org", "Ada", True)
    await api.post("/auth/login", LOGIN)


async def test_before_the_link_is_followed_there_is_no_account(api: Api, mailbox: Mailbox) -> None:
    await accepted(api, "/auth/register", ADA)
    token = token_in(await mailbox.arrival("ada@example.org"))
    await api.refused(401, "UNAUTHORIZED", "POST", "/auth/login", LOGIN)
    # Whoever gets a link that a stranger began does not know the stranger's password.
    path, guess = "/auth/confirm-registration", {"token": token, "password": "not the one"}
    await api.refused(403, "FORBIDDEN", "POST", path, guess)
    await api.refused(401, "UNAUTHORIZED", "POST", "/auth/login", LOGIN)
    await api.post(path, {"token": token, "password": PASSWORD})
    again = {"token": token, "password": PASSWORD}
    await api.refused(410, "LINK_INVALID", "POST", path, again)


async def test_a_taken_address_is_answered_like_a_free_one_and_told_by_mail(
    api: Api, mailbox: Mailbox
) -> None:
    await register(api, mailbox)
    await accepted(api, "/auth/register", ADA | {"email": "ADA@example.org", "displayName": "Eve"})
    reminder = await mailbox.arrival("ada@example.org", "You have an account already")
    assert link_in(reminder) == "https://meet.example.org/sign-in"
    assert "Hello Ada" in text_of(reminder)


async def test_of_two_registrations_of_an_address_one_becomes_the_account(
    api: Api, mailbox: Mailbox
) -> None:
    tokens = []
    for password in (PASSWORD, NEW):
        await accepted(api, "/auth/register", ADA | {"password": password})
        tokens.append(token_in(await mailbox.arrival("ada@example.org", FINISH)))
    await api.post("/auth/confirm-registration", {"token": tokens[1], "password": NEW})
    late = {"token": tokens[0], "password": PASSWORD}
    await api.refused(410, "LINK_INVALID", "POST", "/auth/confirm-registration", late)
    await api.post("/auth/login", LOGIN | {"password": NEW})


async def test_a_forgotten_password_is_replaced_once_and_ends_every_sign_in(
    api: Api, mailbox: Mailbox
) -> None:
    ada = await register(api, mailbox)
    await accepted(api, "/auth/forgot-password", {"email": "Ada@Example.org"})
    message = await mailbox.arrival("ada@example.org", CHOOSE)
    assert link_in(message).startswith("https://meet.example.org/reset-password#")
    body = {"token": token_in(message), "newPassword": NEW}
    weak = body | {"newPassword": "password123"}
    await api.refused(400, "PASSWORD_TOO_COMMON", "POST", "/auth/reset-password", weak)
    await api.post("/auth/reset-password", body)
    sentence = await ada.refused(401, "UNAUTHORIZED", "GET", "/auth/me")
    assert sentence == "Token revoked"
    await api.refused(401, "UNAUTHORIZED", "POST", "/auth/login", LOGIN)
    await api.post("/auth/login", LOGIN | {"password": NEW})
    await api.refused(410, "LINK_INVALID", "POST", "/auth/reset-password", body)
    await mailbox.arrival("ada@example.org", "Your password was changed")


async def test_a_new_password_makes_every_other_link_work_no_more(
    api: Api, mailbox: Mailbox
) -> None:
    ada = await register(api, mailbox)
    tokens = []
    for _ in range(2):
        await accepted(api, "/auth/forgot-password", {"email": "ada@example.org"})
        tokens.append(token_in(await mailbox.arrival("ada@example.org", CHOOSE)))
    change = {"currentPassword": PASSWORD, "newPassword": NEW}
    await ada.post("/auth/change-password", change)
    for token in tokens:
        body = {"token": token, "newPassword": "yet another one"}
        await api.refused(410, "LINK_INVALID", "POST", "/auth/reset-password", body)
    await mailbox.arrival("ada@example.org", "Your password was changed")


async def test_nobody_is_written_to_who_has_no_account(api: Api, mailbox: Mailbox) -> None:
    await register(api, mailbox)
    await accepted(api, "/auth/forgot-password", {"email": "eve@example.org"})
    await accepted(api, "/auth/forgot-password", {"email": "ada@example.org"})
    await mailbox.arrival("ada@example.org", CHOOSE)
    assert mailbox.subjects == []


async def test_a_link_expires(by_mail: Settings, mailbox: Mailbox) -> None:
    async with served(changed(by_mail, {"account_link_ttl": "0s"})) as api:
        await accepted(api, "/auth/register", ADA)
        token = token_in(await mailbox.arrival("ada@example.org", FINISH))
        body = {"token": token, "password": PASSWORD}
        await api.refused(410, "LINK_INVALID", "POST", "/auth/confirm-registration", body)


async def test_an_address_is_verified_by_the_link_that_was_sent_to_it(
    api: Api, by_mail: Settings, mailbox: Mailbox
) -> None:
    await unverified(by_mail)
    answer = await api.post("/auth/login", LOGIN)
    ada = api.with_token(answer["accessToken"])
    assert answer["user"]["emailVerified"] is False
    await accepted(ada, "/auth/verification")
    token = token_in(await mailbox.arrival("ada@example.org", CONFIRM))
    # A link does what it was sent for and nothing else.
    other = {"token": token, "newPassword": NEW}
    await api.refused(410, "LINK_INVALID", "POST", "/auth/reset-password", other)
    await api.post("/auth/verify-email", {"token": token})
    assert (await ada.get("/auth/me"))["emailVerified"] is True
    await api.refused(410, "LINK_INVALID", "POST", "/auth/verify-email", {"token": token})


async def test_a_server_may_let_in_verified_addresses_only(
    by_mail: Settings, mailbox: Mailbox
) -> None:
    await unverified(by_mail)
    async with served(changed(by_mail, {"require_verified_email": True})) as api:
        await api.refused(403, "EMAIL_NOT_VERIFIED", "POST", "/auth/login", LOGIN)
        wrong = LOGIN | {"password": "not the one"}
        await api.refused(401, "UNAUTHORIZED", "POST", "/auth/login", wrong)
        token = token_in(await mailbox.arrival("ada@example.org", CONFIRM))
        await api.post("/auth/verify-email", {"token": token})
        await api.post("/auth/login", LOGIN)


@pytest.mark.parametrize("address", ["ada@example.org", "nobody@example.org"])
async def test_an_address_cannot_be_flooded(api: Api, mailbox: Mailbox, address: str) -> None:
    """The answer is the same for an address without an account: it tells nothing."""
    await register(api, mailbox)
    allowed = 4 if address == "ada@example.org" else 5  # a registration is one of them
    for _ in range(allowed):
        await accepted(api, "/auth/forgot-password", {"email": address})
    for path, body in (
        ("/auth/forgot-password", {"email": address.upper()}),
        ("/auth/register", ADA | {"email": address}),
    ):
        answer = await api.request("POST", path, body)
        refusal(answer, 429, "RATE_LIMITED")
        assert 0 < int(answer.headers["retry-after"]) <= 3600
    if address == "ada@example.org":
        for _ in range(allowed):
            await mailbox.arrival(address, CHOOSE)
    await accepted(api, "/auth/register", ADA | {"email": "bob@example.org"})
    await mailbox.arrival("bob@example.org", FINISH)  # the last in the queue
    assert mailbox.subjects == []


async def test_the_password_of_a_registration_cannot_be_guessed(
    by_mail: Settings, mailbox: Mailbox
) -> None:
    async with served(changed(by_mail, {"sign_in_failures": 2})) as api:
        await accepted(api, "/auth/register", ADA)
        token = token_in(await mailbox.arrival("ada@example.org", FINISH))
        path = "/auth/confirm-registration"
        for _ in range(2):
            guess = {"token": token, "password": "not the one"}
            await api.refused(403, "FORBIDDEN", "POST", path, guess)
        right = {"token": token, "password": PASSWORD}
        await api.refused(429, "RATE_LIMITED", "POST", path, right)


async def test_a_network_asks_for_so_many_mails(by_mail: Settings) -> None:
    async with served(changed(by_mail, {"mail_requests_per_address": 2})) as api:
        for number in range(2):
            await accepted(api, "/auth/forgot-password", {"email": f"{number}@example.org"})
        answer = await api.request("POST", "/auth/forgot-password", {"email": "x@example.org"})
        assert answer.status_code == 429
        assert int(answer.headers["retry-after"]) > 0


async def test_mail_is_tried_again_where_the_server_refuses_for_now(
    api: Api, mailbox: Mailbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(outbox, "_PAUSES_SECONDS", (0.0,))
    mailbox.refuse = 451
    await register(api, mailbox)


async def test_mail_is_text_and_html_in_the_language_of_who_asks(
    api: Api, mailbox: Mailbox
) -> None:
    body = ADA | {"displayName": "Ada <b>& Co</b>"}
    await accepted(api, "/auth/register", body, language="de-DE,de;q=0.9,en;q=0.5")
    message = await mailbox.arrival("ada@example.org", "Konto fertig anlegen")
    assert message["From"] == "Neuron Meet <meet@example.org>"
    assert message["Auto-Submitted"] == "auto-generated"
    link = link_in(message)
    assert "Der Link funktioniert einmal und eine Stunde lang." in text_of(message)
    html = text_of(message, "html")
    assert link in html
    assert "Ada &lt;b&gt;&amp; Co&lt;/b&gt;" in html
    for resource in ("<img", "<link", "<script", "url(", "@import"):
        assert resource not in html


async def test_a_person_is_written_to_in_the_language_that_they_chose(
    api: Api, mailbox: Mailbox
) -> None:
    ada = await register(api, mailbox)
    await ada.put("/users/me/preferences", {"language": "de"})
    await accepted(api, "/auth/forgot-password", {"email": "ada@example.org"}, language="en")
    assert "Hallo Ada" in text_of(await mailbox.arrival("ada@example.org", "Neues Passwort wählen"))


async def test_the_database_holds_no_token(api: Api, by_mail: Settings, mailbox: Mailbox) -> None:
    await register(api, mailbox)
    await accepted(api, "/auth/forgot-password", {"email": "ada@example.org"})
    await accepted(api, "/auth/register", ADA | {"email": "bob@example.org"})
    tokens = [token_in(await mailbox.arrival(f"{name}@example.org")) for name in ("ada", "bob")]
    database = Database(by_mail.sqlalchemy_url)
    async with database.unit_of_work() as work:
        rows = [
            {column.name: getattr(row, column.name) for column in row.__table__.columns}
            for kind in (AccountLink, Registration)
            for row in await work.session.scalars(select(kind))
        ]
    await database.dispose()
    assert len(rows) == 2
    assert not any(token in str(rows) for token in tokens)
    assert PASSWORD not in str(rows)


async def test_the_rules_are_told(api: Api) -> None:
    assert await api.get("/auth/rules") == {"passwordMinLength": 8, "sendsMail": True}


async def test_without_mail_it_says_whom_to_ask(settings: Settings) -> None:
    async with served(settings) as api:
        assert (await api.get("/auth/rules"))["sendsMail"] is False
        body = {"email": "ada@example.org"}
        sentence = await api.refused(
            409, "MAIL_NOT_CONFIGURED", "POST", "/auth/forgot-password", body
        )
        assert "administrator" in sentence
        ada = await api.signed_up("Ada")
        await ada.refused(409, "MAIL_NOT_CONFIGURED", "POST", "/auth/verification")
        assert ada.me["emailVerified"] is False
