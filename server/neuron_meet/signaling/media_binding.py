"""Binds the media of a participant to the roster: by which certificates they are known."""

from dataclasses import replace

from neuron_meet.errors import ErrorCode, NeuronError
from neuron_meet.protocol.events.media_binding import FingerprintsAdded
from neuron_meet.protocol.fingerprints import fingerprints_in, is_fingerprint
from neuron_meet.signaling.participant import Participant
from neuron_meet.signaling.turn import RoomTurn, Turns

MOST_LEARNED = 512
"""Fingerprints of one participant who declared none: two for each connection to a full room."""


class MediaBinding:
    """Sees to it that nobody sends a description with a certificate that the roster does not know.

    Whoever declared fingerprints with ``join-room`` is held to them. A client of part 1 declares
    none and has a certificate for each connection: its fingerprints come onto the roster, and are
    announced, as its descriptions bring them.
    """

    def __init__(self, turns: Turns) -> None:
        """Take what changes the roster."""
        self._turns = turns

    async def check(self, sender: Participant, sdp: str) -> None:
        """Let a description pass, or not; on the way of every description, so it costs little.

        Raises:
            NeuronError: ``FINGERPRINT_MISMATCH``.
        """
        if all(each in sender.dtls_fingerprints for each in fingerprints_in(sdp)):
            return
        if sender.declares_fingerprints:
            raise NeuronError(
                ErrorCode.FINGERPRINT_MISMATCH,
                "This connection does not belong to the certificate that you entered with",
            )
        async with self._turns.take(sender.room_id) as turn:
            await self._learn(sender.socket_id, sdp, turn)

    async def _learn(self, socket_id: str, sdp: str, turn: RoomTurn) -> None:
        """Put what a description brings onto the roster.

        What is no fingerprint is left out: no browser of ours takes a description with it.

        Raises:
            NeuronError: ``FINGERPRINT_MISMATCH`` beyond ``MOST_LEARNED``.
        """
        sender = await turn.participant_at(socket_id)
        if sender is None:
            return
        found = dict.fromkeys(each for each in fingerprints_in(sdp) if each is not None)
        known = sender.dtls_fingerprints
        added = tuple(each for each in found if each not in known and is_fingerprint(each))
        if not added:
            return
        if len(known) + len(added) > MOST_LEARNED:
            raise NeuronError(
                ErrorCode.FINGERPRINT_MISMATCH,
                "You have used too many certificates; leave the meeting and enter again",
            )
        await turn.update(replace(sender, dtls_fingerprints=known + added))
        told = FingerprintsAdded(
            participant_id=sender.participant_id, dtls_fingerprints=list(added)
        )
        turn.announce(told, skip=socket_id)
