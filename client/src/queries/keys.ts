/** The names of what is cached, in one place, so that a change knows what it makes stale. */
export const keys = {
  me: (token: string | null) => ['me', token] as const,
  accountRules: ['account-rules'] as const,
  sessions: ['sessions'] as const,
  ownRooms: ['own-rooms'] as const,
  personalRoom: ['own-rooms', 'personal'] as const,
  namedRooms: ['own-rooms', 'named'] as const,
  roomDefaults: ['room-defaults'] as const,
  myMeetings: ['meetings'] as const,
  meeting: (id: string) => ['meeting', id] as const,
  meetingMessages: (id: string) => ['meeting', id, 'messages'] as const,
  room: (code: string) => ['room', code] as const,
  presence: (code: string) => ['room', code, 'presence'] as const,
  exclusions: (roomId: string) => ['exclusions', roomId] as const,
  invitations: (roomId: string) => ['invitations', roomId] as const,
  /** Everything about scheduled meetings: a change of one makes all of it stale. */
  scheduling: ['scheduling'] as const,
  upcoming: ['scheduling', 'upcoming'] as const,
  scheduledMeeting: (id: string) => ['scheduling', 'meeting', id] as const,
  occurrence: (id: string, occurrence: string) =>
    ['scheduling', 'meeting', id, occurrence] as const,
  calendarFeed: ['calendar-feed'] as const,
  chatSearch: (roomId: string, text: string) => ['chat-search', roomId, text] as const,
  fileLinks: (fileId: string) => ['file-links', fileId] as const,
};
