import type { StoreApi } from 'zustand';

import type { FailureCode } from '@/i18n/errorSentence';
import { ApiError } from '@/lib/api/ApiError';
import { ProtocolError } from '@/lib/socket/ProtocolError';
import type {
  ClientEventName,
  RequestPayload,
  RequestResult,
  SocketTransport,
} from '@/lib/socket/SocketClient';
import type { MeetingState } from '@/store/useMeetingStore';

import type { MeetingChange } from './meetingState';
import type { MeetingAction, MeetingNotice } from './notices';
import type { RoomEvents } from './RoomEvents';

/** What the collaborators of one meeting share. */
export interface MeetingScope {
  readonly socket: SocketTransport;
  readonly events: RoomEvents;
  readonly store: Pick<StoreApi<MeetingState>, 'getState' | 'setState' | 'subscribe'>;
  notify(notice: MeetingNotice): void;
}

/** The events of which all that is asked is whether they were carried out. */
export type RoomRequest = Exclude<ClientEventName, 'join-room' | 'resume-room' | 'leave-room'>;

/** Changes the state by what it is. */
export function change(
  { store }: MeetingScope,
  transition: (state: MeetingState) => MeetingChange,
): void {
  store.setState(transition(store.getState()));
}

/**
 * Sends an event for the room that we are in; null where we are in none.
 *
 * @throws {ProtocolError} as {@link SocketTransport.request}
 */
export async function requestInRoom<Name extends RoomRequest>(
  { socket, store }: MeetingScope,
  event: Name,
  payload: Omit<RequestPayload<Name>, 'roomId'>,
): Promise<RequestResult<Name> | null> {
  const { roomId } = store.getState();
  if (roomId === null) return null;
  return socket.request(event, { ...payload, roomId });
}

/** Tells the person that an action was refused, and gives false; true where it was carried out. */
export async function attempt(
  scope: MeetingScope,
  action: MeetingAction,
  operation: () => Promise<unknown>,
): Promise<boolean> {
  try {
    await operation();
    return true;
  } catch (error) {
    scope.notify({ kind: 'action-failed', action, ...failureOf(error) });
    return false;
  }
}

/** What went wrong: for programs, and in the server's own sentence. */
export function failureOf(error: unknown): { code: FailureCode; message: string } {
  if (error instanceof ProtocolError || error instanceof ApiError) {
    return { code: error.code, message: error.message };
  }
  return { code: 'INTERNAL_ERROR', message: error instanceof Error ? error.message : '' };
}

/** Whether a request failed for lack of a connection rather than by the server's decision. */
export function isConnectionLoss({ code }: Pick<ProtocolError, 'code'>): boolean {
  return code === 'OFFLINE' || code === 'NO_ANSWER' || code === 'TIMED_OUT';
}
