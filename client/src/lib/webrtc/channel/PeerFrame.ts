/** What one peer tells the other over their data channel: of which kind it is, and what belongs to it. */
export interface PeerFrame {
  readonly kind: string;
  readonly [field: string]: unknown;
}

/** A frame as it was written; null for whatever is none. */
export function readFrame(written: string): PeerFrame | null {
  try {
    const value: unknown = JSON.parse(written);
    return isFrame(value) ? value : null;
  } catch {
    return null;
  }
}

function isFrame(value: unknown): value is PeerFrame {
  return (
    typeof value === 'object' && value !== null && 'kind' in value && typeof value.kind === 'string'
  );
}
