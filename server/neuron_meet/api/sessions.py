"""Where the account is signed in."""

from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Path, Response

from neuron_meet.api.dependencies import CurrentContainer, CurrentSignIn, SignIns, Work
from neuron_meet.api.documentation import error_answers
from neuron_meet.db.account_models import SignIn
from neuron_meet.protocol.accounts import SessionInfo
from neuron_meet.protocol.signing_in import AccessToken

router = APIRouter(prefix="/users/me/sessions", tags=["accounts"])

SessionId = Annotated[str, Path(alias="id", description="The session's id.")]


@router.get("", responses=error_answers(HTTPStatus.UNAUTHORIZED))
async def list_sessions(current: CurrentSignIn, sign_ins: SignIns) -> list[SessionInfo]:
    """The sign-ins of the account, the last one used first."""
    return [_info(each, current.session_id) for each in await sign_ins.of(current.user)]


@router.delete("", responses=error_answers(HTTPStatus.UNAUTHORIZED))
async def end_other_sessions(
    current: CurrentSignIn, sign_ins: SignIns, work: Work, container: CurrentContainer
) -> AccessToken:
    """End every sign-in but this one, and answer a new token for this one."""
    user_id, session_id = current.user.id, current.session_id
    token = await sign_ins.end_others(current.user, session_id)
    work.publish(lambda: container.meetings.sign_out(user_id, keep=session_id))
    return AccessToken(access_token=token)


@router.delete(
    "/{id}",
    status_code=HTTPStatus.NO_CONTENT,
    response_class=Response,
    responses=error_answers(HTTPStatus.UNAUTHORIZED, HTTPStatus.NOT_FOUND),
)
async def end_session(
    session_id: SessionId,
    current: CurrentSignIn,
    sign_ins: SignIns,
    work: Work,
    container: CurrentContainer,
) -> None:
    """End one sign-in; whoever is in a meeting by it is taken out at once."""
    user_id = current.user.id
    await sign_ins.end(current.user, session_id)
    work.publish(lambda: container.meetings.sign_out(user_id, only=session_id))


def _info(sign_in: SignIn, current_id: str) -> SessionInfo:
    return SessionInfo(
        id=sign_in.id,
        created_at=sign_in.created_at,
        last_seen_at=sign_in.last_seen_at,
        expires_at=sign_in.expires_at,
        browser=sign_in.browser,
        system=sign_in.system,
        is_current=sign_in.id == current_id,
    )
