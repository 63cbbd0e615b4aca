/** Asking for the floor: one's own hand, in the queue that everybody sees. */
export interface Hands {
  /** Raises or lowers the own hand; shown at once, and undone where it is refused. */
  raise(raised: boolean): Promise<void>;
}
