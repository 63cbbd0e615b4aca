/** The person's own shared screen; what it does is read from `useDevicesStore`. */
export interface ScreenShare {
  /** Asks what to share and shares it; closing the browser's picker is not an error. */
  start(): Promise<void>;
  stop(): void;
}
