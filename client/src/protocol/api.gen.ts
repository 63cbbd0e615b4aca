// Generated from the server's protocol models by `make generate`. Do not edit.

export interface paths {
  '/api/auth/change-password': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Change Password
     * @description Set a new password; every other sign-in ends, and this answers a new token for this one.
     */
    post: operations['changePassword'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/auth/confirm-registration': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Confirm Registration
     * @description Create the account that was registered, by the link and its password, and sign it in.
     */
    post: operations['confirmRegistration'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/auth/forgot-password': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Forgot Password
     * @description Have a link sent to choose a new password; the answer is the same without an account.
     */
    post: operations['forgotPassword'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/auth/login': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Login
     * @description Sign in with e-mail address and password; slower and slower after wrong passwords.
     */
    post: operations['login'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/auth/logout': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Logout
     * @description End the sign-in that this request carries, its open sockets too.
     */
    post: operations['logout'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/auth/logout-all': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Logout All
     * @description End every sign-in of the account, this one too.
     */
    post: operations['logoutAll'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/auth/me': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Get Me
     * @description The account that is signed in.
     */
    get: operations['getMe'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/auth/register': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Register
     * @description Create an account and sign it in; by a link, where the server sends e-mail.
     */
    post: operations['register'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/auth/reset-password': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Reset Password
     * @description Set a new password by a link; every sign-in of the account ends.
     */
    post: operations['resetPassword'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/auth/rules': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Get Account Rules
     * @description What registering and choosing a password is like here.
     */
    get: operations['getAccountRules'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/auth/verification': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Send Verification
     * @description Have a link sent that verifies the address of the account.
     */
    post: operations['sendVerification'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/auth/verify-email': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Verify Email
     * @description Verify the address of an account by a link.
     */
    post: operations['verifyEmail'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/avatars/{file}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Get Avatar
     * @description A picture. Its address cannot be guessed; whoever has it may look, guests too.
     */
    get: operations['getAvatar'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/calendar/{token}.ics': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Read Calendar Feed
     * @description The calendar of an account, for whoever knows its address.
     */
    get: operations['readCalendarFeed'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/files/{id}/download': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Download File
     * @description A file, to be saved and never to be shown.
     */
    get: operations['downloadFile'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/files/{id}/links': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Create File Links
     * @description Links that open a file for a few minutes, for whoever has them.
     */
    post: operations['createFileLinks'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/files/{id}/picture': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Show Picture
     * @description A picture, to be shown.
     */
    get: operations['showPicture'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/files/{id}/thumbnail': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Show Thumbnail
     * @description A picture made small, to be shown.
     */
    get: operations['showThumbnail'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/health': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Get Health
     * @description Whether the process runs and reaches its database; 503 where it does not.
     */
    get: operations['getHealth'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/ice-servers': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Get Ice Servers
     * @description Fresh ICE servers, with credentials that expire.
     *
     *     The bearer is the participant token of `room-joined`, which guests have too, or an access
     *     token. Either is refused while its holder is in no room.
     */
    get: operations['getIceServers'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/meetings/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Get Meeting
     * @description A meeting with its people: when each was there, and how long they talked.
     */
    get: operations['getMeeting'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/meetings/{id}/messages': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List Recorded Messages
     * @description The meeting's messages, oldest first within the page; the newest page by default.
     */
    get: operations['listRecordedMessages'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/meetings/{id}/record': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Export Meeting
     * @description All that is kept of the meeting, to be taken away.
     */
    get: operations['exportMeeting'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/rooms': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List Hosted Rooms
     * @description The open rooms of the account that are meant to be met in again, by name.
     */
    get: operations['listHostedRooms'];
    put?: never;
    /**
     * Create Room
     * @description Open a room; whoever opens it is its host.
     */
    post: operations['createRoom'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/rooms/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Get Room
     * @description A room with its settings and its host.
     */
    get: operations['getRoom'];
    put?: never;
    post?: never;
    /**
     * End Room
     * @description End the room for everyone who is inside. Host only; a second time changes nothing.
     */
    delete: operations['endRoom'];
    options?: never;
    head?: never;
    /**
     * Rename Room
     * @description Give the room another name. Host only.
     */
    patch: operations['renameRoom'];
    trace?: never;
  };
  '/api/rooms/{id}/chat': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List Meeting Messages
     * @description What was written in the meeting, as far as the caller may read it, oldest first.
     *
     *     The newest page by default.
     */
    get: operations['listMeetingMessages'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/rooms/{id}/chat/search': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Search Meeting Messages
     * @description The newest messages of the meeting in which every word occurs, whatever its case.
     *
     *     Oldest first; looked for in texts, names of senders and names of files.
     */
    get: operations['searchMeetingMessages'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/rooms/{id}/exclusions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List Exclusions
     * @description Everybody who was removed and may not come in now, the newest first.
     */
    get: operations['listExclusions'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/rooms/{id}/exclusions/{exclusionId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /**
     * Lift Exclusion
     * @description Let somebody come in again.
     */
    delete: operations['liftExclusion'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/rooms/{id}/invitations': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List Invitations
     * @description The invitations by which people may still come, the newest first. Hosts and co-hosts.
     */
    get: operations['listInvitations'];
    put?: never;
    /**
     * Create Invitation
     * @description Invite somebody. Hosts and co-hosts; only the host invites co-hosts.
     */
    post: operations['createInvitation'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/rooms/{id}/invitations/{invitationId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /**
     * Revoke Invitation
     * @description Let nobody come by an invitation any more. Hosts and co-hosts.
     */
    delete: operations['revokeInvitation'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/rooms/{id}/messages': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List Messages
     * @description The room's messages, oldest first within the page; the newest page by default.
     */
    get: operations['listMessages'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/rooms/{id}/participants': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List Participants
     * @description Who was in the room and when, in order of arrival; one entry per stay.
     */
    get: operations['listParticipants'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/rooms/{id}/settings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /**
     * Update Room Settings
     * @description Change what is allowed in the room, at once for everyone who is inside. Host only.
     */
    patch: operations['updateRoomSettings'];
    trace?: never;
  };
  '/api/rooms/code/{code}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Get Room By Code
     * @description What anybody who has the code may know of the room, ended or not.
     */
    get: operations['getRoomByCode'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/rooms/code/{code}/connection-test': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Begin Connection Test
     * @description ICE servers with credentials for two minutes, to test the ways to them.
     *
     *     For accounts, and for guests who could walk in: of a room that keeps its door (waiting room,
     *     passcode, lock, host to wait for) guests get none before they are inside.
     */
    post: operations['beginConnectionTest'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/rooms/code/{code}/participants': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List Present Participants
     * @description Who is in the room now, in order of arrival; somebody with two connections is there once.
     *
     *     Empty for an unknown code, and without a token where guests are not allowed in. Of a room with a
     *     waiting room or a passcode only its host, its co-hosts and whoever is inside learn it.
     */
    get: operations['listPresentParticipants'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/rooms/personal': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Get Personal Room
     * @description The account's own room, which always has the same code; made when first asked for.
     */
    get: operations['getPersonalRoom'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/scheduled-meetings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List Scheduled Meetings
     * @description What the account has scheduled and not cancelled, newest first.
     */
    get: operations['listScheduledMeetings'];
    put?: never;
    /**
     * Schedule Meeting
     * @description Schedule a meeting or a series, in a room of one's own or in a new one.
     */
    post: operations['scheduleMeeting'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/scheduled-meetings/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Get Scheduled Meeting
     * @description A meeting or series that the account has scheduled.
     */
    get: operations['getScheduledMeeting'];
    put?: never;
    post?: never;
    /**
     * Cancel Scheduled Meeting
     * @description Cancel a meeting, one of a series, or it and all that follow; the room stays.
     */
    delete: operations['cancelScheduledMeeting'];
    options?: never;
    head?: never;
    /**
     * Update Scheduled Meeting
     * @description Change a meeting, one of a series, or it and all that follow.
     *
     *     The last makes a series of its own, which is the one that is answered.
     */
    patch: operations['updateScheduledMeeting'];
    trace?: never;
  };
  '/api/scheduled-meetings/{id}/calendar.ics': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Download Calendar
     * @description A meeting or series for one's own calendar, for everybody who was told its id.
     */
    get: operations['downloadCalendar'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/scheduled-meetings/{id}/occurrences/{occurrence}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Get Occurrence
     * @description One time at which a meeting that the account has scheduled is held.
     */
    get: operations['getOccurrence'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/uploads': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Create Upload
     * @description Begin an upload. `Upload-Metadata` carries `filename`, and `roomId` for an access token.
     */
    post: operations['createUpload'];
    delete?: never;
    /**
     * Describe Uploads
     * @description What this server can do with uploads.
     */
    options: operations['describeUploads'];
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/uploads/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /**
     * Discard Upload
     * @description Give an upload up.
     */
    delete: operations['discardUpload'];
    options?: never;
    /**
     * Get Upload
     * @description How far an upload is.
     */
    head: operations['getUpload'];
    /**
     * Append To Upload
     * @description The next piece of a file. With the last one, its content is looked at.
     */
    patch: operations['appendToUpload'];
    trace?: never;
  };
  '/api/users/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Get User
     * @description Another person's public profile.
     */
    get: operations['getUser'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/users/me': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /**
     * Update Me
     * @description Change the own profile: only what is given changes.
     */
    patch: operations['updateMe'];
    trace?: never;
  };
  '/api/users/me/avatar': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Put Avatar
     * @description Use a picture as one's own: JPEG, PNG, WebP or GIF, cut to its middle square.
     */
    put: operations['putAvatar'];
    post?: never;
    /**
     * Delete Avatar
     * @description Have no picture any more; its files are deleted.
     */
    delete: operations['deleteAvatar'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/users/me/calendar-feed': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Get Calendar Feed
     * @description The address of the account's calendar, to subscribe to.
     */
    get: operations['getCalendarFeed'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/users/me/calendar-feed/rotate': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Rotate Calendar Feed
     * @description A new address; whoever subscribed to an older one gets nothing any more.
     */
    post: operations['rotateCalendarFeed'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/users/me/deletion': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Delete Account
     * @description Delete the account for good; its open rooms are closed.
     */
    post: operations['deleteAccount'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/users/me/export': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Export Data
     * @description Everything that is kept of the account.
     */
    get: operations['exportData'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/users/me/meetings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List My Meetings
     * @description The meetings that the account was in, and those in its rooms, newest first.
     */
    get: operations['listMyMeetings'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/users/me/preferences': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Get Preferences
     * @description How the person likes the product; the language starts as the browser's.
     */
    get: operations['getPreferences'];
    /**
     * Put Preferences
     * @description Replace the preferences as a whole.
     */
    put: operations['putPreferences'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/users/me/room-defaults': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Get Room Defaults
     * @description What the account's new rooms begin with.
     */
    get: operations['getRoomDefaults'];
    /**
     * Set Room Defaults
     * @description Choose what the account's new rooms begin with; rooms that there are stay as they are.
     */
    put: operations['setRoomDefaults'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/users/me/rooms': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List My Rooms
     * @description The 20 newest rooms that the account hosts or has joined, newest first.
     */
    get: operations['listMyRooms'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/users/me/sessions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List Sessions
     * @description The sign-ins of the account, the last one used first.
     */
    get: operations['listSessions'];
    put?: never;
    post?: never;
    /**
     * End Other Sessions
     * @description End every sign-in but this one, and answer a new token for this one.
     */
    delete: operations['endOtherSessions'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/users/me/sessions/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /**
     * End Session
     * @description End one sign-in; whoever is in a meeting by it is taken out at once.
     */
    delete: operations['endSession'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/users/me/upcoming': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List Upcoming
     * @description The account's scheduled meetings that are on or begin between two times, in order.
     */
    get: operations['listUpcoming'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export interface components {
  schemas: {
    /**
     * AccessToken
     * @description A token that replaces the one in use.
     */
    AccessToken: {
      /** Accesstoken */
      accessToken: string;
    };
    /**
     * AccountRules
     * @description What registering and choosing a password is like on this server.
     */
    AccountRules: {
      /** Passwordminlength */
      passwordMinLength: number;
      /**
       * Sendsmail
       * @description Whether accounts are confirmed, and forgotten passwords replaced, by e-mail.
       */
      sendsMail: boolean;
    };
    /**
     * AnnouncementPreferences
     * @description What screen readers are told of.
     */
    'AnnouncementPreferences-Input': {
      /**
       * Hands
       * @default true
       */
      hands: boolean;
      /**
       * Messages
       * @default true
       */
      messages: boolean;
      /**
       * People
       * @default true
       */
      people: boolean;
      /**
       * Shares
       * @default true
       */
      shares: boolean;
    };
    /**
     * AnnouncementPreferences
     * @description What screen readers are told of.
     */
    'AnnouncementPreferences-Output': {
      /**
       * Hands
       * @default true
       */
      hands: boolean;
      /**
       * Messages
       * @default true
       */
      messages: boolean;
      /**
       * People
       * @default true
       */
      people: boolean;
      /**
       * Shares
       * @default true
       */
      shares: boolean;
    };
    /**
     * AuthResponse
     * @description The answer to registering and signing in.
     */
    AuthResponse: {
      /** Accesstoken */
      accessToken: string;
      user: components['schemas']['OwnProfile'];
    };
    /**
     * CalendarFeed
     * @description The address of an account's calendar; whoever knows it can read the calendar.
     */
    CalendarFeed: {
      /** Url */
      url: string;
    };
    /**
     * ChangePasswordRequest
     * @description A new password; every other sign-in of the account ends.
     */
    ChangePasswordRequest: {
      /** Currentpassword */
      currentPassword: string;
      /** Newpassword */
      newPassword: string;
    };
    /**
     * ChangeScope
     * @description Which meetings of a series a change is about.
     * @enum {string}
     */
    ChangeScope: 'this' | 'following' | 'all';
    /**
     * ChatMessage
     * @description A chat message.
     *
     *     In live events ``sender_id`` is the sender's socket id, in history the account's id; it is null
     *     for a guest in history and for a system message.
     */
    ChatMessage: {
      /**
       * Clientmessageid
       * @description The sender's own id for it, echoed back.
       */
      clientMessageId?: string | null;
      /**
       * Content
       * @description Its text; of a file, what was said to it, or its name.
       */
      content: string;
      /**
       * Deletedat
       * @description When it was deleted; it has no text then.
       */
      deletedAt?: string | null;
      /**
       * Deletedby
       * @description Who deleted it.
       */
      deletedBy?: ('author' | 'moderator') | null;
      /**
       * Editedat
       * @description When its text was last changed.
       */
      editedAt?: string | null;
      /** @description What a message of type FILE carries. */
      file?: components['schemas']['SharedFile'] | null;
      /** Id */
      id: string;
      /**
       * Mentions
       * @description Who is meant by an @name in it.
       */
      mentions?: components['schemas']['PersonReference'][] | null;
      /** @description What a system message says; `content` is it in English. */
      note?: components['schemas']['Note'] | null;
      /**
       * Participantid
       * @description The sender, in live events.
       */
      participantId?: string | null;
      /**
       * Personid
       * @description The sender, across their returns to the meeting.
       */
      personId?: string | null;
      /**
       * Reactions
       * @description Absent where there are none.
       */
      reactions?: components['schemas']['Reaction'][] | null;
      /** @description The only reader of a private message. */
      recipient?: components['schemas']['PersonReference'] | null;
      /** @description What it answers. */
      replyTo?: components['schemas']['RepliedMessage'] | null;
      /** Senderid */
      senderId: string | null;
      /** Sendername */
      senderName: string;
      /** Timestamp */
      timestamp: string;
      type: components['schemas']['MessageType'];
      /** @description The sender's account, where there is one. */
      user?: components['schemas']['PublicProfile'] | null;
    };
    /**
     * ConfirmRegistrationRequest
     * @description The end of a registration: by a link, and by whoever knows the password of it.
     */
    ConfirmRegistrationRequest: {
      /** Password */
      password: string;
      /**
       * Token
       * @description What follows `#` in the link.
       */
      token: string;
    };
    /**
     * CreatedInvitation
     * @description A new invitation, with its token: nobody can be told it again.
     */
    CreatedInvitation: {
      /** Createdat */
      createdAt: string;
      /** Createdbyname */
      createdByName: string;
      /** Expiresat */
      expiresAt: string | null;
      /** Id */
      id: string;
      role: components['schemas']['Role'];
      /** Singleuse */
      singleUse: boolean;
      /** Skipdoor */
      skipDoor: boolean;
      /** Token */
      token: string;
      /** Uses */
      uses: number;
    };
    /**
     * CreateInvitationRequest
     * @description A link into a room, for whoever is given it.
     */
    CreateInvitationRequest: {
      /**
       * Expiresin
       * @description Seconds; null: never.
       */
      expiresIn?: number | null;
      /**
       * Role
       * @default participant
       * @enum {string}
       */
      role: 'co-host' | 'participant';
      /**
       * Singleuse
       * @description For the first who comes by it alone.
       * @default false
       */
      singleUse: boolean;
      /**
       * Skipdoor
       * @description Whoever comes by it needs neither wait nor give a passcode.
       * @default false
       */
      skipDoor: boolean;
    };
    /**
     * CreateRoomRequest
     * @description A new room; its creator is the host. What is not given is as in the creator's defaults.
     */
    CreateRoomRequest: {
      /** Allowchat */
      allowChat?: boolean | null;
      /** Allowfiles */
      allowFiles?: boolean | null;
      /** Allowguestaccess */
      allowGuestAccess?: boolean | null;
      /** Allowparticipantaudio */
      allowParticipantAudio?: boolean | null;
      /** Allowparticipantvideo */
      allowParticipantVideo?: boolean | null;
      /** Allowprivatemessages */
      allowPrivateMessages?: boolean | null;
      allowRecording?: components['schemas']['RecordingPermission'] | null;
      /** Allowscreenshare */
      allowScreenShare?: boolean | null;
      hostLeaves?: components['schemas']['HostLeaves'] | null;
      /**
       * Kind
       * @description By default `named` with a name, `one-off` without.
       */
      kind?: ('named' | 'one-off') | null;
      /** Maxparticipants */
      maxParticipants?: number | null;
      /** Muteparticipantsonjoin */
      muteParticipantsOnJoin?: boolean | null;
      /** Name */
      name?: string | null;
      /** Passcode */
      passcode?: string | null;
      /** Waitforhost */
      waitForHost?: boolean | null;
      /** Waitingroom */
      waitingRoom?: boolean | null;
    };
    /**
     * DeleteAccountRequest
     * @description Deleting the account for good.
     */
    DeleteAccountRequest: {
      /** Password */
      password: string;
    };
    /**
     * ErrorBody
     * @description Every answer that is not a success.
     */
    ErrorBody: {
      /** @description What went wrong, for programs. */
      code: components['schemas']['ErrorCode'];
      /**
       * Error
       * @description The HTTP reason.
       */
      error: string;
      /**
       * Message
       * @description One sentence for people.
       */
      message: string;
      /**
       * Retryafter
       * @description Seconds after which trying again makes sense.
       */
      retryAfter?: number | null;
      /**
       * Statuscode
       * @description The HTTP status, repeated.
       */
      statusCode: number;
    };
    /**
     * ErrorCode
     * @description Every outcome that is not a success. Codes are stable: clients branch on them.
     * @enum {string}
     */
    ErrorCode:
      | 'VALIDATION_FAILED'
      | 'PAYLOAD_TOO_LARGE'
      | 'UNSUPPORTED_MEDIA'
      | 'UNAUTHORIZED'
      | 'SIGNED_OUT'
      | 'FORBIDDEN'
      | 'NOT_FOUND'
      | 'METHOD_NOT_ALLOWED'
      | 'CONFLICT'
      | 'PASSWORD_TOO_COMMON'
      | 'PASSWORD_TOO_PERSONAL'
      | 'MAIL_NOT_CONFIGURED'
      | 'LINK_INVALID'
      | 'EMAIL_NOT_VERIFIED'
      | 'RATE_LIMITED'
      | 'TOO_MANY_CONNECTIONS'
      | 'ROOM_FULL'
      | 'ROOM_LOCKED'
      | 'ROOM_ENDED'
      | 'MEETING_ENDED'
      | 'GUESTS_NOT_ALLOWED'
      | 'BANNED_FROM_ROOM'
      | 'INVITATION_INVALID'
      | 'INVITATION_EXPIRED'
      | 'INVITATION_USED'
      | 'PASSCODE_REQUIRED'
      | 'PASSCODE_WRONG'
      | 'WAITING_FOR_ADMISSION'
      | 'ADMISSION_DENIED'
      | 'REMOVED_FROM_ROOM'
      | 'RESUME_REFUSED'
      | 'MOVED_ELSEWHERE'
      | 'ALREADY_IN_ROOM'
      | 'NOT_IN_ROOM'
      | 'PARTICIPANT_NOT_FOUND'
      | 'FINGERPRINT_MISMATCH'
      | 'AUDIO_DISABLED'
      | 'VIDEO_DISABLED'
      | 'SCREEN_SHARE_DISABLED'
      | 'RECORDING_DISABLED'
      | 'CHAT_DISABLED'
      | 'TIME_ZONE_UNKNOWN'
      | 'RECURRENCE_INVALID'
      | 'MEETING_IN_THE_PAST'
      | 'OCCURRENCE_NOT_FOUND'
      | 'TOO_MANY_SCHEDULED_MEETINGS'
      | 'PRIVATE_MESSAGES_DISABLED'
      | 'FILES_DISABLED'
      | 'FILE_TOO_LARGE'
      | 'FILE_TYPE_NOT_ALLOWED'
      | 'FILE_QUOTA_EXCEEDED'
      | 'TUS_VERSION'
      | 'UNKNOWN_EVENT'
      | 'SERVICE_UNAVAILABLE'
      | 'TIMED_OUT'
      | 'INTERNAL_ERROR';
    /**
     * Exclusion
     * @description Somebody who may not come into a room.
     */
    Exclusion: {
      /**
       * Byname
       * @description Who removed them.
       */
      byName: string;
      /** Createdat */
      createdAt: string;
      /**
       * Displayname
       * @description As they were called when they were removed.
       */
      displayName: string;
      /** Id */
      id: string;
      /**
       * Untilmeetingends
       * @description Otherwise until it is lifted.
       */
      untilMeetingEnds: boolean;
      /** Userid */
      userId: string | null;
    };
    /**
     * FileLinks
     * @description Ways to open a file; they work for a few minutes.
     */
    FileLinks: {
      /**
       * Download
       * @description Saves the file.
       */
      download: string;
      /** Expiresat */
      expiresAt: string;
      /**
       * Picture
       * @description Shows a picture; null for any other file.
       */
      picture: string | null;
      /**
       * Thumbnail
       * @description Shows a picture small; null for any other file.
       */
      thumbnail: string | null;
    };
    /**
     * ForgotPasswordRequest
     * @description Somebody wants a link to choose a new password.
     */
    ForgotPasswordRequest: {
      /**
       * Email
       * Format: email
       */
      email: string;
    };
    /**
     * Frequency
     * @description What a recurrence counts in.
     * @enum {string}
     */
    Frequency: 'daily' | 'weekly' | 'monthly' | 'yearly';
    /**
     * Health
     * @description Whether the process can do its work.
     */
    Health: {
      /**
       * Database
       * @enum {string}
       */
      database: 'ok' | 'unavailable';
      /**
       * Status
       * @enum {string}
       */
      status: 'ok' | 'unavailable';
      /** Version */
      version: string;
    };
    /**
     * HostedRoom
     * @description A room of the account that asks, with what goes on in it.
     */
    HostedRoom: {
      /** Code */
      code: string;
      /** Createdat */
      createdAt: string;
      /** Endedat */
      endedAt: string | null;
      host: components['schemas']['PublicProfile'];
      /** Hostid */
      hostId: string;
      /** Id */
      id: string;
      /** Isactive */
      isActive: boolean;
      /** Islocked */
      isLocked: boolean;
      kind: components['schemas']['RoomKind'];
      /** Name */
      name: string;
      /**
       * Peopleinside
       * @description How many people are in it now.
       */
      peopleInside: number;
      settings: components['schemas']['RoomSettings'];
      /** Startedat */
      startedAt: string | null;
      /** Updatedat */
      updatedAt: string;
    };
    /**
     * HostLeaves
     * @description What becomes of a meeting when its host leaves.
     * @enum {string}
     */
    HostLeaves: 'hand-over' | 'continue' | 'end';
    /**
     * IceServer
     * @description An RTCIceServer (W3C WebRTC 1.0, section 4.2.3).
     */
    IceServer: {
      /** Credential */
      credential?: string | null;
      /** Urls */
      urls: string[];
      /** Username */
      username?: string | null;
    };
    /**
     * IceServers
     * @description ICE servers for one participant.
     */
    IceServers: {
      /**
       * Expiresat
       * @description When the credentials stop working; null where there are none.
       */
      expiresAt: string | null;
      /** Iceservers */
      iceServers: components['schemas']['IceServer'][];
    };
    /**
     * Invitation
     * @description A link into a room, without the token that opens it.
     */
    Invitation: {
      /** Createdat */
      createdAt: string;
      /** Createdbyname */
      createdByName: string;
      /** Expiresat */
      expiresAt: string | null;
      /** Id */
      id: string;
      role: components['schemas']['Role'];
      /** Singleuse */
      singleUse: boolean;
      /** Skipdoor */
      skipDoor: boolean;
      /** Uses */
      uses: number;
    };
    /**
     * LoginRequest
     * @description Signing in.
     */
    LoginRequest: {
      /** Email */
      email: string;
      /** Password */
      password: string;
    };
    /**
     * MeetingDetails
     * @description A meeting with the people who were in it, in order of arrival.
     */
    MeetingDetails: {
      /**
       * Endedat
       * @description When the last left; null while somebody is in it.
       */
      endedAt: string | null;
      /** Id */
      id: string;
      /**
       * Ishost
       * @description Whether the account that asks is the room's host.
       */
      isHost: boolean;
      /**
       * Names
       * @description Some of the people, in order of arrival.
       */
      names: string[];
      /** People */
      people: components['schemas']['MeetingPerson'][];
      /** Peoplecount */
      peopleCount: number;
      room: components['schemas']['MeetingRoom'];
      /** Startedat */
      startedAt: string;
      /**
       * Title
       * @description The room's name when the meeting began.
       */
      title: string;
    };
    /**
     * MeetingPerson
     * @description Somebody who was in a meeting, however often they came and went.
     */
    MeetingPerson: {
      /** Avatarurl */
      avatarUrl: string | null;
      /** Displayname */
      displayName: string;
      /** Ishost */
      isHost: boolean;
      /** Stays */
      stays: components['schemas']['MeetingStay'][];
      /**
       * Talkseconds
       * @description How long they talked, as their own browser heard it.
       */
      talkSeconds: number;
      /**
       * Userid
       * @description The account; null for a guest.
       */
      userId: string | null;
    };
    /**
     * MeetingRecord
     * @description All that is kept of a meeting, to be taken away.
     */
    MeetingRecord: {
      /**
       * Endedat
       * @description When the last left; null while somebody is in it.
       */
      endedAt: string | null;
      /** Id */
      id: string;
      /**
       * Ishost
       * @description Whether the account that asks is the room's host.
       */
      isHost: boolean;
      /**
       * Messages
       * @description Oldest first.
       */
      messages: components['schemas']['ChatMessage'][];
      /**
       * Names
       * @description Some of the people, in order of arrival.
       */
      names: string[];
      /** People */
      people: components['schemas']['MeetingPerson'][];
      /** Peoplecount */
      peopleCount: number;
      room: components['schemas']['MeetingRoom'];
      /** Startedat */
      startedAt: string;
      /**
       * Title
       * @description The room's name when the meeting began.
       */
      title: string;
    };
    /**
     * MeetingRoom
     * @description The room that a meeting was in, as it is today.
     */
    MeetingRoom: {
      /** Code */
      code: string;
      /** Id */
      id: string;
      /** Isactive */
      isActive: boolean;
      kind: components['schemas']['RoomKind'];
    };
    /**
     * MeetingStay
     * @description From when until when somebody was in a meeting.
     */
    MeetingStay: {
      /** Joinedat */
      joinedAt: string;
      /**
       * Leftat
       * @description Null while they are in it.
       */
      leftAt: string | null;
    };
    /**
     * MeetingSummary
     * @description A meeting in a list.
     */
    MeetingSummary: {
      /**
       * Endedat
       * @description When the last left; null while somebody is in it.
       */
      endedAt: string | null;
      /** Id */
      id: string;
      /**
       * Ishost
       * @description Whether the account that asks is the room's host.
       */
      isHost: boolean;
      /**
       * Names
       * @description Some of the people, in order of arrival.
       */
      names: string[];
      /** Peoplecount */
      peopleCount: number;
      room: components['schemas']['MeetingRoom'];
      /** Startedat */
      startedAt: string;
      /**
       * Title
       * @description The room's name when the meeting began.
       */
      title: string;
    };
    /**
     * MessageType
     * @description What a chat message is.
     * @enum {string}
     */
    MessageType: 'TEXT' | 'FILE' | 'SYSTEM';
    /**
     * NextOccurrence
     * @description When a room is met in next, for whoever opens its link early.
     */
    NextOccurrence: {
      /** Endsat */
      endsAt: string;
      /** Scheduledmeetingid */
      scheduledMeetingId: string;
      /** Startsat */
      startsAt: string;
      /** Title */
      title: string;
    };
    /**
     * Note
     * @description What a system message says, for whoever shows it in another language or merges several.
     */
    Note: {
      /**
       * By
       * @description Who did it; absent where nobody in the room did.
       */
      by?: string | null;
      kind: components['schemas']['NoteKind'];
      /**
       * Name
       * @description Whom it is about.
       */
      name?: string | null;
    };
    /**
     * NoteKind
     * @description What a note of the system in the chat tells.
     * @enum {string}
     */
    NoteKind:
      | 'joined'
      | 'left'
      | 'removed'
      | 'banned'
      | 'promoted'
      | 'demoted'
      | 'became-host'
      | 'muted'
      | 'muted-everyone'
      | 'video-stopped'
      | 'share-stopped'
      | 'permissions-changed'
      | 'settings-changed'
      | 'locked'
      | 'unlocked'
      | 'ended';
    /**
     * Occurrence
     * @description One time at which a scheduled meeting is held.
     */
    Occurrence: {
      /** Description */
      description: string;
      /** Durationminutes */
      durationMinutes: number;
      /** Endsat */
      endsAt: string;
      /**
       * Isexception
       * @description Whether it differs from the others of its series.
       */
      isException: boolean;
      /**
       * Localstartsat
       * @description The start on a clock in `timeZone`.
       */
      localStartsAt: string;
      /**
       * Occurrence
       * @description Which one of the series: its start as the rule gives it, on the wall.
       */
      occurrence: string;
      recurrence: components['schemas']['Recurrence-Output'] | null;
      room: components['schemas']['ScheduledRoom'];
      /** Scheduledmeetingid */
      scheduledMeetingId: string;
      /** Startsat */
      startsAt: string;
      /** Timezone */
      timeZone: string;
      /** Title */
      title: string;
    };
    /**
     * OccurrenceDetails
     * @description One time at which a meeting is held, and how its series goes on from there.
     */
    OccurrenceDetails: {
      /** Description */
      description: string;
      /** Durationminutes */
      durationMinutes: number;
      /** Endsat */
      endsAt: string;
      /** @description The rule of this one and all that follow. */
      following: components['schemas']['Recurrence-Output'] | null;
      /**
       * Isexception
       * @description Whether it differs from the others of its series.
       */
      isException: boolean;
      /**
       * Localstartsat
       * @description The start on a clock in `timeZone`.
       */
      localStartsAt: string;
      /**
       * Occurrence
       * @description Which one of the series: its start as the rule gives it, on the wall.
       */
      occurrence: string;
      recurrence: components['schemas']['Recurrence-Output'] | null;
      room: components['schemas']['ScheduledRoom'];
      /** Scheduledmeetingid */
      scheduledMeetingId: string;
      /** Startsat */
      startsAt: string;
      /** Timezone */
      timeZone: string;
      /** Title */
      title: string;
    };
    /**
     * OwnProfile
     * @description A person as they see themselves.
     */
    OwnProfile: {
      /** Avatarurl */
      avatarUrl: string | null;
      /** Createdat */
      createdAt: string;
      /** Displayname */
      displayName: string;
      /** Email */
      email: string;
      /**
       * Emailverified
       * @description Whether a link that was sent to the address was followed.
       */
      emailVerified: boolean;
      /** Id */
      id: string;
      /** Name */
      name: string;
    };
    /**
     * ParticipantRecord
     * @description One stay of one person in a room.
     */
    ParticipantRecord: {
      /** Avatarurl */
      avatarUrl: string | null;
      /** Displayname */
      displayName: string;
      /** Id */
      id: string;
      /** Isactive */
      isActive: boolean;
      /** Ishost */
      isHost: boolean;
      /** Joinedat */
      joinedAt: string;
      /** Leftat */
      leftAt: string | null;
      /** Userid */
      userId: string | null;
    };
    /**
     * PersonReference
     * @description Somebody of the meeting, by the id that stays theirs when they come back.
     */
    PersonReference: {
      /** Name */
      name: string;
      /** Personid */
      personId: string;
    };
    /**
     * Preferences
     * @description How the person likes the product, in every browser.
     *
     *     What is missing has its default: a document that an older client wrote stays readable.
     */
    Preferences: {
      /**
       * @default {
       *       "people": true,
       *       "messages": true,
       *       "hands": true,
       *       "shares": true
       *     }
       */
      announcements: components['schemas']['AnnouncementPreferences-Input'];
      /**
       * Joincameraoff
       * @description Enter meetings with the camera off.
       * @default false
       */
      joinCameraOff: boolean;
      /**
       * Joinmuted
       * @description Enter meetings with the microphone off.
       * @default false
       */
      joinMuted: boolean;
      /**
       * Language
       * @default system
       * @enum {string}
       */
      language: 'system' | 'en' | 'de';
      /**
       * Mirrorself
       * @default true
       */
      mirrorSelf: boolean;
      /**
       * Pushtotalk
       * @default false
       */
      pushToTalk: boolean;
      /**
       * Singlekeyshortcuts
       * @description Whether single letters act.
       * @default true
       */
      singleKeyShortcuts: boolean;
      /**
       * @default {
       *       "join": true,
       *       "leave": true,
       *       "message": true,
       *       "hand": true
       *     }
       */
      sounds: components['schemas']['SoundPreferences-Input'];
      /**
       * Theme
       * @default system
       * @enum {string}
       */
      theme: 'system' | 'light' | 'dark';
      /**
       * Version
       * @default 1
       * @constant
       */
      version: 1;
    };
    /**
     * PresentParticipant
     * @description Somebody who is in a room now.
     */
    PresentParticipant: {
      /** Avatarurl */
      avatarUrl: string | null;
      /** Displayname */
      displayName: string;
      /**
       * Id
       * @description The participant's id, the same as `participantId` on the socket.
       */
      id: string;
      /** Ishost */
      isHost: boolean;
      /**
       * Userid
       * @description The account; absent for a guest.
       */
      userId?: string | null;
    };
    /**
     * PublicProfile
     * @description A person as others may see them.
     */
    PublicProfile: {
      /** Avatarurl */
      avatarUrl: string | null;
      /** Displayname */
      displayName: string;
      /** Id */
      id: string;
    };
    /**
     * Reaction
     * @description One emoji on a message, with everybody who chose it, the first to do so first.
     */
    Reaction: {
      /** Emoji */
      emoji: string;
      /** People */
      people: components['schemas']['PersonReference'][];
    };
    /**
     * RecordingPermission
     * @description Who may record a meeting on their own machine.
     * @enum {string}
     */
    RecordingPermission: 'everyone' | 'moderators' | 'nobody';
    /**
     * Recurrence
     * @description How a meeting repeats: the part of RFC 5545's rules that people ask for.
     *
     *     Weekly on ``weekdays``; monthly on ``monthDay``, or on the one weekday of ``week``; yearly on
     *     the day of the first meeting. Without ``count`` and ``until`` it never ends.
     */
    'Recurrence-Input': {
      /** Count */
      count?: number | null;
      frequency: components['schemas']['Frequency'];
      /**
       * Interval
       * @default 1
       */
      interval: number;
      /**
       * Monthday
       * @description The day of the month, 1 to 31; -1 is the last.
       */
      monthDay?: number | null;
      /**
       * Until
       * @description The last day, in the meeting's zone.
       */
      until?: string | null;
      /**
       * Week
       * @description Which of the month's weekdays; -1 is the last.
       */
      week?: (1 | 2 | 3 | 4 | -1) | null;
      /**
       * Weekdays
       * @default []
       */
      weekdays: components['schemas']['Weekday'][];
    };
    /**
     * Recurrence
     * @description How a meeting repeats: the part of RFC 5545's rules that people ask for.
     *
     *     Weekly on ``weekdays``; monthly on ``monthDay``, or on the one weekday of ``week``; yearly on
     *     the day of the first meeting. Without ``count`` and ``until`` it never ends.
     */
    'Recurrence-Output': {
      /** Count */
      count: number | null;
      frequency: components['schemas']['Frequency'];
      /**
       * Interval
       * @default 1
       */
      interval: number;
      /**
       * Monthday
       * @description The day of the month, 1 to 31; -1 is the last.
       */
      monthDay: number | null;
      /**
       * Until
       * @description The last day, in the meeting's zone.
       */
      until: string | null;
      /**
       * Week
       * @description Which of the month's weekdays; -1 is the last.
       */
      week: (1 | 2 | 3 | 4 | -1) | null;
      /**
       * Weekdays
       * @default []
       */
      weekdays: components['schemas']['Weekday'][];
    };
    /**
     * RegisterRequest
     * @description A new account.
     */
    RegisterRequest: {
      /** Displayname */
      displayName: string;
      /**
       * Email
       * Format: email
       */
      email: string;
      /** Password */
      password: string;
    };
    /**
     * RenameRoomRequest
     * @description Another name for a room.
     */
    RenameRoomRequest: {
      /** Name */
      name: string;
    };
    /**
     * RepliedMessage
     * @description The message that another one answers, in short.
     */
    RepliedMessage: {
      /**
       * Content
       * @description The beginning of its text, or the name of its file.
       */
      content: string;
      /** Id */
      id: string;
      /** Isdeleted */
      isDeleted: boolean;
      /** Sendername */
      senderName: string;
      type: components['schemas']['MessageType'];
    };
    /**
     * ResetPasswordRequest
     * @description A new password, by a link.
     */
    ResetPasswordRequest: {
      /** Newpassword */
      newPassword: string;
      /**
       * Token
       * @description What follows `#` in the link.
       */
      token: string;
    };
    /**
     * Role
     * @description What somebody is in a room.
     *
     *     A co-host may do all that the host may but hand out roles and end the meeting.
     * @enum {string}
     */
    Role: 'host' | 'co-host' | 'participant';
    /**
     * RoomDefaults
     * @description What the rooms that an account opens begin with.
     */
    RoomDefaults: {
      /** Allowchat */
      allowChat: boolean;
      /** Allowfiles */
      allowFiles: boolean;
      /** Allowguestaccess */
      allowGuestAccess: boolean;
      /** Allowparticipantaudio */
      allowParticipantAudio: boolean;
      /** Allowparticipantvideo */
      allowParticipantVideo: boolean;
      /** Allowprivatemessages */
      allowPrivateMessages: boolean;
      allowRecording: components['schemas']['RecordingPermission'];
      /** Allowscreenshare */
      allowScreenShare: boolean;
      hostLeaves: components['schemas']['HostLeaves'];
      /**
       * Maxparticipants
       * @description Null: as many as the server gives.
       */
      maxParticipants: number | null;
      /** Muteparticipantsonjoin */
      muteParticipantsOnJoin: boolean;
      /** Waitforhost */
      waitForHost: boolean;
      /** Waitingroom */
      waitingRoom: boolean;
    };
    /**
     * RoomDetails
     * @description A room with its settings and its host.
     */
    RoomDetails: {
      /** Code */
      code: string;
      /** Createdat */
      createdAt: string;
      /** Endedat */
      endedAt: string | null;
      host: components['schemas']['PublicProfile'];
      /** Hostid */
      hostId: string;
      /** Id */
      id: string;
      /** Isactive */
      isActive: boolean;
      /** Islocked */
      isLocked: boolean;
      kind: components['schemas']['RoomKind'];
      /** Name */
      name: string;
      settings: components['schemas']['RoomSettings'];
      /** Startedat */
      startedAt: string | null;
      /** Updatedat */
      updatedAt: string;
    };
    /**
     * RoomKind
     * @description What a room is for: an account's own, meeting again and again, or meeting once.
     * @enum {string}
     */
    RoomKind: 'personal' | 'named' | 'one-off';
    /**
     * RoomPreview
     * @description What anybody who knows the code may see.
     */
    RoomPreview: {
      /** Code */
      code: string;
      host: components['schemas']['PublicProfile'];
      /** Id */
      id: string;
      /** Isactive */
      isActive: boolean;
      /** Islocked */
      isLocked: boolean;
      /** Name */
      name: string;
      /** @description The meeting scheduled here that is on, or begins within a day. */
      nextOccurrence?: components['schemas']['NextOccurrence'] | null;
      settings: components['schemas']['RoomPreviewSettings'];
    };
    /**
     * RoomPreviewSettings
     * @description The settings that matter to somebody who is not yet inside.
     */
    RoomPreviewSettings: {
      /** Allowguestaccess */
      allowGuestAccess: boolean;
      /** Haspasscode */
      hasPasscode: boolean;
      /** Waitforhost */
      waitForHost: boolean;
      /** Waitingroom */
      waitingRoom: boolean;
    };
    /**
     * RoomSettings
     * @description What is allowed in a room.
     */
    RoomSettings: {
      /**
       * Allowchat
       * @default true
       */
      allowChat: boolean;
      /**
       * Allowfiles
       * @default true
       */
      allowFiles: boolean;
      /**
       * Allowguestaccess
       * @default true
       */
      allowGuestAccess: boolean;
      /**
       * Allowparticipantaudio
       * @default true
       */
      allowParticipantAudio: boolean;
      /**
       * Allowparticipantvideo
       * @default true
       */
      allowParticipantVideo: boolean;
      /**
       * Allowprivatemessages
       * @default true
       */
      allowPrivateMessages: boolean;
      /** @default moderators */
      allowRecording: components['schemas']['RecordingPermission'];
      /**
       * Allowscreenshare
       * @default true
       */
      allowScreenShare: boolean;
      /**
       * Haspasscode
       * @default false
       */
      hasPasscode: boolean;
      /** @default hand-over */
      hostLeaves: components['schemas']['HostLeaves'];
      /**
       * Maxparticipants
       * @default 100
       */
      maxParticipants: number;
      /**
       * Muteparticipantsonjoin
       * @default false
       */
      muteParticipantsOnJoin: boolean;
      /**
       * Waitforhost
       * @default false
       */
      waitForHost: boolean;
      /**
       * Waitingroom
       * @default false
       */
      waitingRoom: boolean;
    };
    /**
     * RoomSummary
     * @description A room in a list.
     */
    RoomSummary: {
      /** Code */
      code: string;
      /** Createdat */
      createdAt: string;
      /** Endedat */
      endedAt: string | null;
      /** Hostid */
      hostId: string;
      /** Id */
      id: string;
      /** Isactive */
      isActive: boolean;
      /** Islocked */
      isLocked: boolean;
      kind: components['schemas']['RoomKind'];
      /** Name */
      name: string;
      /** Startedat */
      startedAt: string | null;
      /** Updatedat */
      updatedAt: string;
    };
    /**
     * ScheduledMeeting
     * @description A meeting to come, as whoever scheduled it sees it.
     */
    ScheduledMeeting: {
      /** Createdat */
      createdAt: string;
      /** Description */
      description: string;
      /** Durationminutes */
      durationMinutes: number;
      /** Id */
      id: string;
      /** Iscancelled */
      isCancelled: boolean;
      /**
       * Nextoccurrence
       * @description Which one of the series that is, by its start as the rule gives it.
       */
      nextOccurrence: string | null;
      /**
       * Nextstartsat
       * @description When it is held next, or began if it is on; null where it is over.
       */
      nextStartsAt: string | null;
      recurrence: components['schemas']['Recurrence-Output'] | null;
      room: components['schemas']['ScheduledRoom'];
      /**
       * Rrule
       * @description The recurrence as an RRULE of RFC 5545.
       */
      rrule: string | null;
      /**
       * Startsat
       * @description The first start, on a clock in `timeZone`.
       */
      startsAt: string;
      /** Timezone */
      timeZone: string;
      /** Title */
      title: string;
      /** Updatedat */
      updatedAt: string;
    };
    /**
     * ScheduledRoom
     * @description The room that a scheduled meeting is in.
     */
    ScheduledRoom: {
      /** Code */
      code: string;
      /** Id */
      id: string;
      /** Name */
      name: string;
    };
    /**
     * ScheduleMeetingRequest
     * @description A meeting to come, once or again and again.
     */
    ScheduleMeetingRequest: {
      /**
       * Description
       * @default
       */
      description: string;
      /** Durationminutes */
      durationMinutes: number;
      recurrence?: components['schemas']['Recurrence-Input'] | null;
      /**
       * Roomid
       * @description One's own room to meet in; by default a new one of this title.
       */
      roomId?: string | null;
      /**
       * Startsat
       * Format: date-time
       */
      startsAt: string;
      /**
       * Timezone
       * @description A name of the IANA database: `Europe/Berlin`.
       */
      timeZone: string;
      /** Title */
      title: string;
      /**
       * Waitingroom
       * @description Whether the new room lets people in one by one; by default as its others.
       */
      waitingRoom?: boolean | null;
    };
    /**
     * SessionInfo
     * @description One sign-in of the account.
     */
    SessionInfo: {
      /**
       * Browser
       * @description Such as `Firefox`; null where that is not known.
       */
      browser: string | null;
      /** Createdat */
      createdAt: string;
      /** Expiresat */
      expiresAt: string;
      /** Id */
      id: string;
      /**
       * Iscurrent
       * @description Whether it is the one that asks.
       */
      isCurrent: boolean;
      /**
       * Lastseenat
       * @description When it was last in use, to a few minutes.
       */
      lastSeenAt: string;
      /**
       * System
       * @description Such as `Linux`; null where that is not known.
       */
      system: string | null;
    };
    /**
     * SharedFile
     * @description A file that a message carries. Ask `POST /files/{id}/links` for a way to open it.
     */
    SharedFile: {
      /**
       * Contenttype
       * @description Found in the file's content.
       */
      contentType: string;
      /**
       * Height
       * @description In pixels, of a picture that can be shown.
       */
      height?: number | null;
      /** Id */
      id: string;
      /** Name */
      name: string;
      /**
       * Size
       * @description In bytes.
       */
      size: number;
      /**
       * Width
       * @description In pixels, of a picture that can be shown.
       */
      width?: number | null;
    };
    /**
     * SoundPreferences
     * @description What makes a sound.
     */
    'SoundPreferences-Input': {
      /**
       * Hand
       * @default true
       */
      hand: boolean;
      /**
       * Join
       * @default true
       */
      join: boolean;
      /**
       * Leave
       * @default true
       */
      leave: boolean;
      /**
       * Message
       * @default true
       */
      message: boolean;
    };
    /**
     * SoundPreferences
     * @description What makes a sound.
     */
    'SoundPreferences-Output': {
      /**
       * Hand
       * @default true
       */
      hand: boolean;
      /**
       * Join
       * @default true
       */
      join: boolean;
      /**
       * Leave
       * @default true
       */
      leave: boolean;
      /**
       * Message
       * @default true
       */
      message: boolean;
    };
    /**
     * StoredPreferences
     * @description The preferences that the account has.
     */
    StoredPreferences: {
      /**
       * @default {
       *       "people": true,
       *       "messages": true,
       *       "hands": true,
       *       "shares": true
       *     }
       */
      announcements: components['schemas']['AnnouncementPreferences-Output'];
      /**
       * Joincameraoff
       * @description Enter meetings with the camera off.
       * @default false
       */
      joinCameraOff: boolean;
      /**
       * Joinmuted
       * @description Enter meetings with the microphone off.
       * @default false
       */
      joinMuted: boolean;
      /**
       * Language
       * @default system
       * @enum {string}
       */
      language: 'system' | 'en' | 'de';
      /**
       * Mirrorself
       * @default true
       */
      mirrorSelf: boolean;
      /**
       * Pushtotalk
       * @default false
       */
      pushToTalk: boolean;
      /**
       * Singlekeyshortcuts
       * @description Whether single letters act.
       * @default true
       */
      singleKeyShortcuts: boolean;
      /**
       * @default {
       *       "join": true,
       *       "leave": true,
       *       "message": true,
       *       "hand": true
       *     }
       */
      sounds: components['schemas']['SoundPreferences-Output'];
      /**
       * Theme
       * @default system
       * @enum {string}
       */
      theme: 'system' | 'light' | 'dark';
      /**
       * Updatedat
       * @description When they were last changed; null for an account that has kept none so far.
       */
      updatedAt: string | null;
      /**
       * Version
       * @default 1
       * @constant
       */
      version: 1;
    };
    /**
     * UpdateProfileRequest
     * @description What a person may change of their own profile: only what is given changes.
     */
    UpdateProfileRequest: {
      /** Avatarurl */
      avatarUrl?: string | null;
      /** Displayname */
      displayName?: string | null;
    };
    /**
     * UpdateRoomSettingsRequest
     * @description Settings to change: only what is given changes, and an unknown field is refused.
     */
    UpdateRoomSettingsRequest: {
      /** Allowchat */
      allowChat?: boolean | null;
      /** Allowfiles */
      allowFiles?: boolean | null;
      /** Allowguestaccess */
      allowGuestAccess?: boolean | null;
      /** Allowparticipantaudio */
      allowParticipantAudio?: boolean | null;
      /** Allowparticipantvideo */
      allowParticipantVideo?: boolean | null;
      /** Allowprivatemessages */
      allowPrivateMessages?: boolean | null;
      allowRecording?: components['schemas']['RecordingPermission'] | null;
      /** Allowscreenshare */
      allowScreenShare?: boolean | null;
      hostLeaves?: components['schemas']['HostLeaves'] | null;
      /** Islocked */
      isLocked?: boolean | null;
      /** Maxparticipants */
      maxParticipants?: number | null;
      /** Muteparticipantsonjoin */
      muteParticipantsOnJoin?: boolean | null;
      /**
       * Passcode
       * @description Null takes it away.
       */
      passcode?: string | null;
      /** Waitforhost */
      waitForHost?: boolean | null;
      /** Waitingroom */
      waitingRoom?: boolean | null;
    };
    /**
     * UpdateScheduledMeetingRequest
     * @description What is to be otherwise: only what is given changes; ``recurrence: null`` ends repeating.
     */
    UpdateScheduledMeetingRequest: {
      /** Description */
      description?: string | null;
      /** Durationminutes */
      durationMinutes?: number | null;
      recurrence?: components['schemas']['Recurrence-Input'] | null;
      /** Startsat */
      startsAt?: string | null;
      /** Timezone */
      timeZone?: string | null;
      /** Title */
      title?: string | null;
    };
    /**
     * VerifyEmailRequest
     * @description An address is the person's, by a link.
     */
    VerifyEmailRequest: {
      /**
       * Token
       * @description What follows `#` in the link.
       */
      token: string;
    };
    /**
     * Weekday
     * @description A day of the week, as RFC 5545 abbreviates it.
     * @enum {string}
     */
    Weekday: 'MO' | 'TU' | 'WE' | 'TH' | 'FR' | 'SA' | 'SU';
  };
  responses: never;
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export type AccessToken = components['schemas']['AccessToken'];
export type AccountRules = components['schemas']['AccountRules'];
export type AnnouncementPreferencesInput = components['schemas']['AnnouncementPreferences-Input'];
export type AnnouncementPreferencesOutput = components['schemas']['AnnouncementPreferences-Output'];
export type AuthResponse = components['schemas']['AuthResponse'];
export type CalendarFeed = components['schemas']['CalendarFeed'];
export type ChangePasswordRequest = components['schemas']['ChangePasswordRequest'];
export type ChangeScope = components['schemas']['ChangeScope'];
export type ChatMessage = components['schemas']['ChatMessage'];
export type ConfirmRegistrationRequest = components['schemas']['ConfirmRegistrationRequest'];
export type CreatedInvitation = components['schemas']['CreatedInvitation'];
export type CreateInvitationRequest = components['schemas']['CreateInvitationRequest'];
export type CreateRoomRequest = components['schemas']['CreateRoomRequest'];
export type DeleteAccountRequest = components['schemas']['DeleteAccountRequest'];
export type ErrorBody = components['schemas']['ErrorBody'];
export type ErrorCode = components['schemas']['ErrorCode'];
export type Exclusion = components['schemas']['Exclusion'];
export type FileLinks = components['schemas']['FileLinks'];
export type ForgotPasswordRequest = components['schemas']['ForgotPasswordRequest'];
export type Frequency = components['schemas']['Frequency'];
export type Health = components['schemas']['Health'];
export type HostedRoom = components['schemas']['HostedRoom'];
export type HostLeaves = components['schemas']['HostLeaves'];
export type IceServer = components['schemas']['IceServer'];
export type IceServers = components['schemas']['IceServers'];
export type Invitation = components['schemas']['Invitation'];
export type LoginRequest = components['schemas']['LoginRequest'];
export type MeetingDetails = components['schemas']['MeetingDetails'];
export type MeetingPerson = components['schemas']['MeetingPerson'];
export type MeetingRecord = components['schemas']['MeetingRecord'];
export type MeetingRoom = components['schemas']['MeetingRoom'];
export type MeetingStay = components['schemas']['MeetingStay'];
export type MeetingSummary = components['schemas']['MeetingSummary'];
export type MessageType = components['schemas']['MessageType'];
export type NextOccurrence = components['schemas']['NextOccurrence'];
export type Note = components['schemas']['Note'];
export type NoteKind = components['schemas']['NoteKind'];
export type Occurrence = components['schemas']['Occurrence'];
export type OccurrenceDetails = components['schemas']['OccurrenceDetails'];
export type OwnProfile = components['schemas']['OwnProfile'];
export type ParticipantRecord = components['schemas']['ParticipantRecord'];
export type PersonReference = components['schemas']['PersonReference'];
export type Preferences = components['schemas']['Preferences'];
export type PresentParticipant = components['schemas']['PresentParticipant'];
export type PublicProfile = components['schemas']['PublicProfile'];
export type Reaction = components['schemas']['Reaction'];
export type RecordingPermission = components['schemas']['RecordingPermission'];
export type RecurrenceInput = components['schemas']['Recurrence-Input'];
export type RecurrenceOutput = components['schemas']['Recurrence-Output'];
export type RegisterRequest = components['schemas']['RegisterRequest'];
export type RenameRoomRequest = components['schemas']['RenameRoomRequest'];
export type RepliedMessage = components['schemas']['RepliedMessage'];
export type ResetPasswordRequest = components['schemas']['ResetPasswordRequest'];
export type Role = components['schemas']['Role'];
export type RoomDefaults = components['schemas']['RoomDefaults'];
export type RoomDetails = components['schemas']['RoomDetails'];
export type RoomKind = components['schemas']['RoomKind'];
export type RoomPreview = components['schemas']['RoomPreview'];
export type RoomPreviewSettings = components['schemas']['RoomPreviewSettings'];
export type RoomSettings = components['schemas']['RoomSettings'];
export type RoomSummary = components['schemas']['RoomSummary'];
export type ScheduledMeeting = components['schemas']['ScheduledMeeting'];
export type ScheduledRoom = components['schemas']['ScheduledRoom'];
export type ScheduleMeetingRequest = components['schemas']['ScheduleMeetingRequest'];
export type SessionInfo = components['schemas']['SessionInfo'];
export type SharedFile = components['schemas']['SharedFile'];
export type SoundPreferencesInput = components['schemas']['SoundPreferences-Input'];
export type SoundPreferencesOutput = components['schemas']['SoundPreferences-Output'];
export type StoredPreferences = components['schemas']['StoredPreferences'];
export type UpdateProfileRequest = components['schemas']['UpdateProfileRequest'];
export type UpdateRoomSettingsRequest = components['schemas']['UpdateRoomSettingsRequest'];
export type UpdateScheduledMeetingRequest = components['schemas']['UpdateScheduledMeetingRequest'];
export type VerifyEmailRequest = components['schemas']['VerifyEmailRequest'];
export type Weekday = components['schemas']['Weekday'];
export interface operations {
  changePassword: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ChangePasswordRequest'];
      };
    };
    responses: {
      /** @description Successful Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AccessToken'];
        };
      };
      /** @description Bad Request */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Unauthorized */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Forbidden */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Too Many Requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Any other failure */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  confirmRegistration: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ConfirmRegistrationRequest'];
      };
    };
    responses: {
      /** @description Successful Response */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AuthResponse'];
        };
      };
      /** @description Bad Request */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Forbidden */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Conflict */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Gone */
      410: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Too Many Requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Any other failure */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  forgotPassword: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ForgotPasswordRequest'];
      };
    };
    responses: {
      /** @description Successful Response */
      202: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Bad Request */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Conflict */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Too Many Requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Any other failure */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  login: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['LoginRequest'];
      };
    };
    responses: {
      /** @description Successful Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AuthResponse'];
        };
      };
      /** @description Bad Request */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Unauthorized */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Forbidden */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Too Many Requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Any other failure */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  logout: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Successful Response */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Unauthorized */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Any other failure */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  logoutAll: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Successful Response */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Unauthorized */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Any other failure */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  getMe: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Successful Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OwnProfile'];
        };
      };
      /** @description Unauthorized */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Any other failure */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  register: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RegisterRequest'];
      };
    };
    responses: {
      /** @description Successful Response */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AuthResponse'];
        };
      };
      /** @description A link was sent to the address; following it creates the account. The same where there is an account already. */
      202: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Bad Request */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Conflict */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Too Many Requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Any other failure */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  resetPassword: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ResetPasswordRequest'];
      };
    };
    responses: {
      /** @description Successful Response */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Bad Request */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Gone */
      410: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Any other failure */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  getAccountRules: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Successful Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AccountRules'];
        };
      };
    };
  };
  sendVerification: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Successful Response */
      202: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Unauthorized */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Conflict */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Too Many Requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Any other failure */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  verifyEmail: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['VerifyEmailRequest'];
      };
    };
    responses: {
      /** @description Successful Response */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Bad Request */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Gone */
      410: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Any other failure */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  getAvatar: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description As the last part of `avatarUrl`. */
        file: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Successful Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Not Found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Any other failure */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  readCalendarFeed: {
    parameters: {
      query?: never;
      header?: {
        'if-none-match'?: string | null;
      };
      path: {
        token: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The calendar */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/calendar': unknown;
        };
      };
      /** @description As it was */
      304: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Bad Request */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Not Found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Any other failure */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  downloadFile: {
    parameters: {
      query: {
        /** @description Given out with the link. */
        signature: string;
      };
      header?: never;
      path: {
        /** @description The file's id. */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Successful Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Bad Request */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Unauthorized */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Not Found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Any other failure */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  createFileLinks: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The file's id. */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Successful Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FileLinks'];
        };
      };
      /** @description Unauthorized */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Forbidden */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Not Found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Any other failure */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  showPicture: {
    parameters: {
      query: {
        /** @description Given out with the link. */
        signature: string;
      };
      header?: never;
      path: {
        /** @description The file's id. */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Successful Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Bad Request */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Unauthorized */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Not Found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Any other failure */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  showThumbnail: {
    parameters: {
      query: {
        /** @description Given out with the link. */
        signature: string;
      };
      header?: never;
      path: {
        /** @description The file's id. */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Successful Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Bad Request */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Unauthorized */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Not Found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Any other failure */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  getHealth: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Successful Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Health'];
        };
      };
      /** @description Not now */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Health'];
        };
      };
    };
  };
  getIceServers: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Successful Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['IceServers'];
        };
      };
      /** @description Unauthorized */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Forbidden */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Any other failure */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  getMeeting: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The meeting's id. */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Successful Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MeetingDetails'];
        };
      };
      /** @description Unauthorized */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Forbidden */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Not Found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Any other failure */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  listRecordedMessages: {
    parameters: {
      query?: {
        /** @description Only older ones than this message id or ISO 8601 time. */
        before?: string | null;
        /** @description How many at most. */
        limit?: number;
      };
      header?: never;
      path: {
        /** @description The meeting's id. */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Successful Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ChatMessage'][];
        };
      };
      /** @description Bad Request */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Unauthorized */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Forbidden */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Not Found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Any other failure */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  exportMeeting: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The meeting's id. */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Successful Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MeetingRecord'];
        };
      };
      /** @description Unauthorized */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Forbidden */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Not Found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Any other failure */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  listHostedRooms: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Successful Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['HostedRoom'][];
        };
      };
      /** @description Unauthorized */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Any other failure */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  createRoom: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CreateRoomRequest'];
      };
    };
    responses: {
      /** @description Successful Response */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RoomDetails'];
        };
      };
      /** @description Bad Request */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Unauthorized */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Conflict */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Any other failure */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  getRoom: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The room's id. */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Successful Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RoomDetails'];
        };
      };
      /** @description Unauthorized */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Not Found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Any other failure */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  endRoom: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The room's id. */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Successful Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RoomDetails'];
        };
      };
      /** @description Unauthorized */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Forbidden */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Not Found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Any other failure */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  renameRoom: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The room's id. */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RenameRoomRequest'];
      };
    };
    responses: {
      /** @description Successful Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RoomDetails'];
        };
      };
      /** @description Bad Request */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Unauthorized */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Forbidden */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Not Found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Conflict */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Any other failure */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  listMeetingMessages: {
    parameters: {
      query?: {
        /** @description Only older ones than this message id or ISO 8601 time. */
        before?: string | null;
        /** @description How many at most. */
        limit?: number;
      };
      header?: never;
      path: {
        /** @description The room's id. */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Successful Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ChatMessage'][];
        };
      };
      /** @description Bad Request */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Unauthorized */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Forbidden */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Any other failure */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  searchMeetingMessages: {
    parameters: {
      query: {
        /** @description Only older ones than this message id or ISO 8601 time. */
        before?: string | null;
        /** @description How many at most. */
        limit?: number;
        /** @description Words that all occur. */
        q: string;
      };
      header?: never;
      path: {
        /** @description The room's id. */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Successful Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ChatMessage'][];
        };
      };
      /** @description Bad Request */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Unauthorized */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Forbidden */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Any other failure */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  listExclusions: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The room's id. */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Successful Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Exclusion'][];
        };
      };
      /** @description Unauthorized */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Forbidden */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Not Found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Any other failure */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  liftExclusion: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        exclusionId: string;
        /** @description The room's id. */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Successful Response */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Unauthorized */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Forbidden */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Not Found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Any other failure */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  listInvitations: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The room's id. */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Successful Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Invitation'][];
        };
      };
      /** @description Unauthorized */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Forbidden */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Not Found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Any other failure */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  createInvitation: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The room's id. */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CreateInvitationRequest'];
      };
    };
    responses: {
      /** @description Successful Response */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CreatedInvitation'];
        };
      };
      /** @description Bad Request */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Unauthorized */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Forbidden */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Not Found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Conflict */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Any other failure */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  revokeInvitation: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The room's id. */
        id: string;
        invitationId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Successful Response */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Unauthorized */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Forbidden */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Not Found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Any other failure */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  listMessages: {
    parameters: {
      query?: {
        /** @description Only older ones than this message id or ISO 8601 time. */
        before?: string | null;
        /** @description How many at most. */
        limit?: number;
      };
      header?: never;
      path: {
        /** @description The room's id. */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Successful Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ChatMessage'][];
        };
      };
      /** @description Bad Request */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Unauthorized */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Forbidden */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Not Found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Any other failure */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  listParticipants: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The room's id. */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Successful Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ParticipantRecord'][];
        };
      };
      /** @description Unauthorized */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Forbidden */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Not Found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Any other failure */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  updateRoomSettings: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The room's id. */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['UpdateRoomSettingsRequest'];
      };
    };
    responses: {
      /** @description Successful Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RoomDetails'];
        };
      };
      /** @description Bad Request */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Unauthorized */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Forbidden */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Not Found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Conflict */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Any other failure */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  getRoomByCode: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The room's code, such as `abc-def-ghi`. */
        code: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Successful Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RoomPreview'];
        };
      };
      /** @description Not Found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Too Many Requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Any other failure */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  beginConnectionTest: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The room's code, such as `abc-def-ghi`. */
        code: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Successful Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['IceServers'];
        };
      };
      /** @description Unauthorized */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Forbidden */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Not Found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Too Many Requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Any other failure */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  listPresentParticipants: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The room's code, such as `abc-def-ghi`. */
        code: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Successful Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PresentParticipant'][];
        };
      };
      /** @description Unauthorized */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Too Many Requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Any other failure */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  getPersonalRoom: {
    parameters: {
      query?: {
        /** @description What the room is called where it is made now. */
        name?: string | null;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Successful Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['HostedRoom'];
        };
      };
      /** @description Bad Request */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Unauthorized */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Any other failure */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  listScheduledMeetings: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Successful Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ScheduledMeeting'][];
        };
      };
      /** @description Unauthorized */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Any other failure */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  scheduleMeeting: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ScheduleMeetingRequest'];
      };
    };
    responses: {
      /** @description Successful Response */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ScheduledMeeting'];
        };
      };
      /** @description Bad Request */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Unauthorized */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Forbidden */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Not Found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Conflict */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Any other failure */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  getScheduledMeeting: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The scheduled meeting's id. */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Successful Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ScheduledMeeting'];
        };
      };
      /** @description Unauthorized */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Forbidden */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Not Found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Any other failure */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  cancelScheduledMeeting: {
    parameters: {
      query?: {
        /** @description The one of a series that `this` and `following` are about. */
        occurrence?: string | null;
        /** @description Which meetings of a series are meant. */
        scope?: components['schemas']['ChangeScope'];
      };
      header?: never;
      path: {
        /** @description The scheduled meeting's id. */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Successful Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ScheduledMeeting'];
        };
      };
      /** @description Bad Request */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Unauthorized */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Forbidden */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Not Found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Conflict */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Any other failure */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  updateScheduledMeeting: {
    parameters: {
      query?: {
        /** @description The one of a series that `this` and `following` are about. */
        occurrence?: string | null;
        /** @description Which meetings of a series are meant. */
        scope?: components['schemas']['ChangeScope'];
      };
      header?: never;
      path: {
        /** @description The scheduled meeting's id. */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['UpdateScheduledMeetingRequest'];
      };
    };
    responses: {
      /** @description Successful Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ScheduledMeeting'];
        };
      };
      /** @description Bad Request */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Unauthorized */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Forbidden */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Not Found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Conflict */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Any other failure */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  downloadCalendar: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The scheduled meeting's id. */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The calendar */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/calendar': unknown;
        };
      };
      /** @description Not Found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Any other failure */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  getOccurrence: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The scheduled meeting's id. */
        id: string;
        /** @description Its start by the rule. */
        occurrence: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Successful Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OccurrenceDetails'];
        };
      };
      /** @description Bad Request */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Unauthorized */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Forbidden */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Not Found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Any other failure */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  createUpload: {
    parameters: {
      query?: never;
      header: {
        'tus-resumable'?: string;
        'upload-length': number;
        'upload-metadata'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Successful Response */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': unknown;
        };
      };
      /** @description Bad Request */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Unauthorized */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Forbidden */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Precondition Failed */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Request Entity Too Large */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Insufficient Storage */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Any other failure */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  describeUploads: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Successful Response */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  discardUpload: {
    parameters: {
      query?: never;
      header?: {
        'tus-resumable'?: string;
      };
      path: {
        /** @description The upload's id, and later the file's. */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Successful Response */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Unauthorized */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Not Found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Precondition Failed */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Any other failure */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  getUpload: {
    parameters: {
      query?: never;
      header?: {
        'tus-resumable'?: string;
      };
      path: {
        /** @description The upload's id, and later the file's. */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Successful Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': unknown;
        };
      };
      /** @description Unauthorized */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Not Found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Precondition Failed */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Any other failure */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  appendToUpload: {
    parameters: {
      query?: never;
      header: {
        'tus-resumable'?: string;
        'upload-offset': number;
      };
      path: {
        /** @description The upload's id, and later the file's. */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Successful Response */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Bad Request */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Unauthorized */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Not Found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Conflict */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Precondition Failed */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Request Entity Too Large */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Unsupported Media Type */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Any other failure */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  getUser: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Successful Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PublicProfile'];
        };
      };
      /** @description Unauthorized */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Not Found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Any other failure */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  updateMe: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['UpdateProfileRequest'];
      };
    };
    responses: {
      /** @description Successful Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OwnProfile'];
        };
      };
      /** @description Bad Request */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Unauthorized */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Any other failure */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  putAvatar: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'image/*': string;
      };
    };
    responses: {
      /** @description Successful Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OwnProfile'];
        };
      };
      /** @description Unauthorized */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Request Entity Too Large */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Unsupported Media Type */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Any other failure */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  deleteAvatar: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Successful Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OwnProfile'];
        };
      };
      /** @description Unauthorized */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Any other failure */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  getCalendarFeed: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Successful Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CalendarFeed'];
        };
      };
      /** @description Unauthorized */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Any other failure */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  rotateCalendarFeed: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Successful Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CalendarFeed'];
        };
      };
      /** @description Unauthorized */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Any other failure */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  deleteAccount: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['DeleteAccountRequest'];
      };
    };
    responses: {
      /** @description Successful Response */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Bad Request */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Unauthorized */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Forbidden */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Too Many Requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Any other failure */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  exportData: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A ZIP of JSON files */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/zip': string;
        };
      };
      /** @description Unauthorized */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Any other failure */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  listMyMeetings: {
    parameters: {
      query?: {
        /** @description Only meetings that began before this one. */
        before?: string | null;
        /** @description How many at most. */
        limit?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Successful Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MeetingSummary'][];
        };
      };
      /** @description Bad Request */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Unauthorized */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Any other failure */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  getPreferences: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Successful Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StoredPreferences'];
        };
      };
      /** @description Unauthorized */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Any other failure */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  putPreferences: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['Preferences'];
      };
    };
    responses: {
      /** @description Successful Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StoredPreferences'];
        };
      };
      /** @description Bad Request */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Unauthorized */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Any other failure */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  getRoomDefaults: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Successful Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RoomDefaults'];
        };
      };
      /** @description Unauthorized */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Any other failure */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  setRoomDefaults: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RoomDefaults'];
      };
    };
    responses: {
      /** @description Successful Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RoomDefaults'];
        };
      };
      /** @description Bad Request */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Unauthorized */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Any other failure */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  listMyRooms: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Successful Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RoomSummary'][];
        };
      };
      /** @description Unauthorized */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Any other failure */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  listSessions: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Successful Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SessionInfo'][];
        };
      };
      /** @description Unauthorized */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Any other failure */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  endOtherSessions: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Successful Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AccessToken'];
        };
      };
      /** @description Unauthorized */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Any other failure */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  endSession: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The session's id. */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Successful Response */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Unauthorized */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Not Found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Any other failure */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  listUpcoming: {
    parameters: {
      query?: {
        /** @description By default now. */
        from?: string | null;
        /** @description By default 30 days later. */
        to?: string | null;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Successful Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Occurrence'][];
        };
      };
      /** @description Bad Request */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Unauthorized */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Any other failure */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
}
