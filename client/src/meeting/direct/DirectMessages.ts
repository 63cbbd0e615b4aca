import type { MediaSession } from '@/lib/webrtc/MediaSession';
import { isPermitted } from '@/store/permissions';
import { isModerator } from '@/store/roles';
import type { ChatEntry, MeetingState, ParticipantState } from '@/store/useMeetingStore';

import { repliedTo } from '../chat/chatLog';
import { change, type MeetingScope } from '../meetingScope';

import { cutOff, isCutOff } from './isCutOff';
import type { MessageFrame } from './roomFrames';

/** Messages of one person that wait for the server, and those kept until we know that it is away. */
const MAX_PROVISIONAL = 100;
const MAX_EARLY = 32;

/**
 * Messages between those whom the server cannot reach: shown at once, and replaced by what the server
 * stores once it does. Their sender sends them to it as ever, so that nothing here is ever the record.
 */
export class DirectMessages {
  readonly #scope: MeetingScope;
  readonly #session: Pick<MediaSession, 'tell'>;
  /** Who has been told of each message of ours that is not stored yet. */
  readonly #told = new Map<string, Set<string>>();
  /** What came from people of whom we do not know yet that they are cut off. */
  readonly #early = new Map<string, MessageFrame[]>();

  constructor(scope: MeetingScope, session: Pick<MediaSession, 'tell'>) {
    this.#scope = scope;
    this.#session = session;
  }

  /** Looks at what happened in the meeting. */
  follow(state: MeetingState, before: MeetingState): void {
    if (state.messages !== before.messages) {
      this.#withdraw(state.messages);
      for (const id of cutOff(state)) this.tellAll(id);
    }
    if (state.participants === before.participants && state.phase === before.phase) return;
    for (const [id, frames] of [...this.#early]) {
      if (!state.participants[id] || (isCutOff(before, id) && !isCutOff(state, id))) {
        this.#early.delete(id);
      } else if (isCutOff(state, id)) {
        this.#early.delete(id);
        for (const frame of frames) this.take(id, frame);
      }
    }
  }

  /** Tells somebody what we wrote that is not stored, and that they may read. */
  tellAll(participantId: string): void {
    const { messages, participants } = this.#scope.store.getState();
    const reader = participants[participantId];
    for (const message of messages) {
      if (reader && isOurs(message) && mayRead(message, reader)) this.#tell(message, participantId);
    }
  }

  /** Somebody wrote something: shows it, where they may write to us. */
  take(participantId: string, frame: MessageFrame): void {
    const state = this.#scope.store.getState();
    const sender = state.participants[participantId];
    if (!sender || !mayWrite(state, sender, frame)) return;
    if (!isCutOff(state, participantId)) {
      const early = this.#early.get(participantId) ?? [];
      this.#early.set(participantId, [...early, frame].slice(-MAX_EARLY));
      return;
    }
    if (!isNew(state.messages, sender, frame)) return;
    const entry = this.#entryOf(frame, sender, state);
    change(this.#scope, ({ messages }) => ({ messages: [...messages, entry] }));
    this.#scope.notify({
      kind: 'message',
      messageId: entry.id,
      name: sender.displayName,
      text: frame.content,
      isPrivate: frame.isPrivate,
      mentionsMe: false,
    });
  }

  /** What somebody wrote will not be stored. */
  takeBack(participantId: string, clientMessageId: string): void {
    const isIt = (entry: ChatEntry) =>
      entry.id === clientMessageId &&
      entry.status === 'provisional' &&
      entry.participantId === participantId;
    const { messages } = this.#scope.store.getState();
    if (!messages.some(isIt)) return;
    change(this.#scope, () => ({ messages: messages.filter((entry) => !isIt(entry)) }));
  }

  #tell(message: ChatEntry, participantId: string): void {
    const told = this.#told.get(message.id) ?? new Set();
    if (told.has(participantId)) return;
    const frame: MessageFrame = {
      kind: 'message',
      clientMessageId: message.id,
      content: message.content,
      isPrivate: message.recipient !== undefined,
      replyTo: message.replyTo?.id ?? null,
    };
    if (!this.#session.tell(participantId, { ...frame })) return;
    this.#told.set(message.id, told.add(participantId));
  }

  /** Tells of what is not on its way to the server any more, unless it has arrived there. */
  #withdraw(messages: readonly ChatEntry[]): void {
    for (const [clientMessageId, told] of [...this.#told]) {
      const entry = messages.find(({ id }) => id === clientMessageId);
      if (entry?.status === 'pending') continue;
      this.#told.delete(clientMessageId);
      if (messages.some((each) => each.clientMessageId === clientMessageId && isStored(each))) {
        continue;
      }
      for (const id of told) this.#session.tell(id, { kind: 'message-withdrawn', clientMessageId });
    }
  }

  #entryOf(frame: MessageFrame, sender: ParticipantState, state: MeetingState): ChatEntry {
    const { clientMessageId, content, isPrivate, replyTo } = frame;
    const answered = state.messages.find(({ id }) => id === replyTo);
    const me = state.self && state.participants[state.self.participantId];
    return {
      id: clientMessageId,
      clientMessageId,
      senderId: null,
      senderName: sender.displayName,
      participantId: sender.participantId,
      personId: sender.personId,
      content,
      type: 'TEXT',
      timestamp: new Date().toISOString(),
      isOwn: false,
      status: 'provisional',
      ...(answered ? { replyTo: repliedTo(answered) } : {}),
      ...(isPrivate && me ? { recipient: { personId: me.personId, name: me.displayName } } : {}),
    };
  }
}

/** Whether a message of ours waits for the server, and can be told without it. */
function isOurs({ isOwn, status, type }: ChatEntry): boolean {
  return isOwn && status === 'pending' && type === 'TEXT';
}

function isStored({ status }: ChatEntry): boolean {
  return status === 'sent';
}

function mayRead({ recipient }: ChatEntry, reader: ParticipantState): boolean {
  return recipient === undefined || recipient.personId === reader.personId;
}

/** By what the server said last of the room, and of them. */
function mayWrite(
  { settings, self }: MeetingState,
  sender: ParticipantState,
  { isPrivate }: MessageFrame,
): boolean {
  if (!isPermitted(sender, settings, 'chat')) return false;
  const isBetweenModerators = isModerator(sender.role) || isModerator(self?.role);
  return !isPrivate || isBetweenModerators || settings?.allowPrivateMessages !== false;
}

/** Whether nothing is known under that id, and they have not written too much. */
function isNew(
  messages: readonly ChatEntry[],
  { personId }: ParticipantState,
  { clientMessageId }: MessageFrame,
): boolean {
  const isKnown = messages.some(
    (each) =>
      each.id === clientMessageId ||
      (each.clientMessageId === clientMessageId && each.personId === personId),
  );
  const waiting = messages.filter(
    (each) => each.status === 'provisional' && each.personId === personId,
  );
  return !isKnown && waiting.length < MAX_PROVISIONAL;
}
