"""Socket.IO packets as clients may send them: python-socketio's, with what it takes on trust
checked.

The library reads a packet field by field and stumbles later over one that makes no sense, with
whatever exception that brings. Here every packet that is none is a ``ValueError``, at once.
"""

from socketio.packet import BINARY_ACK, BINARY_EVENT, EVENT, Packet

_EVENTS = frozenset({EVENT, BINARY_EVENT})
_WITH_ATTACHMENTS = frozenset({BINARY_EVENT, BINARY_ACK})


class SoundPacket(Packet):  # type: ignore[misc]
    """A packet that is what its type says (Socket.IO protocol v5, "Packet encoding")."""

    def __init__(self, *arguments: object, **options: object) -> None:
        """Make a packet, or read the one given as ``encoded_packet``.

        Raises:
            ValueError: It is none. The library takes an empty one for an event.
        """
        if options.get("encoded_packet") in ("", b""):
            raise ValueError("an empty packet")
        super().__init__(*arguments, **options)

    def decode(self, encoded_packet: str | bytes) -> int:
        """Read a packet, and say how many attachments follow it.

        Raises:
            ValueError: It is none.
        """
        if not isinstance(encoded_packet, str):
            raise ValueError("a binary frame that no packet announced")  # noqa: TRY004 - as above
        attachments: int = super().decode(encoded_packet)
        if self.packet_type in _EVENTS and not (isinstance(self.data, list) and self.data):
            raise ValueError("an event without a name")
        # One that waits for none would swallow every message after it.
        if self.packet_type in _WITH_ATTACHMENTS and attachments == 0:
            raise ValueError("a binary packet without an attachment")
        return attachments

    def add_attachment(self, attachment: str | bytes) -> bool:
        """Take an attachment, and say whether it was the last.

        Raises:
            ValueError: It is no attachment, or the packet refers to one that does not exist.
        """
        if isinstance(attachment, str):
            raise ValueError("a text where an attachment was announced")  # noqa: TRY004 - as above
        try:
            is_last: bool = super().add_attachment(attachment)
        except (LookupError, TypeError) as error:
            raise ValueError("a reference to an attachment that does not exist") from error
        return is_last
