"""The notes of the system in English: what a client shows that does not know them by kind."""

from neuron_meet.protocol.shared import Note, NoteKind

_SENTENCES: dict[NoteKind, str] = {
    NoteKind.JOINED: "{name} joined",
    NoteKind.LEFT: "{name} left",
    NoteKind.REMOVED: "{by} removed {name}",
    NoteKind.BANNED: "{by} removed {name} for good",
    NoteKind.PROMOTED: "{by} made {name} a co-host",
    NoteKind.DEMOTED: "{name} is no longer a co-host",
    NoteKind.BECAME_HOST: "{name} is the host now",
    NoteKind.MUTED: "{by} muted {name}",
    NoteKind.MUTED_EVERYONE: "{by} muted everyone",
    NoteKind.VIDEO_STOPPED: "{by} switched off {name}'s camera",
    NoteKind.SHARE_STOPPED: "{by} stopped {name}'s presentation",
    NoteKind.PERMISSIONS_CHANGED: "{by} changed what {name} may do",
    NoteKind.SETTINGS_CHANGED: "{by} changed what is allowed",
    NoteKind.LOCKED: "{by} locked the room",
    NoteKind.UNLOCKED: "{by} unlocked the room",
    NoteKind.ENDED: "{by} ended the meeting",
}


def in_english(note: Note) -> str:
    """A note as a sentence."""
    return _SENTENCES[note.kind].format(name=note.name, by=note.by or "The host")
