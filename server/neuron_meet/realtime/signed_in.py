"""Which sockets a sign-in has open."""

from collections import Counter

from neuron_meet.accounts.tokens import TokenClaims


class SignedInSockets:
    """The sockets of accounts, by the sign-in whose token opened them.

    A socket is entered before its token is looked up in the database, so that a sign-in that ends
    meanwhile finds it here.
    """

    def __init__(self) -> None:
        self._claims: dict[str, TokenClaims] = {}
        self._counts: Counter[str] = Counter()

    def __contains__(self, socket_id: str) -> bool:
        return socket_id in self._claims

    def add(self, socket_id: str, claims: TokenClaims) -> None:
        """Enter a socket that is being opened."""
        self._claims[socket_id] = claims
        self._counts[claims.user_id] += 1

    def remove(self, socket_id: str) -> None:
        """Forget a socket; nothing happens where it is none of an account."""
        claims = self._claims.pop(socket_id, None)
        if claims is None:
            return
        self._counts[claims.user_id] -= 1
        if not self._counts[claims.user_id]:
            del self._counts[claims.user_id]

    def count_of(self, user_id: str) -> int:
        """How many sockets the account has."""
        return self._counts[user_id]

    def accounts(self) -> dict[str, str]:
        """The sign-ins that have sockets open, each with its account."""
        return {claims.token_id: claims.user_id for claims in self._claims.values()}

    def of(self, user_id: str, *, only: str | None, keep: str | None) -> list[str]:
        """The account's sockets: those of the sign-in ``only``, or of all but ``keep``."""
        return [
            socket_id
            for socket_id, claims in self._claims.items()
            if claims.user_id == user_id
            and (only is None or claims.token_id == only)
            and claims.token_id != keep
        ]
