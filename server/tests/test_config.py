"""What an operator may write into the environment."""

import pytest
from pydantic import ValidationError

from neuron_meet.config import Settings
from neuron_meet.setting_forms import Rate


@pytest.fixture(autouse=True)
def _alone(no_environment: None) -> None:
    """No setting comes from this machine."""


def test_a_rate_is_so_many_a_second_and_so_many_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CHAT_RATE", " 5 / 30")
    assert Settings().chat_rate == Rate(per_second=5, burst=30)


@pytest.mark.parametrize("rate", ["5", "5/", "0/5", "10/5", "-1/5", "a/b", "5/1000000"])
def test_what_is_no_rate_is_refused(monkeypatch: pytest.MonkeyPatch, rate: str) -> None:
    monkeypatch.setenv("CHAT_RATE", rate)
    with pytest.raises(ValidationError, match="ten a second"):
        Settings()


def test_proxies_are_addresses_or_networks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TRUSTED_PROXIES", "10.0.0.0/8, 2001:db8::1")
    assert Settings().trusted_proxies == ("10.0.0.0/8", "2001:db8::1")
    monkeypatch.setenv("TRUSTED_PROXIES", "")
    assert Settings().trusted_proxies == ()


@pytest.mark.parametrize("proxies", ["*", "proxy.example.com", "10.0.0.1/8"])
def test_nobody_is_trusted_by_name_and_not_everybody(
    monkeypatch: pytest.MonkeyPatch, proxies: str
) -> None:
    monkeypatch.setenv("TRUSTED_PROXIES", proxies)
    with pytest.raises(ValidationError, match="no address and no network"):
        Settings()
