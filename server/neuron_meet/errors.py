"""The errors that people and clients can meet, each with a stable code.

An error is raised where it is known, as a :class:`NeuronError`, and translated once at the edge: to
a JSON body on REST, to an acknowledgement or an ``error`` event on the socket.
"""

from enum import StrEnum
from http import HTTPStatus


class ErrorCode(StrEnum):
    """Every outcome that is not a success. Codes are stable: clients branch on them."""

    VALIDATION_FAILED = "VALIDATION_FAILED"
    PAYLOAD_TOO_LARGE = "PAYLOAD_TOO_LARGE"
    UNSUPPORTED_MEDIA = "UNSUPPORTED_MEDIA"
    UNAUTHORIZED = "UNAUTHORIZED"
    SIGNED_OUT = "SIGNED_OUT"
    FORBIDDEN = "FORBIDDEN"
    NOT_FOUND = "NOT_FOUND"
    METHOD_NOT_ALLOWED = "METHOD_NOT_ALLOWED"
    CONFLICT = "CONFLICT"
    RATE_LIMITED = "RATE_LIMITED"
    TOO_MANY_CONNECTIONS = "TOO_MANY_CONNECTIONS"
    ROOM_FULL = "ROOM_FULL"
    ROOM_LOCKED = "ROOM_LOCKED"
    ROOM_ENDED = "ROOM_ENDED"
    MEETING_ENDED = "MEETING_ENDED"
    GUESTS_NOT_ALLOWED = "GUESTS_NOT_ALLOWED"
    BANNED_FROM_ROOM = "BANNED_FROM_ROOM"
    INVITATION_INVALID = "INVITATION_INVALID"
    INVITATION_EXPIRED = "INVITATION_EXPIRED"
    INVITATION_USED = "INVITATION_USED"
    PASSCODE_REQUIRED = "PASSCODE_REQUIRED"
    PASSCODE_WRONG = "PASSCODE_WRONG"
    WAITING_FOR_ADMISSION = "WAITING_FOR_ADMISSION"
    ADMISSION_DENIED = "ADMISSION_DENIED"
    REMOVED_FROM_ROOM = "REMOVED_FROM_ROOM"
    ALREADY_IN_ROOM = "ALREADY_IN_ROOM"
    NOT_IN_ROOM = "NOT_IN_ROOM"
    PARTICIPANT_NOT_FOUND = "PARTICIPANT_NOT_FOUND"
    FINGERPRINT_MISMATCH = "FINGERPRINT_MISMATCH"
    AUDIO_DISABLED = "AUDIO_DISABLED"
    VIDEO_DISABLED = "VIDEO_DISABLED"
    SCREEN_SHARE_DISABLED = "SCREEN_SHARE_DISABLED"
    RECORDING_DISABLED = "RECORDING_DISABLED"
    CHAT_DISABLED = "CHAT_DISABLED"
    TIME_ZONE_UNKNOWN = "TIME_ZONE_UNKNOWN"
    RECURRENCE_INVALID = "RECURRENCE_INVALID"
    MEETING_IN_THE_PAST = "MEETING_IN_THE_PAST"
    OCCURRENCE_NOT_FOUND = "OCCURRENCE_NOT_FOUND"
    TOO_MANY_SCHEDULED_MEETINGS = "TOO_MANY_SCHEDULED_MEETINGS"
    PRIVATE_MESSAGES_DISABLED = "PRIVATE_MESSAGES_DISABLED"
    FILES_DISABLED = "FILES_DISABLED"
    FILE_TOO_LARGE = "FILE_TOO_LARGE"
    FILE_TYPE_NOT_ALLOWED = "FILE_TYPE_NOT_ALLOWED"
    FILE_QUOTA_EXCEEDED = "FILE_QUOTA_EXCEEDED"
    TUS_VERSION = "TUS_VERSION"
    UNKNOWN_EVENT = "UNKNOWN_EVENT"
    SERVICE_UNAVAILABLE = "SERVICE_UNAVAILABLE"
    TIMED_OUT = "TIMED_OUT"
    INTERNAL_ERROR = "INTERNAL_ERROR"


_STATUS: dict[ErrorCode, HTTPStatus] = {
    ErrorCode.VALIDATION_FAILED: HTTPStatus.BAD_REQUEST,
    ErrorCode.PAYLOAD_TOO_LARGE: HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
    ErrorCode.TIME_ZONE_UNKNOWN: HTTPStatus.BAD_REQUEST,
    ErrorCode.RECURRENCE_INVALID: HTTPStatus.BAD_REQUEST,
    ErrorCode.MEETING_IN_THE_PAST: HTTPStatus.BAD_REQUEST,
    ErrorCode.OCCURRENCE_NOT_FOUND: HTTPStatus.NOT_FOUND,
    ErrorCode.TOO_MANY_SCHEDULED_MEETINGS: HTTPStatus.CONFLICT,
    ErrorCode.UNSUPPORTED_MEDIA: HTTPStatus.UNSUPPORTED_MEDIA_TYPE,
    ErrorCode.UNAUTHORIZED: HTTPStatus.UNAUTHORIZED,
    ErrorCode.SIGNED_OUT: HTTPStatus.UNAUTHORIZED,
    ErrorCode.NOT_FOUND: HTTPStatus.NOT_FOUND,
    ErrorCode.METHOD_NOT_ALLOWED: HTTPStatus.METHOD_NOT_ALLOWED,
    ErrorCode.PARTICIPANT_NOT_FOUND: HTTPStatus.NOT_FOUND,
    ErrorCode.CONFLICT: HTTPStatus.CONFLICT,
    ErrorCode.ROOM_FULL: HTTPStatus.CONFLICT,
    ErrorCode.ROOM_ENDED: HTTPStatus.CONFLICT,
    ErrorCode.MEETING_ENDED: HTTPStatus.CONFLICT,
    ErrorCode.ALREADY_IN_ROOM: HTTPStatus.CONFLICT,
    ErrorCode.NOT_IN_ROOM: HTTPStatus.CONFLICT,
    ErrorCode.TUS_VERSION: HTTPStatus.PRECONDITION_FAILED,
    ErrorCode.FILE_TOO_LARGE: HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
    ErrorCode.FILE_TYPE_NOT_ALLOWED: HTTPStatus.UNSUPPORTED_MEDIA_TYPE,
    ErrorCode.FILE_QUOTA_EXCEEDED: HTTPStatus.INSUFFICIENT_STORAGE,
    ErrorCode.RATE_LIMITED: HTTPStatus.TOO_MANY_REQUESTS,
    ErrorCode.TOO_MANY_CONNECTIONS: HTTPStatus.TOO_MANY_REQUESTS,
    ErrorCode.SERVICE_UNAVAILABLE: HTTPStatus.SERVICE_UNAVAILABLE,
    ErrorCode.TIMED_OUT: HTTPStatus.SERVICE_UNAVAILABLE,
    ErrorCode.INTERNAL_ERROR: HTTPStatus.INTERNAL_SERVER_ERROR,
}


class NeuronError(Exception):
    """An expected failure with a stable code and one sentence for people.

    Args:
        code: What went wrong, for programs.
        message: What went wrong, for people; never carries a secret or another person's data.
        retry_after: Seconds after which trying again makes sense, where that is known.
    """

    def __init__(self, code: ErrorCode, message: str, *, retry_after: int | None = None) -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.retry_after = retry_after

    @property
    def status(self) -> HTTPStatus:
        """The HTTP status that carries this code; a refusal that has no other meaning is 403."""
        return _STATUS.get(self.code, HTTPStatus.FORBIDDEN)
