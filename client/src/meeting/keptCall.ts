import type { CallRecord } from '@/lib/callHealth/CallLog';

/** Where the record of a call is while its page is loaded anew; nothing of it outlives the tab. */
const KEY = 'neuron-meet.call';

interface KeptCall {
  readonly meetingId: string;
  readonly record: CallRecord;
}

/** Keeps the record of a meeting for the page that comes after this one. */
export function keepCall(meetingId: string | null, record: CallRecord): void {
  if (meetingId === null) return;
  try {
    sessionStorage.setItem(KEY, JSON.stringify({ meetingId, record } satisfies KeptCall));
  } catch {
    // Full, or not allowed: then it begins anew.
  }
}

/** The record that an earlier page kept of this meeting; it is there once. */
export function keptCall(meetingId: string | null): CallRecord | null {
  try {
    const kept = sessionStorage.getItem(KEY);
    sessionStorage.removeItem(KEY);
    const call = kept === null ? null : (JSON.parse(kept) as KeptCall);
    return call?.meetingId === meetingId ? call.record : null;
  } catch {
    return null;
  }
}
