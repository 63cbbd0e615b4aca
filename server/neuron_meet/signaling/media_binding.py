"""Binds the media of a participant to the roster: by which certificates they are known."""

from dataclasses import replace

from neuron_meet.errors import ErrorCode, NeuronError
from neuron_meet.protocol.events.media_binding import FingerprintsChanged
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
        """Put what a description brings onto the roster, the newest last.

        What is no fingerprint is left out: no browser of ours takes a description with it.
        """
        sender = await turn.participant_at(socket_id)
        if sender is None:
            return
        known = dict.fromkeys(sender.dtls_fingerprints)
        for each in fingerprints_in(sdp):
            if each is not None and is_fingerprint(each):
                known[each] = None
        fingerprints = tuple(known)[-MOST_LEARNED:]
        if fingerprints == sender.dtls_fingerprints:
            return
        await turn.update(replace(sender, dtls_fingerprints=fingerprints))
        turn.announce(
            FingerprintsChanged(
                participant_id=sender.participant_id, dtls_fingerprints=list(fingerprints)
            ),
            skip=socket_id,
        )
