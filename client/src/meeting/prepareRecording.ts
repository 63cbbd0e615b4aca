import type { RecordedItem } from '@/lib/recording/arrangeRecording';
import { MeetingRecorder, type RecordedMeeting } from '@/lib/recording/MeetingRecorder';
import type { RecordingFormat, RecordingLayout } from '@/lib/recording/recordingFormats';
import { openSink } from '@/lib/recording/recordingSink';
import type { TrackSource } from '@/lib/webrtc/TrackRegistry';
import type { MeetingState } from '@/store/useMeetingStore';
import { useRecordingStore } from '@/store/useRecordingStore';

import type { MeetingScope } from './meetingScope';

export interface RecordingOptions {
  readonly layout: RecordingLayout;
  readonly format: RecordingFormat;
  readonly tracks: TrackSource;
  readonly store: MeetingScope['store'];
  /** Asks the server, which tells everybody. */
  readonly isAllowed: () => Promise<boolean>;
  readonly onEnd: (reason: 'full' | 'failed') => void;
}

/**
 * What a recording takes, ready to begin.
 *
 * @returns null where the person chose no file, or the server said no
 * @throws where this browser cannot record
 */
export async function prepareRecording(options: RecordingOptions): Promise<MeetingRecorder | null> {
  const { layout, format, tracks, store, isAllowed, onEnd } = options;
  const [type = ''] = format.mimeType.split(';');
  const sink = await openSink(fileName(store.getState(), format), type);
  if (!sink || !(await isAllowed())) return null;
  useRecordingStore.setState({ limit: sink.limit });
  return new MeetingRecorder({
    format,
    layout,
    sink,
    meeting: () => meetingNow(store.getState(), tracks),
    onProgress: (progress) => useRecordingStore.setState(progress),
    onEnd,
  });
}

function meetingNow(
  { order, participants, activeSpeakers }: MeetingState,
  tracks: TrackSource,
): RecordedMeeting {
  const people = order
    .map((id) => participants[id])
    .filter((participant) => participant !== undefined);
  const items = people.flatMap(({ participantId, displayName: name, isScreenSharing }) => {
    const item = (source: RecordedItem['source']) => ({ participantId, source, name });
    return isScreenSharing ? [item('screen'), item('camera')] : [item('camera')];
  });
  return {
    items,
    speakerId: activeSpeakers[0] ?? null,
    track: ({ participantId, source }) =>
      source === 'camera' && participants[participantId]?.isVideoOff
        ? null
        : tracks.get(participantId, source),
    sounds: order
      .flatMap((id) => [tracks.get(id, 'microphone'), tracks.get(id, 'screen-audio')])
      .filter((track) => track !== null),
  };
}

/** The meeting and the time of day here: "Design review 2026-03-01 14.30.webm". */
function fileName({ roomName, roomCode }: MeetingState, { extension }: RecordingFormat): string {
  const title = (roomName ?? roomCode ?? '').replace(/[^\p{L}\p{N} -]/gu, '').trim();
  const now = new Date();
  const local = new Date(now.getTime() - now.getTimezoneOffset() * 60_000);
  const time = local.toISOString().slice(0, 16).replace('T', ' ').replace(':', '.');
  return `${title} ${time}.${extension}`.trim();
}
