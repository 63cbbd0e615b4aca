"""Who may read which message: the one place that decides it, for every query."""

from sqlalchemy import ColumnElement, or_

from neuron_meet.db.models import Message


def visible_to(person_id: str) -> ColumnElement[bool]:
    """Messages for everyone, and private ones for the two whom they concern: nobody else.

    A host is no exception: what is private is not theirs to read.
    """
    return or_(
        Message.recipient_person_id.is_(None),
        Message.recipient_person_id == person_id,
        Message.sender_person_id == person_id,
    )
