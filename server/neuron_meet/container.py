"""The composition root: which parts there are, and what each is made of."""

from neuron_meet.accounts.account_mail import AccountMail
from neuron_meet.accounts.avatars import AvatarStore
from neuron_meet.accounts.mail_throttle import mail_throttle
from neuron_meet.accounts.secret import checked_secret, load_or_create_secret
from neuron_meet.accounts.sign_in_throttle import SignInThrottle, registration_throttle
from neuron_meet.accounts.tokens import TokenService
from neuron_meet.chat.file_links import FileLinks
from neuron_meet.chat.file_store import FileStore
from neuron_meet.chat.uploads import Uploads
from neuron_meet.config import Settings
from neuron_meet.db.engine import Database
from neuron_meet.housekeeping import Housekeeping
from neuron_meet.media.connection_tests import connection_test_throttle
from neuron_meet.media.ice import IceServerProvider
from neuron_meet.rooms.code_lookups import CodeLookups
from neuron_meet.scheduling.feed import FeedTokens
from neuron_meet.signaling.address_marks import AddressMarks
from neuron_meet.signaling.announcer import Announcer
from neuron_meet.signaling.conversation import Conversation
from neuron_meet.signaling.door import Door
from neuron_meet.signaling.entering import Entering
from neuron_meet.signaling.hosting import Hosting
from neuron_meet.signaling.joining import Joining
from neuron_meet.signaling.leaving import Leaving
from neuron_meet.signaling.lobby import Lobby
from neuron_meet.signaling.lobby_places import LobbyPlaces
from neuron_meet.signaling.media_binding import MediaBinding
from neuron_meet.signaling.meetings import Meetings
from neuron_meet.signaling.memory_state import MemoryRoomState
from neuron_meet.signaling.moderation import Moderation
from neuron_meet.signaling.participant_token import ParticipantTokens
from neuron_meet.signaling.presence import Presence
from neuron_meet.signaling.reactions import Reactions
from neuron_meet.signaling.recording import Recording
from neuron_meet.signaling.relay import Relay
from neuron_meet.signaling.resume_token import ResumeTokens
from neuron_meet.signaling.resuming import Resuming
from neuron_meet.signaling.roles import Roles
from neuron_meet.signaling.room_directory import RoomDirectory
from neuron_meet.signaling.room_state import RoomState
from neuron_meet.signaling.roster_signer import RosterSigner
from neuron_meet.signaling.seats import Seats
from neuron_meet.signaling.succession import Succession
from neuron_meet.signaling.talking import Talking
from neuron_meet.signaling.topics import Topics
from neuron_meet.signaling.turn import Turns
from neuron_meet.throttling.attempts import AttemptStore, MemoryAttemptStore


class Container:
    """Everything that lives as long as the process, made once and handed to the edges."""

    def __init__(self, settings: Settings, announcer: Announcer) -> None:
        """Compose the parts.

        Args:
            settings: The operator's settings.
            announcer: How people in a room are reached; the realtime edge provides it.

        Raises:
            SecretUnavailableError: No secret was given and none can be kept.
        """
        secret = _secret(settings)
        self.settings = settings
        self.database = Database(settings.sqlalchemy_url)
        self.avatars = AvatarStore(settings)
        self.tokens = TokenService(secret, settings.jwt_expires_in)
        self.participant_tokens = ParticipantTokens(secret)
        self.feed_tokens = FeedTokens(secret)
        self.files = FileStore(settings.data_dir / "files")
        self.file_links = FileLinks(secret, settings.file_link_ttl)
        self.uploads = Uploads(self.database, settings, self.files)
        self.ice = IceServerProvider(settings)
        self.attempts: AttemptStore = MemoryAttemptStore()
        self.sign_in_throttle = SignInThrottle(self.attempts, settings)
        self.registrations = registration_throttle(self.attempts, settings)
        self.mail_requests = mail_throttle(self.attempts, settings)
        self.account_mail = AccountMail(settings, self.database, self.attempts)
        self.code_lookups = CodeLookups(self.attempts, settings.unknown_codes_per_address)
        self.connection_tests = connection_test_throttle(self.attempts, settings)
        self.room_state: RoomState = MemoryRoomState(settings.resume_events)
        self.rooms = RoomDirectory(self.database, settings)
        signer = RosterSigner(secret, settings.roster_ttl)
        self.turns = Turns(self.database, self.room_state, announcer, signer)
        self.topics = self._topics(announcer, AddressMarks(secret), ResumeTokens(secret))
        self.meetings = self.topics.meetings
        self.housekeeping = Housekeeping(self.uploads.clean_up, self.meetings.close_unused_rooms)

    def _topics(
        self, announcer: Announcer, marks: AddressMarks, resume_tokens: ResumeTokens
    ) -> Topics:
        settings, state = self.settings, self.room_state
        leaving = Leaving(settings)
        entering = Entering(settings, self.ice, self.participant_tokens, resume_tokens, leaving)
        lobby = Lobby(settings, entering)
        hosting = Hosting(settings, lobby)
        succession = Succession(settings, self.turns, hosting)
        seats = Seats(settings, self.turns, leaving, succession)
        return Topics(
            door=Door(settings, self.attempts),
            joining=Joining(settings, self.participant_tokens, marks, entering, lobby),
            resuming=Resuming(settings, resume_tokens, entering, lobby),
            lobby=lobby,
            presence=Presence(),
            reactions=Reactions(announcer, settings.reactions_per_ten_seconds),
            recording=Recording(),
            relay=Relay(state, announcer, MediaBinding(self.turns), settings.max_sdp_bytes),
            conversation=Conversation(settings, self.tokens, state, announcer, self.files),
            hosting=hosting,
            roles=Roles(settings),
            moderation=Moderation(settings, marks, leaving),
            talking=Talking(self.database),
            meetings=Meetings(
                settings,
                self.database,
                state,
                announcer,
                self.turns,
                lobby,
                leaving,
                hosting,
                succession,
                seats,
                LobbyPlaces(settings, self.turns, lobby),
            ),
        )


def _secret(settings: Settings) -> str:
    if settings.jwt_secret is not None:
        return checked_secret(settings.jwt_secret.get_secret_value())
    return load_or_create_secret(settings.data_dir)
