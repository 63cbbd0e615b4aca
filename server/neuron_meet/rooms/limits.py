"""How many people a room may be made for."""

from neuron_meet.config import Settings
from neuron_meet.errors import ErrorCode, NeuronError

_USUAL = 100


def usual_participant_limit(settings: Settings) -> int:
    """How many people a room takes where nobody chose a number."""
    return min(_USUAL, settings.max_participants)


def check_participant_limit(settings: Settings, wanted: int | None) -> None:
    """Refuse a limit above the server's own.

    Raises:
        NeuronError: ``VALIDATION_FAILED``.
    """
    highest = settings.max_participants
    if wanted is not None and wanted > highest:
        raise NeuronError(ErrorCode.VALIDATION_FAILED, f"maxParticipants must be at most {highest}")
