"""Signing up, in and out."""

from http import HTTPStatus

from fastapi import APIRouter, Response

from neuron_meet.api.dependencies import Accounts, CurrentUser, Token
from neuron_meet.api.documentation import error_answers
from neuron_meet.db.models import User
from neuron_meet.protocol.rest import (
    AccessToken,
    AuthResponse,
    ChangePasswordRequest,
    LoginRequest,
    OwnProfile,
    RegisterRequest,
)

router = APIRouter(prefix="/auth", tags=["accounts"])


@router.post(
    "/register",
    status_code=HTTPStatus.CREATED,
    responses=error_answers(HTTPStatus.BAD_REQUEST, HTTPStatus.CONFLICT),
)
async def register(body: RegisterRequest, accounts: Accounts) -> AuthResponse:
    """Create an account and sign it in."""
    return _signed_in(*await accounts.register(body))


@router.post("/login", responses=error_answers(HTTPStatus.BAD_REQUEST, HTTPStatus.UNAUTHORIZED))
async def login(body: LoginRequest, accounts: Accounts) -> AuthResponse:
    """Sign in with e-mail address and password."""
    return _signed_in(*await accounts.login(body))


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
async def logout(_user: CurrentUser, token: Token, accounts: Accounts) -> None:
    """Revoke the token that this request carries."""
    await accounts.logout(token)


@router.post(
    "/logout-all",
    status_code=HTTPStatus.NO_CONTENT,
    response_class=Response,
    responses=error_answers(HTTPStatus.UNAUTHORIZED),
)
async def logout_all(user: CurrentUser, accounts: Accounts) -> None:
    """Revoke every token of the account, this one too."""
    await accounts.logout_all(user)


@router.post(
    "/change-password",
    responses=error_answers(HTTPStatus.BAD_REQUEST, HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN),
)
async def change_password(
    body: ChangePasswordRequest, user: CurrentUser, accounts: Accounts
) -> AccessToken:
    """Set a new password; every token of the account is revoked and this answers a new one."""
    return AccessToken(access_token=await accounts.change_password(user, body))


def _signed_in(user: User, token: str) -> AuthResponse:
    return AuthResponse(user=OwnProfile.model_validate(user), access_token=token)
