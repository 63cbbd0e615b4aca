// Generated from the server's protocol models by `make generate`. Do not edit.

export interface components {
  schemas: {
    /**
     * Acknowledgement
     * @description The event was carried out.
     */
    Acknowledgement: {
      /**
       * @default true
       * @constant
       */
      success: true;
    };
    /**
     * Actor
     * @description Who did something to others.
     */
    Actor: {
      displayName: string;
      participantId: string;
    };
    /**
     * AdmitAll
     * @description Let everybody in who waits, as far as there is room.
     */
    AdmitAll: {
      roomId: string;
    };
    /**
     * AdmitParticipant
     * @description Let somebody in who waits.
     */
    AdmitParticipant: {
      participantId: string;
      roomId: string;
    };
    /**
     * AnswerReceived
     * @description Another participant's answer.
     */
    AnswerReceived: {
      sdp: components['schemas']['SessionDescription'];
      senderId: string;
    };
    /**
     * AskToUnmute
     * @description Ask somebody to switch their microphone on; they decide.
     */
    AskToUnmute: {
      participantId: string;
      roomId: string;
    };
    /**
     * ChangeSettings
     * @description Change what is allowed in the room: only what is given changes.
     */
    ChangeSettings: {
      roomId: string;
      settings: components['schemas']['UpdateRoomSettingsRequest'];
    };
    /**
     * ChatMessage
     * @description A chat message.
     *
     *     In live events ``sender_id`` is the sender's socket id, in history the account's id; it is null
     *     for a guest in history and for a system message.
     */
    ChatMessage: {
      /** @description The sender's own id for it, echoed back. */
      clientMessageId?: string;
      /** @description Its text; of a file, what was said to it, or its name. */
      content: string;
      /** @description When it was deleted; it has no text then. */
      deletedAt?: string;
      /**
       * @description Who deleted it.
       * @enum {string}
       */
      deletedBy?: 'author' | 'moderator';
      /** @description When its text was last changed. */
      editedAt?: string;
      /** @description What a message of type FILE carries. */
      file?: components['schemas']['SharedFile'];
      id: string;
      /** @description Who is meant by an @name in it. */
      mentions?: components['schemas']['PersonReference'][];
      /** @description What a system message says; `content` is it in English. */
      note?: components['schemas']['Note'];
      /** @description The sender, in live events. */
      participantId?: string;
      /** @description The sender, across their returns to the meeting. */
      personId?: string;
      /** @description Absent where there are none. */
      reactions?: components['schemas']['Reaction'][];
      /** @description The only reader of a private message. */
      recipient?: components['schemas']['PersonReference'];
      /** @description What it answers. */
      replyTo?: components['schemas']['RepliedMessage'];
      senderId: string | null;
      senderName: string;
      timestamp: string;
      type: components['schemas']['MessageType'];
      /** @description The sender's account, where there is one. */
      user?: components['schemas']['PublicProfile'];
    };
    /**
     * ChatMessageAck
     * @description The message as it was stored.
     */
    ChatMessageAck: {
      message: components['schemas']['ChatMessage'];
      /**
       * @default true
       * @constant
       */
      success: true;
    };
    /**
     * ChatMessagePosted
     * @description A message to everyone in the room, its sender too.
     */
    ChatMessagePosted: {
      /** @description The sender's own id for it, echoed back. */
      clientMessageId?: string;
      /** @description Its text; of a file, what was said to it, or its name. */
      content: string;
      /** @description When it was deleted; it has no text then. */
      deletedAt?: string;
      /**
       * @description Who deleted it.
       * @enum {string}
       */
      deletedBy?: 'author' | 'moderator';
      /** @description When its text was last changed. */
      editedAt?: string;
      /** @description What a message of type FILE carries. */
      file?: components['schemas']['SharedFile'];
      id: string;
      /** @description Who is meant by an @name in it. */
      mentions?: components['schemas']['PersonReference'][];
      /** @description What a system message says; `content` is it in English. */
      note?: components['schemas']['Note'];
      /** @description The sender, in live events. */
      participantId?: string;
      /** @description The sender, across their returns to the meeting. */
      personId?: string;
      /** @description Absent where there are none. */
      reactions?: components['schemas']['Reaction'][];
      /** @description The only reader of a private message. */
      recipient?: components['schemas']['PersonReference'];
      /** @description What it answers. */
      replyTo?: components['schemas']['RepliedMessage'];
      senderId: string | null;
      senderName: string;
      /**
       * @description Counts the room's events, without a gap.
       * @default 0
       */
      sequence: number;
      timestamp: string;
      type: components['schemas']['MessageType'];
      /** @description The sender's account, where there is one. */
      user?: components['schemas']['PublicProfile'];
    };
    /**
     * DeleteMessage
     * @description Delete a message of one's own; hosts and co-hosts may delete any that everyone can read.
     */
    DeleteMessage: {
      messageId: string;
      roomId: string;
    };
    /**
     * DenyAll
     * @description Turn everybody away who waits.
     */
    DenyAll: {
      roomId: string;
    };
    /**
     * DenyParticipant
     * @description Turn somebody away who waits.
     */
    DenyParticipant: {
      participantId: string;
      roomId: string;
    };
    /**
     * EditMessage
     * @description Change the text of a message of one's own.
     */
    EditMessage: {
      content: string;
      /** @default [] */
      mentions: string[];
      messageId: string;
      roomId: string;
    };
    /**
     * Emoji
     * @description The reactions that there are.
     * @enum {string}
     */
    Emoji: '👍' | '❤️' | '👏' | '🎉' | '😂' | '😮' | '😢' | '🤔' | '👎';
    /**
     * EndMeeting
     * @description End the meeting for everyone; only a one-off room is closed by that.
     */
    EndMeeting: {
      roomId: string;
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
     * EventFailed
     * @description An event that asked for no acknowledgement was refused.
     */
    EventFailed: {
      code: components['schemas']['ErrorCode'];
      message: string;
      /** @description Seconds after which trying again makes sense. */
      retryAfter?: number;
    };
    /**
     * EveryoneMuted
     * @description Everyone but the host and co-hosts was muted; each microphone is told by its own event.
     */
    EveryoneMuted: {
      by: components['schemas']['Actor'];
      /**
       * @description Counts the room's events, without a gap.
       * @default 0
       */
      sequence: number;
    };
    /**
     * FingerprintsAdded
     * @description Somebody who declared none is known by these certificates, too, from now on.
     *
     *     Comes before the first description that has them.
     */
    FingerprintsAdded: {
      dtlsFingerprints: string[];
      participantId: string;
      /**
       * @description Counts the room's events, without a gap.
       * @default 0
       */
      sequence: number;
    };
    /**
     * ForceDisconnect
     * @description You are no longer in the room.
     */
    ForceDisconnect: {
      /** @description Who did it; absent where nobody in the room did. */
      by?: components['schemas']['Actor'];
      /** @description Why, for programs. */
      code: components['schemas']['ErrorCode'];
      /** @description One sentence for people. */
      reason: string;
    };
    /**
     * ForceMute
     * @description Switch your microphone off: the host, or the room's settings, asked for it.
     */
    ForceMute: {
      /** @description Who did it; absent where nobody in the room did. */
      by?: components['schemas']['Actor'];
      /** @description Counts what you alone are told, without a gap; absent where you cannot resume. */
      personalSequence?: number;
    };
    /**
     * ForceStopRecording
     * @description Stop recording: the room's settings, or your role, no longer allow it.
     */
    ForceStopRecording: {
      /** @description Counts what you alone are told, without a gap; absent where you cannot resume. */
      personalSequence?: number;
    };
    /**
     * ForceStopScreenShare
     * @description Stop presenting: the room's settings no longer allow it.
     */
    ForceStopScreenShare: {
      /** @description Who did it; absent where nobody in the room did. */
      by?: components['schemas']['Actor'];
      /** @description Counts what you alone are told, without a gap; absent where you cannot resume. */
      personalSequence?: number;
    };
    /**
     * ForceVideoOff
     * @description Switch your camera off: the room's settings no longer allow it.
     */
    ForceVideoOff: {
      /** @description Who did it; absent where nobody in the room did. */
      by?: components['schemas']['Actor'];
      /** @description Counts what you alone are told, without a gap; absent where you cannot resume. */
      personalSequence?: number;
    };
    /**
     * HandLowered
     * @description Somebody lowered their hand.
     */
    HandLowered: {
      /** @description Who lowered it, where somebody else did. */
      by?: components['schemas']['Actor'];
      /**
       * @description Counts the room's events, without a gap.
       * @default 0
       */
      sequence: number;
      socketId: string;
    };
    /**
     * HandRaised
     * @description Somebody raised their hand.
     */
    HandRaised: {
      displayName: string;
      handRaisedAt: string;
      /**
       * @description Counts the room's events, without a gap.
       * @default 0
       */
      sequence: number;
      socketId: string;
    };
    /**
     * HostLeaves
     * @description What becomes of a meeting when its host leaves.
     * @enum {string}
     */
    HostLeaves: 'hand-over' | 'continue' | 'end';
    /**
     * IceCandidate
     * @description An RTCIceCandidateInit (W3C WebRTC 1.0, section 4.8.1).
     */
    IceCandidate: {
      /** @default  */
      candidate: string;
      sdpMid?: string | null;
      sdpMLineIndex?: number | null;
      usernameFragment?: string | null;
    };
    /**
     * IceCandidateReceived
     * @description Another participant's ICE candidate; null is the end of candidates.
     */
    IceCandidateReceived: {
      candidate: components['schemas']['IceCandidate'] | null;
      senderId: string;
    };
    /**
     * IceServer
     * @description An RTCIceServer (W3C WebRTC 1.0, section 4.2.3).
     */
    IceServer: {
      credential?: string;
      urls: string[];
      username?: string;
    };
    /**
     * JoinFailed
     * @description You could not enter the room.
     */
    JoinFailed: {
      code: components['schemas']['ErrorCode'];
      message: string;
      /** @description Seconds after which trying again makes sense. */
      retryAfter?: number;
    };
    /**
     * JoinRoom
     * @description Enter a room, or ask to be let in where it has a waiting room.
     */
    JoinRoom: {
      /**
       * @description You come back by `resume-room`, and know `participant-resumed`: your place is kept for a while when your connection is lost.
       * @default false
       */
      canResume: boolean;
      /** @description By default the name given in the handshake, or the account's. */
      displayName?: string | null;
      /**
       * @description Of the certificate of all your connections: `sha-256 0a:1b:…`. Descriptions with another are refused.
       * @default []
       */
      dtlsFingerprints: string[];
      /** @description The token of an invitation link, where one came by one. */
      invitation?: string | null;
      /** @default false */
      isMuted: boolean;
      /** @default false */
      isVideoOff: boolean;
      /** @description Of an earlier stay in this room: a guest who returns stays the same person. */
      participantToken?: string | null;
      /** @description Where the room asks for one; not of the host and co-hosts. */
      passcode?: string | null;
      roomCode: string;
      userId?: string | null;
    };
    /**
     * JoinRoomAck
     * @description The room as the joiner finds it: the same as ``room-joined``.
     */
    JoinRoomAck: {
      /** @description Another one where the room's events are counted anew, as after a restart. */
      epoch: string;
      isHost: boolean;
      isLocked: boolean;
      /** @description Who waits; empty for whoever cannot admit. */
      lobby: components['schemas']['LobbyEntry'][];
      media: components['schemas']['MeshMedia'];
      /** @description This meeting; a room has one after the other. */
      meetingId: string;
      /** @description The newest 50, oldest first. */
      messages: components['schemas']['ChatMessage'][];
      /** @description You, in this meeting. */
      participantId: string;
      /** @description Everyone else, in order of arrival. */
      participants: components['schemas']['ParticipantInfo'][];
      /** @description Proves on REST that you are in this room. */
      participantToken: string;
      /** @description The last event to you alone that this answer includes. */
      personalSequence: number;
      /** @description A secret: whoever shows it to `resume-room` is you. Absent where you cannot resume. */
      resumeToken?: string;
      roomCode: string;
      roomId: string;
      roomName: string;
      /** @description What the server vouches for of everybody's media. */
      roster: components['schemas']['SignedRoster'];
      /** @description The last room event that this answer includes. */
      sequence: number;
      settings: components['schemas']['RoomSettings'];
      /** @description Who is shown large to everyone: participant ids, the first chosen first. */
      spotlights: string[];
      /**
       * @default true
       * @constant
       */
      success: true;
      /** @description You, as the others see you. */
      you: components['schemas']['ParticipantInfo'];
    };
    /**
     * LeaveRoom
     * @description Leave the room, or stop waiting to be admitted.
     */
    LeaveRoom: {
      roomId: string;
    };
    /**
     * LobbyDenied
     * @description The host did not let you in.
     */
    LobbyDenied: {
      /** @description Who decided. */
      by?: components['schemas']['Actor'];
      /** @description One sentence for people. */
      reason: string;
      /** @description Seconds after which one may ask again. */
      retryAfter: number;
    };
    /**
     * LobbyEntry
     * @description Somebody who waits to be admitted, as the host sees them.
     */
    LobbyEntry: {
      /** @description The account's, where they chose another name. */
      accountName?: string;
      avatarUrl?: string;
      displayName: string;
      participantId: string;
      /** @description The account; absent for a guest. */
      userId?: string;
      waitingSince: string;
    };
    /**
     * LobbyLeft
     * @description Somebody no longer waits: admitted, denied, or gone. Only hosts and co-hosts are told.
     */
    LobbyLeft: {
      participantId: string;
      /** @description Counts what you alone are told, without a gap; absent where you cannot resume. */
      personalSequence?: number;
    };
    /**
     * LobbyRequest
     * @description Somebody asks to be let in. Only hosts and co-hosts are told.
     */
    LobbyRequest: {
      entry: components['schemas']['LobbyEntry'];
      /** @description Counts what you alone are told, without a gap; absent where you cannot resume. */
      personalSequence?: number;
    };
    /**
     * LobbyWaiting
     * @description You wait for the host to come; or, once they have, to be let in as anywhere else.
     */
    LobbyWaiting: {
      waitsFor: components['schemas']['WaitsFor'];
    };
    /**
     * LockRoom
     * @description Let nobody else in, or open the room again.
     */
    LockRoom: {
      locked: boolean;
      roomId: string;
    };
    /**
     * LowerAllHands
     * @description Lower every hand.
     */
    LowerAllHands: {
      roomId: string;
    };
    /**
     * LowerHand
     * @description Lower somebody's hand.
     */
    LowerHand: {
      participantId: string;
      roomId: string;
    };
    /**
     * MediaKind
     * @description What people send; a screen with its sound is one.
     * @enum {string}
     */
    MediaKind: 'audio' | 'video' | 'screen';
    /**
     * MeshMedia
     * @description Media flows directly between the browsers.
     */
    MeshMedia: {
      /** @description When the TURN credentials stop working. */
      expiresAt?: string;
      iceServers: components['schemas']['IceServer'][];
      /**
       * @default mesh
       * @constant
       */
      mode: 'mesh';
    };
    /**
     * MessageDeleted
     * @description A message was deleted; what is left of it says when and by whom.
     */
    MessageDeleted: {
      message: components['schemas']['ChatMessage'];
      /** @description Counts what you alone are told, without a gap; absent where you cannot resume. */
      personalSequence?: number;
      /** @description Counts the room's events; absent for a private one. */
      sequence?: number;
    };
    /**
     * MessageReactions
     * @description The reactions to a message, all of them, after one came or went.
     */
    MessageReactions: {
      messageId: string;
      /** @description Counts what you alone are told, without a gap; absent where you cannot resume. */
      personalSequence?: number;
      reactions: components['schemas']['Reaction'][];
      /** @description Counts the room's events; absent for a private one. */
      sequence?: number;
    };
    /**
     * MessageType
     * @description What a chat message is.
     * @enum {string}
     */
    MessageType: 'TEXT' | 'FILE' | 'SYSTEM';
    /**
     * MessageUpdated
     * @description The text of a message was changed.
     */
    MessageUpdated: {
      message: components['schemas']['ChatMessage'];
      /** @description Counts what you alone are told, without a gap; absent where you cannot resume. */
      personalSequence?: number;
      /** @description Counts the room's events; absent for a private one. */
      sequence?: number;
    };
    /**
     * MuteEveryone
     * @description Mute everyone but the host and co-hosts; they can switch it on again.
     */
    MuteEveryone: {
      roomId: string;
    };
    /**
     * MuteParticipant
     * @description Mute somebody's microphone; they can switch it on again.
     */
    MuteParticipant: {
      roomId: string;
      /** @description The participant's socket id. */
      targetId: string;
    };
    /**
     * Note
     * @description What a system message says, for whoever shows it in another language or merges several.
     */
    Note: {
      /** @description Who did it; absent where nobody in the room did. */
      by?: string;
      kind: components['schemas']['NoteKind'];
      /** @description Whom it is about. */
      name?: string;
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
     * OfferReceived
     * @description Another participant's offer.
     */
    OfferReceived: {
      displayName: string;
      participantId: string;
      sdp: components['schemas']['SessionDescription'];
      senderId: string;
      userId?: string;
    };
    /**
     * ParticipantConnection
     * @description Somebody's connection to the server is lost; their place is kept, and their media goes on.
     */
    ParticipantConnection: {
      /**
       * @default true
       * @constant
       */
      isReconnecting: true;
      participantId: string;
      /**
       * @description Counts the room's events, without a gap.
       * @default 0
       */
      sequence: number;
    };
    /**
     * ParticipantInfo
     * @description Somebody in the room, as everyone in it sees them.
     */
    ParticipantInfo: {
      /** @description The account's, where they chose another name. */
      accountName?: string;
      avatarUrl?: string;
      displayName: string;
      /** @description Of the certificates that their media comes with; empty until they are known. */
      dtlsFingerprints: string[];
      /** @description Since when; the queue's order. */
      handRaisedAt?: string;
      isGuest: boolean;
      isHandRaised: boolean;
      /** @description Whether the role is `host`. */
      isHost: boolean;
      isMuted: boolean;
      /** @description Whether their connection to the server is lost, and their place kept. */
      isReconnecting: boolean;
      /** @description Whether they record the meeting. */
      isRecording: boolean;
      /** @description Whether the shared screen stands still. */
      isScreenPaused: boolean;
      isScreenSharing: boolean;
      isVideoOff: boolean;
      joinedAt: string;
      /** @description This person in this meeting; outlives a reconnection. */
      participantId: string;
      /** @description What differs for them from the room's. */
      permissions?: components['schemas']['Permissions'];
      /** @description This person in the chat: stays the same when they leave and come back. */
      personId: string;
      role: components['schemas']['Role'];
      /** @description Where to send signalling; changes with each connection. */
      socketId: string;
      /** @description The account; absent for a guest. */
      userId?: string;
    };
    /**
     * ParticipantResumed
     * @description Somebody goes on in their place, under another socket id.
     *
     *     Whoever cannot resume themselves is told by `user-left` and `user-joined`, the second of which
     *     has this number.
     */
    ParticipantResumed: {
      participant: components['schemas']['ParticipantInfo'];
      /**
       * @description Counts the room's events, without a gap.
       * @default 0
       */
      sequence: number;
    };
    /**
     * PauseScreenShare
     * @description Hold your shared screen at its last picture, or let it go on.
     */
    PauseScreenShare: {
      paused: boolean;
      roomId: string;
    };
    /**
     * Permissions
     * @description What somebody may do, whatever the room allows the others; null where the room decides.
     */
    Permissions: {
      chat: boolean | null;
      share: boolean | null;
      show: boolean | null;
      speak: boolean | null;
    };
    /**
     * PermissionsChanged
     * @description Somebody may do more or less than before.
     */
    PermissionsChanged: {
      by: components['schemas']['Actor'];
      participantId: string;
      permissions: components['schemas']['Permissions'];
      /**
       * @description Counts the room's events, without a gap.
       * @default 0
       */
      sequence: number;
    };
    /**
     * PersonReference
     * @description Somebody of the meeting, by the id that stays theirs when they come back.
     */
    PersonReference: {
      name: string;
      personId: string;
    };
    /**
     * PrivateMessagePosted
     * @description A message to you alone, or your own to one other person. Nobody else is told.
     */
    PrivateMessagePosted: {
      /** @description The sender's own id for it, echoed back. */
      clientMessageId?: string;
      /** @description Its text; of a file, what was said to it, or its name. */
      content: string;
      /** @description When it was deleted; it has no text then. */
      deletedAt?: string;
      /**
       * @description Who deleted it.
       * @enum {string}
       */
      deletedBy?: 'author' | 'moderator';
      /** @description When its text was last changed. */
      editedAt?: string;
      /** @description What a message of type FILE carries. */
      file?: components['schemas']['SharedFile'];
      id: string;
      /** @description Who is meant by an @name in it. */
      mentions?: components['schemas']['PersonReference'][];
      /** @description What a system message says; `content` is it in English. */
      note?: components['schemas']['Note'];
      /** @description The sender, in live events. */
      participantId?: string;
      /** @description Counts what you alone are told, without a gap; absent where you cannot resume. */
      personalSequence?: number;
      /** @description The sender, across their returns to the meeting. */
      personId?: string;
      /** @description Absent where there are none. */
      reactions?: components['schemas']['Reaction'][];
      /** @description The only reader of a private message. */
      recipient?: components['schemas']['PersonReference'];
      /** @description What it answers. */
      replyTo?: components['schemas']['RepliedMessage'];
      senderId: string | null;
      senderName: string;
      timestamp: string;
      type: components['schemas']['MessageType'];
      /** @description The sender's account, where there is one. */
      user?: components['schemas']['PublicProfile'];
    };
    /**
     * PublicProfile
     * @description A person as others may see them.
     */
    PublicProfile: {
      avatarUrl: string | null;
      displayName: string;
      id: string;
    };
    /**
     * Reaction
     * @description One emoji on a message, with everybody who chose it, the first to do so first.
     */
    Reaction: {
      emoji: string;
      people: components['schemas']['PersonReference'][];
    };
    /**
     * ReactionShown
     * @description Somebody else reacts.
     */
    ReactionShown: {
      displayName: string;
      emoji: components['schemas']['Emoji'];
      participantId: string;
      socketId: string;
    };
    /**
     * ReactToMessage
     * @description Put an emoji on a message, or take it away again.
     */
    ReactToMessage: {
      emoji: string;
      messageId: string;
      reacted: boolean;
      roomId: string;
    };
    /**
     * RecordingPermission
     * @description Who may record a meeting on their own machine.
     * @enum {string}
     */
    RecordingPermission: 'everyone' | 'moderators' | 'nobody';
    /**
     * RecordingStarted
     * @description Somebody records the meeting from now on.
     */
    RecordingStarted: {
      by: components['schemas']['Actor'];
      /**
       * @description Counts the room's events, without a gap.
       * @default 0
       */
      sequence: number;
    };
    /**
     * RecordingStopped
     * @description Somebody no longer records the meeting.
     */
    RecordingStopped: {
      by: components['schemas']['Actor'];
      /**
       * @description Counts the room's events, without a gap.
       * @default 0
       */
      sequence: number;
    };
    /**
     * Refusal
     * @description The event was refused, and nothing of it happened.
     */
    Refusal: {
      /** @description What went wrong, for programs. */
      code: components['schemas']['ErrorCode'];
      /** @description One sentence for people. */
      error: string;
      /** @description Seconds after which trying again makes sense. */
      retryAfter?: number;
      /**
       * @default false
       * @constant
       */
      success: false;
    };
    /**
     * RemoveParticipant
     * @description Remove somebody: they cannot come back in this meeting, or never, where they are banned.
     */
    RemoveParticipant: {
      /** @default false */
      ban: boolean;
      roomId: string;
      /** @description The participant's socket id. */
      targetId: string;
    };
    /**
     * RepliedMessage
     * @description The message that another one answers, in short.
     */
    RepliedMessage: {
      /** @description The beginning of its text, or the name of its file. */
      content: string;
      id: string;
      isDeleted: boolean;
      senderName: string;
      type: components['schemas']['MessageType'];
    };
    /**
     * ReportTalkTime
     * @description I have talked for so long since I joined; kept for the record of the meeting.
     */
    ReportTalkTime: {
      roomId: string;
      seconds: number;
    };
    /**
     * ResumeRoom
     * @description Go on in a room after the connection was lost, in the place that was kept.
     */
    ResumeRoom: {
      /**
       * @description As in `join-room`; by default those of before.
       * @default []
       */
      dtlsFingerprints: string[];
      /** @description What your numbers belong to; without it nothing is replayed. */
      epoch?: string | null;
      /** @default false */
      isMuted: boolean;
      /** @default false */
      isVideoOff: boolean;
      /** @description The last event to you alone that you know of. */
      lastPersonalSequence?: number | null;
      /** @description The last room event that you know of; absent after a reload of the page, which ends what you presented and recorded. */
      lastSequence?: number | null;
      participantId: string;
      resumeToken: string;
      roomCode: string;
    };
    /**
     * ResumeRoomAck
     * @description You are in the room as before.
     *
     *     What was missed has been sent before this answer, as if it happened now; or `snapshot` says how
     *     the room is, where that is not known any more.
     */
    ResumeRoomAck: {
      media: components['schemas']['MeshMedia'];
      /** @description The last event to you alone that you know of now. */
      personalSequence: number;
      /** @description Events that you missed and that were sent just now. */
      replayed: number;
      /** @description What the server vouches for of everybody's media. */
      roster: components['schemas']['SignedRoster'];
      /** @description The last room event that you know of now. */
      sequence: number;
      /** @description The room as it is; absent where replayed. */
      snapshot?: components['schemas']['RoomSnapshot'];
      /**
       * @default true
       * @constant
       */
      success: true;
      /** @description You, as the others see you. */
      you: components['schemas']['ParticipantInfo'];
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
     * RoleChanged
     * @description Somebody is now something else in the room.
     */
    RoleChanged: {
      /** @description Who decided; absent where the room's rules did. */
      by?: components['schemas']['Actor'];
      participantId: string;
      role: components['schemas']['Role'];
      /**
       * @description Counts the room's events, without a gap.
       * @default 0
       */
      sequence: number;
    };
    /**
     * RoomEnded
     * @description The meeting is over for everyone.
     */
    RoomEnded: {
      /** @description Who did it; absent where nobody in the room did. */
      by?: components['schemas']['Actor'];
      /** @description Whether the room was closed, too: its link works no more. */
      closed: boolean;
      /**
       * @description Counts the room's events, without a gap.
       * @default 0
       */
      sequence: number;
    };
    /**
     * RoomJoined
     * @description You are in the room, and this is who and what is there.
     */
    RoomJoined: {
      /** @description Another one where the room's events are counted anew, as after a restart. */
      epoch: string;
      isHost: boolean;
      isLocked: boolean;
      /** @description Who waits; empty for whoever cannot admit. */
      lobby: components['schemas']['LobbyEntry'][];
      media: components['schemas']['MeshMedia'];
      /** @description This meeting; a room has one after the other. */
      meetingId: string;
      /** @description The newest 50, oldest first. */
      messages: components['schemas']['ChatMessage'][];
      /** @description You, in this meeting. */
      participantId: string;
      /** @description Everyone else, in order of arrival. */
      participants: components['schemas']['ParticipantInfo'][];
      /** @description Proves on REST that you are in this room. */
      participantToken: string;
      /** @description The last event to you alone that this answer includes. */
      personalSequence: number;
      /** @description A secret: whoever shows it to `resume-room` is you. Absent where you cannot resume. */
      resumeToken?: string;
      roomCode: string;
      roomId: string;
      roomName: string;
      /** @description What the server vouches for of everybody's media. */
      roster: components['schemas']['SignedRoster'];
      /** @description The last room event that this answer includes. */
      sequence: number;
      settings: components['schemas']['RoomSettings'];
      /** @description Who is shown large to everyone: participant ids, the first chosen first. */
      spotlights: string[];
      /** @description You, as the others see you. */
      you: components['schemas']['ParticipantInfo'];
    };
    /**
     * RoomLocked
     * @description The host locked or unlocked the room.
     */
    RoomLocked: {
      /** @description Who did it; absent where nobody in the room did. */
      by?: components['schemas']['Actor'];
      locked: boolean;
      /**
       * @description Counts the room's events, without a gap.
       * @default 0
       */
      sequence: number;
    };
    /**
     * RoomRenamed
     * @description The room has another name.
     */
    RoomRenamed: {
      name: string;
      /**
       * @description Counts the room's events, without a gap.
       * @default 0
       */
      sequence: number;
    };
    /**
     * RoomSettings
     * @description What is allowed in a room.
     */
    RoomSettings: {
      /** @default true */
      allowChat: boolean;
      /** @default true */
      allowFiles: boolean;
      /** @default true */
      allowGuestAccess: boolean;
      /** @default true */
      allowParticipantAudio: boolean;
      /** @default true */
      allowParticipantVideo: boolean;
      /** @default true */
      allowPrivateMessages: boolean;
      /** @default moderators */
      allowRecording: components['schemas']['RecordingPermission'];
      /** @default true */
      allowScreenShare: boolean;
      /** @default false */
      hasPasscode: boolean;
      /** @default hand-over */
      hostLeaves: components['schemas']['HostLeaves'];
      /** @default 100 */
      maxParticipants: number;
      /** @default false */
      muteParticipantsOnJoin: boolean;
      /** @default false */
      waitForHost: boolean;
      /** @default false */
      waitingRoom: boolean;
    };
    /**
     * RoomSnapshot
     * @description The room as a joiner finds it: who and what is there.
     */
    RoomSnapshot: {
      /** @description Another one where the room's events are counted anew, as after a restart. */
      epoch: string;
      isHost: boolean;
      isLocked: boolean;
      /** @description Who waits; empty for whoever cannot admit. */
      lobby: components['schemas']['LobbyEntry'][];
      media: components['schemas']['MeshMedia'];
      /** @description This meeting; a room has one after the other. */
      meetingId: string;
      /** @description The newest 50, oldest first. */
      messages: components['schemas']['ChatMessage'][];
      /** @description You, in this meeting. */
      participantId: string;
      /** @description Everyone else, in order of arrival. */
      participants: components['schemas']['ParticipantInfo'][];
      /** @description Proves on REST that you are in this room. */
      participantToken: string;
      /** @description The last event to you alone that this answer includes. */
      personalSequence: number;
      /** @description A secret: whoever shows it to `resume-room` is you. Absent where you cannot resume. */
      resumeToken?: string;
      roomCode: string;
      roomId: string;
      roomName: string;
      /** @description What the server vouches for of everybody's media. */
      roster: components['schemas']['SignedRoster'];
      /** @description The last room event that this answer includes. */
      sequence: number;
      settings: components['schemas']['RoomSettings'];
      /** @description Who is shown large to everyone: participant ids, the first chosen first. */
      spotlights: string[];
      /** @description You, as the others see you. */
      you: components['schemas']['ParticipantInfo'];
    };
    /**
     * RosterChanged
     * @description The server vouches for what has changed in who is here, and in what they may send.
     *
     *     One comes with each change, after the events that tell it.
     */
    RosterChanged: {
      /**
       * @description Counts the room's events, without a gap.
       * @default 0
       */
      sequence: number;
      /** @description A compact JWS of a `RosterStatement`. */
      statement: string;
    };
    /**
     * RosterEntry
     * @description Somebody in the room, as far as their media is concerned.
     */
    RosterEntry: {
      /** @description What of that is on: this alone is played. */
      active: components['schemas']['MediaKind'][];
      /** @description What they may send. */
      allowed: components['schemas']['MediaKind'][];
      /** @description Of the certificates that their media comes with. */
      dtlsFingerprints: string[];
      participantId: string;
      role: components['schemas']['Role'];
      socketId: string;
    };
    /**
     * RosterKey
     * @description The public key that statements are checked with: a JSON Web Key (RFC 7517).
     */
    RosterKey: {
      /** @constant */
      crv: 'P-256';
      /** @constant */
      kty: 'EC';
      x: string;
      y: string;
    };
    /**
     * RosterStatement
     * @description What is so in a room from this revision on, in the payload of a signed statement.
     *
     *     Of two statements about the same person the one with the higher revision counts, in whatever
     *     order they come. A whole statement speaks of everybody: who is not in it is not in the room.
     */
    RosterStatement: {
      entries: components['schemas']['RosterEntry'][];
      /** @description From then on nobody believes it any more. */
      expiresAt: string;
      /** @description Participant ids of those who are no longer there. */
      gone: string[];
      issuedAt: string;
      isWhole: boolean;
      meetingId: string;
      /** @description Rises with every statement of the room, across restarts of the server, too. */
      revision: number;
      roomId: string;
    };
    /**
     * ScreenSharePaused
     * @description Somebody's shared screen stands still, or goes on.
     */
    ScreenSharePaused: {
      paused: boolean;
      /**
       * @description Counts the room's events, without a gap.
       * @default 0
       */
      sequence: number;
      socketId: string;
    };
    /**
     * ScreenShareStarted
     * @description Somebody presents their screen.
     */
    ScreenShareStarted: {
      /**
       * @description Counts the room's events, without a gap.
       * @default 0
       */
      sequence: number;
      socketId: string;
    };
    /**
     * ScreenShareStopped
     * @description Somebody no longer presents their screen.
     */
    ScreenShareStopped: {
      /** @description Who stopped it, where somebody else did. */
      by?: components['schemas']['Actor'];
      /**
       * @description Counts the room's events, without a gap.
       * @default 0
       */
      sequence: number;
      socketId: string;
    };
    /**
     * SendAnswer
     * @description The answer to an offer.
     */
    SendAnswer: {
      sdp: components['schemas']['SessionDescription'];
      targetId: string;
    };
    /**
     * SendChatMessage
     * @description A message to everyone in the room, or to one; acknowledged once it is stored.
     */
    SendChatMessage: {
      /** @description Yours for it: sent again, the message that is stored already answers. */
      clientMessageId?: string | null;
      content: string;
      /** @default [] */
      mentions: string[];
      /** @description The only participant who is to read it; by default everyone. */
      recipientId?: string | null;
      /** @description The message that it answers. */
      replyTo?: string | null;
      roomId: string;
    };
    /**
     * SendIceCandidate
     * @description An ICE candidate; null tells the end of candidates.
     */
    SendIceCandidate: {
      candidate: components['schemas']['IceCandidate'] | null;
      targetId: string;
    };
    /**
     * SendOffer
     * @description An offer for another participant. The joiner makes the offers.
     */
    SendOffer: {
      sdp: components['schemas']['SessionDescription'];
      targetId: string;
    };
    /**
     * SendReaction
     * @description Show everyone a reaction; refused where one sends too many in a short time.
     */
    SendReaction: {
      emoji: components['schemas']['Emoji'];
      roomId: string;
    };
    /**
     * ServerDraining
     * @description This server is about to stop: what is under way is finished, and the connection then ends.
     *
     *     Connect again after a moment by chance between none and ``retryAfter``, so that not everybody
     *     comes at once. Media between participants goes on meanwhile.
     */
    ServerDraining: {
      /** @description Seconds after which a server is expected to be there. */
      retryAfter: number;
    };
    /**
     * SessionDescription
     * @description An RTCSessionDescriptionInit (W3C WebRTC 1.0, section 4.6.2).
     */
    SessionDescription: {
      /** @default  */
      sdp: string;
      /** @enum {string} */
      type: 'offer' | 'answer' | 'pranswer' | 'rollback';
    };
    /**
     * SetPermissions
     * @description Let somebody do what the room does not allow, or the other way round.
     */
    SetPermissions: {
      participantId: string;
      /** @description All of them: what is null follows the room. */
      permissions: components['schemas']['Permissions'];
      roomId: string;
    };
    /**
     * SetRole
     * @description Make somebody a co-host, or an ordinary participant again.
     */
    SetRole: {
      participantId: string;
      /** @enum {string} */
      role: 'co-host' | 'participant';
      roomId: string;
    };
    /**
     * SettingsChanged
     * @description The host changed what is allowed.
     */
    SettingsChanged: {
      /** @description Who did it; absent where nobody in the room did. */
      by?: components['schemas']['Actor'];
      /**
       * @description Counts the room's events, without a gap.
       * @default 0
       */
      sequence: number;
      settings: components['schemas']['RoomSettings'];
    };
    /**
     * SharedFile
     * @description A file that a message carries. Ask `POST /files/{id}/links` for a way to open it.
     */
    SharedFile: {
      /** @description Found in the file's content. */
      contentType: string;
      /** @description In pixels, of a picture that can be shown. */
      height?: number;
      id: string;
      name: string;
      /** @description In bytes. */
      size: number;
      /** @description In pixels, of a picture that can be shown. */
      width?: number;
    };
    /**
     * ShareFile
     * @description A file that was uploaded, to everyone in the room or to one.
     */
    ShareFile: {
      /** @description Yours for it: sent again, the message that is stored already answers. */
      clientMessageId?: string | null;
      /** @description What is said to it. */
      content?: string | null;
      fileId: string;
      /** @description The only participant who is to read it; by default everyone. */
      recipientId?: string | null;
      /** @description The message that it answers. */
      replyTo?: string | null;
      roomId: string;
    };
    /**
     * SignedRoster
     * @description The roster as whoever enters finds it, and what to check it and all later ones with.
     */
    SignedRoster: {
      /** @description The same for the whole meeting: refuse any other. */
      key: components['schemas']['RosterKey'];
      /** @description A compact JWS of a `RosterStatement`. */
      statement: string;
    };
    /**
     * Spotlight
     * @description Show somebody large to everyone, or no longer; at most three at a time.
     */
    Spotlight: {
      on: boolean;
      participantId: string;
      roomId: string;
    };
    /**
     * SpotlightChanged
     * @description Others than before are shown large to everyone.
     */
    SpotlightChanged: {
      by: components['schemas']['Actor'];
      /** @description Who is, the first chosen first. */
      participantIds: string[];
      /**
       * @description Counts the room's events, without a gap.
       * @default 0
       */
      sequence: number;
    };
    /**
     * StartRecording
     * @description You begin to record the meeting on your own machine; everybody is told.
     */
    StartRecording: {
      roomId: string;
    };
    /**
     * StartScreenShare
     * @description I present my screen.
     */
    StartScreenShare: {
      roomId: string;
    };
    /**
     * StartTyping
     * @description I began to type a message.
     */
    StartTyping: {
      roomId: string;
    };
    /**
     * StopRecording
     * @description You no longer record.
     */
    StopRecording: {
      roomId: string;
    };
    /**
     * StopScreenShare
     * @description I no longer present my screen.
     */
    StopScreenShare: {
      roomId: string;
    };
    /**
     * StopShare
     * @description Stop somebody's presentation; they can start it again.
     */
    StopShare: {
      participantId: string;
      roomId: string;
    };
    /**
     * StopTyping
     * @description I stopped typing.
     */
    StopTyping: {
      roomId: string;
    };
    /**
     * StopVideo
     * @description Switch somebody's camera off; they can switch it on again.
     */
    StopVideo: {
      participantId: string;
      roomId: string;
    };
    /**
     * ToggleAudio
     * @description My microphone is on or off.
     */
    ToggleAudio: {
      enabled: boolean;
      roomId: string;
    };
    /**
     * ToggleHandRaise
     * @description I raise or lower my hand.
     */
    ToggleHandRaise: {
      raised: boolean;
      roomId: string;
    };
    /**
     * ToggleVideo
     * @description My camera is on or off.
     */
    ToggleVideo: {
      enabled: boolean;
      roomId: string;
    };
    /**
     * UnmuteRequested
     * @description Please switch your microphone on: it is for you to decide.
     */
    UnmuteRequested: {
      by: components['schemas']['Actor'];
      /** @description Counts what you alone are told, without a gap; absent where you cannot resume. */
      personalSequence?: number;
    };
    /**
     * UpdateRoomSettingsRequest
     * @description Settings to change: only what is given changes, and an unknown field is refused.
     */
    UpdateRoomSettingsRequest: {
      allowChat?: boolean | null;
      allowFiles?: boolean | null;
      allowGuestAccess?: boolean | null;
      allowParticipantAudio?: boolean | null;
      allowParticipantVideo?: boolean | null;
      allowPrivateMessages?: boolean | null;
      allowRecording?: components['schemas']['RecordingPermission'] | null;
      allowScreenShare?: boolean | null;
      hostLeaves?: components['schemas']['HostLeaves'] | null;
      isLocked?: boolean | null;
      maxParticipants?: number | null;
      muteParticipantsOnJoin?: boolean | null;
      /** @description Null takes it away. */
      passcode?: string | null;
      waitForHost?: boolean | null;
      waitingRoom?: boolean | null;
    };
    /**
     * UserJoined
     * @description Somebody entered the room.
     */
    UserJoined: {
      participant: components['schemas']['ParticipantInfo'];
      /**
       * @description Counts the room's events, without a gap.
       * @default 0
       */
      sequence: number;
    };
    /**
     * UserLeft
     * @description Somebody left the room, their connection was lost, or they were removed.
     */
    UserLeft: {
      /** @description Who removed them; absent where nobody did. */
      by?: components['schemas']['Actor'];
      participantId: string;
      /**
       * @description Counts the room's events, without a gap.
       * @default 0
       */
      sequence: number;
      socketId: string;
      userId?: string;
    };
    /**
     * UserToggledAudio
     * @description Somebody's microphone went on or off.
     */
    UserToggledAudio: {
      /** @description Who switched it off, where somebody else did. */
      by?: components['schemas']['Actor'];
      enabled: boolean;
      /**
       * @description Counts the room's events, without a gap.
       * @default 0
       */
      sequence: number;
      socketId: string;
    };
    /**
     * UserToggledVideo
     * @description Somebody's camera went on or off.
     */
    UserToggledVideo: {
      /** @description Who switched it off, where somebody else did. */
      by?: components['schemas']['Actor'];
      enabled: boolean;
      /**
       * @description Counts the room's events, without a gap.
       * @default 0
       */
      sequence: number;
      socketId: string;
    };
    /**
     * UserTyping
     * @description Somebody began or stopped typing.
     */
    UserTyping: {
      displayName: string;
      isTyping: boolean;
      socketId: string;
    };
    /**
     * WaitsFor
     * @description What somebody in the lobby waits for.
     * @enum {string}
     */
    WaitsFor: 'admission' | 'host';
  };
  responses: never;
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export type Acknowledgement = components['schemas']['Acknowledgement'];
export type Actor = components['schemas']['Actor'];
export type AdmitAll = components['schemas']['AdmitAll'];
export type AdmitParticipant = components['schemas']['AdmitParticipant'];
export type AnswerReceived = components['schemas']['AnswerReceived'];
export type AskToUnmute = components['schemas']['AskToUnmute'];
export type ChangeSettings = components['schemas']['ChangeSettings'];
export type ChatMessage = components['schemas']['ChatMessage'];
export type ChatMessageAck = components['schemas']['ChatMessageAck'];
export type ChatMessagePosted = components['schemas']['ChatMessagePosted'];
export type DeleteMessage = components['schemas']['DeleteMessage'];
export type DenyAll = components['schemas']['DenyAll'];
export type DenyParticipant = components['schemas']['DenyParticipant'];
export type EditMessage = components['schemas']['EditMessage'];
export type Emoji = components['schemas']['Emoji'];
export type EndMeeting = components['schemas']['EndMeeting'];
export type ErrorCode = components['schemas']['ErrorCode'];
export type EventFailed = components['schemas']['EventFailed'];
export type EveryoneMuted = components['schemas']['EveryoneMuted'];
export type FingerprintsAdded = components['schemas']['FingerprintsAdded'];
export type ForceDisconnect = components['schemas']['ForceDisconnect'];
export type ForceMute = components['schemas']['ForceMute'];
export type ForceStopRecording = components['schemas']['ForceStopRecording'];
export type ForceStopScreenShare = components['schemas']['ForceStopScreenShare'];
export type ForceVideoOff = components['schemas']['ForceVideoOff'];
export type HandLowered = components['schemas']['HandLowered'];
export type HandRaised = components['schemas']['HandRaised'];
export type HostLeaves = components['schemas']['HostLeaves'];
export type IceCandidate = components['schemas']['IceCandidate'];
export type IceCandidateReceived = components['schemas']['IceCandidateReceived'];
export type IceServer = components['schemas']['IceServer'];
export type JoinFailed = components['schemas']['JoinFailed'];
export type JoinRoom = components['schemas']['JoinRoom'];
export type JoinRoomAck = components['schemas']['JoinRoomAck'];
export type LeaveRoom = components['schemas']['LeaveRoom'];
export type LobbyDenied = components['schemas']['LobbyDenied'];
export type LobbyEntry = components['schemas']['LobbyEntry'];
export type LobbyLeft = components['schemas']['LobbyLeft'];
export type LobbyRequest = components['schemas']['LobbyRequest'];
export type LobbyWaiting = components['schemas']['LobbyWaiting'];
export type LockRoom = components['schemas']['LockRoom'];
export type LowerAllHands = components['schemas']['LowerAllHands'];
export type LowerHand = components['schemas']['LowerHand'];
export type MediaKind = components['schemas']['MediaKind'];
export type MeshMedia = components['schemas']['MeshMedia'];
export type MessageDeleted = components['schemas']['MessageDeleted'];
export type MessageReactions = components['schemas']['MessageReactions'];
export type MessageType = components['schemas']['MessageType'];
export type MessageUpdated = components['schemas']['MessageUpdated'];
export type MuteEveryone = components['schemas']['MuteEveryone'];
export type MuteParticipant = components['schemas']['MuteParticipant'];
export type Note = components['schemas']['Note'];
export type NoteKind = components['schemas']['NoteKind'];
export type OfferReceived = components['schemas']['OfferReceived'];
export type ParticipantConnection = components['schemas']['ParticipantConnection'];
export type ParticipantInfo = components['schemas']['ParticipantInfo'];
export type ParticipantResumed = components['schemas']['ParticipantResumed'];
export type PauseScreenShare = components['schemas']['PauseScreenShare'];
export type Permissions = components['schemas']['Permissions'];
export type PermissionsChanged = components['schemas']['PermissionsChanged'];
export type PersonReference = components['schemas']['PersonReference'];
export type PrivateMessagePosted = components['schemas']['PrivateMessagePosted'];
export type PublicProfile = components['schemas']['PublicProfile'];
export type Reaction = components['schemas']['Reaction'];
export type ReactionShown = components['schemas']['ReactionShown'];
export type ReactToMessage = components['schemas']['ReactToMessage'];
export type RecordingPermission = components['schemas']['RecordingPermission'];
export type RecordingStarted = components['schemas']['RecordingStarted'];
export type RecordingStopped = components['schemas']['RecordingStopped'];
export type Refusal = components['schemas']['Refusal'];
export type RemoveParticipant = components['schemas']['RemoveParticipant'];
export type RepliedMessage = components['schemas']['RepliedMessage'];
export type ReportTalkTime = components['schemas']['ReportTalkTime'];
export type ResumeRoom = components['schemas']['ResumeRoom'];
export type ResumeRoomAck = components['schemas']['ResumeRoomAck'];
export type Role = components['schemas']['Role'];
export type RoleChanged = components['schemas']['RoleChanged'];
export type RoomEnded = components['schemas']['RoomEnded'];
export type RoomJoined = components['schemas']['RoomJoined'];
export type RoomLocked = components['schemas']['RoomLocked'];
export type RoomRenamed = components['schemas']['RoomRenamed'];
export type RoomSettings = components['schemas']['RoomSettings'];
export type RoomSnapshot = components['schemas']['RoomSnapshot'];
export type RosterChanged = components['schemas']['RosterChanged'];
export type RosterEntry = components['schemas']['RosterEntry'];
export type RosterKey = components['schemas']['RosterKey'];
export type RosterStatement = components['schemas']['RosterStatement'];
export type ScreenSharePaused = components['schemas']['ScreenSharePaused'];
export type ScreenShareStarted = components['schemas']['ScreenShareStarted'];
export type ScreenShareStopped = components['schemas']['ScreenShareStopped'];
export type SendAnswer = components['schemas']['SendAnswer'];
export type SendChatMessage = components['schemas']['SendChatMessage'];
export type SendIceCandidate = components['schemas']['SendIceCandidate'];
export type SendOffer = components['schemas']['SendOffer'];
export type SendReaction = components['schemas']['SendReaction'];
export type ServerDraining = components['schemas']['ServerDraining'];
export type SessionDescription = components['schemas']['SessionDescription'];
export type SetPermissions = components['schemas']['SetPermissions'];
export type SetRole = components['schemas']['SetRole'];
export type SettingsChanged = components['schemas']['SettingsChanged'];
export type SharedFile = components['schemas']['SharedFile'];
export type ShareFile = components['schemas']['ShareFile'];
export type SignedRoster = components['schemas']['SignedRoster'];
export type Spotlight = components['schemas']['Spotlight'];
export type SpotlightChanged = components['schemas']['SpotlightChanged'];
export type StartRecording = components['schemas']['StartRecording'];
export type StartScreenShare = components['schemas']['StartScreenShare'];
export type StartTyping = components['schemas']['StartTyping'];
export type StopRecording = components['schemas']['StopRecording'];
export type StopScreenShare = components['schemas']['StopScreenShare'];
export type StopShare = components['schemas']['StopShare'];
export type StopTyping = components['schemas']['StopTyping'];
export type StopVideo = components['schemas']['StopVideo'];
export type ToggleAudio = components['schemas']['ToggleAudio'];
export type ToggleHandRaise = components['schemas']['ToggleHandRaise'];
export type ToggleVideo = components['schemas']['ToggleVideo'];
export type UnmuteRequested = components['schemas']['UnmuteRequested'];
export type UpdateRoomSettingsRequest = components['schemas']['UpdateRoomSettingsRequest'];
export type UserJoined = components['schemas']['UserJoined'];
export type UserLeft = components['schemas']['UserLeft'];
export type UserToggledAudio = components['schemas']['UserToggledAudio'];
export type UserToggledVideo = components['schemas']['UserToggledVideo'];
export type UserTyping = components['schemas']['UserTyping'];
export type WaitsFor = components['schemas']['WaitsFor'];

/** What the server sends, by event name. */
export interface ServerToClientEvents {
  /** You are in the room, and this is who and what is there. */
  'room-joined': (payload: RoomJoined) => void;
  /** Somebody entered the room. */
  'user-joined': (payload: UserJoined) => void;
  /** Somebody left the room, their connection was lost, or they were removed. */
  'user-left': (payload: UserLeft) => void;
  /** You could not enter the room. */
  'join-error': (payload: JoinFailed) => void;
  /** Somebody's connection to the server is lost; their place is kept, and their media goes on. */
  'participant-connection': (payload: ParticipantConnection) => void;
  /** Somebody goes on in their place, under another socket id. */
  'participant-resumed': (payload: ParticipantResumed) => void;
  /** Another participant's offer. */
  offer: (payload: OfferReceived) => void;
  /** Another participant's answer. */
  answer: (payload: AnswerReceived) => void;
  /** Another participant's ICE candidate; null is the end of candidates. */
  'ice-candidate': (payload: IceCandidateReceived) => void;
  /** Somebody's microphone went on or off. */
  'user-toggle-audio': (payload: UserToggledAudio) => void;
  /** Somebody's camera went on or off. */
  'user-toggle-video': (payload: UserToggledVideo) => void;
  /** Somebody raised their hand. */
  'user-hand-raised': (payload: HandRaised) => void;
  /** Somebody lowered their hand. */
  'user-hand-lowered': (payload: HandLowered) => void;
  /** A message to everyone in the room, its sender too. */
  'chat-message': (payload: ChatMessagePosted) => void;
  /** A message to you alone, or your own to one other person. Nobody else is told. */
  'private-message': (payload: PrivateMessagePosted) => void;
  /** The text of a message was changed. */
  'message-updated': (payload: MessageUpdated) => void;
  /** A message was deleted; what is left of it says when and by whom. */
  'message-deleted': (payload: MessageDeleted) => void;
  /** The reactions to a message, all of them, after one came or went. */
  'message-reactions': (payload: MessageReactions) => void;
  /** Somebody began or stopped typing. */
  'user-typing': (payload: UserTyping) => void;
  /** Somebody is now something else in the room. */
  'role-changed': (payload: RoleChanged) => void;
  /** Somebody may do more or less than before. */
  'permissions-changed': (payload: PermissionsChanged) => void;
  /** Others than before are shown large to everyone. */
  'spotlight-changed': (payload: SpotlightChanged) => void;
  /** Everyone but the host and co-hosts was muted; each microphone is told by its own event. */
  'everyone-muted': (payload: EveryoneMuted) => void;
  /** Please switch your microphone on: it is for you to decide. */
  'unmute-requested': (payload: UnmuteRequested) => void;
  /** The host locked or unlocked the room. */
  'room-locked': (payload: RoomLocked) => void;
  /** The host changed what is allowed. */
  'settings-changed': (payload: SettingsChanged) => void;
  /** The room has another name. */
  'room-renamed': (payload: RoomRenamed) => void;
  /** The meeting is over for everyone. */
  'room-ended': (payload: RoomEnded) => void;
  /** Switch your microphone off: the host, or the room's settings, asked for it. */
  'force-mute': (payload: ForceMute) => void;
  /** Switch your camera off: the room's settings no longer allow it. */
  'force-video-off': (payload: ForceVideoOff) => void;
  /** Stop presenting: the room's settings no longer allow it. */
  'force-stop-screen-share': (payload: ForceStopScreenShare) => void;
  /** You are no longer in the room. */
  'force-disconnect': (payload: ForceDisconnect) => void;
  /** Somebody asks to be let in. Only hosts and co-hosts are told. */
  'lobby-request': (payload: LobbyRequest) => void;
  /** Somebody no longer waits: admitted, denied, or gone. Only hosts and co-hosts are told. */
  'lobby-left': (payload: LobbyLeft) => void;
  /** You wait for the host to come; or, once they have, to be let in as anywhere else. */
  'lobby-waiting': (payload: LobbyWaiting) => void;
  /** The host did not let you in. */
  'lobby-denied': (payload: LobbyDenied) => void;
  /** Somebody else reacts. */
  reaction: (payload: ReactionShown) => void;
  /** Somebody presents their screen. */
  'screen-share-started': (payload: ScreenShareStarted) => void;
  /** Somebody no longer presents their screen. */
  'screen-share-stopped': (payload: ScreenShareStopped) => void;
  /** Somebody's shared screen stands still, or goes on. */
  'screen-share-paused': (payload: ScreenSharePaused) => void;
  /** Somebody records the meeting from now on. */
  'recording-started': (payload: RecordingStarted) => void;
  /** Somebody no longer records the meeting. */
  'recording-stopped': (payload: RecordingStopped) => void;
  /** Stop recording: the room's settings, or your role, no longer allow it. */
  'force-stop-recording': (payload: ForceStopRecording) => void;
  /** Somebody who declared none is known by these certificates, too, from now on. */
  'fingerprints-added': (payload: FingerprintsAdded) => void;
  /** The server vouches for what has changed in who is here, and in what they may send. */
  'roster-changed': (payload: RosterChanged) => void;
  /** This server is about to stop: what is under way is finished, and the connection then ends. */
  'server-draining': (payload: ServerDraining) => void;
  /** An event that asked for no acknowledgement was refused. */
  error: (payload: EventFailed) => void;
}

/** What a client may send, by event name. */
export interface ClientToServerEvents {
  /** Enter a room, or ask to be let in where it has a waiting room. */
  'join-room': (payload: JoinRoom, acknowledge?: (answer: JoinRoomAck | Refusal) => void) => void;
  /** Leave the room, or stop waiting to be admitted. */
  'leave-room': (
    payload: LeaveRoom,
    acknowledge?: (answer: Acknowledgement | Refusal) => void,
  ) => void;
  /** Go on in a room after the connection was lost, in the place that was kept. */
  'resume-room': (
    payload: ResumeRoom,
    acknowledge?: (answer: ResumeRoomAck | Refusal) => void,
  ) => void;
  /** An offer for another participant. The joiner makes the offers. */
  offer: (payload: SendOffer, acknowledge?: (answer: Acknowledgement | Refusal) => void) => void;
  /** The answer to an offer. */
  answer: (payload: SendAnswer, acknowledge?: (answer: Acknowledgement | Refusal) => void) => void;
  /** An ICE candidate; null tells the end of candidates. */
  'ice-candidate': (
    payload: SendIceCandidate,
    acknowledge?: (answer: Acknowledgement | Refusal) => void,
  ) => void;
  /** My microphone is on or off. */
  'toggle-audio': (
    payload: ToggleAudio,
    acknowledge?: (answer: Acknowledgement | Refusal) => void,
  ) => void;
  /** My camera is on or off. */
  'toggle-video': (
    payload: ToggleVideo,
    acknowledge?: (answer: Acknowledgement | Refusal) => void,
  ) => void;
  /** I raise or lower my hand. */
  'toggle-hand-raise': (
    payload: ToggleHandRaise,
    acknowledge?: (answer: Acknowledgement | Refusal) => void,
  ) => void;
  /** A message to everyone in the room, or to one; acknowledged once it is stored. */
  'chat-message': (
    payload: SendChatMessage,
    acknowledge?: (answer: ChatMessageAck | Refusal) => void,
  ) => void;
  /** A file that was uploaded, to everyone in the room or to one. */
  'share-file': (
    payload: ShareFile,
    acknowledge?: (answer: ChatMessageAck | Refusal) => void,
  ) => void;
  /** Change the text of a message of one's own. */
  'edit-message': (
    payload: EditMessage,
    acknowledge?: (answer: ChatMessageAck | Refusal) => void,
  ) => void;
  /** Delete a message of one's own; hosts and co-hosts may delete any that everyone can read. */
  'delete-message': (
    payload: DeleteMessage,
    acknowledge?: (answer: Acknowledgement | Refusal) => void,
  ) => void;
  /** Put an emoji on a message, or take it away again. */
  'react-to-message': (
    payload: ReactToMessage,
    acknowledge?: (answer: Acknowledgement | Refusal) => void,
  ) => void;
  /** I began to type a message. */
  'typing-start': (
    payload: StartTyping,
    acknowledge?: (answer: Acknowledgement | Refusal) => void,
  ) => void;
  /** I stopped typing. */
  'typing-stop': (
    payload: StopTyping,
    acknowledge?: (answer: Acknowledgement | Refusal) => void,
  ) => void;
  /** Mute somebody's microphone; they can switch it on again. */
  'mute-participant': (
    payload: MuteParticipant,
    acknowledge?: (answer: Acknowledgement | Refusal) => void,
  ) => void;
  /** Remove somebody: they cannot come back in this meeting, or never, where they are banned. */
  'remove-participant': (
    payload: RemoveParticipant,
    acknowledge?: (answer: Acknowledgement | Refusal) => void,
  ) => void;
  /** Let nobody else in, or open the room again. */
  'lock-room': (
    payload: LockRoom,
    acknowledge?: (answer: Acknowledgement | Refusal) => void,
  ) => void;
  /** Make somebody a co-host, or an ordinary participant again. */
  'set-role': (payload: SetRole, acknowledge?: (answer: Acknowledgement | Refusal) => void) => void;
  /** Change what is allowed in the room: only what is given changes. */
  'change-settings': (
    payload: ChangeSettings,
    acknowledge?: (answer: Acknowledgement | Refusal) => void,
  ) => void;
  /** Mute everyone but the host and co-hosts; they can switch it on again. */
  'mute-everyone': (
    payload: MuteEveryone,
    acknowledge?: (answer: Acknowledgement | Refusal) => void,
  ) => void;
  /** Ask somebody to switch their microphone on; they decide. */
  'ask-to-unmute': (
    payload: AskToUnmute,
    acknowledge?: (answer: Acknowledgement | Refusal) => void,
  ) => void;
  /** Switch somebody's camera off; they can switch it on again. */
  'stop-participant-video': (
    payload: StopVideo,
    acknowledge?: (answer: Acknowledgement | Refusal) => void,
  ) => void;
  /** Stop somebody's presentation; they can start it again. */
  'stop-participant-share': (
    payload: StopShare,
    acknowledge?: (answer: Acknowledgement | Refusal) => void,
  ) => void;
  /** Lower somebody's hand. */
  'lower-hand': (
    payload: LowerHand,
    acknowledge?: (answer: Acknowledgement | Refusal) => void,
  ) => void;
  /** Lower every hand. */
  'lower-all-hands': (
    payload: LowerAllHands,
    acknowledge?: (answer: Acknowledgement | Refusal) => void,
  ) => void;
  /** Let somebody do what the room does not allow, or the other way round. */
  'set-permissions': (
    payload: SetPermissions,
    acknowledge?: (answer: Acknowledgement | Refusal) => void,
  ) => void;
  /** Show somebody large to everyone, or no longer; at most three at a time. */
  spotlight: (
    payload: Spotlight,
    acknowledge?: (answer: Acknowledgement | Refusal) => void,
  ) => void;
  /** End the meeting for everyone; only a one-off room is closed by that. */
  'end-meeting': (
    payload: EndMeeting,
    acknowledge?: (answer: Acknowledgement | Refusal) => void,
  ) => void;
  /** Let somebody in who waits. */
  'admit-participant': (
    payload: AdmitParticipant,
    acknowledge?: (answer: Acknowledgement | Refusal) => void,
  ) => void;
  /** Turn somebody away who waits. */
  'deny-participant': (
    payload: DenyParticipant,
    acknowledge?: (answer: Acknowledgement | Refusal) => void,
  ) => void;
  /** Let everybody in who waits, as far as there is room. */
  'admit-all': (
    payload: AdmitAll,
    acknowledge?: (answer: Acknowledgement | Refusal) => void,
  ) => void;
  /** Turn everybody away who waits. */
  'deny-all': (payload: DenyAll, acknowledge?: (answer: Acknowledgement | Refusal) => void) => void;
  /** Show everyone a reaction; refused where one sends too many in a short time. */
  reaction: (
    payload: SendReaction,
    acknowledge?: (answer: Acknowledgement | Refusal) => void,
  ) => void;
  /** I present my screen. */
  'start-screen-share': (
    payload: StartScreenShare,
    acknowledge?: (answer: Acknowledgement | Refusal) => void,
  ) => void;
  /** I no longer present my screen. */
  'stop-screen-share': (
    payload: StopScreenShare,
    acknowledge?: (answer: Acknowledgement | Refusal) => void,
  ) => void;
  /** Hold your shared screen at its last picture, or let it go on. */
  'pause-screen-share': (
    payload: PauseScreenShare,
    acknowledge?: (answer: Acknowledgement | Refusal) => void,
  ) => void;
  /** You begin to record the meeting on your own machine; everybody is told. */
  'start-recording': (
    payload: StartRecording,
    acknowledge?: (answer: Acknowledgement | Refusal) => void,
  ) => void;
  /** You no longer record. */
  'stop-recording': (
    payload: StopRecording,
    acknowledge?: (answer: Acknowledgement | Refusal) => void,
  ) => void;
  /** I have talked for so long since I joined; kept for the record of the meeting. */
  'talk-time': (
    payload: ReportTalkTime,
    acknowledge?: (answer: Acknowledgement | Refusal) => void,
  ) => void;
}
