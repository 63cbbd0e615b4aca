"""How long people talked, for the record of a meeting."""

from datetime import timedelta

from neuron_meet.db.base import utc_now
from neuron_meet.db.engine import Database
from neuron_meet.protocol.events.talking import ReportTalkTime
from neuron_meet.rooms.participation import ParticipationService
from neuron_meet.signaling.participant import Participant


class Talking:
    """Writes down what browsers report. It changes nothing that others see, so it takes no turn."""

    def __init__(self, database: Database) -> None:
        """Take where it is kept."""
        self._database = database

    async def report(self, event: ReportTalkTime, sender: Participant) -> None:
        """Keep how long somebody has talked: never longer than they have been here, never less."""
        present = (utc_now() - sender.joined_at) // timedelta(seconds=1)
        async with self._database.unit_of_work() as work:
            await ParticipationService(work.session).record_talking(
                sender.participant_id, min(event.seconds, present)
            )
