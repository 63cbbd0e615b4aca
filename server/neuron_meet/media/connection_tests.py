"""How often one network may have its ways to the relays tested."""

from datetime import timedelta

from neuron_meet.config import Settings
from neuron_meet.throttling.attempts import Allowance, AttemptStore
from neuron_meet.throttling.by_network import NetworkThrottle


def connection_test_throttle(store: AttemptStore, settings: Settings) -> NetworkThrottle:
    """Lets a network test so often, so that what tests is no relay for anybody."""
    return NetworkThrottle(
        store,
        Allowance("connection-test", settings.connection_tests_per_address, timedelta(minutes=10)),
        "The connection was tested too often from your network; please try again in a few minutes",
    )
