/** What a recording looks like: whoever speaks large, or everybody alike. A shared screen is always large. */
export type RecordingLayout = 'speaker' | 'grid';

/** A kind of file that can be recorded. */
export interface RecordingFormat {
  readonly extension: 'webm' | 'mp4';
  /** As `MediaRecorder` takes it. */
  readonly mimeType: string;
}

/** The best one of each kind first; VP8 and H.264 are what a busy machine can still encode. */
const CANDIDATES: readonly RecordingFormat[] = [
  { extension: 'webm', mimeType: 'video/webm;codecs=vp8,opus' },
  { extension: 'mp4', mimeType: 'video/mp4;codecs=avc1.4d401f,mp4a.40.2' },
  { extension: 'mp4', mimeType: 'video/mp4;codecs=avc1.4d401f,opus' },
  { extension: 'mp4', mimeType: 'video/mp4;codecs=vp9,opus' },
];

/** The kinds that this browser can record; none where it can record nothing. */
export function recordingFormats(): RecordingFormat[] {
  if (typeof MediaRecorder === 'undefined') return [];
  const supported = CANDIDATES.filter(({ mimeType }) => MediaRecorder.isTypeSupported(mimeType));
  return supported.filter(
    ({ extension }, index) =>
      supported.findIndex((other) => other.extension === extension) === index,
  );
}
