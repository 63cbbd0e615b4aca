"""Messages as they cross the wire, from what is stored."""

from typing import Literal

from neuron_meet.db.models import Message, MessageReaction, StoredFile
from neuron_meet.protocol.profiles import PublicProfile
from neuron_meet.protocol.shared import (
    ChatMessage,
    MessageType,
    Note,
    PersonReference,
    Reaction,
    RepliedMessage,
    SharedFile,
)

DELETED_TEXT = "This message was deleted"
"""What stands in the place of a deleted text for a client that knows nothing of deleting."""

_EXCERPT_LENGTH = 160
"""Characters of a message that are shown above an answer to it."""


def on_the_wire(message: Message) -> ChatMessage:
    """A message as history shows it: ``sender_id`` is the account's id."""
    is_deleted = message.deleted_at is not None
    return ChatMessage(
        id=message.id,
        sender_id=message.user_id,
        sender_name=message.sender_name,
        content=DELETED_TEXT if is_deleted else message.content,
        type=MessageType(message.type.value),
        timestamp=message.created_at,
        user=None if message.user is None else PublicProfile.model_validate(message.user),
        person_id=message.sender_person_id,
        client_message_id=message.client_message_id,
        note=None if message.note is None else Note.model_validate(message.note),
        recipient=_recipient(message),
        mentions=[PersonReference.model_validate(each) for each in message.mentions]
        if message.mentions
        else None,
        reply_to=None if message.reply_to is None else _replied(message.reply_to),
        reactions=reactions_on_the_wire(message.reactions) or None,
        file=None if message.file is None else _shared_file(message.file),
        edited_at=message.edited_at,
        deleted_at=message.deleted_at,
        deleted_by=_deleted_by(message),
    )


def reactions_on_the_wire(reactions: list[MessageReaction]) -> list[Reaction]:
    """Reactions by emoji, in the order in which each emoji was first chosen."""
    people: dict[str, list[PersonReference]] = {}
    for reaction in reactions:
        person = PersonReference(person_id=reaction.person_id, name=reaction.name)
        people.setdefault(reaction.emoji, []).append(person)
    return [Reaction(emoji=emoji, people=chose) for emoji, chose in people.items()]


def _recipient(message: Message) -> PersonReference | None:
    if message.recipient_person_id is None:
        return None
    return PersonReference(person_id=message.recipient_person_id, name=message.recipient_name or "")


def _replied(message: Message) -> RepliedMessage:
    is_deleted = message.deleted_at is not None
    return RepliedMessage(
        id=message.id,
        sender_name=message.sender_name,
        content=DELETED_TEXT if is_deleted else message.content[:_EXCERPT_LENGTH],
        type=MessageType(message.type.value),
        is_deleted=is_deleted,
    )


def _shared_file(file: StoredFile) -> SharedFile:
    return SharedFile(
        id=file.id,
        name=file.name,
        size=file.size,
        content_type=file.content_type or "application/octet-stream",
        width=file.width,
        height=file.height,
    )


def _deleted_by(message: Message) -> Literal["author", "moderator"] | None:
    if message.deleted_at is None:
        return None
    return "moderator" if message.deleted_by_moderator else "author"
