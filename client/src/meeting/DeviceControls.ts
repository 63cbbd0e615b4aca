import type { DeviceKind, InputKind } from '@/lib/webrtc/deviceState';

/** The person's own microphone, camera and speaker; what they do is read from `useDevicesStore`. */
export interface DeviceControls {
  toggle(input: InputKind): Promise<void>;
  /** Switches an input, and remembers that for the next meeting. */
  set(input: InputKind, on: boolean): Promise<void>;
  /** Opens the microphone while the key is held; closes it on release if it was closed before. */
  pushToTalk(down: boolean): void;
  /** Uses another device from now on; null is the system's default. */
  select(kind: DeviceKind, deviceId: string | null): Promise<void>;
  /** On a phone: the camera at the other side. */
  flipCamera(): Promise<void>;
}
