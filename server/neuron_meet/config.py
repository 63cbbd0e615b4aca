"""Settings: read once from the environment at start, then passed on; never read at import time."""

from datetime import timedelta
from functools import cached_property
from pathlib import Path
from typing import Literal, Self

from pydantic import Field, SecretStr, model_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from neuron_meet.setting_forms import (
    CommaSeparated,
    DatabaseUrl,
    Duration,
    EventRate,
    Networks,
    Rate,
    Unsettable,
)


class Settings(BaseSettings):
    """Everything that an operator can set. Field names are the environment variables, in lower
    case.

    Without any of them the server runs on the embedded default: SQLite and a generated JWT secret
    in ``data_dir``, room state in memory, media directly between the browsers.
    """

    model_config = SettingsConfigDict(env_file=".env", extra="ignore", frozen=True)

    host: str = Field("127.0.0.1", description="Address to listen on.")
    port: int = Field(3001, ge=0, le=65_535, description="Port to listen on.")
    data_dir: Path = Field(
        Path("data"), description="Folder for the embedded database and the generated secret."
    )
    public_url: Unsettable[str] = Field(
        None, description="Address that people open, when it differs from the one they use."
    )
    cors_origins: CommaSeparated = Field(
        (), description="Other origins whose pages may use the API and the socket, comma-separated."
    )
    trusted_proxies: Networks = Field(
        ("127.0.0.1", "::1"),
        description="Addresses or networks of the proxies whose X-Forwarded-For is believed,"
        " comma-separated; may be empty.",
    )
    client_dir: Path | None = Field(
        None, description="Folder of the built client; by default the one beside the package."
    )

    database_url: Unsettable[DatabaseUrl] = Field(
        None, description="postgresql+asyncpg://… ; by default SQLite in DATA_DIR."
    )

    jwt_secret: Unsettable[SecretStr] = Field(
        None,
        description="Signs access tokens, 32 random characters or more; generated once in DATA_DIR "
        "by default.",
    )
    jwt_expires_in: Duration = Field(
        timedelta(days=7), description="How long a sign-in lasts: 7d, 12h, 30m or seconds."
    )

    bcrypt_rounds: int = Field(
        12, ge=4, le=18, description="Cost of a password hash; one more doubles the time it takes."
    )

    password_min_length: int = Field(
        8, ge=8, le=64, description="Characters that a new password must have."
    )

    smtp_host: Unsettable[str] = Field(
        None, description="Server that sends e-mail; without one, none is sent."
    )
    smtp_port: int = Field(587, ge=1, le=65_535, description="Its port; 465 is usual for tls.")
    smtp_tls: Literal["starttls", "tls", "none"] = Field(
        "starttls",
        description="starttls, tls from the first byte, or none (within one machine only).",
    )
    smtp_user: Unsettable[str] = Field(None, description="Name to sign in to the SMTP server with.")
    smtp_password: Unsettable[SecretStr] = Field(None, description="Password for it.")
    mail_from: Unsettable[str] = Field(
        None, description="Sender: Neuron Meet <meet@example.org>; needed to send e-mail."
    )
    mail_console: bool = Field(
        False, description="Write e-mails to standard output instead, for development."
    )
    mails_per_address: int = Field(
        5, ge=1, description="E-mails with links that one address gets within an hour."
    )
    account_link_ttl: Duration = Field(
        timedelta(hours=1), description="How long a link in an e-mail works: 1h, 30m."
    )
    require_verified_email: bool = Field(
        False,
        description="Whether only those may sign in who followed a link sent to their address.",
    )

    stun_urls: CommaSeparated = Field(
        ("stun:stun.l.google.com:19302",),
        description="STUN servers given to the participants, comma-separated; may be empty.",
    )
    turn_urls: CommaSeparated = Field(
        (), description="TURN servers (turn:host:3478?transport=udp, …), comma-separated."
    )
    turn_secret: Unsettable[SecretStr] = Field(
        None, description="coturn's static-auth-secret; credentials are minted from it."
    )
    turn_ttl: Duration = Field(
        timedelta(hours=4),
        gt=timedelta(0),
        le=timedelta(days=1),
        description="How long a minted TURN credential is valid.",
    )

    roster_ttl: Duration = Field(
        timedelta(hours=12),
        gt=timedelta(0),
        le=timedelta(days=7),
        description="How long browsers believe what the server signed of a meeting's people, while "
        "the server is away.",
    )

    max_participants: int = Field(
        100, ge=2, le=500, description="The most that a room's maxParticipants may be set to."
    )
    rooms_per_user: int = Field(
        500, ge=1, description="Rooms that one account may have open at the same time."
    )
    meeting_grace: Duration = Field(
        timedelta(minutes=5),
        description="How long a room may be empty before its meeting is over: 5m, 90s.",
    )
    schedules_per_user: int = Field(
        200,
        ge=1,
        le=500,
        description="Scheduled meetings, each once or a series, that one account may have to come.",
    )
    passcode_attempts: int = Field(
        10, ge=1, description="Wrong passcodes that one person may give a room in ten minutes."
    )
    one_off_room_grace: Duration = Field(
        timedelta(days=1),
        description="How long after its meeting a one-off room can still be entered again.",
    )
    one_off_room_expires_in: Duration = Field(
        timedelta(days=30), description="Time after which a one-off room that nobody used closes."
    )
    host_grace: Duration = Field(
        timedelta(minutes=1),
        description="How long a host whose connection is lost may take to return: 1m, 90s.",
    )
    resume_grace: Duration = Field(
        timedelta(seconds=30),
        description="How long the place of somebody whose connection is lost is kept.",
    )
    resume_events: int = Field(
        500,
        ge=0,
        le=100_000,
        description="Events of one room that are kept for those who missed them, the newest.",
    )
    hand_grace: Duration = Field(
        timedelta(minutes=2),
        description="How long a raised hand keeps its place while its connection is lost.",
    )
    knock_pause: Duration = Field(
        timedelta(seconds=10),
        description="How long whoever was not let in waits before they may ask again.",
    )
    invitations_per_room: int = Field(
        100, ge=1, description="Invitations of one room that are open at the same time."
    )
    chat_message_length: int = Field(
        4000, ge=1, le=20_000, description="Characters in one chat message."
    )
    chat_reactions_per_message: int = Field(
        20, ge=1, le=100, description="Different emoji that a message may have as reactions."
    )
    max_file_bytes: int = Field(
        100_000_000, ge=1, description="Bytes in one file that is shared in a chat."
    )
    max_room_file_bytes: int = Field(
        2_000_000_000, ge=1, description="Bytes in all files of a room together."
    )
    allowed_file_types: CommaSeparated = Field(
        (
            "image/*",
            "audio/*",
            "video/*",
            "text/*",
            "application/json",
            "application/pdf",
            "application/rtf",
            "application/zip",
            "application/gzip",
            "application/ogg",
            "application/msword",
            "application/vnd.ms-*",
            "application/vnd.oasis.opendocument.*",
            "application/vnd.openxmlformats-officedocument.*",
        ),
        description="Media types of files, found in their content; * stands for anything.",
    )
    upload_expires_in: Duration = Field(
        timedelta(days=1), description="Time after which an unfinished or unshared upload is gone."
    )
    file_link_ttl: Duration = Field(
        timedelta(minutes=10), description="How long a link to a file works."
    )
    reactions_per_ten_seconds: int = Field(
        20, ge=1, description="Reactions that one person may send within ten seconds."
    )
    max_message_bytes: int = Field(
        64_000, ge=1024, le=1_000_000, description="Bytes in one socket message."
    )
    max_json_depth: int = Field(
        16, ge=8, le=128, description="Levels of nesting in a socket message or a JSON body."
    )
    event_rate: EventRate = Field(
        Rate(200, 2500), description="Events of one socket: so many a second / so many at once."
    )
    signalling_rate: EventRate = Field(
        Rate(150, 2000),
        description="Of those, offers, answers and candidates: a second / at once.",
    )
    chat_rate: EventRate = Field(
        Rate(10, 100),
        description="Messages, edits, typing and reactions of one socket: a second / at once.",
    )
    presence_rate: EventRate = Field(
        Rate(10, 50),
        description="Changes of microphone, camera, screen and hand of one socket:"
        " a second / at once.",
    )
    hosting_rate: EventRate = Field(
        Rate(10, 120), description="What hosts do to others, of one socket: a second / at once."
    )
    entering_rate: EventRate = Field(
        Rate(4, 40), description="Entering and leaving rooms, of one socket: a second / at once."
    )
    other_packet_rate: EventRate = Field(
        Rate(4, 40),
        description="What is no event of ours, of one socket: a second / at once.",
    )
    refused_events: int = Field(
        100,
        ge=1,
        description="Events of one socket refused within ten seconds until it is disconnected.",
    )
    cut_offs: int = Field(
        5,
        ge=1,
        description="Times that one account, or the guests of one address, may be disconnected so"
        " in a minute until they have to wait before they come back.",
    )
    max_unread_bytes: int = Field(
        2_000_000,
        ge=100_000,
        description="Bytes that may wait for one socket whose client does not read them.",
    )
    connect_timeout: Duration = Field(
        timedelta(seconds=10),
        description="Time that an open socket has to say who it is: 10s.",
    )
    sockets_per_address: int = Field(
        300, ge=1, description="Open sockets of one address (IPv6: one network of 64 bits)."
    )
    sockets_per_account: int = Field(40, ge=1, description="Open sockets of one account.")
    sign_in_failures: int = Field(
        10,
        ge=1,
        description="Wrong passwords for one account from one address in 15 minutes.",
    )
    sign_in_failures_per_account: int = Field(
        100,
        ge=1,
        description="Wrong passwords for one account in 15 minutes, from addresses from which"
        " nobody has signed in to it before.",
    )
    sign_in_failures_per_address: int = Field(
        100, ge=1, description="Wrong passwords from one address in 15 minutes."
    )
    sign_in_delay: Duration = Field(
        timedelta(seconds=1),
        le=timedelta(seconds=10),
        description="How long the answer takes after the third wrong password; doubles with each"
        " further one, to eight seconds at most.",
    )
    registrations_per_address: int = Field(
        100, ge=1, description="Accounts that may be made from one address in an hour."
    )
    mail_requests_per_address: int = Field(
        50, ge=1, description="E-mails that may be asked for from one address in an hour."
    )
    unknown_codes_per_address: int = Field(
        100, ge=1, description="Codes without a room tried from one address in ten minutes."
    )
    connection_tests_per_address: int = Field(
        30, ge=1, description="Connection tests before entering, from one address in ten minutes."
    )
    max_sdp_bytes: int = Field(40_000, ge=1024, description="Bytes in one session description.")
    avatar_max_bytes: int = Field(
        5_000_000, ge=10_000, description="Bytes in the upload of a person's picture."
    )
    avatar_max_pixels: int = Field(
        24_000_000, ge=10_000, description="Pixels (width times height) of such a picture."
    )
    request_timeout: Duration = Field(
        timedelta(seconds=30),
        ge=timedelta(seconds=1),
        description="Time that one HTTP request may take, but for sending and getting files.",
    )
    max_body_bytes: int = Field(64_000, ge=1024, description="Bytes in one HTTP request body.")
    handler_timeout: Duration = Field(
        timedelta(seconds=10), description="Time that one socket event may take."
    )
    shutdown_timeout: Duration = Field(
        timedelta(seconds=10),
        ge=timedelta(seconds=4),
        description="Time within which the server ends after SIGTERM, finished or not.",
    )
    restart_time: Duration = Field(
        timedelta(seconds=2),
        ge=timedelta(seconds=1),
        description="Time that a restart takes: what clients are told to come back after.",
    )
    database_wait: Duration = Field(
        timedelta(seconds=30),
        description="How long a start waits for a database that does not answer: 30s, 2m.",
    )
    log_level: str = Field(
        "INFO",
        pattern="(?i)^(debug|info|warning|error)$",
        description="DEBUG, INFO, WARNING or ERROR.",
    )
    log_format: str = Field(
        "auto", pattern="^(auto|console|json)$", description="auto, console or json."
    )

    @model_validator(mode="after")
    def _mail_can_be_sent(self) -> Self:
        if self.sends_mail and (self.public_url is None or self.mail_from is None):
            raise ValueError("Sending e-mail needs PUBLIC_URL, for its links, and MAIL_FROM")
        if self.require_verified_email and not self.sends_mail:
            raise ValueError("REQUIRE_VERIFIED_EMAIL needs SMTP_HOST: links have to be sent")
        return self

    @property
    def sends_mail(self) -> bool:
        """Whether e-mail can be sent."""
        return self.smtp_host is not None or self.mail_console

    @cached_property
    def sqlalchemy_url(self) -> str:
        """The database's address; ``db.engine`` knows the driver for it."""
        if self.database_url is None:
            return f"sqlite:///{self.data_dir / 'neuron-meet.sqlite3'}"
        return self.database_url.get_secret_value()
