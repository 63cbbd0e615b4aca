import { create } from 'zustand';

/** How the own recording of the meeting does; nothing of it is kept. */
export interface RecordingState {
  readonly phase: 'idle' | 'starting' | 'recording' | 'paused' | 'saving';
  /** Of what is recorded, without pauses. */
  readonly seconds: number;
  readonly bytes: number;
  /** How much there is room for, in bytes; null where it goes to a file as it comes. */
  readonly limit: number | null;
}

export const NOT_RECORDING: RecordingState = { phase: 'idle', seconds: 0, bytes: 0, limit: null };

/** Written by the meeting's controller; components only read it. */
export const useRecordingStore = create<RecordingState>()(() => NOT_RECORDING);
