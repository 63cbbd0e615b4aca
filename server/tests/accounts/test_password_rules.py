"""Which passwords are taken."""

import pytest

from neuron_meet.accounts.password_rules import require_good_password
from neuron_meet.errors import ErrorCode, NeuronError

NAMES = ("grace.hopper@flow-matic.example", "Grace Hopper")


def refusal(password: str, minimum: int = 8) -> ErrorCode | None:
    try:
        require_good_password(password, minimum=minimum, names=NAMES)
    except NeuronError as error:
        return error.code
    return None


@pytest.mark.parametrize(
    "password",
    [
        "password",
        "Password1",
        "PASSWORD123!",
        "sunshine2024",
        "!!dragon!!",
        "12345678",
        "12345678!",
        "!qaz2wsx",
        "qwertyuiop",
        "iloveyou",
        "aaaaaaaaaaaa",
        "abababababab",
        "abcdefghijkl",
        "987654321",
        "ponmlkjih",
    ],
)
def test_what_is_tried_first_is_refused(password: str) -> None:
    assert refusal(password) is ErrorCode.PASSWORD_TOO_COMMON


@pytest.mark.parametrize(
    "password",
    [
        "grace.hopper@flow-matic.example",
        "Grace Hopper",
        "gracehopper1",
        "GRACE-HOPPER!",
        "reppohecarg",
        "flow-matic",
        "flowmatic2026",
        "neuron-meet",
        "NeuronMeet1!",
    ],
)
def test_the_own_name_and_address_are_refused(password: str) -> None:
    assert refusal(password) is ErrorCode.PASSWORD_TOO_PERSONAL


@pytest.mark.parametrize(
    "password",
    [
        "correct horse battery",
        "a few good words",
        "grace likes compilers",
        "tr0ub4dor&3",
        "пароль для встреч",
        "zebra-quartz-47",
        "8f14e45f",
    ],
)
def test_anything_else_is_taken_whatever_its_characters(password: str) -> None:
    assert refusal(password) is None


def test_a_server_may_ask_for_more_characters() -> None:
    with pytest.raises(NeuronError, match="at least 15 characters") as refused:
        require_good_password("zebra-quartz-4", minimum=15, names=NAMES)
    assert refused.value.code is ErrorCode.VALIDATION_FAILED
    assert refusal("zebra-quartz-47", minimum=15) is None
