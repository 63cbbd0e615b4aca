import type { RecordingFormat, RecordingLayout } from '@/lib/recording/recordingFormats';

/** The own recording of the meeting to a file; what it does is read from `useRecordingStore`. */
export interface MeetingRecording {
  /** Asks where to, tells everybody, and records; must be called by a click or a key. */
  start(layout: RecordingLayout, format: RecordingFormat): Promise<void>;
  pause(paused: boolean): void;
  /** Ends the recording and saves it. */
  stop(): Promise<void>;
}
