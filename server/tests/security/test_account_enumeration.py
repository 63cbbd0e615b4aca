"""Whether an address has an account shows neither in an answer nor in the time that it takes."""

import random
import time

import pytest

from neuron_meet.accounts.administration import create_account
from neuron_meet.config import Settings
from neuron_meet.protocol.signing_in import RegisterRequest
from tests.api.client import PASSWORD, Api
from tests.api.served import changed, served
from tests.services.mailbox import Mailbox, mailbox

__all__ = ["mailbox"]

SAMPLES = 60
# How often a call for a known address took longer than one for an unknown address, of all pairs of
# them: a half where nothing can be told, and all or none where they differ.
LEAST, MOST = 0.25, 0.75


@pytest.fixture
def patient(settings: Settings) -> Settings:
    """Hashes that take some milliseconds, so that leaving one out is seen; nothing is throttled."""
    return changed(
        settings,
        {
            "bcrypt_rounds": 7,
            "sign_in_delay": "0s",
            "sign_in_failures": 1000,
            "sign_in_failures_per_account": 1000,
            "sign_in_failures_per_address": 1000,
            "registrations_per_address": 1000,
            "mail_requests_per_address": 1000,
            "mails_per_address": 1000,
        },
    )


async def share_of_longer(api: Api, path: str, known: object, unknown: object) -> float:
    """Of all pairs of a call for each address, how many took longer for the known one.

    What the machine does beside it falls upon both alike: they come in random order.
    """
    order = [True, False] * SAMPLES
    random.Random(7).shuffle(order)
    took: dict[bool, list[float]] = {True: [], False: []}
    answers: dict[bool, set[tuple[int, bytes]]] = {True: set(), False: set()}
    for is_known in order:
        started = time.perf_counter()
        answer = await api.request("POST", path, known if is_known else unknown)
        took[is_known].append(time.perf_counter() - started)
        answers[is_known].add((answer.status_code, answer.content))
    assert answers[True] == answers[False]
    assert len(answers[True]) == 1
    longer = sum(one > other for one in took[True] for other in took[False])
    return longer / (SAMPLES * SAMPLES)


async def test_signing_in_tells_nothing(patient: Settings) -> None:
    async with served(patient) as api:
        await api.signed_up("Ada")
        known = {"email": "ada@example.org", "password": "not the one"}
        unknown = {"email": "eve@example.org", "password": "not the one"}
        assert LEAST < await share_of_longer(api, "/auth/login", known, unknown) < MOST


@pytest.mark.parametrize(
    ("path", "others"),
    [
        ("/auth/register", {"password": PASSWORD, "displayName": "Eve"}),
        ("/auth/forgot-password", {}),
    ],
)
async def test_registering_and_forgetting_tell_nothing(
    patient: Settings, mailbox: Mailbox, path: str, others: dict[str, str]
) -> None:
    by_mail = changed(patient, mailbox.settings)
    body = {"email": "ada@example.org", "password": PASSWORD, "displayName": "Ada"}
    await create_account(by_mail, RegisterRequest.model_validate(body))
    async with served(by_mail) as api:
        known, unknown = (others | {"email": f"{name}@example.org"} for name in ("ada", "eve"))
        assert LEAST < await share_of_longer(api, path, known, unknown) < MOST
