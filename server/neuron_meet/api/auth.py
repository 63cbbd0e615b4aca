"""Signing up, in and out."""

from http import HTTPStatus

from fastapi import APIRouter, Response

from neuron_meet.accounts.service import EmailNotVerifiedError
from neuron_meet.api.dependencies import (
    Accounts,
    AskedIn,
    ClientNetwork,
    CurrentContainer,
    CurrentSignIn,
    CurrentUser,
    SignIns,
    UserAgent,
    Work,
)
from neuron_meet.api.documentation import Responses, error_answers
from neuron_meet.db.models import User
from neuron_meet.protocol.profiles import OwnProfile
from neuron_meet.protocol.signing_in import (
    AccessToken,
    AuthResponse,
    ChangePasswordRequest,
    LoginRequest,
    RegisterRequest,
)

router = APIRouter(prefix="/auth", tags=["accounts"])


_BY_MAIL: Responses = {
    HTTPStatus.ACCEPTED: {
        "description": "A link was sent to the address; following it creates the account. The same "
        "where there is an account already.",
        "content": {},
    }
}


@router.post(
    "/register",
    status_code=HTTPStatus.CREATED,
    response_model=AuthResponse,
    responses=_BY_MAIL
    | error_answers(HTTPStatus.BAD_REQUEST, HTTPStatus.CONFLICT, HTTPStatus.TOO_MANY_REQUESTS),
)
async def register(
    body: RegisterRequest,
    accounts: Accounts,
    container: CurrentContainer,
    network: ClientNetwork,
    asked_in: AskedIn,
    user_agent: UserAgent = None,
) -> AuthResponse | Response:
    """Create an account and sign it in; by a link, where the server sends e-mail."""
    await container.registrations.take(network)
    if container.account_mail.available:
        accounts.check_registration(body)
        await container.account_mail.begin_registration(body, asked_in)
        return Response(status_code=HTTPStatus.ACCEPTED)
    return signed_in(*await accounts.register(body, user_agent))


@router.post(
    "/login",
    responses=error_answers(
        HTTPStatus.BAD_REQUEST,
        HTTPStatus.UNAUTHORIZED,
        HTTPStatus.FORBIDDEN,
        HTTPStatus.TOO_MANY_REQUESTS,
    ),
)
async def login(
    body: LoginRequest,
    accounts: Accounts,
    container: CurrentContainer,
    asked_in: AskedIn,
    network: ClientNetwork,
    user_agent: UserAgent = None,
) -> AuthResponse:
    """Sign in with e-mail address and password; slower and slower after wrong passwords."""
    try:
        async with container.sign_in_throttle.attempt(body.email, network):
            return signed_in(*await accounts.login(body, user_agent))
    except EmailNotVerifiedError as error:
        await container.account_mail.send_verification(error.user, asked_in)
        raise


@router.get("/me", responses=error_answers(HTTPStatus.UNAUTHORIZED))
async def get_me(user: CurrentUser) -> OwnProfile:
    """The account that is signed in."""
    return OwnProfile.model_validate(user)


@router.post(
    "/logout",
    status_code=HTTPStatus.NO_CONTENT,
    response_class=Response,
    responses=error_answers(HTTPStatus.UNAUTHORIZED),
)
async def logout(
    current: CurrentSignIn, sign_ins: SignIns, work: Work, container: CurrentContainer
) -> None:
    """End the sign-in that this request carries, its open sockets too."""
    user_id, session_id = current.user.id, current.session_id
    await sign_ins.end(current.user, session_id)
    work.publish(lambda: container.meetings.sign_out(user_id, only=session_id))


@router.post(
    "/logout-all",
    status_code=HTTPStatus.NO_CONTENT,
    response_class=Response,
    responses=error_answers(HTTPStatus.UNAUTHORIZED),
)
async def logout_all(
    user: CurrentUser, sign_ins: SignIns, work: Work, container: CurrentContainer
) -> None:
    """End every sign-in of the account, this one too."""
    user_id = user.id
    await sign_ins.end_all(user)
    work.publish(lambda: container.meetings.sign_out(user_id))


@router.post(
    "/change-password",
    responses=error_answers(
        HTTPStatus.BAD_REQUEST,
        HTTPStatus.UNAUTHORIZED,
        HTTPStatus.FORBIDDEN,
        HTTPStatus.TOO_MANY_REQUESTS,
    ),
)
async def change_password(
    body: ChangePasswordRequest,
    current: CurrentSignIn,
    accounts: Accounts,
    work: Work,
    container: CurrentContainer,
    asked_in: AskedIn,
    network: ClientNetwork,
) -> AccessToken:
    """Set a new password; every other sign-in ends, and this answers a new token for this one."""
    user_id, session_id = current.user.id, current.session_id
    async with container.sign_in_throttle.attempt(current.user.email, network):
        token = await accounts.change_password(current.user, session_id, body)
    work.publish(lambda: container.meetings.sign_out(user_id, keep=session_id))
    work.publish(lambda: container.account_mail.tell_password_changed(user_id, asked_in))
    return AccessToken(access_token=token)


def signed_in(user: User, token: str) -> AuthResponse:
    """The answer to whoever has signed in."""
    return AuthResponse(user=OwnProfile.model_validate(user), access_token=token)
