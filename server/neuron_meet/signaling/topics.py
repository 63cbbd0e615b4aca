"""The topics of a meeting, composed: one object for each."""

from dataclasses import dataclass

from neuron_meet.signaling.conversation import Conversation
from neuron_meet.signaling.door import Door
from neuron_meet.signaling.hosting import Hosting
from neuron_meet.signaling.joining import Joining
from neuron_meet.signaling.lobby import Lobby
from neuron_meet.signaling.meetings import Meetings
from neuron_meet.signaling.moderation import Moderation
from neuron_meet.signaling.presence import Presence
from neuron_meet.signaling.reactions import Reactions
from neuron_meet.signaling.recording import Recording
from neuron_meet.signaling.relay import Relay
from neuron_meet.signaling.resuming import Resuming
from neuron_meet.signaling.roles import Roles
from neuron_meet.signaling.talking import Talking


@dataclass(frozen=True, slots=True)
class Topics:
    """Whose methods carry out what clients send."""

    door: Door
    joining: Joining
    resuming: Resuming
    presence: Presence
    reactions: Reactions
    recording: Recording
    relay: Relay
    conversation: Conversation
    hosting: Hosting
    roles: Roles
    moderation: Moderation
    lobby: Lobby
    talking: Talking
    meetings: Meetings
