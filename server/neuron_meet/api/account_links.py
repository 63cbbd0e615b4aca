"""Links that are sent by e-mail: asking for one, and following it."""

from http import HTTPStatus

from fastapi import APIRouter, Response

from neuron_meet.api.auth import signed_in
from neuron_meet.api.dependencies import (
    AccountLinks,
    Accounts,
    AskedIn,
    ClientNetwork,
    CurrentContainer,
    CurrentUser,
    UserAgent,
    Work,
)
from neuron_meet.api.documentation import error_answers
from neuron_meet.protocol.accounts import (
    AccountRules,
    ConfirmRegistrationRequest,
    ForgotPasswordRequest,
    ResetPasswordRequest,
    VerifyEmailRequest,
)
from neuron_meet.protocol.signing_in import AuthResponse

router = APIRouter(prefix="/auth", tags=["accounts"])


@router.get("/rules")
async def get_account_rules(container: CurrentContainer) -> AccountRules:
    """What registering and choosing a password is like here."""
    return AccountRules(
        password_min_length=container.settings.password_min_length,
        sends_mail=container.account_mail.available,
    )


@router.post(
    "/confirm-registration",
    status_code=HTTPStatus.CREATED,
    responses=error_answers(
        HTTPStatus.BAD_REQUEST,
        HTTPStatus.FORBIDDEN,
        HTTPStatus.CONFLICT,
        HTTPStatus.GONE,
        HTTPStatus.TOO_MANY_REQUESTS,
    ),
)
async def confirm_registration(
    body: ConfirmRegistrationRequest,
    accounts: Accounts,
    container: CurrentContainer,
    network: ClientNetwork,
    user_agent: UserAgent = None,
) -> AuthResponse:
    """Create the account that was registered, by the link and its password, and sign it in."""
    # There is no account yet: wrong passwords are counted by the link.
    async with container.sign_in_throttle.attempt(body.token, network):
        return signed_in(*await accounts.confirm_registration(body, user_agent))


@router.post(
    "/forgot-password",
    status_code=HTTPStatus.ACCEPTED,
    response_class=Response,
    responses=error_answers(
        HTTPStatus.BAD_REQUEST, HTTPStatus.CONFLICT, HTTPStatus.TOO_MANY_REQUESTS
    ),
)
async def forgot_password(
    body: ForgotPasswordRequest,
    container: CurrentContainer,
    asked_in: AskedIn,
    network: ClientNetwork,
) -> None:
    """Have a link sent to choose a new password; the answer is the same without an account."""
    await container.mail_requests.take(network)
    await container.account_mail.send_reset(body.email, asked_in)


@router.post(
    "/reset-password",
    status_code=HTTPStatus.NO_CONTENT,
    response_class=Response,
    responses=error_answers(HTTPStatus.BAD_REQUEST, HTTPStatus.GONE),
)
async def reset_password(
    body: ResetPasswordRequest,
    links: AccountLinks,
    work: Work,
    container: CurrentContainer,
    asked_in: AskedIn,
) -> None:
    """Set a new password by a link; every sign-in of the account ends."""
    user_id = (await links.reset_password(body)).id
    work.publish(lambda: container.meetings.sign_out(user_id))
    work.publish(lambda: container.account_mail.tell_password_changed(user_id, asked_in))


@router.post(
    "/verification",
    status_code=HTTPStatus.ACCEPTED,
    response_class=Response,
    responses=error_answers(
        HTTPStatus.UNAUTHORIZED, HTTPStatus.CONFLICT, HTTPStatus.TOO_MANY_REQUESTS
    ),
)
async def send_verification(
    user: CurrentUser, container: CurrentContainer, asked_in: AskedIn, network: ClientNetwork
) -> None:
    """Have a link sent that verifies the address of the account."""
    await container.mail_requests.take(network)
    await container.account_mail.send_verification(user, asked_in)


@router.post(
    "/verify-email",
    status_code=HTTPStatus.NO_CONTENT,
    response_class=Response,
    responses=error_answers(HTTPStatus.BAD_REQUEST, HTTPStatus.GONE),
)
async def verify_email(body: VerifyEmailRequest, links: AccountLinks) -> None:
    """Verify the address of an account by a link."""
    await links.verify_email(body.token)
