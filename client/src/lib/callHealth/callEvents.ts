/** What a camera or a microphone did. */
type DeviceEvent = {
  readonly kind: 'device-lost' | 'device-returned';
  readonly device: 'microphone' | 'camera';
  /** Whether another is used in its place. */
  readonly isReplaced: boolean;
};

/** What was noticed about the way to one person, or done for it. */
type PathEvent = {
  readonly kind:
    /** The connection broke, stands again, or had to be replaced. */
    | 'path-lost'
    | 'path-back'
    | 'path-replaced'
    /** Another path is looked for (an ICE restart). */
    | 'path-sought'
    /** Pictures or sound that should come do not: it is asked for them anew. */
    | 'media-missed'
    | 'media-back'
    | 'joined'
    | 'left';
  readonly participantId: string;
};

/** We send somebody less, or more again: 0 is all there is, 4 sound alone. */
type QualityEvent = {
  readonly kind: 'quality';
  readonly participantId: string;
  readonly level: number;
  readonly before: number;
};

/** This page was stopped by the browser or the machine for so long. */
type PageEvent = { readonly kind: 'page-stopped'; readonly durationMs: number };

/** Something that happened in a call and may explain its figures. */
export type CallHappening =
  | DeviceEvent
  | PathEvent
  | QualityEvent
  | PageEvent
  | { readonly kind: 'server-away' | 'server-back' | 'network-changed' };

/** The same with its time, in milliseconds since 1970. */
export type CallEvent = CallHappening & { readonly at: number };

/** Whom it concerns alone; null for everything and oneself. */
export function personOf(event: CallHappening): string | null {
  return 'participantId' in event ? event.participantId : null;
}
