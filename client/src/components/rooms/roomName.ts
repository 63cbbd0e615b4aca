/** Characters of a room's name; the limit of the server's own model, which checks again. */
export const ROOM_NAME_LIMIT = 100;
