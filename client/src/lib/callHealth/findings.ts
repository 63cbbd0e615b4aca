/**
 * What was wrong, and whose it was. `own`: our side, towards everybody; `their`: the side of one person,
 * while it was well with others; `pair`: between us two, where nobody else was there to compare with.
 */
export type Cause =
  /** Much was lost: of what is sent (`uplink`), of what is received (`downlink`), of both (`network`). */
  | 'own-uplink'
  | 'own-downlink'
  | 'own-network'
  | 'their-uplink'
  | 'their-downlink'
  | 'their-network'
  | 'pair-uplink'
  | 'pair-downlink'
  | 'pair-network'
  /** Nothing came through. */
  | 'own-lost'
  | 'their-lost'
  | 'pair-lost'
  /** It took long; `relay` where it went over one. */
  | 'own-delay'
  | 'their-delay'
  | 'pair-delay'
  | 'relay-delay'
  /** The network had no room for our picture. */
  | 'own-bandwidth'
  | 'their-bandwidth'
  | 'pair-bandwidth'
  /** The machine was busy: ours sent less, or could not show what came; theirs sent too little. */
  | 'own-processor'
  | 'own-display'
  | 'their-processor'
  | 'server-away'
  | 'microphone-lost'
  | 'camera-lost'
  | 'page-stopped';

/** One thing that went wrong in a call. */
export interface Finding {
  readonly cause: Cause;
  /** Whom it was between besides us; null where everybody. */
  readonly participantId: string | null;
  /** Milliseconds since 1970. */
  readonly from: number;
  readonly to: number;
  /** How often in that time. */
  readonly times: number;
  /** The mean of what was wrong: a share of packets, milliseconds of a round trip; null without a figure. */
  readonly amount: number | null;
}
