"""How often whoever was turned away may ask again."""

from datetime import timedelta

import pytest

from neuron_meet.errors import NeuronError
from neuron_meet.signaling.knocking import Knocking


def test_whoever_was_turned_away_waits_before_they_ask_again() -> None:
    now = 100.0
    knocking = Knocking(timedelta(seconds=10), clock=lambda: now)
    knocking.check("room", "grace")
    knocking.turned_away("room", "grace")
    with pytest.raises(NeuronError, match="in 10 seconds") as refused:
        knocking.check("room", "grace")
    assert refused.value.retry_after == 10
    knocking.check("room", "linus")
    knocking.check("another room", "grace")
    now += 10
    knocking.check("room", "grace")
