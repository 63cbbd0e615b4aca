"""What a route asks for: the container, a unit of work, the services, who is calling."""

from collections.abc import AsyncIterator
from typing import Annotated

from fastapi import Depends, Header, Request
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer

from neuron_meet.accounts.links import LinkService
from neuron_meet.accounts.mail_texts import Language
from neuron_meet.accounts.preferences import PreferenceService, preferred_language
from neuron_meet.accounts.service import AccountService
from neuron_meet.accounts.sign_ins import SignedIn, SignInService
from neuron_meet.chat.history import ChatHistory
from neuron_meet.container import Container
from neuron_meet.db.models import User
from neuron_meet.db.unit_of_work import UnitOfWork
from neuron_meet.errors import ErrorCode, NeuronError
from neuron_meet.rooms.defaults import RoomDefaultsService
from neuron_meet.rooms.participation import ParticipationService
from neuron_meet.rooms.records import MeetingRecords
from neuron_meet.rooms.service import RoomService
from neuron_meet.scheduling.calendars import CalendarService
from neuron_meet.scheduling.changes import ScheduleChanges
from neuron_meet.scheduling.service import SchedulingService
from neuron_meet.throttling.networks import network_of

_bearer = HTTPBearer(auto_error=False, description="The access token of register or login.")


def _container(request: Request) -> Container:
    container: Container = request.app.state.container
    return container


CurrentContainer = Annotated[Container, Depends(_container)]


async def _unit_of_work(container: CurrentContainer) -> AsyncIterator[UnitOfWork]:
    async with container.database.unit_of_work() as work:
        yield work


Work = Annotated[UnitOfWork, Depends(_unit_of_work, scope="function")]
"""The request's unit of work. Of function scope: it commits before the answer leaves, so a commit
that fails is an error and never a success that was not saved."""


def _accounts(container: CurrentContainer, work: Work) -> AccountService:
    return AccountService(work.session, container.tokens, container.settings)


def _sign_ins(container: CurrentContainer, work: Work) -> SignInService:
    return SignInService(work.session, container.tokens)


def _preferences(work: Work) -> PreferenceService:
    return PreferenceService(work.session)


def _rooms(container: CurrentContainer, work: Work) -> RoomService:
    return RoomService(work.session, container.settings)


def _defaults(container: CurrentContainer, work: Work) -> RoomDefaultsService:
    return RoomDefaultsService(work.session, container.settings)


def _participation(work: Work) -> ParticipationService:
    return ParticipationService(work.session)


def _history(work: Work) -> ChatHistory:
    return ChatHistory(work.session)


def _scheduling(container: CurrentContainer, work: Work) -> SchedulingService:
    return SchedulingService(work.session, container.settings)


def _schedule_changes(work: Work) -> ScheduleChanges:
    return ScheduleChanges(work.session)


def _calendars(container: CurrentContainer, work: Work) -> CalendarService:
    return CalendarService(work.session, container.feed_tokens)


def _links(container: CurrentContainer, work: Work) -> LinkService:
    return LinkService(work.session, container.settings)


SignIns = Annotated[SignInService, Depends(_sign_ins)]
AccountPreferences = Annotated[PreferenceService, Depends(_preferences)]
AccountLinks = Annotated[LinkService, Depends(_links)]
Accounts = Annotated[AccountService, Depends(_accounts)]
Rooms = Annotated[RoomService, Depends(_rooms)]
Defaults = Annotated[RoomDefaultsService, Depends(_defaults)]
Participation = Annotated[ParticipationService, Depends(_participation)]
Scheduling = Annotated[SchedulingService, Depends(_scheduling)]
Changes = Annotated[ScheduleChanges, Depends(_schedule_changes)]
Calendars = Annotated[CalendarService, Depends(_calendars)]
History = Annotated[ChatHistory, Depends(_history)]


def _optional_token(
    credentials: Annotated[HTTPAuthorizationCredentials | None, Depends(_bearer)],
) -> str | None:
    return None if credentials is None else credentials.credentials


OptionalToken = Annotated[str | None, Depends(_optional_token)]


def _token(token: OptionalToken) -> str:
    if token is None:
        raise NeuronError(ErrorCode.UNAUTHORIZED, "Sign in first")
    return token


Token = Annotated[str, Depends(_token)]


def _network(request: Request) -> str:
    return "" if request.client is None else network_of(request.client.host)


ClientNetwork = Annotated[str, Depends(_network)]
"""What the caller is counted as: their address, or the IPv6 network that is theirs."""


UserAgent = Annotated[str | None, Header(include_in_schema=False)]
"""What the client calls itself."""


def _asked_in(accept_language: Annotated[str, Header(include_in_schema=False)] = "") -> Language:
    preferred = preferred_language(accept_language)
    return "en" if preferred == "system" else preferred


AskedIn = Annotated[Language, Depends(_asked_in)]
"""The language of ours that the client's browser wants most; English where it wants none."""


async def _signed_in(token: Token, sign_ins: SignIns, user_agent: UserAgent = None) -> SignedIn:
    return await sign_ins.authenticate(token, user_agent)


CurrentSignIn = Annotated[SignedIn, Depends(_signed_in)]
"""The account that is signed in, and by which sign-in; 401 without a valid token."""


def _current_user(signed_in: CurrentSignIn) -> User:
    return signed_in.user


CurrentUser = Annotated[User, Depends(_current_user)]
"""The account that is signed in; 401 without a valid token."""


def _records(work: Work, user: CurrentUser) -> MeetingRecords:
    return MeetingRecords(work.session, user.id)


Records = Annotated[MeetingRecords, Depends(_records)]
"""The records of meetings that the account may read."""


async def _optional_user(
    token: OptionalToken, sign_ins: SignIns, user_agent: UserAgent = None
) -> User | None:
    return None if token is None else (await sign_ins.authenticate(token, user_agent)).user


OptionalUser = Annotated[User | None, Depends(_optional_user)]
"""The account that is signed in, None without a token; 401 with a bad one."""
