/** A room that somebody may see to. */
export interface ModeratedRoom {
  readonly id: string;
  /** What a meeting gave to whoever is inside: a co-host may have no account to show. */
  readonly token?: string;
}

/** The token to call with; that of who is signed in where the room names none. */
export function asModerator({ token }: ModeratedRoom): { token?: string } {
  return token === undefined ? {} : { token };
}
