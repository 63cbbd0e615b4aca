"""What of a turn has to be signed: how people were at its beginning, and how they are now."""

from collections.abc import Mapping
from dataclasses import dataclass

from neuron_meet.protocol.rest import RoomSettings
from neuron_meet.protocol.signed_roster import MediaKind, RosterEntry
from neuron_meet.signaling.participant import Participant

People = Mapping[str, Participant]
"""By socket id."""


@dataclass(frozen=True, slots=True)
class RosterChanges:
    """Who is there as something else than before, and the ids of those who no longer are."""

    entries: list[RosterEntry]
    gone: list[str]

    def __bool__(self) -> bool:
        return bool(self.entries or self.gone)


def changes_between(
    people_before: People,
    people: People,
    settings_before: RoomSettings | None,
    settings: RoomSettings,
) -> RosterChanges:
    """What matters for media of what happened to people and settings."""
    same_rules = settings_before == settings
    before = {each.participant_id: each for each in people_before.values()}
    entries = []
    for person in people.values():
        past = before.pop(person.participant_id, None)
        if past is person and same_rules:
            continue
        entry = entry_of(person, settings)
        if past is None or entry != entry_of(past, settings_before or settings):
            entries.append(entry)
    return RosterChanges(entries, gone=list(before))


def entry_of(person: Participant, settings: RoomSettings) -> RosterEntry:
    """Somebody as a statement has them, in a room with these settings."""
    rules = person.bound_by(settings)
    is_free = person.is_moderator
    kinds = (
        (MediaKind.AUDIO, rules.allow_participant_audio, not person.is_muted),
        (MediaKind.VIDEO, rules.allow_participant_video, not person.is_video_off),
        (MediaKind.SCREEN, rules.allow_screen_share, person.is_screen_sharing),
    )
    return RosterEntry(
        participant_id=person.participant_id,
        socket_id=person.socket_id,
        role=person.role,
        dtls_fingerprints=list(person.dtls_fingerprints),
        allowed=[kind for kind, may, _ in kinds if may or is_free],
        active=[kind for kind, may, is_on in kinds if is_on and (may or is_free)],
    )
