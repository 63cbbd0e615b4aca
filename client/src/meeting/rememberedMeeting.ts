import type { EntryKeys } from './Meeting';

/** Where a meeting that a reload of the page interrupts is noted; ends with the tab. */
const KEY = 'neuron-meet.meeting';

/** A meeting to go back to without being asked again. */
export interface RememberedMeeting extends EntryKeys {
  readonly roomCode: string;
  readonly displayName: string;
}

/** Notes that we are in a meeting. */
export function rememberMeeting(meeting: RememberedMeeting): void {
  sessionStorage.setItem(KEY, JSON.stringify(meeting));
}

/** Where a guest keeps what shows a room that they were in it before. */
const STAY_KEY = 'neuron-meet.stay';

/** Notes what lets a guest who leaves a room or loses it be the same person when they return. */
export function rememberStay(roomCode: string, participantToken: string): void {
  sessionStorage.setItem(STAY_KEY, JSON.stringify({ roomCode, participantToken }));
}

/** The token of the last stay in this room, or null. */
export function rememberedStay(roomCode: string): string | null {
  const noted = sessionStorage.getItem(STAY_KEY);
  if (noted === null) return null;
  const stay = JSON.parse(noted) as { roomCode: string; participantToken: string };
  return stay.roomCode === roomCode ? stay.participantToken : null;
}

/** Where our place in a meeting is noted; ends with the tab, and when we leave. */
const SEAT_KEY = 'neuron-meet.seat';

/** The place that the server keeps for a while when the connection or the page is lost. */
export interface Seat {
  readonly roomCode: string;
  readonly participantId: string;
  /** The secret that proves that it is ours. */
  readonly resumeToken: string;
}

/** Notes our place in a meeting. */
export function rememberSeat(seat: Seat): void {
  sessionStorage.setItem(SEAT_KEY, JSON.stringify(seat));
}

/** Our place in this room, or null. */
export function rememberedSeat(roomCode: string): Seat | null {
  const noted = sessionStorage.getItem(SEAT_KEY);
  const seat = noted === null ? null : (JSON.parse(noted) as Seat);
  return seat?.roomCode === roomCode ? seat : null;
}

/** Our place is not kept any more. */
export function forgetSeat(): void {
  sessionStorage.removeItem(SEAT_KEY);
}

/** Notes that we are in none. */
export function forgetMeeting(): void {
  sessionStorage.removeItem(KEY);
  forgetSeat();
}

/** Whether this tab was in a meeting when it was reloaded. */
export function wasInterrupted(): boolean {
  return sessionStorage.getItem(KEY) !== null;
}

/** The meeting of that code that this tab was in when it was reloaded, or null. */
export function rememberedMeeting(roomCode: string): RememberedMeeting | null {
  const noted = sessionStorage.getItem(KEY);
  if (noted === null) return null;
  const meeting = JSON.parse(noted) as RememberedMeeting;
  return meeting.roomCode === roomCode ? meeting : null;
}
