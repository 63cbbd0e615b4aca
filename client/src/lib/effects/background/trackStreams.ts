/** The W3C's MediaStreamTrack Insertable Media Processing as Chromium has it on the page. */
interface TrackStreams {
  readonly MediaStreamTrackProcessor: new (options: {
    track: MediaStreamTrack;
    maxBufferSize?: number;
  }) => { readonly readable: ReadableStream<VideoFrame> };
  readonly MediaStreamTrackGenerator: new (options: { kind: 'video' }) => MediaStreamTrack & {
    readonly writable: WritableStream<VideoFrame>;
  };
}

/** Null where the browser cannot give the frames of a track to a worker from here. */
export function trackStreams(): TrackStreams | null {
  const browser = globalThis as Partial<TrackStreams>;
  const { MediaStreamTrackProcessor, MediaStreamTrackGenerator } = browser;
  return MediaStreamTrackProcessor && MediaStreamTrackGenerator
    ? { MediaStreamTrackProcessor, MediaStreamTrackGenerator }
    : null;
}
