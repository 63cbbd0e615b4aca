import type { MeetingRecorder } from '@/lib/recording/MeetingRecorder';
import type { RecordingFormat, RecordingLayout } from '@/lib/recording/recordingFormats';
import type { TrackSource } from '@/lib/webrtc/TrackRegistry';
import { NOT_RECORDING, useRecordingStore } from '@/store/useRecordingStore';

import type { MeetingRecording } from './MeetingRecording';
import { attempt, change, requestInRoom, type MeetingScope } from './meetingScope';
import { changeParticipant } from './meetingState';

/**
 * Records the meeting on this machine. The server is asked first, and tells everybody; where it says
 * no, or no longer yes, nothing more is recorded. What it takes is loaded when it is first used.
 */
export class LocalRecording implements MeetingRecording {
  readonly #scope: MeetingScope;
  readonly #tracks: TrackSource;
  #recorder: MeetingRecorder | null = null;

  constructor(scope: MeetingScope, tracks: TrackSource) {
    this.#scope = scope;
    this.#tracks = tracks;
    scope.events.on('recording-started', ({ by }) => this.#told(by.participantId, true));
    scope.events.on('recording-stopped', ({ by }) => this.#told(by.participantId, false));
    scope.events.on('force-stop-recording', () => this.#endedBy('forbidden'));
  }

  async start(layout: RecordingLayout, format: RecordingFormat): Promise<void> {
    if (useRecordingStore.getState().phase !== 'idle') return;
    useRecordingStore.setState({ ...NOT_RECORDING, phase: 'starting' });
    const isBegun = await this.#begin(layout, format).catch(() => {
      this.#scope.notify({ kind: 'recording-ended', reason: 'failed' });
      return false;
    });
    if (!isBegun) useRecordingStore.setState(NOT_RECORDING);
  }

  pause(paused: boolean): void {
    if (!this.#recorder) return;
    this.#recorder.pause(paused);
    useRecordingStore.setState({ phase: paused ? 'paused' : 'recording' });
  }

  async stop(): Promise<void> {
    void this.#tellServer('stop-recording');
    await this.close();
  }

  /** We are in the room again after an outage: the server is told anew. */
  resume(): void {
    if (this.#recorder) void this.#tellServer('start-recording');
  }

  /** The meeting is over for us: saves what there is. */
  async close(): Promise<void> {
    const recorder = this.#recorder;
    if (!recorder) return;
    this.#recorder = null;
    this.#showSelf(false);
    removeEventListener('beforeunload', askFirst);
    useRecordingStore.setState({ phase: 'saving' });
    const isSaved = await recorder.stop().then(
      () => true,
      () => false,
    );
    useRecordingStore.setState(NOT_RECORDING);
    this.#scope.notify({ kind: 'recording-ended', reason: isSaved ? 'saved' : 'failed' });
  }

  /** False where the person chose no file or the server said no. */
  async #begin(layout: RecordingLayout, format: RecordingFormat): Promise<boolean> {
    const { prepareRecording } = await import('./prepareRecording');
    const recorder = await prepareRecording({
      layout,
      format,
      tracks: this.#tracks,
      store: this.#scope.store,
      isAllowed: () => this.#tellServer('start-recording'),
      onEnd: (reason) => this.#endedBy(reason),
    });
    if (!recorder) return false;
    await recorder.start();
    this.#recorder = recorder;
    this.#showSelf(true);
    addEventListener('beforeunload', askFirst);
    useRecordingStore.setState({ phase: 'recording' });
    return true;
  }

  #endedBy(reason: 'full' | 'failed' | 'forbidden'): void {
    if (!this.#recorder) return;
    this.#scope.notify({ kind: 'recording-ended', reason });
    void this.stop();
  }

  #tellServer(event: 'start-recording' | 'stop-recording'): Promise<boolean> {
    return attempt(this.#scope, 'recording', () => requestInRoom(this.#scope, event, {}));
  }

  #told(participantId: string, isRecording: boolean): void {
    const { participants } = this.#scope.store.getState();
    const name = participants[participantId]?.displayName ?? '';
    change(this.#scope, (state) => changeParticipant(state, participantId, { isRecording }));
    this.#scope.notify({ kind: isRecording ? 'recording-started' : 'recording-stopped', name });
  }

  #showSelf(isRecording: boolean): void {
    const id = this.#scope.store.getState().self?.participantId ?? '';
    change(this.#scope, (state) => changeParticipant(state, id, { isRecording }));
  }
}

/** A recording that is not saved is not thrown away without a question. */
function askFirst(event: BeforeUnloadEvent): void {
  event.preventDefault();
}
