import type { CallRecord } from '@/lib/callHealth/CallLog';
import type { Unsubscribe } from '@/lib/TypedEmitter';

/** How a call goes, or went: what was measured of it and what happened in it. */
export interface CallHealth {
  /** Of the call one is in, or else of the last one on this page; null before there was any. */
  readonly record: CallRecord | null;
  /** Tells that there is another record, until the answer is called. */
  watch(listener: () => void): Unsubscribe;
}
