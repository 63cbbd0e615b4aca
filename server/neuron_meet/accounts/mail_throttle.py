"""How many messages one network has sent."""

from datetime import timedelta

from neuron_meet.config import Settings
from neuron_meet.throttling.attempts import Allowance, AttemptStore
from neuron_meet.throttling.by_network import NetworkThrottle


def mail_throttle(store: AttemptStore, settings: Settings) -> NetworkThrottle:
    """Lets so many links be asked for from one network, whether or not one is sent."""
    return NetworkThrottle(
        store,
        Allowance("mail-request", settings.mail_requests_per_address, timedelta(hours=1)),
        "Too many e-mails were asked for from your network; please try again later",
    )
